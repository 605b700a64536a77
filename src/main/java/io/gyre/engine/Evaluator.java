package io.gyre.engine;

import io.gyre.random.Draws;
import io.gyre.statistics.Grouping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/**
 * One worker's frames. It evaluates a chunk tile by tile: the policy of nulls first where a policy refers to it, then the
 * policies, as many at a time as their series fit into memory. Where the policy of nulls is itself among the policies, it is
 * evaluated once for both; so are policies of the same levers. Confined to one thread.
 */
final class Evaluator {

    private static final long SERIES_BYTES = 64L << 20;

    private final Compiled compiled;
    private final long seedKey;
    private final Queue<ChunkOutput> spare;
    private final Queue<SharedTiles> open;
    private final Optional<Frame> none;
    private final List<Frame> frames = new ArrayList<>();
    private final int[] frameOf; // by policy
    private final int shared;
    private final List<Frame> together = new ArrayList<>();
    private final List<double[]> series = new ArrayList<>();
    private final Reader reader;
    private final int group;
    private final Grouping grouping;
    private final int room;
    private Optional<ChunkOutput> unread = Optional.empty();

    /**
     * Prepares the frames.
     *
     * @param options the seed, and how many paths there are: a short run needs little room
     * @param placing how the draws of paths are placed, and which paths hang together
     * @param spare outputs to be used again
     * @param open the tiles that other workers may take
     */
    Evaluator(
            Compiled compiled, RunOptions options, Placing placing, Queue<ChunkOutput> spare, Queue<SharedTiles> open) {
        this.compiled = compiled;
        this.open = open;
        this.room = (int) Math.min(ChunkOutput.PATHS, options.paths());
        this.seedKey = Draws.seedKey(options.seed());
        this.spare = spare;
        SharedArrays arrays = new SharedArrays();
        this.none = compiled.none()
                .map(program ->
                        new Frame(program, compiled.width(), Optional.empty(), arrays).placed(placing.placement()));
        List<Program> programs = compiled.distinct();
        this.frameOf = compiled.programs().stream().mapToInt(programs::indexOf).toArray();
        this.shared = compiled.shared() < 0 ? -1 : frameOf[compiled.shared()];
        for (Program program : programs) {
            frames.add(
                    frames.size() == shared
                            ? none.orElseThrow()
                            : new Frame(program, compiled.width(), none, arrays).placed(placing.placement()));
        }
        this.grouping = placing.grouping();
        this.reader = new Reader(compiled.readout(), placing.grouping(), controls(placing));
        long bytes = (long) compiled.readout().series().size() * compiled.periods() * room * Double.BYTES;
        this.group = none.isEmpty() ? 1 : (int) Math.max(1, Math.min(frames.size(), SERIES_BYTES / Math.max(1, bytes)));
    }

    private ChunkOutput output() {
        return new ChunkOutput(
                compiled.readout().width(), compiled.readout().members().size(), room);
    }

    private double[] room() {
        int series = compiled.readout().series().size();
        return new double[ChunkOutput.seriesLength(series, compiled.periods(), room)];
    }

    /** Where the policy of nulls writes when others need it and it is not among those that are read. */
    private ChunkOutput unread() {
        if (shared < 0) {
            return ChunkOutput.NOWHERE;
        }
        unread = unread.or(() -> Optional.of(output().withSeries(room(), compiled.periods())));
        return unread.orElseThrow();
    }

    private Optional<ControlColumns> controls(Placing placing) {
        return placing.controls().isEmpty()
                ? Optional.empty()
                : Optional.of(new ControlColumns(compiled.readout(), placing.controls(), placing.placement(), seedKey));
    }

    /** Evaluates a chunk for all policies; empty if it was stopped on the way. */
    Optional<List<Partial>> evaluate(long firstPath, int paths, BooleanSupplier stopped) {
        List<Partial> read = new ArrayList<>();
        for (int from = 0; from < frames.size(); from += group) {
            int to = Math.min(frames.size(), from + group);
            List<ChunkOutput> outputs = outputs(to - from);
            SharedTiles tiles = new SharedTiles(from, firstPath, paths, compiled.width(), outputs);
            open.add(tiles);
            try {
                take(tiles, stopped);
            } finally {
                open.remove(tiles);
                tiles.close();
                tiles.await();
            }
            if (!tiles.isComplete()) {
                return Optional.empty();
            }
            outputs.forEach(output -> read.add(reader.read(output, firstPath, paths)));
        }
        List<Partial> partials = Arrays.stream(frameOf).mapToObj(read::get).toList();
        return Optional.of(paired(partials, paths));
    }

    /** Each with its differences to those before it; all are still there. */
    private List<Partial> paired(List<Partial> partials, int paths) {
        List<Partial> all = new ArrayList<>();
        for (Partial policy : partials) {
            List<List<Paired>> differences = new ArrayList<>();
            all.forEach(earlier ->
                    differences.add(Paired.of(compiled.readout(), grouping, policy.output(), earlier.output(), paths)));
            all.add(policy.withPaired(differences));
        }
        return all;
    }

    /** Takes tiles until none is left or the run is stopped. */
    void take(SharedTiles tiles, BooleanSupplier stopped) {
        boolean goesOn = true;
        while (goesOn) {
            try {
                int at = tiles.enter();
                goesOn = at < tiles.paths && !stopped.getAsBoolean();
                if (goesOn) {
                    int paths = Math.min(compiled.width(), tiles.paths - at);
                    tile(tiles.from, tiles.firstPath, at, paths, tiles.outputs);
                    tiles.finish(paths);
                }
            } finally {
                tiles.leave();
            }
        }
    }

    private List<ChunkOutput> outputs(int count) {
        List<ChunkOutput> outputs = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            if (series.size() == k) {
                series.add(room());
            }
            ChunkOutput old = spare.poll();
            outputs.add((old == null ? output() : old).withSeries(series.get(k), compiled.periods()));
        }
        return outputs;
    }

    private void tile(int from, long firstPath, int at, int paths, List<ChunkOutput> outputs) {
        int nulls = shared - from;
        boolean isHere = nulls >= 0 && nulls < outputs.size();
        ChunkOutput ofNone = isHere ? outputs.get(nulls) : unread();
        together.clear();
        none.ifPresent(frame -> start(frame, firstPath, at, paths, ofNone));
        for (int k = 0; k < outputs.size(); k++) {
            if (k != nulls) {
                start(frames.get(from + k), firstPath, at, paths, outputs.get(k));
            }
        }
        Frame.run(together);
    }

    private void start(Frame frame, long firstPath, int at, int paths, ChunkOutput output) {
        frame.start(seedKey, firstPath + at, paths, output, at);
        together.add(frame);
    }
}
