package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Site;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes the raw nodes of one model, remembers what they are called and which line wrote them. Confined to one thread. */
final class Nodes {

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String OWN = Nodes.class.getPackageName() + ".";

    final Graph.Calendar calendar;
    final Map<Node, String> names = new HashMap<>();
    private final Map<List<Object>, Node> memo = new HashMap<>();
    private final Map<String, Condition> active = new HashMap<>();
    private final Idle idle = new Idle();
    private Optional<Axis> joined = Optional.empty();
    private Optional<Site> speaker = Optional.empty();
    private int next;

    Nodes(Graph.Calendar calendar) {
        this.calendar = calendar;
    }

    /** The user's line: the innermost frame outside this package and the JDK. */
    static Site site() {
        return WALKER.walk(frames -> frames.filter(frame -> isUser(frame.getClassName()))
                .findFirst()
                .map(frame -> new Site(String.valueOf(frame.getFileName()), frame.getLineNumber()))
                .orElse(Site.UNKNOWN));
    }

    private static boolean isUser(String name) {
        return !name.startsWith("java.") && (!name.startsWith(OWN) || isTest(name));
    }

    /** A test of this package is a user of it. */
    private static boolean isTest(String name) {
        String outer = name.indexOf('$') < 0 ? name : name.substring(0, name.indexOf('$'));
        return outer.endsWith("Test") || outer.endsWith("Properties");
    }

    static IllegalArgumentException refusal(String message, Site site) {
        return new IllegalArgumentException(message + " " + site);
    }

    static IllegalArgumentException refusal(String message) {
        return refusal(message, site());
    }

    Node node(Op op, Axis axis, Timing timing, Unit unit, Node... inputs) {
        Site site = speaker.orElseGet(Nodes::site);
        return new Node(next++, op, List.of(inputs), new Node.Shape(axis, timing, unit), site);
    }

    /** Nodes made from here on belong to the line that declared something, until that of the next. */
    void speakFor(Optional<Site> declaration) {
        speaker = declaration;
    }

    Node constant(double value, Unit unit) {
        return node(new Op.Constant(value), Axis.PATH, Timing.FIXED, unit);
    }

    Node deferred(Op.Binding binding, Axis axis, Unit unit) {
        return node(new Op.Deferred(binding), axis, Timing.SERIES, unit);
    }

    Node period() {
        return remembered(List.of("period"), () -> node(new Op.Period(), Axis.PATH, Timing.SERIES, Unit.COUNT));
    }

    Node opening(State state) {
        return remembered(
                List.of("opening", state),
                () -> node(new Op.Opening(state), state.axis(), Timing.SERIES, state.unit()));
    }

    Node remembered(List<Object> key, Supplier<Node> made) {
        Node known = memo.get(key);
        if (known == null) {
            known = made.get();
            memo.put(key, known);
        }
        return known;
    }

    /** An element-wise function; the unit is the caller's to know. */
    Node apply(Function function, Unit unit, Node... inputs) {
        Axis axis = Axis.PATH;
        Timing timing = Timing.FIXED;
        for (Node input : inputs) {
            axis = common(axis, input.axis());
            timing = common(timing, input.timing());
        }
        return node(new Op.Apply(function), axis, timing, unit, inputs);
    }

    Node add(Node a, Node b) {
        return isZero(a) ? b : isZero(b) ? a : apply(Function.ADD, a.unit(), a, b);
    }

    Node subtract(Node a, Node b) {
        return isZero(b) ? a : apply(Function.SUBTRACT, a.unit(), a, b);
    }

    Node select(Node condition, Node yes, Node no) {
        return isOne(condition)
                ? yes
                : apply(Function.SELECT, isZero(yes) ? no.unit() : yes.unit(), condition, yes, no);
    }

    /** Whether a slot lies in the slice that is counted. */
    Node slice(Members population) {
        int size = population.axis().size();
        if (population.from() == 0 && population.to() == size) {
            return constant(1, Unit.NUMBER);
        }
        List<Double> inside = IntStream.range(0, size)
                .mapToObj(slot -> slot >= population.from() && slot < population.to() ? 1.0 : 0.0)
                .toList();
        return node(new Op.Slots(inside), population.axis(), Timing.FIXED, Unit.NUMBER);
    }

    Node and(Node a, Node b) {
        return isOne(a) ? b : isOne(b) ? a : apply(Function.AND, Unit.NUMBER, a, b);
    }

    Node sum(Node x, Node mask) {
        return reduce(Op.Reduction.SUM, x, mask, 0, x.axis().size());
    }

    Node sum(Node x) {
        return x.axis().isPath()
                ? x
                : node(new Op.Reduce(Op.Reduction.SUM, 0, x.axis().size()), Axis.PATH, x.timing(), x.unit(), x);
    }

    Node reduce(Op.Reduction reduction, Node x, Node mask, int from, int to) {
        Op op = new Op.Reduce(reduction, from, to);
        Unit unit = reduction == Op.Reduction.ARG_MAX ? Unit.COUNT : x.unit();
        return isOne(mask)
                ? node(op, Axis.PATH, x.timing(), unit, x)
                : node(op, Axis.PATH, common(x.timing(), mask.timing()), unit, x, mask);
    }

