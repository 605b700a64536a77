package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Pipe;
import io.gyre.graph.Ring;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.math.Absent;
import io.gyre.random.Draws;
import io.gyre.random.Placement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Fills in the values of one path in the order of time: what is fixed, each period's series, what is final; within each
 * in node order. As all past values are at hand, memory is a look at them: a state opens at what its next value was a
 * period ago, a ring reads k periods ago, a pipe adds up what earlier periods sent to this one.
 */
final class Evaluation {

    private final Graph graph;
    private final Policy policy;
    private final Optional<Trace> none;
    private final Placement placement;
    private final long seedKey;
    private final long path;
    private final long pathKey;
    private final double[][][] values;

    Evaluation(Graph graph, Policy policy, long seed, long path, Placement placement, Optional<Trace> none) {
        this.placement = placement;
        this.path = path;
        this.graph = graph;
        this.policy = policy;
        this.none = none;
        this.seedKey = Draws.seedKey(seed);
        this.pathKey = Draws.pathKey(seedKey, path);
        this.values = new double[graph.nodes().size()][][];
        run();
    }

    /** The values as [node][period - 1][slot]; a node that is not SERIES has them at period 1, one on the path at slot 0. */
    double[][][] values() {
        return values;
    }

    static double read(double[][][] values, Node node, int period, int slot) {
        int row = node.timing() == Timing.SERIES ? period - 1 : 0;
        return values[node.id()][row][node.axis().isPath() ? 0 : slot];
    }

    private void run() {
        int periods = graph.periods();
        for (Node node : graph.nodes()) {
            values[node.id()] = new double[node.timing() == Timing.SERIES ? periods : 1][];
        }
        evaluate(Timing.FIXED, 1);
        for (int period = 1; period <= periods; period++) {
            evaluate(Timing.SERIES, period);
        }
        evaluate(Timing.FINAL, periods);
    }

    private void evaluate(Timing timing, int period) {
        for (Node node : graph.nodes()) {
            if (node.timing() == timing && !node.axis().isPair()) {
                int row = timing == Timing.SERIES ? period - 1 : 0;
                values[node.id()][row] = row(node, period);
            }
        }
    }

    private double[] row(Node node, int period) {
        if (node.op() instanceof Op.Ration ration) {
            return ration(ration.rule(), node, period);
        }
        if (node.op() instanceof Op.Rank) {
            return ranks(node, period);
        }
        if (node.op() instanceof Op.ReducePairs reduce) {
            return pairs(reduce, node, period);
        }
        double[] row = new double[node.axis().size()];
        int there = node.timing() == Timing.FIXED ? row.length : founded(node.axis(), node, period);
        for (int slot = 0; slot < there; slot++) {
            row[slot] = value(node, period, slot);
        }
        Arrays.fill(row, there, row.length, Absent.VALUE);
        return row;
    }

    /** How many slots of an axis a node looks at. */
    private int founded(Axis axis, Node node, int period) {
        return axis.founded(node.timing() == Timing.SERIES ? period : graph.periods());
    }

    private double value(Node node, int period, int slot) {
        Op op = node.op();
        if (op instanceof Op.Apply apply) {
            return TracedFunction.value(apply.function(), inputs(node, period, slot));
        } else if (op instanceof Op.Reduce reduce) {
            return reduced(reduce, node, period);
        } else if (op instanceof Op.At) {
            return at(node, input(node, 1, period, slot), period);
        } else if (op instanceof Op.Last) {
            return input(node, 0, graph.periods(), slot);
        } else if (op instanceof Op.UnderNone) {
            return none.map(trace -> trace.read(node.input(0), period, slot))
                    .orElseGet(() -> input(node, 0, period, slot));
        } else if (op instanceof Op.Hook hook) {
            return hook(hook, inputs(node, period, slot));
        } else if (op instanceof Op.OverTime over) {
            return overTime(over, node);
        } else if (op instanceof Op.Opening opening) {
            return opening(opening.state(), period, slot);
        } else if (op instanceof Op.Past past) {
            return past(past.ring(), input(node, 0, period, slot), period, slot);
        } else if (op instanceof Op.Due due) {
            return due(due.pipe(), period, slot);
        }
        return drawn(node, period, slot);
    }

