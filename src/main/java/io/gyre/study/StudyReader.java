package io.gyre.study;

import io.gyre.graph.Declared.Outcome;
import io.gyre.model.Blueprint;
import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import io.gyre.parameter.YamlDocument;
import io.gyre.parameter.YamlList;
import io.gyre.parameter.YamlMap;
import io.gyre.parameter.YamlNode;
import io.gyre.parameter.YamlScalar;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a study file; its layout is versioned by {@code schema}. */
final class StudyReader {

    /** The keys of a study, in the order in which one is written. */
    static final List<String> KEYS = List.of(
            "schema",
            "scenario",
            "title",
            "note",
            "parameters",
            "correlations",
            "policies",
            "definitions",
            "flows",
            "outcomes",
            "series",
            "goals",
            "show",
            "paths",
            "seed",
            "sampling",
            "precision",
            "output");

    private StudyReader() {}

    static Study of(Path file, Scenarios scenarios) {
        return read(YamlDocument.of(file), scenarios);
    }

    static Study read(YamlDocument document, Scenarios scenarios) {
        YamlMap root = document.root().withOnly(KEYS);
        root.get("schema").asScalar().asInteger(1, 1);
        YamlScalar scenario = root.get("scenario").asScalar();
        Blueprint blueprint = scenarios.get(scenario.asText(), scenario.position());
        Study.Parts parts = new Study.Parts(blueprint);
        parts.additions = additions(document, root);
        root.find("policies").ifPresent(node -> {
            Policies policies = new Policies(blueprint.presets());
            addPolicies(policies, node);
            parts.plans = policies.plans(node.position());
        });
        root.find("paths").ifPresent(node -> parts.paths = node.asScalar().asInteger(1, Study.MOST_PATHS));
        root.find("seed").ifPresent(node -> parts.seed = node.asScalar().asInteger(0, Study.LARGEST_SEED));
        root.find("sampling")
                .ifPresent(
                        node -> parts.sampling = Study.sampling(node.asScalar().asOneOf(Study.SAMPLINGS)));
        parts.output = root.find("output").map(node -> folder(node.asScalar()));
        // the model is built once, so that a mistake in a value is told when the file is read, not when it is run
        World world = new Study(parts).world();
        parts.precision = root.find("precision")
                .map(node -> precision(node.asMap(), world))
                .orElse(Map.of());
        parts.document = Optional.of(document);
        return new Study(parts);
    }

    private static Additions additions(YamlDocument document, YamlMap root) {
        List<YamlScalar> show = root.find("show").map(YamlNode::asList).map(YamlList::items).orElse(List.of()).stream()
                .map(YamlNode::asScalar)
                .toList();
        for (YamlScalar outcome : show) {
            outcome.asText();
        }
        return new Additions(
                root.find("title").map(node -> node.asScalar().asText()),
                root.find("note").map(node -> node.asScalar().asText()).orElse(""),
                EquationSections.section(root, "parameters"),
                root.find("correlations").map(YamlNode::asList),
                new EquationSections(document).read(root),
                show,
                Optional.of(root));
    }

    private static void addPolicies(Policies policies, YamlNode node) {
        if (node instanceof YamlList list) {
            list.items().forEach(item -> policies.add(item.asScalar().asText(), item.position()));
            return;
        }
        YamlMap map = node.asMap();
        for (String name : map.keys()) {
            YamlNode value = map.get(name);
            if (value instanceof YamlMap changes) {
                policies.add(name, map.positionOf(name), changes);
            } else {
                policies.add(name, map.positionOf(name), value.asScalar().asText(), value.position());
            }
        }
    }

    /** Half-widths, with a unit if not in that of the outcome. */
    private static Map<String, Double> precision(YamlMap map, World world) {
        Map<String, Double> precision = new LinkedHashMap<>();
        for (String key : map.keys()) {
            Position position = map.positionOf(key);
            world.requireMean(key, position);
            Outcome outcome = world.outcome(key, position);
            YamlScalar scalar = map.get(key).asScalar();
            double halfWidth = scalar.asQuantity(outcome.unit());
            if (!(halfWidth > 0)) {
                throw InputException.of(scalar.position(), scalar.described(), "a number above 0");
            }
            precision.put(key, halfWidth);
        }
        return precision;
    }

    private static Path folder(YamlScalar scalar) {
        try {
            return Path.of(scalar.asText());
        } catch (java.nio.file.InvalidPathException cause) {
            throw InputException.of(scalar.position(), scalar.described(), "the name of a folder");
        }
    }
}
