package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.graph.Declared;
import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Pipe;
import io.gyre.graph.Ring;
import io.gyre.graph.Site;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A graph written down node by node, for tests: each node after its inputs, axis and timing of equations inferred. */
final class Sketch {

    private final int periods;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Key, Node> known = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final List<Ring> rings = new ArrayList<>();
    private final List<Pipe> pipes = new ArrayList<>();
    private final List<Declared.Outcome> outcomes = new ArrayList<>();
    private final List<Declared.Definition> series = new ArrayList<>();
    private final List<Declared.Definition> failures = new ArrayList<>();

    private record Key(Op op, List<Node> inputs, Axis axis, Timing timing) {}

    Sketch(int periods) {
        this.periods = periods;
    }

    int periods() {
        return periods;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** A node, once for each distinct equation. */
    Node node(Op op, Axis axis, Timing timing, Node... inputs) {
        return known.computeIfAbsent(new Key(op, List.of(inputs), axis, timing), key -> {
            Node.Shape shape = new Node.Shape(axis, timing, Unit.NUMBER);
            Node node = new Node(nodes.size(), op, key.inputs(), shape, Site.UNKNOWN);
            nodes.add(node);
            return node;
        });
    }

    /** A node whose axis is the first population of its inputs and whose timing is their latest. */
    Node over(Op op, Node... inputs) {
        Axis axis = Axis.PATH;
        for (Node input : inputs) {
            axis = axis.isPath() ? input.axis() : axis;
        }
        return node(op, axis, latest(inputs), inputs);
    }

    private static Timing latest(Node... inputs) {
        Timing timing = Timing.FIXED;
        for (Node input : inputs) {
            timing = timing.max(input.timing());
        }
        return timing;
    }

    Node constant(double value) {
        return node(new Op.Constant(value), Axis.PATH, Timing.FIXED);
    }

    Node table(Double... values) {
        return node(new Op.Table(List.of(values)), Axis.PATH, Timing.SERIES);
    }

    Node slots(Axis axis, Double... values) {
        return node(new Op.Slots(List.of(values)), axis, Timing.FIXED);
    }

    Node apply(Function function, Node... inputs) {
        return over(new Op.Apply(function), inputs);
    }

    Node reduce(Op.Reduction reduction, Node... inputs) {
        return reduce(reduction, 0, inputs[0].axis().size(), inputs);
    }

    Node reduce(Op.Reduction reduction, int from, int to, Node... inputs) {
        return node(new Op.Reduce(reduction, from, to), Axis.PATH, latest(inputs), inputs);
    }

    Node last(Node input) {
        return input.timing() == Timing.SERIES ? node(new Op.Last(), input.axis(), Timing.FINAL, input) : input;
    }

    State state(Axis axis, Node start) {
        State state = new State("state" + states.size(), axis, Unit.NUMBER, start);
        states.add(state);
        return state;
    }

    Node opening(State state) {
        return node(new Op.Opening(state), state.axis(), Timing.SERIES);
    }

    Ring ring(Axis axis, int length, Node before) {
        Ring ring = new Ring("ring" + rings.size(), axis, length, before);
        rings.add(ring);
        return ring;
    }

    Node past(Ring ring, Node lag) {
        return node(new Op.Past(ring), ring.axis(), Timing.SERIES, lag);
    }

    Pipe pipe(Axis axis, int length, Node zero) {
        Pipe pipe = new Pipe("pipe" + pipes.size(), axis, length, zero);
        pipes.add(pipe);
        return pipe;
    }

    Node due(Pipe pipe) {
        return node(new Op.Due(pipe), pipe.axis(), Timing.SERIES);
    }

    void outcome(Node node) {
        String key = "outcome" + outcomes.size();
        outcomes.add(new Declared.Outcome(
                key,
                key,
                Declared.Kind.NUMBER,
                Unit.NUMBER,
                node,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Site.UNKNOWN));
    }

    void series(Node node) {
        String key = "series" + series.size();
        series.add(new Declared.Definition(key, key, node, Site.UNKNOWN));
    }

    void failure(Node node) {
        String key = "failure" + failures.size();
        failures.add(new Declared.Definition(key, key, node, Site.UNKNOWN));
    }

    Graph graph() {
        Declared declared = new Declared(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), outcomes, series, List.of());
        Graph.Calendar calendar = new Graph.Calendar(periods, Unit.QUARTER, 2026);
        return new Graph("sketch", calendar, nodes, states, rings, pipes, failures, declared);
    }
}
