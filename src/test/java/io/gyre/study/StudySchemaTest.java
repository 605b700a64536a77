package io.gyre.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.gyre.parameter.Position;
import io.gyre.parameter.YamlDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudySchemaTest {

    private static final Scenarios TINY = Scenarios.of(List.of(new TinyBlueprint()));
    private static final String HEAD = "schema: 1\nscenario: tiny\n";

    private static List<String> mistakes(String text) {
        return MiniSchema.mistakes(
                YamlDocument.ofText("schema", StudySchema.of(TINY)).root(),
                YamlDocument.ofText("my.yaml", text).root());
    }

    /** Mend it by: gyre schema > src/main/resources/io/gyre/study/study.schema.json */
    @Test
    void resource_ofWhatIsShipped_isWhatTheCodeSays() {
        String shipped =
                YamlDocument.ofResource(StudySchema.class, StudySchema.RESOURCE).text();
        assertEquals(StudySchema.of(Scenarios.installed()), shipped);
    }

    @Test
    void schema_templates_areValid() {
        Scenarios installed = Scenarios.installed();
        YamlDocument schema = YamlDocument.ofText("schema", StudySchema.of(installed));
        for (String key : installed.keys()) {
            String text = StudyTemplate.of(installed.get(key, Position.ofFile(key)));
            for (String study : List.of(text, StudyTemplateTest.uncommented(text))) {
                assertEquals(
                        List.of(),
                        MiniSchema.mistakes(
                                schema.root(), YamlDocument.ofText(key, study).root()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parameters: {stateShare: 40 %, budget: [20, 10], rationing: firstCome}",
                "parameters: {stateShare: {distribution: beta, p5: 0.1, p95: 60 %, source: a, date: 2026, grade: law}}",
                "parameters: {stateShare: {value: 0.3, source: a, date: 2026, grade: press}}",
                "parameters: {stateShare: '5 % to 95 %: 0.1 to 0.4'}",
                "correlations: [{between: [stateShare, other], spearman: 0.3}]",
                "policies: [none, harbour]",
                "policies: {none: none, mine: {preset: village, subsidyRate: 0.4}}",
                "outcomes: {x: total(paid), y: {equation: 1, unit: share, given: paid > 0, label: Y}}",
                "flows: {f: {from: a, to: b, amount: remainder, priority: 2}}",
                "goals: {spent: {atMost: 3 m CNY}}",
                "precision: {spent: 1 m CNY}\nshow: [spent]\nsampling: random\noutput: out\nnote: n\ntitle: t"
            })
    void schema_whatIsRead_isValid(String text) {
        assertEquals(List.of(), mistakes(HEAD + text + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path: 5",
                "paths: 0",
                "paths: many",
                "parameters: {subsidyRat: 0.4}",
                "parameters: {subsidyRate: 1.4}",
                "parameters: {rationing: lottery}",
                "parameters: {stateShare: {distribution: bata, p5: 0.1, p95: 0.6}}",
                "parameters: {stateShare: {distribution: beta, p4: 0.1, p95: 0.6}}",
                "parameters: {stateShare: {value: 0.3, sources: a}}",
                "policies: [harbor]",
                "policies: {mine: {stateShare: 0.4}}",
                "goals: {spent: {}}",
                "goals: {spent: {most: 3}}",
                "flows: {f: {from: a, to: b}}",
                "outcomes: {x: {label: X}}",
                "correlations: [{between: [a], spearman: 0.3}]",
                "sampling: halton"
            })
    void schema_mistake_isFound(String text) {
        assertFalse(mistakes(HEAD + text + "\n").isEmpty());
    }
}
