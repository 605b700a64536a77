package io.gyre.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.random.Draws;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    private static final int WIDTH = 256;
    private static final int PERIODS = 7;
    private static final Policy POLICY = new Policy("only", Map.of(), Map.of(), Map.of());

    private final Sketch sketch = new Sketch(PERIODS);

    /** A level that jumps with some chance by a drawn factor, and counts its jumps' sizes apart. */
    private Graph jumps(Axis axis, double chance) {
        Node draw = sketch.node(new Op.Uniform("jumps", true), axis, Timing.SERIES);
        Node event = sketch.apply(Function.LESS, draw, sketch.constant(chance));
        Node normal = sketch.node(new Op.Normal("size"), axis, Timing.SERIES);
        Node level = sketch.opening(state(axis, 1));
        Node factor = sketch.apply(Function.EXP, sketch.apply(Function.MULTIPLY, normal, level));
        Node sum = sketch.opening(state(axis, 0));
        becomes(level, sketch.apply(Function.SELECT, event, factor, level));
        Node power =
                sketch.apply(Function.POWER, factor, sketch.node(new Op.Uniform("power", true), axis, Timing.SERIES));
        Node size = sketch.apply(Function.SELECT, event, power, sketch.constant(0));
        Node total = sketch.apply(Function.ADD, sum, size);
        return added(sum, total);
    }

    /** The graph whose output is a running sum. */
    private Graph added(Node sum, Node total) {
        becomes(sum, total);
        Node read = total.axis().isPath() ? total : sketch.reduce(Op.Reduction.SUM, total);
        sketch.series(read);
        sketch.outcome(sketch.last(read));
        return sketch.graph();
    }

    private State state(Axis axis, double start) {
        return sketch.state(axis, sketch.constant(start));
    }

    private static void becomes(Node opening, Node next) {
        ((Op.Opening) opening.op()).state().becomes(next);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.02, 0.25, 0.6, 1})
    void guarded_onThePath_hasTheBitsOfTheTrace(double chance) {
        assertBits(jumps(Axis.PATH, chance));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.6})
    void guarded_onAPopulation_hasTheBitsOfTheTrace(double chance) {
        assertBits(jumps(new Axis("firm", 3, List.of()), chance));
    }

    @Test
    void guards_ofARareEvent_holdWhatOnlyItReads() {
        Program program = compiled(jumps(Axis.PATH, 0.02)).programs().get(0);
        assertEquals(1, program.layout().cones().size());
        // the draw, its comparison as a scan, two evaluations and selections, a sum, what is read
        assertEquals(8, program.stepsAPeriod());
    }

    /** An event, another among those of the first, and a third among these, each with draws and readers of its own. */
    private Graph nested(Axis axis, double outer, double inner) {
        Node first = event(axis, "first", outer);
        Node second = event(axis, "second", inner);
        Node third = event(axis, "third", 0.5);
        Node factor = sketch.apply(Function.EXP, draw(axis, "factor"));
        Node power = sketch.apply(Function.POWER, factor, draw(axis, "power"));
        Node cost = sketch.apply(Function.NORMAL_QUANTILE, draw(axis, "cost"));
        Node deep = sketch.apply(Function.POWER, power, sketch.apply(Function.EXP, cost));
        for (int k = 0; k < 3; k++) {
            deep = sketch.apply(Function.POWER, deep, sketch.apply(Function.NORMAL_CDF, deep));
        }
        Node least = sketch.apply(Function.SELECT, third, sketch.apply(Function.POWER, deep, factor), power);
        Node within = sketch.apply(Function.SELECT, second, least, factor);
        Node also = sketch.apply(Function.SELECT, second, sketch.apply(Function.POWER, cost, cost), sketch.constant(2));
        Node sum = sketch.opening(state(axis, 0));
        Node size = sketch.apply(Function.SELECT, first, sketch.apply(Function.ADD, within, also), sketch.constant(0));
        Node total = sketch.apply(Function.ADD, sum, size);
        return added(sum, total);
    }

    private Node draw(Axis axis, String key) {
        return sketch.node(new Op.Uniform(key, true), axis, Timing.SERIES);
    }

    private Node event(Axis axis, String key, double chance) {
        return sketch.apply(Function.LESS, draw(axis, key), sketch.constant(chance));
    }

    @ParameterizedTest
    @CsvSource({".1, .1", ".1, .7", ".7, .1", ".7, .7", "1, .2", "0, .5"})
    void guarded_withinAGuard_hasTheBitsOfTheTrace(double outer, double inner) {
        Graph graph = nested(new Axis("firm", 3, List.of()), outer, inner);
        assertEquals(3, compiled(graph).programs().get(0).layout().cones().size());
        assertBits(graph);
    }

    private static Compiled compiled(Graph graph) {
        return Compiled.of(graph, POLICY, List.of(POLICY), WIDTH);
    }

    private static void assertBits(Graph graph) {
        Compiled compiled = compiled(graph);
        ChunkOutput output = new ChunkOutput(1).withSeries(new double[PERIODS * ChunkOutput.PATHS], PERIODS);
        Frame frame = new Frame(compiled.programs().get(0), WIDTH, Optional.empty());
        frame.run(Draws.seedKey(5), 0, WIDTH, output, 0);
        for (int path = 0; path < WIDTH; path++) {
            Trace trace = Trace.of(graph, POLICY, POLICY, 5, path);
            Node series = graph.declared().series().get(0).node();
            for (int period = 1; period <= PERIODS; period++) {
                double expected = trace.value(series, period, 0);
                assertEquals(TraceBits.of(expected), TraceBits.of(output.series()[output.place(0, period) + path]));
            }
        }
    }
}
