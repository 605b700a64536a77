package io.gyre.model;

import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.model.Told.failures;
import static io.gyre.model.Told.path;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gyre.distribution.Uniform;
import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands at time 0, and what is below zero from the start or under another policy. */
class OpeningsTest {

    private final Model m = Model.quarterly("openings", 3);
    private final Sector shop = m.outside("shop");

    private Value rate(double amount) {
        return m.amount(amount, CNY.per(QUARTER));
    }

    @Test
    void opening_belowZeroOfALimitedStock_isRefused() {
        m.sector("debtor").opening(m.amount(-5, CNY));
        assertRefused(() -> m.build(), "opening value of the limited stock debtor.cash must not be negative, got -5");
    }

    @Test
    void opening_belowZeroOfAnOpenStock_isADebt() {
        Sector debtor = m.sector("debtor").opening(m.amount(-5, CNY)).open();
        m.flow("bill", debtor, shop, rate(1));
        assertSeries(path(m).of("debtor.cash"), -5, -6, -7);
    }

    @Test
    void opening_drawnBelowZero_isAFailedPath() {
        m.sector("debtor").opening(m.uncertain("start", CNY, new Uniform(-2, -1)));
        assertEquals(1, failures(m.build(), 0));
    }

    @Test
    void opening_ofMembersDrawnBelowZero_isAFailedPath() {
        Population firm = m.population("firm", 3);
        m.sector("firms", firm)
                .opening(m.amount(1, CNY).times(firm.slot().as(NUMBER).minus(1)));
        assertEquals(1, failures(m.build(), 0));
    }

    @Test
    void opening_knownLaterOrOfOthers_isRefused() {
        Population firm = m.population("firm", 3);
        Sector debtor = m.sector("debtor");
        Value late = rate(1).total();
        assertRefused(() -> debtor.opening(late), "opening value of debtor.cash must be known before the first period");
        Value others = m.amount(1, CNY).times(firm.slot());
        assertRefused(() -> debtor.opening(others), "opening value of debtor.cash must be one a path, got one by firm");
        assertRefused(() -> m.state("s", CNY, late), "start of s must be known before the first period");
        assertRefused(() -> m.process("p", late, x -> x), "start of p must be known before the first period");
        assertRefused(() -> rate(1).previous(late.over(m.amount(1, QUARTER))), "start of a previous value");
    }

    @Test
    void amount_drawnBelowZeroUnderAnotherPolicy_isAFailedPath() {
        Model own = Model.yearly("own", 1)
                .parameters(Told.parameters(
                        "gain: {label: Gain, unit: CNY/year, role: uncertainty, dimension: 1, distribution: uniform,"
                                + " low: 1, high: 2, range: [-inf, inf], source: x, date: 2025, grade: judgement}"));
        own.flow("paid", own.outside("a"), own.sector("b"), own.uncertain("gain"));
        Scenario scenario = own.build();
        Values losses = Values.defaults(scenario.parameters().orElseThrow())
                .with("gain", new Setting.Drawn(new Uniform(-2, -1)));
        Policy policy = scenario.policy("losses", losses);
        Result result = scenario.run(RunOptions.of(4), List.of(policy)).result();
        assertEquals(4, result.of("losses").failures().count());
    }
}
