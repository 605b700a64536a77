package io.gyre.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The edges of a histogram's bins.
 *
 * @param at increasing, in units of the outcome; not to be changed
 * @param isWhole whether the bins hold a whole number each
 */
record Edges(double[] at, boolean isWhole) {

    private static final int BINS = 40;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** About forty bins with round edges; a bin for each number where few whole numbers are counted. */
    static Edges of(double low, double high, boolean isCount) {
        if (isCount && high - low <= BINS) {
            return whole((int) Math.floor(low) - 1, (int) Math.ceil(high));
        }
        double step = step((high - low) / BINS);
        double from = Math.floor(low / step);
        int bins = (int) Math.max(1, Math.ceil(high / step) - from);
        double[] at = new double[bins + 1];
        for (int edge = 0; edge <= bins; edge++) {
            at[edge] = (from + edge) * step;
        }
        return new Edges(at, false);
    }

    static Edges whole(int low, int high) {
        double[] at = new double[high - low + 1];
        for (int edge = 0; edge < at.length; edge++) {
            at[edge] = low + edge;
        }
        return new Edges(at, true);
    }

    /** The least of 1, 2, 2.5, 5 times a power of ten that is not below a width. */
    private static double step(double width) {
        if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
            return 1;
        }
        BigDecimal first = new BigDecimal(width).round(new MathContext(1, RoundingMode.FLOOR));
        double power = BigDecimal.ONE
                .scaleByPowerOfTen(first.precision() - first.scale() - 1)
                .doubleValue();
        for (double step : STEPS) {
            if (step * power >= width) {
                return step * power;
            }
        }
        return 10 * power;
    }

    double low() {
        return at[0];
    }

    double high() {
        return at[at.length - 1];
    }

    double[] scaled(double factor) {
        double[] scaled = at.clone();
        for (int edge = 0; edge < scaled.length; edge++) {
            scaled[edge] *= factor;
        }
        return scaled;
    }
}
