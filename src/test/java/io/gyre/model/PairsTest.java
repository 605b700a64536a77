package io.gyre.model;

import static io.gyre.model.Equations.normal;
import static io.gyre.model.Told.SEED;
import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.assertSeries;
import static io.gyre.model.Told.path;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.PROBABILITY;
import static io.gyre.unit.Unit.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.random.Draws;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pairs of three start-ups, founded one a period, with two funds; numbers by hand or from draws by address. */
class PairsTest {

    private static final double ABSENT = Double.NaN;

    private final Model m = Model.quarterly("pairs", 3);
    private final Population startUp = m.population("startUp", 3).cohorts(1);
    private final Population fund = m.population("fund", 2);
    private final Pairs pairs = m.pairs(startUp, fund);

    private Value size(Population of) {
        return of.slot().as(NUMBER).plus(1);
    }

    /** 10 i + j of the i-th start-up and the j-th fund, from 1. */
    private PairSeries code() {
        return pairs.of(size(startUp)).times(10).plus(pairs.of(size(fund)));
    }

    private static double uniform(String name, int left, int right, int index) {
        long path = Draws.pathKey(Draws.seedKey(SEED), 0);
        long key = Draws.memberKey(Draws.memberKey(path, left), right);
        return Draws.uniform(key, Draws.constant(name, index));
    }

    @Test
    void reductions_alongEachSide_areOverWhoIsFounded() {
        m.define("byFund", code().sum(startUp));
        m.define("byStartUp", code().sum(fund));
        m.define("mean", code().mean(startUp));
        m.define("least", code().min(fund));
        m.define("greatest", code().max(startUp));
        m.define("best", code().argMax(startUp).slot());
        PathView path = path(m);
        assertSeries(path.of("byFund", 1), 12, 34, 66);
        assertSeries(path.of("byStartUp", 1), ABSENT, 43, 43);
        assertSeries(path.of("mean", 0), 11, 16, 21);
        assertSeries(path.of("least", 2), ABSENT, ABSENT, 31);
        assertSeries(path.of("greatest", 0), 11, 21, 31);
        assertSeries(path.of("best", 1), 0, 1, 2);
    }

    @Test
    void among_countsCandidates_andNobodyIsZeroOrAbsent() {
        PairSeries odd = code().among(code().below(22).and(code().above(11.5)));
        m.define("sum", odd.sum(fund));
        m.define("max", odd.max(fund));
        m.define("index", odd.argMax(fund).slot());
        m.define("count", code().above(20).count(startUp));
        m.define("any", code().above(31.5).any(startUp));
        m.define("part", code().sum(startUp.among(startUp.slot().above(0))));
        PathView path = path(m);
        assertSeries(path.of("sum", 0), 12, 12, 12);
        assertSeries(path.of("sum", 1), ABSENT, 21, 21);
        assertSeries(path.of("max", 2), ABSENT, ABSENT, ABSENT);
        assertSeries(path.of("index", 1), ABSENT, 0, 0);
        assertSeries(path.of("count", 0), 0, 1, 2);
        assertSeries(path.of("any", 0), 0, 0, 0);
        assertSeries(path.of("any", 1), 0, 0, 1);
        assertSeries(path.of("part", 0), 0, 21, 52);
    }

    @Test
    void draws_areAddressedByPathAndBothSlots() {
        m.define("once", pairs.uniform("taste").max(fund));
        m.define("each", pairs.uniformEach("noise").sum(startUp));
        m.define("normals", pairs.each("shock", normal(size(fund), m.number(2))).sum(fund));
        m.define(
                "inverted",
                pairs.once("trait", normal(size(startUp), size(fund))).sum(fund));
        PathView path = path(m);
        assertEquals(Math.max(uniform("taste", 1, 0, 0), uniform("taste", 1, 1, 0)), path.of("once", 1)[2]);
        assertEquals(uniform("noise", 0, 1, 1) + uniform("noise", 1, 1, 1), path.of("each", 1)[1]);
        double expected = 0;
        for (int j = 0; j < 2; j++) {
            expected += 1 + j + 2 * Draws.normalSine(uniform("shock", 0, j, 0), uniform("shock", 0, j, 1));
        }
        assertEquals(expected, path.of("normals", 0)[1]);
    }

    @Test
    void chance_thatGrows_isMemoryWithoutStorage() {
        PairCondition met = pairs.chance(
                "met", pairs.of(startUp.age().plus(1).as(NUMBER).times(.3).as(PROBABILITY)));
        m.define("known", met.count(startUp));
        PathView path = path(m);
        for (int period = 0; period < 3; period++) {
            int expected = 0;
            for (int i = 0; i <= period; i++) {
                expected += uniform("met", i, 1, 0) < .3 * (period - i + 1) ? 1 : 0;
            }
            assertEquals(expected, path.of("known", 1)[period]);
        }
    }

    @Test
    void index_readsAndIsPointedAt() {
        PairIndex best = code().among(code().above(20)).argMax(fund);
        m.define("read", best.read(size(fund).times(100)));
        m.define("pointed", best.pointedAt());
        m.define("chosen", code().among(best.isChosen()).sum(startUp));
        PathView path = path(m);
        assertSeries(path.of("read", 0), ABSENT, ABSENT, ABSENT);
        assertSeries(path.of("read", 1), ABSENT, 200, 200);
        assertSeries(path.of("pointed", 1), 0, 1, 2);
        assertSeries(path.of("chosen", 1), 0, 22, 54);
        assertSeries(path.of("chosen", 0), 0, 0, 0);
    }

