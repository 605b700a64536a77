package io.gyre.statistics;

/**
 * An expected shortfall: the mean of the worst or best part of a distribution.
 *
 * @param value the mean of the tail; absent if there are no values or some are censored
 * @param standardError its standard error; absent if fewer than two whole values lie in the tail, where the sample cannot
 *     tell
 * @param bound the most by which the histogram's buckets can have moved value; 0 while values are kept exactly
 */
public record Shortfall(double value, double standardError, double bound) {

    /**
     * Checks that errors are not negative.
     *
     * @param value the mean of the tail, or absent
     * @param standardError not negative, or absent
     * @param bound not negative
     * @throws IllegalArgumentException if an error is negative
     */
    public Shortfall {
        if (standardError < 0 || bound < 0) {
            throw new IllegalArgumentException("errors must not be negative, got " + standardError + ", " + bound);
        }
    }

    /**
     * The 95 % interval, ± 1.96 standard errors and the bound.
     *
     * @return the interval; absent ends if there is no standard error
     */
    public Interval interval() {
        return Interval.normal(value, standardError).widened(bound);
    }
}
