package io.gyre.statistics;

import io.gyre.math.Absent;

/**
 * The distribution of an outcome over the paths run so far, as {@link Quantiles} remembers it: exactly up to 65,536 values,
 * beyond that in buckets at most 2⁻⁸ of their values wide. Immutable.
 *
 * <p>In an outcome of times that may come later than the horizon, the censored rank above all others.
 */
public final class EmpiricalDistribution {

    private final Buckets buckets;
    private final long count;
    private final long censored;
    private final boolean exact;
    private final boolean independent;

    EmpiricalDistribution(Buckets buckets, long count, long censored, boolean exact) {
        this(buckets, count, censored, exact, true);
    }

    private EmpiricalDistribution(Buckets buckets, long count, long censored, boolean exact, boolean independent) {
        this.buckets = buckets;
        this.count = count;
        this.censored = censored;
        this.exact = exact;
        this.independent = independent;
    }

    /**
     * The same distribution of paths that hang together: its quantiles and shortfalls have no intervals, as these would be those
     * of independent paths.
     *
     * @return the copy
     */
    public EmpiricalDistribution withoutIntervals() {
        return new EmpiricalDistribution(buckets, count, censored, exact, false);
    }

    /**
     * Values present and finite.
     *
     * @return their number
     */
    public long count() {
        return count;
    }

    /**
     * Values beyond the horizon.
     *
     * @return their number; 0 unless the outcome is a time that may come later
     */
    public long censored() {
        return censored;
    }

    /**
     * Whether each value is known exactly.
     *
     * @return true up to 65,536 values
     */
    public boolean isExact() {
        return exact;
    }

    /**
     * The type-7 quantile (R's default: at h = (n - 1)p, linear between the order statistics around h) and its 95 % interval
     * by order statistics. Where buckets stand for values the value differs from the exact one by at most {@link
     * #errorBound}, and the interval reaches to the edges of its buckets.
     *
     * @param p the probability, in [0, 1]
     * @return the quantile
     * @throws IllegalArgumentException if p is not in [0, 1]
     */
    public Quantile quantile(double p) {
        requireProbability(p);
        long n = count + censored;
        if (n == 0) {
            return Quantile.NONE;
        }
        double h = (n - 1) * p;
        long lower = (long) Math.floor(h) + 1;
        double weight = h - Math.floor(h);
        long upper = weight > 0 ? Math.min(n, lower + 1) : lower;
        boolean beyond = upper > count;
        double value = beyond ? Absent.VALUE : between(buckets.atRank(lower), buckets.atRank(upper), weight);
        if (!independent) {
            return new Quantile(value, Absent.VALUE, Absent.VALUE, beyond);
        }
        OrderRanks ranks = OrderRanks.of(n, p);
        long low = Math.min(ranks.low(), lower);
        long high = Math.max(ranks.high(), upper);
        return new Quantile(
                value,
                low < 1 || low > count ? Absent.VALUE : buckets.least(buckets.ofRank(low)),
                high > count ? Absent.VALUE : buckets.greatest(buckets.ofRank(high)),
                beyond);
    }

    /** Between two order statistics, never outside. */
    static double between(double a, double b, double weight) {
        return Math.max(a, Math.min(b, Lanes.between(a, b, weight)));
    }

    /**
     * The most by which {@link #quantile} can differ from the exact quantile: half the width of the wider of the two buckets
     * around it, so at most 2⁻⁹ of the larger neighbouring value + 2⁻⁶⁰.
     *
     * @param p the probability, in [0, 1]
     * @return the bound in units of the value; 0 while the distribution is exact, and where the quantile is censored
     * @throws IllegalArgumentException if p is not in [0, 1]
     */
    public double errorBound(double p) {
        requireProbability(p);
        double h = (count + censored - 1) * p;
        long upper = (long) Math.ceil(h) + 1;
        return count == 0 || upper > count
                ? 0
                : Math.max(
                        buckets.error(buckets.ofRank(upper)), buckets.error(buckets.ofRank((long) Math.floor(h) + 1)));
    }

    /**
     * The share of all values (censored ones included) that are at most x: the curve P(≤ x). A bucket that x cuts counts by
     * the part of its width below x, so that the error is less than that bucket's share; whole numbers up to 512 are exact.
     *
     * @param x any number
     * @return the share, in [0, 1]; absent if there are no values; x if it is NaN
     */
    public double cumulative(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        long n = count + censored;
        if (n == 0) {
            return Absent.VALUE;
        }
        int b = buckets.lastFrom(x);
        if (b < 0) {
            return 0;
        }
        double width = buckets.greatest(b) - buckets.least(b);
        double cut = 1 + (buckets.count(b) - 2) * ((x - buckets.least(b)) / width); // least is below x, greatest is not
        return (buckets.below(b) + (buckets.greatest(b) <= x ? buckets.count(b) : cut)) / n;
    }

    /**
     * The expected shortfall above a quantile: the mean of the upper 1 - p of all values, a value that straddles the border
     * taken in part, (1/(1-p)) ∫ Q(u) du over [p, 1] (Acerbi and Tasche 2002, doi 10.1016/S0378-4266(02)00283-2). Standard
     * error √(Var(max(x - q, 0)) / n) / (1 - p), q being the quantile (Manistre and Hancock 2005, doi
     * 10.1080/10920277.2005.10596207).
     *
     * @param p the probability below, in [0, 1)
     * @return the mean of the upper tail
     * @throws IllegalArgumentException if p is not in [0, 1)
     */
    public Shortfall upperShortfall(double p) {
        if (!(p >= 0 && p < 1)) {
            throw new IllegalArgumentException("p must be in [0, 1), got " + p);
        }
        return alone(TailWalk.upper(buckets).shortfall(count, censored, 1 - p));
    }

    /**
     * The expected shortfall below a quantile: the mean of the lower p of all values, otherwise as {@link #upperShortfall}.
     *
     * @param p the probability below, in (0, 1]
     * @return the mean of the lower tail
     * @throws IllegalArgumentException if p is not in (0, 1]
     */
    public Shortfall lowerShortfall(double p) {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in (0, 1], got " + p);
        }
        return alone(TailWalk.lower(buckets).shortfall(count, censored, p));
    }

    private Shortfall alone(Shortfall shortfall) {
        return independent ? shortfall : new Shortfall(shortfall.value(), Absent.VALUE, shortfall.bound());
    }

    /**
     * How much the outermost 1 % of values weigh in the mean.
     *
     * @return the tail, from bucket middles where values are not kept
     */
    public Tail tail() {
        if (count < Tail.LEAST_COUNT) {
            return Tail.NONE;
        }
        long outer = count / Tail.LEAST_COUNT;
        return new Tail(
                TailWalk.farthestShare(buckets, outer),
                TailWalk.upper(buckets).hill(outer),
                TailWalk.lower(buckets).hill(outer));
    }

    private static void requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in [0, 1], got " + p);
        }
    }
}
