package io.gyre.engine;

import io.gyre.statistics.Precision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;

/**
 * Gives out chunks to workers and folds what they bring in chunk order, so that the result does not depend on who was
 * first. A worker waits when it would run too far ahead of the first missing chunk; so memory is bounded. Shared by all
 * workers.
 */
final class Gathering {

    /** How many chunks a worker may run ahead. */
    static final int AHEAD_PER_WORKER = 4;

    private final List<Tally> tallies;
    private final long paths;
    private final long chunks;
    private final int window;
    private final LongUnaryOperator order;
    private final Predicate<List<Tally>> isPrecise;
    private final Map<Long, List<Partial>> waiting = new HashMap<>();
    private final Consumer<ChunkOutput> recycle;
    private Optional<List<Partial>> rest = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();
    private long ticket;
    private long folded;
    private boolean precise;
    private volatile boolean stopped;

    /**
     * Creates a gathering.
     *
     * @param tallies what is folded so far, whole chunks; they are changed
     * @param paths how many paths in all
     * @param workers how many workers
     * @param order the chunk of each ticket; the identity but in tests
     * @param isPrecise whether the tallies are as precise as asked
     * @param recycle takes outputs that are no longer needed
     */
    Gathering(
            List<Tally> tallies,
            long paths,
            int workers,
            LongUnaryOperator order,
            Predicate<List<Tally>> isPrecise,
            Consumer<ChunkOutput> recycle) {
        this.tallies = tallies;
        this.paths = paths;
        this.chunks = (paths + ChunkOutput.PATHS - 1) / ChunkOutput.PATHS;
        this.window = AHEAD_PER_WORKER * workers;
        this.order = order;
        this.isPrecise = isPrecise;
        this.recycle = recycle;
        this.folded = tallies.get(0).paths() / ChunkOutput.PATHS;
        this.ticket = folded;
        look();
    }

    /** The next chunk to evaluate; empty when there is nothing more to do. */
    synchronized OptionalLong take() throws InterruptedException {
        while (!stopped && ticket < chunks) {
            long chunk = order.applyAsLong(ticket);
            if (chunk < folded + window) {
                ticket++;
                return OptionalLong.of(chunk);
            }
            wait();
        }
        return OptionalLong.empty();
    }

    /** Paths of a chunk. */
    int paths(long chunk) {
        return (int) Math.min(ChunkOutput.PATHS, paths - chunk * ChunkOutput.PATHS);
    }

    /** Takes what a worker brings, and folds all that is now without a hole. */
    synchronized void give(long chunk, List<Partial> partials) {
        waiting.put(chunk, partials);
        while (!precise && waiting.containsKey(folded)) {
            List<Partial> next = waiting.remove(folded);
            if (next.get(0).paths() == ChunkOutput.PATHS) {
                fold(tallies, next);
            } else {
                rest = Optional.of(next);
            }
            folded++;
            look();
        }
        notifyAll();
    }

    private void fold(List<Tally> into, List<Partial> partials) {
        for (int k = 0; k < into.size(); k++) {
            into.get(k).fold(partials.get(k));
        }
        partials.stream().map(Partial::output).distinct().forEach(recycle); // policies of the same levers share one
    }

    private void look() {
        if (rest.isEmpty() && Precision.isLook(folded * ChunkOutput.PATHS) && isPrecise.test(tallies)) {
            precise = true;
            stopped = true;
        }
    }

    /** Ends the run early; chunks in work are dropped. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Ends the run with an exception, the first one given. */
    synchronized void fail(RuntimeException cause) {
        failure = failure.or(() -> Optional.of(cause));
        stop();
    }

    boolean isStopped() {
        return stopped;
    }

    synchronized Optional<RuntimeException> failure() {
        return failure;
    }

    synchronized boolean isPrecise() {
        return precise;
    }

    synchronized boolean isComplete() {
        return folded == chunks;
    }

    /** Paths finished without a hole. */
    synchronized long done() {
        return Math.min(paths, folded * ChunkOutput.PATHS);
    }

    /** The tallies of all paths, the incomplete last chunk included. */
    synchronized List<Tally> all() {
        List<Tally> all = copies();
        rest.ifPresent(partials -> fold(all, partials));
        return all;
    }

    /** Copies of the tallies of whole chunks, while workers go on. */
    synchronized List<Tally> copies() {
        return tallies.stream().map(Tally::copy).toList();
    }

    /** The tallies of whole chunks, from which the run can go on. */
    synchronized List<Tally> whole() {
        return tallies;
    }
}
