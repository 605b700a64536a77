package io.gyre.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Models whose numbers are known from elsewhere (shared reference values: Godley-Lavoie SIM, the recirculation series). */
class StoriesTest {

    private static PathView path(Model model) {
        Scenario scenario = model.build();
        return scenario.path(scenario.policy(), 1, 0);
    }

    private static void first(double[] values, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], values[i], 5e-7);
        }
    }

    @Test
    void sim_firstThreeYears_areThoseOfTheBook() {
        PathView path = path(Stories.sim(60));
        first(path.of("income"), 38.461538, 47.928994, 55.939918);
        first(path.of("taxes"), 7.692308, 9.585799, 11.187984);
        first(path.of("disposable"), 30.769231, 38.343195, 44.751934);
        first(path.of("consumption"), 18.461538, 27.928994, 35.939918);
        first(path.of("households.cash.closing"), 12.307692, 22.721893, 31.533910);
    }

    @Test
    void sim_inTheLongRun_isSteady() {
        PathView path = path(Stories.sim(200));
        assertEquals(100, path.of("income")[199], 1e-9);
        assertEquals(20, path.of("taxes")[199], 1e-9);
        assertEquals(80, path.of("households.cash.closing")[199], 1e-9);
    }

    @Test
    void recirculation_quarterly_sumsTheGeometricSeries() {
        PathView path = path(Stories.recirculation(80, false));
        assertEquals(100 / (1 - .28), path.outcome("gross"), 1e-9);
        assertEquals(70 / (1 - .28), path.outcome("tracedFees"), 1e-9);
        assertEquals(28 / (1 - .28), path.outcome("markedRemitted"), 1e-9);
        // Σ k·100·.28^(k-1) over Σ 100·.28^(k-1) = 1/(1-.28)
        assertEquals(1 / (1 - .28), path.outcome("rounds"), 1e-9);
    }

    @Test
    void recirculation_withAYearOfDelay_hasTheKnownPresentValue() {
        // Σ 100 (.28/1.05)^k = 100/(1 - .28/1.05)
        assertEquals(136.363636, path(Stories.recirculation(60, true)).outcome("presentGross"), 5e-7);
    }

    @Test
    void ledger_ofAPath_namesEveryFlow() {
        String ledger = path(Stories.sim(3)).ledger();
        assertTrue(ledger.contains("publicSpending") && ledger.contains("households.cash"), ledger);
    }

    @Test
    void explain_printsEquationAndInputs() {
        Scenario scenario = Stories.sim(3).build();
        String text = scenario.path(scenario.policy(), 1, 0).explain("consumption", 2);
        assertTrue(text.contains("disposable") && text.contains("27.929"), text);
    }

    @Test
    void equations_andMatrix_areReadable() {
        Scenario scenario = Stories.sim(3).build();
        assertTrue(scenario.equations().contains("tax = income · 0.2"), scenario.equations());
        String matrix = scenario.matrix().text();
        assertTrue(matrix.contains("taxes"), matrix);
    }
}
