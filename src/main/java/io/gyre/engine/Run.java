package io.gyre.engine;

import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;

/** One run: workers that evaluate chunks, and the calling thread that watches time and listener. */
final class Run {

    private static final long WATCH_MILLIS = 50;

    private final Compiled compiled;
    private final RunOptions options;
    private final Placing placing;
    private final Gathering gathering;
    private final Queue<ChunkOutput> spare = new ConcurrentLinkedQueue<>();
    private final Queue<SharedTiles> open = new ConcurrentLinkedQueue<>();
    private final long began = System.nanoTime();
    private Optional<Status> stop = Optional.empty();

    /**
     * Prepares a run.
     *
     * @param placing how the draws of paths are placed
     * @param tallies one a policy, over whole chunks so far
     * @param order the chunk of each ticket
     */
    Run(Compiled compiled, RunOptions options, Placing placing, List<Tally> tallies, LongUnaryOperator order) {
        this.compiled = compiled;
        this.options = options;
        this.placing = placing;
        Target target = new Target(compiled, options.precision());
        this.gathering = new Gathering(tallies, options.paths(), options.threads(), order, target::isMet, spare::add);
    }

    /** Runs to the end and says why it ended. */
    Status run() {
        CountDownLatch working = new CountDownLatch(options.threads());
        Executor executor = options.executor().orElse(Run::start);
        try {
            for (int worker = 0; worker < options.threads(); worker++) {
                executor.execute(() -> work(working));
            }
            watch(working);
        } catch (RuntimeException e) {
            gathering.fail(e);
        }
        gathering.failure().ifPresent(cause -> {
            throw cause;
        });
        options.listener().progress(gathering.done(), options.paths(), elapsed());
        return status();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "gyre-worker");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized Status status() {
        if (gathering.isPrecise()) {
            return Status.PRECISE;
        }
        return gathering.isComplete() ? Status.COMPLETE : stop.orElse(Status.CANCELLED);
    }

    Gathering gathering() {
        return gathering;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void watch(CountDownLatch working) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = working.await(WATCH_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
                stop(Status.CANCELLED);
            }
            if (!ended) {
                options.listener().progress(gathering.done(), options.paths(), elapsed());
                options.listener().offer(this::save, elapsed());
                checkStops();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void save(DataOutput out) throws IOException {
        for (Tally tally : gathering.copies()) {
            tally.write(out);
        }
    }

    private void checkStops() {
        if (options.listener().isCancelled()) {
            stop(Status.CANCELLED);
        }
        checkTime();
    }

    private void checkTime() {
        if (options.maxTime().filter(most -> elapsed().compareTo(most) >= 0).isPresent()) {
            stop(Status.OUT_OF_TIME);
        }
    }

    private synchronized void stop(Status why) {
        stop = stop.or(() -> Optional.of(why));
        gathering.stop();
    }

    private void work(CountDownLatch working) {
        try {
            Evaluator evaluator = new Evaluator(compiled, options, placing, spare, open);
            OptionalLong chunk = gathering.take();
            while (chunk.isPresent()) {
                evaluate(evaluator, chunk.getAsLong());
                checkTime();
                chunk = gathering.take();
            }
            help(evaluator);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gathering.fail(new IllegalStateException("a worker was interrupted", e));
        } catch (RuntimeException | Error e) {
            gathering.fail(new IllegalStateException("a worker failed: " + e, e));
        } finally {
            working.countDown();
        }
    }

    /** Takes tiles of the chunks that others still evaluate. */
    private void help(Evaluator evaluator) {
        for (SharedTiles tiles : open) {
            evaluator.take(tiles, gathering::isStopped);
        }
    }

    private void evaluate(Evaluator evaluator, long chunk) {
        long first = chunk * ChunkOutput.PATHS;
        int paths = gathering.paths(chunk);
        try {
            evaluator
                    .evaluate(first, paths, gathering::isStopped)
                    .ifPresent(partials -> gathering.give(chunk, partials));
        } catch (RuntimeException | Error e) {
            gathering.fail(new IllegalStateException(
                    "chunk " + chunk + " (paths " + first + " to " + (first + paths - 1) + ") failed: " + e, e));
        }
    }
}
