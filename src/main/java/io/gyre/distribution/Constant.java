package io.gyre.distribution;

/**
 * A number that is known.
 *
 * @param value the value, finite
 */
public record Constant(double value) implements Distribution {

    /**
     * Checks the value.
     *
     * @param value the value, finite
     * @throws IllegalArgumentException if the value is not finite
     */
    public Constant {
        Require.finite("value", value);
    }

    @Override
    public double quantile(double u) {
        return Double.isNaN(Require.inside(u)) ? u : value;
    }

    @Override
    public double cdf(double x) {
        return Double.isNaN(x) ? x : x >= value ? 1 : 0;
    }

    @Override
    public double survival(double x) {
        return 1 - cdf(x);
    }

    @Override
    public double mean() {
        return value;
    }

    @Override
    public double sd() {
        return 0;
    }

    @Override
    public double lower() {
        return value;
    }

    @Override
    public double upper() {
        return value;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public String describe() {
        return Printed.number(value);
    }

    @Override
    public Constant scaled(double factor) {
        return new Constant(value * Require.positive("factor", factor));
    }
}
