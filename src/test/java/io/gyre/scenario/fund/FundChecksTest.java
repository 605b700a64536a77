package io.gyre.scenario.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gyre.model.PathView;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Values;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table F1 of docs/evidence/venture.md and a fund with fees and carry worked by hand. */
class FundChecksTest {

    private static final ParameterFile FILE = new FundScenario().parameters();
    private static final Position HERE = Position.ofArgument("test", "");
    private static final Scenario SCENARIO = FundScenario.scenario(FILE, 12);
    private static final PathView TABLE = path("growth", "0.13", "growthVolatility", "0");

    private static PathView path(String... settings) {
        return path(SCENARIO, settings);
    }

    private static PathView path(Scenario scenario, String... settings) {
        Values values = Values.defaults(FILE);
        for (int i = 0; i < settings.length; i += 2) {
            values = values.with(settings[i], settings[i + 1], HERE);
        }
        return scenario.path(scenario.policy("test", values), 1, 0);
    }

    private static String printed(double x, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", x);
        return text.matches("-0\\.0*") ? text.substring(1) : text;
    }

    /** Year, RD, call, distribution, NAV at the end, net cash flow: F1 as printed. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.002005, 25.0000, 0.0000, 25.0000, -25.0000",
        "2, 0.011340, 25.0000, 0.3204, 52.9296, -24.6796",
        "3, 0.031250, 25.0000, 1.8691, 82.9414, -23.1309",
        "4, 0.064150, 12.5000, 6.0124, 100.2114, -6.4876",
        "5, 0.112065, 6.2500, 12.6902, 106.7987, 6.4402",
        "6, 0.176777, 3.1250, 21.3339, 102.4737, 18.2089",
        "7, 0.259891, 1.5625, 30.0942, 87.2636, 28.5317",
        "8, 0.362887, 0.7812, 35.7835, 63.6055, 35.0023",
        "9, 0.487139, 0.0000, 35.0128, 36.8615, 35.0128",
        "10, 0.633938, 0.0000, 26.4057, 15.2478, 26.4057",
        "11, 0.804505, 0.0000, 13.8616, 3.3684, 13.8616",
        "12, 1.000000, 0.0000, 3.8063, 0.0000, 3.8063"
    })
    void year_ofTheTable_isPrintedDigitByDigit(
            int year, String rate, String call, String distribution, String value, String net) {
        int t = year - 1;
        double paid = TABLE.of("capitalCalls")[t];
        double back = TABLE.of("distribution")[t];
        assertEquals(rate, printed(TABLE.of("distributionRate")[t], 6));
        assertEquals(call, halfDown(paid));
        assertEquals(distribution, printed(back, 4));
        assertEquals(value, printed(TABLE.of("assetsAtClose")[t], 4));
        assertEquals(net, printed(back - paid, 4));
    }

    /** The table prints .78125 as .7812, the even digit; String.format would print .7813. */
    private static String halfDown(double x) {
        return new java.math.BigDecimal(x)
                .setScale(4, java.math.RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    @Test
    void totals_ofTheTable_areAsPrinted() {
        assertEquals("99.2188", printed(TABLE.outcome("paidIn"), 4));
        assertEquals("187.1900", printed(TABLE.outcome("distributed"), 4));
        assertEquals("1.88664", printed(TABLE.outcome("tvpi"), 5));
        assertEquals(1, TABLE.outcome("irrRoots"));
        assertEquals("0.13000", printed(TABLE.outcome("irr"), 5));
    }

    @Test
    void totals_withCallsToTheEnd_areAsPrinted() {
        PathView path = path("growth", "0.13", "growthVolatility", "0", "callYears", "12 year");
        assertEquals("99.9512", printed(path.outcome("paidIn"), 4));
        assertEquals("187.9937", printed(path.outcome("distributed"), 4));
        assertEquals("0.0488", printed(path.of("assetsAtClose")[11], 4));
        double multiple = (path.outcome("dpi") + path.outcome("rvpi"));
        assertEquals(path.outcome("tvpi"), multiple, 1e-12);
        assertEquals("1.88086", printed(path.outcome("dpi"), 5));
    }

    /** Growth is the rate of return whatever the pattern, as long as nothing is charged. */
    @ParameterizedTest
    @CsvSource({"0.05, 1, 0", "0.2, 4, 0.1", "0.3, 0.5, 0.05"})
    void irr_withoutFees_isTheGrowth(String growth, String bow, String yield) {
        PathView path = path("growth", growth, "growthVolatility", "0", "bow", bow, "leastYield", yield);
        assertEquals(Double.parseDouble(growth), path.outcome("irr"), 1e-9);
    }

    /**
     * Two years, by hand. 100 is called in year 1, of it 2 are fees and 98 are invested; at 100 % growth all is sold in year
     * 2 for 196; fees of 2 (the commitment is fully called, but it may still call). 194 to share: owed 100·1.08 = 108 to partners, the
     * gain is 94, the carry on it 18.8, less than the 86 that are left: partners get 175.2. Without catch-up: .2·86 = 17.2.
     */
    @ParameterizedTest
    @CsvSource({"full, 18.8", "none, 17.2"})
    void waterfall_ofTwoYears_isAsByHand(String catchUp, double carry) {
        PathView path = path(
                FundScenario.scenario(FILE, 2),
                "growth",
                "1",
                "growthVolatility",
                "0",
                "contributionRate",
                "[1, 0]",
                "life",
                "2 year",
                "bow",
                "20",
                "managementFee",
                "0.02",
                "carry",
                "0.2",
                "hurdle",
                "0.08",
                "catchUp",
                catchUp);
        double sold = .5;
        double early = sold;
        for (int k = 1; k < 20; k++) {
            early *= sold;
        }
        assertEquals(0, path.of("proceeds")[0], 1e-12);
        assertEquals(98, path.of("investment")[0], 1e-12);
        assertEquals(196, path.of("proceeds")[1], 1e-9);
        assertEquals(carry, path.of("carriedInterest")[1], 1e-9);
        assertEquals(194 - carry, path.of("distribution")[1], 1e-9);
        assertEquals(0, path.of("carriedInterest")[0], 1e-12);
        assertEquals(early, path.of("distributionRate")[0], 1e-15);
    }
}
