package io.gyre.model;

import io.gyre.graph.Declared;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Site;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sectors looked at together, each with an ownership share (1 unless stated). Only what crosses the border counts: a
 * payment between two of them, or the part of it that both own, is inside.
 */
public final class SectorGroup {

    private final Nodes nodes;
    private final String key;
    private final Site site = Nodes.site();
    private final Map<Sector, Value> shares = new LinkedHashMap<>();
    private final Op.Binding inflow;
    private final Op.Binding outflow;
    private final Op.Binding wealth;
    private final Series in;
    private final Series out;
    private final Series worth;

    SectorGroup(Nodes nodes, String key, Unit currency) {
        this.nodes = nodes;
        this.key = key;
        Unit rate = currency.per(nodes.calendar.period());
        this.inflow = new Op.Binding(key + ".inflow");
        this.outflow = new Op.Binding(key + ".outflow");
        this.wealth = new Op.Binding(key + ".wealth");
        this.in = series(inflow, rate);
        this.out = series(outflow, rate);
        this.worth = series(wealth, currency);
    }

    private Series series(Op.Binding binding, Unit unit) {
        Node node = nodes.deferred(binding, io.gyre.graph.Axis.PATH, unit);
        return new Value(nodes, node).of(node);
    }

    /**
     * Adds a sector wholly owned.
     *
     * @param sector the sector
     * @return this
     */
    public SectorGroup with(Sector sector) {
        return with(sector, new Value(nodes, nodes.constant(1, Unit.SHARE)));
    }

    /**
     * Adds a sector of which a share is owned.
     *
     * @param sector the sector
     * @param share the ownership share, in [0, 1], on the path
     * @return this
     */
    public SectorGroup with(Sector sector, Value share) {
        boolean fixed = share.node().axis().isPath() && share.node().timing() == Timing.FIXED;
        if (!fixed || !share.unit().isPure()) {
            throw Nodes.refusal("share of " + sector.key() + " in group " + key
                    + " must be a pure number known before the first period, got " + share.unit() + " by "
                    + share.node().axis().key());
        }
        if (shares.putIfAbsent(sector, share) != null) {
            throw Nodes.refusal("group " + key + " must name each sector once, got " + sector.key() + " twice");
        }
        return this;
    }

    /**
     * Money that comes in across the border.
     *
     * @return the inflow per period
     */
    public Series inflow() {
        return in;
    }

    /**
     * Money that goes out across the border.
     *
     * @return the outflow per period
     */
    public Series outflow() {
        return out;
    }

    /**
     * Money that comes in across the border less what goes out.
     *
     * @return inflow - outflow
     */
    public Series netInflow() {
        return in.minus(out);
    }

    /**
     * Money, claims held less claims owed, and real stocks at their stated value, at the close of the period.
     *
     * @return the wealth
     */
    public Series wealth() {
        return worth;
    }

    void settle(Node inflows, Node outflows, Node wealths) {
        inflow.bind(inflows);
        outflow.bind(outflows);
        wealth.bind(wealths);
    }

    String key() {
        return key;
    }

    Map<Sector, Value> shares() {
        return shares;
    }

    Site site() {
        return site;
    }

    Declared.Group declared(java.util.function.UnaryOperator<Node> resolved, Map<Sector, Declared.Sector> sectors) {
        Map<Declared.Sector, Node> map = new LinkedHashMap<>();
        shares.forEach((sector, share) -> map.put(sectors.get(sector), resolved.apply(share.node())));
        return new Declared.Group(key, key, map, site);
    }
}
