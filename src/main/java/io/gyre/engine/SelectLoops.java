package io.gyre.engine;

import io.gyre.math.Absent;
import io.gyre.math.Bits;

/**
 * Loops that choose between two inputs, and the fused multiplication. The output may be one of the inputs.
 *
 * <p>A choice by {@code ?:} costs 0.3 ns a lane while the JIT's branch predictor guesses right and 4 to 12 ns where it
 * cannot (a condition that holds for half of the lanes; processor time of a probe on a loaded machine). So bits move to
 * integers by bulk copy and are masked there: .4 to .7 ns whatever the condition (primitives of docs/performance.md), and
 * exact for every value, absent included.
 */
final class SelectLoops {

    /** Lanes at a time: what three arrays of them take stays in the first-level cache. */
    static final int LANES = 1024;
    /** Up to here a choice lane by lane costs less than moving bits. */
    private static final int SHORT = 64;

    private static final long MAGNITUDE = Long.MAX_VALUE;
    private static final long ABSENT = Double.doubleToRawLongBits(Absent.VALUE);
    private static final ThreadLocal<SelectLoops> OF_THREAD = ThreadLocal.withInitial(SelectLoops::new);

    private final Bits bits = Bits.ofThread();
    private final long[] condition = new long[LANES];
    private final long[] chosen = new long[LANES];
    private final long[] other = new long[LANES];
    private final Divisors divisors = new Divisors(LANES);

    private SelectLoops() {}

    static void select(double[] c, double[] a, double[] b, double[] out, int n) {
        if (n <= SHORT) {
            for (int i = 0; i < n; i++) {
                out[i] = c[i] != 0 ? a[i] : b[i];
            }
            return;
        }
        SelectLoops scratch = OF_THREAD.get();
        for (int from = 0; from < n; from += LANES) {
            int m = Math.min(LANES, n - from);
            scratch.bits.read(c, from, scratch.condition, m);
            scratch.bits.read(a, from, scratch.chosen, m);
            scratch.bits.read(b, from, scratch.other, m);
            blend(scratch.condition, scratch.chosen, scratch.other, m);
            scratch.bits.write(scratch.chosen, out, from, m);
        }
    }

    static void selectNumber(double[] c, double a, double[] b, double[] out, int n) {
        boolean zero = Double.doubleToRawLongBits(a) == 0 && out != c && out != b;
        for (int from = 0; from < n; from += LANES) {
            int to = Math.min(n, from + LANES);
            if (zero) {
                multiplyNot(c, b, out, from, to);
            }
            if (!zero || !isFinite(out, from, to)) {
                putWhere(c, a, b, out, from, to);
            }
        }
    }

    private static void putWhere(double[] c, double a, double[] b, double[] out, int from, int to) {
        int m = to - from;
        if (m <= SHORT) {
            for (int i = from; i < to; i++) {
                out[i] = c[i] != 0 ? a : b[i];
            }
            return;
        }
        SelectLoops scratch = OF_THREAD.get();
        scratch.bits.read(c, from, scratch.condition, m);
        scratch.bits.read(b, from, scratch.other, m);
        put(scratch.condition, Double.doubleToRawLongBits(a), scratch.other, m);
        scratch.bits.write(scratch.other, out, from, m);
    }

    static void selectElseNumber(double[] c, double[] a, double b, double[] out, int n) {
        boolean elseZero = Double.doubleToRawLongBits(b) == 0 && out != c && out != a;
        for (int from = 0; from < n; from += LANES) {
            int to = Math.min(n, from + LANES);
            if (elseZero) {
                multiply(c, a, out, from, to);
            }
            if (!elseZero || !isFinite(out, from, to)) {
                keepWhere(c, a, b, out, from, to);
            }
        }
    }

    private static void keepWhere(double[] c, double[] a, double b, double[] out, int from, int to) {
        int m = to - from;
        if (m <= SHORT) {
            for (int i = from; i < to; i++) {
                out[i] = c[i] != 0 ? a[i] : b;
            }
            return;
        }
        SelectLoops scratch = OF_THREAD.get();
        scratch.bits.read(c, from, scratch.condition, m);
        scratch.bits.read(a, from, scratch.chosen, m);
        keep(scratch.condition, scratch.chosen, Double.doubleToRawLongBits(b), m);
        scratch.bits.write(scratch.chosen, out, from, m);
    }

