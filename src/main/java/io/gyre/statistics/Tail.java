package io.gyre.statistics;

/**
 * How much the rarest values weigh in a mean. A mean is <em>ruled by its tail</em> when the 1 % of values farthest from it
 * hold over half of Σ(x - mean)², or when a Hill estimate of the outermost 1 % is below 2, the index under which no variance
 * exists: its standard error then understates what the next path may bring.
 *
 * <p>"Largest" is read as farthest from the mean, on whichever side: an outcome that seldom loses very much is ruled by its
 * lower tail. For the same reason Hill's estimator is taken of both ends, of the values above 0 in the upper 1 % and, with
 * their sign turned, of those below 0 in the lower 1 %. It is not invariant to a shift, so a heavy tail far from 0 shows in
 * the share first. (B. M. Hill, Annals of Statistics 3 (1975) 1163, doi 10.1214/aos/1176343247.)
 *
 * @param share the part of Σ(x - mean)² held by the 1 % of values farthest from the mean, in [0, 1]; 0 if all are equal or
 *     there are fewer than 100 values
 * @param upperIndex Hill's estimate of the upper tail; infinite if the upper 1 % is not all above 0, is constant, or there
 *     are fewer than 100 values
 * @param lowerIndex Hill's estimate of the lower tail, likewise
 */
public record Tail(double share, double upperIndex, double lowerIndex) {

    /** The least number of values of which 1 % is at least one value. */
    public static final long LEAST_COUNT = 100;

    static final Tail NONE = new Tail(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static final double HALF = 0.5;
    private static final double VARIANCE_EXISTS = 2;

    /**
     * Checks the ranges.
     *
     * @param share in [0, 1]
     * @param upperIndex positive
     * @param lowerIndex positive
     * @throws IllegalArgumentException if one is out of its range
     */
    public Tail {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in [0, 1], got " + share);
        }
        if (!(upperIndex > 0 && lowerIndex > 0)) {
            throw new IllegalArgumentException("indices must be positive, got " + upperIndex + ", " + lowerIndex);
        }
    }

    /**
     * Whether the mean is ruled by its tail.
     *
     * @return true if the share is over one half or an index is below 2
     */
    public boolean rulesMean() {
        return share > HALF || upperIndex < VARIANCE_EXISTS || lowerIndex < VARIANCE_EXISTS;
    }
}
