package io.gyre.cli;

import io.gyre.engine.Listener;
import io.gyre.engine.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Keeps a long run while it goes on, so that even a machine that loses its power loses little of it. A run that is shorter
 * than the wait between two times is never kept.
 */
final class Saving implements Listener {

    /** How often, unless the user says otherwise. */
    static final Duration USUAL = Duration.ofSeconds(30);

    /** What is written before the tallies. */
    @FunctionalInterface
    interface Head {
        SavedRun get() throws IOException;
    }

    private static final int MOST_PART = 20; // of the time goes into saving

    private final Progress progress;
    private final Terminal terminal;
    private final Path folder;
    private final Head head;
    private final Duration every;
    private Duration next;
    private long done;
    private long kept;
    private boolean isGivenUp;

    Saving(Progress progress, Terminal terminal, Path folder, Head head, Duration every) {
        this.progress = progress;
        this.terminal = terminal;
        this.folder = folder;
        this.head = head;
        this.every = every;
        this.next = every;
    }

    @Override
    public void progress(long pathsDone, long pathsAsked, Duration elapsed) {
        done = pathsDone;
        progress.progress(pathsDone, pathsAsked, elapsed);
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }

    @Override
    public void offer(Snapshot snapshot, Duration elapsed) {
        if (isGivenUp || elapsed.compareTo(next) < 0 || done == kept) {
            return;
        }
        long before = System.nanoTime();
        try {
            head.get().write(folder, snapshot);
            kept = done;
        } catch (IOException cause) {
            isGivenUp = true;
            terminal.err().println("gyre: the run cannot be kept for 'gyre resume' while it goes on: " + cause);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        Duration apart = took.multipliedBy(MOST_PART);
        next = elapsed.plus(took).plus(apart.compareTo(every) > 0 ? apart : every);
    }
}
