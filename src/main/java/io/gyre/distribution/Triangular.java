package io.gyre.distribution;

/**
 * A density that rises in a line from the low to the most likely value and falls in a line to the high one.
 *
 * @param low the lower bound
 * @param mode the most likely value, in [low, high]
 * @param high the upper bound, above low
 */
public record Triangular(double low, double mode, double high) implements Distribution {

    private static final int VARIANCE = 18;

    /**
     * Checks the bounds.
     *
     * @param low the lower bound
     * @param mode the most likely value, in [low, high]
     * @param high the upper bound, above low
     * @throws IllegalArgumentException if a parameter is not finite or they are out of order
     */
    public Triangular {
        Bounds.check(low, mode, high);
    }

    @Override
    public double quantile(double u) {
        Require.inside(u);
        double width = high - low;
        double root = u * width < mode - low
                ? low + Math.sqrt(u * width * (mode - low))
                : high - Math.sqrt((1 - u) * width * (high - mode));
        return Math.min(high, root);
    }

    @Override
    public double cdf(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        return x < mode ? rising(x) : 1 - falling(x);
    }

    @Override
    public double survival(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        return x < mode ? 1 - rising(x) : falling(x);
    }

    private double rising(double x) {
        return x <= low ? 0 : (x - low) / (mode - low) * ((x - low) / (high - low));
    }

    private double falling(double x) {
        return x >= high ? 0 : (high - x) / (high - mode) * ((high - x) / (high - low));
    }

    @Override
    public double mean() {
        return low + ((mode - low) + (high - low)) / 3;
    }

    @Override
    public double sd() {
        double left = mode - low;
        double right = high - mode;
        return Math.sqrt((left * left + left * right + right * right) / VARIANCE);
    }

    @Override
    public double lower() {
        return low;
    }

    @Override
    public double upper() {
        return high;
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }

    @Override
    public String describe() {
        return "Triangular(" + Bounds.describe(low, mode, high) + ")";
    }

    @Override
    public Triangular scaled(double factor) {
        Require.positive("factor", factor);
        return new Triangular(low * factor, mode * factor, high * factor);
    }
}
