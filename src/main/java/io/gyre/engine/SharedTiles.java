package io.gyre.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The tiles of a chunk that is being evaluated. Its owner takes them one by one; a worker that has no chunk left takes some
 * too, so that the last chunk of a run does not wait for one thread (five chunks on two threads took as long as six).
 * Each tile writes its own places, so no bit depends on who took it.
 */
final class SharedTiles {

    private static final long PAUSE_NANOS = 20_000;

    final int from;
    final long firstPath;
    final int paths;
    final List<ChunkOutput> outputs;
    private final int width;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();

    /**
     * Prepares the tiles.
     *
     * @param from the first policy
     * @param outputs where each policy's numbers go
     */
    SharedTiles(int from, long firstPath, int paths, int width, List<ChunkOutput> outputs) {
        this.from = from;
        this.firstPath = firstPath;
        this.paths = paths;
        this.width = width;
        this.outputs = outputs;
    }

    /** The first path of a tile, counted in the chunk; the number of paths if none is left. To be followed by {@link #leave}. */
    int enter() {
        running.incrementAndGet();
        return Math.min(paths, next.getAndAdd(width));
    }

    void finish(int tile) {
        finished.addAndGet(tile);
    }

    boolean isComplete() {
        return finished.get() == paths;
    }

    void leave() {
        running.decrementAndGet();
    }

    /** Takes no further tiles. */
    void close() {
        next.set(paths);
    }

    /** Waits for the tiles that others still evaluate; none is left to be taken. */
    void await() {
        while (running.get() > 0) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
