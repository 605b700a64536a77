package io.gyre.engine;

import io.gyre.distribution.Bernoulli;
import io.gyre.distribution.Beta;
import io.gyre.distribution.Constant;
import io.gyre.distribution.Discrete;
import io.gyre.distribution.Distribution;
import io.gyre.distribution.Exponential;
import io.gyre.distribution.LogNormal;
import io.gyre.distribution.Normal;
import io.gyre.distribution.Pareto;
import io.gyre.distribution.Pert;
import io.gyre.distribution.Triangular;
import io.gyre.distribution.Uniform;
import io.gyre.engine.RandomPool.Kind;
import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Pipe;
import io.gyre.graph.Ring;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A graph made by chance from a seed, over all operations, functions, axes and timings, with states, rings and pipes, and
 * with absent and infinite numbers in it, and the policies to run it under.
 */
record RandomGraph(Graph graph, Policy none, List<Policy> policies) {

    private static final Map<String, Distribution> SHARED = Map.of(
            "normal", new Normal(1, 2),
            "lognormal", LogNormal.ofMedian(2, 0.4),
            "exponential", new Exponential(0.5),
            "triangular", new Triangular(-1, 0.5, 3),
            "pareto", new Pareto(1, 2.5),
            "steps", Discrete.of(new double[] {-1, 0, 4}, new double[] {0.3, 0.5, 0.2}),
            "beta", Beta.ofMeanSd(0.3, 0.2),
            "pert", new Pert(-1, 0, 4));

    /** A graph of the kinds of nodes that there were first: those on whose bits there is a hash. */
    static RandomGraph of(long seed) {
        return of(seed, false);
    }

    /** A graph with all kinds of nodes. */
    static RandomGraph withNewer(long seed) {
        return of(seed, true);
    }

    private static RandomGraph of(long seed, boolean newer) {
        SplittableRandom random = new SplittableRandom(seed);
        Builder builder = new Builder(random, newer);
        builder.build();
        List<Policy> policies = List.of(policy("modest", 1, 2, "first", 0.2), policy("bold", 3, 0.5, "second", 0.7));
        return new RandomGraph(builder.sketch.graph(), policy("none", 0, 1, "first", 0.2), policies);
    }

    private static Policy policy(String name, double lever, double price, String rule, double chance) {
        Map<String, Distribution> distributions = new HashMap<>(SHARED);
        distributions.put("uniform", new Uniform(-2, price));
        distributions.put("hit", new Bernoulli(chance));
        distributions.put("fixed", new Constant(lever));
        double[] years = {lever, price, chance};
        return new Policy(
                name,
                Map.of("lever", new double[] {lever}, "price", new double[] {price}, "grant", years, "rate", years),
                Map.of("rule", rule),
                distributions);
    }

    /** Writes the graph. */
    private static final class Builder {
        private final List<Axis> axes;
        private final RandomPool pool;
        private final Sketch sketch;
        private final RandomLeaves leaves;
        private final RandomEquations equations;
        private final Map<State, Kind> states = new LinkedHashMap<>();
        private final List<Ring> rings = new ArrayList<>();
        private final List<Pipe> pipes = new ArrayList<>();

        Builder(SplittableRandom random, boolean newer) {
            int firms = 2 + random.nextInt(random.nextInt(8) == 0 ? 40 : 7);
            int own = 1 + random.nextInt(firms - 1);
            List<Axis.Slice> groups = List.of(new Axis.Slice("own", 0, own), new Axis.Slice("rival", own, firms));
            int cohort = newer && random.nextInt(2) == 0 ? 1 + random.nextInt(firms) : 0;
            axes = List.of(new Axis("firm", firms, groups, cohort), new Axis("fund", 1 + random.nextInt(5), List.of()));
            pool = new RandomPool(random, axes);
            sketch = new Sketch(pool.chance(0.1) ? 30 : 1 + pool.below(12));
            leaves = new RandomLeaves(sketch, pool);
            equations = new RandomEquations(sketch, pool, newer);
        }

        void build() {
            leaves.addFirst(axes);
            int size = 5 + pool.below(60);
            for (int i = 0; i < size / 2; i++) {
                leaves.addOne();
            }
            for (int i = pool.below(5); i >= 0; i--) {
                memory();
            }
            for (int i = 0; i < size; i++) {
                switch (pool.below(12)) {
                    case 0 -> leaves.addOne();
                    case 1 -> memory();
                    case 2, 3 -> equations.addOne(Timing.FIXED);
                    default -> equations.addOne(Timing.SERIES);
                }
            }
            close();
            finish(size);
            read();
        }

