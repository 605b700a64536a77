package io.gyre.engine;

import io.gyre.distribution.Distribution;
import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Pipe;
import io.gyre.graph.Ring;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.math.Absent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * What of a graph is known under a policy before any path is drawn. It begins with the belief that no memory ever changes
 * and gives that up, memory by memory, until all that is believed follows from itself; so what a policy switches off is
 * known to be nothing, through any number of states. Only identities that keep every bit are used.
 */
final class Folding {

    private final Graph graph;
    private final Policy policy;
    private final Optional<Folding> none;
    private final Known[] known;
    private final boolean[] binary;
    /** What the last pass found otherwise than the one before. */
    private final boolean[] changed;

    private final Set<Object> still = new HashSet<>();

    private Folding(Graph graph, Policy policy, Optional<Folding> none) {
        this.graph = graph;
        this.policy = policy;
        this.none = none;
        this.known = new Known[graph.nodes().size()];
        this.binary = new boolean[known.length];
        this.changed = new boolean[known.length];
    }

    /**
     * Folds a graph.
     *
     * @param none the folding of the policy of nulls; empty for that policy itself
     */
    static Folding of(Graph graph, Policy policy, Optional<Folding> none) {
        Folding folding = new Folding(graph, policy, none);
        folding.still.addAll(graph.states());
        folding.still.addAll(graph.rings());
        folding.still.addAll(graph.pipes());
        do {
            folding.pass();
        } while (folding.giveUp());
        return folding;
    }

    boolean isNone() {
        return none.isEmpty();
    }

    Policy policy() {
        return policy;
    }

    /** What is known of a node; never an alias of an alias or of a number. */
    Known of(Node node) {
        return known[node.id()];
    }

    /** The node that computes a node's value, where it is open. */
    Node source(Node node) {
        return known[node.id()] instanceof Known.Alias alias ? alias.node() : node;
    }

    private void pass() {
        for (Node node : graph.nodes()) {
            changed[node.id()] = (known[node.id()] == null || mayChange(node)) && refold(node);
        }
    }

    /** Folds a node; true if it is no longer what it was. */
    private boolean refold(Node node) {
        int id = node.id();
        Known before = known[id];
        boolean wasBinary = binary[id];
        Known value = fold(node);
        known[id] = value;
        binary[id] = value instanceof Known.Number number
                ? number.is(0.0) || number.is(1.0)
                : value instanceof Known.Alias alias ? binary[alias.node().id()] : isBinary(node);
        return wasBinary != binary[id] || !isSame(before, value);
    }

    /** A node is folded again only where it looks at a memory or at what has just changed. */
    private boolean mayChange(Node node) {
        Op op = node.op();
        return op instanceof Op.Opening
                || op instanceof Op.Past
                || op instanceof Op.Due
                || node.inputs().stream().anyMatch(input -> changed[input.id()]);
    }

    private static boolean isSame(Known before, Known now) {
        if (before instanceof Known.Number a && now instanceof Known.Number b) {
            return Arrays.equals(a.values(), b.values());
        }
        if (before instanceof Known.Alias a && now instanceof Known.Alias b) {
            return a.node() == b.node();
        }
        return before instanceof Known.Open && now instanceof Known.Open;
    }

    private boolean isBinary(Node node) {
        if (!(node.op() instanceof Op.Apply apply)) {
            return false;
        }
        return switch (apply.function()) {
            case LESS, LESS_EQUAL, EQUAL, IS_ABSENT -> true;
            case NOT -> isBinary(node, 0);
            case AND, OR, MULTIPLY, MIN, MAX -> isBinary(node, 0) && isBinary(node, 1);
            case SELECT -> isBinary(node, 1) && isBinary(node, 2);
            default -> false;
        };
    }

    private boolean isBinary(Node node, int input) {
        return binary[node.input(input).id()];
    }

    /** Drops what is no longer believed to stand still; true if there was any. */
    private boolean giveUp() {
        boolean any = false;
        for (State state : graph.states()) {
            any |= !stays(state.start(), state.next()) && still.remove(state);
        }
        for (Ring ring : graph.rings()) {
            any |= !stays(ring.before(), ring.input()) && still.remove(ring);
        }
        for (Pipe pipe : graph.pipes()) {
            any |= !isZero(pipe.amount()) && still.remove(pipe);
        }
        return any;
    }

