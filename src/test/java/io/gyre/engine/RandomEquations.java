package io.gyre.engine;

import io.gyre.engine.RandomPool.Kind;
import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.LaneFunction;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.SeriesFunction;
import io.gyre.graph.Timing;
import java.util.List;

/** Random equations over a pool of nodes, each within the domain that its operation states. */
final class RandomEquations {

    private static final LaneFunction MEAN = (lanes, in, out) -> {
        for (int lane = 0; lane < lanes; lane++) {
            out[lane] = 0.5 * (in[0][lane] + in[1][lane]);
        }
    };

    private static final SeriesFunction DISCOUNTED = (paths, series, out) -> {
        for (int path = 0; path < paths; path++) {
            double sum = 0;
            for (int period = series[0].length; period >= 1; period--) {
                sum = 0.9 * sum + series[0][period - 1][path];
            }
            out[path] = series.length == 1 ? sum : sum - series[1][0][path];
        }
    };

    private static final List<Function> OF_NUMBERS = List.of(
            Function.NEGATE,
            Function.ABS,
            Function.EXP,
            Function.LOG,
            Function.SQRT,
            Function.FLOOR,
            Function.NORMAL_CDF,
            Function.ADD,
            Function.SUBTRACT,
            Function.MULTIPLY,
            Function.DIVIDE,
            Function.RATIO,
            Function.MIN,
            Function.MAX,
            Function.POWER,
            Function.FMA);

    private static final List<Function> EDGED =
            List.of(Function.ADD, Function.SUBTRACT, Function.MULTIPLY, Function.DIVIDE, Function.POWER, Function.MAX);

    private static final List<Function> COMPARISONS =
            List.of(Function.LESS, Function.LESS_EQUAL, Function.EQUAL, Function.IS_ABSENT);

    private final Sketch sketch;
    private final RandomPool pool;
    /** How many kinds of equations there are; the first ones have a hash of their bits on file. */
    private final int kinds;

    private final RandomPairs pairs;

    RandomEquations(Sketch sketch, RandomPool pool, boolean newer) {
        this.sketch = sketch;
        this.pool = pool;
        this.pairs = new RandomPairs(sketch, pool);
        this.kinds = newer ? 23 : 21;
    }

    /** Adds an equation that reads nodes of the timing and fixed ones. */
    void addOne(Timing timing) {
        Axis axis = pool.axis();
        switch (pool.below(kinds)) {
            case 0, 1, 2, 3, 4 -> function(axis, timing);
            case 5, 6 -> comparison(axis, timing);
            case 7 -> logic(axis, timing);
            case 8, 9 -> select(axis, timing);
            case 10, 11 -> reduction(timing);
            case 12 -> member(timing);
            case 13 -> ration(timing);
            case 14 -> rank(timing);
            case 15 -> underNone(axis, timing);
            case 16 -> hook(axis, timing);
            case 17 -> quantile(axis, timing);
            case 18 -> guard(axis, timing);
            case 19 -> edge(axis, timing);
            case 20 -> amount(axis, timing);
            case 21 -> count(axis, timing);
            default -> pairs.reduction(timing);
        }
    }

    private void function(Axis axis, Timing timing) {
        Function function = pool.any(OF_NUMBERS);
        Node[] inputs = new Node[function.arity()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = pool.pick(Kind.NUMBER, axis, timing);
        }
        pool.add(sketch.apply(function, inputs), Kind.NUMBER);
    }

    /** A function of a number that is 0 or 1, always or under some policy. */
    private void edge(Axis axis, Timing timing) {
        Node number = pool.chance(0.5)
                ? sketch.constant(pool.below(2))
                : sketch.node(new Op.Setting(pool.any(RandomLeaves.SETTINGS)), Axis.PATH, Timing.FIXED);
        Node x = pool.pick(Kind.NUMBER, axis, timing);
        Function function = pool.any(EDGED);
        Node result = pool.chance(0.5) ? sketch.apply(function, x, number) : sketch.apply(function, number, x);
        pool.add(result, Kind.NUMBER);
    }

