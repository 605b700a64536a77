package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of each flow reaches which stock, and what each flow asks once it is made sure not to be negative. */
final class Postings {

    /** Below zero by more than this part of turnover is a failed path, less is rounding. */
    private static final double TOLERANCE = 1e-9;

    private final Nodes nodes;
    private final List<Flow> flows;
    private final Signs signs;
    private final Set<String> dropped;
    private final Map<List<Object>, Node> sums = new HashMap<>();
    private final List<Negative> negatives = new ArrayList<>();

    /** The least amount that a flow of unknown sign ever asked. */
    private record Negative(Flow flow, Node least) {}

    Postings(Nodes nodes, List<Flow> flows, Signs signs, Set<String> dropped) {
        this.nodes = nodes;
        this.flows = flows;
        this.signs = signs;
        this.dropped = dropped;
    }

    List<Flow> flows() {
        return flows;
    }

    boolean reaches(Flow flow, Stock stock) {
        return flow.to() == stock || heir(flow).filter(heir -> heir == stock).isPresent();
    }

    /** Where a promise to members that have left is posted. */
    Optional<Stock> heir(Flow flow) {
        if (!flow.isPromised() || flow.to().sector().axis().isPath()) {
            return Optional.empty();
        }
        return leaving(flow.to()).flatMap(Leaving::heir).map(Flow::to);
    }

    private Optional<Leaving> leaving(Stock stock) {
        return population(stock).flatMap(Population::leaving);
    }

    private Optional<Population> population(Stock stock) {
        return flows.stream()
                .flatMap(flow -> flow.closes().stream())
                .filter(population -> population.axis().equals(stock.state().axis()))
                .findFirst();
    }

    Optional<Flow> closing(Stock stock) {
        return flows.stream()
                .filter(flow -> flow.from() == stock && flow.closes().isPresent())
                .findFirst();
    }

    /** What a flow adds to a stock in a period, on the axis of the stock. */
    Node posted(Flow flow, Stock stock) {
        return dropped.contains(flow.key()) ? nodes.constant(0, stock.unit()) : posted(flow, stock, flow.node(), "");
    }

    /** What of an amount that a flow carries reaches a stock, on the axis of the stock. */
    Node posted(Flow flow, Stock stock, Node carried, String what) {
        Optional<Stock> heir = heir(flow);
        if (heir.isEmpty() || heir.get() == flow.to()) {
            return onStock(carried, stock, what + "posted", flow);
        }
        Node active = nodes.active(flow.axis());
        Node zero = nodes.constant(0, stock.unit());
        return flow.to() == stock
                ? onStock(nodes.select(active, carried, zero), stock, what + "member", flow)
                : onStock(nodes.select(active, zero, carried), stock, what + "heir", flow);
    }

    /** What of a promise goes to the heir. */
    Optional<Node> toHeir(Flow flow) {
        return heir(flow)
                .map(stock -> nodes.select(
                        nodes.active(flow.axis()), nodes.constant(0, flow.from().unit()), flow.node()));
    }

    /** Which stocks a flow reaches, each with its whole part of it on the path. */
    Map<Stock, Node> reached(Flow flow) {
        Optional<Stock> heir = heir(flow).filter(stock -> stock != flow.to());
        if (heir.isEmpty()) {
            return Map.of(flow.to(), whole(flow));
        }
        Map<Stock, Node> parts = new LinkedHashMap<>();
        for (Stock stock : List.of(flow.to(), heir.get())) {
            parts.put(stock, nodes.sum(posted(flow, stock, flow.node(), "")));
        }
        return parts;
    }

    /** Who of the members that hold a stock is still there after the close of the period. */
    Node stays(Stock stock) {
        return population(stock).orElseThrow().stays().node();
    }

    private Node onStock(Node amount, Stock stock, String what, Flow flow) {
        if (amount.axis().equals(stock.state().axis())) {
            return amount;
        }
        return sums.computeIfAbsent(List.of(what, flow), key -> nodes.sum(amount));
    }

    /** The whole of a flow in a period, on the path. */
    Node whole(Flow flow) {
        return sums.computeIfAbsent(List.of("posted", flow), key -> nodes.sum(flow.node()));
    }

    /** What a flow asks: for active members, and not below zero. */
    Node asked(Flow flow, Series amount) {
        Node raw = amount.node();
        boolean asIs = flow.isPromised() || flow.axis().isPath() || nodes.idle().isZero(raw, flow.axis());
        Node masked = asIs ? raw : nodes.select(nodes.active(flow.axis()), raw, nodes.constant(0, flow.unit()));
        if (signs.isNotNegative(raw)) {
            return masked;
        }
        Node zero = nodes.constant(0, flow.unit());
        State least = new State(flow.key() + ".least", masked.axis(), flow.unit(), zero);
        Node lower = nodes.apply(Function.MIN, flow.unit(), nodes.opening(least), masked);
        least.becomes(lower);
        Node last = nodes.node(new Op.Last(), masked.axis(), Timing.FINAL, flow.unit(), lower);
        Node worst = masked.axis().isPath()
                ? last
                : nodes.reduce(
                        Op.Reduction.MIN,
                        last,
                        nodes.constant(1, Unit.NUMBER),
                        0,
                        masked.axis().size());
        negatives.add(new Negative(flow, worst));
        return nodes.apply(Function.MAX, flow.unit(), masked, zero);
    }

    /** Name and condition of each path that asked for less than nothing. */
    Map<String, Node> failures(Turnover turnover) {
        Map<String, Node> failures = new LinkedHashMap<>();
        for (Negative negative : negatives) {
            Unit unit = negative.flow.from().unit();
            Node bound =
                    nodes.apply(Function.MULTIPLY, unit, turnover.of(unit), nodes.constant(-TOLERANCE, Unit.NUMBER));
            failures.put(
                    negative.flow.key() + " must not be negative",
                    nodes.apply(Function.LESS, Unit.NUMBER, negative.least, bound));
        }
        return failures;
    }
}
