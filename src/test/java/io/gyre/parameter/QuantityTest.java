package io.gyre.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.unit.Unit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    private static final Position HERE = Position.ofArgument("--set", "x");

    @ParameterizedTest
    @CsvSource({
        "30 %, share, 0.3",
        "30%, share, 0.3",
        "0.3, share, 0.3",
        "12.5 %, probability, 0.125",
        "0.3 share, share, 0.3",
        "74 m CNY/year, CNY/year, 74000000",
        "3.7 m CNY, CNY, 3700000",
        "2.3m CNY/year, CNY/quarter, 575000",
        "12.8 CNY/card/hour, CNY/card/hour, 12.8",
        "-40 %/year, 1/year, -0.4",
        "5 %/year, 1/quarter, 0.0125",
        "6 month, quarter, 2",
        "1 quarter, month, 3",
        "1.5 kW/card, kW/card, 1.5",
        "40 MW, kW, 40000",
        "0.45 CNY/kWh, CNY/kWh, 0.45",
        ".5e1, number, 5",
        "1e6, count, 1000000",
        "-0, number, 0"
    })
    void of_quantity_isTheNearestDoubleInTheDeclaredUnit(String text, String unit, double value) {
        assertEquals(value, Quantity.of(text, Unit.parse(unit), HERE));
    }

    @ParameterizedTest
    @CsvSource({
        "30 % extra, share",
        "thirty, share",
        "nan, share",
        ".inf, share",
        "0x1F, number",
        "1_000, number",
        "1e999, number",
        "74 m CNY, CNY/year",
        "74 m USD/year, CNY/year",
        "0.3 probability, share",
        "30 %, CNY/year",
        "5 RMB, CNY",
        "'', number"
    })
    void of_anythingElse_isRefusedInOneLine(String text, String unit) {
        String message = assertThrows(InputException.class, () -> Quantity.of(text, Unit.parse(unit), HERE))
                .getMessage();
        assertTrue(message.startsWith("--set: key 'x': ") && !message.contains("\n"), message);
    }

    @Property(tries = 300)
    void of_millions_equalsTheDecimalItself(@ForAll @DoubleRange(min = 0, max = 1e6) double amount) {
        String digits = new java.math.BigDecimal(amount)
                .setScale(6, java.math.RoundingMode.HALF_EVEN)
                .toPlainString();
        double exact = new java.math.BigDecimal(digits).movePointRight(6).doubleValue();
        assertEquals(exact, Quantity.of(digits + " m CNY", Unit.CNY, HERE));
    }
}
