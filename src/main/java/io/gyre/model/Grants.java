package io.gyre.model;

import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;

/** What each member is granted of an amount that is shared; made by {@link Equations#ration}. */
public final class Grants extends Series {

    private final Rationing rationing;

    private Grants(Nodes nodes, Node node, Rationing rationing) {
        super(nodes, node);
        this.rationing = rationing;
    }

    static Grants of(Series asked, Series available, Rationing rationing) {
        Nodes nodes = asked.nodes();
        nodes.sumUnit(asked.node(), available.node(), "claims and what is available");
        if (asked.node().axis().isPath() || !available.node().axis().isPath()) {
            throw Nodes.refusal("ration must share one amount of the path among members, got claims by "
                    + asked.node().axis().key() + " and an amount by "
                    + available.node().axis().key());
        }
        return new Grants(nodes, node(nodes, asked.node(), available.node(), rationing), rationing);
    }

    static Node node(Nodes nodes, Node asked, Node available, Rationing rationing) {
        Op.Ration op = new Op.Ration(rationing.rule());
        Timing timing = asked.timing().max(available.timing());
        if (rationing.key().isEmpty()) {
            return nodes.node(op, asked.axis(), timing, asked.unit(), asked, available);
        }
        Node key = rationing.key().get().node();
        if (!key.axis().equals(asked.axis())) {
            throw Nodes.refusal("rank must be known for each " + asked.axis().key() + ", got one by "
                    + key.axis().key());
        }
        return nodes.node(op, asked.axis(), timing.max(key.timing()), asked.unit(), asked, available, key);
    }

    Rationing rationing() {
        return rationing;
    }
}
