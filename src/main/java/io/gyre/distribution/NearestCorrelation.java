package io.gyre.distribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The correlation matrix nearest to one that cannot be: alternating projections on matrices with eigenvalues of at
 * least a floor and on those with a unit diagonal, with Dykstra's correction (Higham 2002,
 * doi:10.1093/imanum/22.3.329). The floor, 0.001 per variable, keeps the result possible when it is rounded to three
 * decimals.
 */
final class NearestCorrelation {

    private static final double FLOOR_PER_VARIABLE = 0.001;
    private static final double CONVERGED = 1e-9;
    private static final int STEPS = 2000;
    private static final int DECIMALS = 3;

    private NearestCorrelation() {}

    /** The nearest rank correlations, to three decimals. */
    static double[][] spearman(double[][] spearman) {
        double[][] near = nearest(Correlation.gaussianOf(spearman));
        for (int i = 0; i < near.length; i++) {
            near[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double r = Correlation.spearmanOf(Math.max(-1, Math.min(1, near[i][j])));
                near[i][j] = decimals(r).doubleValue();
                near[j][i] = near[i][j];
            }
        }
        return near;
    }

    private static double[][] nearest(double[][] wanted) {
        double floor = FLOOR_PER_VARIABLE * wanted.length;
        RealMatrix y = new Array2DRowRealMatrix(wanted);
        RealMatrix correction = new Array2DRowRealMatrix(wanted.length, wanted.length);
        for (int step = 0; step < STEPS; step++) {
            RealMatrix r = y.subtract(correction);
            RealMatrix x = raised(r, floor);
            correction = x.subtract(r);
            RealMatrix next = x.copy();
            for (int i = 0; i < wanted.length; i++) {
                next.setEntry(i, i, 1);
            }
            boolean still = next.subtract(y).getFrobeniusNorm() <= CONVERGED;
            y = next;
            if (still) {
                break;
            }
        }
        return y.getData();
    }

    /** The same eigenvectors with eigenvalues of at least the floor. */
    private static RealMatrix raised(RealMatrix matrix, double floor) {
        EigenDecomposition eigen = new EigenDecomposition(symmetric(matrix));
        RealMatrix values = eigen.getD();
        for (int i = 0; i < values.getRowDimension(); i++) {
            values.setEntry(i, i, Math.max(floor, values.getEntry(i, i)));
        }
        return symmetric(eigen.getV().multiply(values).multiply(eigen.getVT()));
    }

    private static RealMatrix symmetric(RealMatrix matrix) {
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
    }

    /** One line that says which of the first variables conflict and what would do. */
    static String refusal(List<String> names, double[][] spearman, int conflicting) {
        double[][] near = spearman(spearman);
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            for (int j = 0; j < i; j++) {
                if (decimals(spearman[i][j]).doubleValue() != near[i][j]) {
                    changes.add(names.get(j) + " and " + names.get(i) + " " + decimals(near[i][j]));
                }
            }
        }
        return "correlations must be possible together (a positive definite matrix), got a conflict among "
                + String.join(", ", names.subList(0, conflicting)) + "; the nearest possible: "
                + String.join(", ", changes);
    }

    private static BigDecimal decimals(double r) {
        return new BigDecimal(r).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
