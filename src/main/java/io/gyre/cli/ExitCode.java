package io.gyre.cli;

import io.gyre.engine.Status;

/** What the program answers to the shell. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;
    static final int STOPPED_EARLY = 3;

    private ExitCode() {}

    static int of(Status status) {
        return switch (status) {
            case COMPLETE, PRECISE -> DONE;
            case OUT_OF_TIME, CANCELLED -> STOPPED_EARLY;
        };
    }
}
