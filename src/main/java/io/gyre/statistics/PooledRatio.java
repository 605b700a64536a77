package io.gyre.statistics;

import io.gyre.math.Absent;

/**
 * The pooled ratio E[numerator] / E[denominator] over paths, for one chunk or for the chunks folded so far. A path whose
 * denominator is exactly 0 is <em>undefined</em>: it has no ratio of its own, but adds its numerator and zero here.
 *
 * <p>Its standard error is that of the delta method, √(Var(a - R·b) / n) / |mean b|, good when the denominator's mean is
 * many of its own standard errors away from 0; its bias is of order 1/n (Cochran, Sampling Techniques, 3rd ed. 1977,
 * chapter 6).
 *
 * @param pairs numerator (variable 0) and denominator (variable 1) of each path where both are present
 * @param undefined pairs whose denominator is exactly 0
 */
public record PooledRatio(Covariance pairs, long undefined) {

    private static final PooledRatio NONE = new PooledRatio(Covariance.none(2), 0);

    /**
     * Checks that the undefined are among the pairs.
     *
     * @param pairs numerator and denominator
     * @param undefined in [0, pairs present]
     * @throws IllegalArgumentException if undefined is out of that range
     */
    public PooledRatio {
        if (!(undefined >= 0 && undefined <= pairs.count())) {
            throw new IllegalArgumentException("undefined must be in [0, " + pairs.count() + "], got " + undefined);
        }
    }

    /**
     * The ratio of no paths.
     *
     * @return all counts 0
     */
    public static PooledRatio none() {
        return NONE;
    }

    /**
     * The pooled ratio of one chunk.
     *
     * @param numerator the chunk's numerators in path order; not changed
     * @param denominator its denominators, in the same unit or another
     * @param n how many paths to read
     * @return their pooled ratio
     * @throws IllegalArgumentException if n is negative or beyond an array
     */
    public static PooledRatio of(double[] numerator, double[] denominator, int n) {
        Covariance pairs = Covariance.of(new double[][] {numerator, denominator}, n);
        long undefined = 0;
        for (int i = 0; i < n; i++) {
            if (Math.abs(denominator[i]) == 0 && Lanes.isNumber(numerator[i])) {
                undefined++;
            }
        }
        return new PooledRatio(pairs, undefined);
    }

    /**
     * This ratio and that of the chunk that follows.
     *
     * @param next the next chunk in path order
     * @return the pooled ratio of both
     */
    public PooledRatio fold(PooledRatio next) {
        return new PooledRatio(pairs.fold(next.pairs), undefined + next.undefined);
    }

    /**
     * Paths with a ratio of their own.
     *
     * @return pairs present whose denominator is not 0
     */
    public long defined() {
        return pairs.count() - undefined;
    }

    /**
     * The pooled ratio, Σ numerator / Σ denominator.
     *
     * @return the ratio; absent if no path is defined or the denominators add to exactly 0
     */
    public double ratio() {
        double below = pairs.mean(1);
        return Math.abs(below) > 0 ? pairs.mean(0) / below : Absent.VALUE;
    }

    /**
     * The delta-method standard error of {@link #ratio()}.
     *
     * @return the standard error in units of the ratio; absent if the ratio is, or below 2 pairs
     */
    public double standardError() {
        double ratio = ratio();
        if (Double.isNaN(ratio)) {
            return ratio;
        }
        double variance = pairs.variance(1, -ratio);
        return Math.sqrt(variance / pairs.count()) / Math.abs(pairs.mean(1));
    }
}
