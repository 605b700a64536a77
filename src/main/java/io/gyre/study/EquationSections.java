package io.gyre.study;

import io.gyre.parameter.Addition;
import io.gyre.parameter.Formula;
import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import io.gyre.parameter.YamlDocument;
import io.gyre.parameter.YamlMap;
import io.gyre.parameter.YamlNode;
import io.gyre.parameter.YamlScalar;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the parts of a study that hold equations: definitions, flows, outcomes, series, goals. */
final class EquationSections {

    static final List<String> OF_FLOW = List.of("from", "to", "amount", "priority", "label");
    static final List<String> OF_OUTCOME = List.of("equation", "label", "unit", "given");
    static final List<String> OF_GOAL = Addition.Goal.KEYS;
    static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
    static final int MOST_PRIORITY = 1_000;

    private final YamlDocument document;
    private final List<Addition> additions = new ArrayList<>();

    EquationSections(YamlDocument document) {
        this.document = document;
    }

    private interface Reader {
        Addition read(String key, YamlNode node, Position position);
    }

    List<Addition> read(YamlMap root) {
        section(
                root,
                "definitions",
                (key, node, position) -> new Addition.Definition(key, Formula.of(document, node), position));
        section(root, "flows", (key, node, position) -> flow(key, node.asMap(), position));
        section(root, "outcomes", this::outcome);
        section(
                root,
                "series",
                (key, node, position) -> new Addition.Course(key, Formula.of(document, node), position));
        root.find("goals")
                .map(YamlNode::asMap)
                .ifPresent(goals -> goals.keys()
                        .forEach(key -> additions.add(goal(key, goals.get(key).asMap(), goals.positionOf(key)))));
        return additions;
    }

    /** A section that may stand there with nothing in it, as where all its lines are commented out. */
    static Optional<YamlMap> section(YamlMap root, String name) {
        return root.find(name)
                .filter(node -> !(node instanceof YamlScalar scalar && scalar.isEmpty()))
                .map(YamlNode::asMap);
    }

    private void section(YamlMap root, String name, Reader reader) {
        section(root, name).ifPresent(map -> {
            for (String key : map.keys()) {
                if (!KEY.matcher(key).matches()) {
                    throw InputException.of(
                            map.positionOf(key), "'" + key + "' as a key", "letters and digits, the first one small");
                }
                additions.add(reader.read(key, map.get(key), map.positionOf(key)));
            }
        });
    }

    private Addition flow(String key, YamlMap map, Position position) {
        map.withOnly(OF_FLOW);
        return new Addition.Payment(
                key,
                label(map),
                map.get("from").asScalar(),
                map.get("to").asScalar(),
                Formula.of(document, map.get("amount")),
                map.find("priority")
                        .map(node -> OptionalInt.of((int) node.asScalar().asInteger(0, MOST_PRIORITY)))
                        .orElse(OptionalInt.empty()),
                position);
    }

    private Addition outcome(String key, YamlNode node, Position position) {
        if (!(node instanceof YamlMap map)) {
            return new Addition.Measure(
                    key, "", Formula.of(document, node), Optional.empty(), Optional.empty(), position);
        }
        map.withOnly(OF_OUTCOME);
        return new Addition.Measure(
                key,
                label(map),
                Formula.of(document, map.get("equation")),
                map.find("unit").map(EquationSections::unit),
                map.find("given").map(given -> Formula.of(document, given)),
                position);
    }

    private static Addition goal(String key, YamlMap map, Position position) {
        map.withOnly(OF_GOAL);
        return new Addition.Goal(
                key,
                map.find("atLeast").map(YamlNode::asScalar),
                map.find("atMost").map(YamlNode::asScalar),
                position);
    }

    private static String label(YamlMap map) {
        return map.find("label").map(node -> node.asScalar().asText()).orElse("");
    }

    private static Unit unit(YamlNode node) {
        try {
            return Unit.parse(node.asScalar().asText());
        } catch (IllegalArgumentException cause) {
            throw InputException.because(node.position(), cause);
        }
    }
}
