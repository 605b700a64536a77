package io.gyre.engine;

import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which column of a {@link ChunkOutput} each node lies that is read off a path, and the series in their order. */
final class Readout {

    /**
     * Columns of an outcome; -1 for what it has not. A ratio's quotient by path has a column that no node fills; of a pooled
     * outcome so have value (the sum over members) and denominator (how many), which are read off the members.
     */
    record Columns(Declared.Outcome outcome, int value, int denominator, int given, int quotient, int members) {
        /** The column of what is counted by path. */
        int counted() {
            return quotient < 0 ? value : quotient;
        }
    }

    /** Columns of a balance. */
    record BalanceColumns(String key, int residual, int turnover) {}

    /**
     * What is read off each member.
     *
     * @param value the value
     * @param counts who counts; all that are founded if empty
     */
    record Members(Node value, Optional<Node> counts) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Members> members = new ArrayList<>();
    private final List<Columns> outcomes = new ArrayList<>();
    private final List<BalanceColumns> balances = new ArrayList<>();
    private final List<Integer> failures = new ArrayList<>();
    private final List<Declared.Definition> series;
    private final List<String> drawn = new ArrayList<>();
    private final int width;

    Readout(Graph graph) {
        Declared declared = graph.declared();
        graph.nodes().stream().filter(Readout::isDrawnOnce).forEach(node -> drawn.add(((Op.Uniform) node.op()).key()));
        for (Declared.Outcome outcome : declared.outcomes()) {
            int given = outcome.given().map(this::column).orElse(-1);
            outcomes.add(
                    outcome.kind() == Declared.Kind.POOLED
                            ? new Columns(outcome, -1, -1, given, -1, pooled(outcome))
                            : new Columns(
                                    outcome,
                                    column(outcome.value()),
                                    outcome.denominator().map(this::column).orElse(-1),
                                    given,
                                    -1,
                                    -1));
        }
        for (Declared.Balance balance : declared.balances()) {
            balances.add(new BalanceColumns(balance.key(), column(balance.residual()), column(balance.turnover())));
        }
        graph.failures().forEach(failure -> failures.add(column(failure.node())));
        series = declared.series();
        width = computed();
    }

    private int pooled(Declared.Outcome outcome) {
        members.add(new Members(outcome.value(), outcome.denominator()));
        return members.size() - 1;
    }

    /** Gives columns to what no node fills; returns how many columns there are. */
    private int computed() {
        int next = nodes.size();
        for (int k = 0; k < outcomes.size(); k++) {
            Columns columns = outcomes.get(k);
            int value = columns.value() < 0 ? next++ : columns.value();
            int denominator = columns.members() < 0 ? columns.denominator() : next++;
            int quotient = denominator < 0 ? -1 : next++;
            outcomes.set(
                    k,
                    new Columns(columns.outcome(), value, denominator, columns.given(), quotient, columns.members()));
        }
        return next;
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

    /** What is read off each member. */
    List<Members> members() {
        return members;
    }

    /** All nodes that are read at the end. */
    List<Node> ends() {
        List<Node> ends = new ArrayList<>(nodes);
        for (Members each : members) {
            ends.add(each.value());
            each.counts().ifPresent(ends::add);
        }
        return ends;
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

    private static boolean isDrawnOnce(Node node) {
        return node.op() instanceof Op.Uniform uniform
                && !uniform.each()
                && node.axis().isPath();
    }

    /** The variables that are drawn once a path. */
    List<String> drawn() {
        return drawn;
    }
}
