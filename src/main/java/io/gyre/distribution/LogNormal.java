package io.gyre.distribution;

import io.gyre.math.Elementary;

/**
 * The distribution of a positive number whose logarithm is normal.
 *
 * @param mu the mean of the logarithm; exp(mu) is the median
 * @param sigma the standard deviation of the logarithm, positive
 */
public record LogNormal(double mu, double sigma) implements Distribution {

    /**
     * Checks the parameters.
     *
     * @param mu the mean of the logarithm; exp(mu) is the median
     * @param sigma the standard deviation of the logarithm, positive
     * @throws IllegalArgumentException if mu is not finite or sigma not positive
     */
    public LogNormal {
        Require.finite("mu", mu);
        Require.positive("sigma", sigma);
    }

    /**
     * The log-normal distribution of a given median.
     *
     * @param median the median, positive
     * @param sigma the standard deviation of the logarithm, positive
     * @return the distribution
     * @throws IllegalArgumentException if a parameter is not positive and finite
     */
    public static LogNormal ofMedian(double median, double sigma) {
        return new LogNormal(Elementary.log(Require.positive("median", median)), sigma);
    }

    /**
     * The log-normal distribution of a statement about a positive number, "nine times in ten between p5 and p95".
     *
     * @param p5 the 5 % quantile, positive
     * @param p95 the 95 % quantile, above p5
     * @return the distribution with these quantiles
     * @throws IllegalArgumentException if they are not positive and finite or out of order
     */
    public static LogNormal ofRange(double p5, double p95) {
        double low = Elementary.log(Require.positive("p5", p5));
        double high = Elementary.log(Require.above("p95", p95, "p5", p5));
        return new LogNormal((low + high) / 2, (high - low) / (2 * NormalScore.Z95));
    }

    @Override
    public double quantile(double u) {
        return quantileOfNormal(Elementary.normalQuantile(Require.inside(u)));
    }

    @Override
    public void quantiles(double[] u, double[] out, int n) {
        Lanes.normalQuantile(u, out, n);
        quantilesOfNormal(out, out, n);
    }

    @Override
    public double quantileOfNormal(double z) {
        return Elementary.exp(mu + sigma * z);
    }

    @Override
    public void quantilesOfNormal(double[] z, double[] out, int n) {
        Lanes.affine(z, sigma, mu, out, n);
        Lanes.exp(out, out, n);
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : Elementary.normalCdf((Elementary.log(x) - mu) / sigma);
    }

    @Override
    public double survival(double x) {
        return Double.isNaN(x) ? x : x <= 0 ? 1 : Elementary.normalCdf((mu - Elementary.log(x)) / sigma);
    }

    @Override
    public double mean() {
        return Elementary.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double sd() {
        return mean() * Math.sqrt(StrictMath.expm1(sigma * sigma));
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
        return "LogNormal(median " + Printed.number(Elementary.exp(mu)) + ", sigma " + Printed.number(sigma) + ")";
    }

    @Override
    public LogNormal scaled(double factor) {
        return new LogNormal(mu + Elementary.log(Require.positive("factor", factor)), sigma);
    }
}