    private boolean stays(Node start, Node next) {
        return of(start) instanceof Known.Number number
                && number.isConstant()
                && of(next) instanceof Known.Number then
                && then.is(number.first());
    }

    private boolean isZero(Node node) {
        return of(node) instanceof Known.Number number && number.isConstant() && number.first() == 0;
    }

    private boolean isWhole(Node lag) {
        return of(lag) instanceof Known.Number number
                && Arrays.stream(number.values()).noneMatch(Double::isNaN);
    }

    private Known fold(Node node) {
        Op op = node.op();
        if (op instanceof Op.Apply apply) {
            return apply(apply.function(), node);
        } else if (op instanceof Op.Quantile quantile) {
            return quantile(policy.distribution(quantile.key()), node, false);
        } else if (op instanceof Op.QuantileOfNormal quantile) {
            return quantile(policy.distribution(quantile.key()), node, true);
        } else if (op instanceof Op.Reduce reduce) {
            return reduce(reduce.reduction(), node);
        } else if (op instanceof Op.ReducePairs reduce) {
            return reduce(reduce.reduction(), node);
        } else if (op instanceof Op.Ration ration) {
            return ration(ration.rule(), node);
        } else if (op instanceof Op.Opening opening) {
            return remembered(opening.state(), opening.state().start());
        } else if (op instanceof Op.Past past) {
            return isWhole(node.input(0)) ? remembered(past.ring(), past.ring().before()) : Known.Open.INSTANCE;
        } else if (op instanceof Op.Due due) {
            return still.contains(due.pipe()) ? Known.Number.of(0.0) : Known.Open.INSTANCE;
        } else if (op instanceof Op.Last) {
            return of(node.input(0)) instanceof Known.Number number
                    ? Known.Number.of(number.last())
                    : Known.Open.INSTANCE;
        } else if (op instanceof Op.UnderNone) {
            return underNone(node);
        }
        return given(node);
    }

    private Known given(Node node) {
        Op op = node.op();
        if (op instanceof Op.Constant constant) {
            return Known.Number.of(constant.value());
        } else if (op instanceof Op.Setting setting) {
            return Known.Number.of(policy.setting(setting.key(), 0));
        } else if (op instanceof Op.SettingByYear setting) {
            return byPeriod(t -> policy.setting(setting.key(), graph.calendar().year(t)));
        } else if (op instanceof Op.ChoiceIs choice) {
            return Known.Number.of(policy.isChosen(choice.key(), choice.option()) ? 1.0 : 0.0);
        } else if (op instanceof Op.Founded) {
            return Known.Number.of(1.0);
        } else if (op instanceof Op.Period) {
            return byPeriod(t -> t);
        } else if (op instanceof Op.Table table) {
            return byPeriod(t -> table.values().get(t - 1));
        } else if (op instanceof Op.Slots slots) {
            return slots(slots.values());
        } else if (op instanceof Op.Hook hook) {
            return number(node, (in, out) -> hook.function().apply(out.length, in, out));
        }
        return Known.Open.INSTANCE;
    }

    private Known byPeriod(IntToDoubleFunction value) {
        double[] values = new double[graph.periods()];
        for (int t = 1; t <= values.length; t++) {
            values[t - 1] = value.applyAsDouble(t);
        }
        return Known.Number.byPeriod(values);
    }

    private static Known slots(List<Double> values) {
        double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
        Known.Number number = Known.Number.byPeriod(numbers);
        return number.isConstant() ? number : Known.Open.INSTANCE;
    }

    private Known underNone(Node node) {
        if (none.isEmpty()) {
            return same(node.input(0));
        }
        Known value = none.get().of(node.input(0));
        return value instanceof Known.Number ? value : Known.Open.INSTANCE;
    }

    private Known remembered(Object memory, Node start) {
        if (still.contains(memory) && of(start) instanceof Known.Number number && number.isConstant()) {
            return number;
        }
        still.remove(memory);
        return Known.Open.INSTANCE;
    }

