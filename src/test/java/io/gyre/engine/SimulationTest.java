package io.gyre.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    private static final long PATHS = 10_000;
    private static final RunOptions OPTIONS = RunOptions.of(PATHS).withSeed(42).withThreads(1);
    private static final Result REFERENCE = Sample.simulation().run(OPTIONS);

    private static void assertSame(Result found) {
        assertEquals(ResultBits.of(REFERENCE), ResultBits.of(found));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void run_onManyThreads_hasTheSameBits(int threads) {
        assertSame(Sample.simulation().run(OPTIONS.withThreads(threads)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1024})
    void run_withTilesOfAnyWidth_hasTheSameBits(int width) {
        assertSame(simulation(width, LongUnaryOperator.identity()).run(OPTIONS.withThreads(2)));
    }

    @Test
    void run_chunksInAnotherOrder_hasTheSameBits() {
        // Swaps the first two of three chunks.
        LongUnaryOperator swapped = ticket -> ticket < 2 ? ticket ^ 1 : ticket;
        assertSame(simulation(0, swapped).run(OPTIONS));
    }

    @Test
    void run_ofOnePolicyAlone_hasTheBitsItHasAmongOthers() {
        Policy small = Sample.policies().get(1);
        Result alone =
                Simulation.of(Sample.graph(), Sample.none(), List.of(small)).run(OPTIONS);
        assertEquals(ResultBits.of(REFERENCE.of("small")), ResultBits.of(alone.of("small")));
    }

    @Test
    void run_ofPoliciesOfTheSameLevers_evaluatesThemOnceAndHasTheBitsOfBoth() {
        List<Policy> policies = new ArrayList<>(Sample.policies());
        policies.add(named("again", Sample.policies().get(1)));
        policies.add(0, named("nothing", Sample.none()));
        Compiled compiled = Compiled.of(Sample.graph(), Sample.none(), policies, 0);
        assertEquals(policies.size() - 2, compiled.distinct().size());
        RunOptions two = OPTIONS.withThreads(2);
        Result result = Simulation.of(Sample.graph(), Sample.none(), policies).run(two);
        for (String name : REFERENCE.policies()) {
            assertEquals(ResultBits.of(REFERENCE.of(name)), ResultBits.of(result.of(name)));
        }
        assertEquals(bitsWithoutName(REFERENCE.of("small")), bitsWithoutName(result.of("again")));
        assertEquals(
                REFERENCE.difference("large", "small", "gained").mean(),
                result.difference("large", "again", "gained").mean());
        assertEquals(0, result.difference("again", "small", "gained").byPath().max());
    }

    private static List<String> bitsWithoutName(PolicyResult policy) {
        return ResultBits.of(policy).stream()
                .map(line -> line.replaceFirst("^" + policy.name() + " ", ""))
                .toList();
    }

    private static Policy named(String name, Policy policy) {
        return new Policy(name, policy.settings(), policy.choices(), policy.distributions());
    }

    private static Simulation simulation(int width, LongUnaryOperator order) {
        return Simulation.of(Sample.graph(), Sample.none(), Sample.policies(), width, order);
    }

    @Test
    void run_onACallersExecutor_hasTheSameBits() {
        assertSame(Sample.simulation().run(OPTIONS.withThreads(2).withExecutor(Runnable::run)));
    }

    @Test
    void resume_halfway_hasTheBitsOfOneRun() {
        Simulation simulation = Sample.simulation();
        Result half = simulation.run(OPTIONS.withPaths(PATHS / 2));
        assertEquals(PATHS / 2, half.paths());
        assertSame(simulation.resume(half, OPTIONS));
    }

    @Test
    void resume_withOtherSeed_isRefused() {
        Simulation simulation = Sample.simulation();
        assertThrows(IllegalArgumentException.class, () -> simulation.resume(REFERENCE, OPTIONS.withSeed(7)));
    }

    @Test
    void run_cancelled_keepsWholeChunksWithoutAHole() {
        Listener cancels = new Listener() {
            @Override
            public void progress(long pathsDone, long pathsAsked, Duration elapsed) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        RunOptions endless = OPTIONS.withPaths(1L << 40).withThreads(2).withListener(cancels);
        Result result = Sample.simulation().run(endless);
        assertEquals(Status.CANCELLED, result.status());
        assertWhole(result);
    }

    @Test
    void run_outOfTime_keepsWholeChunksWithoutAHole() {
        RunOptions endless = OPTIONS.withPaths(1L << 40).withThreads(2).withMaxTime(Duration.ofMillis(400));
        Result result = Sample.simulation().run(endless);
        assertEquals(Status.OUT_OF_TIME, result.status());
        assertWhole(result);
    }

    @Test
    void run_withoutTime_hasAllOutcomesAndSeriesOfNoPaths() {
        RunOptions options = OPTIONS.withThreads(2).withMaxTime(Duration.ZERO).withPaths(1L << 40);
        Result none = Sample.simulation().run(options);
        PolicyResult small = none.of("small");
        assertEquals(none.paths(), small.of("gained").moments().paths());
        assertEquals(REFERENCE.of("small").series().keySet(), small.series().keySet());
        assertEquals(Sample.PERIODS, small.series("series0").periods());
    }

    private static void assertWhole(Result result) {
        assertEquals(0, result.paths() % ChunkOutput.PATHS);
        if (result.paths() > 0) {
            Result again = Sample.simulation().run(OPTIONS.withPaths(result.paths()));
            assertEquals(ResultBits.of(again), ResultBits.of(result));
        }
    }

    @Test
    void run_precise_stopsAtALook() {
        double error = REFERENCE.of("large").of("gained").standardError();
        RunOptions options = OPTIONS.withPaths(1L << 40).withThreads(3).withPrecision(Map.of("gained", 3 * error));
        Result result = Sample.simulation().run(options);
        assertEquals(Status.PRECISE, result.status());
        assertEquals(ResultBits.of(Sample.simulation().run(options.withThreads(1))), ResultBits.of(result));
        assertTrue(io.gyre.statistics.Precision.isLook(result.paths()));
    }

    @Test
    void run_precisionOfATime_isRefused() {
        RunOptions options = OPTIONS.withPrecision(Map.of("fall", 1.0));
        assertThrows(IllegalArgumentException.class, () -> Sample.simulation().run(options));
    }

    @Test
    void run_progress_comesFromTheCallingThreadAndEndsWithAll() {
        AtomicLong last = new AtomicLong();
        Thread caller = Thread.currentThread();
        Sample.simulation().run(OPTIONS.withListener((done, asked, elapsed) -> {
            assertEquals(caller, Thread.currentThread());
            assertEquals(PATHS, asked);
            last.set(done);
        }));
        assertEquals(PATHS, last.get());
    }

    /** A run of 2^5 times as many paths needs no more memory: what it leaves is alive through the result alone. */
    @Test
    void run_ofMorePaths_leavesNoMoreMemory() {
        Sketch sketch = new Sketch(2);
        sketch.outcome(sketch.node(
                new io.gyre.graph.Op.Uniform("u", false), io.gyre.graph.Axis.PATH, io.gyre.graph.Timing.FIXED));
        Simulation simulation = Simulation.of(sketch.graph(), Sample.none(), List.of(Sample.none()));
        Result few = simulation.run(OPTIONS.withPaths(80_000));
        long before = used();
        Result many = simulation.run(OPTIONS.withPaths(80_000 << 5));
        long after = used();
        assertTrue(after - before < 5 << 20, () -> (after - before) + " bytes");
        assertTrue(few.paths() < many.paths());
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void outcomes_ofEachKind_areCountedAsDeclared() {
        PolicyResult small = REFERENCE.of("small");
        assertEquals(Status.COMPLETE, REFERENCE.status());
        assertEquals(0, small.of("never").share().orElseThrow().hits());
        assertTrue(small.of("survive").share().orElseThrow().hasBothSides());
        assertEquals(small.of("survive").mean(), small.of("survive").moments().mean(), 1e-12);
        assertEquals(
                small.of("best").moments().count(),
                small.of("best").shares().orElseThrow().count());
        assertTrue(small.of("fall").distribution().censored() > 0);
        assertTrue(small.of("gainedIfMany").moments().absent() > 0);
        assertTrue(small.of("tail").tail().rulesMean());
        assertEquals(0, REFERENCE.of("none").of("gained").moments().max());
    }

    @Test
    void failures_ofConditionsAndNaN_areCountedOnceAndListed() {
        PolicyResult small = REFERENCE.of("small");
        // 1 % by the condition, 1 % by a logarithm below 0
        assertEquals(0.02 * PATHS, small.failures().count(), 6 * Math.sqrt(0.02 * PATHS));
        assertEquals(Failures.LISTED, small.failures().first().size());
        long broken = small.of("gained").moments().nonFinite();
        assertEquals(0.01 * PATHS, broken, 6 * Math.sqrt(0.01 * PATHS));
        assertEquals(small.failures().count(), small.of("failing").moments().nonFinite());
    }

    @Test
    void residual_ofABalance_isRelativeToTurnover() {
        assertEquals(1e-13, REFERENCE.of("small").largestResidual(), 1e-14);
        assertEquals("cny", REFERENCE.of("small").largestResidualKey());
        assertEquals(0, REFERENCE.of("none").largestResidual());
    }

    @Test
    void run_hookThatThrows_namesChunkAndPaths() {
        Sketch sketch = new Sketch(1);
        sketch.outcome(sketch.over(
                new io.gyre.graph.Op.Hook(
                        "broken",
                        (lanes, in, out) -> {
                            throw new IllegalStateException("no such firm");
                        },
                        ""),
                sketch.node(
                        new io.gyre.graph.Op.Uniform("u", false),
                        io.gyre.graph.Axis.PATH,
                        io.gyre.graph.Timing.FIXED)));
        Simulation simulation = Simulation.of(sketch.graph(), Sample.none(), List.of(Sample.none()));
        RuntimeException thrown = assertThrows(IllegalStateException.class, () -> simulation.run(OPTIONS));
        assertTrue(thrown.getMessage().contains("chunk 0 (paths 0 to 4095)"), thrown::getMessage);
    }

    /** The same on every JDK and machine. Where a number was changed on purpose, put the new hash into the file. */
    @Test
    void run_sample_hasTheBitsOnFile() throws IOException {
        try (InputStream file = SimulationTest.class.getResourceAsStream("sample-hash.txt")) {
            String expected = new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
            assertEquals(expected, ResultBits.hash(REFERENCE));
        }
    }
}
