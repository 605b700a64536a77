package io.gyre.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.parameter.InputException;
import io.gyre.parameter.YamlDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equations in a study. In the tiny scenario 6 m CNY are paid in each of 8 quarters; a share drawn once comes back. */
class TextEquationsTest {

    private static final Scenarios SCENARIOS = Scenarios.of(List.of(new TinyBlueprint()));
    private static final double RELATIVE = 1e-12;

    private static Study study(String text) {
        return StudyReader.read(YamlDocument.ofText("my.yaml", "schema: 1\nscenario: tiny\n" + text), SCENARIOS);
    }

    private static List<Object> settings(Study study) {
        return study.world().values().values().stream()
                .map(values -> (Object) values.all())
                .toList();
    }

    private static PolicyResult run(String text) {
        Study study = study(text + "paths: 500\n");
        World world = study.world();
        Result result = world.scenario().run(study.options(), world.policies()).result();
        return result.of("default");
    }

    private static double mean(String equation) {
        return run("outcomes: {x: \"" + equation + "\"}\n").of("x").mean();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "total(paid)                                   | 48e6",
                "total(paid) in [m CNY]                        | 48",
                "2 + 3 * 4                                     | 14",
                "(2 + 3) * 4                                   | 20",
                "2 ^ 3 ^ 2                                     | 512",
                "-2 ^ 2                                        | -4",
                "10 - 4 - 3                                    | 3",
                "12 / 4 / 3                                    | 1",
                "50 % + 0.25                                   | 0.75",
                "total(paid) / 1 [m CNY]                       | 48",
                "total(paid) + 2 [m CNY]                       | 50e6",
                "total(paid + 40 [m CNY/year])                 | 128e6",
                "total(paid * 25 %) - 12 [m CNY]               | 0",
                "max(total(paid), 50 [m CNY])                  | 50e6",
                "min(3, 1, 2)                                  | 1",
                "max(paid) in [m CNY/quarter]                  | 6",
                "max(period)                                   | 8",
                "at(cumulative(paid), 2)                       | 12e6",
                "last(cumulative(paid))                        | 48e6",
                "total(if period <= 2 then paid else 0)        | 12e6",
                "total(if period > 2 and not (period > 4) then paid else 0) | 12e6",
                "total(lagged(paid, 3))                        | 30e6",
                "total(previous(paid))                         | 42e6",
                "total(effect(paid))                           | 48e6",
                "total(withoutProgramme(paid))                 | 0",
                "last(firstPeriod(cumulative(paid) >= 18 [m CNY])) | 3",
                "ifAbsent(firstPeriod(paid < 0), 99)           | 99",
                "budget in [m CNY/year]                        | 80",
                "total(paid) / total(cut(paid) + paid)         | 1",
                "if rationing is proRata then 1 else 2         | 1",
                "exp(log(5)) + sqrt(16) + abs(-1) + floor(1.9) | 11",
                "presentValue(paid, 0)                         | 48e6",
                "last(closing(state.cash)) + total(paid) - total(back) | 0"
            })
    void mean_equation_isAsComputedByHand(String equation, double expected) {
        assertEquals(expected, mean(equation), RELATIVE * Math.max(1e7, Math.abs(expected)));
    }

    @Test
    void read_flow_isPaidAndCounted() {
        PolicyResult result = run("""
                flows:
                  audit: {from: state, to: market, amount: 10 % * base, label: "Audit <b>fees</b>"}
                definitions:
                  base: paid
                outcomes:
                  audited: {equation: total(audit), unit: m CNY, label: Audit fees}
                  part: ratio(total(audit), total(paid))
                  much: total(audit) > 4 [m CNY]
                  some: {equation: total(paid), given: stateShare > 50 %}
                series: {auditSeries: audit}
                """);
        assertEquals(4.8, result.of("audited").mean(), 1e-12);
        assertEquals(0.1, result.of("part").mean(), 1e-12);
        assertEquals(1, result.of("much").mean());
        assertTrue(Math.abs(result.of("some").moments().count() - 250) < 70); // six standard deviations
        assertEquals(6e5, result.series("auditSeries").moments(1).mean(), 1e-6);
    }

    @Test
    void read_goals_becomeProbabilities() {
        PolicyResult result = run("""
                goals:
                  spent: {atMost: 60 m CNY}
                  returned: {atLeast: 50 %}
                """);
        assertEquals(1, result.of("goal.spent").mean());
        assertEquals(result.of("mostReturns").mean(), result.of("goal.returned").mean());
        assertEquals(result.of("mostReturns").mean(), result.of("goal.all").mean());
        Study study = study("goals: {spent: {atMost: 1 bn CNY, atLeast: 0}}\n");
        assertEquals(List.of("goal.spent", "spent", "returned"), study.headlineOutcomes());
        assertEquals(
                "spent at least 0 at most 1 bn CNY",
                study.world().outcome("goal.spent", null).label());
    }

    @Test
    void text_ofWhatWasRead_saysTheSame() {
        String text = """
                title: "A \\"title\\": with # signs"
                parameters: {stateShare: "beta(p5: 0.1, p95: 0.4)"}
                flows: {audit: {from: state, to: market, amount: "10 % * paid"}}
                goals: {spent: {atMost: 60 m CNY}}
                policies: {none: none, ours: {preset: harbour, subsidyRate: 50 %}}
                """;
        Study study = study(text).withPaths(321);
        Study again = StudyReader.read(YamlDocument.ofText("again.yaml", study.text()), SCENARIOS);
        assertEquals(321, again.options().paths());
        assertEquals("A \"title\": with # signs", again.title());
        assertEquals(settings(study), settings(again));
        assertEquals(study.text(), again.withPaths(321).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "outcomes: {x: total(payd)}                | my.yaml:3:21 | did you mean 'paid'?",
                "outcomes: {x: totl(paid)}                 | my.yaml:3:15 | did you mean 'total'?",
                "outcomes: {x: 'total(paid) + 5 [hour]'}   | my.yaml:3:28 | one unit, got CNY",
                "outcomes: {x: 'total(paid) + 1'}          | my.yaml:3:28 | one unit",
                "outcomes: {x: paid}                       | my.yaml:3:12 | take total()",
                "outcomes: {x: 'total(paid'}               | my.yaml:3:26 | allowed is ')'",
                "outcomes: {x: 'total(paid) 3'}            | my.yaml:3:28 | an operator",
                "outcomes: {x: '3 +'}                      | my.yaml:3:19 | a number, a name",
                "outcomes: {x: 'a ? b'}                    | my.yaml:3:18 | numbers, names",
                "outcomes: {x: '3 [CNI]'}                  | my.yaml:3:18 | CNY, USD",
                "outcomes: {x: 'exp(total(paid))'}         | my.yaml:3:16 | must be a pure number",
                "outcomes: {x: '1 + (1 < 2)'}              | my.yaml:3:18 | a number; perhaps",
                "outcomes: {x: 'if 1 then 2 else 3'}       | my.yaml:3:19 | a condition",
                "outcomes: {x: 'rationing is proRatta'}    | my.yaml:3:16 | did you mean proRata?",
                "outcomes: {x: 'rationing + 1'}            | my.yaml:3:26 | 'is'",
                "outcomes: {x: 'at(paid, 9)'}              | my.yaml:3:16 | in [1, 8]",
                "outcomes: {x: 'at(paid, 1.5)'}            | my.yaml:3:25 | a whole number",
                "outcomes: {x: 'sum(paid, firm)'}          | my.yaml:3:26 | nothing is allowed here",
                "outcomes: {x: {equation: 'ratio(1, 2)', unit: share}} | my.yaml:3:12 | not for a condition or a ratio",
                "outcomes: {x: {equation: 1, lable: X}}    | my.yaml:3:29 | did you mean 'label'?",
                "outcomes: {x: {label: X}}                 | my.yaml:3:15 | nothing",
                "outcomes: {spent: 1}                      | my.yaml:3:12 | must be unique",
                "outcomes: {X: 1}                          | my.yaml:3:12 | the first one small",
                "outcomes: [1]                             | my.yaml:3:11 | a map",
                "definitions: {a: b, b: a}                 | my.yaml:3:24 | without a loop",
                "definitions: {paid: 1}                    | my.yaml:3:15 | must be unique",
                "flows: {f: {from: stat, to: market, amount: paid}} | my.yaml:3:19 | did you mean 'state'?",
                "flows: {f: {from: state, to: state, amount: paid}} | my.yaml:3:9 | from one sector to another",
                "flows: {f: {from: state, to: market, amount: 3}}   | my.yaml:3:9 | flow",
                "flows: {f: {from: state, to: market}}     | my.yaml:3:12 | required",
                "goals: {spend: {atMost: 3}}               | my.yaml:3:9 | did you mean 'spent'?",
                "goals: {spent: {}}                        | my.yaml:3:9 | atLeast or atMost",
                "goals: {spent: {atMost: 3 hour}}          | my.yaml:3:25 | a quantity in CNY",
                "goals: {spent: {most: 3}}                 | my.yaml:3:17 | did you mean 'atMost'?",
                "show: [spend]                             | my.yaml:3:8 | did you mean 'spent'?",
                "sampling: sobel                           | my.yaml:3:11 | sobel",
                "correlations: [{between: [stateShare, budget], spearman: 0.3}] | my.yaml:3:26 | an uncertainty",
                "correlations: [{between: [stateShare], spearman: 0.3}] | my.yaml:3:26 | two uncertainties",
                "parameters: {stateShare: 'discrete(0.2: 0.5, 0.4: 0.6)'} | my.yaml:3:26 | add to 1",
                "parameters: {stateShare: 'discrete(2: 1)'} | my.yaml:3:26 | which reaches",
                "parameters: {stateShare: {value: 0.3, source: mine}} | my.yaml:3:26 | date",
                "parameters: {stateShare: 5 % to 95 %: 0.9 to 0.1} | my.yaml:3 | "
            })
    void read_mistake_isNamedWithItsPlace(String line, String place, String advice) {
        String message =
                assertThrows(InputException.class, () -> study(line + "\n")).getMessage();
        assertTrue(message.startsWith(place + (place.endsWith("3") ? "" : ":")), message);
        assertTrue(advice == null || message.contains(advice), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void read_mistakeInBlock_isNamedWithItsOwnLine() {
        String message = assertThrows(InputException.class, () -> study("""
                outcomes:
                  x: >-
                    total(paid)
                    + total(bak)
                """)).getMessage();
        assertTrue(message.startsWith("my.yaml:6:13:") && message.contains("did you mean 'back'?"), message);
    }

    @Test
    void read_evidence_isKept() {
        World world = study("""
                parameters:
                  stateShare: {distribution: discrete, values: [0.2, 60 %], probabilities: [0.5, 0.5],
                    source: "https://example.org/a", date: 2026-01, grade: press, note: "my own"}
                """).world();
        assertEquals("my own", world.parameters().get("stateShare").evidence().note());
        assertEquals(
                0.4,
                run("parameters: {stateShare: 'discrete(0.2: 0.5, 60 %: 50 %)'}\noutcomes: {x: stateShare}\n")
                        .of("x")
                        .mean(),
                0.06);
    }
}
