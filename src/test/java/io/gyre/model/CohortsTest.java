package io.gyre.model;

import static io.gyre.model.Equations.remainder;
import static io.gyre.model.Equations.when;
import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.model.Told.path;
import static io.gyre.model.Told.residual;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.COUNT;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Members founded period by period; numbers by hand. Two a quarter, five slots, four quarters: 2, 4, 5, 5. */
class CohortsTest {

    private static final double ABSENT = Double.NaN;

    private final Model m = Model.quarterly("cohorts", 4);
    private final Population firm = m.population("firm", 5).cohorts(2);

    private Value bySlot() {
        return firm.slot().as(NUMBER).plus(1);
    }

    @Test
    void founding_countsAndAges() {
        m.define("count", firm.count());
        m.define("all", bySlot().sum(firm.all()));
        m.define("age", firm.age());
        m.outcome("founded", firm.foundedPeriod().sum(firm.slots()));
        PathView path = path(m);
        assertSeries(path.of("count"), 2, 4, 5, 5);
        assertSeries(path.of("all"), 3, 10, 15, 15);
        assertSeries(path.of("age", 2), ABSENT, 0, 1, 2);
        assertSeries(path.of("age", 4), ABSENT, ABSENT, 0, 1);
        assertEquals(1 + 1 + 2 + 2 + 3, path.outcome("founded"));
    }

    @Test
    void states_beginWithTheirMember() {
        StateVariable level = firm.state("level", NUMBER, bySlot().times(10));
        level.becomes(level.plus(1));
        Series past = firm.age().as(NUMBER).plus(100).lagged(1).before(m.number(7));
        Series sent = firm.age().as(NUMBER).plus(1).arriving(1);
        m.define("past", past);
        m.define("sent", sent);
        m.define("grown", firm.age().as(NUMBER).plus(1).cumulative());
        m.define("largest", level.argMax(firm).slot());
        PathView path = path(m);
        assertSeries(path.of("level", 0), 10, 11, 12, 13);
        assertSeries(path.of("level", 3), ABSENT, 40, 41, 42);
        assertSeries(path.of("past", 2), ABSENT, 7, 100, 101);
        assertSeries(path.of("sent", 2), ABSENT, 0, 1, 2);
        assertSeries(path.of("grown", 4), ABSENT, ABSENT, 1, 3);
        assertSeries(path.of("largest"), 1, 3, 4, 4);
    }

    @Test
    void indexOfWhoIsNotFounded_readsAbsent() {
        Value fifth = bySlot().at(bySlot().argMax(firm.slots())).asValue();
        m.outcome("fifth", fifth);
        m.define("late", firm.age().at(bySlot().argMax(firm.slots())));
        m.define("rank", bySlot().negated().rank(firm));
        PathView path = path(m);
        assertEquals(5, path.outcome("fifth"));
        assertSeries(path.of("late"), ABSENT, ABSENT, 0, 1);
        assertSeries(path.of("rank", 1), 0, 2, 3, 3);
    }

    @Test
    void money_ofFoundersWhoLeave_isNeitherMadeNorLost() {
        Sector world = m.outside("world");
        Sector fund = m.sector("fund").opening(m.amount(100, CNY));
        Sector firms = m.sector("firms", firm).opening(m.amount(3, CNY));
        Flow invest = m.flow("invest", fund, firms, m.amount(2, CNY.per(QUARTER)));
        Flow spend = m.flow("spend", firms, world, m.amount(1, CNY.per(QUARTER)));
        Flow close = m.flow("close", firms, world, remainder());
        firms.cash().coveredBy(invest);
        firm.leaves(firm.age().is(1)).closing(close);
        m.group("all", fund, firms);
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 0);
        assertSeries(path.of("invest"), 4, 8, 6, 2);
        assertSeries(path.of("spend"), 2, 4, 3, 1);
        assertSeries(path.of("close"), 0, 10, 10, 5);
        assertSeries(path.of("firms.cash.closing", 2), ABSENT, 4, 0, 0);
        assertEquals(0, residual(scenario, 0));
        String matrix = scenario.matrix().text();
        assertEquals(
                3,
                matrix.lines()
                        .filter(line -> line.matches("(invest|spend|close) .*"))
                        .count(),
                matrix);
    }

    @Test
    void groups_andCohorts_areBothSlices() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("early", 3);
        sizes.put("late", 3);
        Population fab = m.population("fab", sizes).cohorts(2);
        m.define("early", fab.isActive().count(fab.of("early")));
        m.define("late", fab.isActive().count(fab.of("late")));
        m.define("oldest", fab.age().max(fab.of("late")));
        PathView path = path(m);
        assertSeries(path.of("early"), 2, 3, 3, 3);
        assertSeries(path.of("late"), 0, 1, 3, 3);
        assertSeries(path.of("oldest"), ABSENT, 0, 1, 2);
    }

    @Test
    void draws_ofMembers_areThoseWithoutCohorts() {
        m.define("eachRead", firm.uniformEach("each").plus(0.0));
        m.define("normalRead", firm.each("normal", Equations.normal(m.number(0), m.number(1))));
        m.outcome(
                "once",
                when(firm.slot().is(4))
                        .then(firm.uniform("once"))
                        .orZero()
                        .sum(firm.slots())
                        .asValue());
        Model other = Model.quarterly("plain", 4);
        Population plain = other.population("firm", 5);
        other.define("eachRead", plain.uniformEach("each").plus(0.0));
        other.define("normalRead", plain.each("normal", Equations.normal(other.number(0), other.number(1))));
        other.outcome(
                "once", plain.uniform("once").at(plain.slot().argMax(plain)).last());
        PathView path = path(m);
        PathView expected = path(other);
        assertEquals(expected.outcome("once"), path.outcome("once"));
        for (String name : new String[] {"eachRead", "normalRead"}) {
            assertEquals(expected.of(name, 4)[2], path.of(name, 4)[2]);
            assertEquals(expected.of(name, 4)[3], path.of(name, 4)[3]);
            assertEquals(expected.of(name, 2)[1], path.of(name, 2)[1]);
        }
    }

    @Test
    void equations_sayWhoIsFounded() {
        m.define("count", firm.isActive().as(COUNT).sum(firm));
        String text = m.build().equations();
        assertTrue(text.contains("firm is founded"), text);
    }

    @Test
    void mistakes_areRefused() {
        assertRefused(() -> firm.cohorts(2), "cohorts of firm", "once");
        assertRefused(() -> firm.arrives(m.number(1), m.number(1)), "firm", "arrive");
        Population late = m.population("late", 3);
        assertRefused(() -> late.cohorts(4), "cohort of late", "[0, 3]", "4");
        late.cohorts(1);
        assertRefused(() -> late.slot(), "late", "cohorts", "returns");
        Population some = m.population("some", 3).arrives(m.number(1), m.number(1));
        assertRefused(() -> some.age(), "some", "cohorts");
    }
}
