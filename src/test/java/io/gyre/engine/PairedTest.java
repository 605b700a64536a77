package io.gyre.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import io.gyre.random.Sampling;
import io.gyre.statistics.Grouping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** What two policies give on the same paths, against loops over the paths that are kept. */
class PairedTest {

    private static final int PATHS = 10_000;
    private static final RunOptions OPTIONS = RunOptions.of(PATHS).withSeed(42).withThreads(1);
    private static final Result RESULT = Sample.simulation().run(OPTIONS);
    private static final String FIRST = RESULT.policies().get(1);
    private static final String SECOND = RESULT.policies().get(0);
    private static final String THIRD = RESULT.policies().get(2);

    private static double[] differences(String outcome) {
        double[] x = RESULT.sample().values(FIRST, outcome);
        double[] y = RESULT.sample().values(SECOND, outcome);
        double[] apart = new double[x.length];
        Arrays.setAll(apart, path -> x[path] - y[path]);
        return Arrays.stream(apart).filter(Double::isFinite).toArray();
    }

    @Test
    void sample_ofAShortRun_holdsItsPathsWithTheRunsMean() {
        double[] gained = RESULT.sample().values(FIRST, "gained");
        assertEquals(PATHS, gained.length);
        double mean = Arrays.stream(gained).filter(Double::isFinite).average().orElseThrow();
        assertEquals(RESULT.of(FIRST).of("gained").mean(), mean, 1e-12 * Math.abs(mean));
    }

    @Test
    void sample_ofALongerRun_holdsItsFirstPaths() {
        Result longer = Sample.simulation().run(OPTIONS.withPaths(20_000));
        assertEquals(PathSample.MOST, longer.sample().paths());
        double[] first = Arrays.copyOf(longer.sample().values(SECOND, "tail"), PATHS);
        assertArrayEquals(RESULT.sample().values(SECOND, "tail"), first);
    }

    @Test
    void difference_ofNumbers_isTheMeanOfTheDifferencesByPath() {
        for (String outcome : List.of("gained", "survive", "gainedIfMany")) {
            double[] apart = differences(outcome);
            double mean = Arrays.stream(apart).average().orElseThrow();
            double squares =
                    Arrays.stream(apart).map(x -> (x - mean) * (x - mean)).sum();
            double error = Math.sqrt(squares / (apart.length - 1.0) / apart.length);
            Difference found = RESULT.difference(FIRST, SECOND, outcome);
            assertEquals(apart.length, found.byPath().count());
            assertEquals(mean, found.mean(), 1e-11 * Math.abs(mean) + 1e-15);
            assertEquals(error, found.standardError(), 1e-11 * error);
            assertEquals(
                    Arrays.stream(apart).filter(x -> x > 0).count(),
                    found.above().hits());
            assertEquals(
                    Arrays.stream(apart).filter(x -> x < 0).count(),
                    found.below().hits());
        }
    }

    @Test
    void difference_ofRatios_isThatOfThePooledOnesWithAPairedError() {
        Difference found = RESULT.difference(FIRST, THIRD, "share");
        double mean = RESULT.of(FIRST).of("share").mean()
                - RESULT.of(THIRD).of("share").mean();
        assertEquals(mean, found.mean(), 1e-10 * Math.abs(mean));
        double unpaired = Math.hypot(
                RESULT.of(FIRST).of("share").standardError(),
                RESULT.of(THIRD).of("share").standardError());
        assertTrue(found.standardError() > 0);
        assertTrue(found.standardError() < 1.5 * unpaired); // equal draws are not opposed
    }

    @Test
    void difference_theOtherWayRound_hasTheOtherSign() {
        for (String outcome : List.of("gained", "share", "fall")) {
            Difference there = RESULT.difference(FIRST, SECOND, outcome);
            Difference back = RESULT.difference(SECOND, FIRST, outcome);
            assertEquals(there.mean(), -back.mean(), 0);
            assertEquals(there.standardError(), back.standardError(), 0);
            assertEquals(there.above(), back.below());
            assertEquals(there.byPath().max(), -back.byPath().min(), 0);
        }
    }