    private double drawn(Node node, int period, int slot) {
        Op op = node.op();
        if (op instanceof Op.Uniform uniform && !uniform.each() && node.axis().isPath()) {
            return placement.column(seedKey, uniform.key()).uniform(path, pathKey);
        } else if (op instanceof Op.Uniform uniform) {
            return uniform(uniform.key(), uniform.each() ? period - 1 : 0, node, slot);
        } else if (op instanceof Op.Normal normal) {
            return normal(normal.key(), period, node, slot);
        } else if (op instanceof Op.Quantile quantile) {
            return policy.distribution(quantile.key()).quantile(input(node, 0, period, slot));
        } else if (op instanceof Op.QuantileOfNormal quantile) {
            return policy.distribution(quantile.key()).quantileOfNormal(input(node, 0, period, slot));
        }
        return given(op, period, slot);
    }

    private double given(Op op, int period, int slot) {
        if (op instanceof Op.Constant constant) {
            return constant.value();
        } else if (op instanceof Op.Setting setting) {
            return policy.setting(setting.key(), 0);
        } else if (op instanceof Op.SettingByYear setting) {
            return policy.setting(setting.key(), graph.calendar().year(period));
        } else if (op instanceof Op.ChoiceIs choice) {
            return policy.isChosen(choice.key(), choice.option()) ? 1.0 : 0.0;
        } else if (op instanceof Op.Founded) {
            return 1.0;
        } else if (op instanceof Op.Period) {
            return period;
        } else if (op instanceof Op.Table table) {
            return table.values().get(period - 1);
        } else if (op instanceof Op.Slots slots) {
            return slots.values().get(slot);
        }
        throw new IllegalStateException("a finished graph must not hold " + op);
    }

    private long key(Axis axis, int slot) {
        if (!axis.isPair()) {
            return Draws.memberKey(pathKey, slot);
        }
        int right = axis.sides().get(1).size();
        return Draws.memberKey(Draws.memberKey(pathKey, slot / right), slot % right);
    }

    private double uniform(String variable, int index, Node node, int slot) {
        long key = node.axis().isPath() ? pathKey : key(node.axis(), slot);
        return Draws.uniform(key, Draws.constant(variable, index));
    }

    private double normal(String variable, int period, Node node, int slot) {
        int pair = (period - 1) / 2;
        double radius = uniform(variable, 2 * pair, node, slot);
        double angle = uniform(variable, 2 * pair + 1, node, slot);
        return period % 2 == 1 ? Draws.normalCosine(radius, angle) : Draws.normalSine(radius, angle);
    }

    private double opening(State state, int period, int slot) {
        boolean begins = period <= state.axis().foundedIn(slot);
        return begins ? read(state.start(), 1, slot) : read(state.next(), period - 1, slot);
    }

    private double at(Node node, double index, int period) {
        Node x = node.input(0);
        if (!(index >= 0 && index < x.axis().size())) {
            return Double.isNaN(index) ? index : Double.NaN;
        }
        boolean isFounded = index < founded(x.axis(), node, period);
        return isFounded ? read(x, period, (int) index) : Absent.VALUE;
    }

    private double past(Ring ring, double lag, int period, int slot) {
        if (!(lag >= 1 && lag < ring.length() + 1)) {
            return Double.isNaN(lag) ? lag : Double.NaN;
        }
        int then = period - (int) lag;
        return then < ring.axis().foundedIn(slot) ? read(ring.before(), 1, slot) : read(ring.input(), then, slot);
    }

    private double due(Pipe pipe, int period, int slot) {
        double sum = 0.0;
        for (int sent = Math.max(pipe.axis().foundedIn(slot), period - pipe.length()); sent < period; sent++) {
            double amount = read(pipe.amount(), sent, slot);
            double lag = read(pipe.lag(), sent, slot);
            double whole = Math.floor(lag);
            double part = lag - whole;
            if (sent + whole == period) {
                sum += amount * (1 - part);
            } else if (sent + whole + 1 == period && part > 0) {
                sum += amount * part;
            }
        }
        return sum;
    }

    private double reduced(Op.Reduce reduce, Node node, int period) {
        int to = Math.min(reduce.to(), founded(node.input(0).axis(), node, period));
        double[] x = members(node.input(0), to, period);
        boolean[] counts = holds(node, 1, to, period);
        return TracedMembers.reduced(new Op.Reduce(reduce.reduction(), reduce.from(), to), x, counts);
    }

