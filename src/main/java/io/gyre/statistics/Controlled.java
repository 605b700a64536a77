package io.gyre.statistics;

import io.gyre.math.Absent;

/**
 * A mean or a pooled ratio corrected by control variates, numbers of the same paths whose expectations are known: what the
 * controls missed by chance, times how the outcome goes with them, is taken off. The coefficients are those of least
 * squares, estimated from the same paths; the bias this brings is of order 1/n, and the standard error counts the degrees of
 * freedom that it costs (Lavenberg and Welch, Management Science 27 (1981) 322, doi 10.1287/mnsc.27.3.322).
 *
 * @param estimate the corrected estimate; absent where the plain one is
 * @param standardError its standard error, √(residual variance / n) / |mean denominator|
 * @param gain by how much more paths the plain estimate would need for the same half-width; about 1 where controls say nothing
 */
public record Controlled(double estimate, double standardError, double gain) {

    /** A control is left out if all but this part of its variance is that of the controls before it. */
    private static final double LEAST_PART = 1e-9;

    private static final Controlled NONE = new Controlled(Absent.VALUE, Absent.VALUE, Absent.VALUE);

    /**
     * Corrects a ratio.
     *
     * @param all numerators, denominators and controls of all paths
     * @param numerator the numerator's variable
     * @param denominator the denominator's variable
     * @param first the first control's variable; the controls are the last variables
     * @param expectations the expectation of each control
     * @return the corrected ratio; absent if there is none, or are hardly more paths than controls
     */
    public static Controlled of(Covariance all, int numerator, int denominator, int first, double... expectations) {
        double below = all.mean(denominator);
        int controls = expectations.length;
        if (!(Math.abs(below) > 0) || all.count() < controls + 3L) {
            return NONE;
        }
        double ratio = all.mean(numerator) / below;
        double variance = all.covariance(numerator, numerator)
                - 2 * ratio * all.covariance(numerator, denominator)
                + ratio * ratio * all.covariance(denominator, denominator);
        double[][] root = new double[controls][];
        double[] along = new double[controls];
        double[] missed = new double[controls];
        double explained = 0;
        double correction = 0;
        int used = 0;
        for (int k = 0; k < controls; k++) {
            root[k] = row(all, first, root, k);
            double left = root[k][k];
            if (left > 0) {
                double with = all.covariance(numerator, first + k) - ratio * all.covariance(denominator, first + k);
                along[k] = orthogonal(with, along, root[k], k) / left;
                missed[k] = orthogonal(all.mean(first + k) - expectations[k], missed, root[k], k) / left;
                explained += along[k] * along[k];
                correction += along[k] * missed[k];
                used++;
            }
        }
        long n = all.count();
        double residual = Math.max(0, variance - explained) * (n - 1) / (n - 1.0 - used);
        double error = Math.sqrt(residual / n) / Math.abs(below);
        return new Controlled(ratio - correction / below, error, residual > 0 ? variance / residual : 1);
    }

    /** Row k of the Cholesky factor of the controls' covariance; its last element is 0 if the control is left out. */
    private static double[] row(Covariance all, int first, double[][] root, int k) {
        double[] row = new double[k + 1];
        double own = all.covariance(first + k, first + k);
        double left = own;
        for (int j = 0; j < k; j++) {
            if (root[j][j] > 0) {
                row[j] = orthogonal(all.covariance(first + k, first + j), row, root[j], j) / root[j][j];
                left -= row[j] * row[j];
            }
        }
        row[k] = left > own * LEAST_PART ? Math.sqrt(left) : 0;
        return row;
    }

    /** x less its parts along the first n directions. */
    private static double orthogonal(double x, double[] along, double[] row, int n) {
        double left = x;
        for (int j = 0; j < n; j++) {
            left -= along[j] * row[j];
        }
        return left;
    }
}
