package io.gyre.study;

import io.gyre.model.Blueprint;
import io.gyre.parameter.InputException;
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

    private static final List<String> KEYS =
            List.of("schema", "scenario", "parameters", "policies", "paths", "seed", "precision", "output");

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
        parts.parameters = root.find("parameters").map(YamlNode::asMap);
        root.find("policies").ifPresent(node -> {
            Policies policies = new Policies(blueprint.presets());
            addPolicies(policies, node);
            parts.plans = policies.plans(node.position());
        });
        root.find("paths").ifPresent(node -> parts.paths = node.asScalar().asInteger(1, Study.MOST_PATHS));
        root.find("seed").ifPresent(node -> parts.seed = node.asScalar().asInteger(0, Study.LARGEST_SEED));
        root.find("precision").ifPresent(node -> parts.precision = precision(node.asMap()));
        parts.output = root.find("output").map(node -> folder(node.asScalar()));
        Study study = new Study(parts);
        requireOutcomes(study, root);
        return study;
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

    private static Map<String, Double> precision(YamlMap map) {
        Map<String, Double> precision = new LinkedHashMap<>();
        for (String outcome : map.keys()) {
            double halfWidth = map.number(outcome);
            if (!(halfWidth > 0)) {
                throw InputException.of(
                        map.get(outcome).position(), map.get(outcome).described(), "a number above 0");
            }
            precision.put(outcome, halfWidth);
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

    /** Builds the model once, so that a mistake in a value is told when the file is read, not when it is run. */
    private static void requireOutcomes(Study study, YamlMap root) {
        World world = study.built();
        Optional<YamlMap> precision = root.find("precision").map(YamlNode::asMap);
        precision.ifPresent(map -> map.keys().forEach(key -> world.requireMean(key, map.positionOf(key))));
    }
}
