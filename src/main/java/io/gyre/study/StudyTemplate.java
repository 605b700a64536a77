package io.gyre.study;

import io.gyre.graph.Declared;
import io.gyre.model.Blueprint;
import io.gyre.model.Scenario;
import io.gyre.parameter.Evidence;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Preset;
import io.gyre.parameter.Range;
import io.gyre.parameter.Role;
import io.gyre.parameter.Scope;
import java.util.List;
import java.util.Locale;

/**
 * Writes a study to begin with: every parameter of a scenario stands in it, commented out, with its default, unit, range
 * and source. A line that begins with {@code # } and a key becomes valid when that mark is taken away; lines that begin
 * with {@code ## } explain.
 */
public final class StudyTemplate {

    private static final int WIDTH = 118;

    private final Blueprint blueprint;
    private final ParameterFile file;
    private final StringBuilder text = new StringBuilder();

    private StudyTemplate(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.file = blueprint.parameters();
    }

    /**
     * A commented study of a scenario; it runs as it is.
     *
     * @param blueprint the scenario
     * @return the text of the file
     */
    public static String of(Blueprint blueprint) {
        return new StudyTemplate(blueprint).text();
    }

    private String text() {
        explain("", "A study of the scenario " + blueprint.key() + ": " + blueprint.title() + ".");
        explain("", blueprint.question());
        explain(
                "",
                "Take '# ' away from a line and change it; what stays commented out is at its default. Then: gyre check"
                        + " my.yaml; gyre run my.yaml --out out. For completion in an editor: gyre schema.");
        text.append("schema: 1\nscenario: ").append(blueprint.key()).append('\n');
        option("", "title: \"My study\"");
        option("", "note: \"What it is for, and what should be known about it\"");
        text.append("paths: ").append(Study.DEFAULT_PATHS).append("\nseed: 1\n\n");
        policies();
        parameters("Levers and choices: what a policy sets", Role.LEVER, Role.CHOICE);
        parameters("What nobody knows: drawn once a path, or by each member", Role.UNCERTAINTY);
        parameters("Numbers that hold on every path", Role.CONSTANT);
        additions();
        return text.toString();
    }

    private void policies() {
        explain(
                "",
                "Policies are compared on the same futures: a preset by its name, or changed lever by lever."
                        + " none is the world without the programme.");
        text.append("policies:\n  none: none\n  default: default\n");
        List<String> levers = file.parameters().stream()
                .filter(parameter -> parameter.role() == Role.LEVER)
                .map(parameter -> StudyText.scalar(parameter.key()) + ": " + value(parameter))
                .limit(2)
                .toList();
        if (!levers.isEmpty()) {
            option("  ", "mine: {" + String.join(", ", levers) + "}");
        }
        for (String name : blueprint.presets().names()) {
            if (!name.equals(Plan.NONE)) {
                Preset preset = blueprint.presets().get(name, Position.ofFile(name));
                boolean isHome = preset.exchange().isEmpty()
                        && preset.settings().keySet().stream().allMatch(this::isOfPolicy);
                String where = isHome ? "" : ", a world of its own: run it apart";
                explain("  ", preset.title() + where + ". " + rests(preset));
                String line = StudyText.scalar(name) + ": " + StudyText.scalar(name);
                if (isHome) {
                    option("  ", line);
                } else {
                    explain("  ", line);
                }
            }
        }
        text.append("\nparameters:\n");
    }

    private boolean isOfPolicy(String key) {
        Role role = file.get(key).role();
        return role == Role.LEVER || role == Role.CHOICE;
    }

    private static String rests(Preset preset) {
        List<Evidence> all = preset.evidence().values().stream().distinct().toList();
        return all.isEmpty() ? "" : "Source: " + all.get(0).source();
    }

    private void parameters(String title, Role... roles) {
        List<Parameter> found = file.parameters().stream()
                .filter(parameter -> List.of(roles).contains(parameter.role()))
                .toList();
        if (found.isEmpty()) {
            return;
        }
        text.append('\n');
        explain("  ", "---- " + title + " ----");
        for (Parameter parameter : found) {
            explain("  ", described(parameter));
            option("  ", parameter.key() + ": " + value(parameter));
        }
    }

