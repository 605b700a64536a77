package io.gyre.study;

import io.gyre.parameter.Role;
import io.gyre.parameter.YamlList;
import io.gyre.parameter.YamlMap;
import io.gyre.parameter.YamlNode;
import io.gyre.parameter.YamlScalar;
import io.gyre.random.Sampling;
import io.gyre.statistics.Decimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a study as a file: what was changed after it was read, or put together from a command line, stands in it as if
 * it had been written there.
 */
final class StudyText {

    private static final List<String> SECTIONS = List.of("definitions", "flows", "outcomes", "series", "goals", "show");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.+][A-Za-z0-9.+_/ %-]*");

    private final Study study;

    StudyText(Study study) {
        this.study = study;
    }

    String text() {
        StringBuilder text = new StringBuilder("schema: 1\nscenario: ")
                .append(study.blueprint().key())
                .append('\n');
        Additions additions = study.additions();
        additions.title().ifPresent(title -> line(text, "title", quoted(title)));
        if (!additions.note().isEmpty()) {
            line(text, "note", quoted(additions.note()));
        }
        block(text, "parameters", parameters());
        additions.correlations().ifPresent(list -> line(text, "correlations", flow(list)));
        block(text, "policies", policies());
        additions
                .sections()
                .ifPresent(root ->
                        SECTIONS.forEach(key -> root.find(key).ifPresent(node -> line(text, key, flow(node)))));
        line(text, "paths", String.valueOf(study.paths()));
        line(text, "seed", String.valueOf(study.seed()));
        Sampling sampling = study.options().sampling();
        if (sampling != Sampling.RANDOM) {
            line(text, "sampling", sampling.name().toLowerCase(Locale.ROOT));
        }
        Map<String, String> precision = new LinkedHashMap<>();
        study.precision().forEach((key, halfWidth) -> precision.put(key, Decimal.text(halfWidth)));
        block(text, "precision", precision);
        study.output().ifPresent(folder -> line(text, "output", quoted(folder.toString())));
        return text.toString();
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        study.additions()
                .parameters()
                .ifPresent(map -> map.keys().forEach(key -> parameters.put(key, flow(map.get(key)))));
        for (Change change : study.changes()) {
            parameters.put(change.key(), scalar(change.text().strip()));
        }
        return parameters;
    }

    /** Changes of the command line lie over presets too, so they stand in each policy that has levers. */
    private Map<String, String> policies() {
        Map<String, String> policies = new LinkedHashMap<>();
        for (Plan plan : study.plans()) {
            if (plan.isNone()) {
                policies.put(plan.name(), Plan.NONE);
                continue;
            }
            Map<String, String> entries = new LinkedHashMap<>();
            plan.preset().ifPresent(preset -> entries.put("preset", quoted(preset.key())));
            plan.changes().ifPresent(map -> map.keys().forEach(key -> entries.put(key, flow(map.get(key)))));
            study.changes().stream()
                    .filter(this::isOfPolicy)
                    .forEach(change ->
                            entries.put(change.key(), scalar(change.text().strip())));
            policies.put(plan.name(), entries.isEmpty() ? Plan.DEFAULT : braces(entries));
        }
        return policies;
    }

    private boolean isOfPolicy(Change change) {
        Role role = study.blueprint()
                .parameters()
                .get(change.key(), change.position())
                .role();
        return role == Role.LEVER || role == Role.CHOICE;
    }

    private static void block(StringBuilder text, String key, Map<String, String> entries) {
        if (!entries.isEmpty()) {
            text.append(key).append(":\n");
            entries.forEach((name, value) -> text.append("  ")
                    .append(scalar(name))
                    .append(": ")
                    .append(value)
                    .append('\n'));
        }
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(value).append('\n');
    }

    private static String braces(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> scalar(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A node on one line. */
    static String flow(YamlNode node) {
        if (node instanceof YamlMap map) {
            Map<String, String> entries = new LinkedHashMap<>();
            map.keys().forEach(key -> entries.put(key, flow(map.get(key))));
            return braces(entries);
        }
        if (node instanceof YamlList list) {
            List<String> items = new ArrayList<>();
            list.items().forEach(item -> items.add(flow(item)));
            return "[" + String.join(", ", items) + "]";
        }
        YamlScalar scalar = node.asScalar();
        return scalar.isQuoted() ? quoted(scalar.text()) : scalar(scalar.text());
    }

    static String scalar(String text) {
        return PLAIN.matcher(text).matches() && !text.endsWith(" ") || text.matches("-?[0-9.]+") ? text : quoted(text);
    }

    /** A text in double quotes, with the escapes of YAML. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (point < ' ' || point >= 0x7f && point < 0xa0 || point == 0x2028 || point == 0x2029) {
                        quoted.append(String.format("\\u%04x", point));
                    } else {
                        quoted.appendCodePoint(point);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
