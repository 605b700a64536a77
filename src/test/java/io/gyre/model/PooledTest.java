package io.gyre.model;

import static io.gyre.model.Told.SEED;
import static io.gyre.model.Told.assertRefused;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.PROBABILITY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.random.Draws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Outcomes over all members of all paths, against sums over draws by address. */
class PooledTest {

    private static final int PATHS = 200;

    private final Model m = Model.quarterly("pooled", 3);
    private final Population firm = m.population("firm", 6).cohorts(2);

    private static double uniform(String name, long path, int slot) {
        long key = Draws.memberKey(Draws.pathKey(Draws.seedKey(SEED), path), slot);
        return Draws.uniform(key, Draws.constant(name, 0));
    }

    private static OutcomeResult run(Model model, int paths, int threads) {
        Scenario scenario = model.build();
        RunOptions options = RunOptions.of(paths).withSeed(SEED).withThreads(threads);
        Result result = scenario.run(options, List.of(scenario.policy())).result();
        return result.of("default").of("x");
    }

    @Test
    void pooled_isOverAllMembersThatCount_withTheErrorOfPaths() {
        Value x = firm.uniform("size");
        Condition deal = firm.chance("deal", m.amount(.3, PROBABILITY));
        m.pooled("x", x, firm.among(deal));
        OutcomeResult found = run(m, PATHS, 2);
        List<Double> values = new ArrayList<>();
        double[] sums = new double[PATHS];
        double[] counts = new double[PATHS];
        for (int path = 0; path < PATHS; path++) {
            for (int slot = 0; slot < 6; slot++) {
                if (uniform("deal", path, slot) < .3) {
                    values.add(uniform("size", path, slot));
                    sums[path] += uniform("size", path, slot);
                    counts[path]++;
                }
            }
        }
        double mean = values.stream().mapToDouble(each -> each).average().orElseThrow();
        double squares = 0;
        for (int path = 0; path < PATHS; path++) {
            squares += Math.pow(sums[path] - mean * counts[path], 2);
        }
        double perPath = values.size() / (double) PATHS;
        double error = Math.sqrt(squares / (PATHS - 1) / PATHS) / perPath;
        assertEquals(values.size(), found.moments().count());
        assertEquals(mean, found.mean(), 1e-14);
        assertEquals(mean, found.moments().mean(), 1e-14);
        assertEquals(error, found.standardError(), 1e-12);
        values.sort(null);
        assertEquals(values.get(0), found.distribution().quantile(0).value());
        assertEquals(
                values.get(values.size() - 1), found.distribution().quantile(1).value());
        assertTrue(Double.isNaN(found.distribution().quantile(.5).low()));
        assertEquals(
                0,
                found.distribution().cumulative(.5)
                        - values.stream().filter(each -> each <= .5).count() / (double) values.size(),
                1e-12);
    }

    @Test
    void pooled_membersOfAPathThatAreAlike_haveTheErrorOfOne() {
        Value same = m.once("same", Equations.normal(m.number(0), m.number(1)));
        m.pooled("x", firm.slot().as(NUMBER).times(0).plus(same), firm.slots());
        OutcomeResult found = run(m, PATHS, 1);
        assertEquals(6 * PATHS, found.moments().count());
        assertEquals(
                found.moments().sd() / Math.sqrt(PATHS),
                found.standardError(),
                2e-3 * found.moments().sd());
    }

    @Test
    void pooled_leaversAbsentAndConditions_areCountedApart() {
        firm.leaves(firm.slot().is(0));
        Value slot = firm.slot().as(NUMBER);
        m.pooled("x", slot.given(firm.slot().above(1)).asValue(), firm);
        OutcomeResult found = run(m, 5, 1);
        assertEquals(4 * 5, found.moments().count());
        assertEquals(1 * 5, found.moments().absent());
        assertEquals((2 + 3 + 4 + 5) / 4.0, found.mean());
    }

    @Test
    void pooled_ofAGroup_givenACondition_isOverThatSlice() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("own", 1);
        sizes.put("rival", 2);
        Population fab = m.population("fab", sizes);
        Condition odd = m.chance("coin", m.amount(.5, PROBABILITY));
        m.pooled("x", fab.slot().as(NUMBER), fab.of("rival")).given(odd);
        OutcomeResult found = run(m, 64, 1);
        assertEquals(1.5, found.mean());
        assertTrue(found.moments().count() > 0
                && found.moments().count() < 128
                && found.moments().count() % 2 == 0);
    }

    @Test
    void pooled_aMemberThatIsNoNumber_failsItsPath() {
        Value log = firm.uniform("u").minus(.9).log();
        m.pooled("x", log, firm);
        Scenario scenario = m.build();
        RunOptions options = RunOptions.of(50).withSeed(SEED).withThreads(1);
        Result result = scenario.run(options, List.of(scenario.policy())).result();
        long failures = result.of("default").failures().count();
        OutcomeResult found = result.of("default").of("x");
        assertTrue(failures > 40);
        assertEquals(failures, found.moments().nonFinite());
        assertEquals((50 - failures) * 6, found.moments().count());
    }

    @Test
    void pooled_onAPath_isTheMeanOfItsMembers() {
        m.pooled("x", firm.slot().as(NUMBER), firm.among(firm.slot().above(2)));
        Scenario scenario = m.build();
        PathView path = scenario.path(scenario.policy(), SEED, 0);
        assertEquals(4, path.outcome("x"));
        assertTrue(scenario.equations().contains("x (descriptive) pooled by firm"), scenario.equations());
    }

    @Test
    void pooled_ofThePath_isRefused() {
        assertRefused(() -> m.pooled("x", m.amount(1, CNY), firm), "pooled", "firm", "path");
    }
}
