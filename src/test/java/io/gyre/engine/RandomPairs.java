package io.gyre.engine;

import io.gyre.engine.RandomPool.Kind;
import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;
import java.util.ArrayList;
import java.util.List;

/** Random equations of pairs, and what is read off them by one side. */
final class RandomPairs {

    private static final List<Function> FUNCTIONS = List.of(
            Function.ADD,
            Function.SUBTRACT,
            Function.MULTIPLY,
            Function.RATIO,
            Function.MIN,
            Function.MAX,
            Function.NORMAL_CDF);

    private final Sketch sketch;
    private final RandomPool pool;
    private int draws;

    RandomPairs(Sketch sketch, RandomPool pool) {
        this.sketch = sketch;
        this.pool = pool;
    }

    /** A few equations of pairs and one reduction of them, at times among few only; or what an index of pairs reads. */
    void reduction(Timing timing) {
        List<Axis> sides = new ArrayList<>(pool.populations());
        if (pool.chance(0.5)) {
            sides.add(sides.remove(0));
        }
        Axis pairs = Axis.pairs(sides.get(0), sides.get(1));
        List<Node> numbers = new ArrayList<>(List.of(draw(pairs, timing), of(pairs, timing), of(pairs, timing)));
        for (int i = pool.below(4); i >= 0; i--) {
            Function function = pool.any(FUNCTIONS);
            numbers.add(
                    function.arity() == 1
                            ? apply(pairs, function, pool.any(numbers))
                            : apply(pairs, function, pool.any(numbers), pool.any(numbers)));
        }
        Node last = numbers.get(numbers.size() - 1);
        Node x = apply(pairs, Function.ADD, last, draw(pairs, timing));
        boolean removesLeft = pool.chance(0.5);
        Op.Reduction reduction = pool.any(List.of(Op.Reduction.values()));
        Op op = new Op.ReducePairs(reduction, pairs, removesLeft);
        Axis kept = pairs.sides().get(removesLeft ? 1 : 0);
        Axis removed = pairs.sides().get(removesLeft ? 0 : 1);
        Node reduced;
        if (pool.chance(0.7)) {
            Node rare = apply(pairs, Function.LESS, draw(pairs, timing), sketch.constant(pool.chance(0.6) ? 0.1 : 0.7));
            Node counts =
                    pool.chance(0.5) ? rare : apply(pairs, Function.AND, rare, pool.pick(Kind.CONDITION, kept, timing));
            reduced = sketch.node(op, kept, latest(x, counts), x, counts);
        } else {
            reduced = sketch.node(op, kept, x.timing(), x);
        }
        pool.add(reduced, Kind.NUMBER);
        if (reduction == Op.Reduction.ARG_MAX) {
            Node read = pool.pickOn(Kind.NUMBER, removed, timing);
            pool.add(sketch.node(new Op.At(), kept, latest(read, reduced), read, reduced), Kind.NUMBER);
        }
    }

    private Node of(Axis pairs, Timing timing) {
        return pool.pick(Kind.AMOUNT, pool.any(pairs.sides()), timing);
    }

    private Node draw(Axis pairs, Timing timing) {
        boolean each = timing == Timing.SERIES && pool.chance(0.6);
        String key = "pair" + draws++;
        Op op = each && pool.chance(0.4) ? new Op.Normal(key) : new Op.Uniform(key, each);
        return sketch.node(op, pairs, each ? Timing.SERIES : Timing.FIXED);
    }

    private Node apply(Axis pairs, Function function, Node... inputs) {
        Axis axis = Axis.PATH;
        for (Node input : inputs) {
            boolean joins = !axis.isPath() && !input.axis().isPath() && !axis.equals(input.axis());
            axis = joins ? pairs : axis.isPath() ? input.axis() : axis;
        }
        return sketch.node(new Op.Apply(function), axis, latest(inputs), inputs);
    }

    private static Timing latest(Node... inputs) {
        Timing timing = Timing.FIXED;
        for (Node input : inputs) {
            timing = timing.max(input.timing());
        }
        return timing;
    }
}
