package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.math.Absent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes the steps of single nodes. */
final class Emitter {

    private final Plan plan;
    private final Places drafts;
    private final List<Axis> axes;

    Emitter(Plan plan, Places drafts) {
        this.plan = plan;
        this.drafts = drafts;
        this.axes = plan.drawn();
    }

    /** Writes a node that is computed from its inputs or drawn, not remembered. */
    void emit(Node node) {
        Section section = plan.section(node);
        Register out = drafts.define(node);
        Op op = node.op();
        if (op instanceof Op.Apply apply) {
            drafts.add(section, apply(apply.function(), node, out));
        } else if (op instanceof Op.Quantile || op instanceof Op.QuantileOfNormal) {
            drafts.add(section, quantile(node, out));
        } else if (op instanceof Op.Reduce reduce) {
            drafts.add(section, reduce(reduce, node, out));
        } else if (op instanceof Op.At) {
            drafts.add(section, at(node, out));
        } else if (op instanceof Op.Ration ration) {
            drafts.add(section, ration(ration.rule(), node, out));
        } else if (op instanceof Op.Rank) {
            drafts.add(section, rank(node, out));
        } else if (op instanceof Op.Hook hook) {
            drafts.add(section, hook(hook, node, out));
        } else {
            drafts.add(section, drawn(node, out));
        }
    }

    private Draft drawn(Node node, Register out) {
        Op op = node.op();
        int members = out.members();
        int axis = axes.indexOf(Plan.drawnBy(node));
        int periods = plan.graph().periods();
        if (op instanceof Op.Uniform uniform && !uniform.each() && node.axis().isPath()) {
            return Draft.other(List.of(), out, () -> new DrawSteps.Placed(uniform.key(), axis, out.buffer()));
        } else if (op instanceof Op.Uniform uniform) {
            long[] constants = DrawSteps.constants(uniform.key(), uniform.each() ? periods : 1);
            return Draft.other(
                    List.of(),
                    out,
                    () -> uniform.each()
                            ? new DrawSteps.Each(constants, axis, out.buffer(), members)
                            : new DrawSteps.Once(constants[0], axis, out.buffer(), members));
        } else if (op instanceof Op.Normal normal) {
            long[] constants = DrawSteps.constants(normal.key(), periods + 1);
            return drafts.normal(constants, axis, out);
        } else if (op instanceof Op.Slots slots) {
            double[] values =
                    slots.values().stream().mapToDouble(Double::doubleValue).toArray();
            return Draft.other(List.of(), out, () -> new ElementSteps.Slots(values, out.buffer()));
        }
        throw new IllegalArgumentException("a finished graph must not hold " + node);
    }

    private Register in(Node node, int input, Register out) {
        return drafts.lanes(node.input(input), out.members(), out.section());
    }

    private Draft apply(Function function, Node node, Register out) {
        return switch (function.arity()) {
            case 1 -> one(function, node, out);
            case 2 -> two(function, node, out);
            default ->
                switch (function) {
                    case SELECT -> select(node, out);
                    case BINOMIAL -> binomial(node, out);
                    default -> fma(node, out);
                };
        };
    }

    private Draft one(Function function, Node node, Register out) {
        Register a = in(node, 0, out);
        Kernels.Unary kernel = Kernels.unary(function);
        return Draft.elementwise(
                List.of(a), out, () -> new ElementSteps.One(kernel, a.buffer(), out.buffer(), out.members()));
    }

    private Draft two(Function function, Node node, Register out) {
        boolean takesNumbers = Kernels.takesNumbers(function);
        Optional<Known.Number> left = drafts.number(node.input(0)).filter(number -> takesNumbers);
        Optional<Known.Number> right = drafts.number(node.input(1)).filter(number -> takesNumbers);
        if (left.isPresent()) {
            int number = drafts.index(left.get());
            Register b = in(node, 1, out);
            Kernels.Left kernel = Kernels.left(function);
            return Draft.elementwise(
                    List.of(b),
                    out,
                    () -> new ElementSteps.Left(kernel, number, b.buffer(), out.buffer(), out.members()));
        }
        Register a = in(node, 0, out);
        if (right.isPresent()) {
            int number = drafts.index(right.get());
            Kernels.Right kernel = Kernels.right(function);
            return Draft.elementwise(
                    List.of(a),
                    out,
                    () -> new ElementSteps.Right(kernel, a.buffer(), number, out.buffer(), out.members()));
        }
        Register b = in(node, 1, out);
        Kernels.Binary kernel = Kernels.binary(function);
        return Draft.elementwise(
                List.of(a, b),
                out,
                () -> new ElementSteps.Two(kernel, a.buffer(), b.buffer(), out.buffer(), out.members()));
    }

