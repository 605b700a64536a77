package io.gyre.engine;

/** Loops of a number, on the left, and an array. The output may be the input. */
final class LeftLoops {

    private LeftLoops() {}

    static void add(double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a + b[i];
        }
    }

    static void subtract(double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a - b[i];
        }
    }

    static void multiply(double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a * b[i];
        }
    }

    static void divide(double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a / b[i];
        }
    }

    static void ratio(double a, double[] b, double[] out, int n) {
        SelectLoops.ratio(a, b, out, n);
    }

    static void min(double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.min(a, b[i]);
        }
    }

    static void max(double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.max(a, b[i]);
        }
    }

    static void less(double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a - b[i];
        }
        Comparison.negative(out, n);
    }

    static void lessEqual(double a, double[] b, double[] out, int n) {
        if (Double.isInfinite(a)) {
            lessEqualInfinite(a, b, out, n);
            return;
        }
        for (int i = 0; i < n; i++) {
            out[i] = b[i] - a;
        }
        Comparison.notNegative(out, n);
    }

    /** Equal infinities have no difference. */
    private static void lessEqualInfinite(double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a <= b[i] ? 1.0 : 0.0;
        }
    }

    static void equal(double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = a == b[i] ? 1.0 : 0.0;
        }
    }
}
