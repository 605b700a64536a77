package io.gyre.example;

import io.gyre.engine.Difference;
import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Policy;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.model.Scenario;
import io.gyre.parameter.Position;
import io.gyre.parameter.Values;
import io.gyre.scenario.funnel.FunnelScenario;
import io.gyre.scenario.funnel.SharedRefusal;
import io.gyre.statistics.Decimal;
import io.gyre.statistics.Shares;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why did we not see it? Says where the outlier was lost given that it was seen, what that cost, which policy helps on the
 * same start-ups, and which bars merely restate an input that has no source.
 */
public final class MissedOutlier {

    private static final List<String> POLICIES = List.of(
            "widerNet",
            "champion",
            "championSameNumber",
            "noPlanScreen",
            "patience",
            "littleOfAll",
            "chase",
            "founderFriendly");

    private static final List<String> UNSOURCED = List.of("notSeen", "screenedForPlan", "refusedAll");

    private static final double ACCEPTANCE = 0.588;

    private final PrintStream out;
    private final Result result;

    private MissedOutlier(Result result, PrintStream out) {
        this.result = result;
        this.out = out;
    }

    /**
     * Answers the question.
     *
     * @param paths how many paths
     * @param out where to print
     */
    public static void answer(long paths, PrintStream out) {
        FunnelScenario funnel = new FunnelScenario();
        Scenario scenario = funnel.scenario(funnel.parameters());
        List<Policy> policies = new ArrayList<>(List.of(scenario.none()));
        for (String name : POLICIES) {
            Position here = Position.ofArgument("policy", name);
            Values values =
                    Values.defaults(funnel.parameters()).with(funnel.presets().get(name, here));
            policies.add(scenario.policy(name, values));
        }
        Result result = scenario.run(RunOptions.of(paths), policies).result();
        new MissedOutlier(result, out).print();
    }

    private void print() {
        PolicyResult usual = result.of("none");
        out.println("The outlier broke out on " + percent(usual, "breakout") + " of " + result.paths()
                + " paths. The usual fund missed it on " + percent(usual, "missed") + " of those; had it seen it, on "
                + percent(usual, "missedGivenSeen") + ".");
        stages(usual);
        cost(usual);
        out.println("What helps, against the usual fund on the same start-ups:");
        POLICIES.forEach(this::policy);
        curve();
    }

    private void stages(PolicyResult usual) {
        out.println("Where it was lost, given that it was seen (* restates an input without a source):");
        OutcomeResult stage = usual.of("stageGivenSeen");
        Shares shares = stage.shares().orElseThrow();
        List<String> names = stage.outcome().categories();
        for (int k = 1; k < names.size(); k++) {
            String mark = UNSOURCED.contains(names.get(k)) ? " *" : "";
            out.println(text(
                    "  %-16s %5.1f %%%s",
                    names.get(k), 100 * shares.proportion(k).share(), mark));
        }
        out.println("  Not seen at all * on "
                + text("%.1f %%", 100 * (1 - usual.of("seen").mean()))
                + " of paths: nobody has published how much of its field an investor sees.");
    }

    private void cost(PolicyResult usual) {
        out.println("The miss was worth " + value(usual, "valueOfMissInTickets") + " tickets ("
                + value(usual, "valueOfMiss") + " of the fund); entry after the breakout brought "
                + value(usual, "gainOfLateEntry") + " of the fund, as it was let in on " + percent(usual, "lateIn")
                + ".");
    }

    private void policy(String name) {
        Difference missed = result.difference(name, "none", "missed");
        Difference worth = result.difference(name, "none", "tvpi");
        Difference deals = result.difference(name, "none", "deals");
        String verdict =
                missed.isClear() ? (missed.mean() < 0 ? "misses fewer" : "misses more") : "no clear difference";
        out.println(text(
                "  %-20s missed %s points, deals %s, net multiple %s: %s",
                name, signed(missed, 100), signed(deals, 1), signed(worth, 1), verdict));
    }

    /** A pure function of a share that has no source. */
    private void curve() {
        out.println("Four offers and no closing, over the share of founders who refuse everybody (acceptance .588):");
        for (double share = 0; share < .401; share += .1) {
            out.println(text(
                    "  %.1f of founders: %5.1f %%, %4.1f times as likely as with independent offers",
                    share, 100 * SharedRefusal.none(share, ACCEPTANCE, 4), SharedRefusal.factor(share, ACCEPTANCE, 4)));
        }
    }

    private static String percent(PolicyResult policy, String key) {
        return text("%.1f %%", 100 * policy.of(key).mean());
    }

    private static String value(PolicyResult policy, String key) {
        return Decimal.withError(policy.of(key).mean(), policy.of(key).standardError());
    }

    private static String signed(Difference difference, double scale) {
        return text("%+.2f ± %.2f", scale * difference.mean(), scale * difference.standardError());
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }

    /**
     * Answers on 2,000 paths, or as many as the first argument says.
     *
     * @param args the number of paths, or nothing
     */
    public static void main(String[] args) {
        answer(args.length == 0 ? 2_000 : Long.parseLong(args[0]), System.out);
    }
}
