package io.gyre.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CNY",
                "m CNY/year",
                "CNY/quarter",
                "k CNY/month",
                "CNY/card/hour",
                "1/quarter",
                "1/year",
                "share",
                "probability",
                "count",
                "number",
                "kW/card",
                "kWh",
                "MW",
                "bn KRW",
                "card*hour",
                "CNY/kW/hour",
                "1/month"
            })
    void print_parsedText_readsBackToTheSameUnit(String text) {
        Unit unit = Unit.parse(text);
        assertEquals(unit, Unit.parse(unit.toString()), unit.toString());
        assertEquals(text.equals("CNY/kW/hour") ? "CNY/hour/kW" : text, unit.toString());
    }

    @Test
    void factorTo_yearToQuarter_isAQuarter() {
        assertEquals(0.25, Unit.parse("CNY/year").factorTo(Unit.CNY.per(Unit.QUARTER)));
        assertEquals(2.5e5, Unit.parse("m CNY/year").factorTo(Unit.parse("CNY/quarter")));
    }

    @Test
    void plus_otherDimensionScaleOrKind_isEmpty() {
        assertTrue(Unit.CNY.plus(Unit.HOUR).isEmpty());
        assertTrue(Unit.CNY.per(Unit.YEAR).plus(Unit.CNY.per(Unit.QUARTER)).isEmpty());
        assertTrue(Unit.SHARE.plus(Unit.PROBABILITY).isEmpty());
        assertEquals(Unit.SHARE, Unit.SHARE.plus(Unit.NUMBER).orElseThrow());
        assertEquals(Unit.SHARE, Unit.NUMBER.plus(Unit.SHARE).orElseThrow());
    }

    @Test
    void times_sharesAndDimensions_followTheKinds() {
        assertEquals(Unit.SHARE, Unit.SHARE.times(Unit.SHARE));
        assertEquals(Unit.NUMBER, Unit.SHARE.times(Unit.PROBABILITY));
        assertEquals(Unit.CNY, Unit.SHARE.times(Unit.CNY));
        assertEquals(Unit.NUMBER, Unit.CNY.per(Unit.CNY));
        assertEquals(Unit.CNY, Unit.parse("CNY/hour").times(Unit.HOUR));
        assertEquals(Unit.HOUR.power(-2), Unit.NUMBER.per(Unit.HOUR).per(Unit.HOUR));
    }

    @Test
    void parse_unknownName_saysWhatIsAllowed() {
        String message = assertThrows(IllegalArgumentException.class, () -> Unit.parse("RMB/quarter"))
                .getMessage();
        assertTrue(message.contains("CNY") && message.contains("RMB/quarter"), message);
        assertThrows(IllegalArgumentException.class, () -> Unit.parse(""));
        assertThrows(IllegalArgumentException.class, () -> Unit.parse("CNY//hour"));
    }

    @Test
    void factorTo_otherCurrency_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Unit.CNY.factorTo(Unit.USD));
        assertFalse(Unit.CNY.hasDimensionOf(Unit.USD));
        assertEquals(Unit.CNY, Unit.parse("m CNY/year").currency().orElseThrow());
        assertTrue(Unit.HOUR.currency().isEmpty());
    }
}
