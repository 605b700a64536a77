package io.gyre.model;

import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.model.Told.path;
import static io.gyre.unit.Unit.NUMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Members among whom something is counted, ranked or chosen; numbers by hand. */
class CandidatesTest {

    private static final double ABSENT = Double.NaN;

    private final Model m = Model.quarterly("candidates", 4);
    private final Population firm = m.population("firm", 3);

    private Value bySlot() {
        return firm.slot().as(NUMBER).plus(1);
    }

    private Condition inPeriod(int period) {
        return m.calendar().period().is(period);
    }

    @Test
    void among_byPeriod_countsCandidatesWhoAreActive() {
        firm.leaves(firm.slot().is(2).and(inPeriod(2)));
        Series x = bySlot().times(m.calendar().period().as(NUMBER));
        Members late = firm.among(firm.slot().above(0).and(m.calendar().period().above(1)));
        m.define("sum", x.sum(late));
        m.define("mean", x.mean(late));
        m.define("max", x.max(late));
        m.define("best", x.argMax(late).slot());
        m.define("read", bySlot().at(x.argMax(late)));
        m.define("count", firm.slot().above(0).count(late));
        m.define("tops", x.isTop(1, late).count(firm));
        PathView path = path(m);
        assertSeries(path.of("sum"), 0, 10, 6, 8);
        assertSeries(path.of("mean"), ABSENT, 5, 6, 8);
        assertSeries(path.of("max"), ABSENT, 6, 6, 8);
        assertSeries(path.of("best"), ABSENT, 2, 1, 1);
        assertSeries(path.of("read"), ABSENT, 3, 2, 2);
        assertSeries(path.of("count"), 0, 2, 1, 1);
        assertSeries(path.of("tops"), 0, 1, 1, 1);
    }

    @Test
    void among_ranks_onlyCandidatesHaveOne() {
        Members odd = firm.among(firm.slot().is(1).not());
        Series rank = bySlot().negated().rank(odd);
        m.define("first", rank.at(bySlot().argMax(firm)));
        m.define("absent", rank.isAbsent().count(firm));
        PathView path = path(m);
        assertSeries(path.of("first"), 0, 0, 0, 0);
        assertSeries(path.of("absent"), 1, 1, 1, 1);
    }

    @Test
    void among_aChoiceKnownAtTheEnd_restrictsValues() {
        Condition chosen =
                bySlot().times(m.calendar().period().as(NUMBER)).total().above(15);
        firm.leaves(firm.slot().is(1).and(inPeriod(1)));
        m.outcome("ofValue", bySlot().sum(firm.among(chosen)).asValue());
        m.outcome(
                "ofTotal",
                bySlot().times(m.calendar().period().as(NUMBER)).total().max(firm.among(chosen)));
        m.outcome("ofAll", bySlot().sum(firm.all().among(chosen)));
        m.outcome(
                "twice", bySlot().sum(firm.all().among(chosen).among(firm.slot().below(2))));
        PathView path = path(m);
        assertEquals(3, path.outcome("ofValue"));
        assertEquals(30, path.outcome("ofTotal"));
        assertEquals(5, path.outcome("ofAll"));
        assertEquals(2, path.outcome("twice"));
    }

    @Test
    void among_aGroup_isTheIntersection() {
        Population fab = PopulationsTest.groups(m);
        Value x = fab.slot().as(NUMBER).plus(1);
        m.outcome("rivals", x.sum(fab.of("rival").among(fab.slot().below(2))));
        assertEquals(2, path(m).outcome("rivals"));
    }

    @Test
    void among_anotherPopulation_isRefused() {
        Population fab = PopulationsTest.groups(m);
        assertRefused(() -> firm.among(fab.slot().below(2)), "among", "firm", "fab");
    }
}
