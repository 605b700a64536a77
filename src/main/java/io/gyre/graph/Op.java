package io.gyre.graph;

import java.util.List;
import java.util.Optional;

/**
 * What a node does. Inputs on {@link Axis#PATH} are broadcast where the node's axis is a population; all other inputs
 * have the node's axis unless stated. T is the number of periods, t = 1 … T the period.
 */
public sealed interface Op {

    /**
     * What tells it from others of its class: operations of one class with equal parts are equal. Lists of these are found in
     * a map sooner than the operations themselves, as methods that Java derives for records take 2 ms each to link.
     *
     * @return the components
     */
    default List<Object> parts() {
        return List.of();
    }

    /**
     * The same number everywhere.
     *
     * @param value the number, may be {@link io.gyre.math.Absent#VALUE}
     */
    record Constant(double value) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(Double.doubleToRawLongBits(value));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Constant constant
                    && Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(constant.value);
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

    /**
     * A lever or constant of the parameter file: fixed when a policy is compiled.
     *
     * @param key its key
     */
    record Setting(String key) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(key);
        }
    }

    /**
     * A lever given as a list by year: in each period the value of that year, the last one repeated. SERIES.
     *
     * @param key its key
     */
    record SettingByYear(String key) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(key);
        }
    }

    /**
     * Whether a choice stands at an option: 1 or 0, fixed when a policy is compiled.
     *
     * @param key the choice's key
     * @param option the option
     */
    record ChoiceIs(String key, String option) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(key, option);
        }
    }

    /**
     * A uniform draw in (0, 1), addressed by (seed, key, path, member, index). Index 0 when drawn once (FIXED), period - 1
     * when drawn each period (SERIES).
     *
     * @param key the variable's key
     * @param each whether it is drawn each period
     */
    record Uniform(String key, boolean each) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(key, each);
        }
    }

    /**
     * A standard normal drawn each period: periods 2j+1 and 2j+2 are cosine and sine of one Box-Muller pair, radius from
     * the draw of index 2j, angle from the draw of index 2j+1 of the variable. SERIES.
     *
     * @param key the variable's key
     */
    record Normal(String key) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(key);
        }
    }

    /**
     * The quantile of the distribution declared under a key, fixed when a policy is compiled, at the input u in (0, 1).
     *
     * @param key the key of the distribution
     */
    record Quantile(String key) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(key);
        }
    }

    /**
     * The same quantile at u = Φ(input).
     *
     * @param key the key of the distribution
     */
    record QuantileOfNormal(String key) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(key);
        }
    }

    /** The period, 1 … T. SERIES. */
    record Period() implements Op {}

    /**
     * A number by period. SERIES.
     *
     * @param values T numbers, period 1 first
     */
    record Table(List<Double> values) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(values);
        }

        /**
         * Copies the values.
         *
         * @param values T numbers, period 1 first
         */
        public Table {
            values = List.copyOf(values);
        }
    }

    /**
     * A number by member. FIXED, on a population.
     *
     * @param values one number a slot
     */
    record Slots(List<Double> values) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(values);
        }

        /**
         * Copies the values.
         *
         * @param values one number a slot
         */
        public Slots {
            values = List.copyOf(values);
        }
    }

    /**
     * The value of a state at the opening of the period. SERIES.
     *
     * @param state the state
     */
    record Opening(State state) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(state);
        }
    }

    /**
     * An element-wise function of the inputs.
     *
     * @param function the function
     */
    record Apply(Function function) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(function);
        }
    }

    /** True for who is founded by the period, on an axis with cohorts: 1 for each slot that has a value at all. SERIES. */
    record Founded() implements Op {}

    /**
     * Removes one side of pairs: inputs x and optionally a condition that says which pairs count, each on the pairs, a side or
     * the path. Result on the other side. Terms are taken in the order of the slots of the side that is removed; meanings as of
     * {@link Reduce} (ARG_MAX gives the slot on that side).
     *
     * @param reduction how
     * @param pairs the axis of the pairs
     * @param removesLeft whether the left side is removed
     */
    record ReducePairs(Reduction reduction, Axis pairs, boolean removesLeft) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(reduction, pairs, removesLeft);
        }

        /**
         * The side that is removed.
         *
         * @return its axis
         */
        public Axis removed() {
            return pairs.sides().get(removesLeft ? 0 : 1);
        }

        /**
         * The side that stays.
         *
         * @return its axis
         */
        public Axis kept() {
            return pairs.sides().get(removesLeft ? 1 : 0);
        }
    }

    /** How an axis is removed. */
    enum Reduction {
        /** 0.0 plus each counted member's x in slot order; what is not counted adds 0.0. */
        SUM,
        /** The least by {@code Math.min} in slot order; absent over nobody. */
        MIN,
        /** The greatest by {@code Math.max} in slot order; absent over nobody. */
        MAX,
        /** The slot number (from 0) of the greatest x, ties to the lowest slot, NaN never chosen; absent over nobody. */
        ARG_MAX
    }

    /**
     * Removes a population axis: inputs x and optionally a condition that says who counts. Result on {@link Axis#PATH}.
     *
     * @param reduction how
     * @param from the first slot that counts
     * @param to one past the last slot that counts
     */
    record Reduce(Reduction reduction, int from, int to) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(reduction, from, to);
        }
    }

    /**
     * Reads a member: inputs x (on a population) and an index (on PATH, or for each member of another population; slot number or
     * absent). Absent index gives absent,
     * any other NaN itself, an index of no slot a NaN that fails; a slot that is not founded reads absent.
     */
    record At() implements Op {}

    /** How {@link Ration} shares. Keys are ordered as by {@link Rank}. */
    enum Rule {
        /** f = min(1, available / Σasked), 0 when Σasked = 0; in slot order grant = min(asked·f, what is left). */
        PRO_RATA,
        /** By ascending key, ties to the lowest slot: grant = min(asked, what is left). */
        BY_RANK,
        /** By ascending key, all or nothing: stops at the first with asked above what is left. */
        BY_RANK_WHOLE
    }

    /**
     * Shares a path's amount among members: inputs asked (population, not negative), available (PATH), and for the rank
     * rules the key (population). Σasked is added in slot order; what is left is available - granted, grant by grant.
     * Members asking 0 get 0 and, by rank, do not stop the others.
     *
     * @param rule the rule
     */
    record Ration(Rule rule) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(rule);
        }
    }

    /**
     * The rank (from 0) of each member by ascending input, ties to the lowest slot; 0.0 and -0.0 tie, NaN comes last. A
     * second input says who is ranked, others get absent.
     */
    record Rank() implements Op {}

    /**
     * What a ring stored k periods ago: input k, whole, at least 1; at most the ring's length. Before period 1 the ring's
     * {@link Ring#before()}. Where k is NaN the result is k, where it is out of range a NaN that fails. SERIES.
     *
     * @param ring the ring
     */
    record Past(Ring ring) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(ring);
        }
    }

    /**
     * What arrives this period of amounts sent in earlier periods. SERIES.
     *
     * @param pipe the pipe
     */
    record Due(Pipe pipe) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(pipe);
        }
    }

    /** The value of a series in the last period. Input: a SERIES node; the result is FINAL. */
    record Last() implements Op {}

    /** The input of the same path and member under the policy of nulls, {@code none}; in the run of none itself the input. */
    record UnderNone() implements Op {}

    /**
     * A user's element-wise function.
     *
     * @param name its name
     * @param function the code
     * @param equation how documents print it
     */
    record Hook(String name, LaneFunction function, String equation) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(name, function, equation);
        }
    }

    /**
     * A user's function of a path's whole series: inputs SERIES on PATH, result FINAL on PATH.
     *
     * @param name its name
     * @param function the code
     * @param equation how documents print it
     */
    record OverTime(String name, SeriesFunction function, String equation) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(name, function, equation);
        }
    }

    /**
     * A node that is bound after it is first used, such as the paid amount of a flow. A finished {@link Graph} has none.
     *
     * @param target the binding
     */
    record Deferred(Binding target) implements Op {
        @Override
        public List<Object> parts() {
            return List.of(target);
        }
    }

    /** What a {@link Deferred} node stands for. */
    final class Binding {
        private final String name;
        private Optional<Node> node = Optional.empty();

        /**
         * Creates an open binding.
         *
         * @param name what error messages call it
         */
        public Binding(String name) {
            this.name = name;
        }

        /**
         * Binds it, once.
         *
         * @param bound the node it stands for
         * @throws IllegalStateException if it is bound already
         */
        public void bind(Node bound) {
            if (node.isPresent()) {
                throw new IllegalStateException(name + " must be bound once");
            }
            node = Optional.of(bound);
        }

        /**
         * What it stands for.
         *
         * @return the bound node, if bound
         */
        public Optional<Node> node() {
            return node;
        }

        /**
         * What error messages call it.
         *
         * @return the name
         */
        public String name() {
            return name;
        }
    }
}
