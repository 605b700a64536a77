package io.gyre.example;

import io.gyre.engine.Policy;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.RunOptions;
import io.gyre.model.Scenario;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.Position;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import io.gyre.scenario.leasing.LeasingScenario;
import io.gyre.statistics.Decimal;
import io.gyre.statistics.Proportion;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Is it true that most of what a state fund puts into model firms comes back as compute leasing fees? Asks the shipped
 * scenario in three readings, gross and after two kinds of cost, without a tie and with one, and then moves one assumption
 * at a time to see which carries the answer. {@link LeasingClaimInSmall} is the same question in forty lines.
 */
public final class LeasingClaim {

    private static final Map<String, String> READINGS =
            Map.of("traced", "mostTraced", "allFees", "mostAllFees", "incremental", "mostIncremental");

    private static final List<String> ROWS =
            List.of("traced", "allFees", "incremental", "netAvoidable", "netFull", "consolidatedGain");

    /** Assumptions and the two values each is moved to: for an uncertainty its 5 % and 95 %, else these. */
    private static final Map<String, List<Double>> ASSUMPTIONS = assumptions();

    private final LeasingScenario leasing = new LeasingScenario();
    private final Scenario scenario = leasing.scenario(leasing.parameters());
    private final RunOptions options;
    private final PrintStream out;

    private LeasingClaim(long paths, PrintStream out) {
        this.options = RunOptions.of(paths);
        this.out = out;
    }

    private static Map<String, List<Double>> assumptions() {
        Map<String, List<Double>> assumptions = new LinkedHashMap<>();
        assumptions.put("computeShare", List.of());
        assumptions.put("stateShare", List.of());
        assumptions.put("startUtilisation", List.of());
        assumptions.put("othersGrowth", List.of());
        assumptions.put("priceTrend", List.of());
        assumptions.put("failureHazard", List.of(.05, .35));
        assumptions.put("burn", List.of(1 / 12.0, 1 / 3.0));
        assumptions.put("privateTranche", List.of(75.0, 300.0));
        assumptions.put("roundRate", List.of(0.0, .5));
        assumptions.put("crowding", List.of(-.5, .5));
        assumptions.put("cards", List.of(3_000.0, 30_000.0));
        return assumptions;
    }

    private Values values(String preset) {
        return Values.defaults(leasing.parameters())
                .with(leasing.presets().get(preset, Position.ofArgument("example", preset)));
    }

    private PolicyResult run(Values values) {
        Policy none = scenario.policy("none", values.nulled());
        return scenario.run(options, none, List.of(scenario.policy("this", values)))
                .result()
                .of("this");
    }

    private void readings(PolicyResult untied, PolicyResult tied) {
        out.printf("%-62s %-28s %s%n", "per yuan invested", "untied", "tied (90 % at state clusters)");
        for (String key : ROWS) {
            String label = untied.of(key).outcome().label();
            out.printf("%-62s %-28s %s%n", label, text(untied, key), text(tied, key));
        }
        out.printf(
                "%-62s %-28s %s%n",
                "state share of compute needed for a half, traced",
                mean(untied, "stateShareNeeded"),
                mean(tied, "stateShareNeeded"));
    }

    private static String mean(PolicyResult policy, String key) {
        return Decimal.withError(policy.of(key).mean(), policy.of(key).standardError());
    }

    private static String text(PolicyResult policy, String key) {
        if (!READINGS.containsKey(key)) {
            return mean(policy, key);
        }
        String most =
                policy.of(READINGS.get(key)).share().map(LeasingClaim::most).orElse("");
        return mean(policy, key) + most;
    }

    private static String most(Proportion share) {
        if (share.hits() == 0) {
            return String.format(
                    Locale.ROOT, ", > ½ on < %.2f %%", 100 * share.interval().high());
        }
        return String.format(Locale.ROOT, ", > ½ on %.1f %%", 100 * share.share());
    }

    /** One assumption at its lower and at its higher value. */
    private record Swing(String label, PolicyResult low, PolicyResult high) {
        double low(String outcome) {
            return low.of(outcome).mean();
        }

        double high(String outcome) {
            return high.of(outcome).mean();
        }

        double size(String outcome) {
            return Math.abs(high(outcome) - low(outcome));
        }
    }

    private List<Swing> swings(Values values) {
        List<Swing> swings = new ArrayList<>();
        ASSUMPTIONS.forEach((key, ends) -> {
            Parameter parameter = values.file().get(key);
            List<Double> moved = parameter.setting() instanceof Setting.Drawn drawn && ends.isEmpty()
                    ? List.of(
                            drawn.distribution().quantile(.05),
                            drawn.distribution().quantile(.95))
                    : ends;
            PolicyResult low = run(values.with(key, new Setting.Amount(moved.get(0))));
            PolicyResult high = run(values.with(key, new Setting.Amount(moved.get(1))));
            swings.add(new Swing(parameter.label(), low, high));
        });
        return swings;
    }

    private void carriers(PolicyResult tied, List<Swing> swings, String outcome) {
        String label = tied.of(outcome).outcome().label();
        out.printf("%n%s, tied: %s. One assumption moved at a time:%n", label, mean(tied, outcome));
        swings.stream()
                .sorted(Comparator.comparingDouble((Swing swing) -> swing.size(outcome))
                        .reversed())
                .limit(5)
                .forEach(swing -> out.printf(
                        Locale.ROOT,
                        "  %-60s %6.3f … %6.3f%n",
                        swing.label(),
                        swing.low(outcome),
                        swing.high(outcome)));
    }

    private void verdict(PolicyResult untied, PolicyResult tied) {
        double tie = tied.of("traced").mean() - untied.of("traced").mean();
        double reading = tied.of("allFees").mean() - tied.of("traced").mean();
        out.printf(
                Locale.ROOT,
                "%nThe tie moves the traced share by %.2f; going from traced to all fees moves the tied loop by %.2f.%n%s carries"
                        + " the claim; in all fees others' money and the firms' own revenue pay as well.%n",
                tie,
                reading,
                reading > tie ? "The reading" : "The tie");
    }

    /**
     * Answers on the stated number of paths.
     *
     * @param paths how many
     * @param out where the answer is printed
     */
    public static void answer(long paths, PrintStream out) {
        LeasingClaim claim = new LeasingClaim(paths, out);
        PolicyResult untied = claim.run(claim.values("untied"));
        PolicyResult tied = claim.run(claim.values("tied"));
        claim.readings(untied, tied);
        claim.verdict(untied, tied);
        LeasingClaim few = new LeasingClaim(Math.max(20, paths / 20), out);
        Values values = few.values("tied");
        PolicyResult base = few.run(values);
        List<Swing> swings = few.swings(values);
        for (String outcome : List.of("traced", "incremental", "netAvoidable")) {
            few.carriers(base, swings, outcome);
        }
    }

    /**
     * Prints the answer.
     *
     * @param args none
     */
    public static void main(String[] args) {
        answer(10_000, System.out);
    }
}
