package io.gyre.distribution;

/** The lower triangular factor of a positive definite matrix, by rows (Cholesky-Banachiewicz). */
final class Cholesky {

    /** A variable of which less variance is its own is a function of the others, as far as doubles can say. */
    private static final double LEAST_PIVOT = 1e-10;

    private Cholesky() {}

    /** How many leading rows have a factor: all, if the matrix is positive definite. */
    static int rank(double[][] matrix) {
        double[][] factor = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            if (!(pivot(matrix, factor, i) > LEAST_PIVOT)) {
                return i;
            }
            factor[i][i] = Math.sqrt(pivot(matrix, factor, i));
        }
        return matrix.length;
    }

    /** The factor of a matrix of full rank. */
    static double[][] factor(double[][] matrix) {
        double[][] factor = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            factor[i][i] = Math.sqrt(pivot(matrix, factor, i));
        }
        return factor;
    }

    /** Fills row i left of the diagonal and returns what is left of the diagonal's square. */
    private static double pivot(double[][] matrix, double[][] factor, int i) {
        double left = matrix[i][i];
        for (int j = 0; j < i; j++) {
            double sum = matrix[i][j];
            for (int k = 0; k < j; k++) {
                sum -= factor[i][k] * factor[j][k];
            }
            factor[i][j] = sum / factor[j][j];
            left -= factor[i][j] * factor[i][j];
        }
        return left;
    }
}
