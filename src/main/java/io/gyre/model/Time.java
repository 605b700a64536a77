package io.gyre.model;

import io.gyre.graph.Node;

/** The period of something that may never come: absent then. */
public final class Time extends Value {

    private final boolean later;

    Time(Nodes nodes, Node node) {
        this(nodes, node, false);
    }

    private Time(Nodes nodes, Node node, boolean later) {
        super(nodes, node);
        this.later = later;
    }

    /**
     * Puts absent beyond all others: quantiles are those of the censored time, a mean is not given.
     *
     * @return the censored time
     */
    public Time orLater() {
        return new Time(nodes(), node(), true);
    }

    boolean isCensored() {
        return later;
    }
}
