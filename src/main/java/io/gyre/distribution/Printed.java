package io.gyre.distribution;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as documents print them: at most six significant digits, no trailing zeros, the same on every JDK. */
final class Printed {

    private static final MathContext DIGITS = new MathContext(6);
    private static final int LONGEST = 15;

    private Printed() {}

    static String number(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return x > 0 ? "infinity" : x < 0 ? "-infinity" : "NaN";
        }
        BigDecimal rounded = new BigDecimal(x).round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return Math.abs(exponent) < LONGEST ? rounded.toPlainString() : rounded.toString();
    }
}
