package io.gyre.model;

import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.model.Told.path;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.PROBABILITY;
import static io.gyre.unit.Unit.QUARTER;
import static io.gyre.unit.Unit.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.graph.Declared;
import org.junit.jupiter.api.Test;

/** Periods, memory and what is read over time; numbers computed by hand from x = 1, 2, 4, 8. */
class TimeTest {

    private final Model m = Model.quarterly("time", 4);
    private final Series x = m.table("x", CNY.per(QUARTER), 1, 2, 4, 8);

    private double[] read(Series series) {
        m.define("read", series);
        return path(m).of("read");
    }

    private double value(Value value) {
        m.outcome("value", value);
        return path(m).outcome("value");
    }

    private Condition inPeriod(int period) {
        return m.calendar().period().is(period);
    }

    @Test
    void previous_withoutStart_beginsAtZero() {
        assertSeries(read(x.previous()), 0, 1, 2, 4);
    }

    @Test
    void previous_withStart_beginsThere() {
        assertSeries(read(x.previous(m.amount(9, CNY.per(QUARTER)))), 9, 1, 2, 4);
    }

    @Test
    void previous_twice_isTwoPeriodsAgo() {
        assertSeries(read(x.previous().previous()), 0, 0, 1, 2);
    }

    @Test
    void state_readsItsOpeningValueAndClosesAtTheNext() {
        StateVariable s = m.state("s", CNY.per(QUARTER), m.amount(10, CNY.per(QUARTER)));
        s.becomes(s.times(2).plus(x));
        m.define("closing", s.closing());
        PathView path = path(m);
        assertSeries(path.of("s"), 10, 21, 44, 92);
        assertSeries(path.of("closing"), 21, 44, 92, 192);
    }

    @Test
    void state_nextMayReadAllOfThisPeriod() {
        Sector a = m.sector("a").opening(m.amount(100, CNY));
        Flow paid = m.flow("paid", a, m.outside("b"), x);
        StateVariable seen = m.state("seen", CNY, m.amount(0, CNY));
        seen.becomes(a.cash().closing());
        assertSeries(path(m).of("seen"), 0, 99, 97, 93);
        assertEquals("paid", paid.key());
    }

    @Test
    void state_ofAPopulation_isOneForEachMember() {
        Population firm = m.population("firm", 3);
        StateVariable s = firm.state("s", NUMBER, firm.slot().as(NUMBER));
        s.becomes(s.times(2));
        PathView path = path(m);
        assertSeries(path.of("s", 1), 1, 2, 4, 8);
        assertSeries(path.of("s", 2), 2, 4, 8, 16);
        assertSeries(path.of("s"), 3, 6, 12, 24);
    }

    @Test
    void state_becomingTwice_isRefused() {
        StateVariable s = m.state("s", NUMBER, m.number(0));
        s.becomes(s.plus(1));
        assertRefused(() -> s.becomes(s.plus(2)), "s must become something once");
    }

    @Test
    void process_readsAsItsNewValue() {
        Process p = m.process("p", m.number(5), last -> last.plus(1));
        m.define("twice", p.times(2));
        PathView path = path(m);
        assertSeries(path.of("p"), 6, 7, 8, 9);
        assertSeries(path.of("twice"), 12, 14, 16, 18);
    }

    @Test
    void stock_readsAsItsOpeningValue() {
        Sector a = m.sector("a").opening(m.amount(20, CNY));
        m.flow("paid", a, m.outside("b"), x);
        m.define("seen", a.cash().plus(m.zero()));
        m.outcome("left", a.cash().end());
        PathView path = path(m);
        assertSeries(path.of("seen"), 20, 19, 17, 13);
        assertEquals(5, path.outcome("left"));
    }

    @Test
    void equations_thatFormALoop_areRefusedWithTheirNames() {
        StateVariable unused = m.state("unused", NUMBER, m.number(0));
        unused.becomes(unused);
        Sector a = m.sector("a");
        Sector b = m.sector("b");
        Flow there = m.flow("there", a, b, remainder()).priority(1);
        Flow back = m.flow("back", b, a, there).priority(1);
        a.cash().coveredBy(back);
        b.cash().coveredBy(there);
        assertRefused(() -> m.build(), "there", "back", "loop", "previous()");
    }

