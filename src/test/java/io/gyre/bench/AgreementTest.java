package io.gyre.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.gyre.engine.RunOptions;
import io.gyre.model.Run;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is timed side by side computes the same. Seeds are fixed, so these tests cannot fail by chance. */
class AgreementTest {

    @Test
    void allImplementationsOfTheReferenceModelAgree() {
        assertEquals(List.of(), Agreement.ofReference(20_000));
    }

    @Test
    void allImplementationsOfThePopulationModelAgree() {
        assertEquals(List.of(), Agreement.ofPopulation(300));
    }

    @Test
    void anotherModelIsNoticed() {
        Map<String, Peer> peers =
                Map.of("commons-math3", doubled(new NaiveReference(1)), "commons-rng", new ExpertReference(1));
        List<String> complaints = Agreement.of(ReferenceModel.scenario(), peers, 2_000);
        assertFalse(complaints.isEmpty());
    }

    private static Peer doubled(Peer peer) {
        return (outcomes, paths) -> {
            peer.run(outcomes, paths);
            for (int path = 0; path < paths; path++) {
                outcomes[1][path] *= 1.1;
            }
        };
    }

    /** The means that other implementations of REF have, at 10^6 paths; see {@link ReferenceModel}. */
    @Test
    void theReferenceModelHasItsKnownMeans() {
        int paths = 40_000;
        Run run = ReferenceModel.scenario()
                .run(
                        RunOptions.of(paths).withSeed(3),
                        List.of(ReferenceModel.scenario().policy()));
        double wider = Math.sqrt(1e6 / paths + 1);
        assertEquals(.3201, run.of("share").mean(), 4 * .00013 * wider);
        assertEquals(-8.0757, run.of("value").mean(), 4 * .0021 * wider);
        assertEquals(.3605, run.of("multiple").mean(), 4 * .0007 * wider);
    }

    /** The population model of other implementations: fees 3.982 (standard error .017), value -2.795 (.007) at 16,000 paths. */
    @Test
    void thePopulationModelHasItsKnownMeans() {
        int paths = 1_000;
        Run run = PopulationModel.scenario()
                .run(
                        RunOptions.of(paths).withSeed(3),
                        List.of(PopulationModel.scenario().policy()));
        double wider = Math.sqrt(16e3 / paths + 1);
        assertEquals(3.982, run.of("fees").mean(), 4 * .017 * wider);
        assertEquals(-2.795, run.of("value").mean(), 4 * .007 * wider);
    }
}
