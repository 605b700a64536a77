package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.unit.Unit;

/** A draw whose parameters are equations: made by {@link Equations#normal}, {@link Equations#exponential}, {@link Equations#gumbel}. */
public sealed interface Draw {

    /** Whether a standard normal is needed rather than a uniform. Not for users. */
    boolean takesNormal();

    /** The value from a standard normal or uniform node. Not for users. */
    Node of(Nodes nodes, Node random);

    /**
     * A normal draw.
     *
     * @param mean its mean
     * @param sd its standard deviation, not negative, same unit
     */
    record Normal(Series mean, Series sd) implements Draw {
        @Override
        public boolean takesNormal() {
            return true;
        }

        @Override
        public Node of(Nodes nodes, Node random) {
            Unit unit = nodes.sumUnit(mean.node(), sd.node(), "mean and standard deviation");
            Node spread = nodes.apply(Function.MULTIPLY, unit, sd.node(), random);
            return nodes.apply(Function.ADD, unit, mean.node(), spread);
        }
    }

    /**
     * An exponential draw: -log(1-u)/rate.
     *
     * @param rate its rate, positive
     */
    record Exponential(Series rate) implements Draw {
        @Override
        public boolean takesNormal() {
            return false;
        }

        @Override
        public Node of(Nodes nodes, Node random) {
            Node one = nodes.constant(1, Unit.NUMBER);
            Node survival = nodes.apply(Function.SUBTRACT, Unit.NUMBER, one, random);
            Node unit = nodes.apply(Function.NEGATE, Unit.NUMBER, nodes.apply(Function.LOG, Unit.NUMBER, survival));
            return nodes.apply(Function.DIVIDE, Unit.NUMBER.per(rate.unit()), unit, rate.node());
        }
    }

    /** A standard Gumbel draw: -log(-log u). */
    record Gumbel() implements Draw {
        @Override
        public boolean takesNormal() {
            return false;
        }

        @Override
        public Node of(Nodes nodes, Node random) {
            Node inner = nodes.apply(Function.NEGATE, Unit.NUMBER, nodes.apply(Function.LOG, Unit.NUMBER, random));
            return nodes.apply(Function.NEGATE, Unit.NUMBER, nodes.apply(Function.LOG, Unit.NUMBER, inner));
        }
    }
}
