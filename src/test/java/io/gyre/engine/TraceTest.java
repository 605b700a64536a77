package io.gyre.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.distribution.Bernoulli;
import io.gyre.distribution.Uniform;
import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Pipe;
import io.gyre.graph.Ring;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.math.Absent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final Axis THREE = new Axis("three", 3, List.of());
    private static final Policy NONE = policy("none", 0, "a");
    private static final Policy GRANTS = policy("grants", 7, "b");

    private static Policy policy(String name, double grant, String option) {
        return new Policy(
                name,
                Map.of("grant", new double[] {grant}, "byYear", new double[] {1, grant}),
                Map.of("choice", option),
                Map.of("cost", new Uniform(10, 20), "hit", new Bernoulli(0.25)));
    }

    private static Trace trace(Sketch sketch) {
        return Trace.of(sketch.graph(), NONE, GRANTS, 42, 3);
    }

    private static double[] series(Trace trace, Node node) {
        double[] values = new double[trace.periods()];
        for (int period = 1; period <= values.length; period++) {
            values[period - 1] = trace.value(node, period, 0);
        }
        return values;
    }

    private static double[] members(Trace trace, Node node, int period) {
        double[] values = new double[node.axis().size()];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = trace.value(node, period, slot);
        }
        return values;
    }

    @Test
    void state_doublesAndAddsThePeriod_opensAtItsLastClose() {
        Sketch sketch = new Sketch(4);
        State state = sketch.state(Axis.PATH, sketch.constant(3));
        Node opening = sketch.opening(state);
        Node twice = sketch.apply(Function.MULTIPLY, opening, sketch.constant(2));
        Node closing = sketch.apply(Function.ADD, twice, sketch.node(new Op.Period(), Axis.PATH, Timing.SERIES));
        state.becomes(closing);
        Node last = sketch.last(closing);
        Trace trace = trace(sketch);
        assertArrayEquals(new double[] {3, 7, 16, 35}, series(trace, opening));
        assertArrayEquals(new double[] {7, 16, 35, 74}, series(trace, closing));
        assertEquals(74, trace.value(last, 1, 0));
    }

    @Test
    void state_twoThatSwap_closeTogether() {
        Sketch sketch = new Sketch(3);
        State left = sketch.state(THREE, sketch.slots(THREE, 1.0, 2.0, 3.0));
        State right = sketch.state(THREE, sketch.constant(9));
        Node openingLeft = sketch.opening(left);
        Node openingRight = sketch.opening(right);
        left.becomes(openingRight);
        right.becomes(openingLeft);
        Trace trace = trace(sketch);
        assertArrayEquals(new double[] {1, 2, 3}, members(trace, openingLeft, 1));
        assertArrayEquals(new double[] {9, 9, 9}, members(trace, openingLeft, 2));
        assertArrayEquals(new double[] {1, 2, 3}, members(trace, openingLeft, 3));
        assertArrayEquals(new double[] {9, 9, 9}, members(trace, openingRight, 3));
    }

    @Test
    void ring_lagsThatDifferByPeriodAndMember_readTheirOwnPast() {
        Sketch sketch = new Sketch(4);
        Ring ring = sketch.ring(THREE, 3, sketch.constant(-1));
        Node lag = sketch.slots(THREE, 1.0, 2.0, 3.0);
        Node past = sketch.past(ring, lag);
        ring.stores(sketch.table(10.0, 20.0, 30.0, 40.0));
        Ring plain = sketch.ring(Axis.PATH, 2, sketch.constant(-2));
        Node late = sketch.past(plain, sketch.table(1.0, 1.0, 2.0, 1.0));
        plain.stores(sketch.table(5.0, 6.0, 7.0, 8.0));
        Trace trace = trace(sketch);
        assertArrayEquals(new double[] {-1, -1, -1}, members(trace, past, 1));
        assertArrayEquals(new double[] {10, -1, -1}, members(trace, past, 2));
        assertArrayEquals(new double[] {30, 20, 10}, members(trace, past, 4));
        assertArrayEquals(new double[] {-2, 5, 5, 7}, series(trace, late));
    }

    @Test
    void ring_lagOutOfRangeOrAbsent_failsOrIsAbsent() {
        Sketch sketch = new Sketch(1);
        Ring ring = sketch.ring(Axis.PATH, 2, sketch.constant(7));
        Node within = sketch.past(ring, sketch.constant(2));
        Node beyond = sketch.past(ring, sketch.constant(3));
        Node none = sketch.past(ring, sketch.constant(Absent.VALUE));
        Trace trace = trace(sketch);
        assertEquals(7, trace.value(within, 1, 0));
        assertTrue(Double.isNaN(trace.value(beyond, 1, 0)) && !Absent.is(trace.value(beyond, 1, 0)));
        assertTrue(Absent.is(trace.value(none, 1, 0)));
    }

    @Test
    void pipe_realLags_splitBetweenTheTwoNeighbours() {
        Sketch sketch = new Sketch(6);
        Pipe pipe = sketch.pipe(Axis.PATH, 3, sketch.constant(0));
        Node due = sketch.due(pipe);
        pipe.sends(sketch.table(8.0, 16.0, 4.0, 2.0, 1.0, 1.0), sketch.table(1.25, 0.5, 3.0, 0.0, 1.0, 1.0));
        // 8 at 1.25: 6 in period 2, 2 in 3; 16 at 0.5: 8 in 3; 4 at 3: in 6; 2 at 0: never through the pipe; 1: in 6.
        assertArrayEquals(new double[] {0, 6, 10, 0, 0, 5}, series(trace(sketch), due));
    }

    @Test
    void pipe_untilItSends_isZero() {
        Sketch sketch = new Sketch(2);
        Node due = sketch.due(sketch.pipe(THREE, 2, sketch.constant(0)));
        assertArrayEquals(new double[3], members(trace(sketch), due, 2));
    }

    @Test
    void absent_inEquations_staysAbsentAndComparesFalse() {
        Sketch sketch = new Sketch(1);
        Node absent = sketch.apply(Function.RATIO, sketch.constant(3), sketch.constant(-0.0));
        Node two = sketch.constant(2);
        Node sum = sketch.apply(Function.ADD, two, absent);
        Node failure = sketch.apply(Function.DIVIDE, sketch.constant(0), sketch.constant(0));
        Trace trace = trace(sketch);
        assertTrue(Absent.is(trace.value(sum, 1, 0)));
        assertTrue(Double.isNaN(trace.value(failure, 1, 0)));
        Sketch more = new Sketch(1);
        Node none = more.constant(Absent.VALUE);
        Node one = more.constant(1);
        List<Node> zeros = List.of(
                more.apply(Function.LESS, one, none),
                more.apply(Function.LESS_EQUAL, none, one),
                more.apply(Function.EQUAL, none, none),
                more.apply(Function.IS_ABSENT, one),
                more.apply(Function.NOT, more.apply(Function.IS_ABSENT, none)));
        Node chosen = more.apply(Function.SELECT, more.apply(Function.IS_ABSENT, none), one, none);
        Trace second = trace(more);
        zeros.forEach(node -> assertEquals(0, second.value(node, 1, 0), node::toString));
        assertEquals(1, second.value(chosen, 1, 0));
    }

    @Test
    void underNone_lever_readsTheOtherPolicyOnTheSameDraws() {
        Sketch sketch = new Sketch(5);
        Node grant = sketch.node(new Op.Setting("grant"), Axis.PATH, Timing.FIXED);
        Node byYear = sketch.node(new Op.SettingByYear("byYear"), Axis.PATH, Timing.SERIES);
        Node isB = sketch.node(new Op.ChoiceIs("choice", "b"), Axis.PATH, Timing.FIXED);
        Node draw = sketch.node(new Op.Uniform("draw", true), THREE, Timing.SERIES);
        Node sum = sketch.apply(Function.ADD, draw, grant);
        Node sumOfNone = sketch.over(new Op.UnderNone(), sum);
        Node byYearOfNone = sketch.over(new Op.UnderNone(), byYear);
        Trace trace = trace(sketch);
        assertEquals(7, trace.value(grant, 1, 0));
        assertEquals(1, trace.value(isB, 1, 0));
        assertArrayEquals(new double[] {1, 1, 1, 1, 7}, series(trace, byYear));
        assertArrayEquals(new double[] {1, 1, 1, 1, 0}, series(trace, byYearOfNone));
        assertEquals(trace.value(draw, 4, 2), trace.value(sumOfNone, 4, 2));
        assertEquals(trace.value(draw, 4, 2) + 7, trace.value(sum, 4, 2));
        assertEquals("none", trace.underNone().policy().name());
        assertEquals(0, trace.underNone().value(isB, 1, 0));
        assertEquals(trace.value(draw, 4, 2), trace.underNone().value(sumOfNone, 4, 2));
        assertSame(trace.underNone(), trace.underNone().underNone());
    }

    @Test
    void draws_perPathMemberPeriodAndVariable_allDiffer() {
        Sketch sketch = new Sketch(2);
        Node once = sketch.node(new Op.Uniform("a", false), THREE, Timing.FIXED);
        Node each = sketch.node(new Op.Uniform("b", true), THREE, Timing.SERIES);
        Node ofPath = sketch.node(new Op.Uniform("a2", false), Axis.PATH, Timing.FIXED);
        Trace trace = trace(sketch);
        Trace next = Trace.of(sketch.graph(), NONE, GRANTS, 42, 4);
        List<Double> draws = List.of(
                trace.value(once, 1, 0),
                trace.value(once, 1, 1),
                trace.value(each, 1, 0),
                trace.value(each, 2, 0),
                trace.value(each, 2, 1),
                trace.value(ofPath, 1, 0),
                next.value(once, 1, 0),
                next.value(ofPath, 1, 0));
        assertEquals(draws.size(), draws.stream().distinct().count());
        assertTrue(draws.stream().allMatch(u -> u > 0 && u < 1));
        assertEquals(trace.value(once, 1, 1), trace.value(once, 2, 1));
    }

    @Test
    void normal_threePeriods_isCosineAndSineOfOnePair() {
        Sketch sketch = new Sketch(4);
        Node uniform = sketch.node(new Op.Uniform("noise", true), THREE, Timing.SERIES);
        Node normal = sketch.node(new Op.Normal("noise"), THREE, Timing.SERIES);
        Trace trace = trace(sketch);
        for (int first = 1; first <= 3; first += 2) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(trace.value(uniform, first, 2)));
            double angle = 2 * StrictMath.PI * trace.value(uniform, first + 1, 2);
            assertEquals(radius * StrictMath.cos(angle), trace.value(normal, first, 2), 1e-12);
            assertEquals(radius * StrictMath.sin(angle), trace.value(normal, first + 1, 2), 1e-12);
        }
        Sketch odd = new Sketch(3);
        Node lastNormal = odd.node(new Op.Normal("noise"), THREE, Timing.SERIES);
        assertEquals(trace.value(normal, 3, 2), trace(odd).value(lastNormal, 3, 2));
    }

    @Test
    void quantile_uniformAndBernoulli_areThoseOfThePolicy() {
        Sketch sketch = new Sketch(1);
        Node cost = sketch.over(new Op.Quantile("cost"), sketch.slots(THREE, 0.25, 0.5, 0.75));
        Node hit = sketch.over(new Op.Quantile("hit"), sketch.slots(THREE, 0.7, 0.76, 0.99));
        Node atMedian = sketch.over(new Op.QuantileOfNormal("cost"), sketch.constant(0));
        Trace trace = trace(sketch);
        assertArrayEquals(new double[] {12.5, 15, 17.5}, members(trace, cost, 1));
        assertArrayEquals(new double[] {0, 1, 1}, members(trace, hit, 1));
        assertEquals(15, trace.value(atMedian, 1, 0), 1e-12);
    }

    @Test
    void hooks_laneAndSeries_seeTheirInputs() {
        Sketch sketch = new Sketch(3);
        Node x = sketch.table(1.0, 2.0, 4.0);
        Node members = sketch.slots(THREE, 1.0, 10.0, 100.0);
        Node lane = sketch.over(
                new Op.Hook("f", (lanes, in, out) -> out[0] = in[0][0] * in[1][0] + lanes, "xy + 1"), x, members);
        Node time = sketch.node(
                new Op.OverTime(
                        "g",
                        (paths, series, out) -> out[0] = series[0][0][0] - series[0][2][0] + series[1][1][0],
                        "x1 - x3 + c"),
                Axis.PATH,
                Timing.FINAL,
                x,
                sketch.constant(9));
        Trace trace = trace(sketch);
        assertArrayEquals(new double[] {5, 41, 401}, members(trace, lane, 3));
        assertEquals(6, trace.value(time, 1, 0));
    }

    @Test
    void function_each_isItsExpression() {
        Sketch sketch = new Sketch(1);
        Node a = sketch.constant(-2.5);
        Node b = sketch.constant(4);
        assertValue(2.5, sketch, sketch.apply(Function.NEGATE, a));
        assertValue(2.5, sketch, sketch.apply(Function.ABS, a));
        assertValue(2, sketch, sketch.apply(Function.SQRT, b));
        assertValue(-3, sketch, sketch.apply(Function.FLOOR, a));
        assertValue(1.5, sketch, sketch.apply(Function.ADD, a, b));
        assertValue(-6.5, sketch, sketch.apply(Function.SUBTRACT, a, b));
        assertValue(-10, sketch, sketch.apply(Function.MULTIPLY, a, b));
        assertValue(-0.625, sketch, sketch.apply(Function.DIVIDE, a, b));
        assertValue(-0.625, sketch, sketch.apply(Function.RATIO, a, b));
        assertValue(-2.5, sketch, sketch.apply(Function.MIN, a, b));
        assertValue(4, sketch, sketch.apply(Function.MAX, a, b));
        assertValue(16, sketch, sketch.apply(Function.POWER, b, sketch.constant(2)));
        assertValue(1, sketch, sketch.apply(Function.LESS, a, b));
        assertValue(1, sketch, sketch.apply(Function.LESS_EQUAL, b, b));
        assertValue(0, sketch, sketch.apply(Function.EQUAL, a, b));
        assertValue(-2.5, sketch, sketch.apply(Function.FMA, a, b, sketch.constant(7.5)));
        assertValue(4, sketch, sketch.apply(Function.SELECT, sketch.constant(0), a, b));
        assertValue(0.5, sketch, sketch.apply(Function.NORMAL_CDF, sketch.constant(0)));
        assertValue(0, sketch, sketch.apply(Function.NORMAL_QUANTILE, sketch.constant(0.5)));
        assertValue(StrictMath.E, sketch, sketch.apply(Function.EXP, sketch.constant(1)));
        assertValue(StrictMath.log(4), sketch, sketch.apply(Function.LOG, b));
    }

    private static void assertValue(double expected, Sketch sketch, Node node) {
        assertEquals(expected, trace(sketch).value(node, 1, 0), 1e-13, node::toString);
    }

    @Test
    void value_periodOrSlotOrNodeElsewhere_isRefused() {
        Sketch sketch = new Sketch(3);
        Node table = sketch.table(1.0, 2.0, 3.0);
        Node slots = sketch.slots(THREE, 1.0, 2.0, 3.0);
        Trace trace = trace(sketch);
        Node foreign = new Sketch(1).constant(1);
        assertThrows(IllegalArgumentException.class, () -> trace.value(table, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> trace.value(table, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> trace.value(slots, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> trace.value(foreign, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> Trace.of(sketch.graph(), NONE, GRANTS, 1, -1));
        assertNotEquals("", trace.toString());
    }

    @Test
    void policy_missingSetting_isNamed() {
        Sketch sketch = new Sketch(1);
        sketch.node(new Op.Setting("budget"), Axis.PATH, Timing.FIXED);
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> trace(sketch));
        assertEquals("policy none must state budget, got nothing", refused.getMessage());
    }
}
