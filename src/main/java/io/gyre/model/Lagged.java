package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Ring;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;

/** A series some periods ago. */
public final class Lagged {

    private final Series source;
    private final Node periods;
    private final int most;

    private Lagged(Series source, Node periods, int most) {
        this.source = source;
        this.periods = periods;
        this.most = most;
    }

    static Lagged of(Series source, int periods) {
        requireLength(periods);
        return new Lagged(source, source.number(periods).node(), periods);
    }

    static Lagged of(Series source, Series periods, int most) {
        requireLength(most);
        Node lag = inPeriods(periods);
        requireWithin(lag, most);
        return new Lagged(source, lag, most);
    }

    static void requireLength(int most) {
        if (!(most >= 1 && most <= 64)) {
            throw Nodes.refusal("longest lag must be in [1, 64] periods, got " + most);
        }
    }

    /** A lag that stands in the equation is refused at once; one that is drawn fails the path. */
    static void requireWithin(Node lag, int most) {
        if (lag.op() instanceof Op.Constant constant && !(constant.value() >= 0 && constant.value() <= most)) {
            throw Nodes.refusal("lag must be in [0, " + most + "] periods, got " + constant.value());
        }
    }

    static Node inPeriods(Series periods) {
        return periods.unit().isPure()
                ? periods.node()
                : periods.in(periods.nodes().calendar.period()).node();
    }

    /**
     * With 0 before period 1.
     *
     * @return the earlier values
     */
    public Series orZero() {
        return before(source.amount(0));
    }

    /**
     * With a stated number before period 1.
     *
     * @param value what is read before period 1
     * @return the earlier values
     */
    public Series before(Value value) {
        Nodes nodes = source.nodes();
        nodes.sumUnit(source.node(), value.node(), "series and what comes before");
        nodes.requireStart(value.node(), source.node().axis(), "what comes before a series");
        Ring ring = source.ring(most, value);
        if (isWhole(periods)) {
            return source.of(past(ring, periods));
        }
        Node zero = nodes.constant(0, source.unit());
        Node one = nodes.constant(1, Unit.NUMBER);
        Node whole = nodes.apply(Function.FLOOR, Unit.NUMBER, periods);
        Node part = nodes.apply(Function.SUBTRACT, Unit.NUMBER, periods, whole);
        Node now = nodes.apply(Function.EQUAL, Unit.NUMBER, whole, nodes.constant(0, Unit.NUMBER));
        Node near = nodes.select(now, source.node(), past(ring, whole));
        Node far = past(ring, nodes.apply(Function.ADD, Unit.NUMBER, whole, one));
        Node isWhole = nodes.apply(Function.LESS_EQUAL, Unit.NUMBER, part, nodes.constant(0, Unit.NUMBER));
        Node rest = nodes.select(isWhole, zero, nodes.apply(Function.MULTIPLY, source.unit(), far, part));
        Node left = nodes.apply(Function.SUBTRACT, Unit.NUMBER, one, part);
        return source.of(nodes.add(nodes.apply(Function.MULTIPLY, source.unit(), near, left), rest));
    }

    private static boolean isWhole(Node lag) {
        return lag.op() instanceof Op.Constant constant
                && constant.value() >= 1
                && constant.value() == Math.rint(constant.value());
    }

    private Node past(Ring ring, Node lag) {
        Nodes nodes = source.nodes();
        return nodes.node(new Op.Past(ring), nodes.common(ring.axis(), lag.axis()), Timing.SERIES, source.unit(), lag);
    }
}
