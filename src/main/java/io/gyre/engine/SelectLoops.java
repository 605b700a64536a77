package io.gyre.engine;

/** Loops of three inputs. The output may be one of them. */
final class SelectLoops {

    private SelectLoops() {}

    static void select(double[] c, double[] a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = c[i] != 0 ? a[i] : b[i];
        }
    }

    static void selectNumber(double[] c, double a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = c[i] != 0 ? a : b[i];
        }
    }

    static void selectElseNumber(double[] c, double[] a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = c[i] != 0 ? a[i] : b;
        }
    }

    static void selectNumbers(double[] c, double a, double b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = c[i] != 0 ? a : b;
        }
    }

    static void fma(double[] a, double[] b, double[] c, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.fma(a[i], b[i], c[i]);
        }
    }
}
