package io.gyre.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameter files that must be refused, each in one line that says where and what is allowed. */
class BadParameterFileTest {

    @TempDir
    private Path folder;

    private static void assertOneLine(InputException refusal, String words) {
        String message = refusal.getMessage();
        assertTrue(message.contains(words), message);
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.length() < 600, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "schema: 1 | schema: 2 | from 1 to 1",
                "schema: 1 | schemas: 1 | did you mean 'schema'",
                "title: A tiny scenario | titel: A tiny scenario | did you mean 'title'",
                "label: Yearly budget | lable: Yearly budget | did you mean 'label'",
                "label: Yearly budget | label: | a single text or number",
                "role: lever, value: 74 | role: leaver, value: 74 | did you mean 'lever'",
                "role: lever, value: 74, null: 0 | role: constant, value: 74, null: 0 | unknown 'null'",
                "unit: m CNY/year, role: lever | unit: m RMB/year, role: lever | m RMB/year",
                "value: 74 | value: 74 m USD/year | quantity in m CNY/year",
                "value: 74 | value: -1 | 0 or more",
                "value: 74 | value: .nan | a number, in m CNY/year",
                "value: 74 | value: .inf | a number, in m CNY/year",
                "value: 74 | value: [] | an empty list",
                "value: 74 | value: {} | an empty map",
                "value: 74 | value: [74, -1] | 0 or more",
                "value: 74 | value: 'uniform(low: 1, high: 2)' | as a number 0 or more",
                "value: 74, null: 0 | distribution: uniform, low: 1, high: 2, null: 0 | uncertainty",
                "value: 30 % | value: 1.4 | from 0 to 1",
                "value: 30 % | value: 140 % | '140 %'",
                "value: 30 %, null: 0 | value: 30 %, null: -1 | null",
                "range: [0, 1], source | range: [1, 0], source | range must go from",
                "range: [0, 1], source | range: [0], source | [least, greatest]",
                "range: [0, 1], source | range: [0, .nan], source | a number",
                "value: proRata | value: prorata | did you mean 'proRata'",
                "options: [firstCome, proRata, lottery] | options: [proRata] | at least two",
                "options: [firstCome, proRata, lottery] | options: [proRata, proRata] | different",
                "distribution: triangular | distribution: triangle | did you mean 'triangular'",
                "low: 0.3, mode: 0.8 | low: 0.9, mode: 0.8 | mode must",
                "low: 0.3, mode: 0.8 | low: .nan, mode: 0.8 | a number",
                "low: 0.3, mode: 0.8 | low: 0.1, mode: 0.8 | from 0.2 to 5",
                "high: 1.5, dimension: 1 | value: 1, dimension: 1 | a value and a distribution",
                "high: 1.5, dimension: 1 | hihg: 1.5, dimension: 1 | did you mean 'high'",
                "dimension: 1 | dimension: 0 | from 1 to",
                "dimension: 1 | dimension: 2 | dimension 2, as elasticity",
                "scope: member | scope: firm | allowed are path, member",
                "date: 2025-12, grade: study | date: 2025-13, grade: study | 2025-13",
                "date: 2025-12, grade: study | date: soon, grade: study | soon",
                "grade: study, note | grade: hearsay, note | allowed are law, filing",
                "source: compute.md#9 | source: '' | a text",
                "spearman: 0.4 | spearman: 1 | inside (-1, 1)",
                "spearman: 0.4 | spearman: .nan | a number",
                "between: [elasticity, price] | between: [elasticity, prize] | did you mean 'price'",
                "between: [elasticity, price] | between: [elasticity, elasticity] | two different",
                "between: [elasticity, price] | between: [elasticity, bill] | same scope",
                "between: [elasticity, price] | between: [elasticity, budget] | an uncertainty",
                "between: [elasticity, price] | between: [elasticity] | two uncertainties",
                "budget: {label | subsidyRate: {label | the same key",
                "budget: {label | Budget!: {label | lowerCamelCase",
                "budget: {label | budget: {label: x, label | the same key",
                "value: 74 | value: !!java.io.File x | tag",
                "value: 74 | value: &a [*a] | alias",
                "parameters: | parameters: [] | found",
            })
    void ofText_oneMistake_isRefusedInOneLine(String old, String replacement, String words) {
        InputException refusal = assertThrows(InputException.class, () -> Samples.with(old, replacement));
        assertOneLine(refusal, words);
        assertTrue(refusal.getMessage().startsWith("tiny.yaml:"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   \n", "---\n", "# nothing\n", "just text", "[1, 2]", "schema: 1", "{", "a: b: c", "\u0000"
            })
    void ofText_noParameterFile_isRefused(String text) {
        assertOneLine(assertThrows(InputException.class, () -> ParameterFile.ofText("x.yaml", text)), "x.yaml");
    }

    @Test
    void ofText_cutAnywhere_isRefusedOrWhole() {
        for (int length = 0; length < Samples.FILE.length(); length += 7) {
            String cut = Samples.FILE.substring(0, length);
            try {
                ParameterFile.ofText("cut.yaml", cut);
            } catch (InputException refusal) {
                assertOneLine(refusal, "cut.yaml");
            }
        }
    }

    @Test
    void ofText_aliasBomb_isRefusedBySize() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 10; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d, *a%d]%n"
                    .replace("*a%d", "*a" + (level - 1))
                    .formatted(level, level));
        }
        InputException refusal =
                assertThrows(InputException.class, () -> ParameterFile.ofText("bomb.yaml", bomb.toString()));
        assertOneLine(refusal, "values");
    }

    @Test
    void of_strangeFiles_areRefused() throws IOException {
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertOneLine(assertThrows(InputException.class, () -> ParameterFile.of(binary)), "UTF-8");
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50_000_000);
        }
        assertOneLine(assertThrows(InputException.class, () -> ParameterFile.of(large)), "million bytes");
        assertOneLine(assertThrows(InputException.class, () -> ParameterFile.of(folder)), "folder");
        Path missing = folder.resolve("missing.yaml");
        assertOneLine(assertThrows(InputException.class, () -> ParameterFile.of(missing)), "no such file");
        assertOneLine(
                assertThrows(InputException.class, () -> ParameterFile.ofResource(Samples.class, "missing.yaml")),
                "no such resource");
    }
}