    Node last(Node x) {
        return x.timing() == Timing.SERIES ? node(new Op.Last(), x.axis(), Timing.FINAL, x.unit(), x) : x;
    }

    /** 0 + x₁ + x₂ + … as the closing value of a state; amounts of one period each. */
    Node running(Node x, String name, Unit unit) {
        return remembered(List.of("running", x), () -> {
            State state = new State(name, x.axis(), unit, constant(0, unit));
            Node closing = apply(Function.ADD, unit, opening(state), x);
            state.becomes(closing);
            return closing;
        });
    }

    void activity(Axis axis, Condition isActive) {
        active.put(axis.key(), isActive);
        idle.active(isActive.node());
    }

    /** Which numbers are 0 for members that are not active. */
    Idle idle() {
        return idle;
    }

    /** Who of a population is active; 1 on the path itself. */
    Node active(Axis axis) {
        Condition condition = active.get(axis.key());
        return condition == null ? constant(1, Unit.NUMBER) : condition.node();
    }

    void called(Node node, String name) {
        names.putIfAbsent(node, name);
    }

    String name(Node node) {
        String name = names.get(node);
        if (name != null) {
            return name;
        }
        if (node.op() instanceof Op.Deferred deferred) {
            return deferred.target().name();
        }
        if (node.op() instanceof Op.Setting setting) {
            return setting.key();
        }
        if (node.op() instanceof Op.Opening opening) {
            return opening.state().key();
        }
        if (node.op() instanceof Op.Constant constant) {
            return String.valueOf(constant.value());
        }
        if (node.op() instanceof Op.Reduce reduce) {
            return name(node.input(0)) + "." + reduce.reduction().name().toLowerCase(Locale.ROOT);
        }
        if (node.op() instanceof Op.Last) {
            return name(node.input(0)) + ".last";
        }
        return "the term of " + node.site();
    }

    Axis common(Axis a, Axis b) {
        if (a.isPath() || a.equals(b)) {
            return b;
        }
        if (b.isPath()) {
            return a;
        }
        if (joined.filter(pairs -> isOf(pairs, a) && isOf(pairs, b)).isPresent()) {
            return joined.get();
        }
        throw refusal("terms must be of one population, got " + a.key() + " and " + b.key()
                + "; sum one of them over its population");
    }

    private static boolean isOf(Axis pairs, Axis axis) {
        return axis.equals(pairs) || pairs.sides().contains(axis);
    }

    /** Builds equations that may join both sides of pairs. */
    <T> T joining(Axis pairs, Supplier<T> equation) {
        Optional<Axis> before = joined;
        joined = Optional.of(pairs);
        try {
            return equation.get();
        } finally {
            joined = before;
        }
    }

    private static Timing common(Timing a, Timing b) {
        if (a != b && a != Timing.FIXED && b != Timing.FIXED) {
            throw refusal("an equation must not mix what is known each period with what is known at the end,"
                    + " got both; take .total(), .last() or .at(period) of the series");
        }
        return a.max(b);
    }

    static boolean isZero(Node node) {
        return node.op() instanceof Op.Constant constant && constant.value() == 0;
    }

    static boolean isOne(Node node) {
        return node.op() instanceof Op.Constant constant && constant.value() == 1;
    }

    /** What stands at time 0 is known by then, and for who is asked. */
    void requireStart(Node start, Axis axis, String what) {
        if (start.timing() != Timing.FIXED) {
            throw refusal(what + " must be known before the first period, got "
                    + (start.timing() == Timing.FINAL ? "what is known at the end" : "a series"));
        }
        if (!start.axis().isPath() && !start.axis().equals(axis)) {
            throw refusal(what + " must be one a " + axis.key() + ", got one by "
                    + start.axis().key());
        }
    }

    /** The unit of a sum of the two, zero fitting every unit. */
    Unit sumUnit(Node a, Node b, String what) {
        if (isZero(a)) {
            return b.unit();
        }
        if (isZero(b)) {
            return a.unit();
        }
        return a.unit().plus(b.unit()).orElseThrow(() -> refusal(mismatch(a, b, what)));
    }

    private String mismatch(Node a, Node b, String what) {
        String advice = a.unit().hasDimensionOf(b.unit())
                        && !(a.unit().isPure() && b.unit().isPure())
                ? "; convert one by .in(" + a.unit() + ")"
                : "";
        return what + " must have one unit, got " + a.unit() + " (" + name(a) + ") and " + b.unit() + " (" + name(b)
                + ")" + advice;
    }

    /** The unit of what a rate is in one period. */
    Unit amount(Unit unit) {
        try {
            return unit.amountIn(calendar.period());
        } catch (IllegalArgumentException wrong) {
            throw refusal(wrong.getMessage());
        }
    }

    static List<Node> nodes(Series... series) {
        List<Node> list = new ArrayList<>();
        for (Series each : series) {
            list.add(each.node());
        }
        return list;
    }
}
