package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TruncatedTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double PROBABILITY = 1e-9;

    /** A truncated distribution and the whole one of commons-statistics. */
    record Case(Truncated distribution, ContinuousDistribution whole) {

        /** P(low ≤ X ≤ x) / P(low ≤ X ≤ high), by tails where they are small. */
        double cdf(double x) {
            return part(distribution.low(), x) / part(distribution.low(), distribution.high());
        }

        private double part(double from, double to) {
            return from > whole.inverseCumulativeProbability(.5)
                    ? whole.survivalProbability(from) - whole.survivalProbability(to)
                    : whole.cumulativeProbability(to) - whole.cumulativeProbability(from);
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(new Truncated(new Normal(0, 1), -1, 2), NormalDistribution.of(0, 1)),
                new Case(new Truncated(new Normal(0, 1), 3.5, INFINITY), NormalDistribution.of(0, 1)),
                new Case(new Truncated(new Normal(5, 2), -INFINITY, -1), NormalDistribution.of(5, 2)),
                new Case(new Truncated(new LogNormal(-.664, 1.709), 1, 1000), LogNormalDistribution.of(-.664, 1.709)),
                new Case(new Truncated(new Triangular(0, 2, 9), 1, 8.9), TriangularDistribution.of(0, 2, 9)),
                new Case(new Truncated(new Beta(2, 4), .2, .9), BetaDistribution.of(2, 4)),
                new Case(new Truncated(new Beta(2, 4), .9, 1), BetaDistribution.of(2, 4)),
                new Case(new Truncated(new Beta(.3, 60), -3, 1e-9), BetaDistribution.of(.3, 60)),
                new Case(new Truncated(new Beta(.5, .9), .1, 5), BetaDistribution.of(.5, .9)),
                new Case(new Truncated(new Beta(2e4, 3e4), .4, .405), BetaDistribution.of(2e4, 3e4)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quantile_wholeRange_hitsItsProbabilityUnderTheOracle(Case c) {
        for (double u : OracleCase.grid()) {
            double x = c.distribution().quantile(u);
            double error = Math.abs(c.cdf(x) - u);
            assertTrue(error <= PROBABILITY, c.distribution() + ": u = " + u + ", x = " + x + ", error " + error);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cdfAndSurvival_inside_equalTheOracle(Case c) {
        for (double u = .05; u < 1; u += .1) {
            double x = c.distribution().quantile(u);
            assertEquals(c.cdf(x), c.distribution().cdf(x), 1e-10);
            assertEquals(1 - c.cdf(x), c.distribution().survival(x), 1e-10);
        }
        assertEquals(0, c.distribution().cdf(c.distribution().low()));
        assertEquals(0, c.distribution().survival(c.distribution().high()));
    }

    @Test
    void moments_ofTruncatedNormal_equalTheOracle() {
        double[][] bounds = {{-1, 2}, {0, INFINITY}, {-INFINITY, 1}, {1.5, 1.6}, {3, INFINITY}};
        for (double[] b : bounds) {
            TruncatedNormalDistribution oracle = TruncatedNormalDistribution.of(3, 2, 3 + 2 * b[0], 3 + 2 * b[1]);
            Truncated x = new Truncated(new Normal(3, 2), 3 + 2 * b[0], 3 + 2 * b[1]);
            assertEquals(oracle.getMean(), x.mean(), 1e-10);
            assertEquals(Math.sqrt(oracle.getVariance()), x.sd(), 1e-9);
        }
    }

    /** E[X; a < X ≤ b] of LogNormal(μ, σ) is exp(μ + σ²/2) (Φ((ln b - μ)/σ - σ) - Φ((ln a - μ)/σ - σ)). */
    @Test
    void mean_ofTruncatedLogNormal_isTheClosedForm() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double shifted = normal.probability((Math.log(2) - .5) / 1.7 - 1.7, (Math.log(3e4) - .5) / 1.7 - 1.7);
        double weight = normal.probability((Math.log(2) - .5) / 1.7, (Math.log(3e4) - .5) / 1.7);
        double expected = Math.exp(.5 + 1.7 * 1.7 / 2) * shifted / weight;
        assertEquals(expected, new Truncated(new LogNormal(.5, 1.7), 2, 3e4).mean(), 1e-10 * expected);
    }

    /** E[X^k; X ≤ b] of Beta(α, β) is E[X^k] I_b(α + k, β). */
    @Test
    void moments_ofTruncatedBeta_areTheClosedForm() {
        double weight = BetaDistribution.of(2, 4).cumulativeProbability(.4);
        double mean = 2.0 / 6 * BetaDistribution.of(3, 4).cumulativeProbability(.4) / weight;
        double square = 2.0 / 6 * 3.0 / 7 * BetaDistribution.of(4, 4).cumulativeProbability(.4) / weight;
        Truncated x = new Truncated(new Beta(2, 4).scaled(10), 0, 4);
        assertEquals(10 * mean, x.mean(), 1e-9);
        assertEquals(10 * Math.sqrt(square - mean * mean), x.sd(), 1e-9);
    }

    @Test
    void moments_byHand_agree() {
        assertEquals(3, new Truncated(new Uniform(0, 10), 2, 4).mean(), 1e-12);
        assertEquals(2 / Math.sqrt(12), new Truncated(new Uniform(0, 10), 2, 4).sd(), 1e-12);
        assertEquals(5 + 1 / .3, new Truncated(new Exponential(.3), 5, INFINITY).mean(), 1e-10);
        assertEquals(30, new Truncated(new Triangular(10, 20, 60), 0, 90).mean(), 1e-9);
        assertEquals(Math.sqrt(350 / 3.0), new Truncated(new Triangular(10, 20, 60), 0, 90).sd(), 1e-9);
        Pareto far = new Pareto(6, 2.05);
        assertEquals(far.mean(), new Truncated(new Pareto(2, 2.05), 6, INFINITY).mean(), 1e-9);
        assertEquals(far.sd(), new Truncated(new Pareto(2, 2.05), 6, INFINITY).sd(), 1e-8);
    }

    @Test
    void moments_withoutAFiniteValue_areInfinite() {
        assertEquals(INFINITY, new Truncated(new Pareto(2, .9), 6, INFINITY).mean());
        assertEquals(INFINITY, new Truncated(new Pareto(2, 1.9), 6, INFINITY).sd());
        assertTrue(new Truncated(new Pareto(2, .9), 6, 60).sd() < 60);
    }

    @Test
    void truncated_impossible_isRefused() {
        refuses("base must be continuous, got Bernoulli(0.5)", new Bernoulli(.5), 0, 1);
        refuses("high must be above low 2.0, got 2.0", new Uniform(0, 9), 2, 2);
        refuses("high must be above low 2.0, got NaN", new Uniform(0, 9), 2, Double.NaN);
        refuses("low must be finite or -infinity, got NaN", new Uniform(0, 9), Double.NaN, 2);
        refuses("share of Uniform(0, 9) kept must be at least 1e-4, got 0.0", new Uniform(0, 9), 10, 12);
    }

    private static void refuses(String message, Distribution base, double low, double high) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Truncated(base, low, high));
        assertEquals(message, e.getMessage());
    }

    @Test
    void equals_sameBounds_isTrue() {
        Truncated x = new Truncated(new Normal(0, 1), -1, 2);
        assertEquals(x, new Truncated(new Normal(0, 1), -1, 2));
        assertEquals(x.hashCode(), new Truncated(new Normal(0, 1), -1, 2).hashCode());
        assertNotEquals(x, x.scaled(2));
        assertEquals("Normal(mean 0, sd 1) within [-1, 2]", x.describe());
    }
}
