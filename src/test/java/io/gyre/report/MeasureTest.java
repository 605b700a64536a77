package io.gyre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import io.gyre.statistics.Proportion;
import io.gyre.statistics.Quantile;
import io.gyre.unit.Unit;
import org.junit.jupiter.api.Test;

class MeasureTest {

    @Test
    void of_unit_scalesWhatReadersSeeScaled() {
        assertEquals(Measure.PERCENT, Measure.of(Unit.SHARE, 0.3));
        assertEquals(new Measure("m CNY", 1e-6), Measure.of(Unit.CNY, 2.5e6));
        assertEquals(new Measure("bn CNY/year", 1e-9), Measure.of(Unit.parse("CNY/year"), 1e9));
        assertEquals(new Measure("CNY/hour", 1), Measure.of(Unit.parse("CNY/hour"), 12.8));
        assertEquals(new Measure("count", 1), Measure.of(Unit.COUNT, 5e7));
    }

    @Test
    void withError_numbers_haveTheDigitsTheirErrorsJustify() {
        Measure money = new Measure("m CNY", 1e-6);
        assertEquals("12.34 ± 0.05", money.withError(12_341_700, 52_300));
        assertEquals("12,340 ± 50", money.withError(12.341e9, 52.3e6));
        assertEquals("-1,234,600 ± 1200", new Measure("CNY", 1).withError(-1_234_567, 1_234));
        assertEquals("41.2 ± 0.4", Measure.PERCENT.withError(0.412, 0.0036));
        assertEquals("0.333333", new Measure("number", 1).withError(1.0 / 3, 0));
        assertEquals("undefined", money.withError(Absent.VALUE, Absent.VALUE));
        assertEquals("5", new Measure("number", 1).withError(5, Absent.VALUE));
        assertEquals("74", new Measure("number", 1).withError(74 - 1e-14, 1e-15)); // rounding, not sampling
    }

    @Test
    void quantile_hasTheDigitsItsIntervalJustifies() {
        assertEquals("3.142", new Measure("number", 1).quantile(new Quantile(3.14159, 3.1, 3.2, false)));
        assertEquals("3.142", new Measure("number", 1).quantile(new Quantile(3.14159, 3.1, Absent.VALUE, false)));
        assertEquals("undefined", new Measure("number", 1).quantile(new Quantile(Absent.VALUE, 1, 2, false)));
    }

    @Test
    void share_allAlike_isABound() {
        assertEquals("below 0.03", Measure.share(new Proportion(0, 10_000))); // 1 - .05^(1/10,000) = 3.0e-4
        assertEquals("above 99.97", Measure.share(new Proportion(10_000, 10_000)));
        assertEquals("2.00 ± 0.14", Measure.share(new Proportion(200, 10_000)));
        assertEquals("undefined", Measure.share(new Proportion(0, 0)));
        assertTrue(Measure.grouped("1234567.891").equals("1,234,567.891")
                && Measure.grouped("1234").equals("1234"));
    }
}