    private static Remainder remainder() {
        return Equations.remainder();
    }

    @Test
    void table_ofTheWrongLength_isRefused() {
        assertRefused(() -> m.table("y", NUMBER, 1, 2), "table y must have 4 numbers, got 2");
    }

    @Test
    void calendar_ofQuarters_countsYearsFromZero() {
        Model six = Model.quarterly("six", 6);
        six.define("period", six.calendar().period());
        six.define("year", six.calendar().year());
        six.define("quarter", six.calendar().quarter());
        six.define("first", six.calendar().isFirstQuarter());
        PathView path = path(six);
        assertSeries(path.of("period"), 1, 2, 3, 4, 5, 6);
        assertSeries(path.of("year"), 0, 0, 0, 0, 1, 1);
        assertSeries(path.of("quarter"), 1, 2, 3, 4, 1, 2);
        assertSeries(path.of("first"), 1, 0, 0, 0, 1, 0);
    }

    @Test
    void calendar_ofMonths_knowsQuartersAndYears() {
        Model months = Model.monthly("months", 14);
        months.define("year", months.calendar().year());
        months.define("quarter", months.calendar().quarter());
        months.define("firstOfYear", months.calendar().isFirstOfYear());
        PathView path = path(months);
        assertSeries(path.of("year"), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
        assertSeries(path.of("quarter"), 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 1, 1);
        assertSeries(path.of("firstOfYear"), 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
    }

    @Test
    void cumulative_includesThisPeriodAndCountsARateByThePeriod() {
        Series sum = x.cumulative();
        assertEquals(CNY, sum.unit());
        assertSeries(read(sum), 1, 3, 7, 15);
    }

    @Test
    void cumulativeSince_beginsAnewInThePeriodOfTheCondition() {
        assertSeries(read(x.cumulativeSince(inPeriod(3))), 1, 3, 4, 12);
    }

    @Test
    void cumulativeMax_isTheGreatestSoFar() {
        Series negative = m.table("y", NUMBER, -3, -5, -1, -2);
        assertSeries(read(negative.cumulativeMax()), -3, -3, -1, -1);
    }

    @Test
    void readings_overAllPeriods_areThoseOfTheTable() {
        m.outcome("total", x.total());
        m.outcome("last", x.last());
        m.outcome("third", x.at(3));
        m.outcome("max", x.negated().max());
        m.outcome("min", x.min());
        m.outcome("average", x.average());
        PathView path = path(m);
        assertEquals(15, path.outcome("total"));
        assertEquals(8, path.outcome("last"));
        assertEquals(4, path.outcome("third"));
        assertEquals(-1, path.outcome("max"));
        assertEquals(1, path.outcome("min"));
        assertEquals(3.75, path.outcome("average"));
    }

    @Test
    void at_beyondTheHorizon_isRefused() {
        assertRefused(() -> x.at(5), "period must be in [1, 4], got 5");
    }

    @Test
    void total_ofAYearlyRateInQuarters_isRefusedWithAdvice() {
        Series yearly = m.table("y", CNY.per(YEAR), 4, 4, 4, 4);
        assertRefused(() -> yearly.total(), "rate must be per quarter, got CNY/year", ".in(CNY/quarter)");
    }

    @Test
    void total_ofAYearlyRateConverted_isThatOfThePeriods() {
        assertEquals(
                4,
                value(m.table("y", CNY.per(YEAR), 4, 4, 4, 4)
                        .in(CNY.per(QUARTER))
                        .total()));
    }

    @Test
    void presentValue_takesEachPeriodAtItsOpening() {
        // 1.1 per quarter is 1.1^4 - 1 = .4641 per year: 1 + 2/1.1 + 4/1.21 + 8/1.331
        double expected = 1 + 2 / 1.1 + 4 / 1.21 + 8 / 1.331;
        assertEquals(expected, value(x.presentValue(m.amount(.4641, NUMBER.per(YEAR)))), 1e-12);
    }

    @Test
    void presentValue_atClose_isOnePeriodLater() {
        double expected = 1 / 1.1 + 2 / 1.21 + 4 / 1.331 + 8 / 1.4641;
        assertEquals(expected, value(x.presentValue(m.number(.4641)).atClose()), 1e-12);
    }

    @Test
    void presentValue_ofYearsAndMonths_usesTheirLength() {
        Model years = Model.yearly("years", 2);
        years.outcome("value", years.table("y", CNY.per(YEAR), 1, 1).presentValue(years.number(.25)));
        assertEquals(1 + 1 / 1.25, path(years).outcome("value"), 1e-12);
        Model months = Model.monthly("months", 13);
        months.outcome(
                "value",
                months.amount(1, CNY.per(io.gyre.unit.Unit.MONTH))
                        .times(months.calendar().period().is(13))
                        .presentValue(months.number(.25)));
        assertEquals(1 / 1.25, path(months).outcome("value"), 1e-12);
    }

    @Test
    void event_ofChanceZeroNeverAndOfOneAlwaysHappens() {
        m.define("never", m.event("rain", m.amount(0, PROBABILITY)));
        m.define("always", m.event("sun", m.amount(1, PROBABILITY)));
        PathView path = path(m);
        assertSeries(path.of("never"), 0, 0, 0, 0);
        assertSeries(path.of("always"), 1, 1, 1, 1);
    }

    @Test
    void event_isTheUniformOfItsNameBelowTheProbability() {
        Model forty = Model.quarterly("forty", 40);
        Condition event = forty.event("rain", forty.amount(.3, PROBABILITY));
        forty.define("happens", event);
        double[] happens = path(forty).of("happens");
        for (int period = 1; period <= 40; period++) {
            long key = io.gyre.random.Draws.pathKey(io.gyre.random.Draws.seedKey(Told.SEED), 0);
            double u = io.gyre.random.Draws.uniform(key, io.gyre.random.Draws.constant("rain", period - 1));
            assertEquals(u < .3 ? 1 : 0, happens[period - 1], "period " + period);
        }
    }

    @Test
    void event_ofARate_isRefusedWithAdvice() {
        Value rate = m.amount(.4, NUMBER.per(YEAR));
        assertRefused(() -> m.event("rain", rate), "pure number", "eventProbability(rate)");
    }

    @Test
    void eventProbability_isOneMinusExpOfRateTimesThePeriod() {
        Series p = Equations.eventProbability(m.amount(.4, NUMBER.per(YEAR)));
        assertEquals(PROBABILITY, p.unit());
        assertEquals(0.09516258196404048, read(p)[0], 1e-15);
    }

    @Test
    void firstPeriod_isTheFirstAndAbsentIfItNeverComes() {
        m.outcome("first", x.above(1.5).firstPeriod());
        m.outcome("never", x.above(100).firstPeriod());
        m.outcome("censored", x.above(100).firstPeriod().orLater());
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), 1, 0);
        assertEquals(2, path.outcome("first"));
        assertTrue(io.gyre.math.Absent.is(path.outcome("never")));
        assertEquals(
                Declared.Kind.TIME,
                scenario.graph().declared().outcomes().get(2).kind());
        assertEquals(
                Declared.Kind.NUMBER,
                scenario.graph().declared().outcomes().get(1).kind());
    }

    @Test
    void everAlwaysAndLast_readAConditionOverTime() {
        Condition big = x.above(1.5);
        m.probability("isEver", big.ever());
        m.probability("isAlways", big.always());
        m.probability("isLast", big.last());
        PathView path = path(m);
        assertEquals(1, path.outcome("isEver"));
        assertEquals(0, path.outcome("isAlways"));
        assertEquals(1, path.outcome("isLast"));
    }

    @Test
    void probability_ofASeries_isRefused() {
        assertRefused(() -> m.probability("p", x.above(1)), "must be known once a path", ".ever()");
    }

    @Test
    void outcome_mixingPeriodsAndEnd_isRefused() {
        assertRefused(() -> x.minus(x.at(1).times(1)), "must not mix");
    }
}
