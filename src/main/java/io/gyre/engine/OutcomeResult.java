package io.gyre.engine;

import io.gyre.graph.Declared;
import io.gyre.math.Absent;
import io.gyre.statistics.EmpiricalDistribution;
import io.gyre.statistics.GroupedRatio;
import io.gyre.statistics.Interval;
import io.gyre.statistics.Moments;
import io.gyre.statistics.PooledRatio;
import io.gyre.statistics.Precision;
import io.gyre.statistics.Proportion;
import io.gyre.statistics.Shares;
import io.gyre.statistics.Tail;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one policy's paths say about an outcome.
 *
 * @param outcome the outcome
 * @param moments over the paths where it is present; for a ratio, of the quotient by path; of a pooled outcome, over all
 *     members of all paths (its own error takes them as independent)
 * @param distribution quantiles, shortfalls and tail of the same values; for a time, absent lies beyond all others;
 *     of a pooled outcome it has no intervals, as members of one path hang together
 * @param share of a probability: the paths where the condition holds among those where it is present
 * @param pooled of a ratio: numerators over denominators; of a pooled outcome: sums over numbers of members, by path
 * @param shares of a category: how often each came; not to be changed
 * @param groups of the same values as the moments, if paths hang together, see {@link io.gyre.random.Sampling}
 */
public record OutcomeResult(
        Declared.Outcome outcome,
        Moments moments,
        EmpiricalDistribution distribution,
        Optional<Proportion> share,
        Optional<PooledRatio> pooled,
        Optional<Shares> shares,
        Optional<GroupedRatio> groups) {

    private static final Interval NO_INTERVAL = new Interval(Absent.VALUE, Absent.VALUE);

    /**
     * The result of independent paths.
     *
     * @param outcome the outcome
     * @param moments over the paths where it is present
     * @param distribution of the same values
     * @param share of a probability
     * @param pooled of a ratio
     * @param shares of a category
     */
    public OutcomeResult(
            Declared.Outcome outcome,
            Moments moments,
            EmpiricalDistribution distribution,
            Optional<Proportion> share,
            Optional<PooledRatio> pooled,
            Optional<Shares> shares) {
        this(outcome, moments, distribution, share, pooled, shares, Optional.empty());
    }

    /**
     * The outcome's key.
     *
     * @return the key
     */
    public String key() {
        return outcome.key();
    }

    /**
     * The headline: the mean of a number, the share of a probability, the pooled ratio of a ratio, the mean over all
     * members of a pooled outcome.
     *
     * @return the estimate; absent for a category and for a time, which have none
     */
    public double mean() {
        return switch (outcome.kind()) {
            case NUMBER -> moments.mean();
            case PROBABILITY -> share.map(Proportion::share).orElse(Absent.VALUE);
            case RATIO, POOLED -> pooled.map(PooledRatio::ratio).orElse(Absent.VALUE);
            case CATEGORY, TIME -> Absent.VALUE;
        };
    }

    /**
     * The standard error of {@link #mean()}.
     *
     * @return the standard error; absent where there is no mean
     */
    public double standardError() {
        return switch (outcome.kind()) {
            case NUMBER, PROBABILITY -> momentsError();
            case RATIO, POOLED -> pooled.map(PooledRatio::standardError).orElse(Absent.VALUE);
            case CATEGORY, TIME -> Absent.VALUE;
        };
    }

    /**
     * The standard error of the mean of {@link #moments}, which of a ratio is the mean of the quotients by path.
     *
     * @return the standard error; absent below 2 observations
     */
    public double momentsError() {
        return outcome.kind() == Declared.Kind.POOLED
                ? standardError()
                : groups.map(GroupedRatio::standardError).orElseGet(moments::standardError);
    }

    /**
     * The 95 % interval of {@link #mean()}: exact for a probability, normal otherwise; that of the groups where paths hang
     * together.
     *
     * @return the interval; absent at both ends where there is no mean
     */
    public Interval interval() {
        return switch (outcome.kind()) {
            case NUMBER -> momentsInterval();
            case PROBABILITY -> share.map(Proportion::interval).orElse(NO_INTERVAL);
            case RATIO, POOLED -> pooled.map(PooledRatio::interval).orElse(NO_INTERVAL);
            case CATEGORY, TIME -> NO_INTERVAL;
        };
    }

    private Interval momentsInterval() {
        double mean = moments.mean();
        return groups.map(all -> all.interval(mean)).orElseGet(() -> Interval.normal(mean, moments.standardError()));
    }

    /**
     * How much the outermost paths weigh in the mean.
     *
     * @return the tail
     */
    public Tail tail() {
        return distribution.tail();
    }

    /**
     * Whether the half-width of the 95 % interval is small enough and can be relied on, see {@link Precision}.
     *
     * @param halfWidth the half-width asked for, positive, in units of the outcome
     * @return true if it is met; for a category, if it is by every share; never for a time
     */
    public boolean isWithin(double halfWidth) {
        return switch (outcome.kind()) {
            case NUMBER -> isMet(Precision.look(halfWidth, momentsInterval(), moments, tail()));
            case PROBABILITY ->
                share.filter(proportion -> isMet(Precision.look(halfWidth, proportion)))
                        .isPresent();
            case RATIO, POOLED ->
                pooled.filter(ratio -> isMet(Precision.look(halfWidth, ratio, tail())))
                        .isPresent();
            case CATEGORY ->
                shares.filter(counts -> isWithin(halfWidth, counts)).isPresent();
            case TIME -> false;
        };
    }

    private static boolean isWithin(double halfWidth, Shares counts) {
        return IntStream.range(0, counts.categories())
                .allMatch(category -> isMet(Precision.look(halfWidth, counts.proportion(category))));
    }

    private static boolean isMet(Precision.Verdict verdict) {
        return verdict == Precision.Verdict.MET;
    }
}
