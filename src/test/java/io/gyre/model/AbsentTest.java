package io.gyre.model;

import static io.gyre.model.Equations.ratio;
import static io.gyre.model.Equations.when;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.model.Told.path;
import static io.gyre.unit.Unit.COUNT;
import static io.gyre.unit.Unit.NUMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.math.Absent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What does not exist is a value: it passes through arithmetic, is false in comparisons, and is counted apart. */
class AbsentTest {

    private final Model m = Model.quarterly("absent", 3);
    private final Series x = m.table("x", NUMBER, 1, 2, 3);
    private final Condition second = m.calendar().period().is(2);

    private Result run(Model model, int paths) {
        Scenario scenario = model.build();
        return scenario.run(RunOptions.of(paths).withSeed(Told.SEED), List.of(scenario.policy()))
                .result();
    }

    @Test
    void arithmetic_withAbsent_isAbsent() {
        Series some = x.given(second);
        m.define("some", some);
        m.define("sum", some.plus(1).times(2).negated().abs());
        m.define("less", some.atMost(m.number(0)));
        PathView path = path(m);
        assertSeries(path.of("some"), Double.NaN, 2, Double.NaN);
        assertTrue(Absent.is(path.of("some")[0]));
        assertTrue(Absent.is(path.of("sum")[0]));
        assertTrue(Absent.is(path.of("less")[2]));
        assertEquals(6, path.of("sum")[1]);
    }

    @Test
    void comparison_withAbsent_isFalse() {
        Series some = x.given(second);
        m.define("below", some.below(100).as(COUNT));
        m.define("above", some.above(-100).as(COUNT));
        m.define("notBelow", some.notBelow(-100).as(COUNT));
        m.define("notAbove", some.notAbove(100).as(COUNT));
        m.define("is", some.is(2).as(COUNT));
        PathView path = path(m);
        for (String name : List.of("below", "above", "notBelow", "notAbove", "is")) {
            assertSeries(path.of(name), 0, 1, 0);
        }
    }

    @Test
    void isAbsentAndOr_tellAndReplace() {
        Series some = x.given(second);
        m.define("isAbsent", some.isAbsent().as(COUNT));
        m.define("or", some.or(m.number(9)));
        PathView path = path(m);
        assertSeries(path.of("isAbsent"), 1, 0, 1);
        assertSeries(path.of("or"), 9, 2, 9);
    }

    @Test
    void when_orZeroOrAbsent_sayWhatHoldsElsewhere() {
        m.define("zero", when(second).then(x).orZero());
        m.define("absent", when(second).then(x).orAbsent());
        m.define("times", x.times(second));
        PathView path = path(m);
        assertSeries(path.of("zero"), 0, 2, 0);
        assertSeries(path.of("absent"), Double.NaN, 2, Double.NaN);
        assertSeries(path.of("times"), 0, 2, 0);
    }

    @Test
    void branch_notTaken_isSelectedAwayHoweverBad() {
        Series bad = m.number(0).minus(1).log();
        m.define("read", when(second).then(x).otherwise(x.times(2)));
        m.define("safe", when(x.above(0)).then(x).otherwise(bad));
        assertSeries(path(m).of("safe"), 1, 2, 3);
    }

    @Test
    void ratio_overZero_isAbsent() {
        m.outcome("ratio", ratio(m.number(3), m.number(0)));
        m.define("over", x.over(x.minus(2)));
        PathView path = path(m);
        assertTrue(Absent.is(path.outcome("ratio")));
        assertSeries(path.of("over"), -1, Double.NaN, 3);
    }

    @Test
    void outcome_countsPresentAbsentAndFailedApart() {
        Condition rare = m.chance("rare", m.amount(.25, io.gyre.unit.Unit.PROBABILITY));
        m.outcome("x", m.number(5).given(rare).last());
        Result result = run(m, 400);
        OutcomeResult outcome = result.of("default").of("x");
        long present = outcome.moments().count();
        // 100 expected, sd 8.7: outside 40 … 160 with a chance below 1e-11
        assertTrue(present > 40 && present < 160, String.valueOf(present));
        assertEquals(400 - present, outcome.moments().absent());
        assertEquals(5, outcome.moments().mean());
        assertEquals(0, result.of("default").failures().count());
    }

    @Test
    void otherNaN_isAFailedPath() {
        m.outcome("x", m.number(-1).log());
        Result result = run(m, 3);
        assertEquals(3, result.of("default").failures().count());
        assertEquals(List.of(0L, 1L, 2L), result.of("default").failures().first());
    }

    @Test
    void outcome_given_isAbsentElsewhere() {
        m.outcome("here", m.number(1)).given(x.last().above(2));
        m.outcome("nowhere", m.number(1))
                .given(x.last().above(2))
                .given(x.last().below(1));
        PathView path = path(m);
        assertEquals(1, path.outcome("here"));
        assertTrue(Absent.is(path.outcome("nowhere")));
    }
}
