package io.gyre.engine;

import io.gyre.math.Absent;
import java.util.Arrays;

/** Loops of an array and, on the right, a number. The output may be the input. */
final class RightLoops {

    private RightLoops() {}

    static void add(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] + b;
        }
    }

    static void subtract(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b;
        }
    }

    static void multiply(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] * b;
        }
    }

    static void divide(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] / b;
        }
    }

    static void ratio(double[] a, double b, double[] out, int n) {
        if (b == 0) {
            Arrays.fill(out, 0, n, Absent.VALUE);
        } else {
            divide(a, b, out, n);
        }
    }

    static void min(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(a[i], b);
        }
    }

    static void max(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(a[i], b);
        }
    }

    static void less(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b;
        }
        Comparison.negative(out, n);
    }

    static void lessEqual(double[] a, double b, double[] out, int n) {
        if (Double.isInfinite(b)) {
            lessEqualInfinite(a, b, out, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            out[i] = b - a[i];
        }
        Comparison.notNegative(out, n);
    }

    /** Equal infinities have no difference. */
    private static void lessEqualInfinite(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] <= b ? 1.0 : 0.0;
        }
    }

    static void equal(double[] a, double b, double[] out, int n) {
        if (Double.isInfinite(b)) {
            equalInfinite(a, b, out, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b;
        }
        Comparison.zero(out, n);
    }

    private static void equalInfinite(double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] == b ? 1.0 : 0.0;
        }
    }
}
