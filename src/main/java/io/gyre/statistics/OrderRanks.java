package io.gyre.statistics;

import org.apache.commons.math3.special.Beta;

/**
 * The ranks of the two order statistics between which a quantile lies with at least 95 % probability, whatever the
 * distribution. With B values below the quantile, B is binomial(n, p); the k-th smallest lies below the quantile when B is
 * at least k, hence P(X(low) ≤ quantile ≤ X(high)) ≥ P(low ≤ B &lt; high) ≥ .95 (David and Nagaraja, Order Statistics, 3rd
 * ed. 2003, section 7.1). Above a binomial variance of 10⁶ the binomial quantiles come from their Cornish-Fisher expansion,
 * which is then right to a small part of one rank.
 *
 * @param low the lower rank; 0 if even the least value does not bound the quantile
 * @param high the upper rank; n + 1 if even the greatest value does not bound it
 */
record OrderRanks(long low, long high) {

    private static final double TAIL = 0.025;
    private static final double Z = 1.959963984540054; // the normal quantile at .975
    private static final double LARGE = 1e6;

    static OrderRanks of(long n, double p) {
        return new OrderRanks(binomialQuantile(n, p, TAIL, -Z), binomialQuantile(n, p, 1 - TAIL, Z) + 1);
    }

    /** The least k with P(B ≤ k) ≥ probability, z being the normal quantile of that probability. */
    private static long binomialQuantile(long n, double p, double probability, double z) {
        double variance = n * p * (1 - p);
        double guess = n * p + z * Math.sqrt(variance) + (1 - 2 * p) * (z * z - 1) / 6 - 0.5;
        if (variance > LARGE) {
            return (long) Math.ceil(guess);
        }
        long k = Math.max(0, Math.min(n, (long) Math.floor(guess)));
        while (k > 0 && atMost(k - 1, n, p) >= probability) {
            k--;
        }
        while (k < n && atMost(k, n, p) < probability) {
            k++;
        }
        return k;
    }

    private static double atMost(long k, long n, double p) {
        return k >= n ? 1 : 1 - Beta.regularizedBeta(p, k + 1.0, n - (double) k);
    }
}
