package io.gyre.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The user's Ctrl-C, which stops a run and keeps what it has: the virtual machine's end waits until the results are
 * written, then answers with the exit code of the command rather than that of the signal.
 */
final class Interrupt {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean isRaised;
    private volatile boolean isOver;
    private volatile int code;

    private Interrupt() {}

    static Interrupt installed() {
        Interrupt interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(new Thread(interrupt::raise, "gyre-interrupt"));
        return interrupt;
    }

    private void raise() {
        if (isOver) {
            return;
        }
        isRaised = true;
        try {
            if (finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(code);
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRaised() {
        return isRaised;
    }

    /** Says that all is written; to be called once, before the virtual machine ends. */
    void finished(int exitCode) {
        code = exitCode;
        isOver = true;
        finished.countDown();
    }

    /** Whether a person watches. From JDK 22 on there is always a console, which then says itself whether it is one. */
    static boolean isWatched() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException cause) {
            return true;
        }
    }
}
