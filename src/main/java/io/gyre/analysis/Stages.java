package io.gyre.analysis;

import io.gyre.engine.Listener;
import java.time.Duration;

/** Tells a listener of several runs one after the other as of one. Confined to the thread that calls the runs. */
final class Stages implements Listener {

    private final Listener listener;
    private final long total;
    private final long began = System.nanoTime();
    private long before;
    private long ofThis;

    Stages(Listener listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    /** The next run begins. */
    void next() {
        before += ofThis;
        ofThis = 0;
    }

    @Override
    public void progress(long pathsDone, long pathsAsked, Duration elapsed) {
        ofThis = pathsDone;
        listener.progress(
                Math.min(total, before + pathsDone),
                Math.max(total, before + 1),
                Duration.ofNanos(System.nanoTime() - began));
    }

    @Override
    public boolean isCancelled() {
        return listener.isCancelled();
    }
}
