package io.gyre.statistics;

/**
 * When a run has enough paths: at which numbers of paths it looks, and whether an outcome's 95 % interval is then short
 * enough.
 *
 * <p>Each look is a chance to stop on a spread that is too small by luck, so looks are few: 16,384 paths, then times 1.5 and
 * 1.33 in turn, all of them whole chunks. Where .95 is nominal, the coverage at the moment of stopping is at least .93; a
 * test measures it.
 */
public final class Precision {

    private static final long FIRST_LOOK = 16_384;
    private static final long LAST_PATHS = Long.MAX_VALUE / 4;
    private static final long LEAST_COUNT = 100;

    private Precision() {}

    /** What a look says of one outcome. */
    public enum Verdict {
        /** The interval is as short as asked, and can be relied on. */
        MET,
        /** The interval is too long. */
        TOO_WIDE,
        /** Fewer than 100 paths are in the outcome's condition. */
        TOO_FEW,
        /** All paths so far agree: no hit or no miss, or all values equal. */
        ONE_SIDED,
        /** The mean is ruled by its tail; see {@link Tail}. */
        RULED_BY_TAIL
    }

    /**
     * Whether a run may stop at a number of paths because its precision is met.
     *
     * @param paths paths finished without a hole
     * @return true at 16,384; 24,576; 32,768; 49,152; 65,536 …
     */
    public static boolean isLook(long paths) {
        return paths >= FIRST_LOOK && nextLook(paths - 1) == paths;
    }

    /**
     * The first look after a number of paths.
     *
     * @param paths paths finished, not negative
     * @return the least look above paths
     * @throws IllegalArgumentException if paths is negative or above 2⁶¹
     */
    public static long nextLook(long paths) {
        if (!(paths >= 0 && paths <= LAST_PATHS)) {
            throw new IllegalArgumentException("paths must be in [0, " + LAST_PATHS + "], got " + paths);
        }
        if (paths < FIRST_LOOK) {
            return FIRST_LOOK;
        }
        long power = Long.highestOneBit(paths);
        return paths < power + power / 2 ? power + power / 2 : 2 * power;
    }

    /**
     * Looks at a mean over independent paths.
     *
     * @param halfWidth the half-width asked for, positive, in units of the outcome
     * @param moments the moments of the outcome
     * @param tail its tail
     * @return what the look says
     * @throws IllegalArgumentException if halfWidth is not positive
     */
    public static Verdict look(double halfWidth, Moments moments, Tail tail) {
        return look(halfWidth, Interval.normal(moments.mean(), moments.standardError()), moments, tail);
    }

    /**
     * Looks at a mean whose interval was found otherwise than from independent paths: from pairs or scrambles.
     *
     * @param halfWidth the half-width asked for, positive, in units of the outcome
     * @param interval the interval of the mean
     * @param moments the moments of the outcome
     * @param tail its tail
     * @return what the look says
     * @throws IllegalArgumentException if halfWidth is not positive
     */
    public static Verdict look(double halfWidth, Interval interval, Moments moments, Tail tail) {
        boolean agree = !(moments.min() < moments.max());
        return verdict(halfWidth, interval, moments.count(), agree, tail);
    }

    /**
     * Looks at a share, by its exact interval.
     *
     * @param halfWidth the half-width asked for, positive
     * @param share hits of trials
     * @return what the look says
     * @throws IllegalArgumentException if halfWidth is not positive
     */
    public static Verdict look(double halfWidth, Proportion share) {
        return verdict(halfWidth, share.interval(), share.trials(), !share.hasBothSides(), Tail.NONE);
    }

    /**
     * Looks at a pooled ratio.
     *
     * @param halfWidth the half-width asked for, positive, in units of the ratio
     * @param ratio the ratio; it is one-sided while all its numerators are 0
     * @param tail the tail of its numerators
     * @return what the look says
     * @throws IllegalArgumentException if halfWidth is not positive
     */
    public static Verdict look(double halfWidth, PooledRatio ratio, Tail tail) {
        Covariance pairs = ratio.pairs();
        boolean agree = !(Math.abs(pairs.mean(0)) > 0 || pairs.covariance(0, 0) > 0);
        return verdict(halfWidth, ratio.interval(), ratio.defined(), agree, tail);
    }

    private static Verdict verdict(double target, Interval interval, long count, boolean agree, Tail tail) {
        if (!(target > 0)) {
            throw new IllegalArgumentException("halfWidth must be positive, got " + target);
        }
        if (count < LEAST_COUNT) {
            return Verdict.TOO_FEW;
        }
        if (agree) {
            return Verdict.ONE_SIDED;
        }
        if (tail.rulesMean()) {
            return Verdict.RULED_BY_TAIL;
        }
        return interval.halfWidth() <= target ? Verdict.MET : Verdict.TOO_WIDE;
    }
}
