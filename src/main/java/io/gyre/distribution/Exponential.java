package io.gyre.distribution;

import io.gyre.math.Elementary;

/**
 * The waiting time of what has no memory: P(X &gt; x) = exp(-rate·x).
 *
 * @param rate events per unit of X, positive; the mean is 1 / rate
 */
public record Exponential(double rate) implements Distribution {

    /**
     * Checks the rate.
     *
     * @param rate events per unit of X, positive; the mean is 1 / rate
     * @throws IllegalArgumentException if the rate is not positive
     */
    public Exponential {
        Require.positive("rate", rate);
    }

    @Override
    public double quantile(double u) {
        return -Elementary.log(1 - Require.inside(u)) / rate;
    }

    @Override
    public void quantiles(double[] u, double[] out, int n) {
        Lanes.affine(u, -1, 1, out, n);
        ofSurvivals(out, n);
    }

    @Override
    public double quantileOfNormal(double z) {
        return -Elementary.log(Elementary.normalCdf(-z)) / rate;
    }

    @Override
    public void quantilesOfNormal(double[] z, double[] out, int n) {
        Lanes.scale(z, -1, out, n);
        Lanes.normalCdf(out, out, n);
        ofSurvivals(out, n);
    }

    private void ofSurvivals(double[] out, int n) {
        Lanes.log(out, out, n);
        for (int i = 0; i < n; i++) {
            out[i] = -out[i] / rate;
        }
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : Double.isNaN(x) ? x : -StrictMath.expm1(-rate * x);
    }

    @Override
    public double survival(double x) {
        return x <= 0 ? 1 : Double.isNaN(x) ? x : Elementary.exp(-rate * x);
    }

    @Override
    public double mean() {
        return 1 / rate;
    }

    @Override
    public double sd() {
        return 1 / rate;
    }

    @Override
    public double lower() {
        return 0;
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
        return "Exponential(rate " + Printed.number(rate) + ")";
    }

    @Override
    public Exponential scaled(double factor) {
        return new Exponential(rate / Require.positive("factor", factor));
    }
}
