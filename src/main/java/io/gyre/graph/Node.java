package io.gyre.graph;

import io.gyre.unit.Unit;
import java.util.List;

/**
 * One equation: an operation over other nodes. Nodes are compared by identity; the builder makes each distinct
 * (operation, inputs) once, so a common subexpression is one node.
 */
public final class Node {

    private final int id;
    private final Op op;
    private final List<Node> inputs;
    private final Axis axis;
    private final Timing timing;
    private final Unit unit;
    private final Site site;

    /**
     * Creates a node.
     *
     * @param id its number; in a {@link Graph} its position in {@link Graph#nodes()}
     * @param op the operation
     * @param inputs what it reads, in the operation's order
     * @param shape axis, timing and unit of the result
     * @param site the user's line that wrote it
     */
    public Node(int id, Op op, List<Node> inputs, Shape shape, Site site) {
        this.id = id;
        this.op = op;
        this.inputs = List.copyOf(inputs);
        this.axis = shape.axis();
        this.timing = shape.timing();
        this.unit = shape.unit();
        this.site = site;
    }

    /**
     * What a node's value looks like.
     *
     * @param axis what it is indexed by
     * @param timing when it has its value
     * @param unit its unit; for a condition, a plain number
     */
    public record Shape(Axis axis, Timing timing, Unit unit) {}

    /**
     * The node's number.
     *
     * @return its position in {@link Graph#nodes()}
     */
    public int id() {
        return id;
    }

    /**
     * The operation.
     *
     * @return the operation
     */
    public Op op() {
        return op;
    }

    /**
     * What the operation reads.
     *
     * @return the inputs in order
     */
    public List<Node> inputs() {
        return inputs;
    }

    /**
     * One of the inputs.
     *
     * @param index its position
     * @return the input
     */
    public Node input(int index) {
        return inputs.get(index);
    }

    /**
     * What the value is indexed by.
     *
     * @return the axis
     */
    public Axis axis() {
        return axis;
    }

    /**
     * When the value exists.
     *
     * @return the timing
     */
    public Timing timing() {
        return timing;
    }

    /**
     * The unit.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Axis, timing and unit together.
     *
     * @return the shape
     */
    public Shape shape() {
        return new Shape(axis, timing, unit);
    }

    /**
     * The user's line.
     *
     * @return the line that wrote this equation
     */
    public Site site() {
        return site;
    }

    @Override
    public String toString() {
        return "#" + id + " " + op + " "
                + inputs.stream().map(node -> "#" + node.id).toList();
    }
}
