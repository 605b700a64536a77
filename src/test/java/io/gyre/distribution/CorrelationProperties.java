package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class CorrelationProperties {

    /** Any symmetric matrix of rank correlations with a unit diagonal, most of them impossible. */
    @Provide
    Arbitrary<double[][]> matrices() {
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(n -> Arbitraries.doubles()
                        .between(-1, 1)
                        .array(double[].class)
                        .ofSize(n * n)
                        .map(r -> symmetric(n, r)));
    }

    private static double[][] symmetric(int n, double[] r) {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = i == j ? 1 : r[Math.max(i, j) * n + Math.min(i, j)];
            }
        }
        return matrix;
    }

    @Property(seed = "20261124", tries = 300)
    void of_anyMatrix_isPossibleOrItsNearestIs(@ForAll("matrices") double[][] spearman) {
        List<String> names =
                IntStream.range(0, spearman.length).mapToObj(i -> "x" + i).toList();
        Correlation correlation;
        try {
            correlation = Correlation.of(names, spearman);
        } catch (IllegalArgumentException refused) {
            assertTrue(refused.getMessage().contains("conflict among x0, x1"), refused.getMessage());
            correlation = Correlation.of(names, NearestCorrelation.spearman(spearman));
        }
        double[][] factor = correlation.factor();
        for (double[] row : factor) {
            double sum = 0;
            for (double entry : row) {
                sum += entry * entry;
            }
            assertEquals(1, sum, 1e-14, "a score keeps its variance");
        }
    }

    @Property(seed = "20261124")
    void spearmanOf_gaussianOf_isTheSame(@ForAll @DoubleRange(min = -1, max = 1) double r) {
        assertEquals(r, Correlation.spearmanOf(Correlation.gaussianOf(r)), 1e-15);
        assertEquals(-Correlation.gaussianOf(r), Correlation.gaussianOf(-r), 0);
    }
}