    private String value(Parameter parameter) {
        String written = file.written(parameter.key())
                .orElseGet(() -> parameter.setting().text());
        boolean isList = written.startsWith("[") || written.startsWith("{");
        return isList ? written : StudyText.scalar(written);
    }

    private static String described(Parameter parameter) {
        StringBuilder line = new StringBuilder(parameter.label()).append(". ");
        if (parameter.role() == Role.CHOICE) {
            line.append("One of ").append(String.join(", ", parameter.options()));
        } else {
            line.append(parameter.unit().isPure() ? "A " : "In ").append(parameter.unit());
            line.append(parameter.range().equals(Range.ANY) ? "" : ", " + parameter.range());
            line.append(parameter.scope() == Scope.MEMBER ? ", by member" : "");
        }
        parameter
                .nullValue()
                .ifPresent(nothing -> line.append("; without the programme ").append(nothing.text()));
        Evidence evidence = parameter.evidence();
        line.append(". ").append(capital(evidence.grade().name())).append(' ').append(evidence.date());
        line.append(": ").append(evidence.source());
        return line.append(evidence.note().isEmpty() ? "" : ". " + capital(evidence.note()))
                .toString();
    }

    private static String capital(String word) {
        boolean isName = word.chars().noneMatch(Character::isLowerCase);
        String low = isName ? word.toLowerCase(Locale.ROOT) : word;
        return low.substring(0, 1).toUpperCase(Locale.ROOT) + low.substring(1);
    }

    /** Examples of what else a study can say, with names of the scenario. */
    private void additions() {
        Scenario scenario = blueprint.scenario(file);
        Declared declared = scenario.graph().declared();
        text.append('\n');
        explain(
                "",
                "Outcomes of your own, as equations over the scenario's names (docs/studies.md); gyre describe "
                        + blueprint.key() + " lists them.");
        declared.flows().stream().findFirst().ifPresent(flow -> {
            boolean isPath = flow.paid().axis().isPath();
            String one = isPath
                    ? flow.key()
                    : "sum(" + flow.key() + ", " + flow.paid().axis().key() + ")";
            option("", "outcomes:");
            option(
                    "",
                    "  total" + flow.key().substring(0, 1).toUpperCase(Locale.ROOT)
                            + flow.key().substring(1) + ": total(" + one + ")");
        });
        String goal = blueprint.headlineOutcomes().stream()
                .filter(key -> declared.outcomes().stream()
                        .anyMatch(outcome -> outcome.key().equals(key)
                                && outcome.kind() != Declared.Kind.CATEGORY
                                && outcome.kind() != Declared.Kind.POOLED))
                .findFirst()
                .orElse("");
        if (!goal.isEmpty()) {
            explain("", "Goals: the run says with which probability each is met, and all of them.");
            option("", "goals:");
            option("", "  " + goal + ": {atLeast: 0}");
        }
        List<String> pairs = file.parameters().stream()
                .filter(parameter -> parameter.role() == Role.UNCERTAINTY && parameter.scope() == Scope.PATH)
                .map(Parameter::key)
                .limit(2)
                .toList();
        if (pairs.size() == 2 && file.correlated().isEmpty()) {
            explain("", "Rank correlations between uncertainties.");
            option("", "correlations: [{between: [" + String.join(", ", pairs) + "], spearman: 0.3}]");
        }
        explain("", "Where the results go, unless --out says so.");
        option("", "output: gyre-out");
    }

    private void option(String indent, String line) {
        text.append(indent).append("# ").append(line).append('\n');
    }

    /** A comment, broken into lines; what labels and notes say stays in it. */
    private void explain(String indent, String words) {
        StringBuilder line = new StringBuilder(indent).append("##");
        for (String word : words.strip().split("\\s+")) {
            if (line.length() + word.length() + 1 > WIDTH && line.length() > indent.length() + 2) {
                text.append(line).append('\n');
                line = new StringBuilder(indent).append("##  ");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }
}
