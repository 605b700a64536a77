package io.gyre.distribution;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known about an uncertain number. A value is drawn by inversion: one uniform, one variate, monotone in it. All
 * kinds are immutable and may be used from any thread; two of the same kind and parameters are equal.
 *
 * <p>A quantile is right to |F(x) - u| at most 1e-9 (continuous kinds; where neighbouring doubles lie further apart in
 * probability than that, it is one of the doubles beside the exact value), and never decreases in u beyond the rounding
 * of its last digits. Scalar and array forms give the same bits. A NaN for u, z or x comes back as it went in.
 */
public sealed interface Distribution
        permits Bernoulli,
                Beta,
                Constant,
                Discrete,
                Exponential,
                LogNormal,
                Normal,
                Pareto,
                Pert,
                Scaled,
                Spliced,
                Triangular,
                Truncated,
                Uniform {

    /** From here on a sample mean is called ruled by its tail: more paths for a 1 % standard error than this. */
    long MANY_PATHS = 10_000_000;

    /**
     * The quantile function.
     *
     * @param u a probability in (0, 1)
     * @return the least x with P(X ≤ x) ≥ u
     * @throws IllegalArgumentException if u is a number outside (0, 1)
     */
    double quantile(double u);

    /**
     * The quantile function over an array, which may be the output itself. Does not check its input.
     *
     * @param u probabilities in (0, 1)
     * @param out receives the quantiles
     * @param n how many
     */
    default void quantiles(double[] u, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = quantile(u[i]);
        }
    }

    /**
     * The quantile at the probability a standard normal variate has of falling below z: what a correlated draw uses.
     *
     * @param z any number
     * @return the quantile at Φ(z)
     */
    default double quantileOfNormal(double z) {
        return quantile(NormalScore.probability(z));
    }

    /**
     * The quantile at Φ(z) over an array, which may be the output itself.
     *
     * @param z standard normal variates
     * @param out receives the quantiles
     * @param n how many
     */
    default void quantilesOfNormal(double[] z, double[] out, int n) {
        Lanes.normalCdf(z, out, n);
        NormalScore.keepInside(out, n);
        quantiles(out, out, n);
    }

    /**
     * The distribution function.
     *
     * @param x any number
     * @return P(X ≤ x)
     */
    double cdf(double x);

    /**
     * The complement of the distribution function, with a small relative error where it is small.
     *
     * @param x any number
     * @return P(X &gt; x)
     */
    double survival(double x);

    /**
     * The expected value.
     *
     * @return the mean; infinite where it has no finite value
     */
    double mean();

    /**
     * The standard deviation.
     *
     * @return the standard deviation, at least 0; infinite where it has no finite value
     */
    double sd();

    /**
     * The lower end of the values.
     *
     * @return the greatest lower bound, possibly minus infinity
     */
    double lower();

    /**
     * The upper end of the values.
     *
     * @return the least upper bound, possibly infinity
     */
    double upper();

    /**
     * Whether all probability sits on single values.
     *
     * @return true for constant, Bernoulli and discrete kinds
     */
    boolean isDiscrete();

    /**
     * One line for documents, with at most six significant digits; the record holds the exact parameters.
     *
     * @return for example {@code LogNormal(median 3.7, sigma 0.85)}
     */
    String describe();

    /**
     * The same quantity in another unit.
     *
     * @param factor how many new units an old one is, positive
     * @return the distribution of factor·X
     * @throws IllegalArgumentException if the factor is not positive and finite
     */
    Distribution scaled(double factor);

    /**
     * How many independent paths bring the standard error of the mean down to a part of the mean, (sd / (mean · part))²
     * rounded to the nearest.
     *
     * @param part the relative standard error, for example 0.01
     * @return the number of paths; empty where none is enough: infinite variance, or a mean of 0 or infinity
     * @throws IllegalArgumentException if the part is not positive and finite
     */
    default OptionalLong pathsForMean(double part) {
        Require.positive("part", part);
        double ratio = sd() / (Math.abs(mean()) * part);
        boolean exists = Math.abs(mean()) > 0 && ratio < Double.POSITIVE_INFINITY;
        return exists ? OptionalLong.of((long) Math.rint(ratio * ratio)) : OptionalLong.empty();
    }

    /**
     * Warns where a sample mean means nothing at a feasible number of paths: infinite variance, or more than
     * {@link #MANY_PATHS} paths for a standard error of 1 %.
     *
     * @return one sentence for a message, or empty where the mean is fit for use (or is 0)
     */
    default Optional<String> tailWarning() {
        return TailWarning.of(this);
    }
}
