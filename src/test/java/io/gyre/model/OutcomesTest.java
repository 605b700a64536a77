package io.gyre.model;

import static io.gyre.model.Equations.ratio;
import static io.gyre.model.Told.assertRefused;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.COUNT;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.PROBABILITY;
import static io.gyre.unit.Unit.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.RunOptions;
import io.gyre.graph.Declared;
import io.gyre.statistics.Shares;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read off each path, and what a run makes of it. */
class OutcomesTest {

    private static final int PATHS = 500;

    private final Model m = Model.quarterly("outcomes", 4);
    private final Condition half = m.chance("half", m.amount(.5, PROBABILITY));

    private Run run() {
        Scenario scenario = m.build();
        return scenario.run(RunOptions.of(PATHS).withSeed(Told.SEED), List.of(scenario.policy()));
    }

    @Test
    void ratio_isPooledAndByPath() {
        // half of the paths 6/2, the others 1/1: pooled (6a + b)/(2a + b), by path 3 or 1
        Value top = half.as(NUMBER).last().times(5).plus(1);
        Value below = half.as(NUMBER).last().plus(1);
        Outcome declared = m.outcome("ratio", ratio(top, below));
        m.probability("share", half);
        Run run = run();
        double share = run.of("share").mean();
        OutcomeResult result = run.of(declared);
        assertEquals((6 * share + 1 - share) / (2 * share + 1 - share), result.mean(), 1e-12);
        assertEquals(3 * share + 1 - share, result.moments().mean(), 1e-12);
        assertEquals(Declared.Kind.RATIO, result.outcome().kind());
    }

    @Test
    void probability_countsPaths() {
        Outcome declared = m.probability("p", half);
        OutcomeResult result = run().of(declared);
        double estimate = result.mean();
        // sd .0224: outside .35 … .65 with a chance below 1e-10
        assertTrue(estimate > .35 && estimate < .65, String.valueOf(estimate));
        assertEquals(PROBABILITY, result.outcome().unit());
    }

    @Test
    void category_sharesAddToOne() {
        Value index = half.as(COUNT).last();
        Outcome declared = m.category("kind", index, "no", "yes");
        Shares shares = run().of(declared).shares().orElseThrow();
        double sum = 0;
        for (int i = 0; i < 2; i++) {
            sum += shares.proportion(i).share();
        }
        assertEquals(1, sum, 1e-12);
    }

    @Test
    void series_isReadByPeriod() {
        m.series("x", m.table("t", NUMBER, 1, 2, 3, 4));
        assertEquals(3, run().series("x").moments(3).mean(), 1e-12);
    }

    @Test
    void given_countsOnlyWhereItHolds() {
        Value x = half.as(NUMBER).last().plus(1);
        Outcome declared = m.outcome("x", x).given(half);
        OutcomeResult result = run().of(declared);
        assertEquals(2, result.moments().mean());
        assertEquals(PATHS, result.moments().count() + result.moments().absent());
    }

    @Test
    void outcome_ofMembers_isRefusedWithAdvice() {
        Population firm = m.population("firm", 2);
        assertRefused(
                () -> m.outcome("slots", firm.slot()), "must be one number a path, got one by firm", ".sum(firm)");
        assertRefused(
                () -> {
                    m.series("slots", firm.slot());
                    return m;
                },
                "must be one number a path",
                ".sum(firm)");
    }

    @Test
    void outcome_ofATakenKey_isRefused() {
        m.outcome("x", m.number(1));
        assertRefused(() -> m.outcome("x", m.number(2)), "key must be unique in the model, got x again");
    }

    @Test
    void outcome_mayHaveTheKeyOfAFlow() {
        Flow paid = m.flow("paid", m.outside("a"), m.sector("b"), m.amount(1, CNY.per(QUARTER)));
        m.outcome("paid", paid.total());
        m.series("paid", paid);
        Run run = run();
        assertEquals(4, run.of("paid").moments().mean());
        assertEquals(4, run.path(17).outcome("paid"));
    }

    @Test
    void key_thatIsNoWord_isRefused() {
        assertRefused(() -> m.outcome("Net cash", m.number(1)), "key must be letters and digits", "Net cash");
    }

    @Test
    void category_thatIsNone_isAFailedPathAndAbsentStaysAbsent() {
        Value index = half.as(COUNT).last();
        Outcome wrong = m.category("wrong", index.times(5), "no", "yes");
        Outcome some = m.category("some", index.given(half).last(), "no", "yes");
        m.probability("share", half);
        Run run = run();
        long hits = run.of("share").share().orElseThrow().hits();
        assertEquals(hits, run.of(wrong).shares().orElseThrow().nonFinite());
        assertEquals(PATHS - hits, run.of(some).shares().orElseThrow().absent());
        assertEquals(hits, run.result().of("default").failures().count());
    }

    @Test
    void time_orLater_putsAbsentBeyondAllOthers() {
        // a chance of .2 a period: gone by period t with 1 - .8^t; more than half of the paths only after period 3
        Time first = m.event("hit", m.amount(.2, PROBABILITY)).firstPeriod();
        Outcome plain = m.outcome("plain", first);
        Outcome censored = m.outcome("censored", first.orLater());
        Run run = run();
        long never = run.of(plain).moments().absent();
        // .4096 of 500 paths, sd .022: outside .25 … .57 with a chance below 1e-12
        assertTrue(never > .25 * PATHS && never < .57 * PATHS, String.valueOf(never));
        assertTrue(run.of(plain).distribution().quantile(.95).value() <= 4);
        assertEquals(never, run.of(censored).distribution().censored());
        assertTrue(run.of(censored).distribution().quantile(.9).censored());
        assertTrue(io.gyre.math.Absent.is(run.of(censored).mean()));
    }

    @Test
    void path_ofARun_isAValueThatExplainsItself() {
        Flow paid = m.flow("paid", m.outside("a"), m.sector("b"), m.amount(3, CNY.per(QUARTER)));
        m.outcome("total", paid.total());
        PathView path = run().path(17);
        assertEquals(17, path.path());
        assertTrue(path.ledger().contains("path 17"), path.ledger());
        assertTrue(path.explain(paid, 2).contains("not cut"), path.explain(paid, 2));
    }
}
