package io.gyre.model;

import io.gyre.graph.Op;
import io.gyre.graph.State;

/** A recurrence: reads as its opening value; {@link #becomes} says what it closes at. */
public final class StateVariable extends Series {

    private final State state;
    private final Op.Binding closing;
    private final Series closes;

    StateVariable(Nodes nodes, State state) {
        super(nodes, nodes.opening(state));
        this.state = state;
        this.closing = new Op.Binding(state.key() + ".closing");
        this.closes = of(nodes.deferred(closing, state.axis(), state.unit()));
        state.becomes(closes.node());
    }

    /**
     * Says what it closes each period at, once; may read all of the period.
     *
     * @param next the closing value, same unit
     * @return this
     * @throws IllegalArgumentException if the units differ or it is said twice
     */
    public StateVariable becomes(Series next) {
        nodes().sumUnit(node(), next.node(), "state and its next value");
        if (!nodes().common(node().axis(), next.node().axis()).equals(node().axis())) {
            throw Nodes.refusal("next value of " + state.key() + " must be one a path, got one by "
                    + next.node().axis().key());
        }
        if (closing.node().isPresent()) {
            throw Nodes.refusal(state.key() + " must become something once, got a second equation");
        }
        closing.bind(next.node());
        return this;
    }

    /**
     * The value at the close of the period.
     *
     * @return the new value
     */
    public Series closing() {
        return closes;
    }
}
