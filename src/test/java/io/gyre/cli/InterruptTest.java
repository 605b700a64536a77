package io.gyre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.study.Scenarios;
import io.gyre.study.TinyBlueprint;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real program in a virtual machine of its own, ended by a signal. */
class InterruptTest {

    private static final Pattern PROGRESS = Pattern.compile("[1-9].* of .* paths.*");

    /** What {@link Gyre#main} does, with a small scenario. */
    public static final class Program {
        public static void main(String[] args) {
            Interrupt interrupt = Interrupt.installed();
            Scenarios tiny = Scenarios.of(List.of(new TinyBlueprint()));
            int code = Gyre.run(new Terminal(System.out, System.err, false, tiny, interrupt::isRaised), args);
            interrupt.finished(code);
            System.exit(code);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // where a process cannot be asked to end
    void main_signal_keepsResultsAndAnswersThree(@TempDir Path folder) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        "run",
                        "tiny",
                        "--paths",
                        "999999999999",
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !PROGRESS.matcher(line).matches()) {
                line = said.readLine();
            }
            process.toHandle().destroy(); // Process.destroy would close the streams
            String rest = said.lines().collect(Collectors.joining("\n"));
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(3, process.exitValue(), rest);
        }
        String json = Files.readString(folder.resolve("out" + File.separator + "result.json"));
        assertTrue(json.contains("\"status\": \"stopped\""), json.substring(0, 200));
    }
}
