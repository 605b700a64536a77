package io.gyre.engine;

import io.gyre.math.Absent;

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
        for (int i = 0; i < n; i++) {
            out[i] = b[i] == 0 ? Absent.VALUE : a / b[i];
        }
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
            out[i] = a < b[i] ? 1.0 : 0.0;
        }
    }

    static void lessEqual(double a, double[] b, double[] out, int n) {
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
