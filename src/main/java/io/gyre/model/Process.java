package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.State;
import java.util.function.UnaryOperator;

/** What moves by itself at the beginning of each period and reads as its new value. */
public final class Process extends Series {

    private Process(Nodes nodes, Node node) {
        super(nodes, node);
    }

    static Process of(Nodes nodes, String key, Axis axis, Value start, UnaryOperator<Series> next) {
        nodes.requireStart(start.node(), axis, "start of " + key);
        State state = new State(key + ".before", axis, start.unit(), start.node());
        Op.Binding binding = new Op.Binding(key);
        Process process = new Process(nodes, nodes.deferred(binding, axis, start.unit()));
        Series moved = next.apply(process.of(nodes.opening(state)));
        nodes.sumUnit(start.node(), moved.node(), "start and next value of " + key);
        if (!nodes.common(axis, moved.node().axis()).equals(axis)) {
            throw Nodes.refusal("next value of " + key + " must be one a path, got one by "
                    + moved.node().axis().key());
        }
        binding.bind(moved.node());
        state.becomes(process.node());
        return process;
    }
}
