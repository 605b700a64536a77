package io.gyre.statistics;

import io.gyre.math.Absent;
import java.util.Optional;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * How many of a number of independent trials were hits, with the exact bounds of Clopper and Pearson (Biometrika 26 (1934)
 * 404, doi 10.1093/biomet/26.4.404). A share of 0 is given as its upper bound: 0 of 10,000 is "below 0.037 %", never "0 %".
 *
 * <p>Where trials hang together the interval comes from their groups; with fewer than 100 hits or misses it is no shorter than
 * the exact one of as many independent trials as there are trials, or pairs.
 *
 * @param hits trials in which the event came
 * @param trials all trials
 * @param groups the groups whose trials hang together, if they do
 */
public record Proportion(long hits, long trials, Optional<GroupedRatio> groups) {

    private static final double EACH_SIDE = 0.975;
    private static final long FEW = 100;
    private static final double ACCURACY = 1e-18; // absolute; the solver's default 1e-9 is coarse for rare events

    /**
     * Checks that the hits are among the trials.
     *
     * @param hits in [0, trials]
     * @param trials not negative
     * @param groups the groups whose trials hang together, if they do
     * @throws IllegalArgumentException if hits is not in [0, trials]
     */
    public Proportion {
        if (!(hits >= 0 && hits <= trials)) {
            throw new IllegalArgumentException("hits must be in [0, " + trials + "], got " + hits);
        }
    }

    /**
     * Independent trials.
     *
     * @param hits in [0, trials]
     * @param trials not negative
     * @throws IllegalArgumentException if hits is not in [0, trials]
     */
    public Proportion(long hits, long trials) {
        this(hits, trials, Optional.empty());
    }

    /**
     * The share of hits.
     *
     * @return hits / trials, in [0, 1]; absent without trials
     */
    public double share() {
        return trials == 0 ? Absent.VALUE : (double) hits / trials;
    }

    /**
     * Whether both outcomes have been seen.
     *
     * @return true if there is a hit and a miss
     */
    public boolean hasBothSides() {
        return hits > 0 && hits < trials;
    }

    /**
     * The standard error of the share: √(share·(1 - share) / trials), or that of the groups.
     *
     * @return the error; absent without trials
     */
    public double standardError() {
        double share = share();
        return groups.map(GroupedRatio::standardError).orElseGet(() -> Math.sqrt(share * (1 - share) / trials));
    }

    /**
     * The two-sided 95 % interval, 2.5 % beyond each end.
     *
     * @return the interval, [0, 1] without trials
     */
    public Interval interval() {
        Interval exact = new Interval(lowerBound(EACH_SIDE), upperBound(EACH_SIDE));
        if (groups.isEmpty() || trials == 0) {
            return exact;
        }
        Interval grouped = groups.get().interval(share());
        boolean isFew = Math.min(hits, trials - hits) < FEW;
        if (Double.isNaN(grouped.low())) {
            return new Interval(0, 1);
        }
        double low = isFew ? Math.min(grouped.low(), exact.low()) : grouped.low();
        double high = isFew ? Math.max(grouped.high(), exact.high()) : grouped.high();
        return new Interval(Math.max(0, low), Math.min(1, high));
    }

    /** Trials as independent as can be assumed of rare events: all of them, or the pairs. */
    private double independent() {
        boolean paired = groups.filter(PairedRatio.class::isInstance).isPresent();
        return paired ? 0.5 : 1;
    }

    /**
     * The one-sided upper bound: the greatest probability under which so few hits are still as likely as 1 - confidence.
     *
     * @param confidence in (0, 1), for instance .95
     * @return the bound, in (0, 1]; relative error below 1e-8
     * @throws IllegalArgumentException if confidence is not in (0, 1)
     */
    public double upperBound(double confidence) {
        requireConfidence(confidence);
        double part = independent();
        return hits == trials ? 1 : betaQuantile(part * hits + 1.0, part * (trials - hits), confidence);
    }

    /**
     * The one-sided lower bound: the least probability under which so many hits are still as likely as 1 - confidence.
     *
     * @param confidence in (0, 1), for instance .95
     * @return the bound, in [0, 1); relative error below 1e-8
     * @throws IllegalArgumentException if confidence is not in (0, 1)
     */
    public double lowerBound(double confidence) {
        requireConfidence(confidence);
        double part = independent();
        return hits == 0 ? 0 : betaQuantile(part * hits, part * (trials - hits) + 1.0, 1 - confidence);
    }

    private static double betaQuantile(double alpha, double beta, double u) {
        return new BetaDistribution(null, alpha, beta, ACCURACY).inverseCumulativeProbability(u);
    }

    private static void requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), got " + confidence);
        }
    }
}
