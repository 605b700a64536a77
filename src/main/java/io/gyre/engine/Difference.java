package io.gyre.engine;

import io.gyre.graph.Declared;
import io.gyre.math.Absent;
import io.gyre.statistics.Interval;
import io.gyre.statistics.Moments;
import io.gyre.statistics.Proportion;

/**
 * An outcome under one policy less the same outcome under another, over the paths where it is present under both. As both
 * run on the same draws, what is luck in both cancels, and the error is that of the differences: usually far below that of
 * either mean (common random numbers; Law, Simulation Modeling and Analysis, 5th ed. 2015, section 11.2).
 *
 * @param outcome the outcome
 * @param policy the policy
 * @param than the policy it is compared with
 * @param mean the mean difference; of a probability, that of the shares; of a ratio, that of the pooled ratios; absent for
 *     a category and a time
 * @param standardError its paired standard error, for a ratio by the delta method; absent where there is no mean
 * @param interval the 95 % interval of the mean difference; absent ends where there is no mean
 * @param byPath the differences by path; for a ratio, of the quotients
 * @param above the share of paths with more under the policy than under the other, among those where both are present; for
 *     a time, with a later one
 * @param below the share of paths with less; all others are ties
 */
public record Difference(
        Declared.Outcome outcome,
        String policy,
        String than,
        double mean,
        double standardError,
        Interval interval,
        Moments byPath,
        Proportion above,
        Proportion below) {

    /**
     * Whether the sign of the mean difference is known: 0 lies outside of its 95 % interval.
     *
     * @return true if it is
     */
    public boolean isClear() {
        return interval.low() > 0 || interval.high() < 0;
    }

    /**
     * The same with the policies in each other's place.
     *
     * @return the policy compared with, less the policy
     */
    public Difference reversed() {
        return new Difference(
                outcome,
                than,
                policy,
                0.0 - mean,
                standardError,
                new Interval(0.0 - interval.high(), 0.0 - interval.low()),
                reversed(byPath),
                below,
                above);
    }

    private static Moments reversed(Moments d) {
        return d.count() == 0
                ? d
                : new Moments(
                        d.count(), d.absent(), d.nonFinite(), 0.0 - d.mean(), d.m2(), 0.0 - d.max(), 0.0 - d.min());
    }

    /**
     * By what factor pairing made the interval shorter than that of two runs on draws of their own.
     *
     * @param first the standard error of the outcome under the policy
     * @param second that under the other
     * @return the factor, not negative; absent where the paired error is 0 or absent
     */
    public double gain(double first, double second) {
        double unpaired = Math.sqrt(first * first + second * second);
        return standardError > 0 ? unpaired / standardError : Absent.VALUE;
    }
}