        private void memory() {
            Axis axis = pool.axis();
            Kind kind = pool.chance(0.3) ? Kind.AMOUNT : Kind.NUMBER;
            Node start = pool.chance(0.5) ? pool.pick(kind, axis, Timing.FIXED) : pool.pickOn(kind, axis, Timing.FIXED);
            switch (pool.below(3)) {
                case 0 -> {
                    State state = sketch.state(axis, start);
                    states.put(state, kind);
                    pool.add(sketch.opening(state), kind);
                }
                case 1 -> {
                    Ring ring = sketch.ring(axis, 1 + pool.below(6), start);
                    rings.add(ring);
                    pool.add(sketch.past(ring, wholeLag(axis, ring.length())), Kind.NUMBER);
                }
                default -> {
                    Pipe pipe = sketch.pipe(axis, 1 + pool.below(6), sketch.constant(0));
                    pipes.add(pipe);
                    pool.add(sketch.due(pipe), Kind.AMOUNT);
                }
            }
        }

        private Node wholeLag(Axis axis, int length) {
            if (pool.chance(0.3)) {
                return sketch.constant(1 + pool.below(length));
            }
            Node draw = pool.pick(Kind.UNIFORM, axis, Timing.SERIES);
            Node whole = sketch.apply(Function.FLOOR, sketch.apply(Function.MULTIPLY, draw, sketch.constant(length)));
            return sketch.apply(Function.ADD, whole, sketch.constant(1));
        }

        private Node realLag(Axis axis, int length) {
            if (pool.chance(0.4)) {
                return sketch.constant(pool.chance(0.5) ? pool.below(length + 1) : pool.real(0, length));
            }
            Node draw = pool.pick(Kind.UNIFORM, axis, Timing.SERIES);
            return sketch.apply(Function.MULTIPLY, draw, sketch.constant(length));
        }

        /** Binds what states, rings and pipes take in; a few stay unbound. */
        private void close() {
            Node shared = pool.pick(Kind.AMOUNT, Axis.PATH, Timing.SERIES);
            states.forEach((state, kind) -> {
                if (pool.chance(0.2)) {
                    state.becomes(shared);
                } else if (pool.chance(0.9)) {
                    state.becomes(next(state, kind));
                }
            });
            for (Ring ring : rings) {
                if (pool.chance(0.9)) {
                    ring.stores(pool.pick(Kind.NUMBER, ring.axis(), Timing.SERIES));
                }
            }
            for (Pipe pipe : pipes) {
                Node amount = pool.chance(0.3)
                        ? equations.amount(pipe.axis(), Timing.SERIES)
                        : pool.pick(Kind.AMOUNT, pipe.axis(), Timing.SERIES);
                pipe.sends(amount, realLag(pipe.axis(), pipe.length()));
            }
        }

        private Node next(State state, Kind kind) {
            if (pool.chance(0.3)) {
                return equations.next(state.axis(), sketch.opening(state), kind);
            }
            Node x = pool.pick(kind, state.axis(), Timing.SERIES);
            if (pool.chance(0.5)) {
                return x;
            }
            Node atMost = sketch.apply(Function.MIN, x, sketch.constant(10));
            return sketch.apply(Function.MAX, atMost, sketch.constant(kind == Kind.AMOUNT ? 0 : -10));
        }

        private void finish(int size) {
            for (int i = 0; i < 3 + size / 6; i++) {
                Node series = pool.pick(Kind.NUMBER, pool.axis(), Timing.SERIES);
                pool.add(sketch.last(series), Kind.NUMBER);
            }
            equations.overTime();
            for (int i = 0; i < size / 3; i++) {
                equations.addOne(Timing.FINAL);
            }
        }

        /** Reads off everything, so that each difference shows, or a few, so that buffers are used again. */
        private void read() {
            double share = pool.chance(0.4) ? 1 : 0.1;
            for (Axis axis : axes) {
                for (Node node : pool.all(axis, Timing.SERIES)) {
                    if (pool.chance(share)) {
                        sketch.series(sketch.reduce(Op.Reduction.SUM, node));
                    }
                }
                for (Node node : pool.all(axis, Timing.FINAL)) {
                    if (pool.chance(share)) {
                        sketch.outcome(sketch.reduce(Op.Reduction.SUM, node));
                    }
                }
            }
            pool.all(Axis.PATH, Timing.SERIES).stream()
                    .filter(x -> pool.chance(share))
                    .forEach(sketch::series);
            pool.all(Axis.PATH, Timing.FINAL).stream()
                    .filter(x -> pool.chance(share))
                    .forEach(sketch::outcome);
            pool.all(Axis.PATH, Timing.FIXED).stream()
                    .filter(x -> pool.chance(0.1))
                    .forEach(sketch::outcome);
            sketch.outcome(pool.pick(Kind.NUMBER, Axis.PATH, Timing.FINAL));
            sketch.series(pool.pick(Kind.NUMBER, Axis.PATH, Timing.SERIES));
            if (pool.chance(0.2)) {
                sketch.failure(pool.pick(Kind.CONDITION, Axis.PATH, Timing.FINAL));
            }
        }
    }
}
