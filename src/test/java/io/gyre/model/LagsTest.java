package io.gyre.model;

import static io.gyre.model.Equations.remainder;
import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.model.Told.path;
import static io.gyre.model.Told.residual;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.MONTH;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.QUARTER;
import static io.gyre.unit.Unit.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is read from the past, what is on its way, what is promised; numbers by hand from x = 1, 2, 4, 8, 16. */
class LagsTest {

    private final Model m = Model.quarterly("lags", 5);
    private final Series x = m.table("x", CNY.per(QUARTER), 1, 2, 4, 8, 16);

    private double[] read(Series series) {
        m.define("read", series);
        return path(m).of("read");
    }

    private Value rate(double amount) {
        return m.amount(amount, CNY.per(QUARTER));
    }

    // ---- lagged ----

    @Test
    void lagged_wholePeriods_readsThePast() {
        assertSeries(read(x.lagged(2).orZero()), 0, 0, 1, 2, 4);
    }

    @Test
    void lagged_before_saysWhatStoodBeforePeriodOne() {
        assertSeries(read(x.lagged(2).before(rate(9))), 9, 9, 1, 2, 4);
    }

    @Test
    void lagged_realLag_splitsBetweenTheNeighbours() {
        // .75 of one period ago, .25 of two
        assertSeries(read(x.lagged(m.number(1.25), 3).before(rate(8))), 8, 2.75, 1.75, 3.5, 7);
    }

    @Test
    void lagged_byLessThanAPeriod_readsThisPeriodToo() {
        assertSeries(read(x.lagged(m.number(.5), 3).before(rate(3))), 2, 1.5, 3, 6, 12);
    }

    @Test
    void lagged_byZero_isNow() {
        assertSeries(read(x.lagged(m.number(0), 3).orZero()), 1, 2, 4, 8, 16);
    }

    @Test
    void lagged_lagOfEachPeriod_countsFromThatPeriod() {
        Series k = m.table("k", NUMBER, 0, 1, 2, 0, 1);
        assertSeries(read(x.lagged(k, 2).orZero()), 1, 1, 1, 8, 8);
    }

    @Test
    void lagged_inCalendarTime_isConverted() {
        assertSeries(read(x.lagged(m.amount(6, MONTH), 2).orZero()), 0, 0, 1, 2, 4);
    }

    @Test
    void lagged_byMember_isEachMembersOwn() {
        Population firm = m.population("firm", 3);
        m.define("read", x.lagged(firm.slot(), 2).orZero());
        PathView path = path(m);
        assertSeries(path.of("read", 0), 1, 2, 4, 8, 16);
        assertSeries(path.of("read", 1), 0, 1, 2, 4, 8);
        assertSeries(path.of("read", 2), 0, 0, 1, 2, 4);
    }

    @Test
    void lagged_outOfRange_isNoNumber() {
        Series k = m.table("k", NUMBER, 2, 2.5, -1, 3, 1);
        assertSeries(read(x.lagged(k, 2).orZero()), 0, Double.NaN, Double.NaN, Double.NaN, 8);
    }

    @Test
    void lags_beyondSixtyFourPeriods_areRefused() {
        assertRefused(() -> x.lagged(65), "longest lag must be in [1, 64] periods, got 65");
        assertRefused(() -> x.lagged(m.number(5), 4), "lag must be in [0, 4] periods, got 5");
        assertRefused(() -> x.arriving(m.number(-1), 4), "lag must be in [0, 4] periods, got -1");
    }

    // ---- arriving ----

    @Test
    void arriving_sendsEachAmountAndKeepsTheSum() {
        Arriving arriving = x.arriving(2);
        m.define("underway", arriving.underway());
        m.define("read", arriving);
        PathView path = path(m);
        assertSeries(path.of("read"), 0, 0, 1, 2, 4);
        assertSeries(path.of("underway"), 1, 3, 6, 12, 24);
    }

