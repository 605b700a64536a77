package io.gyre.engine;

import io.gyre.math.Absent;
import java.util.Arrays;

/**
 * Loops that remove a population axis. Arrays are [member][path], path fastest; each path adds its members in slot order,
 * whatever the width. Eight paths at a time, each in a local, is .15 ns a lane where a loop over the output array is .36.
 */
final class MemberLoops {

    private static final int COLUMNS = 8;

    private static final ThreadLocal<double[]> MASKED = ThreadLocal.withInitial(() -> new double[SelectLoops.LANES]);

    private static final ThreadLocal<double[]> LEFT = ThreadLocal.withInitial(() -> new double[SelectLoops.LANES]);

    private MemberLoops() {}

    static void sum(double[] x, int from, int to, double[] out, int width) {
        Arrays.fill(out, 0, width, 0.0);
        add(x, from, to, out, width);
    }

    /** Adds rows to what is there. */
    private static void add(double[] x, int from, int to, double[] out, int width) {
        int path = 0;
        for (; path + COLUMNS <= width; path += COLUMNS) {
            addColumns(x, from * width + path, to * width, out, path, width);
        }
        for (; path < width; path++) {
            double sum = out[path];
            for (int i = from * width + path; i < to * width; i += width) {
                sum += x[i];
            }
            out[path] = sum;
        }
    }

    private static void addColumns(double[] x, int first, int end, double[] out, int path, int width) {
        double s0 = out[path];
        double s1 = out[path + 1];
        double s2 = out[path + 2];
        double s3 = out[path + 3];
        double s4 = out[path + 4];
        double s5 = out[path + 5];
        double s6 = out[path + 6];
        double s7 = out[path + 7];
        for (int i = first; i < end; i += width) {
            s0 += x[i];
            s1 += x[i + 1];
            s2 += x[i + 2];
            s3 += x[i + 3];
            s4 += x[i + 4];
            s5 += x[i + 5];
            s6 += x[i + 6];
            s7 += x[i + 7];
        }
        out[path] = s0;
        out[path + 1] = s1;
        out[path + 2] = s2;
        out[path + 3] = s3;
        out[path + 4] = s4;
        out[path + 5] = s5;
        out[path + 6] = s6;
        out[path + 7] = s7;
    }

    /**
     * Multiplies by the condition, 1 or 0, which is exact for numbers: adding 0.0 or -0.0 changes no sum that began at 0.0.
     * Only where something that does not count is infinite or NaN is it masked instead, at four times the cost.
     */
    static void sumWhere(double[] x, double[] counts, int from, int to, double[] out, int width) {
        Arrays.fill(out, 0, width, 0.0);
        int path = 0;
        for (; path + COLUMNS <= width; path += COLUMNS) {
            addProducts(x, counts, from * width + path, to * width, out, path, width);
        }
        for (; path < width; path++) {
            double sum = 0.0;
            for (int i = from * width + path; i < to * width; i += width) {
                sum += counts[i] * x[i];
            }
            out[path] = sum;
        }
        double all = 0.0;
        for (path = 0; path < width; path++) {
            all += out[path] * 0.0;
        }
        if (Double.isNaN(all)) {
            sumMasked(x, counts, from, to, out, width);
        }
    }

    private static void addProducts(double[] x, double[] counts, int first, int end, double[] out, int at, int width) {
        double s0 = 0.0;
        double s1 = 0.0;
        double s2 = 0.0;
        double s3 = 0.0;
        double s4 = 0.0;
        double s5 = 0.0;
        double s6 = 0.0;
        double s7 = 0.0;
        for (int i = first; i < end; i += width) {
            s0 += counts[i] * x[i];
            s1 += counts[i + 1] * x[i + 1];
            s2 += counts[i + 2] * x[i + 2];
            s3 += counts[i + 3] * x[i + 3];
            s4 += counts[i + 4] * x[i + 4];
            s5 += counts[i + 5] * x[i + 5];
            s6 += counts[i + 6] * x[i + 6];
            s7 += counts[i + 7] * x[i + 7];
        }
        out[at] = s0;
        out[at + 1] = s1;
        out[at + 2] = s2;
        out[at + 3] = s3;
        out[at + 4] = s4;
        out[at + 5] = s5;
        out[at + 6] = s6;
        out[at + 7] = s7;
    }

    private static void sumMasked(double[] x, double[] counts, int from, int to, double[] out, int width) {
        double[] masked = MASKED.get();
        int rows = Math.max(1, masked.length / width);
        Arrays.fill(out, 0, width, 0.0);
        for (int first = from; first < to; first += rows) {
            int end = Math.min(to, first + rows);
            if (width > masked.length) {
                addWhere(x, counts, first, out, width);
            } else {
                SelectLoops.keepWhere(counts, x, first * width, masked, (end - first) * width);
                add(masked, 0, end - first, out, width);
            }
        }
    }

