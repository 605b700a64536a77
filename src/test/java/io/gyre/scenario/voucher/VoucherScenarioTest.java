package io.gyre.scenario.voucher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.model.PathView;
import io.gyre.model.Scenario;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenario as shipped, path by path. */
class VoucherScenarioTest {

    private static final Scenario SCENARIO = VoucherScenario.scenario(Paths.FILE, 20);

    @ParameterizedTest
    @ValueSource(strings = {"medianCity", "shanghai2025", "chengdu2025", "none"})
    void ledgers_ofEachPreset_close(String preset) {
        for (long path = 0; path < 3; path++) {
            assertEquals(0, Paths.residual(SCENARIO, Paths.preset(preset), path), 1e-9, preset);
        }
    }

    @Test
    void shares_ofWhatWasIssuedAndOfWhatWasRedeemed_addToOne() {
        for (long path = 0; path < 3; path++) {
            PathView view = Paths.path(SCENARIO, Paths.values(Map.of()), path);
            double fate =
                    view.outcome("redeemedShare") + view.outcome("expiredShare") + view.outcome("outstandingShare");
            double kept = view.outcome("relabelledPart") + view.outcome("markUpPart") + view.outcome("savingPart");
            assertEquals(1, fate, 1e-12);
            assertEquals(1, kept, 1e-12);
        }
    }

    @Test
    void budget_ofNothing_changesNothing() {
        PathView none = Paths.path(SCENARIO, Paths.values(Map.of("yearlyBudget", "0")), 3);
        for (String effect : new String[] {"directHours", "survivalHours", "extraFirms", "npv", "crowdedOutHours"}) {
            assertEquals(0, none.outcome(effect), effect);
        }
        assertTrue(Double.isNaN(none.outcome("matchedShare")));
    }
}
