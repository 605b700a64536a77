package io.gyre.statistics;

import io.gyre.math.Absent;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * How many of a number of independent trials were hits, with the exact bounds of Clopper and Pearson (Biometrika 26 (1934)
 * 404, doi 10.1093/biomet/26.4.404). A share of 0 is given as its upper bound: 0 of 10,000 is "below 0.037 %", never "0 %".
 *
 * @param hits trials in which the event came
 * @param trials all trials
 */
public record Proportion(long hits, long trials) {

    private static final double EACH_SIDE = 0.975;
    private static final double ACCURACY = 1e-18; // absolute; the solver's default 1e-9 is coarse for rare events

    /**
     * Checks that the hits are among the trials.
     *
     * @param hits in [0, trials]
     * @param trials not negative
     * @throws IllegalArgumentException if hits is not in [0, trials]
     */
    public Proportion {
        if (!(hits >= 0 && hits <= trials)) {
            throw new IllegalArgumentException("hits must be in [0, " + trials + "], got " + hits);
        }
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
     * The two-sided 95 % interval, 2.5 % beyond each end.
     *
     * @return the interval, [0, 1] without trials
     */
    public Interval interval() {
        return new Interval(lowerBound(EACH_SIDE), upperBound(EACH_SIDE));
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
        return hits == trials ? 1 : betaQuantile(hits + 1.0, trials - hits, confidence);
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
        return hits == 0 ? 0 : betaQuantile(hits, trials - hits + 1.0, 1 - confidence);
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
