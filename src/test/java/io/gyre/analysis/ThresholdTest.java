package io.gyre.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.model.Scenario;
import org.junit.jupiter.api.Test;

/** Thresholds with a closed form. Five standard errors: a false alarm of 6e-7 each. */
class ThresholdTest {

    private static final Scenario SCENARIO = Laboratory.scenario();

    private static Threshold solve(String outcome, double target, double from, double to) {
        return Threshold.of(
                SCENARIO,
                SCENARIO.none(),
                SCENARIO.policy(),
                Laboratory.OPTIONS,
                new Threshold.Question("rate", true, outcome, target, from, to));
    }

    @Test
    void threshold_ofALinearOutcome_isFoundWithinItsError() {
        // E[rate·b]/E[a + 1] = rate/1.5.
        Threshold found = solve("part", 0.4, 0, 1);
        assertEquals(0.6, found.value(), 5 * found.standardError());
        assertTrue(found.standardError() > 0 && found.standardError() < 0.01);
        assertTrue(found.interval().contains(found.value()));
        assertEquals(1, found.crossings());
        assertTrue(found.points().size() < 20);
    }

    @Test
    void threshold_ofAProbability_isFoundWithinItsError() {
        // P(rate·b > .5) = 1 - .25/rate.
        Threshold found = solve("good", 0.5, 0.1, 1);
        assertEquals(0.5, found.value(), 5 * found.standardError());
    }

    @Test
    void threshold_ofACurveThatCrossesTwice_isTheFirstAndSaysSo() {
        // E[gain] = 1.5·rate - rate² = .54 at rate .6 and .9.
        Threshold found = solve("gain", 0.54, 0, 1);
        assertEquals(1, found.points().get(found.points().size() - 1).value());
        assertEquals(0.6, found.value(), 5 * found.standardError());
        assertEquals(2, found.crossings());
    }

    @Test
    void threshold_thatDoesNotExist_isAbsentWithTheCurve() {
        Threshold found = solve("part", 5, 0, 1);
        assertFalse(found.exists());
        assertEquals(0, found.crossings());
        assertEquals(9, found.points().size());
        assertEquals(0, found.points().get(0).mean(), 0);
    }

    @Test
    void threshold_atAnEnd_isThatEnd() {
        Threshold found = solve("part", 0, 0, 1);
        assertEquals(0, found.value());
    }

    @Test
    void questions_thatMakeNoSense_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> solve("part", 0.4, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> solve("part", Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> solve("nothing", 0.4, 0, 1));
    }
}
