package io.gyre.distribution;

import io.gyre.math.Elementary;
import java.util.Optional;

/**
 * A share between 0 and 1: density proportional to x^(alpha-1) (1-x)^(beta-1). Quantiles come from a table that is
 * built when the first is asked for (a few milliseconds at most); |F(x) - u| is at most 1e-9.
 */
public final class Beta implements Distribution {

    /** The least parameter: below, nearly all probability sits on 0 or 1, which a Bernoulli share says better. */
    private static final double LEAST = 0.05;

    private static final double GREATEST = 1e7;

    /** Closer to an end, the half of the values beyond the median would lose the digits the promise needs. */
    private static final double LEAST_MEDIAN = 1e-8;

    /** From 1 up to here a shape's median is above log(2) / (1 + 1e4), or as far below 1. */
    private static final double ALWAYS_INSIDE = 1e4;

    private final double alpha;
    private final double beta;
    private final IncompleteBeta function;
    /** Built when first asked for, at most once a thread; many distributions of a file are never drawn from. */
    private volatile Optional<QuantileTable> table = Optional.empty();

    /**
     * The beta distribution of two shapes.
     *
     * @param alpha the exponent at 0, in [0.05, 1e7]
     * @param beta the exponent at 1, in [0.05, 1e7]
     * @throws IllegalArgumentException if a parameter is out of its range, or the median within 1e-8 of an end
     */
    public Beta(double alpha, double beta) {
        this.alpha = shape("alpha", alpha);
        this.beta = shape("beta", beta);
        this.function = new IncompleteBeta(alpha, beta);
        if (!(Math.min(alpha, beta) >= 1 && Math.max(alpha, beta) <= ALWAYS_INSIDE)) {
            double median = table().at(0);
            boolean inside = median >= LEAST_MEDIAN && median <= 1 - LEAST_MEDIAN;
            Require.that(inside, "median of " + describe(), "be in [1e-8, 1 - 1e-8]", median);
        }
    }

    private QuantileTable table() {
        Optional<QuantileTable> known = table;
        if (known.isEmpty()) {
            known = Optional.of(QuantileTable.of(BetaCurve.of(function, 0, 1)));
            table = known;
        }
        return known.get();
    }

    private static double shape(String name, double x) {
        return Require.that(x >= LEAST && x <= GREATEST, name, "be in [0.05, 1e7]", x);
    }

    /**
     * The beta distribution of a given mean and spread.
     *
     * @param mean the mean, in (0, 1)
     * @param sd the standard deviation, positive and below √(mean (1 - mean))
     * @return the distribution
     * @throws IllegalArgumentException if there is none with shapes in [0.05, 1e7]
     */
    public static Beta ofMeanSd(double mean, double sd) {
        Require.that(mean > 0 && mean < 1, "mean", "be in (0, 1)", mean);
        double greatest = Math.sqrt(mean * (1 - mean));
        Require.that(sd > 0 && sd < greatest, "sd", "be in (0, " + greatest + ") for mean " + mean, sd);
        double size = mean * (1 - mean) / (sd * sd) - 1;
        return new Beta(size * mean, size * (1 - mean));
    }

    /**
     * The beta distribution of a statement about a share, "nine times in ten between p5 and p95".
     *
     * @param p5 the 5 % quantile, above 0
     * @param p95 the 95 % quantile, above p5 and below 1
     * @return the distribution with these quantiles, to 1e-12 in probability
     * @throws IllegalArgumentException if they are out of range or there is none with shapes in [0.05, 1e7]
     */
    public static Beta ofRange(double p5, double p95) {
        Require.that(p5 > 0 && p5 < 1, "p5", "be in (0, 1)", p5);
        Require.that(p95 > p5 && p95 < 1, "p95", "be in (" + p5 + ", 1)", p95);
        double[] shapes = BetaRange.shapes(p5, p95);
        return new Beta(shapes[0], shapes[1]);
    }

    /**
     * The exponent at 0.
     *
     * @return alpha
     */
    public double alpha() {
        return alpha;
    }

    /**
     * The exponent at 1.
     *
     * @return beta
     */
    public double beta() {
        return beta;
    }

    IncompleteBeta function() {
        return function;
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
        return Math.min(1, Math.max(0, table().at(z)));
    }

    @Override
    public void quantilesOfNormal(double[] z, double[] out, int n) {
        table().at(z, out, n);
        Lanes.clamp(out, 0, 1, n);
    }

    @Override
    public double cdf(double x) {
        return Double.isNaN(x) ? x : function.below(x, 1 - x);
    }

    @Override
    public double survival(double x) {
        return Double.isNaN(x) ? x : function.mirror().below(1 - x, x);
    }

    @Override
    public double mean() {
        return alpha / (alpha + beta);
    }

    @Override
    public double sd() {
        double size = alpha + beta;
        return Math.sqrt(alpha / size * (beta / size) / (size + 1));
    }

    @Override
    public double lower() {
        return 0;
    }

    @Override
    public double upper() {
        return 1;
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }

    @Override
    public String describe() {
        return "Beta(" + Printed.number(alpha) + ", " + Printed.number(beta) + ")";
    }

    @Override
    public Scaled scaled(double factor) {
        return new Scaled(this, factor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Beta that
                && Double.compare(alpha, that.alpha) == 0
                && Double.compare(beta, that.beta) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(alpha) + Double.hashCode(beta);
    }

    @Override
    public String toString() {
        return "Beta[alpha=" + alpha + ", beta=" + beta + "]";
    }
}
