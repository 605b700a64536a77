package io.gyre.distribution;

import io.gyre.math.Elementary;

/** Plain loops over an array of lanes, one operation each, so that the JIT makes SIMD of them. */
final class Lanes {

    private Lanes() {}

    /** out = x·factor + addend; the input may be the output. */
    static void affine(double[] x, double factor, double addend, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = addend + factor * x[i];
        }
    }

    /** out = x·factor; the input may be the output. */
    static void scale(double[] x, double factor, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = factor * x[i];
        }
    }

    /** Keeps x in [low, high]. */
    static void clamp(double[] x, double low, double high, int n) {
        for (int i = 0; i < n; i++) {
            x[i] = Math.max(low, x[i]);
        }
        for (int i = 0; i < n; i++) {
            x[i] = Math.min(high, x[i]);
        }
    }

    static void exp(double[] x, double[] out, int n) {
        Elementary.exp(x, out, n);
    }

    static void log(double[] x, double[] out, int n) {
        Elementary.log(x, out, n);
    }

    static void normalCdf(double[] z, double[] out, int n) {
        Elementary.normalCdf(z, out, n);
    }

    static void normalQuantile(double[] u, double[] out, int n) {
        Elementary.normalQuantile(u, out, n);
    }
}