    private Draft fma(Node node, Register out) {
        Register a = in(node, 0, out);
        Register b = in(node, 1, out);
        Register c = in(node, 2, out);
        return Draft.elementwise(
                List.of(a, b, c),
                out,
                () -> new ElementSteps.Fma(a.buffer(), b.buffer(), c.buffer(), out.buffer(), out.members()));
    }

    private Draft binomial(Node node, Register out) {
        Register u = in(node, 0, out);
        Register n = in(node, 1, out);
        Register p = in(node, 2, out);
        return Draft.elementwise(
                List.of(u, n, p),
                out,
                () -> new ElementSteps.Binomials(u.buffer(), n.buffer(), p.buffer(), out.buffer(), out.members()));
    }

    private Draft select(Node node, Register out) {
        int members = out.members();
        Optional<Known.Number> condition = drafts.number(node.input(0));
        if (condition.isPresent()) {
            return choose(condition.get(), node, out);
        }
        Register c = in(node, 0, out);
        Optional<Known.Number> then = drafts.number(node.input(1));
        Optional<Known.Number> otherwise = drafts.number(node.input(2));
        if (then.isPresent() && otherwise.isPresent()) {
            int a = drafts.index(then.get());
            int b = drafts.index(otherwise.get());
            return Draft.elementwise(
                    List.of(c), out, () -> new ElementSteps.SelectNumbers(c.buffer(), a, b, out.buffer(), members));
        }
        if (then.isPresent()) {
            int a = drafts.index(then.get());
            Register b = in(node, 2, out);
            Supplier<Step> link = () -> new ElementSteps.SelectNumber(c.buffer(), a, b.buffer(), out.buffer(), members);
            return choice(then.get(), List.of(c, b), out, link);
        }
        Register a = in(node, 1, out);
        if (otherwise.isPresent()) {
            int b = drafts.index(otherwise.get());
            Supplier<Step> link =
                    () -> new ElementSteps.SelectElseNumber(c.buffer(), a.buffer(), b, out.buffer(), members);
            return choice(otherwise.get(), List.of(c, a), out, link);
        }
        Register b = in(node, 2, out);
        return Draft.elementwise(
                List.of(c, a, b),
                out,
                () -> new ElementSteps.Select(c.buffer(), a.buffer(), b.buffer(), out.buffer(), members));
    }

    /** A choice between lanes and a number; over an input, one between lanes and 0 would have to go bit by bit. */
    private static Draft choice(Known.Number number, List<Register> reads, Register out, Supplier<Step> link) {
        return number.is(0.0) ? Draft.other(reads, out, link) : Draft.elementwise(reads, out, link);
    }

    private Draft choose(Known.Number condition, Node node, Register out) {
        int number = drafts.index(condition);
        Register a = in(node, 1, out);
        Register b = in(node, 2, out);
        return Draft.elementwise(
                List.of(a, b),
                out,
                () -> new ElementSteps.Choose(number, a.buffer(), b.buffer(), out.buffer(), out.members()));
    }

    private Draft quantile(Node node, Register out) {
        boolean ofNormal = node.op() instanceof Op.QuantileOfNormal;
        String key =
                node.op() instanceof Op.Quantile quantile ? quantile.key() : ((Op.QuantileOfNormal) node.op()).key();
        Register a = in(node, 0, out);
        var distribution = plan.folding().policy().distribution(key);
        return Draft.elementwise(
                List.of(a),
                out,
                () -> new ElementSteps.Quantile(distribution, ofNormal, a.buffer(), out.buffer(), out.members()));
    }