    private static void addWhere(double[] x, double[] counts, int member, double[] out, int width) {
        int at = member * width;
        for (int path = 0; path < width; path++) {
            out[path] += counts[at + path] != 0 ? x[at + path] : 0.0;
        }
    }

    static void min(double[] x, int from, int to, double[] out, int width) {
        System.arraycopy(x, from * width, out, 0, width);
        for (int member = from + 1; member < to; member++) {
            int at = member * width;
            for (int path = 0; path < width; path++) {
                out[path] = Math.min(out[path], x[at + path]);
            }
        }
    }

    static void max(double[] x, int from, int to, double[] out, int width) {
        System.arraycopy(x, from * width, out, 0, width);
        for (int member = from + 1; member < to; member++) {
            int at = member * width;
            for (int path = 0; path < width; path++) {
                out[path] = Math.max(out[path], x[at + path]);
            }
        }
    }

    static void minWhere(double[] x, double[] counts, int from, int to, double[] out, int width) {
        for (int path = 0; path < width; path++) {
            int first = first(counts, from, to, path, width);
            double least = first < to ? x[first * width + path] : Absent.VALUE;
            for (int i = (first + 1) * width + path; i < to * width; i += width) {
                least = counts[i] != 0 ? Math.min(least, x[i]) : least;
            }
            out[path] = least;
        }
    }

    static void maxWhere(double[] x, double[] counts, int from, int to, double[] out, int width) {
        for (int path = 0; path < width; path++) {
            int first = first(counts, from, to, path, width);
            double greatest = first < to ? x[first * width + path] : Absent.VALUE;
            for (int i = (first + 1) * width + path; i < to * width; i += width) {
                greatest = counts[i] != 0 ? Math.max(greatest, x[i]) : greatest;
            }
            out[path] = greatest;
        }
    }

    private static int first(double[] counts, int from, int to, int path, int width) {
        int member = from;
        while (member < to && !(counts[member * width + path] != 0)) {
            member++;
        }
        return member;
    }

    static void argMax(double[] x, int from, int to, double[] out, int width) {
        for (int path = 0; path < width; path++) {
            double greatest = Double.NaN;
            double best = Absent.VALUE;
            for (int member = from; member < to; member++) {
                double value = x[member * width + path];
                if (isBetter(value, greatest)) {
                    greatest = value;
                    best = member;
                }
            }
            out[path] = best;
        }
    }

    static void argMaxWhere(double[] x, double[] counts, int from, int to, double[] out, int width) {
        for (int path = 0; path < width; path++) {
            double greatest = Double.NaN;
            double best = Absent.VALUE;
            for (int member = from; member < to; member++) {
                double value = x[member * width + path];
                if (counts[member * width + path] != 0 && isBetter(value, greatest)) {
                    greatest = value;
                    best = member;
                }
            }
            out[path] = best;
        }
    }

    static boolean isBetter(double value, double greatest) {
        return value > greatest || Double.isNaN(greatest) && !Double.isNaN(value);
    }

    /** The factor by which what is asked is cut, 0 where nothing is. */
    static void parts(double[] asked, double[] available, int members, double[] out, int width) {
        sum(asked, 0, members, out, width);
        for (int path = 0; path < width; path++) {
            out[path] = out[path] == 0 ? 0.0 : Math.min(1.0, available[path] / out[path]);
        }
    }

    /** Grants in slot order what is asked times the factor, as long as something is left. */
    static void grants(double[] asked, double[] available, double[] parts, int members, double[] out, int width) {
        double[] left = width <= SelectLoops.LANES ? LEFT.get() : new double[width];
        System.arraycopy(available, 0, left, 0, width);
        for (int member = 0; member < members; member++) {
            grant(asked, member * width, parts, left, out, width);
        }
    }

    /** One member of every path: paths do not wait for one another. */
    private static void grant(double[] asked, int at, double[] parts, double[] left, double[] out, int width) {
        for (int path = 0; path < width; path++) {
            double granted = Math.min(asked[at + path] * parts[path], left[path]);
            out[at + path] = granted;
            left[path] -= granted;
        }
    }

    /** Reads member index[path] of each path, for each of so many readers; NaN of any kind passes, an index of no slot gives a NaN that fails. */
    static void at(double[] x, double[] index, int slots, int founded, double[] out, int width, int readers) {
        for (int first = 0; first < readers * width; first += width) {
            for (int path = 0; path < width; path++) {
                double slot = index[first + path];
                if (slot >= 0 && slot < slots) {
                    out[first + path] = slot < founded ? x[(int) slot * width + path] : Absent.VALUE;
                } else {
                    out[first + path] = Double.isNaN(slot) ? slot : Double.NaN;
                }
            }
        }
    }
}
