package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Pipe;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;

/** What arrives each period of amounts sent earlier. */
public final class Arriving extends Series {

    private final Node sent;

    private Arriving(Series sent, Node arriving) {
        super(sent.nodes(), arriving);
        this.sent = sent.node();
    }

    static Arriving of(Series sent, Series periods, int most) {
        Lagged.requireLength(most);
        Node lag = Lagged.inPeriods(periods);
        Lagged.requireWithin(lag, most);
        return new Arriving(sent, arriving(sent, lag, most));
    }

    private static Node arriving(Series sent, Node lag, int most) {
        Nodes nodes = sent.nodes();
        Axis axis = nodes.common(sent.node().axis(), lag.axis());
        Unit unit = sent.unit();
        Pipe pipe = new Pipe(nodes.name(sent.node()) + ".underway", axis, most, nodes.constant(0, unit));
        pipe.sends(sent.node(), lag);
        Node due = nodes.node(new Op.Due(pipe), axis, Timing.SERIES, unit);
        if (lag.op() instanceof Op.Constant constant) {
            double now = Math.max(0, 1 - constant.value());
            Node part = nodes.constant(now, Unit.NUMBER);
            return now > 0 ? nodes.add(due, nodes.apply(Function.MULTIPLY, unit, sent.node(), part)) : due;
        }
        Node one = nodes.constant(1, Unit.NUMBER);
        Node zero = nodes.constant(0, Unit.NUMBER);
        Node left = nodes.apply(Function.MAX, Unit.NUMBER, nodes.apply(Function.SUBTRACT, Unit.NUMBER, one, lag), zero);
        Node now = nodes.apply(Function.LESS, Unit.NUMBER, lag, one);
        Node atOnce = nodes.apply(Function.MULTIPLY, unit, sent.node(), left);
        Node arrives = nodes.select(now, atOnce, nodes.constant(0, unit));
        return nodes.add(due, checked(nodes, arrives, pipe));
    }

    /** Not a number, which fails the path, in a period that sends something with a lag outside [0, most]. */
    private static Node checked(Nodes nodes, Node arrives, Pipe pipe) {
        Node none = nodes.constant(0, Unit.NUMBER);
        Node most = nodes.constant(pipe.length(), Unit.NUMBER);
        Node possible = nodes.apply(
                Function.AND,
                Unit.NUMBER,
                nodes.apply(Function.LESS_EQUAL, Unit.NUMBER, none, pipe.lag()),
                nodes.apply(Function.LESS_EQUAL, Unit.NUMBER, pipe.lag(), most));
        Node empty = nodes.apply(Function.EQUAL, Unit.NUMBER, pipe.amount(), pipe.zero());
        Node fine = nodes.apply(Function.OR, Unit.NUMBER, possible, empty);
        return nodes.select(fine, arrives, nodes.constant(Double.NaN, arrives.unit()));
    }

    /**
     * What has been sent and has not arrived by the close of the period.
     *
     * @return the amount on its way
     */
    public Series underway() {
        Nodes nodes = nodes();
        Unit unit = nodes.amount(unit());
        State state = new State(nodes.name(node()) + ".underway", node().axis(), unit, nodes.constant(0, unit));
        Node more = nodes.apply(Function.ADD, unit, nodes.opening(state), sent);
        Node closing = nodes.apply(Function.SUBTRACT, unit, more, node());
        state.becomes(closing);
        return of(closing);
    }
}
