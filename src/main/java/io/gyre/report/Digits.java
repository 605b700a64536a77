package io.gyre.report;

import io.gyre.statistics.Decimal;
import java.math.BigDecimal;

/** Numbers without a sampling error, rounded for reading. */
final class Digits {

    private Digits() {}

    /** So many significant digits, fewer where the rest are zeros. */
    static String significant(double x, int digits) {
        return Decimal.text(Decimal.rounded(x, digits).doubleValue());
    }

    /** The same as a number of JSON. */
    static String plain(double x, int digits) {
        BigDecimal rounded = Decimal.rounded(x, digits);
        BigDecimal shortest = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return shortest.scale() < 0 && shortest.scale() > -digits ? shortest.toPlainString() : shortest.toString();
    }
}