    private void comparison(Axis axis, Timing timing) {
        Function function = pool.any(COMPARISONS);
        Node first = pool.pick(Kind.NUMBER, axis, timing);
        Node second = pool.pick(Kind.NUMBER, axis, timing);
        Node result = function.arity() == 1 ? sketch.apply(function, first) : sketch.apply(function, first, second);
        pool.add(result, Kind.CONDITION);
    }

    private void logic(Axis axis, Timing timing) {
        Node first = pool.pick(Kind.CONDITION, axis, timing);
        Node second = pool.pick(Kind.CONDITION, axis, timing);
        Node result = switch (pool.below(3)) {
            case 0 -> sketch.apply(Function.NOT, first);
            case 1 -> sketch.apply(Function.AND, first, second);
            default -> sketch.apply(Function.OR, first, second);
        };
        pool.add(result, Kind.CONDITION);
    }

    private void select(Axis axis, Timing timing) {
        Kind kind = pool.any(List.of(Kind.values()));
        Node condition = pool.pick(Kind.CONDITION, axis, timing);
        Node then = pool.pick(kind, axis, timing);
        Node otherwise = pool.pick(kind, axis, timing);
        pool.add(sketch.apply(Function.SELECT, condition, then, otherwise), kind);
    }

    /** An expression of its own that is read only where a condition holds, twice nested. */
    private void guard(Axis axis, Timing timing) {
        Node outer = pool.pick(Kind.CONDITION, axis, timing);
        Node inner = sketch.apply(Function.AND, outer, pool.pick(Kind.CONDITION, axis, timing));
        Node x = pool.pick(Kind.NUMBER, axis, timing);
        Node grown = sketch.apply(Function.EXP, sketch.apply(Function.MIN, x, sketch.constant(2)));
        Node scaled = sketch.apply(Function.MULTIPLY, grown, pool.pick(Kind.NUMBER, axis, timing));
        Node rare = sketch.apply(Function.SELECT, inner, scaled, grown);
        Node zero = sketch.constant(0);
        pool.add(sketch.apply(Function.SELECT, outer, rare, zero), Kind.NUMBER);
    }

    /** How many of some trials succeed, at times of too many or with a chance beyond 1. */
    private void count(Axis axis, Timing timing) {
        Node u = pool.pick(Kind.UNIFORM, axis, timing);
        Node number = sketch.apply(Function.FLOOR, pool.pick(Kind.AMOUNT, axis, timing));
        Node trials = pool.chance(0.5) ? sketch.constant(pool.below(257)) : number;
        Node chance = sketch.apply(Function.NORMAL_CDF, pool.pick(Kind.NUMBER, axis, timing));
        Node scaled = pool.chance(0.1) ? sketch.apply(Function.MULTIPLY, chance, sketch.constant(1.5)) : chance;
        pool.add(sketch.apply(Function.BINOMIAL, u, trials, scaled), Kind.NUMBER);
    }

    private void reduction(Timing timing) {
        Axis axis = pool.population();
        Op.Reduction reduction = pool.any(List.of(Op.Reduction.values()));
        int from = pool.chance(0.5) ? 0 : pool.below(axis.size());
        int to = pool.chance(0.5) ? axis.size() : from + 1 + pool.below(axis.size() - from);
        Node x = pool.pickOn(Kind.NUMBER, axis, timing);
        Node result = pool.chance(0.5)
                ? sketch.reduce(reduction, from, to, x)
                : sketch.reduce(reduction, from, to, x, pool.pickOn(Kind.CONDITION, axis, timing));
        pool.add(result, Kind.NUMBER);
    }

    private void member(Timing timing) {
        Axis axis = pool.population();
        Node x = pool.pickOn(Kind.NUMBER, axis, timing);
        Node index = pool.chance(0.3)
                ? sketch.constant(pool.below(axis.size()))
                : sketch.reduce(
                        Op.Reduction.ARG_MAX,
                        pool.pickOn(Kind.NUMBER, axis, timing),
                        pool.pickOn(Kind.CONDITION, axis, timing));
        pool.add(sketch.node(new Op.At(), Axis.PATH, x.timing().max(index.timing()), x, index), Kind.NUMBER);
    }

