package io.gyre.study;

import io.gyre.distribution.Distributions;
import io.gyre.model.Blueprint;
import io.gyre.parameter.Evidence;
import io.gyre.parameter.Grade;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Range;
import io.gyre.parameter.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The JSON Schema (draft 2020-12) of study files: what {@link StudyReader} takes, with the parameters, policies and
 * options of each scenario, so that an editor completes and explains them. What needs the model, as the unit of an
 * equation, only {@link Study#of} checks.
 */
public final class StudySchema {

    /** The resource, beside this class, of the schema of the scenarios that are shipped. */
    public static final String RESOURCE = "study.schema.json";

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private StudySchema() {}

    /**
     * The schema of studies of some scenarios.
     *
     * @param scenarios the scenarios
     * @return the JSON text
     */
    public static String of(Scenarios scenarios) {
        return JsonText.of(new StudySchema().root(scenarios));
    }

    private Map<String, Object> root(Scenarios scenarios) {
        common();
        List<Object> cases = new ArrayList<>();
        for (String key : scenarios.keys()) {
            cases.add(scenario(scenarios.get(key, Position.ofFile(key))));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String key : StudyReader.KEYS) {
            properties.put(key, property(key, scenarios));
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "A study for gyre");
        root.put("type", "object");
        root.put("properties", properties);
        root.put("required", List.of("schema", "scenario"));
        root.put("additionalProperties", false);
        root.put("allOf", cases);
        root.put("$defs", definitions);
        return root;
    }

    private Map<String, Object> property(String key, Scenarios scenarios) {
        return switch (key) {
            case "schema" -> with(described("The version of this layout"), "const", 1);
            case "scenario" ->
                with(described("The scenario, as gyre list shows it"), "enum", List.copyOf(scenarios.keys()));
            case "title" -> text("What people call the study");
            case "note" -> text("What its author says about it");
            case "parameters" -> with(open("What is changed for all policies"), "type", List.of("object", "null"));
            case "correlations" -> list("Rank correlations, over those of the scenario", ref("correlation"));
            case "policies" -> described("Presets by name, or changed lever by lever");
            case "definitions" -> named("Names for equations", ref("equation"));
            case "flows" -> named("Flows of the study", ref("flow"));
            case "outcomes" -> named("Outcomes of the study", any(ref("equation"), ref("outcome")));
            case "series" -> named("Series of the study, for fan charts", ref("equation"));
            case "goals" -> named("What is to be reached, by outcome", ref("goal"));
            case "show" -> list("The outcomes of the short table", Map.of("type", "string"));
            case "paths" -> whole("How many paths", 1, Study.MOST_PATHS);
            case "seed" -> whole("The seed", 0, Study.LARGEST_SEED);
            case "sampling" -> with(described("How draws are placed"), "enum", Study.SAMPLINGS);
            case "precision" ->
                named("Half of the 95 % interval at which the run may stop, by outcome", ref("quantity"));
            case "output" -> text("The folder of the results");
            default -> throw new IllegalStateException("key must have a schema, got " + key);
        };
    }

    private void common() {
        definitions.put(
                "quantity",
                with(
                        described("A number, alone or with a unit: 74 m CNY/year, 30 %"),
                        "type",
                        List.of("number", "string")));
        definitions.put(
                "equation",
                with(
                        described("An equation over the scenario's names: total(paid) / 1 [m CNY]"),
                        "type",
                        List.of("string", "number")));
        definitions.put("flow", object("A flow", EquationSections.OF_FLOW, "from", "to", "amount"));
        definitions.put("outcome", object("An outcome", EquationSections.OF_OUTCOME, "equation"));
        definitions.put("goal", with(object("A goal", EquationSections.OF_GOAL), "minProperties", 1));
        Map<String, Object> pair = object(
                "A rank correlation",
                List.of("between", "spearman", "source", "date", "grade", "note"),
                "between",
                "spearman");
        definitions.put("correlation", pair);
        evidence(pair);
        of(pair).put("between", with(list("Two uncertainties", Map.of("type", "string")), "minItems", 2));
        of(pair).put("spearman", with(with(described("Spearman's"), "exclusiveMinimum", -1), "exclusiveMaximum", 1));
        Map<String, Object> entry =
                object("With what it rests on", List.of("value", "source", "date", "grade", "note"), "value");
        evidence(entry);
        of(entry).put("value", described("A number, text, list or map"));
        definitions.put("entry", entry);
        definitions.put("distribution", distribution());
    }

    private Map<String, Object> distribution() {
        Set<String> names = new LinkedHashSet<>(List.of("distribution"));
        List<String> kinds = new ArrayList<>(Distributions.kinds().keySet());
        Distributions.kinds().forEach((kind, forms) -> {
            forms.forEach(names::addAll);
            names.addAll(Distributions.options(kind));
        });
        kinds.add("discrete");
        names.addAll(List.of("values", "probabilities", "source", "date", "grade", "note"));
        Map<String, Object> distribution = object("A distribution", List.copyOf(names), "distribution");
        evidence(distribution);
        of(distribution).put("distribution", with(described("Its kind"), "enum", kinds));
        of(distribution).put("values", list("Of a discrete one", ref("quantity")));
        of(distribution).put("probabilities", list("One for each value", ref("quantity")));
        return distribution;
    }

    private static void evidence(Map<String, Object> object) {
        of(object).put("source", text("Where the number comes from: rows of an evidence file, or addresses"));
        of(object).put("date", with(described("A year, month or day"), "type", List.of("string", "number")));
        of(object).put("grade", with(described("How well it is supported"), "enum", grades()));
        of(object).put("note", text("What a reader should know"));
    }

    private static List<String> grades() {
        List<String> grades = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            grades.add(grade.name().toLowerCase(Locale.ROOT));
        }
        return grades;
    }

    /** What holds in studies of one scenario. */
    private Map<String, Object> scenario(Blueprint blueprint) {
        ParameterFile file = blueprint.parameters();
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, Object> levers = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(List.of(Plan.NONE, Plan.DEFAULT));
        blueprint.presets().names().stream()
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        levers.put("preset", with(described("Where the policy starts"), "enum", names));
        for (Parameter parameter : file.parameters()) {
            String name = blueprint.key() + "." + parameter.key();
            definitions.put(name, setting(parameter, file));
            parameters.put(parameter.key(), ref(name));
            if (parameter.role() == Role.LEVER || parameter.role() == Role.CHOICE) {
                levers.put(parameter.key(), ref(name));
            }
        }
        Map<String, Object> policy = closed(levers);
        Map<String, Object> listed = with(described("Presets"), "items", Map.of("enum", names));
        Map<String, Object> mapped = with(
                new LinkedHashMap<>(Map.of("type", "object")),
                "additionalProperties",
                any(Map.of("enum", names), policy));
        Map<String, Object> then = new LinkedHashMap<>();
        then.put("parameters", closed(parameters, "object", "null"));
        then.put("policies", any(with(listed, "type", "array"), mapped));
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("if", Map.of("properties", Map.of("scenario", Map.of("const", blueprint.key()))));
        rule.put("then", Map.of("properties", then));
        return rule;
    }

    private Map<String, Object> setting(Parameter parameter, ParameterFile file) {
        Map<String, Object> value;
        if (parameter.role() == Role.CHOICE) {
            value = with(new LinkedHashMap<>(), "enum", parameter.options());
        } else {
            Map<String, Object> number = with(new LinkedHashMap<>(), "type", "number");
            bound(number, parameter.range());
            List<Object> forms = new ArrayList<>(List.of(number, Map.of("type", "string")));
            forms.add(list("By year; the last holds on", ref("quantity")));
            forms.add(parameter.role() == Role.UNCERTAINTY ? ref("distribution") : named("By group", ref("quantity")));
            value = with(new LinkedHashMap<>(), "anyOf", forms);
        }
        Map<String, Object> setting = described(described(parameter, file));
        setting.put("anyOf", List.of(value, ref("entry")));
        return setting;
    }

    private static String described(Parameter parameter, ParameterFile file) {
        Evidence evidence = parameter.evidence();
        String unit = parameter.role() == Role.CHOICE ? "" : " [" + parameter.unit() + "]";
        String by =
                file.written(parameter.key()).map(text -> "; default " + text).orElse("");
        return parameter.label() + unit + by + "; " + evidence.grade().name().toLowerCase(Locale.ROOT) + ", "
                + evidence.source();
    }

    private static void bound(Map<String, Object> number, Range range) {
        if (range.least() > Double.NEGATIVE_INFINITY) {
            number.put("minimum", range.least());
        }
        if (range.greatest() < Double.POSITIVE_INFINITY) {
            number.put("maximum", range.greatest());
        }
    }

    private static Map<String, Object> described(String words) {
        return with(new LinkedHashMap<>(), "description", words);
    }

    private static Map<String, Object> text(String words) {
        return with(described(words), "type", "string");
    }

    private static Map<String, Object> whole(String words, long least, long greatest) {
        return with(with(with(described(words), "type", "integer"), "minimum", least), "maximum", greatest);
    }

    private static Map<String, Object> list(String words, Object items) {
        return with(with(described(words), "type", "array"), "items", items);
    }

    private static Map<String, Object> open(String words) {
        return with(described(words), "type", "object");
    }

    /** A map of keys that the user chooses. */
    private static Map<String, Object> named(String words, Object value) {
        return with(with(described(words), "type", List.of("object", "null")), "additionalProperties", value);
    }

    /** An object of these keys, each a text or number unless said otherwise. */
    private static Map<String, Object> object(String words, List<String> keys, String... required) {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key -> properties.put(key, with(new LinkedHashMap<>(), "type", List.of("string", "number"))));
        Map<String, Object> object = closed(properties);
        object.put("description", words);
        object.put("required", List.of(required));
        return object;
    }

    private static Map<String, Object> closed(Map<String, Object> properties, String... types) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", types.length == 0 ? "object" : List.of(types));
        object.put("properties", properties);
        object.put("additionalProperties", false);
        return object;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> of(Map<String, Object> object) {
        return (Map<String, Object>) object.get("properties");
    }

    private static Map<String, Object> any(Object... forms) {
        return with(new LinkedHashMap<>(), "anyOf", List.of(forms));
    }

    private static Map<String, Object> ref(String name) {
        return with(new LinkedHashMap<>(), "$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        map.put(key, value);
        return map;
    }
}
