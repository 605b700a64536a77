package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;

/** For each member of one side of pairs a member of the other, or nobody. */
public final class PairIndex {

    private final Pairs pairs;
    private final Series slot;
    private final boolean pointsLeft;

    PairIndex(Pairs pairs, Series slot, boolean pointsLeft) {
        this.pairs = pairs;
        this.slot = slot;
        this.pointsLeft = pointsLeft;
    }

    private Population pointed() {
        return pointsLeft ? pairs.left() : pairs.right();
    }

    /**
     * The slot of whom each points at.
     *
     * @return the slot number, absent for nobody
     */
    public Series slot() {
        return slot;
    }

    /**
     * The pairs of those who point with whom they point at.
     *
     * @return true for at most one pair of each who points
     */
    public PairCondition isChosen() {
        Nodes nodes = pairs.nodes();
        Node is = pairs.joined(
                () -> nodes.apply(Function.EQUAL, Unit.NUMBER, pointed().slot().node(), slot.node()));
        return new PairCondition(pairs, new Condition(nodes, is));
    }

    /**
     * Reads a number of the member pointed at.
     *
     * @param series a number of the side pointed at
     * @return that number for each who points, absent for nobody
     */
    public Series read(Series series) {
        if (!series.node().axis().equals(pointed().axis())) {
            throw Nodes.refusal("an index into " + pointed().key() + " must read a series by "
                    + pointed().key() + ", got one by " + series.node().axis().key());
        }
        Timing timing = series.node().timing().max(slot.node().timing());
        return series.of(
                pairs.nodes().node(new Op.At(), slot.node().axis(), timing, series.unit(), series.node(), slot.node()));
    }

    /**
     * How many point at each member of the other side.
     *
     * @return the count
     */
    public Series pointedAt() {
        return isChosen().count(pointsLeft ? pairs.right() : pairs.left());
    }
}
