package io.gyre.engine;

/** Why a run ended. */
public enum Status {
    /** All paths asked for are done. */
    COMPLETE,
    /** The precision asked for is met. */
    PRECISE,
    /** The time allowed is over. */
    OUT_OF_TIME,
    /** The listener cancelled it. */
    CANCELLED
}
