package io.gyre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about study files: new, check, schema. */
class StudyCommandsTest {

    @TempDir
    private Path folder;

    private final Console console = new Console();

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("my.yaml"), text);
    }

    @Test
    void new_ofScenario_isCheckedAndRun() throws IOException {
        assertEquals(0, console.run("new", "tiny"));
        String study = file(console.out()).toString();
        assertEquals(0, console.run("check", study), console.err());
        assertTrue(console.out().contains("is valid: tiny, policies none, default, 20,000 paths, seed 1."));
        assertEquals(0, console.run("run", study, "--paths", "200", "--quiet", "--out", folder + "/out"));
        assertTrue(Files.exists(folder.resolve("out/result.json")));
    }

    @Test
    void new_ofUnknown_isRefused() {
        assertEquals(2, console.run("new", "tinny"));
        assertTrue(console.err().contains("did you mean 'tiny'?"), console.err());
    }

    /** What the study changes without saying why is a placeholder; what it grounds is not listed. */
    @Test
    void check_ofStudy_listsWhatHasNoSource() throws IOException {
        String study = file("""
                schema: 1
                scenario: tiny
                parameters:
                  stateShare: 40 %
                  subsidyRate: {value: 35 %, source: notice.md#1, date: 2026, grade: law}
                """).toString();
        assertEquals(0, console.run("check", study));
        String list = console.out().substring(console.out().indexOf("\n\n"));
        assertTrue(list.contains("1 of 4 numbers rest on judgement or are placeholders"), list);
        assertTrue(list.contains("stateShare") && list.contains("placeholder"), list);
        assertFalse(list.contains("subsidyRate"), list);
    }

    /** The share drawn is all that "returned" and "mostReturns" hang on, and "spent" hangs on nothing. */
    @Test
    void check_ofAssumptions_saysWhatHangsOnThem() throws IOException {
        String study = file("""
                schema: 1
                scenario: tiny
                parameters: {stateShare: "uniform(low: 0.1, high: 0.8)", subsidyRate: 0.31}
                show: [spent, returned]
                """).toString();
        assertEquals(0, console.run("check", study), console.err());
        String list = console.out();
        assertTrue(list.contains("2 of 4 numbers") && list.contains("100 % of returned"), list);
        assertTrue(list.indexOf("stateShare") < list.indexOf("subsidyRate"), list);
        Console quick = new Console();
        assertEquals(0, quick.run("check", study, "--quick"));
        assertTrue(quick.out().contains("influence was not measured"), quick.out());
    }

    /** What a study says is printed as it is, without what would move the cursor of a terminal. */
    @Test
    void check_ofHostileSource_printsPlainText() throws IOException {
        String study = file("""
                schema: 1
                scenario: tiny
                note: "<script>alert(1)</script>"
                parameters:
                  stateShare: {value: 40 %, source: "x\\e[2J\\u202Ey", date: 2026, grade: judgement}
                """).toString();
        assertEquals(0, console.run("check", study), console.err());
        assertFalse(console.out().contains("\u001b") || console.out().contains("\u202e"));
        assertTrue(console.out().contains("\ufffd[2J\ufffdy"), console.out());
    }

    @Test
    void check_ofMistake_answersTwoWithItsPlace() throws IOException {
        String study =
                file("schema: 1\nscenario: tiny\noutcomes: {x: totl(paid)}\n").toString();
        assertEquals(2, console.run("check", study));
        assertTrue(console.err().contains("my.yaml:3:15: key 'outcomes.x': unknown 'totl'"), console.err());
    }

    @Test
    void schema_prints_theKeysOfAStudy() {
        assertEquals(0, console.run("schema"));
        assertTrue(
                console.out().contains("\"tiny.stateShare\": {\"description\": \"State share [share];"), console.out());
    }
}
