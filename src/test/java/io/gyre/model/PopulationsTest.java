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
import static io.gyre.unit.Unit.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Members: who is there, who leaves, what is counted; numbers by hand. */
class PopulationsTest {

    private static final double ABSENT = Double.NaN;

    private final Model m = Model.quarterly("populations", 4);
    private final Population firm = m.population("firm", 3);

    private Value rate(double amount) {
        return m.amount(amount, CNY.per(QUARTER));
    }

    private Value bySlot() {
        return firm.slot().as(NUMBER).plus(1);
    }

    private Condition inPeriod(int period) {
        return m.calendar().period().is(period);
    }

    static Population groups(Model model) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("own", 1);
        sizes.put("rival", 2);
        return model.population("fab", sizes);
    }

    // ---- reductions ----

    @Test
    void reductions_overActiveMembers_areThoseOfTheNumbers() {
        Series x = bySlot().times(m.calendar().period().as(NUMBER));
        m.define("sum", x.sum(firm));
        m.define("mean", x.mean(firm));
        m.define("min", x.min(firm));
        m.define("max", x.max(firm));
        m.define("count", firm.count());
        PathView path = path(m);
        assertSeries(path.of("sum"), 6, 12, 18, 24);
        assertSeries(path.of("mean"), 2, 4, 6, 8);
        assertSeries(path.of("min"), 1, 2, 3, 4);
        assertSeries(path.of("max"), 3, 6, 9, 12);
        assertSeries(path.of("count"), 3, 3, 3, 3);
    }

    @Test
    void reductions_overNobody_areZeroOrAbsent() {
        firm.leaves(firm.slot().notBelow(0));
        Value x = bySlot();
        m.define("sum", x.sum(firm));
        m.define("mean", x.mean(firm));
        m.define("min", x.min(firm));
        m.define("max", x.max(firm));
        m.define("who", x.argMax(firm).slot());
        m.define("read", x.at(x.argMax(firm)));
        m.define("everybody", x.sum(firm.all()));
        PathView path = path(m);
        assertSeries(path.of("sum"), 6, 0, 0, 0);
        assertSeries(path.of("mean"), 2, ABSENT, ABSENT, ABSENT);
        assertSeries(path.of("min"), 1, ABSENT, ABSENT, ABSENT);
        assertSeries(path.of("max"), 3, ABSENT, ABSENT, ABSENT);
        assertSeries(path.of("who"), 2, ABSENT, ABSENT, ABSENT);
        assertSeries(path.of("read"), 3, ABSENT, ABSENT, ABSENT);
        assertEquals(6, path.of("everybody")[0]);
    }

    @Test
    void argMax_tie_goesToTheLowestSlot() {
        Series x = when(firm.slot().is(0)).then(m.number(1)).otherwise(m.number(2));
        m.define("who", x.argMax(firm).slot());
        m.define("read", firm.slot().as(NUMBER).times(10).at(x.argMax(firm)));
        PathView path = path(m);
        assertEquals(1, path.of("who")[0]);
        assertEquals(10, path.of("read")[0]);
    }

    @Test
    void rank_isByAscendingValueWithTiesBySlot() {
        Series x = when(firm.slot().is(1)).then(m.number(1)).otherwise(m.number(2));
        m.define("rank", x.rank(firm));
        m.define("top", x.isTop(2, firm).as(COUNT));
        m.define("largest", x.isLargest(firm).as(COUNT));
        PathView path = path(m);
        assertEquals(1, path.of("rank", 0)[0]);
        assertEquals(0, path.of("rank", 1)[0]);
        assertEquals(2, path.of("rank", 2)[0]);
        assertEquals(1, path.of("top", 0)[0]);
        assertEquals(0, path.of("top", 1)[0]);
        assertEquals(1, path.of("top", 2)[0]);
        assertEquals(1, path.of("largest", 0)[0]);
        assertEquals(0, path.of("largest", 2)[0]);
    }

    @Test
    void rank_ofThoseWhoLeft_isAbsent() {
        firm.leaves(firm.slot().is(2).and(inPeriod(1)));
        m.define("rank", bySlot().negated().rank(firm));
        m.define("largest", bySlot().isLargest(firm));
        PathView path = path(m);
        assertSeries(path.of("rank", 0), 2, 1, 1, 1);
        assertSeries(path.of("rank", 2), 0, ABSENT, ABSENT, ABSENT);
        assertSeries(path.of("largest", 1), 0, 1, 1, 1);
        assertSeries(path.of("largest", 2), 1, 0, 0, 0);
    }

    @Test
    void terms_ofTwoPopulations_areRefused() {
        Population cloud = m.population("cloud", 2);
        assertRefused(
                () -> firm.slot().plus(cloud.slot()), "terms must be of one population, got firm and cloud", "sum one");
        assertRefused(() -> firm.slot().sum(cloud), "a reduction over cloud must be of a series by cloud");
    }

    @Test
    void population_ofNobody_isRefused() {
        assertRefused(() -> m.population("nobody", 0), "size of nobody must be at least 1, got 0");
    }

    // ---- groups ----

    @Test
    void groups_areConsecutiveSlotsAndSlices() {
        Model model = Model.quarterly("groups", 1);
        Population fab = groups(model);
        Value x = fab.slot().as(NUMBER).plus(1);
        model.define("own", x.sum(fab.of("own")));
        model.define("rival", x.sum(fab.of("rival")));
        model.define("mean", x.mean(fab.of("rival")));
        model.define("count", fab.isOf("rival").count(fab));
        PathView path = path(model);
        assertSeries(path.of("own"), 1);
        assertSeries(path.of("rival"), 5);
        assertSeries(path.of("mean"), 2.5);
        assertSeries(path.of("count"), 2);
    }

    @Test
    void groups_mayHaveParametersOfTheirOwn() {
        Model model = Model.quarterly("groups", 1)
                .parameters(Told.parameters(
                        "cost: {label: Cost, unit: CNY, role: constant, value: {own: 3, rival: 5}, range: [0, inf],"
                                + " source: x, date: 2025, grade: judgement}"));
        Population fab = groups(model);
        model.define("cost", fab.byGroup("cost"));
        PathView path = path(model);
        assertSeries(path.of("cost", 0), 3);
        assertSeries(path.of("cost", 2), 5);
    }

    @Test
    void group_thatIsNotThere_isRefused() {
        Population fab = groups(m);
        assertRefused(() -> fab.of("rivals"), "group must be one of [own, rival], got rivals");
    }

    // ---- who is there ----

    @Test
    void arrives_foundsTheNextSlots() {
        Model model = Model.quarterly("arrivals", 5);
        Population startUp = model.population("startUp", 4);
        startUp.arrives(model.amount(1, COUNT), model.amount(2, COUNT.per(YEAR)).in(COUNT.per(QUARTER)));
        model.define("active", startUp.isActive().as(COUNT));
        model.define("everyone", startUp.isActive().as(COUNT).sum(startUp.all()));
        PathView path = path(model);
        assertSeries(path.of("active"), 1, 2, 2, 3, 3);
        assertSeries(path.of("active", 0), 1, 1, 1, 1, 1);
        assertSeries(path.of("active", 1), 0, 1, 1, 1, 1);
        assertSeries(path.of("active", 3), 0, 0, 0, 0, 0);
        assertSeries(path.of("everyone"), 1, 2, 2, 3, 3);
    }

    @Test
    void member_thatLeaves_stillPaysAndIsInactiveFromTheNextPeriodOn() {
        Sector firms = m.sector("firms", firm).opening(m.amount(10, CNY));
        Sector vendors = m.outside("vendors");
        Sector court = m.sector("court");
        Flow rent = m.flow("rent", firms, vendors, rate(1));
        Flow rest = m.flow("rest", firms, court, remainder());
        m.flow("sales", vendors, firms, rate(2));
        firm.leaves(firm.slot().is(1).and(inPeriod(2))).closing(rest);
        m.define("active", firm.isActive().as(COUNT));
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 0);
        assertSeries(path.of("active", 1), 1, 1, 0, 0);
        assertSeries(path.of("rent", 1), 1, 1, 0, 0);
        assertSeries(path.of("sales", 1), 2, 2, 0, 0);
        // 10 + 1 in period 1; in period 2 it pays 1, gets 2, and all 12 go to the court at the close
        assertSeries(path.of("firms.cash.closing", 1), 11, 0, 0, 0);
        assertSeries(path.of("rest", 1), 0, 12, 0, 0);
        assertSeries(path.of("court.cash.closing"), 0, 12, 12, 12);
        assertSeries(path.of("firms.cash.closing", 0), 11, 12, 13, 14);
        assertEquals(0, residual(scenario, 0), 1e-15);
        assertEquals("rent", rent.key());
    }

    @Test
    void leaving_mayReadTheClosingStock() {
        Sector firms = m.sector("firms", firm).opening(m.amount(2, CNY));
        Sector vendors = m.outside("vendors");
        m.flow("rent", firms, vendors, rate(1).times(bySlot()));
        Flow rest = m.flow("rest", firms, vendors, remainder());
        firm.leaves(firms.cash().closing().notAbove(0)).closing(rest);
        m.define("active", firm.isActive().as(COUNT));
        assertSeries(path(m).of("active"), 3, 1, 0, 0);
    }

    @Test
    void population_thatLeavesWithoutClosingFlow_isRefused() {
        m.sector("firms", firm).opening(m.amount(10, CNY));
        firm.leaves(inPeriod(2).and(firm.slot().is(1)));
        assertRefused(() -> m.build(), "population firm can leave", "firms.cash must have a closing flow");
    }

    @Test
    void closing_ofAnEquation_isRefused() {
        Sector firms = m.sector("firms", firm);
        Flow rest = m.flow("rest", firms, m.outside("vendors"), rate(1));
        assertRefused(() -> firm.leaves(firm.slot().is(1)).closing(rest), "closing flow rest must have remainder()");
    }

    @Test
    void leaving_byTwoConditions_isRefused() {
        firm.leaves(firm.slot().is(1));
        assertRefused(() -> firm.leaves(firm.slot().is(2)), "firm must leave by one condition");
    }

    @Test
    void leaving_byAConditionOfThePath_isRefused() {
        assertRefused(() -> firm.leaves(inPeriod(2)), "who leaves must be said for each firm");
    }

    @Test
    void stocks_ofSeveralKinds_areAllEmptied() {
        Sector firms = m.sector("firms", firm).opening(m.amount(10, CNY));
        firms.stock("cards", io.gyre.unit.Unit.CARD).opening(m.amount(4, io.gyre.unit.Unit.CARD));
        Sector court = m.sector("court");
        court.stock("cards", io.gyre.unit.Unit.CARD);
        Flow money = m.flow("money", firms, court, remainder());
        Flow cards = m.flow("cards", firms.stock("cards", io.gyre.unit.Unit.CARD), court, remainder());
        firm.leaves(firm.slot().is(0).and(inPeriod(3))).closing(money, cards);
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 0);
        assertSeries(path.of("court.cash.closing"), 0, 0, 10, 10);
        assertSeries(path.of("court.cards.closing"), 0, 0, 4, 4);
        assertEquals(0, residual(scenario, 0), 1e-15);
    }

    @Test
    void lanes_notActive_areSelectedAwayNeverMultiplied() {
        // 1/(2 - t) for who left in period 1 is absent or infinite in a product; the sum must not see it
        firm.leaves(firm.slot().is(0).and(inPeriod(1)));
        Series bad = when(firm.slot().is(0).and(inPeriod(2)))
                .then(m.number(1).given(firm.slot().is(9)))
                .otherwise(m.number(1));
        m.define("sum", bad.sum(firm));
        assertSeries(path(m).of("sum"), 3, 2, 2, 2);
    }

    @Test
    void closing_twiceOfOneStockOrOfAnOpenOne_isRefused() {
        Sector firms = m.sector("firms", firm).opening(m.amount(10, CNY));
        Sector court = m.sector("court");
        Flow one = m.flow("one", firms, court, remainder());
        Flow other = m.flow("other", firms, m.outside("vendors"), remainder());
        firm.leaves(firm.slot().is(1)).closing(one, other);
        assertRefused(() -> m.build(), "closing flow other must be the only one of a limited stock", "firms.cash");
        Model model = Model.quarterly("open", 1);
        Population bank = model.population("bank", 2);
        Sector banks = model.sector("banks", bank).open();
        bank.leaves(bank.slot().is(1)).closing(model.flow("rest", banks, model.outside("court"), remainder()));
        assertRefused(() -> model.build(), "closing flow rest", "the open stock banks.cash");
    }

    @Test
    void heir_thatIsNoClosingFlow_isRefused() {
        Sector firms = m.sector("firms", firm);
        Flow rest = m.flow("rest", firms, m.sector("court"), remainder());
        Flow rent = m.flow("rent", firms, m.outside("vendors"), rate(1));
        firm.leaves(firm.slot().is(1)).closing(rest).heir(rent);
        assertRefused(() -> m.build(), "heir must be one of the closing flows, got rent");
    }

    @Test
    void flow_betweenTwoPopulations_isRefused() {
        Sector firms = m.sector("firms", firm);
        Sector clouds = m.sector("clouds", m.population("cloud", 2));
        assertRefused(
                () -> m.flow("bill", firms, clouds, rate(1)),
                "flow bill must join members of one population, got firm and cloud");
    }

    @Test
    void isTop_ofNone_isRefused() {
        assertRefused(() -> firm.slot().isTop(0, firm), "k must be at least 1, got 0");
    }

    @Test
    void stocks_ofMembersNotYetFounded_areThereFromTheStart() {
        Model model = Model.quarterly("arrivals", 2);
        Population startUp = model.population("startUp", 3);
        Sector startUps = model.sector("startUps", startUp).opening(model.amount(10, CNY));
        startUp.arrives(model.amount(1, COUNT), model.amount(1, COUNT.per(QUARTER)));
        model.flow("rent", startUps, model.outside("vendors"), model.amount(2, CNY.per(QUARTER)));
        model.define("active", startUps.cash().sum(startUp));
        Scenario scenario = model.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 0);
        assertSeries(path.of("startUps.cash"), 30, 26);
        assertSeries(path.of("active"), 20, 26);
        assertEquals(0, residual(scenario, 0), 1e-15);
    }

    @Test
    void readings_ofMembersAtTheEnd_countWhoIsActiveThen() {
        firm.leaves(firm.slot().is(0).and(inPeriod(2)));
        Value total = bySlot().times(m.calendar().period().as(NUMBER)).total();
        m.outcome("active", total.sum(firm));
        m.outcome("everybody", total.sum(firm.all()));
        PathView path = path(m);
        assertEquals(50, path.outcome("active"));
        assertEquals(60, path.outcome("everybody"));
    }
}
