package io.gyre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything a user can get wrong answers 2, with a short message that says where, what, and what is allowed. */
class BadInputTest {

    @TempDir
    private Path folder;

    private static void refused(String advice, String... args) {
        Console console = new Console();
        int code = console.run(args);
        String err = console.err();
        assertEquals(2, code, () -> Arrays.toString(args) + "\n" + err);
        assertTrue(err.contains(advice), () -> "no \"" + advice + "\" in " + err);
        assertTrue(err.startsWith("gyre") && err.lines().count() <= 3, err);
        assertFalse(err.contains("Exception") || err.contains("\tat "), err);
        assertEquals("", console.out());
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run                                            | SCENARIO",
                "runn tiny                                      | did you mean",
                "run tinny                                      | did you mean 'tiny'?",
                "run tiny --pahts 5                             | --paths",
                "run tiny --paths 0                             | a whole number from 1",
                "run tiny --paths many                          | a whole number from 1",
                "run tiny --paths 1e400                         | a whole number from 1",
                "run tiny --paths 99999999999999999999          | a whole number from 1",
                "run tiny --paths 5 --paths 6                   | --paths",
                "run tiny --paths                               | --paths",
                "run tiny --seed -1                             | from 0",
                "run tiny --seed 9223372036854775807            | from 0",
                "run tiny --threads 0                           | from 1",
                "run tiny --set subsidyRate                     | key=value",
                "run tiny --set subsidyRate=1.4                 | from 0 to 1",
                "run tiny --set subsidyRate=NaN                 | a number",
                "run tiny --set subsidyRate=                    | a number",
                "run tiny --set nothingLikeThis=1               | allowed are budget",
                "run tiny --set subsidyRat=0.3                  | did you mean 'subsidyRate'?",
                "run tiny --set budget=-5                       | from 0 to 1000",
                "run tiny --set budget=5hour                     | a quantity in m CNY/quarter",
                "run tiny --set stateShare=beta(alpha:-1,beta:2) | alpha",
                "run tiny --set rationing=lotery                | allowed are firstCome, proRata",
                "run tiny --set budget=1 --set budget=2         | each key once",
                "run tiny --policy Atlantis                     | allowed are none, default, harbour",
                "run tiny --policy harbor                       | did you mean 'harbour'?",
                "run tiny --policy harbour --policy abroad      | one currency",
                "run tiny --precision spent=0                   | a number above 0",
                "run tiny --precision spend=1                   | did you mean 'spent'?",
                "run tiny --max-time soon                       | a time such as 60s",
                "run tiny --sampling sobel                      | did you mean 'sobol'?",
                "run tiny --sampling dice                       | allowed are random, antithetic, latin, sobol",
                "run tiny --sampling sobol --paths 100000000000 | at most 68719476736",
                "path tiny 5 --sampling dice                    | allowed are random, antithetic, latin, sobol",
                "run tiny extra                                 | unknown 'extra'",
                "run missing.yaml                               | no such file",
                "describe tinny                                 | did you mean 'tiny'?",
                "path tiny                                      | NUMBER",
                "path tiny -1                                   | a whole number from 0",
                "path tiny seven                                | a whole number from 0",
                "path tiny 5 --policy Atlantis                  | allowed are none, default, harbour"
            })
    void run_wrongArguments_areRefused(String command, String advice) {
        refused(advice, command.split(" +"));
    }

    @Test
    void run_emptyArguments_areRefused() {
        refused("unknown ''", "run", "");
        refused("the name of a file or folder", "run", "\0.yaml");
        refused("allowed is", "run", "tiny", "--out", "\0");
        refused("NaN", "run", "tiny", "--precision", "spent=NaN");
    }

    @Test
    void run_brokenFiles_areRefused() throws IOException {
        refused("well-formed YAML", "run", file("half.yaml", "scenario: [unclosed"));
        refused("allowed is", "run", file("empty.yaml", ""));
        byte[] noise = new byte[4096];
        new SplittableRandom(1).nextBytes(noise);
        refused("UTF-8", "run", file("binary.yaml", noise));
        refused("control character", "run", file("null.yaml", "schema: 1\nscenario: ti\0ny\n"));
        refused(
                "a folder",
                "run",
                Files.createDirectory(folder.resolve("dir.yaml")).toString());
        refused("twice", "run", file("twice.yaml", "schema: 1\nscenario: tiny\npaths: 5\npaths: 6\n"));
        refused("'schema'", "run", file("schema.yaml", "scenario: tiny\n"));
        refused("unknown 'pahts'", "run", file("typo.yaml", "schema: 1\nscenario: tiny\npahts: 5\n"));
        refused("allowed is", "run", file("list.yaml", "- schema\n- tiny\n"));
        refused(
                "from 0 to 1",
                "run",
                file("share.yaml", "schema: 1\nscenario: tiny\nparameters: {subsidyRate: 140 %}\n"));
    }

    @Test
    void run_hostileFiles_areRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c <= 'i'; c++) {
            char before = (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + before + ",").repeat(9))
                    .append("x]\n");
        }
        refused("values", "run", file("bomb.yaml", bomb.toString()));
        String tag = "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"file:/\"]]]]\n";
        refused("tag", "run", file("tag.yaml", tag));
        refused("million bytes", "run", file("large.yaml", "a: " + "x".repeat(50_000_000)));
        refused("16 levels", "run", file("deep.yaml", "[".repeat(5_000) + "]".repeat(5_000)));
        refused("unknown", "run", file("escape.yaml", "schema: 1\nscenario: \"\\e[2J\\e[31m\"\n"));
    }

    @Test
    void run_unwritableFolder_isRefusedBeforeAnythingRuns() throws IOException {
        String file = file("file", "x");
        refused("cannot be written", "run", "tiny", "--paths", "999999999999", "--out", file);
        refused("cannot be written", "run", "tiny", "--paths", "999999999999", "--out", file + "/below");
        if (Files.isDirectory(Path.of("/proc"))) {
            refused("cannot be written", "run", "tiny", "--paths", "999999999999", "--out", "/proc/nothing/here");
        }
    }
}
