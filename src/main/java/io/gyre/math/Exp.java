package io.gyre.math;

/**
 * The exponential function: x = k log 2 + r with |r| at most log 2 / 2, then a polynomial of degree 11 in r, then a
 * scaling by 2^k through the bits of the exponent. The polynomial interpolates (e^r - 1 - r) / r^2 at Chebyshev nodes;
 * its relative error is 1.6e-17, the whole function stays below one unit in the last place.
 */
final class Exp {

    /** 1.5 * 2^52: adding it rounds to the nearest integer and leaves that integer in the low bits of the sum. */
    static final double SHIFT = 0x1.8p52;

    private static final double INVERSE_LN2 = 0x1.71547652b82fep0;
    /** The first 33 bits of log 2, so that k times it is exact, and the rest (fdlibm, e_exp.c). */
    private static final double LN2_HIGH = 6.93147180369123816490e-01;

    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double OVERFLOW = 710;
    private static final double UNDERFLOW = -746;

    /** Up to here e^x and 2^k are normal numbers. */
    static final double PLAIN = 708;

    private static final int BIAS = 1023;
    private static final int MANTISSA_BITS = 52;

    private Exp() {}

    static double of(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (x > OVERFLOW) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < UNDERFLOW) {
            return 0;
        }
        double shifted = shifted(x);
        return scaled(polynomial(remainder(x, shifted - SHIFT)), (int) (shifted - SHIFT));
    }

    /** SHIFT plus the number k of times that log 2 goes into x. */
    static double shifted(double x) {
        return Math.fma(x, INVERSE_LN2, SHIFT);
    }

    /** x - k log 2, to 2^-70. */
    static double remainder(double x, double k) {
        return Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
    }

    /** e^r for |r| up to log 2 / 2. */
    static double polynomial(double r) {
        double p = Math.fma(r, 2.510038549551032e-08, 2.7620088445409746e-07);
        p = Math.fma(p, r, 2.7557268459997064e-06);
        p = Math.fma(p, r, 2.4801521295954376e-05);
        p = Math.fma(p, r, 0.00019841269863053618);
        p = Math.fma(p, r, 0.0013888888917213717);
        p = Math.fma(p, r, 0.008333333333330062);
        p = Math.fma(p, r, 0.04166666666662413);
        p = Math.fma(p, r, 0.16666666666666669);
        p = Math.fma(p, r, 0.5);
        p = Math.fma(p, r, 1);
        return Math.fma(p, r, 1);
    }

    /** p 2^k, rounded once, for k in -2000..2000 and p near 1: the first product is exact. */
    static double scaled(double p, int k) {
        int half = k >> 1;
        return p * powerOfTwo(half) * powerOfTwo(k - half);
    }

    private static double powerOfTwo(int k) {
        return Double.longBitsToDouble((long) (k + BIAS) << MANTISSA_BITS);
    }

    /** The array form; between -708 and 708 one scaling is exact, the rest is rare. */
    static void of(double[] x, double[] out, int n, Scratch scratch) {
        scratch.findBeyond(x, PLAIN, n);
        plain(x, out, n, scratch);
        Scratch.Lanes rare = scratch.rare;
        for (int i = 0; i < rare.count; i++) {
            out[rare.lane[i]] = of(rare.x[i]);
        }
    }

    /** The array form for |x| up to 708; out may be x, but not a or b of the scratch. */
    static void plain(double[] x, double[] out, int n, Scratch scratch) {
        shifted(x, scratch.a, n);
        powers(scratch.a, scratch.b, n, scratch);
        polynomial(x, scratch.a, scratch.b, out, n);
    }

    /** out = 2^k where the shifted number holds k. */
    static void powers(double[] shifted, double[] out, int n, Scratch scratch) {
        Bits.toLongs(shifted, 0, scratch.bits, n);
        powers(scratch.bits, n);
        Bits.toDoubles(scratch.bits, out, 0, n);
    }

    private static void shifted(double[] x, double[] shifted, int n) {
        for (int i = 0; i < n; i++) {
            shifted[i] = shifted(x[i]);
        }
    }

    private static void powers(long[] bits, int n) {
        for (int i = 0; i < n; i++) {
            bits[i] = bits[i] + BIAS << MANTISSA_BITS;
        }
    }

    private static void polynomial(double[] x, double[] shifted, double[] power, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = polynomial(remainder(x[i], shifted[i] - SHIFT)) * power[i];
        }
    }
}