    private Draft hook(Op.Hook hook, Node node, Register out) {
        List<Register> in = new ArrayList<>();
        for (int k = 0; k < node.inputs().size(); k++) {
            in.add(in(node, k, out));
        }
        return Draft.other(
                in,
                out,
                () -> new ElementSteps.Hook(
                        hook.function(),
                        in.stream().mapToInt(Register::buffer).toArray(),
                        out.buffer(),
                        out.members()));
    }

    private Draft reduce(Op.Reduce reduce, Node node, Register out) {
        int size = node.input(0).axis().size();
        Register x = drafts.lanes(node.input(0), size, out.section());
        double ofNobody = reduce.reduction() == Op.Reduction.SUM ? 0.0 : Absent.VALUE;
        MemberSteps.Range range = new MemberSteps.Range(node.input(0).axis(), reduce.from(), reduce.to(), ofNobody);
        if (node.inputs().size() == 1 || isOne(node.input(1))) {
            MemberSteps.All kernel = switch (reduce.reduction()) {
                case SUM -> MemberLoops::sum;
                case MIN -> MemberLoops::min;
                case MAX -> MemberLoops::max;
                case ARG_MAX -> MemberLoops::argMax;
            };
            return Draft.other(List.of(x), out, () -> new MemberSteps.Reduce(kernel, range, x.buffer(), out.buffer()));
        }
        Register counts = drafts.lanes(node.input(1), size, out.section());
        MemberSteps.Where kernel = switch (reduce.reduction()) {
            case SUM -> MemberLoops::sumWhere;
            case MIN -> MemberLoops::minWhere;
            case MAX -> MemberLoops::maxWhere;
            case ARG_MAX -> MemberLoops::argMaxWhere;
        };
        return Draft.other(
                List.of(x, counts),
                out,
                () -> new MemberSteps.ReduceWhere(kernel, range, x.buffer(), counts.buffer(), out.buffer()));
    }

    private boolean isOne(Node node) {
        return drafts.number(node)
                .filter(number -> Arrays.stream(number.values()).allMatch(value -> value != 0))
                .isPresent();
    }

    private Draft at(Node node, Register out) {
        Axis axis = node.input(0).axis();
        Register x = drafts.lanes(node.input(0), axis.size(), out.section());
        Register index = drafts.lanes(node.input(1), out.members(), out.section());
        return Draft.other(
                List.of(x, index),
                out,
                () -> new MemberSteps.At(axis, node.axis(), x.buffer(), index.buffer(), out.buffer()));
    }

    private Draft ration(Op.Rule rule, Node node, Register out) {
        Axis axis = node.axis();
        Register asked = in(node, 0, out);
        Register available = drafts.lanes(node.input(1), 1, out.section());
        if (rule == Op.Rule.PRO_RATA) {
            Register part = drafts.extra(out);
            drafts.add(
                    out.section(),
                    Draft.other(
                            List.of(asked, available),
                            part,
                            () -> new MemberSteps.Parts(axis, asked.buffer(), available.buffer(), part.buffer())));
            return Draft.other(
                    List.of(asked, available, part),
                    out,
                    () -> new MemberSteps.ProRata(
                            axis, asked.buffer(), available.buffer(), part.buffer(), out.buffer()));
        }
        Register key = in(node, 2, out);
        boolean whole = rule == Op.Rule.BY_RANK_WHOLE;
        return Draft.other(
                List.of(asked, available, key),
                out,
                () -> new MemberSteps.ByRank(
                        axis, whole, asked.buffer(), available.buffer(), key.buffer(), out.buffer()));
    }

    private Draft rank(Node node, Register out) {
        Register key = in(node, 0, out);
        if (node.inputs().size() == 1 || isOne(node.input(1))) {
            return Draft.other(
                    List.of(key), out, () -> new MemberSteps.Rank(node.axis(), key.buffer(), -1, out.buffer()));
        }
        Register counts = in(node, 1, out);
        return Draft.other(
                List.of(key, counts),
                out,
                () -> new MemberSteps.Rank(node.axis(), key.buffer(), counts.buffer(), out.buffer()));
    }
}
