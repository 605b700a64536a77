package io.gyre.math;

/**
 * The normal distribution function. With a = |z|, Phi(-a) = exp(-a^2/2) M(a), where (a + 5) M(a) is a polynomial of
 * degree 22 in (a - 5) / (a + 5), the argument of Shepherd and Laframboise (doi:10.1090/S0025-5718-1981-0595058-X),
 * interpolated at Chebyshev nodes for a in 0..39 (relative error 6e-17). The rounding error of a^2 is carried along, or
 * the relative error would grow with a^2.
 */
final class NormalCdf {

    private static final double LIMIT = 40;

    private static final double PLAIN = 37;

    private NormalCdf() {}

    static double of(double z) {
        if (Double.isNaN(z)) {
            return z;
        }
        double a = Math.min(Math.abs(z), LIMIT);
        double x = exponent(a);
        double shifted = Exp.shifted(x);
        double k = shifted - Exp.SHIFT;
        double tail = Exp.scaled(Exp.polynomial(Exp.remainder(x, k)) * factor(a), (int) k);
        return z < 0 ? tail : 1 - tail;
    }

    /** -a^2/2, rounded. */
    static double exponent(double a) {
        return -0.5 * (a * a);
    }

    /** M(a), times the exponential of what the rounding of a^2 lost. */
    static double factor(double a) {
        double lost = Math.fma(a, a, -(a * a));
        double d = 1 / (a + 5);
        return d * polynomial((a - 5) * d) * Math.fma(-0.5, lost, 1);
    }

    private static double polynomial(double t) {
        double p = Math.fma(t, -1.5877468827473365e-10, 1.753048401408232e-09);
        p = Math.fma(p, t, 7.66307180076004e-09);
        p = Math.fma(p, t, -9.31356099432606e-09);
        p = Math.fma(p, t, -6.594221662477223e-08);
        p = Math.fma(p, t, 4.2274993740065346e-08);
        p = Math.fma(p, t, 4.331410356862585e-07);
        p = Math.fma(p, t, -3.366153681012471e-07);
        p = Math.fma(p, t, -2.76926709599743e-06);
        p = Math.fma(p, t, 3.9809021578680414e-06);
        p = Math.fma(p, t, 1.6681213742042063e-05);
        p = Math.fma(p, t, -4.97628142705858e-05);
        p = Math.fma(p, t, -5.937572800991586e-05);
        p = Math.fma(p, t, 0.0005448990647731298);
        p = Math.fma(p, t, -0.0007978693984660701);
        p = Math.fma(p, t, -0.0029933767705085422);
        p = Math.fma(p, t, 0.020795066799883178);
        p = Math.fma(p, t, -0.06911863870631016);
        p = Math.fma(p, t, 0.1650203661703847);
        p = Math.fma(p, t, -0.31353315667130455);
        p = Math.fma(p, t, 0.4953056159699764);
        p = Math.fma(p, t, -0.6653825028900567);
        return Math.fma(p, t, 0.769193049750063);
    }

    /** The array form; up to |z| = 37 the tail is a normal number, the rest is rare. */
    static void of(double[] z, double[] out, int n, Scratch scratch) {
        scratch.findBeyond(z, PLAIN, n);
        shifted(z, scratch.a, n);
        Exp.powers(scratch.a, scratch.b, n, scratch);
        exponentials(z, scratch.a, scratch.b, n);
        factors(z, scratch.c, n);
        tails(z, scratch.b, scratch.c, out, n);
        Scratch.Lanes rare = scratch.rare;
        for (int i = 0; i < rare.count; i++) {
            out[rare.lane[i]] = of(rare.x[i]);
        }
    }

    private static void shifted(double[] z, double[] shifted, int n) {
        for (int i = 0; i < n; i++) {
            shifted[i] = Exp.shifted(exponent(z[i]));
        }
    }

    /** Multiplies the powers of two by the exponentials of the remainders. */
    private static void exponentials(double[] z, double[] shifted, double[] power, int n) {
        for (int i = 0; i < n; i++) {
            power[i] *= Exp.polynomial(Exp.remainder(exponent(z[i]), shifted[i] - Exp.SHIFT));
        }
    }

    private static void factors(double[] z, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = factor(Math.abs(z[i]));
        }
    }

    /** The tail or one less the tail: below is -1 where z is negative and 0 elsewhere, which selects without a branch. */
    private static void tails(double[] z, double[] exponential, double[] factor, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            double below = Math.floor(z[i] * 0x1p-500);
            out[i] = 1 + below + exponential[i] * factor[i] * (-1 - 2 * below);
        }
    }
}
