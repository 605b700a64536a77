package io.gyre.engine;

import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import java.util.ArrayList;
import java.util.List;

/** In which column of a {@link ChunkOutput} each node lies that is read off a path, and the series in their order. */
final class Readout {

    /** Columns of an outcome; -1 for what it has not. A ratio's quotient by path has a column that no node fills. */
    record Columns(Declared.Outcome outcome, int value, int denominator, int given, int quotient) {
        /** The column of what is counted by path. */
        int counted() {
            return quotient < 0 ? value : quotient;
        }
    }

    /** Columns of a balance. */
    record BalanceColumns(String key, int residual, int turnover) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Columns> outcomes = new ArrayList<>();
    private final List<BalanceColumns> balances = new ArrayList<>();
    private final List<Integer> failures = new ArrayList<>();
    private final List<Declared.Definition> series;
    private final int width;

    Readout(Graph graph) {
        Declared declared = graph.declared();
        for (Declared.Outcome outcome : declared.outcomes()) {
            int denominator = outcome.denominator().map(this::column).orElse(-1);
            int given = outcome.given().map(this::column).orElse(-1);
            outcomes.add(new Columns(outcome, column(outcome.value()), denominator, given, -1));
        }
        for (Declared.Balance balance : declared.balances()) {
            balances.add(new BalanceColumns(balance.key(), column(balance.residual()), column(balance.turnover())));
        }
        graph.failures().forEach(failure -> failures.add(column(failure.node())));
        series = declared.series();
        int quotient = nodes.size();
        for (int k = 0; k < outcomes.size(); k++) {
            Columns columns = outcomes.get(k);
            if (columns.denominator() >= 0) {
                outcomes.set(
                        k,
                        new Columns(
                                columns.outcome(),
                                columns.value(),
                                columns.denominator(),
                                columns.given(),
                                quotient++));
            }
        }
        width = quotient;
    }

    private Readout() {
        series = List.of();
        width = 0;
    }

    /** Nothing is read off. */
    static Readout nothing() {
        return new Readout();
    }

    /** How many columns there are. */
    int width() {
        return width;
    }

    /** Each reader has a column of its own, as it may be changed. */
    private int column(Node node) {
        nodes.add(node);
        return nodes.size() - 1;
    }

    /** The nodes by column. */
    List<Node> nodes() {
        return nodes;
    }

    List<Columns> outcomes() {
        return outcomes;
    }

    List<BalanceColumns> balances() {
        return balances;
    }

    List<Integer> failures() {
        return failures;
    }

    List<Declared.Definition> series() {
        return series;
    }
}
