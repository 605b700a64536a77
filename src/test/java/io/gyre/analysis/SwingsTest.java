package io.gyre.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.Listener;
import io.gyre.model.Scenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Swings whose size is known: on the same draws a linear effect has no sampling error at all. */
class SwingsTest {

    private static final Scenario SCENARIO = Laboratory.scenario();

    private static Swings swings(String outcome, String... keys) {
        return Swings.of(SCENARIO, SCENARIO.none(), SCENARIO.policy(), Laboratory.OPTIONS, outcome, List.of(keys));
    }

    @Test
    void swing_ofALinearEffect_isExact() {
        Swings found = swings("gain", "a", "b", "idle");
        assertEquals(
                List.of("b", "a", "idle"),
                found.swings().stream().map(Swings.Swing::key).toList());
        Swings.Swing b = found.swings().get(0);
        assertEquals(0.2, b.low(), 1e-12);
        assertEquals(1.8, b.high(), 1e-12);
        assertEquals(0.4 * 1.6, b.effect(), 1e-10);
        assertEquals(0, b.standardError(), 1e-10);
        assertEquals(0.4 * 0.8, found.swings().get(1).effect(), 1e-10);
        assertEquals(0, found.swings().get(2).effect(), 0);
    }

    @Test
    void swing_ofARatio_isThatOfThePooledOnes() {
        // E[.4 b]/E[a + 1]: b known at .2 and 1.8 gives .4·b/1.5; a known at .1 and .9 gives .4/(1 + a).
        Swings found = swings("part", "a", "b");
        Swings.Swing b = found.swings().get(0);
        assertEquals(0.4 * 1.6 / 1.5, b.effect(), 5 * b.standardError());
        assertTrue(b.standardError() > 0 && b.standardError() < 0.01);
        Swings.Swing a = found.swings().get(1);
        assertEquals(0.4 / 1.9 - 0.4 / 1.1, a.effect(), 5 * a.standardError());
    }

    @Test
    void swings_whenCancelled_keepWhatIsWhole() {
        Listener impatient = new Listener() {
            private long done;

            @Override
            public void progress(long pathsDone, long pathsAsked, Duration elapsed) {
                done = pathsDone;
            }

            @Override
            public boolean isCancelled() {
                return done > 0;
            }
        };
        Swings found = Swings.of(
                SCENARIO,
                SCENARIO.none(),
                SCENARIO.policy(),
                Laboratory.OPTIONS.withListener(impatient),
                "gain",
                List.of("a", "b"));
        assertTrue(found.isWhole() || found.swings().size() < 2);
    }

    @Test
    void unknownNames_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> swings("gain", "c"));
        assertThrows(IllegalArgumentException.class, () -> swings("loss", "a"));
        assertFalse(swings("good").swings().iterator().hasNext());
    }
}
