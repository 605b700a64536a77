package io.gyre.distribution;

import io.gyre.math.Elementary;

/**
 * The normal distribution.
 *
 * @param mean the mean
 * @param sd the standard deviation, positive
 */
public record Normal(double mean, double sd) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @param mean the mean
     * @param sd the standard deviation, positive
     * @throws IllegalArgumentException if the mean is not finite or the standard deviation not positive
     */
    public Normal {
        Require.finite("mean", mean);
        Require.positive("sd", sd);
    }

    /**
     * The normal distribution of a statement about any real number, "nine times in ten between p5 and p95".
     *
     * @param p5 the 5 % quantile
     * @param p95 the 95 % quantile, above p5
     * @return the distribution with these quantiles
     * @throws IllegalArgumentException if they are not finite or out of order
     */
    public static Normal ofRange(double p5, double p95) {
        Require.finite("p5", p5);
        Require.above("p95", p95, "p5", p5);
        return new Normal(p5 + (p95 - p5) / 2, (p95 - p5) / (2 * NormalScore.Z95));
    }

    @Override
    public double quantile(double u) {
        return mean + sd * Elementary.normalQuantile(Require.inside(u));
    }

    @Override
    public void quantiles(double[] u, double[] out, int n) {
        Lanes.normalQuantile(u, out, n);
        quantilesOfNormal(out, out, n);
    }

    @Override
    public double quantileOfNormal(double z) {
        return mean + sd * z;
    }

    @Override
    public void quantilesOfNormal(double[] z, double[] out, int n) {
        Lanes.affine(z, sd, mean, out, n);
    }

    @Override
    public double cdf(double x) {
        return Elementary.normalCdf((x - mean) / sd);
    }

    @Override
    public double survival(double x) {
        return Double.isNaN(x) ? x : Elementary.normalCdf((mean - x) / sd);
    }

    @Override
    public double lower() {
        return Double.NEGATIVE_INFINITY;
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
        return "Normal(mean " + Printed.number(mean) + ", sd " + Printed.number(sd) + ")";
    }

    @Override
    public Normal scaled(double factor) {
        Require.positive("factor", factor);
        return new Normal(mean * factor, sd * factor);
    }
}
