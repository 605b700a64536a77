package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;

/** A member of a population, or nobody. Read a member's number with {@link Series#at(Index)}. */
public final class Index {

    private final Nodes nodes;
    private final Node node;
    private final Axis axis;

    Index(Nodes nodes, Node node, Axis axis) {
        this.nodes = nodes;
        this.node = node;
        this.axis = axis;
    }

    Node node() {
        return node;
    }

    Axis axis() {
        return axis;
    }

    /**
     * The slot, as a number from 0; absent for nobody.
     *
     * @return the slot number
     */
    public Series slot() {
        return new Value(nodes, node).of(node);
    }
}
