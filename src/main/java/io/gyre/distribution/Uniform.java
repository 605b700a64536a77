package io.gyre.distribution;

/**
 * Any value between two bounds, all alike: F(x) = (x - low) / (high - low).
 *
 * @param low the lower bound
 * @param high the upper bound, above low
 */
public record Uniform(double low, double high) implements Distribution {

    private static final double ROOT_TWELVE = 3.4641016151377544;

    /**
     * Checks the bounds.
     *
     * @param low the lower bound
     * @param high the upper bound, above low
     * @throws IllegalArgumentException if a bound is not finite or they are out of order
     */
    public Uniform {
        Require.finite("low", low);
        Require.above("high", high, "low", low);
        Require.finite("high - low", high - low);
    }

    @Override
    public double quantile(double u) {
        return Math.min(high, low + Require.inside(u) * (high - low));
    }

    @Override
    public void quantiles(double[] u, double[] out, int n) {
        double width = high - low;
        for (int i = 0; i < n; i++) {
            out[i] = low + u[i] * width;
        }
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(high, out[i]);
        }
    }

    @Override
    public double cdf(double x) {
        return Double.isNaN(x) ? x : x <= low ? 0 : x >= high ? 1 : (x - low) / (high - low);
    }

    @Override
    public double survival(double x) {
        return Double.isNaN(x) ? x : x <= low ? 1 : x >= high ? 0 : (high - x) / (high - low);
    }

    @Override
    public double mean() {
        return low + (high - low) / 2;
    }

    @Override
    public double sd() {
        return (high - low) / ROOT_TWELVE;
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
        return "Uniform(" + Printed.number(low) + ", " + Printed.number(high) + ")";
    }

    @Override
    public Uniform scaled(double factor) {
        Require.positive("factor", factor);
        return new Uniform(low * factor, high * factor);
    }
}
