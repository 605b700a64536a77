package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one stock pays and closes at: left₀ = opening + covering inflows, paidᵢ = min(askedᵢ, leftᵢ₋₁) in the order of
 * priority, closing = left + other inflows; who leaves pays the closing to the closing flow.
 */
final class Waterfall {

    private final Nodes nodes;
    private final Stock stock;
    private final List<Flow> inflows;
    private final List<Flow> outflows;
    private final Postings postings;
    private final Map<Flow, Node> taken = new LinkedHashMap<>();
    private Node start;
    private Node before;
    private Node after;

    Waterfall(Nodes nodes, Stock stock, List<Flow> flows, Postings postings) {
        this.nodes = nodes;
        this.stock = stock;
        this.postings = postings;
        this.inflows =
                flows.stream().filter(flow -> postings.reaches(flow, stock)).toList();
        this.outflows = flows.stream()
                .filter(flow -> flow.from() == stock && flow.closes().isEmpty())
                .sorted(Comparator.comparingInt(flow -> flow.priority().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    Stock stock() {
        return stock;
    }

    /** Payments out of the stock in their order, each on the axis of the stock. */
    Map<Flow, Node> taken() {
        return taken;
    }

    /** Opening balance and covering inflows. */
    Node start() {
        return start;
    }

    Node before() {
        return before;
    }

    Node after() {
        return after;
    }

    List<Flow> others() {
        return inflows.stream().filter(flow -> !stock.covers().contains(flow)).toList();
    }

    /** Binds what each outflow asks and pays, and what the stock closes at. */
    void lower() {
        checkPriorities();
        nodes.speakFor(Optional.of(stock.site()));
        start = stock.node();
        for (Flow cover : stock.covers()) {
            start = nodes.add(start, postings.posted(cover, stock));
        }
        Node left = start;
        for (int first = 0; first < outflows.size(); ) {
            int end = first + 1;
            while (end < outflows.size() && sharesPlace(outflows.get(first), outflows.get(end))) {
                end++;
            }
            left = pay(outflows.subList(first, end), left);
            first = end;
        }
        nodes.speakFor(Optional.of(stock.site()));
        before = left;
        for (Flow other : others()) {
            before = nodes.add(before, postings.posted(other, stock));
        }
        after = close();
        stock.settle(before, after);
        nodes.speakFor(Optional.empty());
    }

    private Node close() {
        Optional<Flow> closing = postings.closing(stock);
        if (closing.isEmpty()) {
            return before;
        }
        Flow flow = closing.get();
        nodes.speakFor(Optional.of(flow.site()));
        Node leaves =
                flow.closes().orElseThrow().leaving().orElseThrow().condition().node();
        Node zero = nodes.constant(0, stock.unit());
        Node all = nodes.select(leaves, before, zero);
        flow.asks().bind(all);
        flow.paid().bind(all);
        return nodes.select(leaves, zero, before);
    }

    private void checkPriorities() {
        if (stock.isOpen() || outflows.size() < 2) {
            return;
        }
        for (Flow flow : outflows) {
            if (flow.priority().isEmpty()) {
                throw Nodes.refusal(
                        "each outflow of the limited stock " + stock.key() + " must state a priority, got none for "
                                + flow.key() + "; write .priority(n), or declare "
                                + stock.sector().key() + ".open()",
                        flow.site());
            }
        }
    }

    private boolean sharesPlace(Flow a, Flow b) {
        return !stock.isOpen() && a.priority().equals(b.priority());
    }

    private Node pay(List<Flow> place, Node left) {
        for (Flow flow : place) {
            nodes.speakFor(Optional.of(flow.site()));
            flow.amount().ifPresent(amount -> flow.asks().bind(postings.asked(flow, amount)));
        }
        if (place.size() == 1) {
            return payOne(place.get(0), left);
        }
        Map<Flow, Node> asks = new LinkedHashMap<>();
        Node sum = nodes.constant(0, stock.unit());
        for (Flow flow : place) {
            if (flow.amount().isEmpty()) {
                throw Nodes.refusal("remainder must have a priority of its own, got one shared", flow.site());
            }
            Node ask = onStock(flow.asked().node());
            asks.put(flow, ask);
            sum = nodes.add(sum, ask);
        }
        Node share = share(left, sum);
        Node rest = left;
        for (Flow flow : place) {
            nodes.speakFor(Optional.of(flow.site()));
            Node grant = nodes.apply(Function.MULTIPLY, stock.unit(), asks.get(flow), share);
            Node allowed = nodes.apply(Function.MIN, stock.unit(), grant, rest);
            rest = settle(flow, allowed, rest);
        }
        return rest;
    }

    /** min(1, left / sum), 0 where nothing is asked. */
    private Node share(Node left, Node sum) {
        Node one = nodes.constant(1, Unit.NUMBER);
        Node zero = nodes.constant(0, Unit.NUMBER);
        Node asks = nodes.apply(Function.LESS, Unit.NUMBER, nodes.constant(0, stock.unit()), sum);
        Node ratio = nodes.apply(Function.DIVIDE, Unit.NUMBER, left, nodes.select(asks, sum, one));
        return nodes.select(asks, nodes.apply(Function.MIN, Unit.NUMBER, one, ratio), zero);
    }

    private Node payOne(Flow flow, Node left) {
        if (flow.amount().isEmpty()) {
            return payAll(flow, left);
        }
        if (stock.isOpen()) {
            flow.paid().bind(flow.asked().node());
            Node amount = onStock(flow.asked().node());
            taken.put(flow, amount);
            return nodes.apply(Function.SUBTRACT, stock.unit(), left, amount);
        }
        return settle(flow, left, left);
    }

    private Node payAll(Flow flow, Node left) {
        if (!flow.axis().equals(stock.state().axis())) {
            throw Nodes.refusal(
                    "remainder must not go to each " + flow.axis().key() + ", got flow " + flow.key()
                            + "; share it by ration(…)",
                    flow.site());
        }
        Node all = nodes.select(
                nodes.active(stock.state().axis()),
                nodes.apply(Function.MAX, stock.unit(), left, nodes.constant(0, stock.unit())),
                nodes.constant(0, stock.unit()));
        flow.asks().bind(all);
        flow.paid().bind(all);
        taken.put(flow, all);
        return nodes.apply(Function.SUBTRACT, stock.unit(), left, all);
    }

    /** Pays a flow out of what it is allowed; returns what is left. */
    private Node settle(Flow flow, Node allowed, Node left) {
        Unit unit = stock.unit();
        Node asked = flow.asked().node();
        if (flow.axis().equals(stock.state().axis())) {
            Node pays = nodes.apply(Function.MIN, flow.unit(), asked, allowed);
            flow.paid().bind(pays);
            taken.put(flow, pays);
            return nodes.apply(Function.SUBTRACT, unit, left, pays);
        }
        Rationing rule =
                flow.amount().orElseThrow() instanceof Grants grants ? grants.rationing() : Equations.proRata();
        Rationing partial = rule.rule() == Op.Rule.BY_RANK_WHOLE ? new Rationing(Op.Rule.BY_RANK, rule.key()) : rule;
        Node pays = Grants.node(nodes, asked, allowed, partial);
        flow.paid().bind(pays);
        Node sum = nodes.sum(pays);
        taken.put(flow, sum);
        Node rest = nodes.apply(Function.SUBTRACT, unit, left, sum);
        return nodes.apply(Function.MAX, unit, rest, nodes.constant(0, unit));
    }

    private Node onStock(Node amount) {
        return amount.axis().equals(stock.state().axis()) ? amount : nodes.sum(amount);
    }

    List<Flow> covers() {
        return new ArrayList<>(stock.covers());
    }
}
