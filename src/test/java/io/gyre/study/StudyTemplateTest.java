package io.gyre.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.model.Blueprint;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.Position;
import io.gyre.parameter.Values;
import io.gyre.parameter.YamlDocument;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StudyTemplateTest {

    /** The template with each line that is commented out made valid. */
    static String uncommented(String text) {
        return text.lines()
                .filter(line -> !line.strip().startsWith("##"))
                .map(line -> line.replaceFirst("^( *)# ", "$1"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void template_asItIs_meansTheDefaults() {
        Scenarios scenarios = Scenarios.installed();
        for (String key : scenarios.keys()) {
            Blueprint blueprint = scenarios.get(key, Position.ofFile(key));
            Study study = StudyReader.read(YamlDocument.ofText("my.yaml", StudyTemplate.of(blueprint)), scenarios);
            assertEquals(Study.of(blueprint).options().paths(), study.options().paths());
            assertEquals(List.of("none", "default"), study.policies());
            assertEquals(
                    Values.defaults(blueprint.parameters()).all(),
                    study.world().values().get("default").all());
        }
    }

    /** Each default is written so that a reader who takes the comment mark away changes nothing. */
    @Test
    void template_uncommented_meansTheDefaultsToo() {
        Scenarios scenarios = Scenarios.installed();
        for (String key : scenarios.keys()) {
            Blueprint blueprint = scenarios.get(key, Position.ofFile(key));
            String text = uncommented(StudyTemplate.of(blueprint));
            World world = StudyReader.read(YamlDocument.ofText("my.yaml", text), scenarios)
                    .world();
            for (Parameter parameter : blueprint.parameters().parameters()) {
                assertTrue(text.contains("\n  " + parameter.key() + ": "), parameter.key());
                assertEquals(parameter.setting(), world.values().get("default").get(parameter.key()), parameter.key());
                assertEquals(
                        parameter.evidence(),
                        world.parameters().get(parameter.key()).evidence());
            }
        }
    }

    @Test
    void template_ofEveryParameter_namesUnitSourceAndGrade() {
        String text = StudyTemplate.of(new TinyBlueprint());
        assertTrue(
                text.contains("  ## State share. A share, from 0 to 1. Study 2025-12: compute.md#11\n"
                        + "  # stateShare: \"uniform(low: 0.2, high: 0.8)\"\n"),
                text);
        assertTrue(text.contains("  # subsidyRate: 30 %\n  ##"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 140), text);
    }
}
