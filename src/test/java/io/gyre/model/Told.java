package io.gyre.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.Trace;
import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.parameter.ParameterFile;
import java.util.function.Supplier;

/** What the tests of this package ask of a path: its numbers, its balance, and what a wrong model is told. */
final class Told {

    static final long SEED = 7;

    private Told() {}

    static PathView path(Model model) {
        return path(model, 0);
    }

    static PathView path(Model model, long number) {
        Scenario scenario = model.build();
        return scenario.path(scenario.policy(), SEED, number);
    }

    /** Exact to 1e-12 of the largest; NaN equals NaN. */
    static void assertSeries(double[] actual, double... expected) {
        assertEquals(expected.length, actual.length, "periods");
        double scale = 1;
        for (double each : expected) {
            scale = Double.isNaN(each) ? scale : Math.max(scale, Math.abs(each));
        }
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertTrue(Double.isNaN(actual[i]), "period " + (i + 1) + ": " + actual[i]);
            } else {
                assertEquals(expected[i], actual[i], 1e-12 * scale, "period " + (i + 1));
            }
        }
    }

    /** A message in one line that has all the words and ends in a line of a test. */
    static void assertRefused(Supplier<?> model, String... words) {
        String message =
                assertThrows(IllegalArgumentException.class, model::get).getMessage();
        for (String word : words) {
            assertTrue(message.contains(word), () -> "no \"" + word + "\" in: " + message);
        }
        assertTrue(message.matches("[^\\n]*\\(\\w+Test\\.java:\\d+\\)"), message);
    }

    /** The largest balance of a path that should be 0, relative to turnover. */
    static double residual(Scenario scenario, long number) {
        Graph graph = scenario.graph();
        Trace trace = Trace.of(graph, scenario.none(), scenario.policy(), SEED, number);
        double largest = 0;
        for (Declared.Balance balance : graph.declared().balances()) {
            double residual = Math.abs(trace.value(balance.residual(), graph.periods(), 0));
            double turnover = trace.value(balance.turnover(), graph.periods(), 0);
            largest = Math.max(largest, residual / Math.max(turnover, Double.MIN_NORMAL));
        }
        return largest;
    }

    /** How many of the conditions hold that make a path a failed one. */
    static long failures(Scenario scenario, long number) {
        Graph graph = scenario.graph();
        Trace trace = Trace.of(graph, scenario.none(), scenario.policy(), SEED, number);
        return graph.failures().stream()
                .filter(failure -> trace.value(failure.node(), graph.periods(), 0) != 0)
                .count();
    }

    static ParameterFile parameters(String... entries) {
        return ParameterFile.ofText(
                "test.yaml",
                "schema: 1\nscenario: test\ntitle: test\nparameters:\n  " + String.join("\n  ", entries) + "\n");
    }
}
