package io.gyre.distribution;

/**
 * First and second moments of a part of a distribution by Gauss-Legendre quadrature over the normal score z, in which
 * quantile functions are smooth between their kinks: ten points on panels of at most half a unit.
 *
 * @param first the integral of x - centre over the part
 * @param second the integral of (x - centre)² over the part
 */
record PartialMoments(double first, double second) {

    static final PartialMoments NONE = new PartialMoments(0, 0);

    private static final double FURTHEST = 37.5;
    private static final double PANEL = 0.5;
    /** Abramowitz and Stegun, table 25.4, n = 10. */
    private static final double[] POINTS = {
        0.148874338981631211, 0.433395394129247191, 0.679409568299024406, 0.865063366688984511, 0.973906528517171720
    };

    private static final double[] WEIGHTS = {
        0.295524224714752870, 0.269266719309996355, 0.219086362515982044, 0.149451349150580593, 0.066671344308688138
    };

    /** A part's value and density over the variable of integration. */
    private interface Integrand {
        double value(double t);

        double density(double t);
    }

    PartialMoments plus(PartialMoments other) {
        return new PartialMoments(first + other.first, second + other.second);
    }

    PartialMoments minus(PartialMoments other) {
        return new PartialMoments(first - other.first, second - other.second);
    }

    PartialMoments times(double factor) {
        return new PartialMoments(first * factor, second * factor);
    }

    /** The mean less the centre, of a whole distribution. */
    double sd() {
        return Math.sqrt(Math.max(0, second - first * first));
    }

    /** The moments of a whole distribution with finite mean and standard deviation. */
    static PartialMoments whole(Distribution x, double centre) {
        double shift = x.mean() - centre;
        return new PartialMoments(shift, x.sd() * x.sd() + shift * shift);
    }

    /** The moments of what lies from one value to another, both finite or ends of the support. */
    static PartialMoments between(Distribution x, double from, double to, double centre) {
        double[] breaks = {from, to};
        double kink = kink(x);
        if (kink > from && kink < to) {
            breaks = new double[] {from, kink, to};
        }
        PartialMoments sum = NONE;
        for (int i = 1; i < breaks.length; i++) {
            sum = sum.plus(panels(overScore(x), score(x, breaks[i - 1]), score(x, breaks[i]), centre));
        }
        return sum;
    }

    /** The moments of a Pareto distribution from its scale to a cap, relative to the probability of that part. */
    static PartialMoments capped(double scale, double shape, double cap, double centre) {
        double end = StrictMath.log(cap / scale);
        double weight = -StrictMath.expm1(-shape * end);
        Integrand overLogarithm = new Integrand() {
            @Override
            public double value(double t) {
                return scale * StrictMath.exp(t);
            }

            @Override
            public double density(double t) {
                return shape * StrictMath.exp(-shape * t) / weight;
            }
        };
        return panels(overLogarithm, 0, end, centre);
    }

    private static Integrand overScore(Distribution x) {
        return new Integrand() {
            @Override
            public double value(double t) {
                return x.quantileOfNormal(t);
            }

            @Override
            public double density(double t) {
                return NormalScore.density(t);
            }
        };
    }

    private static double score(Distribution x, double value) {
        return Math.max(-FURTHEST, Math.min(FURTHEST, NormalScore.of(x, value)));
    }

    /** Where the density jumps or breaks off inside of the support; NaN if nowhere. */
    private static double kink(Distribution x) {
        if (x instanceof Triangular triangular) {
            return triangular.mode();
        }
        if (x instanceof Truncated truncated) {
            return kink(truncated.base());
        }
        if (x instanceof Spliced spliced) {
            return spliced.splice();
        }
        return x instanceof Scaled scaled ? scaled.factor() * kink(scaled.base()) : Double.NaN;
    }

    private static PartialMoments panels(Integrand f, double from, double to, double centre) {
        int panels = (int) Math.ceil(Math.max(0, to - from) / PANEL);
        double half = (to - from) / panels / 2;
        PartialMoments sum = NONE;
        for (int i = 0; i < panels; i++) {
            double middle = from + (2 * i + 1) * half;
            for (int k = 0; k < POINTS.length; k++) {
                double weight = WEIGHTS[k] * half;
                sum = sum.plus(point(f, middle - half * POINTS[k], centre).times(weight));
                sum = sum.plus(point(f, middle + half * POINTS[k], centre).times(weight));
            }
        }
        return sum;
    }

    private static PartialMoments point(Integrand f, double t, double centre) {
        double distance = f.value(t) - centre;
        double density = f.density(t);
        return new PartialMoments(distance * density, distance * distance * density);
    }
}
