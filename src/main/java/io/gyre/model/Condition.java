package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.math.Absent;
import io.gyre.unit.Unit;
import java.util.List;

/** True or false, once a path or in each period, on the path itself or for each member. */
public final class Condition {

    private final Nodes nodes;
    private final Node node;

    Condition(Nodes nodes, Node node) {
        this.nodes = nodes;
        this.node = node;
    }

    Nodes nodes() {
        return nodes;
    }

    Node node() {
        return node;
    }

    /**
     * Both hold.
     *
     * @param other the other condition
     * @return this and other
     */
    public Condition and(Condition other) {
        return of(Function.AND, node, other.node);
    }

    /**
     * At least one holds.
     *
     * @param other the other condition
     * @return this or other
     */
    public Condition or(Condition other) {
        return of(Function.OR, node, other.node);
    }

    /**
     * It does not hold.
     *
     * @return not this
     */
    public Condition not() {
        return of(Function.NOT, node);
    }

    private Condition of(Function function, Node... inputs) {
        return new Condition(nodes, nodes.apply(function, Unit.NUMBER, inputs));
    }

    /**
     * 1 where it holds, 0 elsewhere.
     *
     * @param kind a kind of pure number, for example {@link Unit#COUNT} to count members
     * @return 1 or 0
     */
    public Series as(Unit kind) {
        if (!kind.isPure()) {
            throw Nodes.refusal("kind must be a pure number, got " + kind);
        }
        Node one = nodes.constant(1, kind);
        Node number = nodes.apply(Function.SELECT, kind, node, one, nodes.constant(0, kind));
        return new Value(nodes, number).of(number);
    }

    /**
     * How many active members it holds for.
     *
     * @param population the population
     * @return the number of members
     */
    public Series count(Members population) {
        return as(Unit.COUNT).sum(population);
    }

    /**
     * The first period in which it holds.
     *
     * @return the period, 1 … T; absent if it never comes
     */
    public Time firstPeriod() {
        return new Time(nodes, nodes.remembered(List.of("firstPeriod", node), this::first));
    }

    private Node first() {
        Unit unit = Unit.COUNT;
        Node never = nodes.constant(Absent.VALUE, unit);
        State state = new State(nodes.name(node) + ".first", node.axis(), unit, never);
        Node open = nodes.apply(Function.IS_ABSENT, Unit.NUMBER, nodes.opening(state));
        Node now = nodes.apply(Function.AND, Unit.NUMBER, open, node);
        Node closing = nodes.select(now, nodes.period(), nodes.opening(state));
        state.becomes(closing);
        return nodes.last(closing);
    }

    /**
     * The first period from which on it holds to the end.
     *
     * @return the period, 1 … T; absent if it does not hold in the last period
     */
    public Time firstPeriodForGood() {
        return new Time(nodes, nodes.remembered(List.of("firstPeriodForGood", node), this::firstForGood));
    }

    private Node firstForGood() {
        Unit unit = Unit.COUNT;
        Node never = nodes.constant(Absent.VALUE, unit);
        State state = new State(nodes.name(node) + ".since", node.axis(), unit, never);
        Node begins = nodes.apply(Function.IS_ABSENT, Unit.NUMBER, nodes.opening(state));
        Node since = nodes.select(begins, nodes.period(), nodes.opening(state));
        Node closing = nodes.select(node, since, never);
        state.becomes(closing);
        return nodes.last(closing);
    }

    /**
     * Whether it holds in any period.
     *
     * @return true if it ever holds
     */
    public Condition ever() {
        return new Condition(nodes, held(Function.OR, 0));
    }

    /**
     * Whether it holds in every period.
     *
     * @return true if it never fails
     */
    public Condition always() {
        return new Condition(nodes, held(Function.AND, 1));
    }

    private Node held(Function function, double start) {
        if (node.timing() != Timing.SERIES) {
            return node;
        }
        State state = new State(
                nodes.name(node) + "." + function, node.axis(), Unit.NUMBER, nodes.constant(start, Unit.NUMBER));
        Node closing = nodes.apply(function, Unit.NUMBER, nodes.opening(state), node);
        state.becomes(closing);
        return nodes.last(closing);
    }

    /**
     * Whether it holds in the last period.
     *
     * @return the condition in period T
     */
    public Condition last() {
        return new Condition(nodes, nodes.last(node));
    }

    /**
     * The condition of the same path without the programme.
     *
     * @param baseline {@link Baseline#NONE}
     * @return this under the policy of nulls
     */
    public Condition under(Baseline baseline) {
        return new Condition(
                nodes, new Value(nodes, node).of(node).under(baseline).node());
    }
}
