package io.gyre.graph;

import io.gyre.unit.Unit;

/**
 * A number that is carried from period to period: it opens period 1 at {@link #start()}, and closes each period at
 * {@link #next()}, which is its opening value in the next.
 */
public final class State {

    private final String key;
    private final Axis axis;
    private final Unit unit;
    private final Node start;
    private Node next;

    /**
     * Creates a state that keeps its start until {@link #becomes} is called.
     *
     * @param key its name
     * @param axis what it is indexed by
     * @param unit its unit
     * @param start its value at time 0, FIXED
     */
    public State(String key, Axis axis, Unit unit, Node start) {
        this.key = key;
        this.axis = axis;
        this.unit = unit;
        this.start = start;
        this.next = start;
    }

    /**
     * Says what it closes at.
     *
     * @param closing the closing value, FIXED or SERIES
     */
    public void becomes(Node closing) {
        next = closing;
    }

    /**
     * The name.
     *
     * @return the key
     */
    public String key() {
        return key;
    }

    /**
     * What it is indexed by.
     *
     * @return the axis
     */
    public Axis axis() {
        return axis;
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
     * The value at time 0.
     *
     * @return a FIXED node
     */
    public Node start() {
        return start;
    }

    /**
     * The value at the close of the period.
     *
     * @return a node
     */
    public Node next() {
        return next;
    }

    @Override
    public String toString() {
        return key;
    }
}
