package io.gyre.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.unit.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetTest {

    private static final Position HERE = Position.ofArgument("--policy", "");
    private static final String TEXT = """
            schema: 1
            preset: abroad
            scenario: tiny
            title: A preset abroad
            exchange: {currency: CAD, rate: 0.2, source: assumptions.md#V25, date: 2026-11, grade: judgement}
            source: compute.md#A21
            date: 2025-07
            grade: law
            settings:
              budget: 100 m CAD/year
              subsidyRate: {value: 60 %, source: compute.md#A5, date: 2024-12, grade: press, note: own source}
              rationing: lottery
              bill: {distribution: lognormal, median: 0.75 m CAD/year, sigma: 1, source: x, date: 2025, grade: press}
            """;

    private static Preset preset(String old, String replacement) {
        if (!TEXT.contains(old)) {
            throw new AssertionError("no such text: " + old);
        }
        return Preset.ofText("abroad.yaml", TEXT.replace(old, replacement), Samples.file());
    }

    @Test
    void ofText_sample_readsSettingsAndSources() {
        Preset preset = preset("", "");
        assertEquals("abroad", preset.key());
        assertEquals(Optional.of(Unit.CAD), preset.currency());
        assertEquals(new Setting.Amount(100), preset.settings().get("budget"));
        assertEquals(new Setting.Amount(0.6), preset.settings().get("subsidyRate"));
        assertEquals(new Setting.Option("lottery"), preset.settings().get("rationing"));
        assertEquals(
                new Evidence("compute.md#A21", "2025-07", Grade.LAW, ""),
                preset.evidence().get("budget"));
        assertEquals(Grade.PRESS, preset.evidence().get("subsidyRate").grade());
    }

    @Test
    void with_presetAbroad_tellsAllMoneyInItsCurrency() {
        Values values = Values.defaults(Samples.file()).with(preset("", ""));
        assertEquals(Optional.of(Unit.CAD), values.file().currency());
        assertEquals(new Setting.Amount(100), values.get("budget"));
        Setting.Drawn price = (Setting.Drawn) values.get("price");
        assertEquals(12.8 * 0.2, price.distribution().quantile(0.5), 1e-12);
        assertEquals(values.all(), values.with(preset("", "")).all());
        assertEquals(new Setting.Amount(0), values.nulled().get("budget"));
        assertEquals(values.get("bill"), values.nulled().get("bill"));
    }

    @Test
    void in_fileOfAnotherCurrency_isRefused() {
        Evidence evidence = Evidence.placeholder("test");
        Exchange fromDollars = new Exchange(Unit.USD, Unit.CAD, 1.4, evidence);
        assertThrows(IllegalArgumentException.class, () -> Samples.file().in(fromDollars));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario: tiny | scenario: leasing | unknown 'leasing'",
                "title: A preset abroad | name: x | unknown 'name'",
                "preset: abroad | presets: abroad | did you mean 'preset'",
                "grade: law | grade: rumour | allowed are law",
                "grade: law | note: x | grade",
                "budget: 100 m CAD/year | budgte: 100 m CAD/year | did you mean 'budget'",
                "budget: 100 m CAD/year | budget: 100 m CNY/year | quantity in m CAD/year",
                "budget: 100 m CAD/year | budget: -5 | 0 or more",
                "budget: 100 m CAD/year | budget: .NaN | a number, in m CAD/year",
                "budget: 100 m CAD/year | budget: | found nothing",
                "value: 60 % | value: 1.4 | from 0 to 1",
                "value: 60 % | valeu: 60 % | did you mean 'value'",
                "rationing: lottery | rationing: raffle | allowed are firstCome, proRata, lottery",
                "distribution: lognormal | distribution: lognorml | did you mean 'lognormal'",
                "sigma: 1 | sigma: -1 | sigma must",
                "currency: CAD | currency: CAN | must be made of",
                "currency: CAD | currency: CNY | another currency",
                "currency: CAD | currency: m CAD | must be a currency",
                "rate: 0.2 | rate: 0 | positive",
                "rate: 0.2 | rate: .nan | a number",
            })
    void ofText_oneMistake_isRefusedInOneLine(String old, String replacement, String words) {
        InputException refusal = assertThrows(InputException.class, () -> preset(old, replacement));
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith("abroad.yaml:"), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
    }

    @Test
    void get_unknownName_proposesTheNearest() {
        Presets presets = Presets.of(List.of(preset("", "")));
        InputException refusal = assertThrows(InputException.class, () -> presets.get("abraod", HERE));
        assertTrue(refusal.getMessage().contains("did you mean 'abroad'"), refusal.getMessage());
    }
}