    @Test
    void arriving_lagFixedWhenSent_addsUp() {
        // 1 to period 3, 2 to period 3, 4 at once, 8 to period 5, 16 beyond the horizon
        Series k = m.table("k", NUMBER, 2, 1, 0, 1, 2);
        Arriving arriving = x.arriving(k, 2);
        m.define("read", arriving);
        m.outcome("underway", arriving.underway().last());
        PathView path = path(m);
        assertSeries(path.of("read"), 0, 0, 7, 0, 8);
        assertEquals(16, path.outcome("underway"));
    }

    @Test
    void arriving_realLag_splitsAmounts() {
        // each: .75 after one period, .25 after two
        assertSeries(read(x.arriving(m.number(1.25), 2)), 0, .75, 1.75, 3.5, 7);
    }

    @Test
    void arriving_lessThanAPeriod_partlyArrivesAtOnce() {
        assertSeries(read(x.arriving(m.number(.25), 2)), .75, 1.75, 3.5, 7, 14);
    }

    @Test
    void arriving_atTheLongestLag_arrives() {
        assertSeries(read(x.arriving(m.amount(.5, YEAR), 2)), 0, 0, 1, 2, 4);
    }

    @Test
    void arriving_lagOutOfRange_isNoNumberUnlessNothingIsSent() {
        Series k = m.table("k", NUMBER, 1, -1, 3, 3, 1);
        Series sent = m.table("sent", NUMBER, 1, 1, 1, 0, 1);
        assertSeries(read(sent.arriving(k, 2)), 0, Double.NaN, Double.NaN, 0, 0);
    }

    @Test
    void lag_thatMayBeZero_closesNoLoop() {
        StateVariable unused = m.state("unused", NUMBER, m.number(0));
        unused.becomes(unused);
        Sector a = m.sector("a").opening(m.amount(100, CNY));
        Sector b = m.sector("b");
        Flow there = m.flow("there", a, b, rate(1));
        Flow back = m.flow("back", b, a, there.arriving(m.number(.5), 2));
        a.cash().coveredBy(back);
        b.cash().coveredBy(there);
        assertRefused(() -> m.build(), "there", "back", "loop");
    }

    @Test
    void lag_ofAtLeastOnePeriod_closesALoop() {
        Sector a = m.sector("a").opening(m.amount(1, CNY));
        Sector b = m.sector("b");
        Flow there = m.flow("there", a, b, remainder());
        Flow back = m.flow("back", b, a, there.arriving(1).times(.5));
        a.cash().coveredBy(back);
        assertSeries(path(m).of("there"), 1, .5, .25, .125, .0625);
    }

    // ---- promises ----

    @Test
    void promise_isAClaimUntilItIsPaid() {
        Sector state = m.sector("state").opening(m.amount(100, CNY));
        Sector firm = m.sector("firm");
        Flow grant = m.promise("grant", state, firm, x, m.number(2), 2);
        PathView path = path(m);
        assertSeries(path.of(grant), 0, 0, 1, 2, 4);
        assertSeries(path.of("grant.owed"), 0, 1, 3, 6, 12);
        assertSeries(path.of("grant.owed.closing"), 1, 3, 6, 12, 24);
        assertSeries(path.of("firm.cash.closing"), 0, 0, 1, 3, 7);
    }

    @Test
    void promise_shortageWhenDue_isACut() {
        Sector state = m.sector("state").opening(m.amount(2, CNY));
        Flow grant = m.promise("grant", state, m.sector("firm"), x, m.number(2), 2);
        m.define("cut", grant.cut());
        PathView path = path(m);
        assertSeries(path.of(grant), 0, 0, 1, 1, 0);
        assertSeries(path.of("cut"), 0, 0, 0, 1, 4);
        assertSeries(path.of("grant.owed.closing"), 1, 3, 6, 12, 24);
    }

    @Test
    void promise_isWealthOfTheOneAndDebtOfTheOther() {
        Sector state = m.sector("state").opening(m.amount(100, CNY));
        Sector firm = m.sector("firm");
        m.promise("grant", state, firm, x, m.number(2), 2);
        m.define("ours", m.group("public", state).wealth());
        m.define("theirs", m.group("private", firm).wealth());
        m.define("all", m.group("everyone", state, firm).wealth());
        PathView path = path(m);
        assertSeries(path.of("ours"), 99, 97, 93, 85, 69);
        assertSeries(path.of("theirs"), 1, 3, 7, 15, 31);
        assertSeries(path.of("all"), 100, 100, 100, 100, 100);
    }

