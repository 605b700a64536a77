package io.gyre.distribution;

import io.gyre.math.Elementary;

/**
 * Another continuous distribution, given that its value lies between two bounds: F(x) = (F₀(x) - F₀(low)) / (F₀(high) -
 * F₀(low)). What is left must be at least 1e-4 of the whole. Quantiles are those of the whole distribution at a
 * probability between F₀(low) and F₀(high); for beta and PERT kinds, whose own quantiles are not exact enough for that,
 * a table is built. Mean and standard deviation come from quadrature, relative error about 1e-10.
 */
public final class Truncated implements Distribution {

    private static final double LEAST_WEIGHT = 1e-4;

    private final Distribution base;
    private final double low;
    private final double high;
    private final double belowLow;
    private final double aboveHigh;
    private final double weight;
    private final Inverse inverse;

    /** How a probability, as u or as z with Φ(z) = u, becomes a value. */
    private sealed interface Inverse {
        double ofProbability(double u);

        double ofScore(double z);

        void ofProbabilities(double[] u, double[] out, int n);

        void ofScores(double[] z, double[] out, int n);
    }

    /** By the quantile of the whole at start + u·weight. */
    private record ByBase(Distribution base, double start, double weight) implements Inverse {

        @Override
        public double ofProbability(double u) {
            return Double.isNaN(u) ? u : base.quantile(NormalScore.inside(start + weight * u));
        }

        @Override
        public double ofScore(double z) {
            return Double.isNaN(z) ? z : ofProbability(Elementary.normalCdf(z));
        }

        @Override
        public void ofProbabilities(double[] u, double[] out, int n) {
            Lanes.affine(u, weight, start, out, n);
            NormalScore.keepInside(out, n);
            base.quantiles(out, out, n);
        }

        @Override
        public void ofScores(double[] z, double[] out, int n) {
            Lanes.normalCdf(z, out, n);
            ofProbabilities(out, out, n);
        }
    }

    private record ByTable(QuantileTable table, double offset, double width) implements Inverse {

        @Override
        public double ofProbability(double u) {
            return ofScore(Elementary.normalQuantile(u));
        }

        @Override
        public double ofScore(double z) {
            return offset + width * table.at(z);
        }

        @Override
        public void ofProbabilities(double[] u, double[] out, int n) {
            Lanes.normalQuantile(u, out, n);
            ofScores(out, out, n);
        }

        @Override
        public void ofScores(double[] z, double[] out, int n) {
            table.at(z, out, n);
            Lanes.affine(out, width, offset, out, n);
        }
    }

    /**
     * Cuts off what lies outside of two bounds.
     *
     * @param base the whole distribution, continuous
     * @param low the least value, or minus infinity
     * @param high the greatest value, above low, or infinity
     * @throws IllegalArgumentException if the bounds are out of order or keep less than 1e-4 of the probability, or the
     *     whole is not continuous
     */
    public Truncated(Distribution base, double low, double high) {
        if (base.isDiscrete()) {
            throw new IllegalArgumentException("base must be continuous, got " + base.describe());
        }
        Require.that(low < Double.POSITIVE_INFINITY, "low", "be finite or -infinity", low);
        Require.that(high > low, "high", "be above low " + low, high);
        this.base = base;
        this.low = low;
        this.high = high;
        this.belowLow = base.cdf(low);
        this.aboveHigh = base.survival(high);
        double kept = belowLow < 0.5 ? base.cdf(high) - belowLow : base.survival(low) - aboveHigh;
        Require.that(kept >= LEAST_WEIGHT, "share of " + base.describe() + " kept", "be at least 1e-4", kept);
        this.weight = kept;
        this.inverse = BetaOn.of(base)
                .<Inverse>map(b -> new ByTable(b.within(low, high), b.offset(), b.width()))
                .orElseGet(() -> new ByBase(base, belowLow, kept));
    }

    /**
     * The whole distribution.
     *
     * @return what was truncated
     */
    public Distribution base() {
        return base;
    }

    /**
     * The bound from below.
     *
     * @return the least value let through, possibly minus infinity
     */
    public double low() {
        return low;
    }

    /**
     * The bound from above.
     *
     * @return the greatest value let through, possibly infinity
     */
    public double high() {
        return high;
    }

    @Override
    public double quantile(double u) {
        return clamp(inverse.ofProbability(Require.inside(u)));
    }

    @Override
    public void quantiles(double[] u, double[] out, int n) {
        inverse.ofProbabilities(u, out, n);
        Lanes.clamp(out, lower(), upper(), n);
    }

    @Override
    public double quantileOfNormal(double z) {
        return clamp(inverse.ofScore(z));
    }

    @Override
    public void quantilesOfNormal(double[] z, double[] out, int n) {
        inverse.ofScores(z, out, n);
        Lanes.clamp(out, lower(), upper(), n);
    }

    private double clamp(double x) {
        return Math.min(upper(), Math.max(lower(), x));
    }

    @Override
    public double cdf(double x) {
        return x <= low ? 0 : x >= high ? 1 : Math.min(1, Math.max(0, base.cdf(x) - belowLow) / weight);
    }

    @Override
    public double survival(double x) {
        return x <= low ? 1 : x >= high ? 0 : Math.min(1, Math.max(0, base.survival(x) - aboveHigh) / weight);
    }

    @Override
    public double mean() {
        if (upper() == Double.POSITIVE_INFINITY && base.mean() == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        double centre = quantile(0.5);
        return centre + moments(centre).first();
    }

    @Override
    public double sd() {
        if (upper() == Double.POSITIVE_INFINITY && base.sd() == Double.POSITIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        return moments(quantile(0.5)).sd();
    }

    /** Over the part itself, or, where it is open above, over the whole less what is below: tails may be slow. */
    private PartialMoments moments(double centre) {
        if (upper() < Double.POSITIVE_INFINITY) {
            return PartialMoments.between(base, lower(), upper(), centre).times(1 / weight);
        }
        PartialMoments below = PartialMoments.between(base, base.lower(), lower(), centre);
        return PartialMoments.whole(base, centre).minus(below).times(1 / weight);
    }

    @Override
    public double lower() {
        return Math.max(low, base.lower());
    }

    @Override
    public double upper() {
        return Math.min(high, base.upper());
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }

    @Override
    public String describe() {
        return base.describe() + " within [" + Printed.number(low) + ", " + Printed.number(high) + "]";
    }

    @Override
    public Truncated scaled(double factor) {
        Require.positive("factor", factor);
        return new Truncated(base.scaled(factor), low * factor, high * factor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Truncated that
                && base.equals(that.base)
                && Double.compare(low, that.low) == 0
                && Double.compare(high, that.high) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * base.hashCode() + Double.hashCode(low)) + Double.hashCode(high);
    }

    @Override
    public String toString() {
        return "Truncated[base=" + base + ", low=" + low + ", high=" + high + "]";
    }
}
