package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClosedFormTest {

    /** Relative to the smaller tail; the oracle's own error is of this size. */
    private static final double TAIL = 1e-11;

    /** The Pareto oracle takes its survival from 1. */
    private static final double ONE = 0x1p-52;

    private static final double ROUNDING = 1e-13;

    static List<OracleCase> cases() {
        return OracleCase.closedForms();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void quantile_wholeRange_hitsItsProbabilityUnderTheOracle(OracleCase c) {
        for (double u : OracleCase.grid()) {
            double x = c.distribution().quantile(u);
            double error = u < .5
                    ? c.oracle().cumulativeProbability(x) - u
                    : c.oracle().survivalProbability(x) - (1 - u);
            double rounding = c.oracle().density(x) * Math.ulp(x);
            assertEquals(0, error, 0x1p-52 + rounding + ROUNDING * Math.min(u, 1 - u), "u = " + u);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cdfAndSurvival_wholeRange_equalTheOracle(OracleCase c) {
        for (double u : OracleCase.grid()) {
            double x = c.oracle().inverseCumulativeProbability(u);
            double p = c.oracle().cumulativeProbability(x);
            double q = c.oracle().survivalProbability(x);
            assertEquals(p, c.distribution().cdf(x), TAIL * p + ONE, "x = " + x);
            assertEquals(q, c.distribution().survival(x), TAIL * q, "x = " + x);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void moments_any_equalTheOracle(OracleCase c) {
        double mean = c.oracle().getMean();
        double sd = Math.sqrt(c.oracle().getVariance());
        assertEquals(mean, c.distribution().mean(), 1e-14 * Math.abs(mean));
        assertEquals(sd, c.distribution().sd(), sd == Double.POSITIVE_INFINITY ? 0 : 1e-13 * sd);
        assertEquals(c.oracle().getSupportLowerBound(), c.distribution().lower());
        assertEquals(c.oracle().getSupportUpperBound(), c.distribution().upper());
    }

    @Test
    void quantileOfNormal_farUpperTail_keepsItsRelativeAccuracy() {
        double q = 2.753624118606233695e-89; // P(Z > 20)
        assertEquals(-Math.log(q), new Exponential(1).quantileOfNormal(20), 1e-9);
        assertEquals(Math.pow(q, -.5), new Pareto(1, 2).quantileOfNormal(20), 1e-9 * Math.pow(q, -.5));
        assertTrue(new Uniform(0, 1).quantileOfNormal(40) < 1, "stays inside");
        assertTrue(new Uniform(0, 1).quantileOfNormal(-40) > 0, "stays inside");
    }
}