    @Test
    void difference_onAnyThreadsTilesAndAfterAResume_hasTheSameBits() {
        List<String> expected = lines(RESULT);
        LongUnaryOperator swapped = ticket -> ticket < 2 ? ticket ^ 1 : ticket;
        assertEquals(expected, lines(Sample.simulation().run(OPTIONS.withThreads(3))));
        assertEquals(
                expected,
                lines(Simulation.of(Sample.graph(), Sample.none(), Sample.policies(), 7, swapped)
                        .run(OPTIONS.withThreads(2))));
        Result half = Sample.simulation().run(OPTIONS.withPaths(PATHS / 2));
        assertEquals(expected, lines(Sample.simulation().resume(half, OPTIONS)));
    }

    private static List<String> lines(Result result) {
        List<String> lines = new ArrayList<>();
        List<String> policies = result.policies();
        for (OutcomeResult outcome : result.of(policies.get(0)).outcomes()) {
            for (int k = 1; k < policies.size(); k++) {
                Difference difference = result.difference(policies.get(k), policies.get(0), outcome.key());
                lines.add(difference.toString());
                lines.add(Arrays.toString(result.sample().values(policies.get(k), outcome.key())));
            }
        }
        return lines;
    }

    @Test
    void difference_ofPlacedPaths_hasTheErrorOfTheirGroups() {
        for (Sampling sampling : List.of(Sampling.ANTITHETIC, Sampling.LATIN)) {
            Result placed = Sample.simulation().run(OPTIONS.withSampling(sampling));
            for (String outcome : List.of("gained", "share")) {
                Difference found = placed.difference(FIRST, THIRD, outcome);
                double plain = RESULT.difference(FIRST, THIRD, outcome).standardError();
                // 16 groups: the error of an error is a fifth of it, and members' draws are not placed.
                assertEquals(plain, found.standardError(), 0.8 * plain, sampling + " " + outcome);
                assertEquals(
                        found.mean(),
                        RESULT.difference(FIRST, THIRD, outcome).mean(),
                        6 * Math.hypot(plain, found.standardError()));
            }
        }
    }

    @Test
    void times_thatDoNotCome_lieBeyondAllOthers() {
        double[] never = {Absent.VALUE, 3, Absent.VALUE, 2, Double.NaN};
        double[] some = {4, Absent.VALUE, Absent.VALUE, 2, 1};
        Readout readout = new Readout(Sample.graph());
        ChunkOutput x = outputs(readout, never);
        ChunkOutput y = outputs(readout, some);
        int fall = readout.outcomes().stream().map(Readout.Columns::outcome).toList().stream()
                .map(outcome -> outcome.key())
                .toList()
                .indexOf("fall");
        Paired paired = Paired.of(readout, Grouping.PATHS, x, y, never.length).get(fall);
        assertEquals(1, paired.above());
        assertEquals(1, paired.below());
        assertEquals(4, paired.compared());
        assertEquals(0, paired.difference().count());
    }

    private static ChunkOutput outputs(Readout readout, double[] values) {
        ChunkOutput output = new ChunkOutput(readout.width());
        for (int column = 0; column < readout.width(); column++) {
            output.write(column, values, values.length);
        }
        return output;
    }

    @Test
    void difference_ofAPolicyWithItselfOrOfNoSuchName_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> RESULT.difference(FIRST, FIRST, "gained"));
        assertThrows(IllegalArgumentException.class, () -> RESULT.difference(FIRST, "neither", "gained"));
        assertThrows(IllegalArgumentException.class, () -> RESULT.difference(FIRST, SECOND, "neither"));
        assertThrows(IllegalArgumentException.class, () -> RESULT.sample().values(FIRST, "neither"));
    }
}
