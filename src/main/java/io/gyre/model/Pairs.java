package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.function.Supplier;

/**
 * Each member of one population with each of another. Pairs have no memory: only equations, draws and reductions along one
 * side; what must last is kept on a member. Evaluated row by row and never stored whole; equations are computed anew by each
 * reduction that reads them, and where a condition says who counts, for those pairs only.
 */
public final class Pairs {

    private final Model model;
    private final Nodes nodes;
    private final Population left;
    private final Population right;
    private final Axis axis;

    Pairs(Model model, Population left, Population right) {
        this.model = model;
        this.nodes = model.nodes();
        this.left = left;
        this.right = right;
        try {
            this.axis = Axis.pairs(left.axis(), right.axis());
        } catch (IllegalArgumentException wrong) {
            throw Nodes.refusal(wrong.getMessage());
        }
    }

    Nodes nodes() {
        return nodes;
    }

    Axis axis() {
        return axis;
    }

    Population left() {
        return left;
    }

    Population right() {
        return right;
    }

    boolean removesLeft(Members removed) {
        if (removed.axis().equals(axis.sides().get(0))) {
            return true;
        }
        if (removed.axis().equals(axis.sides().get(1))) {
            return false;
        }
        throw Nodes.refusal(
                "a reduction of pairs must remove " + left.key() + " or " + right.key() + ", got " + removed.key());
    }

    /** Runs what builds equations that may join both sides. */
    <T> T joined(Supplier<T> equation) {
        return nodes.joining(axis, equation);
    }

    /**
     * A number of each member of one side, or of the path, read by all its pairs.
     *
     * @param series the number
     * @return the number of each pair
     */
    public PairSeries of(Series series) {
        Axis of = series.node().axis();
        if (!of.isPath() && !axis.sides().contains(of)) {
            throw Nodes.refusal("a number of pairs must be of " + left.key() + ", " + right.key()
                    + " or the path, got one by " + of.key());
        }
        return new PairSeries(this, series);
    }

    /**
     * A condition of each member of one side, or of the path.
     *
     * @param condition the condition
     * @return the condition of each pair
     */
    public PairCondition of(Condition condition) {
        of(condition.as(Unit.NUMBER));
        return new PairCondition(this, condition);
    }

    private Series drawn(String key, boolean each) {
        Node node = model.uniform(key, axis, each);
        return new Value(nodes, node).of(node);
    }

    /**
     * A number in (0, 1) drawn once for each pair: compared with a chance that grows it is memory without storage.
     *
     * @param key the name of the draw
     * @return uniform numbers
     */
    public PairSeries uniform(String key) {
        return new PairSeries(this, drawn(key, false));
    }

    /**
     * A number in (0, 1) drawn for each pair in each period.
     *
     * @param key the name of the draw
     * @return uniform numbers
     */
    public PairSeries uniformEach(String key) {
        return new PairSeries(this, drawn(key, true));
    }

    /**
     * Whether something is true of a pair, by a number drawn once.
     *
     * @param key the name of the draw
     * @param probability its chance, in [0, 1]; one that grows is never taken back
     * @return true where it holds
     */
    public PairCondition chance(String key, PairSeries probability) {
        return uniform(key).below(probability);
    }

    /**
     * Whether something happens to a pair in this period.
     *
     * @param key the name of the draw
     * @param probability its chance, in [0, 1]
     * @return true where it happens
     */
    public PairCondition event(String key, PairSeries probability) {
        return uniformEach(key).below(probability);
    }

    /**
     * A draw of each pair, once, with equations of members or the path as parameters.
     *
     * @param key the name of the draw
     * @param draw what is drawn
     * @return the number of each pair
     */
    public PairSeries once(String key, Draw draw) {
        return joined(() -> new PairSeries(this, model.once(key, axis, draw)));
    }

    /**
     * A draw of each pair in each period, with equations of members or the path as parameters.
     *
     * @param key the name of the draw
     * @param draw what is drawn
     * @return the number of each pair
     */
    public PairSeries each(String key, Draw draw) {
        return joined(() -> new PairSeries(this, model.each(key, axis, draw)));
    }

    /**
     * Chooses between two equations; both are computed. To compute an equation only where a condition holds, reduce it {@link
     * PairSeries#among} that condition.
     *
     * @param condition the condition
     * @param yes where it holds
     * @param no elsewhere, same unit
     * @return the chosen one
     */
    public PairSeries choose(PairCondition condition, PairSeries yes, PairSeries no) {
        return yes.with(
                no, () -> Equations.when(condition.inner()).then(yes.inner()).otherwise(no.inner()));
    }

    /** The reduction of a number of pairs among those that count. */
    Series reduce(Op.Reduction reduction, Series x, Condition counts, Members removed) {
        boolean removesLeft = removesLeft(removed);
        Op.ReducePairs op = new Op.ReducePairs(reduction, axis, removesLeft);
        Node mask = counts.node();
        if (mask.timing() != Timing.FIXED
                && x.node().timing() != Timing.FIXED
                && mask.timing() != x.node().timing()) {
            throw Nodes.refusal(
                    "a reduction of pairs must not mix what is known each period with what is known at the end");
        }
        Timing timing = x.node().timing().max(mask.timing());
        Unit unit = reduction == Op.Reduction.ARG_MAX ? Unit.COUNT : x.unit();
        Node node = nodes.node(op, op.kept(), timing, unit, x.node(), mask);
        return x.of(node);
    }
}
