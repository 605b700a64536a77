package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Which period, quarter and year it is. */
public final class Calendar {

    private final Nodes nodes;

    private final Model.Declarations declarations;

    Calendar(Nodes nodes, Model.Declarations declarations) {
        this.nodes = nodes;
        this.declarations = declarations;
    }

    /**
     * The number of the period, from 1.
     *
     * @return 1 … T
     */
    public Series period() {
        Node node = nodes.period();
        return new Value(nodes, node).of(node);
    }

    /**
     * The length of a period.
     *
     * @return a month, a quarter or a year
     */
    public Unit length() {
        return calendar().period();
    }

    /**
     * How many periods there are.
     *
     * @return T
     */
    public int periods() {
        return calendar().periods();
    }

    /**
     * The year of the period, from 0.
     *
     * @return 0 in the first year
     */
    public Series year() {
        return table("year", calendar()::year, Unit.COUNT);
    }

    /**
     * The quarter of the year, 1 to 4; for a yearly model 1.
     *
     * @return the quarter
     */
    public Series quarter() {
        return table("quarter", t -> 1 + Math.floor(((t - 1) % perYear()) * 4.0 / perYear()), Unit.COUNT);
    }

    /**
     * Whether a year begins with this period.
     *
     * @return true in the first period of each year
     */
    public Condition isFirstOfYear() {
        return new Condition(nodes, node("isFirstOfYear", t -> (t - 1) % perYear() == 0 ? 1 : 0, Unit.NUMBER));
    }

    /**
     * Whether this is the first quarter of a year.
     *
     * @return true in the first quarter
     */
    public Condition isFirstQuarter() {
        return quarter().is(1);
    }

    private Graph.Calendar calendar() {
        return nodes.calendar;
    }

    private int perYear() {
        return nodes.calendar.perYear();
    }

    private Series table(String name, IntToDoubleFunction value, Unit unit) {
        Node node = node(name, value, unit);
        return new Value(nodes, node).of(node);
    }

    private Node node(String name, IntToDoubleFunction value, Unit unit) {
        List<Double> values = IntStream.rangeClosed(1, nodes.calendar.periods())
                .mapToObj(value::applyAsDouble)
                .toList();
        return nodes.remembered(List.of("calendar", name), () -> {
            Node node = nodes.node(new Op.Table(values), Axis.PATH, Timing.SERIES, unit);
            declarations.define("calendar." + name, new Value(nodes, node).of(node));
            return node;
        });
    }
}
