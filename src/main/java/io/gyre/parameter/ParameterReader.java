package io.gyre.parameter;

import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Reads a parameter file: every default needs label, unit, source, date and grade, and what its role asks for. */
final class ParameterReader {

    private static final Set<String> FIXED = Set.of(
            "label",
            "symbol",
            "unit",
            "role",
            "scope",
            "value",
            "null",
            "range",
            "dimension",
            "options",
            "source",
            "date",
            "grade",
            "note",
            "distribution");
    private static final Set<String> OF_EVIDENCE = Set.of("source", "date", "grade", "note");
    private static final int MOST_DIMENSIONS = 1_000;

    private ParameterReader() {}

    static ParameterFile read(YamlDocument document) {
        YamlMap root = document.root().withOnly("schema", "scenario", "title", "parameters", "correlations");
        root.get("schema").asScalar().asInteger(1, 1);
        YamlMap entries = root.get("parameters").asMap();
        List<Parameter> parameters = new ArrayList<>();
        Map<String, String> written = new LinkedHashMap<>();
        for (String key : entries.keys()) {
            YamlMap entry = entries.get(key).asMap();
            Parameter parameter = parameter(key, entry, entries.positionOf(key));
            parameters.add(parameter);
            written.put(key, Written.of(entry, parameter, FIXED));
        }
        ParameterFile file = new ParameterFile(root.text("scenario"), root.text("title"), parameters, written);
        return file.withCorrelated(correlated(root));
    }

    private static Parameter parameter(String key, YamlMap entry, Position position) {
        Role role = constant(Role.values(), entry.get("role"));
        refuseStrangers(entry, role);
        String label = entry.text("label");
        Unit unit = role == Role.CHOICE ? Unit.NUMBER : unit(entry.get("unit").asScalar());
        Range range = role == Role.CHOICE ? Range.ANY : range(entry.get("range").asList(), unit);
        List<String> options =
                role == Role.CHOICE ? entry.get("options").asList().asTexts() : List.of();
        Allowed allowed = new Allowed(key, unit, role, options, range);
        Scope scope =
                entry.find("scope").map(node -> constant(Scope.values(), node)).orElse(Scope.PATH);
        try {
            return new Parameter(
                    key,
                    label,
                    entry.find("symbol").map(node -> node.asScalar().asText()).orElse(""),
                    unit,
                    role,
                    scope,
                    setting(entry, role, allowed),
                    nothing(entry, role, allowed),
                    range,
                    dimension(entry, role, scope),
                    options,
                    evidence(entry),
                    position);
        } catch (IllegalArgumentException cause) {
            throw InputException.because(position, cause);
        }
    }

    /** Keys other than the fixed ones are arguments of a distribution, and are read there. */
    private static void refuseStrangers(YamlMap entry, Role role) {
        if (!entry.has("distribution")) {
            Set<String> allowed = new TreeSet<>(FIXED);
            allowed.removeIf(key -> switch (key) {
                case "null" -> role != Role.LEVER;
                case "scope", "dimension", "distribution" -> role != Role.UNCERTAINTY;
                case "options" -> role != Role.CHOICE;
                case "unit", "range" -> role == Role.CHOICE;
                default -> false;
            });
            entry.withOnly(allowed);
        }
    }

    private static Setting setting(YamlMap entry, Role role, Allowed allowed) {
        SettingReader reader = new SettingReader(allowed);
        if (!entry.has("distribution")) {
            return reader.read(entry.get("value"));
        }
        if (entry.has("value")) {
            throw InputException.of(entry.positionOf("value"), "a value and a distribution", "one of them");
        }
        Position position = entry.get("distribution").position();
        if (role != Role.UNCERTAINTY) {
            throw InputException.of(position, "a distribution", "one for an uncertainty only");
        }
        return reader.checked(reader.drawn(entry, FIXED), position, "");
    }

    private static Optional<Setting> nothing(YamlMap entry, Role role, Allowed allowed) {
        return role == Role.LEVER ? Optional.of(new SettingReader(allowed).read(entry.get("null"))) : Optional.empty();
    }

    private static OptionalInt dimension(YamlMap entry, Role role, Scope scope) {
        return role == Role.UNCERTAINTY && scope == Scope.PATH
                ? OptionalInt.of((int) entry.get("dimension").asScalar().asInteger(1, MOST_DIMENSIONS))
                : OptionalInt.empty();
    }

    private static Unit unit(YamlScalar scalar) {
        try {
            return Unit.parse(scalar.asText());
        } catch (IllegalArgumentException cause) {
            throw InputException.because(scalar.position(), cause);
        }
    }

    private static Range range(YamlList list, Unit unit) {
        if (list.items().size() != 2) {
            throw InputException.of(list.position(), list.items().size() + " numbers", "[least, greatest]");
        }
        try {
            return new Range(end(list.items().get(0), unit), end(list.items().get(1), unit));
        } catch (IllegalArgumentException cause) {
            throw InputException.because(list.position(), cause);
        }
    }

    private static double end(YamlNode node, Unit unit) {
        YamlScalar scalar = node.asScalar();
        return switch (scalar.asText()) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Quantity.of(scalar.asText(), unit, scalar.position());
        };
    }

    /** Reads source, date, grade and note of a map, which may hold other keys. */
    static Evidence evidence(YamlMap map) {
        String source = map.text("source");
        String date = map.text("date");
        Grade grade = constant(Grade.values(), map.get("grade"));
        String note = map.find("note").map(node -> node.asScalar().asText()).orElse("");
        try {
            return new Evidence(source, date, grade, note);
        } catch (IllegalArgumentException cause) {
            throw InputException.because(map.get("date").position(), cause);
        }
    }

    static Set<String> keysOfEvidence() {
        return OF_EVIDENCE;
    }

    private static List<Correlated> correlated(YamlMap root) {
        List<Correlated> all = new ArrayList<>();
        if (root.has("correlations")) {
            for (YamlNode node : root.get("correlations").asList().items()) {
                all.add(pair(node.asMap(), evidence(node.asMap())));
            }
        }
        return all;
    }

    /** The pairs of a study, which need not say what they rest on. */
    static List<Correlated> stated(YamlList list) {
        List<Correlated> all = new ArrayList<>();
        for (YamlNode node : list.items()) {
            YamlMap map = node.asMap();
            all.add(pair(map, Entry.hasEvidence(map) ? evidence(map) : Evidence.placeholder("this-run")));
        }
        return all;
    }

    private static Correlated pair(YamlMap map, Evidence evidence) {
        map.withOnly("between", "spearman", "source", "date", "grade", "note");
        List<String> between = map.get("between").asList().asTexts();
        if (between.size() != 2) {
            throw InputException.of(map.get("between").position(), between.size() + " names", "two uncertainties");
        }
        try {
            return new Correlated(
                    between.get(0),
                    between.get(1),
                    map.number("spearman"),
                    evidence,
                    map.get("between").position());
        } catch (IllegalArgumentException cause) {
            throw InputException.because(map.position(), cause);
        }
    }

    private static <E extends Enum<E>> E constant(E[] values, YamlNode node) {
        List<String> names = Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return values[names.indexOf(node.asScalar().asOneOf(names))];
    }
}