    /** Pair by pair, each number computed where it is read. */
    private double[] pairs(Op.ReducePairs reduce, Node node, int period) {
        int removed = founded(reduce.removed(), node, period);
        int kept = founded(reduce.kept(), node, period);
        int right = reduce.pairs().sides().get(1).size();
        Op.Reduce all = new Op.Reduce(reduce.reduction(), 0, removed);
        double[] row = new double[kept];
        for (int slot = 0; slot < kept; slot++) {
            double[] x = new double[removed];
            boolean[] counts = new boolean[removed];
            for (int other = 0; other < removed; other++) {
                int pair = reduce.removesLeft() ? other * right + slot : slot * right + other;
                x[other] = ofPair(node.input(0), reduce.pairs(), period, pair);
                counts[other] = node.inputs().size() == 1 || ofPair(node.input(1), reduce.pairs(), period, pair) != 0;
            }
            row[slot] = TracedMembers.reduced(all, x, counts);
        }
        return whole(row, node.axis());
    }

    /** The number of a pair: its own, or that of its member or path. */
    private double ofPair(Node node, Axis pairs, int period, int pair) {
        if (node.axis().isPair()) {
            return value(node, period, pair);
        }
        int right = pairs.sides().get(1).size();
        return read(node, period, node.axis().equals(pairs.sides().get(0)) ? pair / right : pair % right);
    }

    private double hook(Op.Hook hook, double[] inputs) {
        double[][] lanes = new double[inputs.length][];
        for (int i = 0; i < inputs.length; i++) {
            lanes[i] = new double[] {inputs[i]};
        }
        double[] out = new double[1];
        hook.function().apply(1, lanes, out);
        return out[0];
    }

    private double overTime(Op.OverTime over, Node node) {
        int periods = graph.periods();
        List<Node> inputs = node.inputs();
        double[][][] series = new double[inputs.size()][periods][1];
        for (int i = 0; i < series.length; i++) {
            for (int period = 1; period <= periods; period++) {
                series[i][period - 1][0] = read(inputs.get(i), period, 0);
            }
        }
        double[] out = new double[1];
        over.function().apply(1, series, out);
        return out[0];
    }

    private double[] ration(Op.Rule rule, Node node, int period) {
        int size = founded(node.axis(), node, period);
        double[] asked = members(node.input(0), size, period);
        double available = input(node, 1, period, 0);
        double[] grants = switch (rule) {
            case PRO_RATA -> TracedMembers.proRata(asked, available);
            case BY_RANK -> TracedMembers.byRank(asked, available, members(node.input(2), size, period), false);
            case BY_RANK_WHOLE -> TracedMembers.byRank(asked, available, members(node.input(2), size, period), true);
        };
        return whole(grants, node.axis());
    }

    private double[] ranks(Node node, int period) {
        int size = founded(node.axis(), node, period);
        double[] ranks = TracedMembers.ranks(members(node.input(0), size, period), holds(node, 1, size, period));
        return whole(ranks, node.axis());
    }

    /** The row of an axis: absent for slots that are not founded. */
    private static double[] whole(double[] founded, Axis axis) {
        double[] row = Arrays.copyOf(founded, axis.size());
        Arrays.fill(row, founded.length, row.length, Absent.VALUE);
        return row;
    }

    private double[] members(Node node, int size, int period) {
        double[] members = new double[size];
        for (int slot = 0; slot < size; slot++) {
            members[slot] = read(node, period, slot);
        }
        return members;
    }

    /** Where the condition that is input {@code index} holds; everywhere if there is none. */
    private boolean[] holds(Node node, int index, int size, int period) {
        boolean[] holds = new boolean[size];
        for (int slot = 0; slot < size; slot++) {
            holds[slot] = node.inputs().size() <= index || input(node, index, period, slot) != 0;
        }
        return holds;
    }

    private double[] inputs(Node node, int period, int slot) {
        double[] inputs = new double[node.inputs().size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = input(node, i, period, slot);
        }
        return inputs;
    }

    private double input(Node node, int index, int period, int slot) {
        Node input = node.input(index);
        return node.axis().isPair() ? ofPair(input, node.axis(), period, slot) : read(input, period, slot);
    }

    private double read(Node node, int period, int slot) {
        return read(values, node, period, slot);
    }
}
