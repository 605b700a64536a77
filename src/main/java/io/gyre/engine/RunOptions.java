package io.gyre.engine;

import io.gyre.random.Sampling;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How to run.
 *
 * @param paths how many paths in all; after a resume, those of the earlier result included
 * @param seed the seed
 * @param sampling how the draws of paths are placed
 * @param controls control variates
 * @param threads how many workers
 * @param executor where the workers run; threads of the run's own if empty
 * @param maxTime after which time to stop, if any
 * @param precision the half-width by outcome at which the run may stop; all must be met, in every policy
 * @param listener who watches
 */
public record RunOptions(
        long paths,
        long seed,
        Sampling sampling,
        Controls controls,
        int threads,
        Optional<Executor> executor,
        Optional<Duration> maxTime,
        Map<String, Double> precision,
        Listener listener) {

    private static final long MOST_PATHS = 1L << 48;

    /**
     * Checks the numbers and copies the map.
     *
     * @param paths how many paths in all; after a resume, those of the earlier result included
     * @param seed the seed
     * @param sampling how the draws of paths are placed
     * @param controls control variates
     * @param threads how many workers
     * @param executor where the workers run; threads of the run's own if empty
     * @param maxTime after which time to stop, if any
     * @param precision the half-width by outcome at which the run may stop; all must be met, in every policy
     * @param listener who watches
     */
    public RunOptions {
        if (!(paths >= 1 && paths <= MOST_PATHS)) {
            throw new IllegalArgumentException("paths must be in [1, 2^48], got " + paths);
        }
        if (sampling != Sampling.RANDOM && sampling != Sampling.ANTITHETIC && paths > Sampling.MOST_PLACED) {
            throw new IllegalArgumentException("paths of " + sampling + " must be at most 2^36, got " + paths);
        }
        if (sampling != Sampling.RANDOM && !controls.isEmpty()) {
            throw new IllegalArgumentException("controls must have random sampling, got " + sampling);
        }
        if (!(threads >= 1 && threads <= 4096)) {
            throw new IllegalArgumentException("threads must be in [1, 4096], got " + threads);
        }
        precision = Map.copyOf(precision);
        precision.forEach((outcome, halfWidth) -> {
            if (!(halfWidth > 0)) {
                throw new IllegalArgumentException("precision of " + outcome + " must be positive, got " + halfWidth);
            }
        });
        if (maxTime.isPresent() && maxTime.get().isNegative()) {
            throw new IllegalArgumentException("maxTime must not be negative, got " + maxTime.get());
        }
    }

    /**
     * A number of paths with seed 1, on as many threads as there are processors, watched by nobody.
     *
     * @param paths how many paths
     * @return the options
     */
    public static RunOptions of(long paths) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new RunOptions(
                paths,
                1,
                Sampling.RANDOM,
                Controls.NONE,
                threads,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Listener.NONE);
    }

    /**
     * Another number of paths.
     *
     * @param other how many paths in all
     * @return a copy
     */
    public RunOptions withPaths(long other) {
        return new RunOptions(other, seed, sampling, controls, threads, executor, maxTime, precision, listener);
    }

    /**
     * Another seed.
     *
     * @param other the seed
     * @return a copy
     */
    public RunOptions withSeed(long other) {
        return new RunOptions(paths, other, sampling, controls, threads, executor, maxTime, precision, listener);
    }

    /**
     * Another placement of the draws of paths.
     *
     * @param other how they are placed
     * @return a copy
     */
    public RunOptions withSampling(Sampling other) {
        return new RunOptions(paths, seed, other, controls, threads, executor, maxTime, precision, listener);
    }

    /**
     * Other control variates. They cost a product for each two of outcomes and controls, path by path.
     *
     * @param other the controls
     * @return a copy
     */
    public RunOptions withControls(Controls other) {
        return new RunOptions(paths, seed, sampling, other, threads, executor, maxTime, precision, listener);
    }

    /**
     * Another number of workers. The result does not depend on it.
     *
     * @param other how many workers
     * @return a copy
     */
    public RunOptions withThreads(int other) {
        return new RunOptions(paths, seed, sampling, controls, other, executor, maxTime, precision, listener);
    }

    /**
     * The caller's own executor. It is not shut down.
     *
     * @param other where the workers run
     * @return a copy
     */
    public RunOptions withExecutor(Executor other) {
        return new RunOptions(
                paths, seed, sampling, controls, threads, Optional.of(other), maxTime, precision, listener);
    }

    /**
     * A limit of time.
     *
     * @param other after which time to stop
     * @return a copy
     */
    public RunOptions withMaxTime(Duration other) {
        return new RunOptions(
                paths, seed, sampling, controls, threads, executor, Optional.of(other), precision, listener);
    }

    /**
     * A precision at which to stop.
     *
     * @param other the half-width by outcome
     * @return a copy
     */
    public RunOptions withPrecision(Map<String, Double> other) {
        return new RunOptions(paths, seed, sampling, controls, threads, executor, maxTime, other, listener);
    }

    /**
     * Another listener.
     *
     * @param other who watches
     * @return a copy
     */
    public RunOptions withListener(Listener other) {
        return new RunOptions(paths, seed, sampling, controls, threads, executor, maxTime, precision, other);
    }
}