    /**
     * a where the condition, 1 or 0, holds, and 0.0 elsewhere, by arithmetic that is exact for numbers: the second term is
     * -0.0 where it holds, which keeps the sign of a zero, and 0.0 elsewhere, which takes that of -0.0 away. Something not
     * finite comes out as such and is chosen bit by bit instead. With the check .28 ns a lane, by bits .51.
     */
    private static void multiply(double[] c, double[] a, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = c[i] * a[i] + (0.5 - c[i]) * 0.0;
        }
    }

    /** The same with the branches exchanged. */
    private static void multiplyNot(double[] c, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = (1.0 - c[i]) * b[i] + (c[i] - 0.5) * 0.0;
        }
    }

    /** Whether all are finite; may say no where the sum of eight parts is not. */
    private static boolean isFinite(double[] x, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i < to - 7; i += 8) {
            s0 += x[i] + x[i + 4];
            s1 += x[i + 1] + x[i + 5];
            s2 += x[i + 2] + x[i + 6];
            s3 += x[i + 3] + x[i + 7];
        }
        double sum = s0 + s1 + (s2 + s3);
        for (; i < to; i++) {
            sum += x[i];
        }
        return Math.abs(sum) <= Double.MAX_VALUE;
    }

    static void selectNumbers(double[] c, double a, double b, double[] out, int n) {
        if (n <= SHORT) {
            for (int i = 0; i < n; i++) {
                out[i] = c[i] != 0 ? a : b;
            }
            return;
        }
        SelectLoops scratch = OF_THREAD.get();
        long yes = Double.doubleToRawLongBits(a);
        long no = Double.doubleToRawLongBits(b);
        for (int from = 0; from < n; from += LANES) {
            int m = Math.min(LANES, n - from);
            scratch.bits.read(c, from, scratch.condition, m);
            pick(scratch.condition, yes, no, m);
            scratch.bits.write(scratch.condition, out, from, m);
        }
    }

    /** At most {@link #LANES} lanes from a place on, 0 where the condition does not hold. */
    static void keepWhere(double[] c, double[] x, int at, double[] out, int n) {
        SelectLoops scratch = OF_THREAD.get();
        scratch.bits.read(c, at, scratch.condition, n);
        scratch.bits.read(x, at, scratch.chosen, n);
        keep(scratch.condition, scratch.chosen, 0, n);
        scratch.bits.write(scratch.chosen, out, 0, n);
    }

    /** a / b, absent where b is exactly 0. */
    static void ratio(double[] a, double[] b, double[] out, int n) {
        if (n <= SHORT) {
            for (int i = 0; i < n; i++) {
                out[i] = b[i] == 0 ? Absent.VALUE : a[i] / b[i];
            }
            return;
        }
        OF_THREAD.get().ratio((from, to) -> divide(a, b, out, from, to), b, out, n);
    }

    /** a / b, absent where b is exactly 0. */
    static void ratio(double a, double[] b, double[] out, int n) {
        if (n <= SHORT) {
            for (int i = 0; i < n; i++) {
                out[i] = b[i] == 0 ? Absent.VALUE : a / b[i];
            }
            return;
        }
        OF_THREAD.get().ratio((from, to) -> divide(a, b, out, from, to), b, out, n);
    }

    /** Divides the lanes from a place up to another. */
    @FunctionalInterface
    private interface Division {
        void apply(int from, int to);
    }

    private void ratio(Division division, double[] b, double[] out, int n) {
        for (int from = 0; from < n; from += LANES) {
            int m = Math.min(LANES, n - from);
            boolean haveZero = divisors.haveZero(b, from, m);
            if (haveZero) {
                bits.read(b, from, condition, m);
            }
            division.apply(from, from + m);
            if (haveZero) {
                bits.read(out, from, chosen, m);
                keep(condition, chosen, ABSENT, m);
                bits.write(chosen, out, from, m);
            }
        }
    }

    private static void divide(double a, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a / b[i];
        }
    }

    private static void divide(double[] a, double[] b, double[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] / b[i];
        }
    }

    private static void blend(long[] c, long[] a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            long mask = -(c[i] & MAGNITUDE) >> 63;
            a[i] = (a[i] & mask) | (b[i] & ~mask);
        }
    }

    private static void put(long[] c, long a, long[] b, int n) {
        for (int i = 0; i < n; i++) {
            long mask = -(c[i] & MAGNITUDE) >> 63;
            b[i] = (a & mask) | (b[i] & ~mask);
        }
    }

    private static void keep(long[] c, long[] a, long b, int n) {
        for (int i = 0; i < n; i++) {
            long mask = -(c[i] & MAGNITUDE) >> 63;
            a[i] = (a[i] & mask) | (b & ~mask);
        }
    }

    private static void pick(long[] c, long a, long b, int n) {
        for (int i = 0; i < n; i++) {
            long mask = -(c[i] & MAGNITUDE) >> 63;
            c[i] = (a & mask) | (b & ~mask);
        }
    }

    static void fma(double[] a, double[] b, double[] c, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.fma(a[i], b[i], c[i]);
        }
    }
}
