package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.math.Binomial;
import io.gyre.unit.Unit;

/**
 * A draw whose parameters are equations: made by {@link Equations#normal}, {@link Equations#exponential}, {@link
 * Equations#gumbel}, {@link Equations#count}.
 */
public final class Draw {

    /** The value from a standard normal or uniform node. */
    @FunctionalInterface
    interface Formula {
        Node of(Nodes nodes, Node random);
    }

    private final boolean normal;
    private final Formula formula;

    private Draw(boolean normal, Formula formula) {
        this.normal = normal;
        this.formula = formula;
    }

    boolean takesNormal() {
        return normal;
    }

    Node of(Nodes nodes, Node random) {
        return formula.of(nodes, random);
    }

    /** mean + sd·z. */
    static Draw normal(Series mean, Series sd) {
        return new Draw(true, (nodes, z) -> {
            Unit unit = nodes.sumUnit(mean.node(), sd.node(), "mean and standard deviation");
            return nodes.apply(Function.ADD, unit, mean.node(), nodes.apply(Function.MULTIPLY, unit, sd.node(), z));
        });
    }

    /** -log(1-u)/rate, which never decreases in u. */
    static Draw exponential(Series rate) {
        return new Draw(false, (nodes, u) -> {
            Node survival = nodes.apply(Function.SUBTRACT, Unit.NUMBER, nodes.constant(1, Unit.NUMBER), u);
            Node unit = negativeLog(nodes, survival);
            return nodes.apply(Function.DIVIDE, Unit.NUMBER.per(rate.unit()), unit, rate.node());
        });
    }

    /** -log(-log u). */
    static Draw gumbel() {
        return new Draw(false, (nodes, u) -> negativeLog(nodes, negativeLog(nodes, u)));
    }

    /** How many of n trials succeed, by inversion of u. */
    static Draw count(Series n, Series p) {
        if (!n.unit().isPure() || !p.unit().isPure()) {
            throw Nodes.refusal(
                    "trials and chance of count must be pure numbers, got " + n.unit() + " and " + p.unit());
        }
        requireWithin(n.node(), Binomial.MOST_TRIALS, true, "trials of count must be a whole number in [0, 256]");
        requireWithin(p.node(), 1, false, "chance of count must be in [0, 1]");
        return new Draw(false, (nodes, u) -> nodes.apply(Function.BINOMIAL, Unit.COUNT, u, n.node(), p.node()));
    }

    /** What stands in the equation is looked at now; what is drawn or computed fails its path. */
    private static void requireWithin(Node node, double most, boolean whole, String rule) {
        if (node.op() instanceof Op.Constant constant) {
            double x = constant.value();
            if (!(x >= 0 && x <= most && (!whole || x == Math.rint(x)))) {
                throw Nodes.refusal(rule + ", got " + x);
            }
        }
    }

    private static Node negativeLog(Nodes nodes, Node x) {
        return nodes.apply(Function.NEGATE, Unit.NUMBER, nodes.apply(Function.LOG, Unit.NUMBER, x));
    }
}
