package io.gyre.math;

/**
 * The binomial quantile by inversion of one uniform number: the least k with u below P(K ≤ k), for up to 256 trials. It is
 * made of additions, multiplications and divisions in a fixed order, so that its bits are the same on every machine. Never
 * decreases in u; nor in the number of trials and their chance, but where u lies within 1e-13 of a step.
 */
public final class Binomial {

    /** The most trials. */
    public static final int MOST_TRIALS = 256;

    private Binomial() {}

    /**
     * The quantile.
     *
     * @param u a probability in (0, 1)
     * @param n the number of trials, whole, in [0, 256]
     * @param p the chance of each, in [0, 1]
     * @return the number of successes; a NaN that goes in comes out, the first one; a NaN that fails for an argument outside
     */
    public static double quantile(double u, double n, double p) {
        if (Double.isNaN(u) || Double.isNaN(n) || Double.isNaN(p)) {
            return Double.isNaN(u) ? u : Double.isNaN(n) ? n : p;
        }
        boolean fits = u > 0 && u < 1 && n >= 0 && n <= MOST_TRIALS && n == Math.rint(n) && p >= 0 && p <= 1;
        if (!fits) {
            return Double.NaN;
        }
        return p <= 0.5 ? least(u, (int) n, p) : n - least(1 - u, (int) n, 1 - p);
    }

    /** The least k with u below P(K ≤ k), for p up to a half, so that nothing underflows. */
    private static int least(double u, int n, double p) {
        double odds = p / (1 - p);
        double term = power(1 - p, n);
        double sum = term;
        int k = 0;
        while (u >= sum && k < n) {
            k++;
            term *= odds * (n - k + 1) / k;
            double more = sum + term;
            if (more == sum && k > n * p) {
                return k;
            }
            sum = more;
        }
        return k;
    }

    private static double power(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    /**
     * The array form of {@link #quantile(double, double, double)}.
     *
     * @param u the probabilities
     * @param n the numbers of trials
     * @param p the chances
     * @param out where the results go; may be an argument itself
     * @param length how many of them, from 0
     */
    public static void quantiles(double[] u, double[] n, double[] p, double[] out, int length) {
        for (int i = 0; i < length; i++) {
            out[i] = quantile(u[i], n[i], p[i]);
        }
    }
}
