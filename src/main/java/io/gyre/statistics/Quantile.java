package io.gyre.statistics;

import io.gyre.math.Absent;

/**
 * A quantile and its 95 % interval.
 *
 * @param value the type-7 quantile (linear between order statistics); absent if there are no values or it lies among the
 *     censored
 * @param low the lower end of the interval: an order statistic, widened to the edge of its bucket; absent if no value
 *     bounds the quantile from below at that confidence, or the order statistic is censored itself
 * @param high the upper end, likewise; absent if no value bounds the quantile from above
 * @param censored whether the quantile lies beyond the horizon: later than the last period
 */
public record Quantile(double value, double low, double high, boolean censored) {

    static final Quantile NONE = new Quantile(Absent.VALUE, Absent.VALUE, Absent.VALUE, false);

    /**
     * Checks that what exists is in order, and that a censored quantile has no value.
     *
     * @param value the quantile, or absent
     * @param low at most value, or absent
     * @param high at least value, or absent
     * @param censored whether it lies beyond the horizon
     * @throws IllegalArgumentException if not
     */
    public Quantile {
        if (low > value || value > high || low > high) {
            throw new IllegalArgumentException(
                    "value must be in [low, high], got " + value + " in [" + low + ", " + high + "]");
        }
        if (censored && !Absent.is(value)) {
            throw new IllegalArgumentException("value must be absent where censored, got " + value);
        }
    }
}
