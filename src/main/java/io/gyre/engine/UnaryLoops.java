package io.gyre.engine;

import io.gyre.math.Absent;

/**
 * Loops of one input, each a method of its own so that the JIT compiles it alone and makes SIMD of it. The output may be
 * the input.
 */
final class UnaryLoops {

    private UnaryLoops() {}

    static void negate(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = -a[i];
        }
    }

    static void abs(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.abs(a[i]);
        }
    }

    static void sqrt(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.sqrt(a[i]);
        }
    }

    static void floor(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.floor(a[i]);
        }
    }

    static void not(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = 1.0 - a[i];
        }
    }

    static void isAbsent(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Absent.is(a[i]) ? 1.0 : 0.0;
        }
    }
}
