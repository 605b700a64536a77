package io.gyre.report;

import io.gyre.statistics.Decimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers without a sampling error, rounded for reading. */
final class Digits {

    private Digits() {}

    /** So many significant digits, fewer where the rest are zeros. */
    static String significant(double x, int digits) {
        return Decimal.text(new BigDecimal(x)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .doubleValue());
    }

    /** The same as a number of JSON. */
    static String plain(double x, int digits) {
        BigDecimal rounded = new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        BigDecimal shortest = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return shortest.scale() < 0 && shortest.scale() > -digits ? shortest.toPlainString() : shortest.toString();
    }
}
