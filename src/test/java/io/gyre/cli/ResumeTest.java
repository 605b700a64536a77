package io.gyre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.study.TinyBlueprint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {

    private static final int PATHS = 300_000;

    @TempDir
    private Path folder;

    private static int run(List<String> command, Path out, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("--paths", Integer.toString(PATHS), "--quiet", "--out", out.toString()));
        all.addAll(List.of(more));
        return new Console().run(all.toArray(String[]::new));
    }

    private static String resultOf(Path out) throws IOException {
        return Files.readString(out.resolve("result.json")).replaceAll("(?s)\"run\": \\{.*?\\n  \\}", "");
    }

    /** Stops in time between the first chunk and the last, however fast the machine is. */
    private static void stopEarly(List<String> command, Path out) {
        int millis = 10;
        while (!Files.exists(out.resolve("resume.bin"))) {
            assertTrue(millis < 100_000);
            int code = run(command, out, "--max-time", millis + "ms", "--threads", "1");
            assertEquals(3, code);
            millis *= 2;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run tiny --policy none --policy harbour --set subsidyRate=0.4 --seed 3",
                "run tiny --sampling sobol",
                "compare tiny --policy none --policy harbour --better spent=less --optimism 0.8"
            })
    void resume_ofStoppedRun_endsAsOneRun(String text) throws IOException {
        List<String> command = List.of(text.split(" "));
        assertEquals(0, run(command, folder.resolve("whole")));
        Path out = folder.resolve("early");
        stopEarly(command, out);
        assertFalse(resultOf(out).equals(resultOf(folder.resolve("whole"))));
        Console console = new Console();
        assertEquals(0, console.run("resume", out.toString(), "--quiet"), console.err());
        assertEquals(resultOf(folder.resolve("whole")), resultOf(out));
        assertFalse(Files.exists(out.resolve("resume.bin")));
    }

    @Test
    void resume_ofWhatItCannotGoOnFrom_isRefusedInOneLine() throws IOException {
        List<String> command = List.of("run", "tiny");
        Path out = folder.resolve("early");
        stopEarly(command, out);
        refuses(folder.resolve("nowhere"), "a folder of a run that ended early");

        Path saved = out.resolve("resume.bin");
        byte[] bytes = Files.readAllBytes(saved);
        Files.write(saved, Arrays.copyOf(bytes, bytes.length - 9));
        refuses(out, "damaged");
        Files.write(saved, bytes);

        Files.write(saved, ofOtherBuild(bytes));
        refuses(out, "one of this build");
    }

    /** The same but for a digit of the print of the program's classes. */
    private static byte[] ofOtherBuild(byte[] saved) throws IOException {
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(saved)).readAllBytes();
        String print = Build.print(TinyBlueprint.class);
        int at = new String(plain, StandardCharsets.ISO_8859_1).indexOf(print);
        plain[at] = (byte) (plain[at] == '0' ? '1' : '0');
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    /** Nothing is written but what was kept on the way: a process that is killed does not even know of it. */
    @Test
    void resume_ofKilledProcess_endsAsOneRun() throws IOException, InterruptedException {
        List<String> command =
                List.of("compare", "tiny", "--policy", "none", "--policy", "harbour", "--better", "spent=less");
        Path out = folder.resolve("killed");
        long paths = 2_000_000;
        while (!isKilledInTime(command, out, paths)) { // a machine so fast that it had ended
            paths *= 4;
        }
        Console console = new Console();
        assertEquals(0, console.run("resume", out.toString(), "--quiet"), console.err());
        Path whole = folder.resolve("whole");
        List<String> again = new ArrayList<>(command);
        again.addAll(List.of("--paths", Long.toString(paths), "--quiet", "--out", whole.toString()));
        assertEquals(0, new Console().run(again.toArray(String[]::new)));
        assertEquals(resultOf(whole), resultOf(out));
        assertEquals(Files.readString(whole.resolve("compare.csv")), Files.readString(out.resolve("compare.csv")));
    }

    private static boolean isKilledInTime(List<String> command, Path out, long paths)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                InterruptTest.Program.class.getName()));
        all.addAll(command);
        all.addAll(
                List.of("--paths", Long.toString(paths), "--save-every", "20ms", "--quiet", "--out", out.toString()));
        Process process = new ProcessBuilder(all).inheritIO().start();
        while (process.isAlive() && !Files.exists(out.resolve("resume.bin"))) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        return process.exitValue() != 0 && !Files.exists(out.resolve("result.json"));
    }

    private static void refuses(Path out, String word) {
        Console console = new Console();
        assertEquals(2, console.run("resume", out.toString()));
        assertEquals(1, console.err().lines().count(), console.err());
        assertTrue(console.err().contains(word), console.err());
    }
}
