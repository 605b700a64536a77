package io.gyre.statistics;

import io.gyre.math.Absent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/**
 * The pooled ratio E[numerator] / E[denominator] over paths, for one chunk or for the chunks folded so far. A path whose
 * denominator is exactly 0 is <em>undefined</em>: it has no ratio of its own, but adds its numerator and zero here.
 *
 * <p>Its standard error is that of the delta method, √(Var(a - R·b) / n) / |mean b|, good when the denominator's mean is
 * many of its own standard errors away from 0; its bias is of order 1/n (Cochran, Sampling Techniques, 3rd ed. 1977,
 * chapter 6).
 *
 * @param pairs numerator (variable 0) and denominator (variable 1) of each path where both are present
 * @param undefined pairs whose denominator is exactly 0
 * @param groups the groups whose paths hang together, if they do: then the error is theirs
 */
public record PooledRatio(Covariance pairs, long undefined, Optional<GroupedRatio> groups) {

    private static final PooledRatio NONE = new PooledRatio(Covariance.none(2), 0, Optional.empty());

    /**
     * Checks that the undefined are among the pairs.
     *
     * @param pairs numerator and denominator
     * @param undefined in [0, pairs present]
     * @param groups the groups whose paths hang together, if they do
     * @throws IllegalArgumentException if undefined is out of that range
     */
    public PooledRatio {
        if (!(undefined >= 0 && undefined <= pairs.count())) {
            throw new IllegalArgumentException("undefined must be in [0, " + pairs.count() + "], got " + undefined);
        }
    }

    /**
     * The ratio of no paths.
     *
     * @return all counts 0
     */
    public static PooledRatio none() {
        return NONE;
    }

    /**
     * The ratio of no paths, of which some hang together.
     *
     * @param grouping which
     * @return all counts 0
     */
    public static PooledRatio none(Grouping grouping) {
        return grouping == Grouping.PATHS
                ? NONE
                : new PooledRatio(Covariance.none(2), 0, Optional.of(GroupedRatio.none(grouping)));
    }

    /**
     * The pooled ratio of one chunk.
     *
     * @param grouping which paths hang together
     * @param numerator the chunk's numerators in path order; not changed
     * @param denominator its denominators, in the same unit or another
     * @param n how many paths to read
     * @return their pooled ratio
     * @throws IllegalArgumentException if n is negative or beyond an array
     */
    public static PooledRatio of(Grouping grouping, double[] numerator, double[] denominator, int n) {
        PooledRatio ratio = of(numerator, denominator, n);
        return grouping == Grouping.PATHS
                ? ratio
                : new PooledRatio(
                        ratio.pairs,
                        ratio.undefined,
                        Optional.of(GroupedRatio.of(grouping, numerator, denominator, n)));
    }

    /**
     * The pooled ratio of one chunk of independent paths.
     *
     * @param numerator the chunk's numerators in path order; not changed
     * @param denominator its denominators, in the same unit or another
     * @param n how many paths to read
     * @return their pooled ratio
     * @throws IllegalArgumentException if n is negative or beyond an array
     */
    public static PooledRatio of(double[] numerator, double[] denominator, int n) {
        Covariance pairs = Covariance.of(new double[][] {numerator, denominator}, n);
        long undefined = 0;
        for (int i = 0; i < n; i++) {
            if (Math.abs(denominator[i]) == 0 && Lanes.isNumber(numerator[i])) {
                undefined++;
            }
        }
        return new PooledRatio(pairs, undefined, Optional.empty());
    }

    /**
     * This ratio and that of the chunk that follows.
     *
     * @param next the next chunk in path order
     * @return the pooled ratio of both
     */
    public PooledRatio fold(PooledRatio next) {
        return new PooledRatio(
                pairs.fold(next.pairs), undefined + next.undefined, groups.flatMap(one -> next.groups.map(one::fold)));
    }

    /**
     * Paths with a ratio of their own.
     *
     * @return pairs present whose denominator is not 0
     */
    public long defined() {
        return pairs.count() - undefined;
    }

    /**
     * The pooled ratio, Σ numerator / Σ denominator.
     *
     * @return the ratio; absent if no path is defined or the denominators add to exactly 0
     */
    public double ratio() {
        double below = pairs.mean(1);
        return Math.abs(below) > 0 ? pairs.mean(0) / below : Absent.VALUE;
    }

    /**
     * The delta-method standard error of {@link #ratio()}, over paths or over groups.
     *
     * @return the standard error in units of the ratio; absent if the ratio is, or below 2 pairs
     */
    public double standardError() {
        double ratio = ratio();
        if (Double.isNaN(ratio)) {
            return ratio;
        }
        if (groups.isPresent()) {
            return groups.get().standardError();
        }
        double variance = pairs.variance(1, -ratio);
        return Math.sqrt(variance / pairs.count()) / Math.abs(pairs.mean(1));
    }

    /**
     * The 95 % interval of {@link #ratio()}.
     *
     * @return the interval; absent ends where there is no error
     */
    public Interval interval() {
        return groups.map(all -> all.interval(ratio())).orElseGet(() -> Interval.normal(ratio(), standardError()));
    }

    /**
     * Writes it to the file of an interrupted run.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void write(DataOutput out) throws IOException {
        pairs.write(out);
        out.writeLong(undefined);
        out.writeBoolean(groups.isPresent());
        if (groups.isPresent()) {
            groups.orElseThrow().write(out);
        }
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param in where from
     * @return the same
     * @throws IOException if it cannot be read
     */
    public static PooledRatio read(DataInput in) throws IOException {
        Covariance pairs = Covariance.read(in);
        long undefined = in.readLong();
        return new PooledRatio(
                pairs, undefined, in.readBoolean() ? Optional.of(GroupedRatio.read(in)) : Optional.empty());
    }
}
