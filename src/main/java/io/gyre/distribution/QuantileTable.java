package io.gyre.distribution;

import io.gyre.math.Elementary;

/**
 * A quantile function as a monotone cubic in z = Φ⁻¹(u), cell by cell.
 *
 * <p>Layout: cells of equal width between z = -8.25 and 8.25, which holds every u = (k + 1/2) 2^-52; four coefficients
 * of a cell side by side, so that a variate touches one cache line. Values and slopes at the knots are exact (dx/dz =
 * φ(z) / f(x)), so the error falls with the fourth power of the width. Beyond the ends the curve is solved each time.
 *
 * <p>Building: the width is halved until |F(x) - u| is small. Each new knot is the middle of an old cell, so that the
 * error of the coarser table is seen where it is largest, and its value is a good first guess for the exact one.
 * Slopes are cut to three times the secant (Fritsch and Carlson, doi:10.1137/0717021), which makes each cubic monotone.
 *
 * <p>Cost: an addition, a multiplication, a conversion and three multiply-adds, without a branch; lanes outside the
 * table are looked for first, in a loop of their own, and are as rare as 2e-16.
 */
final class QuantileTable {

    /** The largest |F(x) - u| promised. */
    static final double PROBABILITY_ERROR = 1e-9;

    /** What the coarser table may miss by: the finer one has a sixteenth of it, and a fourth is kept in reserve. */
    private static final double COARSE_ERROR = 4 * PROBABILITY_ERROR;

    private static final double END = 8.25;
    private static final int FIRST_CELLS_PER_UNIT = 8;
    private static final int LAST_CELLS_PER_UNIT = 1024;
    private static final int ROW = 4;

    private final BetaCurve lower;
    private final BetaCurve upper;
    private final double cellsPerUnit;
    private final double[] rows;

    private QuantileTable(BetaCurve lower, BetaCurve upper, double cellsPerUnit, double[] rows) {
        this.lower = lower;
        this.upper = upper;
        this.cellsPerUnit = cellsPerUnit;
        this.rows = rows;
    }

    /** The table of a curve, exact where no table of bearable size holds the error. */
    static QuantileTable of(BetaCurve lower) {
        BetaCurve upper = lower.mirror();
        int cells = (int) (2 * END * FIRST_CELLS_PER_UNIT);
        double[][] knots = firstKnots(lower, upper, cells);
        double error = Double.POSITIVE_INFINITY;
        int perUnit = FIRST_CELLS_PER_UNIT;
        while (!(error <= COARSE_ERROR) && perUnit < LAST_CELLS_PER_UNIT) {
            double[][] finer = new double[2][2 * cells + 1];
            error = refine(lower, upper, knots, finer);
            knots = finer;
            cells *= 2;
            perUnit *= 2;
        }
        return new QuantileTable(lower, upper, perUnit, rows(knots, cells));
    }

    /** Values and slopes, from the middle outwards, each the first guess of the next. */
    private static double[][] firstKnots(BetaCurve lower, BetaCurve upper, int cells) {
        double[][] knots = new double[2][cells + 1];
        double width = 2 * END / cells;
        double s = lower.width() / 2;
        for (int i = cells / 2; i >= 0; i--) {
            s = knot(lower, -END + i * width, s, width, knots, i);
            knots[0][i] = lower.value(s);
        }
        s = upper.width() / 2;
        for (int i = cells / 2 + 1; i <= cells; i++) {
            s = knot(upper, END - i * width, s, width, knots, i);
            knots[0][i] = upper.opposite(s);
        }
        return knots;
    }

    /** Solves at z, not above 0, and writes the slope per cell. */
    private static double knot(BetaCurve curve, double z, double guess, double width, double[][] knots, int i) {
        double s = curve.solve(Elementary.normalCdf(z), guess);
        knots[1][i] = slope(curve, z, s, width);
        return s;
    }

    private static double slope(BetaCurve curve, double z, double s, double width) {
        double density = curve.density(s);
        return density > 0 ? NormalScore.density(z) / density * width : 0;
    }

