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
}
