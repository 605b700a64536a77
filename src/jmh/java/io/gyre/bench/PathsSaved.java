package io.gyre.bench;

import io.gyre.engine.Controls;
import io.gyre.engine.OutcomeResult;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.RunOptions;
import io.gyre.example.AsianOption;
import io.gyre.graph.Declared.Kind;
import io.gyre.model.Blueprint;
import io.gyre.model.Scenario;
import io.gyre.random.Sampling;
import io.gyre.statistics.Interval;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.ToDoubleFunction;

/**
 * How many times fewer paths does an outcome need for the same half-width with antithetic pairs, Latin samples, Sobol' points,
 * and with the uncertainties as controls? Squared half-widths, averaged over four seeds, against those of random paths; a
 * factor from scrambles is uncertain by about a fifth (15 degrees of freedom a seed), that of Student's t is in it.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.gyre.bench.PathsSaved voucher 4096
 * </pre>
 */
public final class PathsSaved {

    private static final int SEEDS = 4;
    private static final int DEGREES = 15;

    private PathsSaved() {}

    /**
     * Measures and prints.
     *
     * @param arguments a scenario's key, or asianOption, and how many paths
     */
    public static void main(String[] arguments) {
        Scenario scenario = scenario(arguments[0]);
        int paths = Integer.parseInt(arguments[1]);
        PrintStream out = System.out;
        out.println("| outcome | antithetic | latin | sobol | controls |");
        out.println("|---|---|---|---|---|");
        List<List<PolicyResult>> results = new ArrayList<>();
        for (Sampling sampling : Sampling.values()) {
            results.add(results(scenario, RunOptions.of(paths).withSampling(sampling)));
        }
        results.add(results(scenario, RunOptions.of(paths).withControls(Controls.UNCERTAINTIES)));
        for (OutcomeResult outcome : results.get(0).get(0).outcomes()) {
            Kind kind = outcome.outcome().kind();
            if (kind == Kind.NUMBER || kind == Kind.PROBABILITY || kind == Kind.RATIO) {
                out.println(line(outcome.key(), results));
            }
        }
    }

    private static Scenario scenario(String key) {
        if (key.equals("asianOption")) {
            return AsianOption.scenario();
        }
        Optional<Blueprint> blueprint = ServiceLoader.load(Blueprint.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.key().equals(key))
                .findFirst();
        Blueprint found =
                blueprint.orElseThrow(() -> new IllegalArgumentException("key must be that of a scenario, got " + key));
        return found.scenario(found.parameters());
    }

    private static List<PolicyResult> results(Scenario scenario, RunOptions options) {
        List<PolicyResult> results = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            results.add(scenario.run(options.withSeed(seed), List.of(scenario.policy()))
                    .result()
                    .of("default"));
        }
        return results;
    }

    private static String line(String key, List<List<PolicyResult>> results) {
        double random = mean(
                results.get(0), result -> square(Interval.Z * result.of(key).standardError()));
        StringBuilder line = new StringBuilder("| `" + key + "`");
        for (int k = 1; k < Sampling.values().length; k++) {
            double t = Sampling.values()[k] == Sampling.ANTITHETIC ? Interval.Z : Interval.t(DEGREES);
            double squared =
                    mean(results.get(k), result -> square(t * result.of(key).standardError()));
            line.append(String.format(" | %.2f", random / squared));
        }
        List<PolicyResult> controlled = results.get(results.size() - 1);
        double squared = mean(
                controlled, result -> square(Interval.Z * result.controlled(key).standardError()));
        return line.append(String.format(" | %.2f |", random / squared)).toString();
    }

    private static double square(double x) {
        return x * x;
    }

    private static double mean(List<PolicyResult> results, ToDoubleFunction<PolicyResult> of) {
        return results.stream().mapToDouble(of).average().orElse(Double.NaN);
    }
}