    private void ration(Timing timing) {
        Axis axis = pool.population();
        Op.Rule rule = pool.any(List.of(Op.Rule.values()));
        Node asked = pool.pickOn(Kind.AMOUNT, axis, timing);
        Node available = pool.pick(Kind.AMOUNT, Axis.PATH, timing);
        Node grants = rule == Op.Rule.PRO_RATA
                ? sketch.over(new Op.Ration(rule), asked, available)
                : sketch.over(new Op.Ration(rule), asked, available, key(axis, timing));
        pool.add(grants, Kind.AMOUNT);
    }

    private void rank(Timing timing) {
        Axis axis = pool.population();
        Node key = key(axis, timing);
        Node rank = pool.chance(0.5)
                ? sketch.over(new Op.Rank(), key)
                : sketch.over(new Op.Rank(), key, pool.pickOn(Kind.CONDITION, axis, timing));
        pool.add(rank, Kind.NUMBER);
    }

    /** A key, absent here and there. */
    private Node key(Axis axis, Timing timing) {
        Node key = pool.pickOn(Kind.NUMBER, axis, timing);
        return pool.chance(0.7) ? key : sketch.apply(Function.RATIO, key, pool.pick(Kind.CONDITION, axis, timing));
    }

    /** What a state may take in that is not simply computed from its inputs lane by lane. */
    Node next(Axis axis, Node opening, Kind kind) {
        if (axis.isPath() || pool.chance(0.3)) {
            return sketch.over(new Op.UnderNone(), pool.pickOn(kind, axis, Timing.SERIES));
        }
        return kind == Kind.AMOUNT
                ? sketch.over(
                        new Op.Ration(Op.Rule.BY_RANK),
                        opening,
                        pool.pick(Kind.AMOUNT, Axis.PATH, Timing.SERIES),
                        pool.chance(0.5) ? opening : key(axis, Timing.SERIES))
                : sketch.over(new Op.Rank(), opening);
    }

    private void underNone(Axis axis, Timing timing) {
        Kind kind = pool.any(List.of(Kind.values()));
        pool.add(sketch.over(new Op.UnderNone(), pool.pick(kind, axis, timing)), kind);
    }

    private void hook(Axis axis, Timing timing) {
        Node first = pool.pick(Kind.NUMBER, axis, timing);
        Node second = pool.pick(Kind.NUMBER, axis, timing);
        pool.add(sketch.over(new Op.Hook("mean", MEAN, "(x + y) / 2"), first, second), Kind.NUMBER);
    }

    private void quantile(Axis axis, Timing timing) {
        Node x = pool.pick(Kind.NUMBER, axis, timing);
        String key = pool.any(RandomLeaves.DISTRIBUTIONS);
        if (pool.chance(0.5)) {
            pool.add(sketch.over(new Op.QuantileOfNormal(key), x), Kind.NUMBER);
        } else {
            Node low = sketch.apply(Function.MAX, sketch.apply(Function.NORMAL_CDF, x), sketch.constant(1e-6));
            Node u = sketch.apply(Function.MIN, low, sketch.constant(0.999));
            pool.add(sketch.over(new Op.Quantile(key), u), Kind.NUMBER);
        }
    }

    /** |x| where that is below a million, otherwise 0. */
    Node amount(Axis axis, Timing timing) {
        Node size = sketch.apply(Function.ABS, pool.pick(Kind.NUMBER, axis, timing));
        Node isSmall = sketch.apply(Function.LESS, size, sketch.constant(1e6));
        return pool.add(sketch.apply(Function.SELECT, isSmall, size, sketch.constant(0)), Kind.AMOUNT);
    }

    void overTime() {
        Node first = pool.pick(Kind.NUMBER, Axis.PATH, Timing.SERIES);
        Op over = new Op.OverTime("discounted", DISCOUNTED, "Σ 0.9^t x");
        Node result = pool.chance(0.5)
                ? sketch.node(over, Axis.PATH, Timing.FINAL, first)
                : sketch.node(over, Axis.PATH, Timing.FINAL, first, pool.pick(Kind.NUMBER, Axis.PATH, Timing.SERIES));
        pool.add(result, Kind.NUMBER);
    }
}
