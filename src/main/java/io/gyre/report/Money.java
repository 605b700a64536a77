package io.gyre.report;

import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.model.FlowTotals;
import io.gyre.model.FlowTotals.Line;
import io.gyre.model.Scenario;
import io.gyre.statistics.Fan;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the money of a scenario went: the total of every flow, in the mean over the first paths of a run, and on one typical
 * path. It is found by a small run of its own on the same draws. Immutable.
 */
public final class Money {

    private static final int MOST = 512;
    private static final int LEAST = 128;
    /** A short run is not to wait for its picture. */
    private static final int PART = 8;

    private final FlowTotals totals;
    private final String none;
    private final int typicalPath;

    private Money(FlowTotals totals, String none, int typicalPath) {
        this.totals = totals;
        this.none = none;
        this.typicalPath = typicalPath;
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
        RunOptions options =
                RunOptions.of(paths(result)).withSeed(result.seed()).withThreads(threads);
        FlowTotals totals = scenario.flowTotals(options, none, all);
        return new Money(totals, none.name(), typical(result));
    }

    /** The totals are those of paths below this number: enough for a picture, and a small part of a run's time. */
    private static int paths(Result result) {
        return (int) Math.min(result.paths(), Math.max(LEAST, Math.min(MOST, result.paths() / PART)));
    }

    /** How many paths the totals rest on. */
    long paths() {
        return totals.result().paths();
    }

    /**
     * The path that keeps nearest to the medians: over all policies, series and periods it has the smallest sum of distances
     * from the median, each in units of the half between the quartiles and none counted above 4.
     */
    private static int typical(Result result) {
        Report.findBands(result);
        List<Fan> fans = result.policies().stream()
                .flatMap(policy -> result.of(policy).series().values().stream())
                .toList();
        double[] distance = new double[paths(result)];
        for (Fan fan : fans) {
            for (int period = 1; period <= fan.periods(); period++) {
                Fan.Band band = fan.band(period);
                double scale = band.q75() - band.q25();
                if (scale > 0) {
                    add(distance, fan.values(period, distance.length), band.q50(), scale);
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

    int typicalPath() {
        return typicalPath;
    }

    /** What a line came to, in its own unit. */
    Fan total(String policy, Line line) {
        return totals.result().of(policy).series(line.key());
    }

    double[] typical(String policy) {
        return totals.lines().stream()
                .mapToDouble(line -> {
                    Fan fan = total(policy, line);
                    return fan.values(fan.periods())[typicalPath];
                })
                .toArray();
    }

    double[] means(String policy) {
        return totals.lines().stream()
                .mapToDouble(line -> {
                    Fan fan = total(policy, line);
                    return fan.moments(fan.periods()).mean();
                })
                .toArray();
    }
}
