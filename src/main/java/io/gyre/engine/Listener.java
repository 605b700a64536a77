package io.gyre.engine;

import java.time.Duration;

/** Watches a run. All calls come from the thread that called the run, a few times a second and once at the end. */
@FunctionalInterface
public interface Listener {

    /** Watches nothing. */
    Listener NONE = (done, asked, elapsed) -> {};

    /**
     * Tells how far the run has come.
     *
     * @param pathsDone paths finished without a hole
     * @param pathsAsked paths asked for
     * @param elapsed the time since the run began
     */
    void progress(long pathsDone, long pathsAsked, Duration elapsed);

    /**
     * Whether the run should end early and keep what it has.
     *
     * @return true to cancel
     */
    default boolean isCancelled() {
        return false;
    }

    /**
     * Offers what it takes to go on if the program ended now, about as often as it tells progress. Workers go on while it is
     * written; whoever does not want it returns.
     *
     * @param snapshot the run so far
     * @param elapsed the time since the run began
     */
    default void offer(Snapshot snapshot, Duration elapsed) {}
}
