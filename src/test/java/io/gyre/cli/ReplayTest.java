package io.gyre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

    @TempDir
    private Path folder;

    private Console run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--quiet", "--out", folder.toString()));
        Console console = new Console();
        assertEquals(0, console.run(all.toArray(String[]::new)), console.err());
        return console;
    }

    private Path page() {
        return folder.resolve("report.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run tiny --paths 300 --seed 9",
                "run tiny --paths 300 --policy none --policy harbour --set subsidyRate=0.4 --set stateShare=0.3",
                "run tiny --paths 300 --policy abroad",
                "run tiny --paths 300 --set stateShare=beta(p5:0.1,p95:0.4)",
                "run tiny --paths 40000 --precision spent=1",
                "run tiny --paths 320 --sampling sobol",
                "run tiny --paths 300 --policy village --set rationing=proRata"
            })
    void replay_ofCommand_isIdentical(String command) {
        run(command.split(" "));
        Console console = new Console();
        assertEquals(0, console.run("replay", page().toString(), "--threads", "1"), console.out() + console.err());
        assertTrue(console.out().contains("entries are identical."), console.out());
    }

    @Test
    void replay_ofStudyWithHostileWords_isIdentical() throws IOException {
        Path study = Files.writeString(folder.resolve("my.yaml"), """
                schema: 1
                scenario: tiny
                title: "</script><script>alert(1)</script> \\U0001F4B0"
                parameters:
                  stateShare: {value: 40 %, source: "\\"]}<!--", date: 2026, grade: press, note: "&amp; 中文 \\u2028"}
                outcomes: {x: {equation: total(paid), label: "<img src=x onerror=alert(1)>"}}
                goals: {spent: {atMost: 60 m CNY}, x: {atLeast: 0}}
                paths: 300
                """);
        run("run", study.toString());
        Console console = new Console();
        assertEquals(0, console.run("replay", page().toString()), console.out() + console.err());
    }

    @Test
    void replay_ofChangedNumber_saysWhich() throws IOException {
        run("run", "tiny", "--paths", "300");
        String html = Files.readString(page());
        Files.writeString(page(), html.replaceFirst("\"seed\": ?1,", "\"seed\": 2,"));
        Console console = new Console();
        assertEquals(1, console.run("replay", page().toString()));
        assertTrue(console.out().contains("entries differ."), console.out());
        assertTrue(console.out().contains("policies.default.outcomes."), console.out());
    }

    @Test
    void replay_ofOther_isRefused() throws IOException {
        Console console = new Console();
        assertEquals(2, console.run("replay", folder.resolve("none.html").toString()));
        Path other = Files.writeString(folder.resolve("other.html"), "<p>hello</p>");
        assertEquals(2, console.run("replay", other.toString()));
        Files.writeString(
                other,
                "<script type=\"application/json\" id=\"gyre-result\">{\"a\":[1,</script>"
                        + "<script type=\"application/json\" id=\"gyre-study\">{}</script>");
        assertEquals(2, console.run("replay", other.toString()));
        assertTrue(console.err().contains("text must be JSON"), console.err());
    }
}
