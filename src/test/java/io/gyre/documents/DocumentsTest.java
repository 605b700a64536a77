package io.gyre.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.parameter.InputException;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Preset;
import io.gyre.scenario.voucher.VoucherScenario;
import io.gyre.study.Scenarios;
import io.gyre.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every command and block of code of the README and of the pages in docs. Left out are commands of measurements and the
 * sketch of a language to come, which stand in pages of their own.
 */
class DocumentsTest {

    private static final Set<String> OTHERS = Set.of("performance.md", "decisions.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final String HEAD = "schema: 1\nscenario: voucher\n";

    @TempDir
    private Path folder;

    static List<Path> documents() throws IOException {
        List<Path> all = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !OTHERS.contains(file.getFileName().toString()))
                    .sorted()
                    .forEach(all::add);
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void blocks_ofDocument_run(Path document) throws IOException, ReflectiveOperationException {
        for (Block block : Block.of(document)) {
            switch (block.kind()) {
                case "sh" -> {
                    Shell shell = new Shell(folder);
                    for (String line : block.lines()) {
                        assertEquals("", shell.run(line), block + " " + line);
                    }
                }
                case "java" -> assertEquals("", JavaBlock.run(block, folder), block.toString());
                case "yaml" -> assertEquals("", yaml(block), block.toString());
                case "xml" -> assertTrue(pom().contains(inside(block.text(), "version")), block.toString());
                case "text" -> assertTrue(!block.lines().isEmpty(), block.toString());
                default -> throw new AssertionError(block + " must say what it is, got '" + block.kind() + "'");
            }
        }
    }

    private static String pom() throws IOException {
        return Files.readString(Path.of("pom.xml"));
    }

    private static String inside(String xml, String tag) {
        return xml.substring(xml.indexOf("<" + tag + ">"), xml.indexOf("</" + tag + ">"));
    }

    /** A parameter file, a preset, a study, or the part of a study; one with a name in its first line is written. */
    private String yaml(Block block) throws IOException {
        String text = block.text();
        try {
            if (text.contains("\npreset: ")) {
                Preset.ofText(block.toString(), text, new VoucherScenario().parameters());
            } else if (text.contains(", role: ")) {
                ParameterFile.ofText(block.toString(), text);
            } else {
                String study = text.contains("schema: 1\n") ? text : HEAD + text;
                Study.ofText(block.toString(), study, Scenarios.installed());
            }
        } catch (InputException wrong) {
            return wrong.getMessage();
        }
        Matcher name = Pattern.compile("# ([a-z]+\\.yaml)\n").matcher(text);
        if (name.lookingAt()) {
            Files.writeString(folder.resolve(name.group(1)), text);
        }
        return "";
    }

    @ParameterizedTest
    @MethodSource("documents")
    void links_ofDocument_leadSomewhere(Path document) throws IOException {
        Matcher link = LINK.matcher(Files.readString(document));
        Path from = document.toAbsolutePath().getParent();
        while (link.find()) {
            String target = link.group(1);
            boolean isAddress = target.startsWith("https://");
            assertTrue(isAddress || Files.exists(from.resolve(target)), document + ": " + target);
        }
    }

    /** The readme's number of assumptions is the one that the command prints. */
    @Test
    void readme_countOfJudgements_isTrue() throws IOException {
        ParameterFile file = new VoucherScenario().parameters();
        long weak = file.parameters().stream()
                .filter(parameter -> parameter.evidence().grade().ordinal() >= 4)
                .count();
        assertTrue(Files.readString(Path.of("README.md"))
                .contains("lists " + weak + " of the " + file.parameters().size() + " numbers"));
    }
}
