package io.gyre.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class ValuesProperties {

    private static final Position HERE = Position.ofArgument("--set", "x");
    private static final ParameterFile FILE = Samples.file();

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "beta",
                "triangular",
                "lognormal",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                ":",
                ",",
                " ",
                "low",
                "mode",
                "high",
                "p5",
                "p95",
                "5 % to 95 %: ",
                " to ",
                "0.3",
                "-1",
                "1e308",
                "9",
                "%",
                "m CNY/year",
                "nan",
                "own",
                "\n");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(40));
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of(List.copyOf(FILE.keys()));
    }

    @Property(tries = 2000, seed = "5")
    void with_anyText_isTakenInRangeOrRefusedInOneLine(@ForAll("keys") String key, @ForAll("texts") String text) {
        Values values = Values.defaults(FILE);
        try {
            Setting setting = values.with(key, text, HERE).get(key);
            FILE.get(key).withSetting(setting);
        } catch (InputException refusal) {
            assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
        }
    }

    @Property(tries = 300, seed = "6")
    void with_printedSetting_readsBackToTheSame(
            @ForAll @DoubleRange(max = 1) double first, @ForAll @DoubleRange(max = 1) double second) {
        for (Setting setting : List.of(new Setting.Amount(first), new Setting.ByYear(List.of(first, second, first)))) {
            assertEquals(
                    setting,
                    Values.defaults(FILE)
                            .with("subsidyRate", setting.text(), HERE)
                            .get("subsidyRate"));
        }
    }
}
