package io.gyre.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How variables move together: rank correlations, made by correlated normal scores (a Gaussian copula). Scores z with
 * correlation ρ have Spearman's r = (6/π) asin(ρ/2), whatever distributions the variables have. A correlated draw is
 * the quantile at Φ((L e)ᵢ) for independent standard normals e and the {@linkplain #factor() factor} L. Tails are
 * independent in the limit: extremes of both together are rarer than the middle suggests.
 *
 * <p>Immutable; may be used from any thread.
 */
public final class Correlation {

    private static final double SIX_OVER_PI = 1.909859317102744;
    private static final double PI_OVER_SIX = 0.5235987755982989;
    private static final double SYMMETRY = 1e-12;

    private final List<String> names;
    private final double[][] gaussian;
    private final double[][] factor;

    private Correlation(List<String> names, double[][] gaussian, double[][] factor) {
        this.names = names;
        this.gaussian = gaussian;
        this.factor = factor;
    }

    /**
     * The correlation of a few variables.
     *
     * @param names the variables, each once
     * @param spearman rank correlations as [variable][variable], in the order of the names: symmetric, 1 on the
     *     diagonal, in [-1, 1]
     * @return the correlation
     * @throws IllegalArgumentException if the matrix has another shape or such correlations cannot hold together; then
     *     the message names the first variables that conflict, and the nearest correlations that can
     */
    public static Correlation of(List<String> names, double[][] spearman) {
        List<String> variables = List.copyOf(names);
        if (Set.copyOf(variables).size() < variables.size()) {
            throw new IllegalArgumentException(
                    "names must differ from each other, got " + String.join(", ", variables));
        }
        check(variables, spearman);
        double[][] gaussian = gaussianOf(spearman);
        int rank = Cholesky.rank(gaussian);
        if (rank < gaussian.length) {
            throw new IllegalArgumentException(NearestCorrelation.refusal(variables, spearman, rank + 1));
        }
        return new Correlation(variables, gaussian, Cholesky.factor(gaussian));
    }

    private static void check(List<String> names, double[][] spearman) {
        int n = names.size();
        if (spearman.length != n || Arrays.stream(spearman).anyMatch(row -> row.length != n)) {
            throw new IllegalArgumentException("correlations must be " + n + " rows of " + n + " numbers, got "
                    + Arrays.stream(spearman)
                            .map(row -> String.valueOf(row.length))
                            .toList());
        }
        for (int i = 0; i < n; i++) {
            String name = names.get(i);
            Require.that(spearman[i][i] == 1, "correlation of " + name + " with itself", "be 1", spearman[i][i]);
            for (int j = 0; j < i; j++) {
                double r = spearman[i][j];
                String pair = "correlation of " + name + " and " + names.get(j);
                Require.that(r >= -1 && r <= 1, pair, "be in [-1, 1]", r);
                double other = spearman[j][i];
                Require.that(Math.abs(r - other) <= SYMMETRY, pair, "be the same both ways, " + r, other);
            }
        }
    }

    /** The correlations of normal scores, the diagonal exactly 1, the lower triangle mirrored. */
    static double[][] gaussianOf(double[][] spearman) {
        double[][] gaussian = new double[spearman.length][spearman.length];
        for (int i = 0; i < spearman.length; i++) {
            gaussian[i][i] = 1;
            for (int j = 0; j < i; j++) {
                gaussian[i][j] = gaussianOf(spearman[i][j]);
                gaussian[j][i] = gaussian[i][j];
            }
        }
        return gaussian;
    }

    /**
     * The correlation of normal scores that gives a rank correlation.
     *
     * @param spearman Spearman's rank correlation, in [-1, 1]
     * @return ρ = 2 sin(π r / 6)
     * @throws IllegalArgumentException if it is outside [-1, 1]
     */
    public static double gaussianOf(double spearman) {
        Require.that(spearman >= -1 && spearman <= 1, "rank correlation", "be in [-1, 1]", spearman);
        return Math.abs(spearman) == 1 ? spearman : 2 * StrictMath.sin(PI_OVER_SIX * spearman);
    }

    /**
     * The rank correlation that correlated normal scores have.
     *
     * @param rho the correlation of the scores, in [-1, 1]
     * @return Spearman's r = (6 / π) asin(ρ / 2)
     * @throws IllegalArgumentException if it is outside [-1, 1]
     */
    public static double spearmanOf(double rho) {
        Require.that(rho >= -1 && rho <= 1, "correlation of scores", "be in [-1, 1]", rho);
        return Math.abs(rho) == 1 ? rho : SIX_OVER_PI * StrictMath.asin(rho / 2);
    }

    /**
     * The variables.
     *
     * @return the names, in the order of the matrices
     */
    public List<String> names() {
        return names;
    }

    /**
     * The correlations of the normal scores.
     *
     * @return ρ as [variable][variable]
     */
    public double[][] gaussian() {
        return copy(gaussian);
    }

    /**
     * What turns independent normal scores into correlated ones: the lower triangular L with L Lᵀ = ρ.
     *
     * @return L as [variable][independent score], each row of length 1
     */
    public double[][] factor() {
        return copy(factor);
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
