package io.gyre.report;

import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.model.FlowTotals;
import io.gyre.model.PathView;
import io.gyre.model.Scenario;
import io.gyre.statistics.Fan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the money of a scenario went: the total of every flow, in the mean over the first paths of a run, and on one typical
 * path. It is found by a small run of its own on the same draws. Immutable.
 */
public final class Money {

    /** The totals are those of paths below this number, as the fans are. */
    public static final int PATHS = Fan.FAN_PATHS;

    private static final int CANDIDATES = 2_048;

    private final FlowTotals totals;
    private final String none;
    private final long typicalPath;
    private final Map<String, double[]> typical; // policy -> amount by line

    private Money(FlowTotals totals, String none, long typicalPath, Map<String, double[]> typical) {
        this.totals = totals;
        this.none = none;
        this.typicalPath = typicalPath;
        this.typical = typical;
    }

    /**
     * Follows the money.
     *
     * @param scenario what was run
     * @param policies the policies of the result
     * @param result the result, at least one path
     * @param threads how many workers may be used
     * @return the totals
     */
    public static Money of(Scenario scenario, List<Policy> policies, Result result, int threads) {
        Policy none = scenario.none();
        List<Policy> all = new ArrayList<>(policies);
        boolean isAmong = policies.stream().anyMatch(policy -> policy.name().equals(none.name()));
        if (!isAmong) {
            all.add(none);
        }
        RunOptions options = RunOptions.of(Math.min(result.paths(), PATHS))
                .withSeed(result.seed())
                .withThreads(threads);
        FlowTotals totals = scenario.flowTotals(options, none, all);
        long path = typical(result);
        Map<String, double[]> typical = Collections.synchronizedMap(new LinkedHashMap<>());
        all.parallelStream().forEach(policy -> {
            PathView view = scenario.path(none, policy, result.seed(), path);
            double[] amounts = totals.lines().stream().mapToDouble(view::total).toArray();
            typical.put(policy.name(), amounts);
        });
        return new Money(totals, none.name(), path, typical);
    }

    /**
     * The path that keeps nearest to the medians: over all policies, series and periods it has the smallest sum of distances
     * from the median, each in units of the half between the quartiles and none counted above 4.
     */
    private static long typical(Result result) {
        List<Fan> fans = result.policies().stream()
                .flatMap(policy -> result.of(policy).series().values().stream())
                .toList();
        double[] distance = new double[(int) Math.min(result.paths(), CANDIDATES)];
        for (Fan fan : fans) {
            for (int period = 1; period <= fan.periods(); period++) {
                Fan.Band band = fan.band(period);
                double scale = band.q75() - band.q25();
                if (scale > 0) {
                    add(distance, fan.values(period), band.q50(), scale);
                }
            }
        }
        int nearest = 0;
        for (int path = 1; path < distance.length; path++) {
            nearest = distance[path] < distance[nearest] ? path : nearest;
        }
        return nearest;
    }

    private static void add(double[] distance, double[] values, double median, double scale) {
        int paths = Math.min(distance.length, values.length);
        for (int path = 0; path < paths; path++) {
            double far = Math.abs(values[path] - median) / scale;
            distance[path] += far < 4 ? far : 4;
        }
    }

    FlowTotals totals() {
        return totals;
    }

    /** The policy of nulls, to which others are compared. */
    String none() {
        return none;
    }

    long typicalPath() {
        return typicalPath;
    }

    double[] typical(String policy) {
        return typical.get(policy).clone();
    }

    double[] means(String policy) {
        Result result = totals.result();
        double[] means = new double[totals.lines().size()];
        Arrays.setAll(
                means, k -> result.of(policy).of(totals.lines().get(k).key()).mean());
        return means;
    }
}
