package io.gyre.math;

/**
 * The natural logarithm after fdlibm (e_log.c, Sun Microsystems 1993): x = 2^k m with m from sqrt(1/2) to sqrt(2),
 * s = f / (2 + f) with f = m - 1, log(1 + f) = f - (f^2/2 - s (f^2/2 + R(s^2))); error below one unit in the last
 * place.
 */
final class Log {

    private static final long ONE = 0x3ff0_0000_0000_0000L;
    private static final long ROOT_HALF = 0x3fe6_a09e_667f_3bcdL;
    /** What is added to the bits of x before its exponent is read, so that m begins at sqrt(1/2). */
    private static final long OFFSET = ONE - ROOT_HALF;

    private static final long MANTISSA = 0x000f_ffff_ffff_ffffL;
    /** The bits of 2^52: an integer below 2^52 put into them is read as 2^52 plus that integer. */
    private static final long INTEGER = 0x4330_0000_0000_0000L;

    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double BIAS = 0x1p52 + 1023;
    private static final int SUBNORMAL_SHIFT = 54;

    private Log() {}

    static double of(double x) {
        if (Double.isNaN(x) || x == Double.POSITIVE_INFINITY) {
            return x;
        }
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x < Double.MIN_NORMAL) {
            long bits = Double.doubleToRawLongBits(x * 0x1p54);
            return of(exponent(bits) - SUBNORMAL_SHIFT, mantissa(bits));
        }
        long bits = Double.doubleToRawLongBits(x);
        return of(exponent(bits), mantissa(bits));
    }

    private static double exponent(long bits) {
        return Double.longBitsToDouble(exponentBits(bits)) - BIAS;
    }

    private static double mantissa(long bits) {
        return Double.longBitsToDouble(mantissaBits(bits));
    }

    /** The bits of 2^52 + 1023 + k. */
    static long exponentBits(long bits) {
        return ((bits + OFFSET) >>> 52) | INTEGER;
    }

    /** The bits of m. */
    static long mantissaBits(long bits) {
        return ((bits + OFFSET) & MANTISSA) + ROOT_HALF;
    }

    /** k log 2 + log m. */
    static double of(double k, double m) {
        double f = m - 1;
        double s = f / (2 + f);
        double half = 0.5 * f * f;
        double tail = Math.fma(s, half + remainder(s * s), k * LN2_LOW);
        return Math.fma(k, LN2_HIGH, f - (half - tail));
    }

    /** log(1 + f) / s - 2, a polynomial in z = s^2 without constant term; the coefficients are those of fdlibm. */
    private static double remainder(double z) {
        double p = Math.fma(z, 1.479819860511658591e-01, 1.531383769920937332e-01);
        p = Math.fma(p, z, 1.818357216161805012e-01);
        p = Math.fma(p, z, 2.222219843214978396e-01);
        p = Math.fma(p, z, 2.857142874366239149e-01);
        p = Math.fma(p, z, 3.999999999940941908e-01);
        p = Math.fma(p, z, 6.666666666666735130e-01);
        return p * z;
    }

    /** The array form; what is not a positive, finite, normal number is rare. */
    static void of(double[] x, double[] out, int n, Scratch scratch) {
        Bits.toLongs(x, 0, scratch.bits, n);
        scratch.findNotNormal(x, scratch.bits, n);
        split(scratch.bits, scratch.moreBits, n);
        Bits.toDoubles(scratch.bits, scratch.a, 0, n);
        Bits.toDoubles(scratch.moreBits, scratch.b, 0, n);
        sum(scratch.a, scratch.b, out, n);
        Scratch.Lanes rare = scratch.rare;
        for (int i = 0; i < rare.count; i++) {
            out[rare.lane[i]] = of(rare.x[i]);
        }
    }

    private static void split(long[] bits, long[] mantissas, int n) {
        for (int i = 0; i < n; i++) {
            mantissas[i] = mantissaBits(bits[i]);
        }
        for (int i = 0; i < n; i++) {
            bits[i] = exponentBits(bits[i]);
        }
    }

    private static void sum(double[] k, double[] m, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = of(k[i] - BIAS, m[i]);
        }
    }
}
