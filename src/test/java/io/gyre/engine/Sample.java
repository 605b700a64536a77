package io.gyre.engine;

import io.gyre.distribution.LogNormal;
import io.gyre.graph.Axis;
import io.gyre.graph.Declared;
import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Site;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small scenario with every kind of outcome: firms burn cash that a fund tops up, at a price that wanders; some run
 * out, and what they were worth is compared with the world without the fund.
 */
final class Sample {

    static final int PERIODS = 12;
    private static final Axis FIRM = new Axis("firm", 20, List.of());

    private final Sketch sketch = new Sketch(PERIODS);
    private final List<Declared.Outcome> outcomes = new ArrayList<>();
    private final Node paid;
    private final Node sales;
    private final Node alive;

    private Sample() {
        Node grant = sketch.node(new Op.Setting("grant"), Axis.PATH, Timing.FIXED);
        Node price = walk();
        Node size =
                sketch.over(new Op.Quantile("size"), sketch.node(new Op.Uniform("size", false), FIRM, Timing.FIXED));
        State cash = sketch.state(FIRM, size);
        Node noise = sketch.node(new Op.Normal("noise"), FIRM, Timing.SERIES);
        Node burn = sketch.apply(Function.MULTIPLY, size, sketch.apply(Function.EXP, noise));
        Node bill = sketch.apply(Function.MULTIPLY, burn, price);
        Node asked = sketch.apply(Function.MAX, sketch.apply(Function.SUBTRACT, bill, sketch.opening(cash)), zero());
        paid = sketch.node(new Op.Ration(Op.Rule.PRO_RATA), FIRM, Timing.SERIES, asked, grant);
        sales = sketch.apply(Function.MIN, bill, sketch.apply(Function.ADD, sketch.opening(cash), paid));
        Node income = sketch.apply(Function.MULTIPLY, size, sketch.constant(0.9));
        Node left = sketch.apply(Function.SUBTRACT, sketch.apply(Function.ADD, sketch.opening(cash), paid), sales);
        Node closing = sketch.apply(Function.ADD, left, income);
        cash.becomes(closing);
        alive = sketch.apply(Function.LESS, sketch.constant(0.95), closing);
    }

    private Node zero() {
        return sketch.constant(0);
    }

    private Node walk() {
        State state = sketch.state(Axis.PATH, sketch.constant(1));
        Node noise = sketch.node(new Op.Normal("price"), Axis.PATH, Timing.SERIES);
        Node growth = sketch.apply(Function.EXP, sketch.apply(Function.MULTIPLY, noise, sketch.constant(0.1)));
        Node price = sketch.apply(Function.MULTIPLY, sketch.opening(state), growth);
        state.becomes(price);
        return price;
    }

    private Node total(Node series) {
        State state = sketch.state(Axis.PATH, zero());
        Node sum = sketch.apply(Function.ADD, sketch.opening(state), series);
        state.becomes(sum);
        return sketch.last(sum);
    }

    /** The graph. */
    static Graph graph() {
        return new Sample().finish();
    }

    private Graph finish() {
        Node granted = sketch.reduce(Op.Reduction.SUM, paid);
        Node sold = sketch.reduce(Op.Reduction.SUM, sales);
        Node living = sketch.reduce(Op.Reduction.SUM, alive);
        Node totalGranted = total(granted);
        Node totalSold = total(sold);
        Node none = sketch.over(new Op.UnderNone(), totalSold);
        outcome("gained", Declared.Kind.NUMBER, sketch.apply(Function.SUBTRACT, totalSold, none));
        Node many = sketch.apply(Function.LESS, sketch.constant(14), sketch.last(living));
        outcome("survive", Declared.Kind.PROBABILITY, many);
        outcome("never", Declared.Kind.PROBABILITY, sketch.apply(Function.LESS, totalSold, zero()));
        outcome("share", Declared.Kind.RATIO, totalSold, Optional.of(totalGranted), Optional.empty());
        Node best = sketch.node(new Op.Reduce(Op.Reduction.ARG_MAX, 0, 3), Axis.PATH, Timing.FINAL, sketch.last(paid));
        outcome("best", Declared.Kind.CATEGORY, best);
        outcome("fall", Declared.Kind.TIME, fall(living));
        outcome("gainedIfMany", Declared.Kind.NUMBER, totalSold, Optional.empty(), Optional.of(many));
        Node hazard = sketch.node(new Op.Uniform("hazard", false), Axis.PATH, Timing.FIXED);
        Node tail = sketch.apply(Function.POWER, hazard, sketch.constant(-0.9));
        outcome("tail", Declared.Kind.NUMBER, tail);
        outcome(
                "failing",
                Declared.Kind.NUMBER,
                sketch.apply(Function.LOG, sketch.apply(Function.SUBTRACT, hazard, sketch.constant(0.01))));
        sketch.series(sold);
        sketch.series(sketch.reduce(Op.Reduction.MAX, paid));
        Declared.Balance balance = new Declared.Balance(
                "cny",
                sketch.apply(
                        Function.SUBTRACT,
                        totalGranted,
                        sketch.apply(Function.MULTIPLY, totalGranted, sketch.constant(1 - 1e-13))),
                totalGranted);
        sketch.failure(sketch.apply(Function.LESS, sketch.constant(0.99), hazard));
        return declared(sketch.graph(), balance);
    }

    /** The period in which fewer than 12 live for the first time. */
    private Node fall(Node living) {
        State first = sketch.state(Axis.PATH, sketch.constant(io.gyre.math.Absent.VALUE));
        Node few = sketch.apply(Function.LESS, living, sketch.constant(12));
        Node open = sketch.apply(Function.IS_ABSENT, sketch.opening(first));
        Node now = sketch.apply(Function.AND, few, open);
        Node period = sketch.node(new Op.Period(), Axis.PATH, Timing.SERIES);
        Node next = sketch.apply(Function.SELECT, now, period, sketch.opening(first));
        first.becomes(next);
        return sketch.last(next);
    }

    private void outcome(String key, Declared.Kind kind, Node value) {
        outcome(key, kind, value, Optional.empty(), Optional.empty());
    }

    private void outcome(String key, Declared.Kind kind, Node value, Optional<Node> denominator, Optional<Node> given) {
        List<String> categories = kind == Declared.Kind.CATEGORY ? List.of("a", "b", "c") : List.of();
        outcomes.add(new Declared.Outcome(
                key,
                key,
                kind,
                Unit.NUMBER,
                value,
                denominator,
                given,
                categories,
                !key.equals("gained"),
                Site.UNKNOWN));
    }

    private Graph declared(Graph graph, Declared.Balance balance) {
        Declared old = graph.declared();
        Declared declared = new Declared(
                old.sectors(),
                old.stocks(),
                old.flows(),
                old.claims(),
                old.groups(),
                old.definitions(),
                outcomes,
                old.series(),
                List.of(balance));
        return new Graph(
                "sample",
                graph.calendar(),
                graph.nodes(),
                graph.states(),
                graph.rings(),
                graph.pipes(),
                graph.failures(),
                declared);
    }

    static Policy policy(String name, double grant) {
        return new Policy(
                name, Map.of("grant", new double[] {grant}), Map.of(), Map.of("size", LogNormal.ofMedian(1, 0.5)));
    }

    static Policy none() {
        return policy("none", 0);
    }

    static List<Policy> policies() {
        return List.of(none(), policy("small", 2), policy("large", 8));
    }

    static Simulation simulation() {
        return Simulation.of(graph(), none(), policies());
    }
}
