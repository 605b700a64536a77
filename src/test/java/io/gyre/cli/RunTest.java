package io.gyre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    @TempDir
    private Path folder;

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private Console run(int expected, String... args) {
        Console console = new Console();
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(args));
        assertEquals(expected, console.run(all.toArray(String[]::new)), console::err);
        return console;
    }

    /** The result file without its run object. */
    private String result(String name) throws IOException {
        String json = Files.readString(folder.resolve(name).resolve("result.json"));
        return json.substring(0, json.indexOf("\"run\""));
    }

    @Test
    void run_scenario_printsTableAndWritesFiles() throws IOException {
        Console console = run(0, "tiny", "--paths", "3000", "--seed", "11", "--out", out("a"));
        String table = console.out();
        for (String piece : List.of(
                "How much comes back?",
                "No programme",
                "Default",
                "Water-tight: largest residual",
                "Half of it",
                "report.html")) {
            assertTrue(table.contains(piece), () -> piece + " in\n" + table);
        }
        for (String file : List.of("result.json", "summary.csv", "series.csv", "report.html")) {
            assertTrue(Files.size(folder.resolve("a").resolve(file)) > 0, file);
        }
        assertTrue(result("a").contains("\"seed\": 11,\n  \"paths\": 3000,\n  \"status\": \"complete\""));
    }

    @Test
    void run_policiesOfTheSameLevers_saysThatTheyAreOne() {
        String same = "none and default set the same levers";
        String[] other = {"tiny", "--policy", "none", "--policy", "default", "--paths", "300", "--out", out("two")};
        assertFalse(run(0, other).out().replaceAll("\\s+", " ").contains(same));
        Console console = run(
                0,
                "tiny",
                "--paths",
                "300",
                "--policy",
                "none",
                "--policy",
                "default",
                "--set",
                "budget=0",
                "--set",
                "subsidyRate=0",
                "--out",
                out("alike"));
        assertTrue(console.out().replaceAll("\\s+", " ").contains(same), console::out);
    }

    @Test
    void run_sobol_saysSoAndDiffersFromRandom() throws IOException {
        Console console = run(0, "tiny", "--paths", "4000", "--sampling", "sobol", "--out", out("sobol"));
        run(0, "tiny", "--paths", "4000", "--sampling", "random", "--quiet", "--out", out("random"));
        assertTrue(console.out().contains("Sobol' points, errors from 16 scrambles"));
        assertTrue(result("sobol").contains("\"sampling\": \"sobol\""));
        assertTrue(result("random").contains("\"sampling\": \"random\""));
        assertFalse(result("sobol").contains("NaN"));
        Console one = new Console();
        assertEquals(0, one.run("path", "tiny", "5", "--sampling", "sobol"));
        Console other = new Console();
        assertEquals(0, other.run("path", "tiny", "5"));
        assertFalse(one.out().equals(other.out()));
    }

    @Test
    void run_otherThreads_givesTheSameBytes() throws IOException {
        Console quiet = run(0, "tiny", "--paths", "9000", "--threads", "1", "--quiet", "--out", out("one"));
        run(0, "tiny", "--paths", "9000", "--threads", "3", "--quiet", "--out", out("three"));
        assertEquals(result("one"), result("three"));
        for (String file : List.of("summary.csv", "series.csv")) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("one").resolve(file),
                            folder.resolve("three").resolve(file)));
        }
        assertEquals("", quiet.out() + quiet.err());
        run(0, "tiny", "--paths", "9000", "--seed", "2", "--quiet", "--out", out("seed"));
        assertFalse(result("one").equals(result("seed")));
    }

    @Test
    void run_study_isThatOfItsOptions() throws IOException {
        Path study = folder.resolve("my.yaml");
        Files.writeString(
                study,
                "schema: 1\nscenario: tiny\nparameters: {stateShare: 0.4}\npolicies: [none, village]\npaths: 500\nseed: 3\n"
                        + "output: " + out("study").replace("\\", "/") + "\n");
        run(0, study.toString(), "--quiet");
        run(
                0,
                "tiny",
                "--set",
                "stateShare=0.4",
                "--policy",
                "none",
                "--policy",
                "village",
                "--paths",
                "500",
                "--seed",
                "3",
                "--quiet",
                "--out",
                out("options"));
        assertEquals(result("study"), result("options"));
        assertTrue(result("study").contains("\"village\""));
    }

    @Test
    void run_interrupted_keepsWhatItHas() throws IOException {
        Console console = new Console();
        long before = System.nanoTime();
        int code = console.run(
                () -> System.nanoTime() - before > 700_000_000L,
                "run",
                "tiny",
                "--paths",
                "999999999999",
                "--out",
                out("early"));
        assertEquals(3, code, console::err);
        assertTrue(console.out().contains("stopped early by the user"), console.out());
        assertTrue(result("early").contains("\"status\": \"stopped\""));
    }

    @Test
    void run_outOfTime_keepsWhatItHas() throws IOException {
        Console console = run(3, "tiny", "--paths", "999999999999", "--max-time", "500ms", "--out", out("time"));
        assertTrue(console.out().contains("the time allowed is over"), console.out());
        assertTrue(result("time").contains("\"status\": \"out of time\""));
    }

    @Test
    void run_precise_isDone() throws IOException {
        run(
                0,
                "tiny",
                "--policy",
                "village",
                "--paths",
                "999999999999",
                "--precision",
                "mostReturns=0.01",
                "--quiet",
                "--out",
                out("precise"));
        assertTrue(result("precise").contains("\"paths\": 16384,\n  \"status\": \"precise\""), result("precise"));
    }

    @Test
    void run_interruptedAtOnce_saysThatNothingWasWritten() {
        Console console = new Console();
        assertEquals(3, console.run(() -> true, "run", "tiny", "--paths", "999999999999", "--out", out("none")));
        assertTrue(
                console.err().contains("nothing was written") || console.out().contains("stopped early"));
    }
}
