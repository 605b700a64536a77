package io.gyre.math;

/** Powers as exp(y log x); the error of the logarithm, half a unit in the last place, is multiplied by |y log x|. */
final class Pow {

    private static final double WHOLE = 0x1p53;

    private Pow() {}

    static double of(double x, double y) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (Double.isNaN(y)) {
            return y;
        }
        if (x > 0 && x < Double.POSITIVE_INFINITY && Math.abs(y) < Double.POSITIVE_INFINITY) {
            return Exp.of(y * Log.of(x));
        }
        return special(x, y);
    }

    /** Bases that are not positive and finite, and infinite exponents, as {@link Math#pow} has them. */
    private static double special(double x, double y) {
        if (y == 0) {
            return 1;
        }
        if (Double.isInfinite(y)) {
            double a = Math.abs(x);
            if (a == 1) {
                return Double.NaN;
            }
            return a > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        boolean negative = Math.copySign(1, x) < 0;
        if (negative && Math.rint(y) != y && x != 0 && !Double.isInfinite(x)) {
            return Double.NaN;
        }
        double size = Exp.of(y * Log.of(Math.abs(x)));
        return negative && isOdd(y) ? -size : size;
    }

    private static boolean isOdd(double y) {
        return Math.abs(y) < WHOLE && Math.abs(y - 2 * Math.rint(0.5 * y)) == 1;
    }

    /**
     * The array form. What is special, or would leave the plain range, shows in y log x, which then is infinite, large
     * or not a number.
     */
    static void of(double[] x, double[] y, double[] out, int n, Scratch scratch) {
        double[] t = scratch.c;
        Log.of(x, t, n, scratch);
        multiply(t, y, n);
        scratch.findBeyond(t, Exp.PLAIN, n);
        Scratch.Lanes rare = scratch.rare;
        for (int i = 0; i < rare.count; i++) {
            rare.x[i] = x[rare.lane[i]];
            rare.y[i] = y[rare.lane[i]];
        }
        Exp.plain(t, out, n, scratch);
        for (int i = 0; i < rare.count; i++) {
            out[rare.lane[i]] = of(rare.x[i], rare.y[i]);
        }
    }

    /** Runs over arrays of any length. */
    static void of(double[] x, double[] y, double[] out, int n) {
        Scratch scratch = Scratch.ofThread();
        if (n <= Scratch.LANES) {
            of(x, y, out, n, scratch);
            return;
        }
        for (int from = 0; from < n; from += Scratch.LANES) {
            int m = Math.min(Scratch.LANES, n - from);
            System.arraycopy(x, from, scratch.in, 0, m);
            System.arraycopy(y, from, scratch.alsoIn, 0, m);
            of(scratch.in, scratch.alsoIn, scratch.in, m, scratch);
            System.arraycopy(scratch.in, 0, out, from, m);
        }
    }

    private static void multiply(double[] t, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            t[i] *= y[i];
        }
    }
}
