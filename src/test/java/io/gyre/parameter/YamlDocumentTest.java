package io.gyre.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentTest {

    private static YamlMap read(String text) {
        return YamlDocument.ofText("s.yaml", text).root();
    }

    private static String refusal(String text) {
        String message =
                assertThrows(InputException.class, () -> read(text), text).getMessage();
        assertTrue(message.lines().count() == 1, message);
        return message;
    }

    @Test
    void root_nestedFile_keepsOrderTextAndPositions() {
        YamlMap root = read("b: 1\na:\n  - x: 30 %\n  - 'two'\n");
        assertEquals(List.of("b", "a"), List.copyOf(root.keys()));
        assertEquals(1.0, root.number("b"));
        YamlList list = root.get("a").asList();
        assertEquals("30 %", list.items().get(0).asMap().text("x"));
        assertEquals(
                "s.yaml:3:8: key 'a[0].x'",
                list.items().get(0).asMap().get("x").position().toString());
        assertEquals("s.yaml:2:1: key 'a'", root.positionOf("a").toString());
        assertTrue(list.items().get(1).asScalar().isQuoted());
    }

    @ParameterizedTest
    @CsvSource({
        "'a: 1\na: 2', s.yaml:2:1: key 'a': found the same key as in line 1",
        "'a: !!java.net.URL [x]', s.yaml:1:4: key 'a': found the tag",
        "'a: !!str x', s.yaml:1:4: key 'a': found the tag",
        "'!x k: 1', s.yaml:1:1: key 'k': found the tag",
        "'a: 1\n---\nb: 1', s.yaml:2:1: found a second document",
        "'a: *x', s.yaml:1:4: key 'a': found the alias 'x'",
        "'a: &x [*x]', s.yaml:1:8: key 'a[0]': found the alias 'x'",
        "'[a]: 1', s.yaml:1:1: found a list as a key",
        "'{a: 1}: 1', s.yaml:1:1: found a map as a key",
        "'- 1', s.yaml:1:1: found a list; allowed is a map",
        "'just text', s.yaml:1:1: found 'just text'",
        "'a: [1, 2', s.yaml:1:9: found a mistake in the YAML",
        "'a: b: c', s.yaml:1:5: found a mistake in the YAML",
        "'a:\n\tb: 1', s.yaml:2:1: found a mistake in the YAML"
    })
    void ofText_brokenRule_isRefusedAtItsPlace(String text, String begin) {
        String message = refusal(text);
        assertTrue(message.startsWith(begin), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only a comment\n", "---\n", "--- ~\n...\n", "\n\n"})
    void ofText_nothingInIt_isRefused(String text) {
        refusal(text);
    }

    @Test
    void ofText_controlCharacter_isRefusedWithItsPlace() {
        assertEquals(
                "s.yaml:2:4: found control character U+0007; allowed is printable text", refusal("a: 1\nb: \u0007"));
        refusal("a: \u0000");
        refusal("a: \"\\0\"\nb: \uDC00");
    }

    @Test
    void of_invalidUtf8_isRefused() {
        byte[] latin = "a: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        String message = assertThrows(
                        InputException.class, () -> YamlDocument.of("s.yaml", new ByteArrayInputStream(latin)))
                .getMessage();
        assertEquals("s.yaml: found bytes that are no UTF-8 text; allowed is a YAML file in UTF-8", message);
    }

    @Test
    void of_byteOrderMark_isSkipped() {
        byte[] bytes = "\uFEFFa: 上海".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "上海",
                YamlDocument.of("s.yaml", new ByteArrayInputStream(bytes))
                        .root()
                        .text("a"));
    }

    @Test
    void of_filesThatAreNone_areRefusedByName(@TempDir Path folder) {
        Path missing = folder.resolve("none.yaml");
        assertTrue(assertThrows(InputException.class, () -> YamlDocument.of(missing))
                .getMessage()
                .startsWith(missing + ": found no such file"));
        assertTrue(assertThrows(InputException.class, () -> YamlDocument.of(folder))
                .getMessage()
                .startsWith(folder + ": found a folder"));
        assertThrows(InputException.class, () -> YamlDocument.ofResource(YamlDocumentTest.class, "none.yaml"));
    }

    @Test
    void ofText_aliasBombDepthAndSize_areRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            String alias = "*a" + (level - 1);
            bomb.append("a%d: &a%d [".formatted(level, level))
                    .append(String.join(", ", List.of(alias, alias, alias, alias, alias, alias, alias, alias)))
                    .append("]\n");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(4), () -> {
            assertTrue(refusal(bomb.toString()).contains("more than 20000 values"));
            assertTrue(refusal("a: " + "[".repeat(400_000)).contains("more than 16 levels"));
            assertTrue(refusal("a:\n" + "- ".repeat(400_000)).contains("more than 16 levels"));
            assertTrue(refusal("a: " + "[{b: ".repeat(100_000)).contains("more than 16 levels"));
            assertTrue(refusal("a: [" + "1,".repeat(400_000) + "]").contains("more than 20000 values"));
            assertTrue(refusal("? " + "k".repeat(900_000) + "\n: 1").contains("a key of 900000 characters"));
            assertTrue(refusal("a".repeat(1_000_001)).contains("more than a million"));
        });
    }

    @Test
    void asX_otherKind_saysWhatWasFoundAndWhatIsAllowed() {
        YamlMap root = read("a: '0.3'\nb:\nc: .nan\nd: [1]\ne: yes\nf: 1.5");
        assertMessage("s.yaml:1:4: key 'a': found the text \"0.3\"; allowed is a number", () -> root.number("a"));
        assertMessage("s.yaml:2:3: key 'b': found nothing; allowed is a single text or number", () -> root.text("b"));
        assertMessage("s.yaml:3:4: key 'c': found '.nan'; allowed is a number", () -> root.number("c"));
        assertMessage(
                "s.yaml:4:4: key 'd': found a list; allowed is a map of keys and values",
                () -> root.get("d").asMap());
        assertMessage(
                "s.yaml:5:4: key 'e': found 'yes'; allowed is true or false",
                () -> root.get("e").asScalar().asFlag());
        assertMessage(
                "s.yaml:6:4: key 'f': found '1.5'; allowed is a whole number from 1 to 9",
                () -> root.get("f").asScalar().asInteger(1, 9));
        assertMessage(
                "s.yaml:6:4: key 'f': found '1.5'; allowed is a list",
                () -> root.get("f").asList());
    }

    @Test
    void withOnly_unknownKey_proposesTheNearest() {
        YamlMap root = read("seed: 1\npaht: 2\n");
        assertMessage(
                "s.yaml:2:1: key 'paht': unknown 'paht'; allowed are seed, path; did you mean 'path'?",
                () -> root.withOnly("seed", "path"));
        assertMessage(
                "s.yaml:1:1: key 'paths': found nothing (there is 'paht'); allowed is a value, which is required",
                () -> root.get("paths"));
        assertEquals(root, root.withOnly("seed", "paht"));
    }

    private static void assertMessage(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(InputException.class, call).getMessage());
    }

    /** Whatever stands in a file, reading ends with a tree or with one line. */
    @Property(tries = 2000)
    void ofText_anyText_isReadOrRefusedInOneLine(
            @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 60) String body,
            @ForAll @CharRange(from = '\u0000', to = '\u2fff') @StringLength(max = 3) String odd) {
        String text = body.replace('~', '\n').replace('$', '\t') + odd;
        try {
            read(text);
        } catch (InputException refused) {
            assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
        }
    }
}
