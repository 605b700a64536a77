package io.gyre.distribution;

import io.gyre.math.Elementary;

/** Between a probability and the standard normal variate z with Φ(z) = u, keeping the accuracy of both tails. */
final class NormalScore {

    /** z of the 95 % quantile. */
    static final double Z95 = 1.6448536269514727;

    private static final double LEAST = Double.MIN_NORMAL;
    private static final double GREATEST = 1 - 0x1p-53;
    private static final double ROOT_TWO_PI = 2.5066282746310002;

    private NormalScore() {}

    /** Φ(z), kept strictly inside (0, 1). */
    static double probability(double z) {
        return Double.isNaN(z) ? z : inside(Elementary.normalCdf(z));
    }

    /** A probability, kept strictly inside (0, 1). */
    static double inside(double u) {
        return Math.max(LEAST, Math.min(GREATEST, u));
    }

    /** Keeps probabilities strictly inside (0, 1), as {@link #probability} does. */
    static void keepInside(double[] u, int n) {
        for (int i = 0; i < n; i++) {
            u[i] = Math.min(GREATEST, u[i]);
        }
        for (int i = 0; i < n; i++) {
            u[i] = Math.max(LEAST, u[i]);
        }
    }

    /** z with Φ(z) = p and Φ(-z) = q, for p + q = 1: read from the smaller of the two. */
    static double of(double p, double q) {
        return p <= q ? Elementary.normalQuantile(p) : -Elementary.normalQuantile(q);
    }

    /** z with Φ(z) = P(X ≤ x). */
    static double of(Distribution distribution, double x) {
        return of(distribution.cdf(x), distribution.survival(x));
    }

    /** The standard normal density. */
    static double density(double z) {
        return Elementary.exp(-0.5 * z * z) / ROOT_TWO_PI;
    }
}
