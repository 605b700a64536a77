package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The multiples of financed start-ups: log-normal up to 50 times, a power law to 1,000 times above. */
class SplicedTest {

    private static final LogNormal BODY = new LogNormal(-.664, 1.709);
    private static final LogNormalDistribution ORACLE = LogNormalDistribution.of(-.664, 1.709);
    private static final Spliced CAPPED = new Spliced(BODY, 50, 1.2, 1000);
    private static final Spliced OPEN = new Spliced(BODY, 50, 1.2);

    /** Shares above 1, 5, 10, 20 and 50 times of 21,640 financings (Correlation Ventures, 2004-13). */
    @ParameterizedTest
    @CsvSource({"1, .352", "5, .099", "10, .040", "20, .015", "50, .004"})
    void survival_atThePublishedKnots_isWithinNinePercent(double multiple, double share) {
        assertEquals(share, CAPPED.survival(multiple), .09 * share);
    }

    @Test
    void mean_ofThePublishedPool_isBetweenTwoAndTwoAndAHalf() {
        assertTrue(CAPPED.mean() > 2 && CAPPED.mean() < 2.5, "mean " + CAPPED.mean());
    }

    @Test
    void quantile_wholeRange_hitsItsProbabilityUnderTheOracle() {
        double above = ORACLE.survivalProbability(50);
        double r = Math.pow(50.0 / 1000, 1.2);
        for (double u : OracleCase.grid()) {
            double x = CAPPED.quantile(u);
            double q = x < 50 ? ORACLE.survivalProbability(x) : above * (Math.pow(50 / x, 1.2) - r) / (1 - r);
            assertEquals(1 - u, q, 1e-12);
            double y = OPEN.quantile(u);
            double open = y < 50 ? ORACLE.survivalProbability(y) : above * Math.pow(50 / y, 1.2);
            assertEquals(1 - u, open, 1e-13 + 1e-11 * (1 - u), "u = " + u);
        }
    }

    @Test
    void cdfAndSurvival_aboveTheSplice_followThePowerLaw() {
        double above = ORACLE.survivalProbability(50);
        assertEquals(above * Math.pow(.5, 1.2), OPEN.survival(100), 1e-15);
        assertEquals(1 - above * Math.pow(.5, 1.2), OPEN.cdf(100), 1e-15);
        double r = Math.pow(.05, 1.2);
        assertEquals(above * (Math.pow(.5, 1.2) - r) / (1 - r), CAPPED.survival(100), 1e-15);
        assertEquals(0, CAPPED.survival(1000));
        assertEquals(1, CAPPED.cdf(1000));
        assertEquals(ORACLE.cumulativeProbability(3), CAPPED.cdf(3), 1e-14);
    }

    /** E[X; X ≤ s] of LogNormal(μ, σ) is exp(μ + σ²/2) Φ((ln s - μ)/σ - σ); a Pareto tail adds P · s k/(k-1). */
    @Test
    void mean_withoutCap_isTheClosedForm() {
        double z = (Math.log(50) + .664) / 1.709;
        double body = Math.exp(-.664 + 1.709 * 1.709 / 2)
                * NormalDistribution.of(0, 1).cumulativeProbability(z - 1.709);
        double tail = ORACLE.survivalProbability(50) * 50 * 1.2 / .2;
        assertEquals(body + tail, OPEN.mean(), 1e-11);
        assertEquals(Double.POSITIVE_INFINITY, OPEN.sd());
        assertTrue(OPEN.tailWarning().orElseThrow().contains("infinite variance"));
    }

    /** With shape 1 and cap c the tail's mean is s ln(c/s) / (1 - s/c), its mean square s c. */
    @Test
    void moments_ofACappedTailOfShapeOne_areByHand() {
        Spliced x = new Spliced(new Pareto(1, 3), 2, 1, 32);
        double above = 1 / 8.0;
        double mean = 1.5 * (1 - 1 / 4.0) + above * 2 * Math.log(16) / (1 - 1 / 16.0);
        double square = 3 * (1 - 1 / 2.0) + above * 64;
        assertEquals(mean, x.mean(), 1e-11);
        assertEquals(Math.sqrt(square - mean * mean), x.sd(), 1e-11);
    }

    @Test
    void moments_withoutAFiniteValue_areInfinite() {
        assertEquals(Double.POSITIVE_INFINITY, new Spliced(BODY, 50, 1).mean());
        assertTrue(new Spliced(BODY, 50, 2.5).sd() < 100);
    }

    @Test
    void quantileOfNormal_farTail_staysAtTheCap() {
        assertTrue(CAPPED.quantileOfNormal(9) <= 1000);
        assertEquals(1000, CAPPED.quantileOfNormal(30), 1e-9);
        assertTrue(Double.isFinite(OPEN.quantileOfNormal(30)), "finite");
    }

    @Test
    void spliced_impossible_isRefused() {
        refuses(
                "body must be continuous and without an upper bound, got Beta(2, 4)",
                () -> new Spliced(new Beta(2, 4), .5, 1, 2));
        refuses("splice must be above the lower end 2.0, got 2.0", () -> new Spliced(new Pareto(2, 2), 2, 1, 3));
        refuses("cap must be above splice 3.0, got NaN", () -> new Spliced(BODY, 3, 1, Double.NaN));
        refuses("shape must be positive and finite, got 0.0", () -> new Spliced(BODY, 3, 0, 9));
        refuses("splice must be positive and finite, got NaN", () -> new Spliced(BODY, Double.NaN, 1, 9));
        assertThrows(IllegalArgumentException.class, () -> new Spliced(new Normal(0, 1), 8, 1, 9));
    }

    private static void refuses(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void describe_readsLikeADocument() {
        assertEquals(
                "LogNormal(median 0.514788, sigma 1.709) up to 50, then Pareto(shape 1.2, cap 1000)",
                CAPPED.describe());
    }
}
