package io.gyre.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.distribution.LogNormal;
import io.gyre.distribution.Triangular;
import io.gyre.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterFileTest {

    @Test
    void ofText_sample_readsEveryRole() {
        ParameterFile file = Samples.file();
        assertEquals("tiny", file.key());
        assertEquals(
                List.of("budget", "subsidyRate", "rationing", "elasticity", "price", "bill", "powerPerCard"),
                List.copyOf(file.keys()));
        Parameter rate = file.get("subsidyRate");
        assertEquals(new Setting.Amount(0.3), rate.setting());
        assertEquals(Optional.of(new Setting.Amount(0)), rate.nullValue());
        assertEquals(Role.LEVER, rate.role());
        assertEquals(new Range(0, 1), rate.range());
        assertEquals(new Setting.Option("proRata"), file.get("rationing").setting());
        assertEquals(
                new Setting.Drawn(new Triangular(0.3, 0.8, 1.5)),
                file.get("elasticity").setting());
        assertEquals(OptionalInt.of(1), file.get("elasticity").dimension());
        assertEquals(Scope.MEMBER, file.get("bill").scope());
        assertEquals(
                new Setting.Drawn(LogNormal.ofMedian(3, 1.2)), file.get("bill").setting());
        assertEquals(
                new Evidence("compute.md#9", "2025-12", Grade.STUDY, "provider level"),
                file.get("elasticity").evidence());
        assertEquals(11, file.get("elasticity").position().line());
        assertEquals(0.4, file.correlated().get(0).spearman());
    }

    @Test
    void get_unknownKey_proposesTheNearest() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Samples.file().get("subsidyRat"))
                .getMessage();
        assertTrue(message.contains("did you mean 'subsidyRate'"), message);
    }

    @Test
    void in_anotherCurrency_convertsMoneyAndNothingElse() {
        Evidence evidence = new Evidence("rate", "2025", Grade.PRESS, "");
        ParameterFile told = Samples.file().in(new Exchange(Unit.CNY, Unit.CAD, 0.2, evidence));
        assertEquals(Unit.parse("m CAD/year"), told.get("budget").unit());
        assertEquals(new Setting.Amount(74 * 0.2), told.get("budget").setting());
        assertEquals(Unit.parse("CAD/card/hour"), told.get("price").unit());
        Setting.Drawn price = (Setting.Drawn) told.get("price").setting();
        assertEquals(12.8 * 0.2, price.distribution().quantile(0.5), 1e-12);
        assertEquals(Samples.file().get("subsidyRate"), told.get("subsidyRate"));
        assertEquals(Optional.of(Unit.CAD), told.currency());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "label: Subsidy rate, | | label",
                "unit: share, | | unit",
                "value: 30 %, null: 0, | value: 30 %, | null",
                "compute.md#1, date: 2026-11, grade: law | compute.md#1, date: 2026-11 | grade",
                "dimension: 1, | | dimension",
                "source: compute.md#9, | | source",
                "date: 2025-12, grade: study | grade: study | date",
                "range: [0.2, 5], | | range",
            })
    void ofText_somethingMissing_isRefusedByName(String old, String replacement, String key) {
        String wanted = replacement == null ? "" : replacement;
        InputException refusal = assertThrows(InputException.class, () -> Samples.with(old, wanted));
        assertTrue(refusal.getMessage().contains("." + key + "'"), refusal.getMessage());
        assertTrue(refusal.getMessage().startsWith("tiny.yaml:"), refusal.getMessage());
    }
}
