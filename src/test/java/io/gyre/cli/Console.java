package io.gyre.cli;

import io.gyre.study.Scenarios;
import io.gyre.study.TinyBlueprint;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A terminal of a test: runs commands in this virtual machine and keeps what they print. */
final class Console {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    int run(String... args) {
        return run(() -> false, args);
    }

    int run(BooleanSupplier isInterrupted, String... args) {
        Scenarios scenarios = Scenarios.of(List.of(new TinyBlueprint()));
        return Gyre.run(new Terminal(print(out), print(err), false, scenarios, isInterrupted), args);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