    /** Copies the knots, with slopes for half the width, and solves between them; returns the error seen there. */
    private static double refine(BetaCurve lower, BetaCurve upper, double[][] knots, double[][] finer) {
        int cells = knots[0].length - 1;
        double width = END / cells;
        double error = 0;
        for (int i = 0; i <= cells; i++) {
            finer[0][2 * i] = knots[0][i];
            finer[1][2 * i] = knots[1][i] / 2;
        }
        for (int i = 0; i < cells; i++) {
            double z = -END + (2 * i + 1) * width;
            double x = middle(knots, i);
            BetaCurve curve = z < 0 ? lower : upper;
            double guess = z < 0 ? lower.distance(x) : upper.oppositeDistance(x);
            double p = Elementary.normalCdf(z < 0 ? z : -z);
            error = Math.max(error, Math.abs(curve.below(guess) - p));
            double s = knot(curve, z < 0 ? z : -z, guess, width, finer, 2 * i + 1);
            finer[0][2 * i + 1] = z < 0 ? lower.value(s) : upper.opposite(s);
        }
        return error;
    }

    private static double middle(double[][] knots, int i) {
        double sum = knots[0][i] + knots[0][i + 1];
        return sum / 2 + (knots[1][i] - knots[1][i + 1]) / 8;
    }

    private static double[] rows(double[][] knots, int cells) {
        double[] rows = new double[ROW * (cells + 1)];
        double x = knots[0][0];
        for (int i = 0; i < cells; i++) {
            double next = Math.max(x, knots[0][i + 1]);
            double rise = next - x;
            double left = Math.min(knots[1][i], 3 * rise);
            double right = Math.min(knots[1][i + 1], 3 * rise);
            rows[ROW * i] = x;
            rows[ROW * i + 1] = left;
            rows[ROW * i + 2] = 3 * rise - 2 * left - right;
            rows[ROW * i + 3] = left + right - 2 * rise;
            x = next;
        }
        rows[ROW * cells] = x;
        return rows;
    }

    /** The number of cells, for tests and reports. */
    int cells() {
        return rows.length / ROW - 1;
    }

    /** The quantile at Φ(z); a NaN comes back. */
    double at(double z) {
        return Math.abs(z) < END ? inside(z) : outside(z);
    }

    /** The quantile at Φ(z) over an array, which may be the output itself. */
    void at(double[] z, double[] out, int n) {
        double furthest = 0;
        for (int i = 0; i < n; i++) {
            furthest = Math.max(furthest, Math.abs(z[i]));
        }
        if (furthest < END) {
            allInside(z, out, n);
        } else {
            for (int i = 0; i < n; i++) {
                out[i] = at(z[i]);
            }
        }
    }

    private void allInside(double[] z, double[] out, int n) {
        double[] r = rows;
        double scale = cellsPerUnit;
        for (int i = 0; i < n; i++) {
            double t = (z[i] + END) * scale;
            int cell = (int) t;
            double f = t - cell;
            int k = ROW * cell;
            out[i] = Math.fma(Math.fma(Math.fma(r[k + 3], f, r[k + 2]), f, r[k + 1]), f, r[k]);
        }
    }

    private double inside(double z) {
        double t = (z + END) * cellsPerUnit;
        int cell = (int) t;
        double f = t - cell;
        int k = ROW * cell;
        return Math.fma(Math.fma(Math.fma(rows[k + 3], f, rows[k + 2]), f, rows[k + 1]), f, rows[k]);
    }

    private double outside(double z) {
        if (Double.isNaN(z)) {
            return z;
        }
        double p = Elementary.normalCdf(-Math.abs(z));
        double first = rows[0];
        double last = rows[rows.length - ROW];
        return z < 0
                ? Math.min(first, lower.value(lower.solve(p, lower.distance(first))))
                : Math.max(last, upper.opposite(upper.solve(p, upper.oppositeDistance(last))));
    }
}
