package io.gyre.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.graph.Declared;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Laws of money in random models. */
class BalanceProperties {

    private static final long MANY = 1_000_000;

    @Property(tries = 300)
    void path_ofAnyModel_balances(@ForAll @LongRange(min = 0, max = MANY) long number) {
        Scenario scenario = new RandomModel(number).model.build();
        double residual = Told.residual(scenario, 0);
        assertTrue(residual <= 1e-9, () -> "residual " + residual);
        assertEquals(0, Told.failures(scenario, 0));
    }

    @Property(tries = 300)
    void path_ofAnyModelWithCohorts_balancesAndKeepsMarks(@ForAll @LongRange(min = 0, max = MANY) long number) {
        Scenario scenario = new RandomModel(number, true).model.build();
        double residual = Told.residual(scenario, 0);
        assertTrue(residual <= 1e-9, () -> "residual " + residual);
        assertEquals(0, Told.failures(scenario, 0));
        PathView path = scenario.path(scenario.policy(), Told.SEED, 0);
        double in = path.outcome("in");
        assertEquals(in, path.outcome("held") + path.outcome("gone"), 1e-9 * Math.max(1, in));
    }

    @Property(tries = 300)
    void stocks_ofLimitedSectors_areNeverBelowZero(@ForAll @LongRange(min = 0, max = MANY) long number) {
        Scenario scenario = new RandomModel(number).model.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 1);
        for (Declared.Stock stock : scenario.graph().declared().stocks()) {
            int slots = stock.open() ? 0 : stock.closing().axis().size();
            for (int slot = 0; slot < slots; slot++) {
                for (double value : path.of(stock.key() + ".closing", slot)) {
                    assertTrue(value >= 0, () -> stock.key() + " closes at " + value);
                }
            }
        }
    }

    @Property(tries = 300)
    void flows_payNoMoreThanIsAskedAndNoLessThanNothing(@ForAll @LongRange(min = 0, max = MANY) long number) {
        Scenario scenario = new RandomModel(number).model.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 2);
        for (Declared.Flow flow : scenario.graph().declared().flows()) {
            double[] paid = path.of(flow.key());
            double[] asked = path.of(flow.key() + ".asked");
            for (int t = 0; t < paid.length; t++) {
                double most = asked[t];
                double least = paid[t];
                assertTrue(least >= 0 && least <= most * (1 + 1e-12), () -> flow.key() + " " + least + " of " + most);
            }
        }
    }

    @Property(tries = 300)
    void markedMoney_isHeldOrGoneOutside(@ForAll @LongRange(min = 0, max = MANY) long number) {
        Scenario scenario = new RandomModel(number).model.build();
        PathView path = scenario.path(scenario.policy(), Told.SEED, 3);
        double in = path.outcome("in");
        assertEquals(in, path.outcome("held") + path.outcome("gone"), 1e-9 * Math.max(1, in));
    }

    @Property(tries = 15)
    void run_ofAnyModel_balancesOnEveryPathAndFollowsTheTrace(@ForAll @LongRange(min = 0, max = MANY) long number) {
        Scenario scenario = new RandomModel(number, number % 2 == 0).model.build();
        RunOptions options = RunOptions.of(64).withSeed(Told.SEED).withThreads(1);
        Result result = scenario.run(options, List.of(scenario.policy())).result();
        assertTrue(result.of("default").largestResidual() <= 1e-9);
        assertEquals(0, result.of("default").failures().count());
        double sum = 0;
        for (long path = 0; path < 64; path++) {
            sum += scenario.path(scenario.policy(), Told.SEED, path).outcome("gone");
        }
        double mean = result.of("default").of("gone").moments().mean();
        assertEquals(sum / 64, mean, 1e-12 * Math.max(1, mean));
    }
}
