package io.gyre.report;

import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Presets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A scenario as text, without any run.
 *
 * @param title its title
 * @param question what it is for
 * @param graph the model
 * @param parameters its parameters
 * @param presets its preset policies
 * @param equations the model's equations as text
 * @param matrix its transaction-flow matrix as text
 */
public record Description(
        String title,
        String question,
        Graph graph,
        ParameterFile parameters,
        Presets presets,
        String equations,
        String matrix) {

    /**
     * The description for a terminal.
     *
     * @return title, policies, outcomes, equations, matrix, parameters with units and sources
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(Words.line(title)).append('\n').append(Words.line(question)).append('\n');
        String presetNames = presets.names().isEmpty() ? "none" : String.join(", ", presets.names());
        section(text, "Preset policies", presetNames + "\n");
        section(text, "Outcomes", outcomes().text());
        section(text, "Equations", lines(equations));
        section(text, "Transaction-flow matrix", lines(matrix));
        section(text, "Parameters", parameterTable().text());
        return text.toString();
    }

    private static void section(StringBuilder text, String name, String content) {
        text.append('\n')
                .append(name)
                .append('\n')
                .append("=".repeat(name.length()))
                .append('\n')
                .append(content);
    }

    private static String lines(String content) {
        StringBuilder safe = new StringBuilder();
        content.lines().forEach(line -> safe.append(Words.line(line)).append('\n'));
        return safe.toString();
    }

    private Grid outcomes() {
        List<Grid.Line> lines = new ArrayList<>();
        for (Declared.Outcome outcome : graph.declared().outcomes()) {
            lines.add(Grid.Line.of(List.of(
                    outcome.key(),
                    Subject.shown(outcome.label(), outcome.key()),
                    outcome.unit().toString(),
                    outcome.kind().name().toLowerCase(Locale.ROOT),
                    OutcomeTable.reading(outcome))));
        }
        return new Grid(List.of("key", "outcome", "unit", "kind", "reading"), 5, lines);
    }

    private Grid parameterTable() {
        List<Grid.Line> lines = new ArrayList<>();
        for (Parameter parameter : parameters.parameters()) {
            lines.add(Grid.Line.of(List.of(
                    parameter.key(),
                    Subject.shown(parameter.label(), parameter.key()),
                    parameter.setting().text(),
                    parameter.unit().toString(),
                    parameter.role().name().toLowerCase(Locale.ROOT),
                    parameter.evidence().grade().name().toLowerCase(Locale.ROOT),
                    parameter.evidence().source())));
        }
        return new Grid(List.of("key", "parameter", "value", "unit", "role", "grade", "source"), 7, lines);
    }
}
