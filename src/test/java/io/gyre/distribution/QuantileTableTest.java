package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Elementary;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTableTest {

    private static final int POINTS = 20_000;
    private static final double END = 8.2;

    /** Evenly spaced scores, which fall everywhere in the cells, and the outermost tails. */
    private static double[] grid() {
        double[] u = new double[POINTS + 4];
        for (int i = 0; i < POINTS; i++) {
            u[i] = Elementary.normalCdf(-END + 2 * END * i / POINTS);
        }
        u[POINTS] = 1e-15;
        u[POINTS + 1] = 1 - 1e-15;
        u[POINTS + 2] = 0x1p-53;
        u[POINTS + 3] = 1 - 0x1p-53;
        return u;
    }

    /** Where neighbouring doubles lie further apart in probability than 1e-9, x may be one of those beside. */
    @ParameterizedTest
    @CsvSource({
        "3.287063639, 17.757708342",
        "1.531673233, 1.531673233",
        "2, 2",
        "2, 4",
        "1, 5",
        "5, 1",
        "1, 1",
        "1.8, 4.2",
        ".5, .5",
        ".05, .05",
        ".05, 30",
        "30, .05",
        ".1, .9",
        "14.9, 15.1",
        "400, 2",
        "20, 3000",
        "1e5, 2e5",
        "1e6, 1e6",
        "1, 1e7",
        "1e7, 3",
        "1e7, 6e6"
    })
    void quantile_wholeRange_hitsItsProbabilityUnderTheOracle(double alpha, double beta) {
        Beta distribution = new Beta(alpha, beta);
        BetaDistribution oracle = BetaDistribution.of(alpha, beta);
        for (double u : grid()) {
            double x = distribution.quantile(u);
            double above = oracle.cumulativeProbability(Math.min(1, x + 2 * Math.ulp(x))) - u;
            double below = oracle.cumulativeProbability(Math.max(0, x - 2 * Math.ulp(x))) - u;
            assertTrue(Math.max(below, -above) <= QuantileTable.PROBABILITY_ERROR, "u = " + u + ", x = " + x);
        }
    }

    @ParameterizedTest
    @CsvSource({"3.287063639, 17.757708342", "2, 4", ".5, 30", "1e5, 2e5", "20, 3000"})
    void cdfAndSurvival_wholeRange_equalTheOracle(double alpha, double beta) {
        Beta distribution = new Beta(alpha, beta);
        BetaDistribution oracle = BetaDistribution.of(alpha, beta);
        for (double u : OracleCase.grid()) {
            double x = oracle.inverseCumulativeProbability(u);
            double p = oracle.cumulativeProbability(x);
            double q = oracle.survivalProbability(x);
            assertEquals(p, distribution.cdf(x), 1e-10 * p, "x = " + x);
            assertEquals(q, distribution.survival(x), 1e-10 * q, "x = " + x);
        }
        assertEquals(oracle.getMean(), distribution.mean(), 1e-15);
        assertEquals(Math.sqrt(oracle.getVariance()), distribution.sd(), 1e-15);
    }

    @Test
    void quantile_lowerTail_keepsItsRelativeAccuracy() {
        BetaDistribution oracle = BetaDistribution.of(2, 4);
        for (double u : new double[] {1e-15, 1e-12, 1e-9, 1e-6}) {
            assertEquals(1, oracle.cumulativeProbability(new Beta(2, 4).quantile(u)) / u, 1e-4);
        }
        assertEquals(1, oracle.cumulativeProbability(new Beta(2, 4).quantile(1e-200)) / 1e-200, 1e-9, "solved exactly");
    }

    @Test
    void quantilesOfNormal_lanesOutsideTheTable_haveTheBitsOfScalars() {
        Beta beta = new Beta(2, 4);
        double[] z = {-40, -8.25, Math.nextUp(-8.25), 0, Math.nextDown(8.25), 8.25, 30, Double.NaN};
        double[] out = new double[z.length];
        beta.quantilesOfNormal(z, out, z.length);
        for (int i = 0; i < z.length; i++) {
            assertEquals(beta.quantileOfNormal(z[i]), out[i]);
        }
        double[] last = {Math.nextDown(8.25)};
        beta.quantilesOfNormal(last, last, 1);
        assertEquals(beta.quantileOfNormal(Math.nextDown(8.25)), last[0]);
    }

    @Test
    void cells_usualShapes_fitTheCache() {
        for (double shape : new double[] {1, 1.5, 2, 6, 30}) {
            QuantileTable table = QuantileTable.of(BetaCurve.of(new IncompleteBeta(shape, 4), 0, 1));
            assertTrue(table.cells() <= 1056, shape + ": " + table.cells());
        }
    }
}
