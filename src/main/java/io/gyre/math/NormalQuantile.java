package io.gyre.math;

/**
 * The quantile of the normal distribution, algorithm AS 241, PPND16 (Wichura 1988, doi:10.2307/2347330): one rational
 * function within 0.425 of the middle, two for the tails in r = sqrt(-log p).
 */
final class NormalQuantile {

    static final double CENTRE = 0.425;
    private static final double CENTRE_SQUARED = 0.180625;
    private static final double FAR = 5;
    private static final double NEAR = 1.6;

    private NormalQuantile() {}

    static double of(double u) {
        if (Double.isNaN(u)) {
            return u;
        }
        double q = u - 0.5;
        if (Math.abs(q) <= CENTRE) {
            return central(q);
        }
        double p = q < 0 ? u : 1 - u;
        if (!(p > 0)) {
            return p == 0 ? Math.copySign(Double.POSITIVE_INFINITY, q) : Double.NaN;
        }
        return Math.copySign(tail(Math.sqrt(-Log.of(p))), q);
    }

    /** The quantile at 0.5 + q. */
    static double central(double q) {
        double r = Math.fma(-q, q, CENTRE_SQUARED);
        double n = Math.fma(r, 2509.0809287301226727, 33430.575583588128105);
        n = Math.fma(n, r, 67265.770927008700853);
        n = Math.fma(n, r, 45921.953931549871457);
        n = Math.fma(n, r, 13731.693765509461125);
        n = Math.fma(n, r, 1971.5909503065514427);
        n = Math.fma(n, r, 133.14166789178437745);
        n = Math.fma(n, r, 3.3871328727963666080);
        double d = Math.fma(r, 5226.495278852545925, 28729.085735721942674);
        d = Math.fma(d, r, 39307.89580009271061);
        d = Math.fma(d, r, 21213.794301586595867);
        d = Math.fma(d, r, 5394.1960214247511077);
        d = Math.fma(d, r, 687.1870074920579083);
        d = Math.fma(d, r, 42.313330701600911252);
        d = Math.fma(d, r, 1);
        return q * n / d;
    }

    /** The distance from the middle, r = sqrt(-log p) and p the probability beyond. */
    static double tail(double r) {
        return r > FAR ? far(r - FAR) : near(r - NEAR);
    }

    private static double near(double r) {
        double n = Math.fma(r, 7.74545014278341407640e-4, 0.0227238449892691845833);
        n = Math.fma(n, r, 0.24178072517745061177);
        n = Math.fma(n, r, 1.27045825245236838258);
        n = Math.fma(n, r, 3.64784832476320460504);
        n = Math.fma(n, r, 5.76949722146069140550);
        n = Math.fma(n, r, 4.63033784615654529590);
        n = Math.fma(n, r, 1.42343711074968357734);
        double d = Math.fma(r, 1.05075007164441684324e-9, 5.475938084995344946e-4);
        d = Math.fma(d, r, 0.0151986665636164571966);
        d = Math.fma(d, r, 0.14810397642748007459);
        d = Math.fma(d, r, 0.68976733498510000455);
        d = Math.fma(d, r, 1.67638483018380384940);
        d = Math.fma(d, r, 2.05319162663775882187);
        d = Math.fma(d, r, 1);
        return n / d;
    }

    private static double far(double r) {
        double n = Math.fma(r, 2.01033439929228813265e-7, 2.71155556874348757815e-5);
        n = Math.fma(n, r, 0.0012426609473880784386);
        n = Math.fma(n, r, 0.026532189526576123093);
        n = Math.fma(n, r, 0.29656057182850489123);
        n = Math.fma(n, r, 1.7848265399172913358);
        n = Math.fma(n, r, 5.4637849111641143699);
        n = Math.fma(n, r, 6.6579046435011037772);
        double d = Math.fma(r, 2.04426310338993978564e-15, 1.4215117583164458887e-7);
        d = Math.fma(d, r, 1.8463183175100546818e-5);
        d = Math.fma(d, r, 7.868691311456132591e-4);
        d = Math.fma(d, r, 0.0148753612908506148525);
        d = Math.fma(d, r, 0.13692988092273580531);
        d = Math.fma(d, r, 0.59983220655588793769);
        d = Math.fma(d, r, 1);
        return n / d;
    }

    /** The array form: the middle for every lane, then the tails (15 % of uniform numbers) gathered and put over it. */
    static void of(double[] u, double[] out, int n, Scratch scratch) {
        Scratch.Lanes tails = scratch.branch;
        gather(u, tails, n);
        central(u, out, n);
        int count = tails.count;
        double[] p = scratch.c;
        double[] r = scratch.d;
        smaller(tails.x, p, count);
        Log.of(p, r, count, scratch);
        roots(r, count);
        near(r, p, count);
        for (int i = 0; i < count; i++) {
            double x = tails.x[i];
            out[tails.lane[i]] = r[i] <= FAR ? Math.copySign(p[i], x - 0.5) : of(x);
        }
    }

    private static void gather(double[] u, Scratch.Lanes tails, int n) {
        int[] lane = tails.lane;
        double[] x = tails.x;
        int count = 0;
        for (int i = 0; i < n; i++) {
            lane[count] = i;
            x[count] = u[i];
            count += Math.abs(u[i] - 0.5) <= CENTRE ? 0 : 1;
        }
        tails.count = count;
    }

    private static void central(double[] u, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = central(u[i] - 0.5);
        }
    }

    /** The probability beyond. */
    private static void smaller(double[] u, double[] p, int n) {
        for (int i = 0; i < n; i++) {
            p[i] = Math.min(u[i], 1 - u[i]);
        }
    }

    private static void roots(double[] logs, int n) {
        for (int i = 0; i < n; i++) {
            logs[i] = Math.sqrt(-logs[i]);
        }
    }

    private static void near(double[] r, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = near(r[i] - NEAR);
        }
    }
}
