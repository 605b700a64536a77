package io.gyre.cli;

import io.gyre.engine.Listener;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Says on standard error how far a run is, from the second second on: on one line for a person, seldom for a log. */
final class Progress implements Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int WIDTH = 70;

    /** What the first call told. */
    private record First(long done, Duration elapsed) {}

    private final Terminal terminal;
    private final boolean isQuiet;
    private Duration next = PATIENCE;
    private Optional<First> first = Optional.empty(); // not from nothing where a run goes on
    private boolean hasWritten;

    Progress(Terminal terminal, boolean isQuiet) {
        this.terminal = terminal;
        this.isQuiet = isQuiet;
    }

    @Override
    public void progress(long pathsDone, long pathsAsked, Duration elapsed) {
        first = first.or(() -> Optional.of(new First(pathsDone, elapsed)));
        if (isQuiet || elapsed.compareTo(next) < 0 || pathsDone == pathsAsked) {
            return;
        }
        String line = line(pathsDone, pathsAsked, elapsed);
        if (terminal.isInteractive()) {
            terminal.err().print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
        } else {
            terminal.err().println(line);
            next = elapsed.multipliedBy(2); // a log wants fewer lines the longer it takes
        }
        terminal.err().flush();
        hasWritten = true;
    }

    private String line(long done, long asked, Duration elapsed) {
        long since = done - first.orElseThrow().done();
        double each = elapsed.minus(first.orElseThrow().elapsed()).toMillis() / 1e3 / since;
        String left = since == 0 ? "" : String.format(Locale.ROOT, ", about %.0f s left", each * (asked - done));
        return String.format(Locale.ROOT, "%,d of %,d paths in %.0f s%s", done, asked, elapsed.toMillis() / 1e3, left);
    }

    /** Takes the line away that was written over. */
    void end() {
        if (hasWritten && terminal.isInteractive()) {
            terminal.err().print("\r" + " ".repeat(WIDTH) + "\r");
            terminal.err().flush();
        }
    }

    @Override
    public boolean isCancelled() {
        return terminal.isInterrupted().getAsBoolean();
    }
}
