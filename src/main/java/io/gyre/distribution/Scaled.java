package io.gyre.distribution;

/**
 * Another distribution in another unit, for kinds whose parameters have none.
 *
 * @param base the distribution of X
 * @param factor how many new units an old one is, positive; the values are factor·X
 */
public record Scaled(Distribution base, double factor) implements Distribution {

    /**
     * Checks the factor.
     *
     * @param base the distribution of X
     * @param factor how many new units an old one is, positive; the values are factor·X
     * @throws IllegalArgumentException if the factor is not positive and finite
     */
    public Scaled {
        Require.positive("factor", factor);
    }

    @Override
    public double quantile(double u) {
        return factor * base.quantile(u);
    }

    @Override
    public void quantiles(double[] u, double[] out, int n) {
        base.quantiles(u, out, n);
        Lanes.scale(out, factor, out, n);
    }

    @Override
    public double quantileOfNormal(double z) {
        return factor * base.quantileOfNormal(z);
    }

    @Override
    public void quantilesOfNormal(double[] z, double[] out, int n) {
        base.quantilesOfNormal(z, out, n);
        Lanes.scale(out, factor, out, n);
    }

    @Override
    public double cdf(double x) {
        return base.cdf(x / factor);
    }

    @Override
    public double survival(double x) {
        return base.survival(x / factor);
    }

    @Override
    public double mean() {
        return factor * base.mean();
    }

    @Override
    public double sd() {
        return factor * base.sd();
    }

    @Override
    public double lower() {
        return factor * base.lower();
    }

    @Override
    public double upper() {
        return factor * base.upper();
    }

    @Override
    public boolean isDiscrete() {
        return base.isDiscrete();
    }

    @Override
    public String describe() {
        return Printed.number(factor) + " × " + base.describe();
    }

    @Override
    public Scaled scaled(double again) {
        return new Scaled(base, factor * Require.positive("factor", again));
    }
}
