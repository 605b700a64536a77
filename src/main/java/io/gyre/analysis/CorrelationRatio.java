package io.gyre.analysis;

import io.gyre.math.Absent;
import java.util.Arrays;

/**
 * Var(E[Y | X]) / Var(Y) from given pairs: a straight line fitted within each of up to 20 classes of X of equal number, and the
 * variance left around the lines. With straight lines instead of class means a class may be wide, so that the few extreme
 * values of a heavy-tailed input are not lost (Lewandowski, Cooke, Duintjer Tebbens, "Sample-based estimation of correlation
 * ratio with polynomial approximation", ACM Transactions on Modeling and Computer Simulation 18 (2007) 3, doi
 * 10.1145/1315575.1315578; classes: Plischke, Borgonovo, Smith, "Global sensitivity measures from given data", European Journal
 * of Operational Research 226 (2013) 536, doi 10.1016/j.ejor.2012.11.047).
 *
 * <p>Bias: fitted lines explain some noise; both variances are therefore divided by their degrees of freedom (Kelley, "An
 * unbiased correlation ratio measure", PNAS 21 (1935) 554, doi 10.1073/pnas.21.9.554), so that an input without influence gets
 * 0 in the mean, and below 0 half of the time. What bends within a class is missed: below .001 for a sine over its whole
 * period. Error: the jackknife over 16 groups of paths.
 */
final class CorrelationRatio {

    private static final int MOST_CLASSES = 20;
    private static final int LEAST_IN_CLASS = 100;
    private static final int TERMS = 6; // n, x, y, xx, xy, yy about the class's own means
    private static final double TINY = 0x1p-40;

    private final double[][][] classes; // [class][group][term]
    private final double[][] all; // [group][n, y, yy] about the mean

    private CorrelationRatio(double[][][] classes, double[][] all) {
        this.classes = classes;
        this.all = all;
    }

    /**
     * Estimates it.
     *
     * @param x the input by path
     * @param y the outcome by path
     * @param group the group of each path
     * @return the ratio and its standard error; absent where input or outcome does not vary or fewer than 100 paths are there
     */
    static double[] of(double[] x, double[] y, int[] group) {
        int[] order = order(x, y);
        int n = order.length;
        if (n < LEAST_IN_CLASS || !(x[order[0]] < x[order[n - 1]])) {
            return new double[] {Absent.VALUE, Absent.VALUE};
        }
        int count = Math.min(MOST_CLASSES, n / LEAST_IN_CLASS);
        double[][][] classes = new double[count][][];
        int from = 0;
        int filled = 0;
        for (int k = 0; k < count && from < n; k++) {
            int to = Math.max(from + 1, (int) ((k + 1L) * n / count));
            while (to < n && x[order[to]] <= x[order[to - 1]]) {
                to++; // equal values stay together
            }
            classes[filled++] = sums(x, y, group, Arrays.copyOfRange(order, from, to));
            from = to;
        }
        double[][] all = sums(y, y, group, order);
        return new CorrelationRatio(Arrays.copyOf(classes, filled), all).estimate();
    }

    /** The paths where both are finite by their input, equal ones by number: merged runs, without an object a path. */
    private static int[] order(double[] x, double[] y) {
        int[] order = new int[x.length];
        int n = 0;
        for (int path = 0; path < x.length; path++) {
            order[n] = path;
            n += Double.isFinite(x[path]) && Double.isFinite(y[path]) ? 1 : 0;
        }
        int[] other = new int[n];
        for (int run = 1; run < n; run *= 2) {
            for (int from = 0; from < n; from += 2 * run) {
                merge(x, order, other, from, Math.min(n, from + run), Math.min(n, from + 2 * run));
            }
            int[] merged = other;
            other = order;
            order = merged;
        }
        return Arrays.copyOf(order, n);
    }

    private static void merge(double[] x, int[] from, int[] into, int start, int middle, int end) {
        int a = start;
        int b = middle;
        for (int k = start; k < end; k++) {
            boolean isFirst = b == end || a < middle && Double.compare(x[from[a]], x[from[b]]) <= 0;
            into[k] = isFirst ? from[a++] : from[b++];
        }
    }

    private static double[][] sums(double[] x, double[] y, int[] group, int[] paths) {
        double meanX =
                Arrays.stream(paths).mapToDouble(path -> x[path]).average().orElse(0);
        double meanY =
                Arrays.stream(paths).mapToDouble(path -> y[path]).average().orElse(0);
        double[][] sums = new double[Payoffs.GROUPS][TERMS];
        for (int path : paths) {
            double dx = x[path] - meanX;
            double dy = y[path] - meanY;
            double[] terms = sums[group[path]];
            terms[0] += 1;
            terms[1] += dx;
            terms[2] += dy;
            terms[3] += dx * dx;
            terms[4] += dx * dy;
            terms[5] += dy * dy;
        }
        return sums;
    }

    private double[] estimate() {
        double ratio = without(-1);
        double[] others = new double[Payoffs.GROUPS];
        Arrays.setAll(others, this::without);
        double mean = Arrays.stream(others).average().orElseThrow();
        double squares = Arrays.stream(others).map(x -> (x - mean) * (x - mean)).sum();
        return new double[] {ratio, Math.sqrt(squares * (others.length - 1) / others.length)};
    }

    private double without(int group) {
        double left = 0;
        double parameters = 0;
        for (double[][] sums : classes) {
            double[] terms = total(sums, group);
            double xx = terms[3] - terms[1] * terms[1] / terms[0];
            double xy = terms[4] - terms[1] * terms[2] / terms[0];
            double yy = terms[5] - terms[2] * terms[2] / terms[0];
            boolean hasSlope = xx > TINY * terms[3] && terms[0] > 2;
            left += Math.max(0, hasSlope ? yy - xy * xy / xx : yy);
            parameters += hasSlope ? 2 : 1;
        }
        double[] terms = total(all, group);
        double whole = terms[5] - terms[2] * terms[2] / terms[0];
        if (!(whole > 0) || terms[0] <= parameters) {
            return Absent.VALUE;
        }
        return 1 - left / (terms[0] - parameters) / (whole / (terms[0] - 1));
    }

    private static double[] total(double[][] sums, int without) {
        double[] total = new double[TERMS];
        for (int group = 0; group < sums.length; group++) {
            for (int term = 0; term < TERMS; term++) {
                total[term] += group == without ? 0 : sums[group][term];
            }
        }
        return total;
    }
}
