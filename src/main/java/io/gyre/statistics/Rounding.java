package io.gyre.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounds doubles to decimal digits, exactly and half to even, with two doubles where they suffice: a product with a power of
 * ten that is a double itself is, without error, the sum of what {@code *} gives and of what {@code fma} says is missing. All
 * else goes through the number's full decimal expansion, ten times as slow.
 */
final class Rounding {

    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int LEAST_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    /** Beside half a unit in the last place a comparison of doubles is not to be trusted. */
    private static final double UNSURE = 1e-9;

    private static final double LOG_10_OF_2 = 0.30102999566398120;
    /** From here on a double is whole. */
    private static final double WHOLE = 0x1p52;

    private static final double GREATEST = 0x1p60;
    private static final double LEAST = 1e-200;
    private static final long UNKNOWN = -1;

    private Rounding() {}

    /** A finite number with the fewest of 15, 16 and 17 digits that read back as the same double. */
    static BigDecimal shortest(double x) {
        for (int digits = LEAST_DIGITS; digits < MOST_DIGITS; digits++) {
            double size = Math.abs(x);
            int scale = scale(size, digits);
            long rounded = size >= LEAST ? rounded(size, scale) : UNKNOWN;
            BigDecimal decimal = rounded == UNKNOWN ? digits(x, digits) : decimal(x, rounded, scale);
            double missed = rounded == UNKNOWN ? Double.NaN : missed(size, rounded, scale);
            boolean readsBack = missed < 1 - UNSURE || !(missed > 1 + UNSURE) && decimal.doubleValue() == x;
            if (readsBack) {
                return decimal;
            }
        }
        return digits(x, MOST_DIGITS);
    }

    /** By how many halves of a unit in the last place of size a decimal differs from it; NaN if that is hard to say. */
    private static double missed(double size, long rounded, int scale) {
        boolean isPowerOfTwo = (Double.doubleToRawLongBits(size) & 0xfffffffffffffL) == 0;
        if (scale < 0 || isPowerOfTwo) {
            return Double.NaN;
        }
        double product = size * TENS[scale];
        double missing = Math.fma(size, TENS[scale], -product);
        double whole = Math.rint(product);
        double off = rounded - (long) whole + (whole - product) - missing;
        return Math.abs(off) / (Math.ulp(size) / 2 * TENS[scale]);
    }

    /** A finite number with so many digits, or fewer where the rest are zeros; the scale is free. */
    static BigDecimal digits(double x, int digits) {
        double size = Math.abs(x);
        if (size >= LEAST && digits <= MOST_DIGITS) {
            int scale = scale(size, digits);
            long rounded = rounded(size, scale);
            if (rounded != UNKNOWN) {
                return decimal(x, rounded, scale);
            }
        }
        return new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /** The scale at which a number has so many digits. */
    private static int scale(double size, int digits) {
        int scale = digits - 1 - (int) Math.floor(Math.getExponent(size) * LOG_10_OF_2);
        boolean isLow = rounded(size, scale) >= (long) TENS[digits]; // of two powers of ten the lower one
        return isLow ? scale - 1 : scale;
    }

    private static BigDecimal decimal(double x, long rounded, int scale) {
        return BigDecimal.valueOf(x < 0 ? -rounded : rounded, scale);
    }

    /** A finite number with so many places. */
    static BigDecimal places(double x, int scale) {
        double size = Math.abs(x);
        long rounded = size >= LEAST ? rounded(size, scale) : UNKNOWN;
        return rounded == UNKNOWN
                ? new BigDecimal(x).setScale(scale, RoundingMode.HALF_EVEN)
                : decimal(x, rounded, scale);
    }

    /** The whole number nearest to size 10^scale. */
    private static long rounded(double size, int scale) {
        if (scale >= TENS.length || -scale >= TENS.length) {
            return UNKNOWN;
        }
        return scale >= 0 ? multiplied(size, TENS[scale]) : divided(size, TENS[-scale]);
    }

    private static long multiplied(double size, double ten) {
        double product = size * ten;
        if (!(product < GREATEST)) {
            return UNKNOWN;
        }
        double missing = Math.fma(size, ten, -product);
        double split = product < WHOLE ? product : missing;
        double below = Math.floor(split);
        double beyondHalf = split - below - 0.5 + (product < WHOLE ? missing : 0);
        return nearest((long) below + (product < WHOLE ? 0 : (long) product), beyondHalf);
    }

    private static long divided(double size, double ten) {
        double below = Math.floor(size / ten);
        if (!(below < WHOLE)) {
            return UNKNOWN;
        }
        return nearest((long) below, Math.fma(-below, ten, size) - ten / 2);
    }

    /** Where the rest is a half, the even one. */
    private static long nearest(long below, double beyondHalf) {
        boolean isUp = beyondHalf > 0 || beyondHalf == 0 && below % 2 != 0;
        return isUp ? below + 1 : below;
    }
}
