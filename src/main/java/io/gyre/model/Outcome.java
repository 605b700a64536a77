package io.gyre.model;

import io.gyre.graph.Declared;
import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Site;
import io.gyre.unit.Unit;
import java.util.List;
import java.util.Optional;

/** What is read off each path; results are read by this handle. */
public final class Outcome {

    private final String key;
    private final Declared.Kind kind;
    private final Unit unit;
    private final Node value;
    private final Optional<Node> denominator;
    private final List<String> categories;
    private final Site site = Nodes.site();
    private String label;
    private Optional<Condition> given = Optional.empty();

    Outcome(
            String key,
            Declared.Kind kind,
            Unit unit,
            Node value,
            Optional<Node> denominator,
            List<String> categories) {
        this.key = key;
        this.label = key;
        this.kind = kind;
        this.unit = unit;
        this.value = value;
        this.denominator = denominator;
        this.categories = categories;
        if (kind != Declared.Kind.POOLED) {
            check(value);
            denominator.ifPresent(this::check);
        }
    }

    private void check(Node node) {
        if (!node.axis().isPath()) {
            throw Nodes.refusal("outcome " + key + " must be one number a path, got one by "
                    + node.axis().key() + "; take .sum(" + node.axis().key() + ")");
        }
    }

    /** A category of n: absent stays absent, what is no category is no number and fails the path. */
    static Node category(Nodes nodes, Node index, int n) {
        Node first = nodes.constant(0, index.unit());
        Node last = nodes.constant(n - 1.0, index.unit());
        Node whole = nodes.apply(Function.FLOOR, index.unit(), index);
        Node inside = nodes.apply(
                Function.AND,
                Unit.NUMBER,
                nodes.apply(Function.LESS_EQUAL, Unit.NUMBER, first, index),
                nodes.apply(Function.LESS_EQUAL, Unit.NUMBER, index, last));
        Node is =
                nodes.apply(Function.AND, Unit.NUMBER, inside, nodes.apply(Function.EQUAL, Unit.NUMBER, index, whole));
        Node isNone = nodes.apply(Function.IS_ABSENT, Unit.NUMBER, index);
        Node fine = nodes.apply(Function.OR, Unit.NUMBER, is, isNone);
        return nodes.select(fine, index, nodes.constant(Double.NaN, index.unit()));
    }

    /**
     * Says what people call it.
     *
     * @param text free text
     * @return this
     */
    public Outcome label(String text) {
        label = text;
        return this;
    }

    /**
     * Counts only the paths where a condition holds; elsewhere it is absent.
     *
     * @param condition the condition, once a path
     * @return this
     */
    public Outcome given(Condition condition) {
        if (condition.node().timing() == io.gyre.graph.Timing.SERIES) {
            throw Nodes.refusal("condition of outcome " + key
                    + " must be known once a path, got one by period; take .ever() or .last()");
        }
        check(condition.node());
        given = Optional.of(given.map(known -> known.and(condition)).orElse(condition));
        return this;
    }

    /**
     * The key.
     *
     * @return the key, unique in the model
     */
    public String key() {
        return key;
    }

    String labelText() {
        return label;
    }

    Unit unit() {
        return unit;
    }

    Declared.Kind kind() {
        return kind;
    }

    Optional<Condition> given() {
        return given;
    }

    /** Its number on a path: of a ratio the quotient, of a probability 1 or 0; absent where it does not count. */
    Value onPath(Nodes nodes) {
        Value whole = new Value(nodes, value);
        Value number =
                denominator.map(below -> whole.over(new Value(nodes, below))).orElse(whole);
        if (kind == Declared.Kind.PROBABILITY) {
            number = new Condition(nodes, value).as(Unit.PROBABILITY).asValue();
        }
        return given.isEmpty() ? number : number.given(given.get()).asValue();
    }

    Declared.Outcome declared(java.util.function.UnaryOperator<Node> resolved, Effects effects) {
        Node head = resolved.apply(value);
        requireOnce(head);
        Optional<Node> below = denominator.map(resolved);
        below.ifPresent(this::requireOnce);
        Optional<Node> where = given.map(Condition::node).map(resolved);
        boolean effect =
                effects.isEffect(head) || below.filter(effects::isEffect).isPresent();
        return new Declared.Outcome(key, label, kind, unit, head, below, where, categories, !effect, site);
    }

    private void requireOnce(Node node) {
        if (node.timing() == io.gyre.graph.Timing.SERIES) {
            throw Nodes.refusal(
                    "outcome " + key
                            + " must be known once a path, got a series; take .total(), .last() or .at(period)",
                    site);
        }
    }
}
