package io.gyre.report;

import io.gyre.parameter.Grade;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers of a model that rest on judgement or are placeholders.
 *
 * @param parameters the parameters with the values of the study
 * @param influence the outcome of which an input explains most, by key of the input; empty where it was not measured
 */
public record WeakPoints(ParameterFile parameters, Map<String, Influence> influence) {

    private static final int INFLUENCE = 6;

    /**
     * What an input explains.
     *
     * @param share the part of the outcome's variance, from 0 to 1
     * @param outcome the outcome's key
     */
    public record Influence(double share, String outcome) {}

    /**
     * Copies the map.
     *
     * @param parameters the parameters with the values of the study
     * @param influence the outcome of which an input explains most, by key of the input
     */
    public WeakPoints {
        influence = Map.copyOf(influence);
    }

    /**
     * The list as text: by influence where it was measured, then placeholders before judgements, and what is drawn
     * before what is fixed.
     *
     * @return a heading and a table in aligned columns
     */
    public String text() {
        List<Parameter> weak = weak();
        String head = weak.size() + " of " + parameters.parameters().size()
                + " numbers rest on judgement or are placeholders";
        if (weak.isEmpty()) {
            return head + ".\n";
        }
        String order = influence.isEmpty()
                ? "; placeholders first, then what is drawn (influence was not measured):"
                : ", most influential first:";
        List<Grid.Line> lines = new ArrayList<>();
        weak.forEach(parameter -> lines.add(line(parameter)));
        List<String> headings =
                new ArrayList<>(List.of("key", "assumption", "value", "unit", "role", "grade", "source"));
        if (!influence.isEmpty()) {
            headings.add(INFLUENCE, "influence");
        }
        return head + order + "\n" + new Grid(headings, headings.size(), lines).text();
    }

    private List<Parameter> weak() {
        Comparator<Parameter> order = Comparator.<Parameter>comparingDouble(parameter -> -share(parameter))
                .thenComparing(parameter -> parameter.evidence().grade(), Comparator.reverseOrder())
                .thenComparing(parameter -> parameter.role() != Role.UNCERTAINTY);
        return parameters.parameters().stream()
                .filter(parameter -> parameter.evidence().grade().compareTo(Grade.JUDGEMENT) >= 0)
                .sorted(order)
                .toList();
    }

    private double share(Parameter parameter) {
        return influence.containsKey(parameter.key())
                ? influence.get(parameter.key()).share()
                : 0;
    }

    private Grid.Line line(Parameter parameter) {
        Influence part = influence.get(parameter.key());
        List<String> cells = new ArrayList<>(List.of(
                parameter.key(),
                Subject.shown(parameter.label(), parameter.key()),
                parameter.setting().text(),
                parameter.role() == Role.CHOICE ? "" : parameter.unit().toString(),
                parameter.role().name().toLowerCase(Locale.ROOT),
                parameter.evidence().grade().name().toLowerCase(Locale.ROOT),
                parameter.evidence().source()));
        if (!influence.isEmpty()) {
            cells.add(
                    INFLUENCE,
                    part == null
                            ? ""
                            : String.format(Locale.ROOT, "%.0f %% of %s", 100 * part.share(), part.outcome()));
        }
        return Grid.Line.of(cells);
    }
}
