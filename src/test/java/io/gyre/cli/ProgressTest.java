package io.gyre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.study.Scenarios;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Progress progress(boolean isInteractive, boolean isQuiet) {
        PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(err, err, isInteractive, Scenarios.of(List.of()), () -> false);
        return new Progress(terminal, isQuiet);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void run(Progress progress) {
        for (int tenth = 1; tenth <= 100; tenth++) {
            progress.progress(tenth * 100, 10_000, Duration.ofMillis(tenth * 100));
        }
        progress.end();
    }

    /** Ten seconds: at 1, 2, 4 and 8 seconds. */
    @Test
    void progress_log_growsSeldom() {
        run(progress(false, false));
        assertEquals(4, printed().lines().count());
        assertTrue(printed().startsWith("1,000 of 10,000 paths in 1 s, about 9 s left"), printed());
    }

    @Test
    void progress_person_seesOneLineThatGoes() {
        run(progress(true, false));
        assertEquals(0, printed().chars().filter(c -> c == '\n').count());
        assertTrue(printed().endsWith("\r" + " ".repeat(70) + "\r"));
    }

    @Test
    void progress_quietOrShort_saysNothing() {
        run(progress(false, true));
        Progress quick = progress(true, false);
        quick.progress(5_000, 10_000, Duration.ofMillis(999));
        quick.progress(10_000, 10_000, Duration.ofMillis(1_500));
        quick.end();
        assertEquals("", printed());
    }
}
