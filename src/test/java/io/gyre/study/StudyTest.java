package io.gyre.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import io.gyre.parameter.YamlDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyTest {

    private static final Scenarios SCENARIOS = Scenarios.of(List.of(new TinyBlueprint()));
    private static final Position HERE = Position.ofFile("here");

    private static Study study(String text) {
        return StudyReader.read(YamlDocument.ofText("my.yaml", "schema: 1\nscenario: tiny\n" + text), SCENARIOS);
    }

    private static String set(World world, String policy, String key) {
        return world.values().get(policy).get(key).text();
    }

    @Test
    void read_everything_isTakenOver() {
        Study study = study("""
                parameters:
                  stateShare: 40 %
                  subsidyRate: 0.2
                policies:
                  none: none
                  city: harbour
                  ours: {preset: harbour, subsidyRate: 60 %}
                paths: 5000
                seed: 7
                precision:
                  spent: 1000
                output: out
                """);
        World world = study.world();
        assertEquals(List.of("none", "city", "ours"), List.copyOf(world.values().keySet()));
        assertEquals(
                List.of("0", "0.2", "0.6"),
                List.of(
                        set(world, "none", "subsidyRate"),
                        set(world, "city", "subsidyRate"),
                        set(world, "ours", "subsidyRate")));
        assertEquals("40", set(world, "ours", "budget"));
        assertEquals("0.4", set(world, "none", "stateShare"));
        assertEquals(5000, study.options().paths());
        assertEquals(7, study.options().seed());
        assertEquals(Map.of("spent", 1000.0), study.options().precision());
        assertEquals("out", study.output().orElseThrow().toString());
    }

    @Test
    void of_scenario_comparesDefaultsWithNone() {
        Study study = Study.of(new TinyBlueprint());
        assertEquals(List.of("none", "default"), study.policies());
        assertEquals(20_000, study.options().paths());
        assertEquals("0", set(study.world(), "none", "budget"));
        assertEquals("20", set(study.world(), "default", "budget"));
        assertEquals(2, study.world().policies().size());
    }

    @Test
    void with_change_liesOverPresets() {
        Study study = Study.of(new TinyBlueprint())
                .withPolicies(List.of("none", "harbour", "village"), HERE)
                .with("budget", "7 m CNY/quarter", HERE)
                .with("stateShare", "0.3", HERE);
        World world = study.world();
        assertEquals(
                List.of("7", "7", "0"),
                List.of(
                        set(world, "harbour", "budget"),
                        set(world, "village", "budget"),
                        set(world, "none", "budget")));
        assertEquals("0.3", set(world, "none", "stateShare"));
        assertEquals("firstCome", set(world, "village", "rationing"));
        assertEquals("this-run", world.parameters().get("stateShare").evidence().source());
    }

    /** What a preset of another country sets beside levers is the world that none has too, in its currency. */
    @Test
    void world_presetAbroad_isSharedByNone() {
        World world = Study.of(new TinyBlueprint())
                .withPolicies(List.of("none", "abroad"), HERE)
                .world();
        assertEquals("0.5", set(world, "none", "stateShare"));
        assertEquals("m CAD/quarter", world.parameters().get("budget").unit().toString());
        assertEquals("a.md#2", world.parameters().get("stateShare").evidence().source());
    }

    @Test
    void world_twoCurrencies_areRefused() {
        Study study = Study.of(new TinyBlueprint()).withPolicies(List.of("harbour", "abroad"), HERE);
        String message = assertThrows(InputException.class, study::world).getMessage();
        assertTrue(message.contains("two currencies"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path: 5                              | my.yaml:3:1: key 'path': unknown 'path'; | did you mean 'paths'?",
                "paths: 0                             | my.yaml:3:8 | from 1 to",
                "paths: many                          | my.yaml:3:8 | a whole number",
                "seed: -1                             | my.yaml:3:7 | from 0 to",
                "parameters: {subsidyRat: 0.4}        | my.yaml:3:14 | did you mean 'subsidyRate'?",
                "parameters: {subsidyRate: 1.4}       | my.yaml:3:27 | from 0 to 1",
                "parameters: {subsidyRate: .nan}      | my.yaml:3:27 | a number",
                "parameters: {budget: 3 hour}         | my.yaml:3:22 | a quantity in m CNY/quarter",
                "parameters: {budget: -3}             | my.yaml:3:22 | from 0 to 1000",
                "parameters: [1]                      | my.yaml:3:13 | a map",
                "policies: [Atlantis]                 | my.yaml:3:12 | allowed are none, default, harbour, village, abroad",
                "policies: [harbor]                   | my.yaml:3:12 | did you mean 'harbour'?",
                "policies: []                         | my.yaml:3:11 | at least one policy",
                "policies: [none, none]               | my.yaml:3:18 | each policy once",
                "policies: {a: {stateShare: 0.4}}     | my.yaml:3:16 | a lever or a choice",
                "policies: {a: {budgt: 1}}            | my.yaml:3:16 | did you mean 'budget'?",
                "policies: {a: {preset: x}}           | my.yaml:3:24 | unknown 'x'",
                "policies: {none: {budget: 1}}        | my.yaml:3:12 | another name",
                "policies: {'<b>': harbour}           | my.yaml:3:12 | letters, digits",
                "policies: {a: {rationing: lotery}}   | my.yaml:3:27 | allowed are firstCome, proRata",
                "precision: {spend: 3}                | my.yaml:3:13 | did you mean 'spent'?",
                "precision: {spent: 0}                | my.yaml:3:20 | a number above 0",
                "output:                              | my.yaml:3:8 | a single text"
            })
    void read_mistake_isNamedWithItsPlace(String line, String place, String advice) {
        String message =
                assertThrows(InputException.class, () -> study(line + "\n")).getMessage();
        assertTrue(message.startsWith(place) && message.contains(advice), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void read_otherScenario_isRefused() {
        String text = "schema: 1\nscenario: tinny\n";
        String message = assertThrows(
                        InputException.class, () -> StudyReader.read(YamlDocument.ofText("my.yaml", text), SCENARIOS))
                .getMessage();
        assertTrue(message.contains("did you mean 'tiny'?"), message);
        assertThrows(
                InputException.class,
                () -> StudyReader.read(YamlDocument.ofText("my.yaml", "schema: 2\nscenario: tiny\n"), SCENARIOS));
    }

    @Test
    void of_sameKeyTwice_isRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> Scenarios.of(List.of(new TinyBlueprint(), new TinyBlueprint())));
    }
}
