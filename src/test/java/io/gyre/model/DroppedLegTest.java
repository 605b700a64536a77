package io.gyre.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The residual finds out when one leg of a posting is lost: for each flow that pays more than a ten-thousandth, in each model. */
class DroppedLegTest {

    private static void eachFlow(Supplier<Model> models) {
        Scenario whole = models.get().build();
        PathView path = whole.path(whole.policy(), Told.SEED, 0);
        List<String> flows = whole.graph().declared().flows().stream()
                .map(flow -> flow.key())
                .toList();
        double turnover = flows.stream().mapToDouble(flow -> paid(path, flow)).sum();
        List<String> paying = flows.stream()
                .filter(flow -> paid(path, flow) > 1e-4 * turnover)
                .toList();
        assertTrue(Told.residual(whole, 0) <= 1e-9);
        assertTrue(!paying.isEmpty(), "no flow pays");
        for (String flow : paying) {
            double residual = Told.residual(models.get().build(Set.of(flow)), 0);
            assertTrue(residual > 1e-6, () -> "without the leg of " + flow + ": " + residual);
        }
    }

    private static double paid(PathView path, String flow) {
        return Arrays.stream(path.of(flow)).sum();
    }

    @Test
    void sim_withoutALeg_isFound() {
        eachFlow(() -> Stories.sim(10));
    }

    @Test
    void recirculation_withoutALeg_isFound() {
        eachFlow(() -> Stories.recirculation(10, false));
    }

    @Test
    void randomModels_withoutALeg_areFound() {
        for (long number = 0; number < 60; number++) {
            long seed = number;
            eachFlow(() -> new RandomModel(seed).model);
        }
    }

    @Test
    void unknownFlow_dropped_changesNothing() {
        assertEquals(0, Told.residual(Stories.sim(3).build(Set.of("nothing")), 0), 1e-12);
    }
}
