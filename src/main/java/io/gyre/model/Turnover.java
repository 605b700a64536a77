package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was paid of a unit by the end: what residuals are relative to. */
final class Turnover {

    private final Nodes nodes;
    private final Postings postings;
    private final Map<String, Node> sums = new LinkedHashMap<>();

    Turnover(Nodes nodes, Postings postings) {
        this.nodes = nodes;
        this.postings = postings;
    }

    /** Σ over flows of that unit and over time, FINAL on the path. */
    Node of(Unit unit) {
        return sums.computeIfAbsent(unit.toString(), key -> {
            Node perPeriod = nodes.constant(0, unit);
            for (Flow flow : flows(unit)) {
                perPeriod = nodes.add(perPeriod, postings.whole(flow));
            }
            return nodes.last(nodes.running(perPeriod, "turnover." + key, unit));
        });
    }

    List<Flow> flows(Unit unit) {
        return postings.flows().stream()
                .filter(flow -> flow.from().unit().equals(unit))
                .toList();
    }

    /** Σ closing - Σ opening over stocks, FINAL on the path. */
    Node change(List<Stock> stocks, Unit unit, Map<Stock, Node> closings) {
        Node change = nodes.constant(0, unit);
        for (Stock stock : stocks) {
            Node end = nodes.sum(nodes.last(closings.get(stock)));
            Node start = nodes.sum(broadcast(stock));
            Node difference = nodes.apply(Function.SUBTRACT, unit, end, start);
            change = nodes.add(change, difference);
        }
        return change;
    }

    private Node broadcast(Stock stock) {
        Node start = stock.startNode();
        if (stock.state().axis().equals(start.axis()) || !start.axis().isPath()) {
            return start;
        }
        Node count = nodes.constant(stock.state().axis().founded(nodes.calendar.periods()), Unit.NUMBER);
        return nodes.apply(Function.MULTIPLY, stock.unit(), start, count);
    }
}
