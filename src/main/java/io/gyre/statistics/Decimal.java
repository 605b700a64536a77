package io.gyre.statistics;

import java.math.BigDecimal;

/**
 * Prints doubles in decimal, the same on every Java version: Double.toString changed after JDK 17, so it is never used. A
 * number that is not finite has no decimal form; whether "absent", "later" or something else stands there is the caller's to
 * say, and asking for it here is a mistake.
 */
public final class Decimal {

    private static final double PLAIN_FROM = 1e-6;
    private static final double PLAIN_BELOW = 1e21;
    private static final double WHOLE_BELOW = 1e15;
    private static final int ONE_DIGIT_FROM = 355; // of the first three digits of an error
    private static final int MOST_PLACES = 21;

    private Decimal() {}

    /**
     * A number in full: the shortest of 15, 16 and 17 significant digits, correctly rounded (half to even), that reads back
     * to the same bits, without zeros at the end. Plain notation where 1e-6 ≤ |x| &lt; 1e21, else an exponent: 1.5E-7. -0 is
     * 0. All forms are JSON numbers.
     *
     * @param x a finite number
     * @return its decimal form
     * @throws IllegalArgumentException if x is not finite
     */
    public static String text(double x) {
        requireFinite(x, "x");
        if (Math.abs(x) < WHOLE_BELOW && Math.rint(x) == x) {
            return Long.toString((long) x);
        }
        return notation(Rounding.shortest(x), x);
    }

    /**
     * A number with so many significant digits, rounded half to even.
     *
     * @param x a finite number
     * @param digits how many, at least 1
     * @return the number, with any scale
     * @throws IllegalArgumentException if x is not finite
     */
    public static BigDecimal rounded(double x, int digits) {
        requireFinite(x, "x");
        return Rounding.digits(x, digits);
    }

    private static String notation(BigDecimal rounded, double x) {
        BigDecimal digits = rounded.stripTrailingZeros();
        boolean plain = Math.abs(x) >= PLAIN_FROM && Math.abs(x) < PLAIN_BELOW;
        return plain ? digits.toPlainString() : scientific(digits);
    }

    private static String scientific(BigDecimal digits) {
        int exponent = digits.precision() - digits.scale() - 1;
        return digits.scaleByPowerOfTen(-exponent).toPlainString() + "E" + exponent;
    }

    /**
     * An estimate with no more digits than its standard error justifies: rounded at the last digit of the error as {@link
     * #error} prints it. An estimate without error is printed in full.
     *
     * @param estimate a finite number
     * @param standardError its standard error, not negative
     * @return the estimate, as 12.34 for 12.3417 with an error of .0523
     * @throws IllegalArgumentException if estimate is not finite, or standardError is negative or not finite
     */
    public static String estimate(double estimate, double standardError) {
        requireFinite(estimate, "estimate");
        BigDecimal error = rounded(standardError);
        return error.signum() == 0 ? text(estimate) : places(Rounding.places(estimate, error.scale()));
    }

    /**
     * A standard error with one or two digits, by the rule of the Particle Data Group (Review of Particle Physics,
     * introduction, section 5.3): two digits if the first three are 100 to 354, one if 355 to 949, and 950 to 999 is rounded
     * up to 1000 and keeps two.
     *
     * @param standardError a standard error, not negative
     * @return the error, as 0.05 for .0523 and 0.023 for .0234
     * @throws IllegalArgumentException if standardError is negative or not finite
     */
    public static String error(double standardError) {
        BigDecimal error = rounded(standardError);
        return places(error);
    }

    /**
     * An estimate and its standard error.
     *
     * @param estimate a finite number
     * @param standardError its standard error, not negative
     * @return both, as 12.34 ± 0.05
     * @throws IllegalArgumentException if estimate is not finite, or standardError is negative or not finite
     */
    public static String withError(double estimate, double standardError) {
        return estimate(estimate, standardError) + " ± " + error(standardError);
    }

    private static BigDecimal rounded(double standardError) {
        if (!(standardError >= 0 && standardError <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("standardError must be finite and not negative, got " + standardError);
        }
        if (!(standardError > 0)) {
            return BigDecimal.ZERO;
        }
        BigDecimal three = Rounding.digits(standardError, 3);
        int exponent = three.precision() - three.scale() - 1;
        int leading = three.scaleByPowerOfTen(2 - exponent).intValue(); // 100 to 999
        return Rounding.places(standardError, leading < ONE_DIGIT_FROM ? 1 - exponent : -exponent);
    }

    /** The number with its places, an exponent only where plain notation would hide its digits among zeros. */
    private static String places(BigDecimal rounded) {
        int scale = rounded.scale();
        if (scale > MOST_PLACES || rounded.precision() - scale > MOST_PLACES) {
            return rounded.signum() == 0 ? "0" : scientific(rounded);
        }
        return rounded.signum() == 0 ? rounded.setScale(Math.max(0, scale)).toPlainString() : rounded.toPlainString();
    }

    private static void requireFinite(double x, String name) {
        if (!(Math.abs(x) <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(name + " must be finite, got " + x);
        }
    }
}
