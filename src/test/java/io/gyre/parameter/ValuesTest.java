package io.gyre.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.distribution.LogNormal;
import io.gyre.distribution.Triangular;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    private static final Position HERE = Position.ofArgument("--set", "x");

    private static Setting set(String key, String text) {
        return Values.defaults(Samples.file()).with(key, text, HERE).get(key);
    }

    @Test
    void none_levers_areNullAndAllElseStays() {
        Values none = Values.none(Samples.file());
        assertEquals(new Setting.Amount(0), none.get("budget"));
        assertEquals(new Setting.Option("proRata"), none.get("rationing"));
        assertEquals(Values.defaults(Samples.file()).get("elasticity"), none.get("elasticity"));
        assertEquals(
                List.of("budget", "subsidyRate"), List.copyOf(none.changed().keySet()));
    }

    @Test
    void with_text_readsEachForm() {
        assertEquals(new Setting.Amount(0.6), set("subsidyRate", "60 %"));
        assertEquals(new Setting.Amount(10), set("budget", "10 m CNY/year"));
        assertEquals(new Setting.ByYear(List.of(100.0, 0.0)), set("budget", "[100, 0]"));
        assertEquals(new Setting.ByYear(List.of(100.0, 0.0)), set("budget", "[0.1 bn CNY/year, 0]"));
        assertEquals(
                new Setting.ByGroup(Map.of("own", 0.2, "rival", 0.3)), set("subsidyRate", "{own: 20 %, rival: 0.3}"));
        assertEquals(new Setting.Option("lottery"), set("rationing", " lottery "));
        assertEquals(
                new Setting.Drawn(new Triangular(0.5, 1, 2)),
                set("elasticity", "triangular(low: 0.5, mode: 1, high: 2)"));
        assertEquals(
                new Setting.Drawn(LogNormal.ofMedian(3, 1.2)),
                set("bill", "lognormal(median: 3 m CNY/year, sigma: 1.2)"));
        assertEquals(new Setting.Drawn(LogNormal.ofRange(2, 50)), set("bill", "5 % to 95 %: 2 m CNY/year to 50"));
    }

    @Test
    void with_map_readsNodes() {
        YamlMap map = YamlDocument.ofText(
                        "study.yaml",
                        "budget: [100, 0]\nelasticity: {distribution: uniform, low: 0.5, high: 1}\nrationing: lottery\n")
                .root();
        Values values = Values.defaults(Samples.file()).with(map);
        assertEquals(new Setting.ByYear(List.of(100.0, 0.0)), values.get("budget"));
        assertEquals("Uniform(0.5, 1)", values.get("elasticity").text());
        assertEquals("lottery", values.get("rationing").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subsidyRate | 1.4 | from 0 to 1",
                "subsidyRate | 140 % | from 0 to 1",
                "subsidyRate | -0.1 | from 0 to 1",
                "subsidyRate | NaN | a number, in share",
                "subsidyRate | .nan | a number, in share",
                "subsidyRate | 1e999 | below 1.8e308",
                "subsidyRate | 10 m CNY | quantity in share",
                "subsidyRate | uniform(low: 0, high: 1) | as a number from 0 to 1",
                "subsidyRate | | a number, in share",
                "subsidyRat | 0.3 | did you mean 'subsidyRate'",
                "budget | -1 | 0 or more",
                "budget | 10 m USD/year | quantity in m CNY/year",
                "budget | 10 m CNY | quantity in m CNY/year",
                "budget | [100, -1] | 0 or more",
                "budget | [] | a number",
                "budget | ten | a number",
                "rationing | prorata | did you mean 'proRata'",
                "rationing | 3 | allowed are firstCome, proRata, lottery",
                "elasticity | triangula(low: 0.5, mode: 1, high: 2) | did you mean 'triangular'",
                "elasticity | triangular(low: 3, mode: 1, high: 2) | high must",
                "elasticity | triangular(low: 0.5, high: 2) | triangular",
                "elasticity | triangular(0.5, 1, 2) | name: value",
                "elasticity | triangular(low: 0.5, mod: 1, high: 2) | did you mean 'mode'",
                "elasticity | normal(mean: 1, sd: 0.1, atLeast: 2, atMost: 1) | atMost must",
                "elasticity | uniform(low: 0, high: 2) | from 0.2 to 5",
                "elasticity | normal(mean: 1, sd: 0.1) | which reaches any number",
                "elasticity | 5 % to 95 %: 2 to 1 | p95 must",
                "bill | lognormal(median: 3 m CNY/year, sigma: 1.2 CNY) | quantity in number",
                "bill | lognormal(median: -3, sigma: 1.2) | median must",
                "bill | lognormal(median: 3, sigma: 1.2, sigma: 1) | twice",
                "powerPerCard | uniform(low: 1, high: 2) | as a number from 0 to 10",
            })
    void with_badText_saysWhatIsAllowed(String key, String text, String words) {
        InputException refusal = assertThrows(InputException.class, () -> set(key, text == null ? "" : text));
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith("--set: key 'x': "), refusal.getMessage());
        assertTrue(refusal.getMessage().lines().count() == 1, refusal.getMessage());
    }
}
