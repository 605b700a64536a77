package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.unit.Unit;

/** The present value at time 0 of a series, paid at the opening of each period unless {@link #atClose()}. */
public final class PresentValue extends Value {

    private final Series payments;
    private final Value rate;

    PresentValue(Series payments, Value rate, boolean atClose) {
        super(payments.nodes(), node(payments, rate, atClose));
        this.payments = payments;
        this.rate = rate;
    }

    /**
     * The same with each payment at the close of its period: Σ xₜ (1+r)^(-t/n).
     *
     * @return the present value of payments at the close
     */
    public PresentValue atClose() {
        return new PresentValue(payments, rate, true);
    }

    private static Node node(Series payments, Value rate, boolean atClose) {
        Nodes nodes = payments.nodes();
        Node discounted =
                nodes.apply(Function.MULTIPLY, payments.unit(), payments.node(), factor(nodes, rate, atClose));
        String name = nodes.name(payments.node()) + ".presentValue";
        return nodes.last(nodes.running(discounted, name, nodes.amount(payments.unit())));
    }

    /** (1+r)^(-(t-1)/n) or (1+r)^(-t/n). */
    static Node factor(Nodes nodes, Value rate, boolean atClose) {
        Value yearly = rate.unit().isPure() ? rate : rate.in(Unit.NUMBER.per(Unit.YEAR));
        Node growth = nodes.apply(Function.ADD, Unit.NUMBER, nodes.constant(1, Unit.NUMBER), yearly.node());
        Node past = nodes.subtract(nodes.period(), nodes.constant(atClose ? 0 : 1, Unit.NUMBER));
        Node years =
                nodes.apply(Function.DIVIDE, Unit.NUMBER, past, nodes.constant(-nodes.calendar.perYear(), Unit.NUMBER));
        return nodes.apply(Function.POWER, Unit.NUMBER, growth, years);
    }
}
