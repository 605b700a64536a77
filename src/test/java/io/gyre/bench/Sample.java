package io.gyre.bench;

import io.gyre.engine.OutcomeResult;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * What one implementation says of one outcome.
 *
 * @param count how many paths
 * @param mean its mean
 * @param sd its standard deviation
 * @param quantile its quantiles
 * @param cumulative the share of paths not above a value
 */
record Sample(long count, double mean, double sd, DoubleUnaryOperator quantile, DoubleUnaryOperator cumulative) {

    static Sample of(OutcomeResult result) {
        return new Sample(
                result.moments().count(),
                result.moments().mean(),
                result.moments().sd(),
                p -> result.distribution().quantile(p).value(),
                x -> result.distribution().cumulative(x));
    }

    static Sample of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double mean = Arrays.stream(sorted).sum() / n;
        double variance =
                Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum() / (n - 1);
        return new Sample(
                n, mean, Math.sqrt(variance), p -> sorted[(int) (p * (n - 1))], x -> (double) notAbove(sorted, x) / n);
    }

    /** The fourth central moment over the squared variance. */
    static double kurtosis(double[] values) {
        Sample sample = of(values);
        double fourth = Arrays.stream(values)
                .map(x -> Math.pow((x - sample.mean()) / sample.sd(), 4))
                .sum();
        return fourth / values.length;
    }

    private static int notAbove(double[] sorted, double x) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
