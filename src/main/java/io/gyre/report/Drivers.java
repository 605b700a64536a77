package io.gyre.report;

import io.gyre.analysis.Influence;
import io.gyre.analysis.Inputs;
import io.gyre.analysis.Swings;
import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.model.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What outcomes hang on under one policy, read off the run's own first paths. Immutable. */
public final class Drivers {

    /** How many paths they rest on. */
    public static final int PATHS = 4_096;

    /** A short run is not to wait for its pictures. */
    private static final int PART = 16;

    private static final long LEAST_SWUNG = 128;
    private static final long MOST_SWUNG = 512;

    private final String policy;
    private final List<Driven> outcomes;

    private final List<Swings> swings;

    private Drivers(String policy, List<Driven> outcomes, List<Swings> swings) {
        this.policy = policy;
        this.outcomes = List.copyOf(outcomes);
        this.swings = List.copyOf(swings);
    }

    /**
     * One outcome.
     *
     * @param influence the share of its variance by input, the greatest first
     * @param mean its mean by path
     * @param fifths its mean where an input is in its lowest and in its highest fifth, by key
     */
    record Driven(Influence influence, double mean, Map<String, double[]> fifths) {}

    /**
     * Reads what outcomes hang on.
     *
     * @param scenario what was run
     * @param policy one of the run's policies
     * @param options the seed, sampling and threads of the run
     * @param result the run
     * @param outcomes keys of outcomes that are neither category nor time
     * @return the drivers
     */
    public static Drivers of(
            Scenario scenario, Policy policy, RunOptions options, Result result, List<String> outcomes) {
        int paths = Math.min(result.sample().paths(), PATHS);
        Inputs inputs = Inputs.of(scenario, policy, options.withPaths(paths));
        Map<String, double[]> columns = new LinkedHashMap<>();
        inputs.keys().forEach(key -> columns.put(key, inputs.values(key)));
        List<Driven> driven = new ArrayList<>();
        for (String outcome : outcomes) {
            double[] values = Arrays.copyOf(result.sample().values(policy.name(), outcome), paths);
            Influence influence = Influence.of(outcome, columns, values, inputs.sampling());
            Map<String, double[]> fifths = new LinkedHashMap<>();
            columns.forEach((key, input) -> fifths.put(key, fifths(input, values)));
            driven.add(new Driven(
                    influence, mean(values, values, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY), fifths));
        }
        return new Drivers(policy.name(), driven, List.of());
    }

    /**
     * The same with the swings of the first outcome that hangs on anything: the inputs that explain most of it, each known to be low and known to be
     * high, on the same draws. Each takes two runs.
     *
     * @param scenario what was run
     * @param none the policy of nulls
     * @param chosen the policy that was looked at
     * @param options the seed, sampling and threads of the run
     * @param inputs how many inputs
     * @return the copy
     */
    public Drivers withSwings(Scenario scenario, Policy none, Policy chosen, RunOptions options, int inputs) {
        List<Swings> swung = outcomes.stream()
                .map(Driven::influence)
                .filter(influence -> !influence.byKey().isEmpty())
                .limit(1)
                .map(influence -> Swings.of(
                        scenario,
                        none,
                        chosen,
                        options.withPaths(Math.max(LEAST_SWUNG, Math.min(MOST_SWUNG, options.paths() / PART))),
                        influence.outcome(),
                        influence.byKey().keySet().stream().limit(inputs).toList()))
                .toList();
        return new Drivers(policy, outcomes, swung);
    }

    private static double[] fifths(double[] input, double[] values) {
        double[] sorted = input.clone();
        Arrays.sort(sorted);
        double low = sorted[sorted.length / 5];
        double high = sorted[sorted.length - 1 - sorted.length / 5];
        return new double[] {
            mean(input, values, Double.NEGATIVE_INFINITY, low), mean(input, values, high, Double.POSITIVE_INFINITY)
        };
    }

    /** The mean of the values that exist where an input lies between two bounds. */
    private static double mean(double[] input, double[] values, double from, double to) {
        double sum = 0;
        long count = 0;
        for (int path = 0; path < values.length; path++) {
            if (input[path] >= from && input[path] <= to && Math.abs(values[path]) < Double.POSITIVE_INFINITY) {
                sum += values[path];
                count++;
            }
        }
        return sum / count;
    }

    String policy() {
        return policy;
    }

    List<Swings> swings() {
        return swings;
    }

    List<Driven> outcomes() {
        return outcomes;
    }
}
