package io.gyre.scenario.leasing;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.statistics.Decimal;
import io.gyre.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words whether the claim holds, in which reading and after which cost. Numbers carry their standard errors. */
final class Answer {

    private final PolicyResult policy;

    private Answer(PolicyResult policy) {
        this.policy = policy;
    }

    static List<String> of(Result result) {
        List<PolicyResult> acting = result.policies().stream()
                .map(result::of)
                .filter(policy -> policy.of("invested").mean() > 0)
                .toList();
        if (acting.isEmpty()) {
            return List.of("Nothing was invested under these policies, so nothing can come back.");
        }
        List<String> lines = new ArrayList<>();
        acting.forEach(policy -> lines.addAll(new Answer(policy).lines()));
        lines.add(
                "What this hangs on: the reading first, the tie second. Traced money can come back once at most; all fees"
                        + " counts what others' money and revenue pay as well; incremental asks what would not have been paid"
                        + " without the fund, and rests on nobody's money being displaced (lever crowding).");
        lines.add(
                "No source gives the state's part of these firms' compute by money: it is taken from the number of projects."
                        + " Firms' spending, failure and rounds are judgements, marked so in the parameter file.");
        return lines;
    }

    private List<String> lines() {
        return List.of(readings(), needed(), nets(), wealth());
    }

    private String readings() {
        return policy.name() + ": of each yuan invested " + value("traced") + " is traced to fees of state clusters ("
                + value("tracedLast") + " if public money is spent last, " + value("tracedFirst")
                + " if first; above a half on " + share("mostTraced") + "); all fees of the firms are "
                + value("allFees") + " (" + share("mostAllFees") + "); fees that would not have been paid "
                + value("incremental") + " (" + share("mostIncremental") + ").";
    }

    private String needed() {
        return "  Firms spent " + value("spentShare") + " of it and lost " + value("lost")
                + " in failures; for half of it"
                + " to be traced back, state clusters would have to get " + value("stateShareNeeded")
                + " of what firms spend on compute.";
    }

    private String nets() {
        return "  Gross is not net: incremental fees less the cost that arose leave " + value("netAvoidable")
                + ", less their part of all cost " + value("netFull") + ".";
    }

    private String wealth() {
        return "  Cash from outside the state, all quarters: " + value("netCash") + " per yuan; present value "
                + value("npvPerYuan") + " per yuan without the shares that are left, which add "
                + value("npvEquityPerYuan") + (isTailRuled("npvEquityPerYuan") ? " (ruled by a few winners)" : "")
                + ".";
    }

    private boolean isTailRuled(String key) {
        return policy.of(key).distribution().quantile(.5).value()
                < policy.of(key).mean() / 2;
    }

    private String value(String key) {
        OutcomeResult outcome = policy.of(key);
        return Double.isNaN(outcome.mean()) ? "undefined" : Decimal.withError(outcome.mean(), outcome.standardError());
    }

    private String share(String key) {
        return policy.of(key).share().map(Answer::share).orElse("an unknown part of the paths");
    }

    private static String share(Proportion share) {
        double low = 100 * share.interval().low();
        double high = 100 * share.interval().high();
        if (share.hits() == 0) {
            return with("none of the paths, 95 %%: fewer than %.2f %%", high);
        }
        return share.hits() == share.trials()
                ? with("all paths, 95 %%: more than %.2f %%", low)
                : with("%.1f %% of paths, 95 %%: %.1f to %.1f %%", 100 * share.share(), low, high);
    }

    private static String with(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