    private Known same(Node node) {
        return known[node.id()] instanceof Known.Open ? new Known.Alias(node) : known[node.id()];
    }

    private Known quantile(Distribution distribution, Node node, boolean ofNormal) {
        if (distribution instanceof io.gyre.distribution.Constant constant) {
            return Known.Number.of(constant.quantile(0.5));
        }
        return number(node, (in, out) -> {
            if (ofNormal) {
                distribution.quantilesOfNormal(in[0], out, out.length);
            } else {
                distribution.quantiles(in[0], out, out.length);
            }
        });
    }

    private Known reduce(Op.Reduction reduction, Node node) {
        boolean masked = node.inputs().size() > 1;
        boolean isSum = reduction == Op.Reduction.SUM;
        if (isZero(node.input(0)) && isSum) {
            return Known.Number.of(0.0);
        }
        if (masked && isZero(node.input(1))) {
            return Known.Number.of(isSum ? 0.0 : Absent.VALUE);
        }
        return Known.Open.INSTANCE;
    }

    private Known ration(Op.Rule rule, Node node) {
        boolean fits = rule != Op.Rule.PRO_RATA
                || of(node.input(1)) instanceof Known.Number available
                        && available.isConstant()
                        && available.first() > 0;
        return fits && isNumber(node, 0, 0.0) ? Known.Number.of(0.0) : Known.Open.INSTANCE;
    }

    private Known apply(Function function, Node node) {
        Known number = number(node, (in, out) -> Kernels.apply(function, in, out));
        if (number instanceof Known.Number) {
            return number;
        }
        return switch (function) {
            case SELECT -> select(node);
            case MULTIPLY, AND -> multiply(node);
            case OR -> or(node);
            case SUBTRACT -> isNumber(node, 1, 0.0) ? same(node.input(0)) : number;
            case DIVIDE -> isNumber(node, 1, 1.0) ? same(node.input(0)) : number;
            default -> number;
        };
    }

    private Known select(Node node) {
        if (of(node.input(0)) instanceof Known.Number condition && condition.isConstant()) {
            return same(node.input(condition.first() != 0 ? 1 : 2));
        }
        Known then = of(node.input(1));
        boolean equal = source(node.input(1)) == source(node.input(2))
                || then instanceof Known.Number && isSame(then, of(node.input(2)));
        return equal ? same(node.input(1)) : Known.Open.INSTANCE;
    }

    private Known multiply(Node node) {
        for (int k = 0; k < 2; k++) {
            if (isNumber(node, k, 1.0)) {
                return same(node.input(1 - k));
            }
            if (isNumber(node, k, 0.0) && isBinary(node, 1 - k)) {
                return Known.Number.of(0.0);
            }
        }
        return Known.Open.INSTANCE;
    }

    private Known or(Node node) {
        for (int k = 0; k < 2; k++) {
            if (isBinary(node, 1 - k)) {
                if (isNumber(node, k, 0.0)) {
                    return same(node.input(1 - k));
                }
                if (isNumber(node, k, 1.0)) {
                    return Known.Number.of(1.0);
                }
            }
        }
        return Known.Open.INSTANCE;
    }

    private boolean isNumber(Node node, int input, double value) {
        return of(node.input(input)) instanceof Known.Number number && number.is(value);
    }

    /** How an operation computes numbers over periods. */
    private interface Rows {
        void apply(double[][] in, double[] out);
    }

    /** The value of a node whose inputs are all numbers; for a final node, that of the last period. */
    private Known number(Node node, Rows rows) {
        int periods = 1;
        for (Node input : node.inputs()) {
            if (!(of(input) instanceof Known.Number number)) {
                return Known.Open.INSTANCE;
            }
            periods = Math.max(periods, number.values().length);
        }
        double[][] in = new double[node.inputs().size()][];
        for (int k = 0; k < in.length; k++) {
            in[k] = ((Known.Number) of(node.input(k))).over(periods);
        }
        double[] out = new double[periods];
        rows.apply(in, out);
        boolean isFinal = node.timing() == Timing.FINAL;
        return isFinal ? Known.Number.of(out[periods - 1]) : Known.Number.byPeriod(out);
    }
}