    @Test
    void choose_takesOneOfTwo() {
        PairCondition late = code().above(20);
        m.define("chosen", pairs.choose(late, code(), code().negated()).sum(fund));
        m.define("some", code().times(late).sum(fund));
        PathView path = path(m);
        assertSeries(path.of("chosen", 0), -23, -23, -23);
        assertSeries(path.of("chosen", 1), ABSENT, 43, 43);
        assertSeries(path.of("some", 0), 0, 0, 0);
    }

    @Test
    void flow_postsSumsAtBothEnds_andACutIsBorneInProportion() {
        Sector funds = m.sector("funds", fund).opening(size(fund).times(60).times(m.amount(1, CNY)));
        Sector firms = m.sector("firms", startUp);
        PairSeries cheque = pairs.of(size(startUp).times(m.amount(20, CNY.per(QUARTER))));
        PairFlow round = m.flow("round", funds, firms, cheque);
        m.group("all", funds, firms);
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), SEED, 0);
        assertSeries(path.of("round", 0), 20, 40, 0);
        assertSeries(path.of("round", 1), 20, 60, 40);
        assertSeries(path.of("round.received", 0), 40, 40. / 3 + 20, 40. / 6);
        assertSeries(path.of("round.received", 1), ABSENT, 80. / 3 + 40, 80. / 6);
        assertEquals("round", round.paid().key());
        assertEquals("round.received", round.received().key());
        assertTrue(Told.residual(scenario, 0) <= 1e-15);
        for (double left : path.of("round.clearing.cash.closing")) {
            assertEquals(0, left, 1e-13);
        }
        assertTrue(path.explain("round", 2, 1).contains("of pairs"), path.explain("round", 2, 1));
    }

    @Test
    void leavers_ofEitherSide_countNoMore() {
        fund.leaves(fund.slot().is(0).and(m.calendar().period().is(1)));
        startUp.leaves(startUp.slot().is(1).and(m.calendar().period().is(2)));
        m.define("byFund", code().sum(startUp));
        m.define("byStartUp", code().sum(fund));
        PathView path = path(m);
        assertSeries(path.of("byFund", 0), 11, 0, 0);
        assertSeries(path.of("byFund", 1), 12, 34, 12 + 32);
        assertSeries(path.of("byStartUp", 0), 23, 12, 12);
        assertSeries(path.of("byStartUp", 1), ABSENT, 22, 0);
    }

    @Test
    void values_knownAtTheEnd_canBeReduced() {
        Value total = size(startUp).times(m.calendar().period().as(NUMBER)).total();
        m.outcome(
                "x",
                pairs.of(total)
                        .times(pairs.of(size(fund)))
                        .max(startUp)
                        .sum(fund)
                        .asValue());
        assertEquals(2 * (2 + 3) * 3, path(m).outcome("x"), 1e-12);
    }

    @Test
    void run_onAnyThreads_followsTheTrace() {
        PairSeries score =
                pairs.of(startUp.uniform("quality")).plus(pairs.each("noise", normal(m.number(0), m.number(1))));
        PairCondition aware = pairs.chance("aware", pairs.of(m.amount(.3, PROBABILITY)));
        PairIndex best = score.among(aware).argMax(fund);
        m.outcome(
                "x",
                best.pointedAt()
                        .times(size(fund))
                        .sum(fund)
                        .total()
                        .plus(score.among(aware).sum(fund).sum(startUp).total()));
        Scenario scenario = m.build();
        double sum = 0;
        for (int path = 0; path < 70; path++) {
            sum += scenario.path(scenario.policy(), SEED, path).outcome("x");
        }
        for (int threads = 1; threads <= 2; threads++) {
            RunOptions options = RunOptions.of(70).withSeed(SEED).withThreads(threads);
            Result result = scenario.run(options, List.of(scenario.policy())).result();
            assertEquals(sum / 70, result.of("default").of("x").mean(), 1e-12);
        }
    }

    @Test
    void mistakes_areRefused() {
        Population other = m.population("other", 2);
        assertRefused(() -> m.pairs(fund, fund), "pairs", "two populations", "fund");
        assertRefused(() -> pairs.of(size(other)), "startUp", "fund", "other");
        assertRefused(() -> code().sum(other), "remove", "startUp", "other");
        assertRefused(() -> code().plus(m.pairs(fund, other).of(size(fund))), "same pairs");
        assertRefused(() -> code().plus(pairs.of(m.amount(1, CNY))), "one unit", "CNY");
        assertRefused(() -> code().argMax(fund).read(size(startUp)), "index into fund", "startUp");
        Sector funds = m.sector("funds", fund);
        Sector others = m.sector("others", other);
        PairSeries amount = pairs.of(m.amount(1, CNY.per(QUARTER)));
        assertRefused(() -> m.flow("round", funds, others, amount), "payee", "startUp", "others");
        assertRefused(() -> m.define("mixed", size(startUp).plus(size(fund))), "one population", "startUp", "fund");
    }
}
