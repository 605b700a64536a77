package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.State;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All equations of a model: definitions, flows, what stocks and states become, outcomes; under each what it numbers. */
final class EquationList {

    private static final String NUMBERS =
            "A number (#1) stands for an expression that is written out below the equation that reads it first.\n\n";

    private final Graph graph;
    private final EquationText equations;
    private final StringBuilder text = new StringBuilder();
    private final Set<Node> printed = new HashSet<>();

    private EquationList(Graph graph) {
        this.graph = graph;
        this.equations = new EquationText(graph);
    }

    /** The text of a graph. */
    static String of(Graph graph) {
        return new EquationList(graph).print();
    }

    /** What is printed, in that order. */
    static List<Node> roots(Graph graph) {
        Declared declared = graph.declared();
        List<Node> roots = new ArrayList<>();
        declared.definitions().forEach(each -> roots.add(each.node()));
        declared.flows().forEach(flow -> roots.addAll(List.of(flow.asked(), flow.paid())));
        states(graph).forEach(state -> roots.addAll(List.of(state.start(), state.next())));
        declared.outcomes().forEach(outcome -> roots.addAll(nodes(outcome)));
        return roots;
    }

    private static List<Node> nodes(Declared.Outcome outcome) {
        List<Node> nodes = new ArrayList<>(List.of(outcome.value()));
        outcome.denominator().ifPresent(nodes::add);
        outcome.given().ifPresent(nodes::add);
        return nodes;
    }

    /** Sums over time are printed where they are read; least amounts and turnover only serve checks. */
    private static List<State> states(Graph graph) {
        return graph.states().stream()
                .filter(state -> !state.key().endsWith(".cumulative"))
                .filter(state -> !state.key().endsWith(".least") && !state.key().startsWith("turnover."))
                .toList();
    }

    private String print() {
        text.append("Definitions\n");
        graph.declared().definitions().stream()
                .filter(each -> !(each.node().op() instanceof Op.Opening))
                .forEach(this::definition);
        text.append("\nFlows (asked; paid)\n");
        graph.declared().flows().forEach(this::flow);
        text.append("\nStates (value at the close of the period)\n");
        states(graph).forEach(this::state);
        text.append("\nOutcomes\n");
        graph.declared().outcomes().forEach(this::outcome);
        String hint = printed.isEmpty() ? "" : NUMBERS;
        return hint + text;
    }

    private void definition(Declared.Definition definition) {
        Node node = definition.node();
        text.append("  ").append(definition.key()).append(by(node.axis()));
        text.append(" = ").append(equations.expression(node)).append(unit(node.unit()));
        parts(List.of(node));
    }

    private void flow(Declared.Flow flow) {
        text.append("  ").append(flow.key()).append(", ").append(flow.from().key());
        text.append(" -> ").append(flow.to().key()).append('\n');
        text.append("    asked = ").append(equations.expression(flow.asked())).append('\n');
        if (flow.asked() != flow.paid()) {
            text.append("    paid = ").append(equations.expression(flow.paid())).append('\n');
        }
        parts(List.of(flow.asked(), flow.paid()));
    }

    private void state(State state) {
        text.append("  ").append(state.key()).append(by(state.axis()));
        text.append(" opens at ").append(equations.inline(state.start())).append(", closes at ");
        text.append(equations.expression(state.next())).append(unit(state.unit()));
        parts(List.of(state.start(), state.next()));
    }

    private void outcome(Declared.Outcome outcome) {
        boolean pooled = outcome.kind() == Declared.Kind.POOLED;
        text.append("  ").append(outcome.key()).append(outcome.descriptive() ? " (descriptive)" : " (effect)");
        text.append(pooled ? " pooled by " + outcome.value().axis().key() : "");
        text.append(" = ").append(equations.name(outcome.value()));
        outcome.denominator()
                .ifPresent(node -> text.append(pooled ? " among " : " over ").append(equations.name(node)));
        outcome.given().ifPresent(node -> text.append(" given ").append(equations.name(node)));
        text.append(unit(outcome.unit()));
        parts(nodes(outcome));
    }

    /** What the equations above it call by number for the first time. */
    private void parts(List<Node> roots) {
        equations.introducedBy(roots).stream().filter(printed::add).forEach(part -> {
            text.append("      ").append(equations.name(part)).append(by(part.axis()));
            text.append(" = ").append(equations.expression(part)).append(unit(part.unit()));
        });
    }

    private static String unit(Object unit) {
        return "  [" + unit + "]\n";
    }

    private static String by(Axis axis) {
        return axis.isPath() ? "" : " by " + axis.key();
    }
}
