package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationTest {

    private static final double DIGITS = 5.1e-10;
    private static final List<String> NAMES = List.of("price", "growth", "need");
    private static final double[][] POSSIBLE = {{1, .7, -.3}, {.7, 1, .2}, {-.3, .2, 1}};

    /** Each pair may be, the three together may not. */
    private static final double[][] IMPOSSIBLE = {{1, .9, .9}, {.9, 1, -.9}, {.9, -.9, 1}};

    @ParameterizedTest
    @CsvSource({"-.5, -0.482583740", ".5, 0.482583740", ".8, 0.785939283"})
    void spearmanOf_gaussian_isTheReference(double rho, double spearman) {
        assertEquals(spearman, Correlation.spearmanOf(rho), DIGITS);
    }

    @ParameterizedTest
    @CsvSource({".5, 0.517638090", ".7, 0.716735899", ".9, 0.907980999", "0, 0", "1, 1", "-1, -1"})
    void gaussianOf_spearman_isTheReference(double spearman, double rho) {
        assertEquals(rho, Correlation.gaussianOf(spearman), DIGITS);
        assertEquals(spearman, Correlation.spearmanOf(rho), 2 * DIGITS);
    }

    @Test
    void factor_timesItsTranspose_isTheGaussianMatrix() {
        Correlation c = Correlation.of(NAMES, POSSIBLE);
        double[][] factor = c.factor();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += factor[i][k] * factor[j][k];
                }
                assertEquals(c.gaussian()[i][j], sum, 1e-15);
                assertEquals(POSSIBLE[i][j], Correlation.spearmanOf(c.gaussian()[i][j]), 1e-15);
                assertTrue(j <= i || factor[i][j] == 0, "lower triangular");
            }
        }
        assertEquals(NAMES, c.names());
    }

    @Test
    void factor_changedByTheCaller_staysAsItWas() {
        Correlation c = Correlation.of(NAMES, POSSIBLE);
        c.factor()[0][0] = 9;
        c.gaussian()[0][0] = 9;
        assertEquals(1, c.factor()[0][0]);
        assertEquals(1, c.gaussian()[0][0]);
    }

    /**
     * The standard error of Spearman's r from n independent pairs is below 1.1 / √n for any r of a Gaussian copula (it
     * is largest near 0: 1 / √(n - 1)); six of them are exceeded by a normal variate with probability 2e-9, by any of
     * the three pairs with 6e-9. The seed is fixed.
     */
    @Test
    void draws_manyOfDifferentKinds_haveTheirRankCorrelations() {
        int n = 200_000;
        double[][] factor = Correlation.of(NAMES, POSSIBLE).factor();
        Random normal = new Random(20_261_124);
        double[][] z = new double[3][n];
        for (int path = 0; path < n; path++) {
            double[] e = {normal.nextGaussian(), normal.nextGaussian(), normal.nextGaussian()};
            for (int i = 0; i < 3; i++) {
                z[i][path] = factor[i][0] * e[0] + factor[i][1] * e[1] + factor[i][2] * e[2];
            }
        }
        new LogNormal(0, 2).quantilesOfNormal(z[0], z[0], n);
        new Beta(.5, 3).quantilesOfNormal(z[1], z[1], n);
        new Pareto(1, 1.1).quantilesOfNormal(z[2], z[2], n);
        double tolerance = 6 * 1.1 / Math.sqrt(n);
        assertEquals(POSSIBLE[0][1], spearman(z[0], z[1]), tolerance);
        assertEquals(POSSIBLE[0][2], spearman(z[0], z[2]), tolerance);
        assertEquals(POSSIBLE[1][2], spearman(z[1], z[2]), tolerance);
    }

    /** 1 - 6 Σd² / (n³ - n), values without ties. */
    private static double spearman(double[] x, double[] y) {
        double[] a = ranks(x);
        double[] b = ranks(y);
        double n = x.length;
        double sum = IntStream.range(0, x.length)
                .mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i]))
                .sum();
        return 1 - 6 * sum / (n * n * n - n);
    }

    private static double[] ranks(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return Arrays.stream(x).map(value -> Arrays.binarySearch(sorted, value)).toArray();
    }

    @Test
    void of_impossibleTogether_namesTheVariablesAndTheNearest() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Correlation.of(NAMES, IMPOSSIBLE));
        String message = e.getMessage();
        assertTrue(
                message.startsWith("correlations must be possible together (a positive definite matrix), got a conflict"
                        + " among price, growth, need; the nearest possible: price and growth 0."),
                message);
    }

    @Test
    void of_conflictAmongTheFirst_namesOnlyThose() {
        double[][] twins = {{1, 1, .2}, {1, 1, .2}, {.2, .2, 1}};
        Exception e = assertThrows(IllegalArgumentException.class, () -> Correlation.of(NAMES, twins));
        assertTrue(
                e.getMessage().contains("conflict among price, growth; the nearest possible: price and growth 0.99"),
                e.getMessage());
    }

    @Test
    void nearest_ofImpossible_isPossibleSymmetricAndNear() {
        double[][] near = NearestCorrelation.spearman(IMPOSSIBLE);
        Correlation.of(NAMES, near);
        assertEquals(near[0][1], near[0][2], 0);
        assertEquals(near[0][1], -near[1][2], 0);
        assertTrue(near[0][1] > .4 && near[0][1] < .5, "near " + near[0][1]);
    }

    @Test
    void nearest_ofPossible_isItself() {
        assertArrayEquals(POSSIBLE, NearestCorrelation.spearman(POSSIBLE));
    }

    /** Higham 2002, section 4: the nearest correlation matrix of this one has corners 0.7607 and 0.1573. */
    @Test
    void nearest_ofHighamsExample_isHisToTheFloor() {
        double[][] wanted = {{1, s(1), s(0)}, {s(1), 1, s(1)}, {s(0), s(1), 1}};
        double[][] near = NearestCorrelation.spearman(wanted);
        assertEquals(.7607, Correlation.gaussianOf(near[0][1]), 5e-3);
        assertEquals(.1573, Correlation.gaussianOf(near[0][2]), 5e-3);
    }

    private static double s(double rho) {
        return Correlation.spearmanOf(rho);
    }

    @Test
    void nearest_manyVariables_isStillPossibleWhenRounded() {
        int n = 20;
        double[][] wanted = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                wanted[i][j] = i == j ? 1 : (i * j + i + j) % 3 == 0 ? .8 : -.6;
            }
        }
        List<String> names = IntStream.range(0, n).mapToObj(i -> "x" + i).toList();
        assertThrows(IllegalArgumentException.class, () -> Correlation.of(names, wanted));
        assertEquals(
                n, Correlation.of(names, NearestCorrelation.spearman(wanted)).factor().length);
    }

    @Test
    void of_badMatrix_isRefusedInOneLine() {
        refuses("names must differ from each other, got a, a", List.of("a", "a"), new double[][] {{1, 0}, {0, 1}});
        List<String> two = List.of("a", "b");
        refuses("correlations must be 2 rows of 2 numbers, got [2]", two, new double[][] {{1, 0}});
        refuses("correlations must be 2 rows of 2 numbers, got [2, 1]", two, new double[][] {{1, 0}, {0}});
        refuses("correlation of b with itself must be 1, got 0.9", two, new double[][] {{1, 0}, {0, .9}});
        refuses("correlation of b and a must be in [-1, 1], got NaN", two, new double[][] {{1, 0}, {Double.NaN, 1}});
        refuses("correlation of b and a must be in [-1, 1], got 1.5", two, new double[][] {{1, 1.5}, {1.5, 1}});
        refuses("correlation of b and a must be the same both ways, 0.2, got 0.1", two, new double[][] {{1, .1}, {.2, 1}
        });
        refuses("correlation of b and a must be the same both ways, 0.2, got NaN", two, new double[][] {
            {1, Double.NaN}, {.2, 1}
        });
    }

    private static void refuses(String message, List<String> names, double[][] spearman) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Correlation.of(names, spearman));
        assertEquals(message, e.getMessage());
    }

    @Test
    void gaussianOf_outside_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Correlation.gaussianOf(1.01));
        assertThrows(IllegalArgumentException.class, () -> Correlation.spearmanOf(Double.NaN));
    }
}
