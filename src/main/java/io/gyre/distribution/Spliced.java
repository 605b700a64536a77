package io.gyre.distribution;

import io.gyre.math.Elementary;

/**
 * A distribution whose values above a splice point follow a power law instead: the probability of lying above it stays
 * that of the body, P(X &gt; x | X &gt; splice) = ((splice / x)^shape - r) / (1 - r) with r = (splice / cap)^shape, or
 * (splice / x)^shape without a cap. A cap truncates: there is no lump of probability on it.
 *
 * @param body the distribution up to the splice point, continuous and without an upper bound
 * @param splice the splice point, positive and above the body's lower end
 * @param shape the exponent of the survival function above, positive
 * @param cap the greatest value, above the splice point; infinity for none
 */
public record Spliced(Distribution body, double splice, double shape, double cap) implements Distribution {

    private static final double LEAST_TAIL = 1e-12;

    /**
     * Checks the parameters.
     *
     * @param body the distribution up to the splice point, continuous and without an upper bound
     * @param splice the splice point, positive and above the body's lower end
     * @param shape the exponent of the survival function above, positive
     * @param cap the greatest value, above the splice point; infinity for none
     * @throws IllegalArgumentException if a parameter is out of range or less than 1e-12 lies above the splice point
     */
    public Spliced {
        if (body.isDiscrete() || body.upper() < Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "body must be continuous and without an upper bound, got " + body.describe());
        }
        Require.positive("splice", splice);
        Require.that(splice > body.lower(), "splice", "be above the lower end " + body.lower(), splice);
        Require.positive("shape", shape);
        Require.that(cap > splice, "cap", "be above splice " + splice, cap);
        Require.that(
                body.survival(splice) >= LEAST_TAIL,
                "probability above splice",
                "be at least 1e-12",
                body.survival(splice));
    }

    /**
     * A power law without a cap above the splice point.
     *
     * @param body the distribution up to the splice point, continuous and without an upper bound
     * @param splice the splice point, positive and above the body's lower end
     * @param shape the exponent of the survival function above, positive
     * @throws IllegalArgumentException if a parameter is out of range or less than 1e-12 lies above the splice point
     */
    public Spliced(Distribution body, double splice, double shape) {
        this(body, splice, shape, Double.POSITIVE_INFINITY);
    }

    @Override
    public double quantile(double u) {
        return spliced(body.quantile(u));
    }

    @Override
    public void quantiles(double[] u, double[] out, int n) {
        body.quantiles(u, out, n);
        splice(out, n);
    }

    @Override
    public double quantileOfNormal(double z) {
        return spliced(body.quantileOfNormal(z));
    }

    @Override
    public void quantilesOfNormal(double[] z, double[] out, int n) {
        body.quantilesOfNormal(z, out, n);
        splice(out, n);
    }

    /** Moves the few values of the body that lie above the splice point; the branch is as rare as they are. */
    private void splice(double[] x, int n) {
        for (int i = 0; i < n; i++) {
            if (x[i] > splice) {
                x[i] = spliced(x[i]);
            }
        }
    }

    /** The value of the same probability as x has under the body. */
    private double spliced(double x) {
        if (!(x > splice)) {
            return x;
        }
        double part = body.survival(x) / body.survival(splice);
        double rest = cappedOff();
        double y = splice * Elementary.exp(-Elementary.log(part * (1 - rest) + rest) / shape);
        return Math.min(cap, Math.max(splice, y));
    }

    /** r, the part of the power law that lies beyond the cap. */
    private double cappedOff() {
        return cap == Double.POSITIVE_INFINITY ? 0 : Elementary.exp(-shape * Elementary.log(cap / splice));
    }

    @Override
    public double cdf(double x) {
        return x <= splice ? body.cdf(x) : 1 - survival(x);
    }

    @Override
    public double survival(double x) {
        if (!(x > splice)) {
            return body.survival(x);
        }
        if (x >= cap) {
            return 0;
        }
        double rest = cappedOff();
        double part = rest > 0
                ? rest * StrictMath.expm1(shape * StrictMath.log(cap / x)) / (1 - rest)
                : Elementary.exp(-shape * Elementary.log(x / splice));
        return body.survival(splice) * Math.min(1, part);
    }

    @Override
    public double mean() {
        if (cap == Double.POSITIVE_INFINITY && shape <= 1) {
            return Double.POSITIVE_INFINITY;
        }
        return splice + moments().first();
    }

    @Override
    public double sd() {
        return cap == Double.POSITIVE_INFINITY && shape <= 2
                ? Double.POSITIVE_INFINITY
                : moments().sd();
    }

    /** About the splice point; the second is infinite without a cap and with a shape of at most 2. */
    private PartialMoments moments() {
        PartialMoments tail = cap == Double.POSITIVE_INFINITY
                ? PartialMoments.whole(new Pareto(splice, shape), splice)
                : PartialMoments.capped(splice, shape, cap, splice);
        return PartialMoments.between(body, body.lower(), splice, splice).plus(tail.times(body.survival(splice)));
    }

    @Override
    public double lower() {
        return body.lower();
    }

    @Override
    public double upper() {
        return cap;
    }

    @Override
    public boolean isDiscrete() {
        return false;
    }

    @Override
    public String describe() {
        String capped = cap == Double.POSITIVE_INFINITY ? "" : ", cap " + Printed.number(cap);
        return body.describe() + " up to " + Printed.number(splice) + ", then Pareto(shape " + Printed.number(shape)
                + capped + ")";
    }

    @Override
    public Spliced scaled(double factor) {
        Require.positive("factor", factor);
        return new Spliced(body.scaled(factor), splice * factor, shape, cap * factor);
    }
}
