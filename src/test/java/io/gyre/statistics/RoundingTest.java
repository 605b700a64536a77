package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The rounding of two doubles is that of the full decimal expansion. */
class RoundingTest {

    @Property(tries = 20_000)
    void digits_anySize_areThoseOfTheWholeExpansion(
            @ForAll long bits,
            @ForAll @IntRange(min = -90, max = 90) int exponent,
            @ForAll @IntRange(min = 1, max = 17) int n) {
        assertDigits(sized(bits, exponent), n);
    }

    /** Short decimals and their neighbours lie on ties and on powers of ten or just beside. */
    @Property(tries = 20_000)
    void digits_nearShortDecimals_areThoseOfTheWholeExpansion(
            @ForAll @IntRange(min = 1, max = 100_000) int m,
            @ForAll @IntRange(min = -20, max = 20) int power,
            @ForAll @IntRange(min = 1, max = 17) int n) {
        double x = Double.parseDouble(m + "e" + power);
        assertDigits(x, n);
        assertDigits(-Math.nextUp(x), n);
        assertDigits(Math.nextDown(x), n);
    }

    @Property(tries = 20_000)
    void shortest_anySize_isTheFirstThatReadsBack(
            @ForAll long bits, @ForAll @IntRange(min = -70, max = 70) int exponent) {
        double x = sized(bits, exponent);
        assertShortest(x);
        assertShortest(
                Double.parseDouble(new BigDecimal(x).round(new MathContext(15)).toString()));
        assertShortest(
                Double.parseDouble(new BigDecimal(x).round(new MathContext(16)).toString()));
        assertShortest(Math.scalb(1.0, exponent));
    }

    private static void assertShortest(double x) {
        BigDecimal expected = new BigDecimal(x).round(new MathContext(17, RoundingMode.HALF_EVEN));
        for (int digits = 16; digits >= 15; digits--) {
            BigDecimal shorter = new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            expected = Double.parseDouble(shorter.toString()) == x ? shorter : expected;
        }
        assertEquals(0, expected.compareTo(Rounding.shortest(x)), () -> "shortest of " + x);
    }

    @Property(tries = 20_000)
    void places_anySize_areThoseOfTheWholeExpansion(
            @ForAll long bits,
            @ForAll @IntRange(min = -60, max = 60) int exponent,
            @ForAll @IntRange(min = -25, max = 25) int scale) {
        assertPlaces(sized(bits, exponent), scale);
    }

    @Property(tries = 5_000)
    void places_onATie_goToTheEvenOne(@ForAll int m, @ForAll @IntRange(min = 0, max = 12) int scale) {
        double tie = (m + .5) * Math.pow(10, -scale);
        assertPlaces(tie, scale);
        assertPlaces((2.0 * m + 1) * 5 * Math.pow(10, scale), -scale - 1);
        assertPlaces(m + .5, 0);
    }

    private static double sized(long bits, int exponent) {
        double fraction = Double.longBitsToDouble(bits & 0x800fffffffffffffL | 0x3ff0000000000000L);
        return Math.scalb(fraction, exponent);
    }

    private static void assertDigits(double x, int digits) {
        BigDecimal expected = new BigDecimal(x).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        assertEquals(0, expected.compareTo(Rounding.digits(x, digits)), () -> x + " with digits " + digits);
    }

    private static void assertPlaces(double x, int scale) {
        BigDecimal expected = new BigDecimal(x).setScale(scale, RoundingMode.HALF_EVEN);
        assertEquals(expected, Rounding.places(x, scale), () -> x + " with places " + scale);
    }
}
