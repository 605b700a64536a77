package io.gyre.statistics;

import io.gyre.math.Absent;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A confidence interval of 95 %.
 *
 * @param low the lower end; absent if there is none
 * @param high the upper end; absent if there is none
 */
public record Interval(double low, double high) {

    /** The normal quantile at .975. */
    public static final double Z = 1.959963984540054;

    private static final double UPPER = 0.975;
    private static final double ACCURACY = 1e-12;

    /**
     * Checks that the ends are in order.
     *
     * @param low at most high, or absent
     * @param high at least low, or absent
     * @throws IllegalArgumentException if low is above high
     */
    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("low must be at most high, got " + low + ", " + high);
        }
    }

    /**
     * The interval of a normal estimator, estimate ± 1.96 standard errors: right for a mean of many independent values whose
     * tail does not rule it.
     *
     * @param estimate the estimate
     * @param standardError its standard error, not negative, or absent
     * @return the interval; absent ends if either argument is
     */
    public static Interval normal(double estimate, double standardError) {
        return around(estimate, Z * standardError);
    }

    /**
     * The interval of an estimator whose standard error was itself estimated from few independent groups, estimate ± t
     * standard errors (Student).
     *
     * @param estimate the estimate
     * @param standardError its standard error, not negative, or absent
     * @param degrees degrees of freedom: groups less 1, at least 1
     * @return the interval; absent ends if either of the first two arguments is
     * @throws IllegalArgumentException if degrees is below 1
     */
    public static Interval student(double estimate, double standardError, int degrees) {
        return around(estimate, t(degrees) * standardError);
    }

    /**
     * Student's quantile at .975.
     *
     * @param degrees degrees of freedom, at least 1
     * @return t, for instance 2.131449546 at 15
     * @throws IllegalArgumentException if degrees is below 1
     */
    public static double t(int degrees) {
        if (!(degrees >= 1)) {
            throw new IllegalArgumentException("degrees must be at least 1, got " + degrees);
        }
        return new TDistribution(null, degrees, ACCURACY).inverseCumulativeProbability(UPPER);
    }

    private static Interval around(double estimate, double half) {
        if (half < 0) {
            throw new IllegalArgumentException("standardError must not be negative, got " + half);
        }
        return Double.isNaN(estimate) || Double.isNaN(half)
                ? new Interval(Absent.VALUE, Absent.VALUE)
                : new Interval(estimate - half, estimate + half);
    }

    /**
     * This interval, longer on both sides.
     *
     * @param by how much, not negative
     * @return the wider interval
     * @throws IllegalArgumentException if by is negative
     */
    public Interval widened(double by) {
        if (!(by >= 0)) {
            throw new IllegalArgumentException("by must not be negative, got " + by);
        }
        return new Interval(low - by, high + by);
    }

    /**
     * Half the length.
     *
     * @return (high - low) / 2; absent if an end is
     */
    public double halfWidth() {
        return 0.5 * (high - low);
    }

    /**
     * Whether a value lies in the interval.
     *
     * @param x any number
     * @return true if low ≤ x ≤ high
     */
    public boolean contains(double x) {
        return low <= x && x <= high;
    }
}
