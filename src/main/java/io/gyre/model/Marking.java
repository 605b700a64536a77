package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.State;
import io.gyre.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows the money of one origin through all stocks. Beside each stock stand two states: how much of it is marked (M),
 * and that amount times its number of markings (R). A payment x out of what is drawn on (s, marked m) carries x·m/s.
 */
final class Marking {

    private final Nodes nodes;
    private final Origin origin;
    private final Postings postings;
    private final List<Waterfall> waterfalls;
    private final Model.Declarations declarations;

    Marking(Model model, Origin origin, Postings postings, List<Waterfall> waterfalls) {
        this.nodes = model.nodes();
        this.declarations = model.declarations();
        this.origin = origin;
        this.postings = postings;
        this.waterfalls = waterfalls;
    }

    /** Marked money and its rounds, both on the axis of the stock. */
    private record Pair(Node marked, Node rounds) {}

    void settle() {
        nodes.speakFor(Optional.of(origin.site()));
        for (Waterfall waterfall : waterfalls) {
            if (waterfall.stock().sector().isOutside()) {
                leaveOutside(waterfall);
            } else {
                follow(waterfall);
            }
        }
        nodes.speakFor(Optional.empty());
    }

    private void leaveOutside(Waterfall waterfall) {
        Node zero = nodes.constant(0, waterfall.stock().unit());
        waterfall.taken().keySet().forEach(flow -> carry(flow, zero, zero));
        origin.settle(waterfall.stock(), zero);
    }

    /** Says what a flow carries: all of it where the flow marks. */
    private void carry(Flow flow, Node marked, Node rounds) {
        if (origin.marks(flow)) {
            origin.settle(flow, flow.node(), nodes.add(flow.node(), rounds));
        } else {
            origin.settle(flow, marked, rounds);
        }
    }

    private void follow(Waterfall waterfall) {
        Stock stock = waterfall.stock();
        State marks = state(stock, " in ");
        State rounds = state(stock, " rounds in ");
        Pair drawn = plus(new Pair(nodes.opening(marks), nodes.opening(rounds)), waterfall.covers(), stock);
        Pair free = stock.isOpen() ? ifPositive(waterfall.start(), drawn) : drawn;
        Pair left = origin.order() == Origin.Order.PRO_RATA ? inProportion(waterfall, free) : inOrder(waterfall, free);
        if (stock.isOpen()) {
            left = new Pair(
                    held(waterfall.start(), drawn.marked, left.marked),
                    held(waterfall.start(), drawn.rounds, left.rounds));
        }
        Pair closing = plus(left, waterfall.others(), stock);
        Optional<Flow> closes = postings.closing(stock);
        if (closes.isPresent()) {
            closing = leave(closes.get(), closing, stock);
        }
        marks.becomes(closing.marked);
        rounds.becomes(closing.rounds);
        origin.settle(stock, closing.marked);
    }

    private State state(Stock stock, String joint) {
        return new State(
                origin.key() + joint + stock.key(),
                stock.state().axis(),
                stock.unit(),
                nodes.constant(0, stock.unit()));
    }

    private Pair plus(Pair pair, List<Flow> inflows, Stock stock) {
        Node marked = pair.marked;
        Node rounds = pair.rounds;
        for (Flow flow : inflows) {
            String tag = origin.key() + " ";
            marked = nodes.add(
                    marked, postings.posted(flow, stock, origin.markedIn(flow).node(), tag));
            rounds = nodes.add(
                    rounds, postings.posted(flow, stock, origin.roundsIn(flow).node(), tag + "rounds "));
        }
        return new Pair(marked, rounds);
    }

    /** What an open stock can pay of its marks: nothing below zero, where it pays money that is nobody's. */
    private Pair ifPositive(Node start, Pair drawn) {
        Node zero = nodes.constant(0, start.unit());
        return new Pair(held(start, zero, drawn.marked), held(start, zero, drawn.rounds));
    }

    /** One number below zero, another above it. */
    private Node held(Node start, Node below, Node above) {
        Node positive = nodes.apply(Function.LESS, Unit.NUMBER, nodes.constant(0, start.unit()), start);
        return nodes.select(positive, above, below);
    }

    private Pair inProportion(Waterfall waterfall, Pair drawn) {
        Stock stock = waterfall.stock();
        Node base = waterfall.start();
        if (stock.isOpen()) {
            Node spent = nodes.constant(0, stock.unit());
            for (Node amount : waterfall.taken().values()) {
                spent = nodes.add(spent, amount);
            }
            base = nodes.apply(Function.MAX, stock.unit(), base, spent);
        }
        Node part = part(drawn.marked, base);
        Node roundsPart = part(drawn.rounds, base);
        declarations.define(origin.key() + " share of " + stock.key(), new Value(nodes, part).of(part));
        Node marked = drawn.marked;
        Node rounds = drawn.rounds;
        for (Map.Entry<Flow, Node> payment : waterfall.taken().entrySet()) {
            Flow flow = payment.getKey();
            carry(flow, times(flow.node(), part), times(flow.node(), roundsPart));
            marked = minus(marked, times(payment.getValue(), part));
            rounds = minus(rounds, times(payment.getValue(), roundsPart));
        }
        return new Pair(marked, rounds);
    }

    private Pair inOrder(Waterfall waterfall, Pair drawn) {
        Unit unit = waterfall.stock().unit();
        boolean first = origin.order() == Origin.Order.MARKED_FIRST;
        Node each = part(drawn.rounds, drawn.marked);
        Node marked = drawn.marked;
        Node rounds = drawn.rounds;
        Node plain = minus(waterfall.start(), drawn.marked);
        for (Map.Entry<Flow, Node> payment : waterfall.taken().entrySet()) {
            Node amount = payment.getValue();
            Node taken = first
                    ? nodes.apply(Function.MIN, unit, amount, marked)
                    : nodes.apply(Function.MIN, unit, minus(amount, plain), marked);
            plain = first ? plain : minus(plain, amount);
            Node part = part(taken, amount);
            Node carried = times(payment.getKey().node(), part);
            carry(payment.getKey(), carried, times(carried, each));
            marked = minus(marked, taken);
            rounds = minus(rounds, times(taken, each));
        }
        return new Pair(marked, rounds);
    }

    private Pair leave(Flow flow, Pair closing, Stock stock) {
        Node leaves =
                flow.closes().orElseThrow().leaving().orElseThrow().condition().node();
        Node zero = nodes.constant(0, stock.unit());
        carry(flow, nodes.select(leaves, closing.marked, zero), nodes.select(leaves, closing.rounds, zero));
        return new Pair(nodes.select(leaves, zero, closing.marked), nodes.select(leaves, zero, closing.rounds));
    }

    /** a / b, 0 where b is not positive. */
    private Node part(Node a, Node b) {
        Node zero = nodes.constant(0, Unit.NUMBER);
        Node positive = nodes.apply(Function.LESS, Unit.NUMBER, zero, b);
        Node divisor = nodes.select(positive, b, nodes.constant(1, b.unit()));
        return nodes.select(positive, nodes.apply(Function.DIVIDE, Unit.NUMBER, a, divisor), zero);
    }

    private Node times(Node amount, Node part) {
        return nodes.apply(Function.MULTIPLY, amount.unit(), amount, part);
    }

    /** a - b, not below 0 by rounding. */
    private Node minus(Node a, Node b) {
        Node difference = nodes.apply(Function.SUBTRACT, a.unit(), a, b);
        return nodes.apply(Function.MAX, a.unit(), difference, nodes.constant(0, a.unit()));
    }
}