    @Test
    void promise_toAMemberThatLeft_goesToItsHeir() {
        Sector state = m.sector("state").opening(m.amount(100, CNY));
        Population firm = m.population("firm", 2);
        Sector firms = m.sector("firms", firm);
        Sector heirs = m.sector("heirs");
        Sector vendors = m.outside("vendors");
        Flow grant = m.promise("grant", state, firms, x, m.number(2), 2);
        Flow rest = m.flow("rest", firms, heirs, remainder());
        // member 0 leaves in period 2: its promises of periods 1 and 2 are due in 3 and 4, later ones are not made
        firm.leaves(firm.slot().is(0).and(m.calendar().period().is(2))).closing(rest);
        SectorGroup group = m.group("both", firms, heirs);
        m.define("in", group.inflow());
        m.define("held", firms.cash().closing().sum(firm.all()));
        m.flow("unused", heirs, vendors, m.zero());
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 0);
        assertSeries(path.of("grant", 0), 0, 0, 1, 2, 0);
        assertSeries(path.of("grant", 1), 0, 0, 1, 2, 4);
        assertSeries(path.of("heirs.cash.closing"), 0, 0, 1, 3, 3);
        assertSeries(path.of("firms.cash.closing", 0), 0, 0, 0, 0, 0);
        assertSeries(path.of("firms.cash.closing", 1), 0, 0, 1, 3, 7);
        assertSeries(path.of("in"), 0, 0, 2, 4, 4);
        assertEquals(0, residual(scenario, 0), 1e-12);
    }

    @Test
    void promise_toAnHeirOutsideTheGroup_crossesItsBorderOnlyForThoseWhoStayed() {
        Sector state = m.sector("state").opening(m.amount(100, CNY));
        Population firm = m.population("firm", 2);
        Sector firms = m.sector("firms", firm);
        Sector heirs = m.sector("heirs");
        m.promise("grant", state, firms, x, m.number(2), 2);
        Flow rest = m.flow("rest", firms, heirs, remainder());
        firm.leaves(firm.slot().is(0).and(m.calendar().period().is(2))).closing(rest);
        m.define("in", m.group("members", firms).inflow());
        m.define("inherited", m.group("heir", heirs).inflow());
        m.define("worth", m.group("worthOfHeirs", heirs).wealth());
        m.define("worthOfMembers", m.group("worthOfAll", firms).wealth());
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 0);
        assertSeries(path.of("in"), 0, 0, 1, 2, 4);
        assertSeries(path.of("inherited"), 0, 0, 1, 2, 0);
        // at the close of period 2 the heir takes over what was promised in periods 1 and 2
        assertSeries(path.of("worth"), 0, 3, 3, 3, 3);
        assertSeries(path.of("worthOfMembers"), 2, 3, 7, 15, 31);
        assertEquals(0, residual(scenario, 0), 1e-12);
    }

    @Test
    void promise_ofAMemberThatLeft_isCutWhenDueAndNoneIsMade() {
        Population firm = m.population("firm", 2);
        Sector firms = m.sector("firms", firm).opening(m.amount(100, CNY));
        Sector bank = m.sector("bank");
        Flow repaid = m.promise("repaid", firms, bank, x, m.number(1), 1);
        Flow rest = m.flow("rest", firms, m.outside("court"), remainder());
        firm.leaves(firm.slot().is(0).and(m.calendar().period().is(2))).closing(rest);
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 0);
        assertSeries(path.of("repaid.asked", 0), 0, 1, 2, 0, 0);
        assertSeries(path.of("repaid", 0), 0, 1, 0, 0, 0);
        assertSeries(path.of("repaid", 1), 0, 1, 2, 4, 8);
        assertSeries(path.of("repaid.owed.closing", 0), 1, 2, 0, 0, 0);
        assertEquals(0, residual(scenario, 0), 1e-12);
        assertEquals("repaid", repaid.key());
    }
}
