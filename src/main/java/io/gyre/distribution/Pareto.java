package io.gyre.distribution;

import io.gyre.math.Elementary;

/**
 * The power law: P(X &gt; x) = (scale / x)^shape for x ≥ scale. The density falls with the exponent shape + 1; the mean
 * is finite for a shape above 1, the variance for a shape above 2.
 *
 * @param scale the least value, positive
 * @param shape the exponent of the survival function, positive
 */
public record Pareto(double scale, double shape) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @param scale the least value, positive
     * @param shape the exponent of the survival function, positive
     * @throws IllegalArgumentException if a parameter is not positive
     */
    public Pareto {
        Require.positive("scale", scale);
        Require.positive("shape", shape);
    }

    @Override
    public double quantile(double u) {
        return ofSurvival(1 - Require.inside(u));
    }

    @Override
    public void quantiles(double[] u, double[] out, int n) {
        Lanes.affine(u, -1, 1, out, n);
        ofSurvivals(out, n);
    }

    @Override
    public double quantileOfNormal(double z) {
        return ofSurvival(Elementary.normalCdf(-z));
    }

    @Override
    public void quantilesOfNormal(double[] z, double[] out, int n) {
        Lanes.scale(z, -1, out, n);
        Lanes.normalCdf(out, out, n);
        ofSurvivals(out, n);
    }

    private double ofSurvival(double q) {
        return Elementary.exp(-1 / shape * Elementary.log(q)) * scale;
    }

    private void ofSurvivals(double[] out, int n) {
        Lanes.log(out, out, n);
        Lanes.scale(out, -1 / shape, out, n);
        Lanes.exp(out, out, n);
        Lanes.scale(out, scale, out, n);
    }

    @Override
    public double cdf(double x) {
        return x <= scale ? 0 : Double.isNaN(x) ? x : -StrictMath.expm1(logOfSurvival(x));
    }

    @Override
    public double survival(double x) {
        return x <= scale ? 1 : Double.isNaN(x) ? x : Elementary.exp(logOfSurvival(x));
    }

    private double logOfSurvival(double x) {
        return -shape * StrictMath.log1p((x - scale) / scale);
    }

    @Override
    public double mean() {
        return shape > 1 ? scale * shape / (shape - 1) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double sd() {
        return shape > 2 ? scale / (shape - 1) * Math.sqrt(shape / (shape - 2)) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double lower() {
        return scale;
    }

    @Override
    public double upper() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }

    @Override
    public String describe() {
        return "Pareto(scale " + Printed.number(scale) + ", shape " + Printed.number(shape) + ")";
    }

    @Override
    public Pareto scaled(double factor) {
        return new Pareto(scale * Require.positive("factor", factor), shape);
    }
}
