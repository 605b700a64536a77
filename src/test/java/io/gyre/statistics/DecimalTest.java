package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

    @Property(tries = 20_000)
    void text_anyBits_readsBack(@ForAll long bits) {
        double x = Double.longBitsToDouble(bits);
        Assume.that(Math.abs(x) <= Double.MAX_VALUE);
        assertEquals(x + 0.0, Double.parseDouble(Decimal.text(x)));
    }

    @Property(tries = 5_000)
    void text_anyBits_hasNoFewerDigitsThatReadBack(@ForAll long bits) {
        double x = Double.longBitsToDouble(bits);
        Assume.that(Math.abs(x) <= Double.MAX_VALUE && Math.abs(x) > 0);
        int digits = new BigDecimal(Decimal.text(x)).stripTrailingZeros().precision();
        if (digits > 15) {
            BigDecimal shorter = new BigDecimal(x).round(new MathContext(digits - 1));
            assertTrue(Double.parseDouble(shorter.toString()) != x);
        }
        assertTrue(digits <= 17);
    }

    @Property(tries = 2_000)
    void text_fifteenDigits_areKept(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long m) {
        double x = Double.parseDouble(m + "e-8");
        assertEquals(0, BigDecimal.valueOf(m, 8).compareTo(new BigDecimal(Decimal.text(x))));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.0, 0",
        "100000, 100000",
        "0.30000000000000004, 0.30000000000000004",
        "1e-6, 0.000001",
        "1.5e-7, 1.5E-7",
        "-2e-300, -2E-300",
        "4.9e-324, 4.94065645841247E-324",
        "2e-3, 0.002",
        "1e15, 1000000000000000",
        "123456789012345678, 123456789012345680",
        "1e20, 100000000000000000000",
        "1e21, 1E21",
        "2.0E-3, 0.002",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "9007199254740993, 9007199254740992"
    })
    void text_examples_areShort(double x, String text) {
        assertEquals(text, Decimal.text(x));
    }

    @Test
    void text_notANumber_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Decimal.text(Absent.VALUE));
        assertThrows(IllegalArgumentException.class, () -> Decimal.text(Double.NEGATIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> Decimal.withError(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> Decimal.withError(1, -1));
        assertThrows(IllegalArgumentException.class, () -> Decimal.withError(1, Absent.VALUE));
    }

    @ParameterizedTest
    @CsvSource({
        "12.3417, 0.0523, 12.34 ± 0.05",
        "0.827, 0.119, 0.83 ± 0.12", // the first three: examples of the Particle Data Group
        "0.827, 0.367, 0.8 ± 0.4",
        "0.827, 0.0962, 0.83 ± 0.10",
        "0.827, 0.355, 0.8 ± 0.4",
        "0.827, 0.354, 0.83 ± 0.35",
        "0.827, 0.949, 0.8 ± 0.9",
        "0.827, 0.9996, 0.8 ± 1.0",
        "123456, 4321, 123000 ± 4000",
        "123456, 12.6, 123456 ± 13",
        "-0.0003, 0.05, 0.00 ± 0.05",
        "-0.26, 0.5, -0.3 ± 0.5",
        "300, 4000, 0 ± 4000",
        "0.4, 0, 0.4 ± 0",
        "1.234e-30, 2e-32, 1.234E-30 ± 2.0E-32",
        "1.234e30, 2e28, 1.234E30 ± 2.0E28"
    })
    void withError_examples_keepJustifiedDigits(double estimate, double error, String text) {
        assertEquals(text, Decimal.withError(estimate, error));
    }

    @Property(tries = 2_000)
    void estimate_anyError_isRoundedByLessThanTheError(
            @ForAll @Scale(12) @DoubleRange(min = -1e9, max = 1e9) double x,
            @ForAll @Scale(12) @DoubleRange(min = 1e-9, max = 1e9) double error) {
        double printed = Double.parseDouble(Decimal.estimate(x, error));
        double printedError = Double.parseDouble(Decimal.error(error));
        assertEquals(x, printed, 0.15 * error + 1e-15 * Math.abs(x)); // half of the last place, at most .5 in 3.55
        assertEquals(error, printedError, 0.15 * error);
    }
}
