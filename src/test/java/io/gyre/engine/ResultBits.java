package io.gyre.engine;

import io.gyre.statistics.EmpiricalDistribution;
import io.gyre.statistics.Fan;
import io.gyre.statistics.Moments;
import io.gyre.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;

/** All that a result says, as text with the bits of its numbers, so that two results can be compared. */
public final class ResultBits {

    private ResultBits() {}

    /**
     * All lines of a result.
     *
     * @param result the result
     * @return the lines
     */
    public static List<String> of(Result result) {
        List<String> lines = new ArrayList<>();
        lines.add(result.paths() + " paths, seed " + result.seed());
        for (String policy : result.policies()) {
            add(result.of(policy), lines);
        }
        return lines;
    }

    /**
     * The lines of one policy; the first names it.
     *
     * @param policy what came out of it
     * @return the lines
     */
    public static List<String> of(PolicyResult policy) {
        List<String> lines = new ArrayList<>();
        add(policy, lines);
        return lines;
    }

    /** A hash of the lines that does not depend on the JDK. */
    static String hash(Result result) {
        long hash = 17;
        for (char letter : String.join("\n", of(result)).toCharArray()) {
            hash = 31 * hash + letter;
        }
        return Long.toHexString(hash);
    }

    private static void add(PolicyResult policy, List<String> lines) {
        lines.add(policy.name() + " failures " + policy.failures() + " residual " + bits(policy.largestResidual()) + " "
                + policy.largestResidualKey());
        for (OutcomeResult outcome : policy.outcomes()) {
            lines.add(
                    outcome.key() + " " + bits(outcome.moments()) + bits(outcome.distribution()) + bits(outcome.mean())
                            + bits(outcome.standardError())
                            + outcome.share().map(ResultBits::bits)
                            + outcome.shares().map(shares -> bits(shares.proportion(0)) + " " + shares.count()));
        }
        policy.series().forEach((key, fan) -> {
            for (int period = 1; period <= fan.periods(); period++) {
                lines.add(key + period + " " + bits(fan.moments(period)) + bits(fan.band(period)));
            }
        });
    }

    private static String bits(Proportion share) {
        return "Proportion[hits=" + share.hits() + ", trials=" + share.trials() + "]";
    }

    private static String bits(Moments moments) {
        return moments.count() + " " + moments.absent() + " " + moments.nonFinite() + bits(moments.mean())
                + bits(moments.m2()) + bits(moments.min()) + bits(moments.max());
    }

    private static String bits(Fan.Band band) {
        return bits(band.q05()) + bits(band.q25()) + bits(band.q50()) + bits(band.q75()) + bits(band.q95());
    }

    private static String bits(EmpiricalDistribution distribution) {
        StringBuilder text = new StringBuilder(" " + distribution.censored());
        for (double p : new double[] {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99}) {
            text.append(bits(distribution.quantile(p).value()));
        }
        return text.toString();
    }

    private static String bits(double x) {
        return " " + Long.toHexString(Double.doubleToLongBits(x));
    }
}
