package io.gyre.engine;

import io.gyre.engine.RandomPool.Kind;
import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;
import io.gyre.math.Absent;
import java.util.ArrayList;
import java.util.List;

/** What a random graph starts from: constants, levers, tables and draws. */
final class RandomLeaves {

    static final List<String> SETTINGS = List.of("lever", "price");
    static final List<String> BY_YEAR = List.of("grant", "rate");
    static final List<String> OPTIONS = List.of("first", "second");
    static final List<String> DISTRIBUTIONS = List.of(
            "normal", "lognormal", "exponential", "triangular", "uniform", "pareto", "hit", "steps", "beta", "pert");

    private static final double[] EDGES = {
        0, -0.0, 1, -1, Absent.VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e-300, 0x1p-1074
    };

    private final Sketch sketch;
    private final RandomPool pool;
    private int draws;

    RandomLeaves(Sketch sketch, RandomPool pool) {
        this.sketch = sketch;
        this.pool = pool;
    }

    /** The leaves that each kind, axis and timing needs at least one of. */
    void addFirst(List<Axis> axes) {
        pool.add(sketch.constant(0), Kind.CONDITION);
        pool.add(sketch.constant(1), Kind.CONDITION);
        for (Axis axis : axes) {
            draw(axis, false);
            event(axis);
            slots(axis, true);
        }
        draw(Axis.PATH, false);
        axes.stream()
                .filter(Axis::hasCohorts)
                .forEach(axis -> pool.add(sketch.node(new Op.Founded(), axis, Timing.SERIES), Kind.CONDITION));
    }

    void addOne() {
        switch (pool.below(11)) {
            case 0 -> constant();
            case 1 -> setting();
            case 2 -> pool.add(sketch.node(new Op.Period(), Axis.PATH, Timing.SERIES), Kind.AMOUNT);
            case 3 -> table();
            case 4 -> slots(pool.population(), pool.chance(0.5));
            case 5 -> normal(pool.axis());
            case 6 -> event(pool.axis());
            case 7, 8 -> distributed(pool.axis());
            default -> draw(pool.axis(), pool.chance(0.5));
        }
    }

    private void constant() {
        if (pool.chance(0.25)) {
            pool.add(sketch.constant(EDGES[pool.below(EDGES.length)]), Kind.NUMBER);
        } else if (pool.chance(0.5)) {
            pool.add(sketch.constant(pool.below(5)), Kind.AMOUNT);
        } else {
            pool.add(sketch.constant(pool.real(-3, 3)), Kind.NUMBER);
        }
    }

    private void setting() {
        switch (pool.below(3)) {
            case 0 -> pool.add(sketch.node(new Op.Setting(pool.any(SETTINGS)), Axis.PATH, Timing.FIXED), Kind.AMOUNT);
            case 1 ->
                pool.add(sketch.node(new Op.SettingByYear(pool.any(BY_YEAR)), Axis.PATH, Timing.SERIES), Kind.AMOUNT);
            default ->
                pool.add(
                        sketch.node(new Op.ChoiceIs("rule", pool.any(OPTIONS)), Axis.PATH, Timing.FIXED),
                        Kind.CONDITION);
        }
    }

    private void table() {
        boolean condition = pool.chance(0.5);
        List<Double> values = numbers(sketch.periods(), condition);
        Node table = sketch.node(new Op.Table(values), Axis.PATH, Timing.SERIES);
        pool.add(table, condition ? Kind.CONDITION : Kind.NUMBER);
    }

    private void slots(Axis axis, boolean condition) {
        Node slots = sketch.node(new Op.Slots(numbers(axis.size(), condition)), axis, Timing.FIXED);
        pool.add(slots, condition ? Kind.CONDITION : Kind.NUMBER);
    }

    private List<Double> numbers(int size, boolean condition) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean edge = pool.chance(0.05);
            double number = edge ? EDGES[pool.below(EDGES.length)] : pool.real(-2, 4);
            values.add(condition ? (double) pool.below(2) : number);
        }
        return values;
    }

    private Node draw(Axis axis, boolean each) {
        Op uniform = new Op.Uniform("draw" + draws++, each);
        return pool.add(sketch.node(uniform, axis, each ? Timing.SERIES : Timing.FIXED), Kind.UNIFORM);
    }

    private void normal(Axis axis) {
        pool.add(sketch.node(new Op.Normal("noise" + draws++), axis, Timing.SERIES), Kind.NUMBER);
    }

    private void event(Axis axis) {
        Node draw = sketch.node(new Op.Uniform("event" + draws++, true), axis, Timing.SERIES);
        Node chance = sketch.constant(pool.chance(0.5) ? 0.03 : 0.4);
        pool.add(sketch.apply(Function.LESS, draw, chance), Kind.CONDITION);
    }

    private void distributed(Axis axis) {
        Node draw = draw(axis, pool.chance(0.5));
        String key = pool.chance(0.1) ? "fixed" : pool.any(DISTRIBUTIONS);
        if (pool.chance(0.5)) {
            pool.add(sketch.over(new Op.Quantile(key), draw), Kind.NUMBER);
        } else {
            Node score = sketch.apply(Function.NORMAL_QUANTILE, draw);
            pool.add(sketch.over(new Op.QuantileOfNormal(key), score), Kind.NUMBER);
        }
    }
}
