package io.gyre.distribution;

/**
 * A smooth density between a low and a high value with a peak at the most likely one: a beta distribution on [low,
 * high] with shapes 1 + 4 (mode - low) / (high - low) and 1 + 4 (high - mode) / (high - low), mean (low + 4 mode +
 * high) / 6. Quantiles come from a table that is built when the first is asked for; |F(x) - u| is at most 1e-9.
 */
public final class Pert implements Distribution {

    private static final int WEIGHT = 4;

    private final double low;
    private final double mode;
    private final double high;
    private final Beta share;

    /**
     * The PERT distribution of three values.
     *
     * @param low the lower bound
     * @param mode the most likely value, in [low, high]
     * @param high the upper bound, above low
     * @throws IllegalArgumentException if a parameter is not finite or they are out of order
     */
    public Pert(double low, double mode, double high) {
        Bounds.check(low, mode, high);
        this.low = low;
        this.mode = mode;
        this.high = high;
        double width = high - low;
        this.share = new Beta(1 + WEIGHT * ((mode - low) / width), 1 + WEIGHT * ((high - mode) / width));
    }

    /**
     * The lower bound.
     *
     * @return the lower bound
     */
    public double low() {
        return low;
    }

    /**
     * The most likely value.
     *
     * @return the most likely value
     */
    public double mode() {
        return mode;
    }

    /**
     * The upper bound.
     *
     * @return the upper bound
     */
    public double high() {
        return high;
    }

    /** The distribution of (X - low) / (high - low). */
    Beta share() {
        return share;
    }

    @Override
    public double quantile(double u) {
        return onRange(share.quantile(u));
    }

    @Override
    public void quantiles(double[] u, double[] out, int n) {
        Lanes.normalQuantile(u, out, n);
        quantilesOfNormal(out, out, n);
    }

    @Override
    public double quantileOfNormal(double z) {
        return onRange(share.quantileOfNormal(z));
    }

    @Override
    public void quantilesOfNormal(double[] z, double[] out, int n) {
        share.quantilesOfNormal(z, out, n);
        Lanes.affine(out, high - low, low, out, n);
        Lanes.clamp(out, low, high, n);
    }

    private double onRange(double part) {
        return Math.min(high, Math.max(low, low + (high - low) * part));
    }

    @Override
    public double cdf(double x) {
        return Double.isNaN(x) ? x : share.function().below((x - low) / (high - low), (high - x) / (high - low));
    }

    @Override
    public double survival(double x) {
        return Double.isNaN(x)
                ? x
                : share.function().mirror().below((high - x) / (high - low), (x - low) / (high - low));
    }

    @Override
    public double mean() {
        return low + (high - low) * share.mean();
    }

    @Override
    public double sd() {
        return (high - low) * share.sd();
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
        return "Pert(" + Bounds.describe(low, mode, high) + ")";
    }

    @Override
    public Pert scaled(double factor) {
        Require.positive("factor", factor);
        return new Pert(low * factor, mode * factor, high * factor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pert that
                && Double.compare(low, that.low) == 0
                && Double.compare(mode, that.mode) == 0
                && Double.compare(high, that.high) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(low) + Double.hashCode(mode)) + Double.hashCode(high);
    }

    @Override
    public String toString() {
        return "Pert[low=" + low + ", mode=" + mode + ", high=" + high + "]";
    }
}
