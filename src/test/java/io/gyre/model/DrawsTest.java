package io.gyre.model;

import static io.gyre.model.Equations.count;
import static io.gyre.model.Equations.exponential;
import static io.gyre.model.Equations.gumbel;
import static io.gyre.model.Equations.normal;
import static io.gyre.model.Equations.when;
import static io.gyre.model.Told.SEED;
import static io.gyre.model.Told.assertRefused;
import static io.gyre.model.Told.path;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.PROBABILITY;
import static io.gyre.unit.Unit.YEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.gyre.math.Binomial;
import io.gyre.math.Elementary;
import io.gyre.random.Draws;
import org.junit.jupiter.api.Test;

/** Draws whose parameters are equations, against their formulas at the uniform of their name. */
class DrawsTest {

    private final Model m = Model.quarterly("draws", 4);

    private static double uniform(String name, int index) {
        return Draws.uniform(Draws.pathKey(Draws.seedKey(SEED), 0), Draws.constant(name, index));
    }

    private static double memberUniform(String name, int slot, int index) {
        long key = Draws.memberKey(Draws.pathKey(Draws.seedKey(SEED), 0), slot);
        return Draws.uniform(key, Draws.constant(name, index));
    }

    @Test
    void normalOnce_isInverted() {
        m.outcome("z", m.once("draw", normal(m.number(3), m.number(2))));
        double expected = 3 + 2 * Elementary.normalQuantile(uniform("draw", 0));
        assertEquals(expected, path(m).outcome("z"));
    }

    @Test
    void normalEach_takesCosineAndSineOfAPairInTurn() {
        m.define("z", m.each("draw", normal(m.number(0), m.number(1))));
        double[] z = path(m).of("z");
        assertEquals(Draws.normalCosine(uniform("draw", 0), uniform("draw", 1)), z[0]);
        assertEquals(Draws.normalSine(uniform("draw", 0), uniform("draw", 1)), z[1]);
        assertEquals(Draws.normalCosine(uniform("draw", 2), uniform("draw", 3)), z[2]);
        assertEquals(Draws.normalSine(uniform("draw", 2), uniform("draw", 3)), z[3]);
    }

    @Test
    void exponential_isMinusLogOverTheRate() {
        Value time = m.once("draw", exponential(m.amount(.5, NUMBER.per(YEAR))));
        m.outcome("t", time);
        assertEquals(YEAR, time.unit());
        assertEquals(-Math.log(1 - uniform("draw", 0)) / .5, path(m).outcome("t"), 1e-14);
    }

    @Test
    void count_isTheBinomialQuantileOfItsUniform() {
        Value chance = m.amount(.2, PROBABILITY);
        m.outcome("once", m.once("draw", count(50, chance)));
        m.define("each", m.each("other", count(m.calendar().period().times(10), chance)));
        PathView path = path(m);
        assertEquals(Binomial.quantile(uniform("draw", 0), 50, .2), path.outcome("once"));
        assertEquals(Binomial.quantile(uniform("other", 2), 30, .2), path.of("each")[2]);
    }

    @Test
    void count_ofMembersWhereGuarded_isDrawnByMember() {
        Population firm = m.population("firm", 200);
        Condition rare = firm.event("look", m.amount(.05, PROBABILITY));
        Series offers = firm.each("offers", count(100, m.amount(.1, PROBABILITY)));
        m.define("total", when(rare).then(offers).orZero().sum(firm));
        double expected = 0;
        for (int slot = 0; slot < 200; slot++) {
            boolean looks = memberUniform("look", slot, 1) < .05;
            expected += looks ? Binomial.quantile(memberUniform("offers", slot, 1), 100, .1) : 0;
        }
        assertEquals(expected, path(m).of("total")[1]);
    }

    @Test
    void count_outsideOfItsRange_isRefused() {
        Value half = m.amount(.5, PROBABILITY);
        assertRefused(() -> count(257, half), "trials", "257");
        assertRefused(() -> count(m.number(2.5), half), "trials", "2.5");
        assertRefused(() -> count(9, m.number(1.5)), "chance", "1.5");
        assertRefused(() -> count(9, m.amount(1, CNY)), "pure", "CNY");
    }

    @Test
    void gumbel_isMinusLogOfMinusLog() {
        m.outcome("g", m.once("draw", gumbel()));
        assertEquals(-Math.log(-Math.log(uniform("draw", 0))), path(m).outcome("g"), 1e-14);
    }

    @Test
    void chance_isDrawnOnce() {
        m.define("hit", m.chance("draw", m.amount(.5, PROBABILITY)));
        double expected = uniform("draw", 0) < .5 ? 1 : 0;
        double[] hit = path(m).of("hit");
        assertEquals(expected, hit[0]);
        assertEquals(expected, hit[3]);
    }

    @Test
    void members_drawForThemselvesOnceOrEachPeriod() {
        Population firm = m.population("firm", 3);
        m.define("onceRead", firm.uniform("once").plus(0.0));
        m.define("eachRead", firm.uniformEach("each").plus(0.0));
        m.define("lucky", firm.chance("luck", firm.slot().as(PROBABILITY).times(.3)));
        PathView path = path(m);
        for (int slot = 0; slot < 3; slot++) {
            assertEquals(memberUniform("once", slot, 0), path.of("onceRead", slot)[2]);
            assertEquals(memberUniform("each", slot, 2), path.of("eachRead", slot)[2]);
            assertEquals(memberUniform("luck", slot, 0) < .3 * slot ? 1 : 0, path.of("lucky", slot)[1]);
        }
        assertNotEquals(path.of("eachRead", 0)[0], path.of("eachRead", 0)[1]);
    }

    @Test
    void once_withParametersByPeriod_isRefused() {
        Series moving = m.calendar().period().as(NUMBER);
        assertRefused(() -> m.once("draw", normal(moving, m.number(1))), "known once a path", "use each()");
    }

    @Test
    void normal_ofTwoUnits_isRefused() {
        assertRefused(() -> m.once("d", normal(m.number(1), m.amount(1, CNY))), "mean and standard deviation");
    }

    @Test
    void draw_ofATakenName_isRefused() {
        m.chance("draw", m.amount(.5, PROBABILITY));
        assertRefused(() -> m.event("draw", m.amount(.5, PROBABILITY)), "key must be unique in the model, got draw");
    }
}
