package io.gyre.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row or table of the evidence that a shipped file names, in a source, a note or a comment, is there. */
class CitationTest {

    private static final Pattern CITED = Pattern.compile("([a-z]+\\.md)#([A-Za-z0-9]+)");
    private static final Pattern ROW = Pattern.compile("(?:\\|\\s*\\**|#+ )([A-Za-z]?[0-9]+[a-z]?)\\b.*");

    @Test
    void resources_everyRowNamed_standsInTheEvidence() throws IOException {
        Map<String, Set<String>> rows = new HashMap<>();
        List<String> lost = new ArrayList<>();
        int found = 0;
        for (Path file : files(Path.of("src/main/resources"), ".yaml")) {
            Matcher cited = CITED.matcher(Files.readString(file));
            while (cited.find()) {
                found++;
                if (!rows.computeIfAbsent(cited.group(1), CitationTest::rows).contains(cited.group(2))) {
                    lost.add(file.getFileName() + ": " + cited.group());
                }
            }
        }
        assertEquals(List.of(), lost);
        assertTrue(found > 150, "citations seen: " + found);
    }

    private static Set<String> rows(String name) {
        try (Stream<String> lines = Files.lines(Path.of("docs/evidence", name))) {
            Set<String> rows = new HashSet<>();
            lines.map(ROW::matcher).filter(Matcher::matches).forEach(row -> rows.add(row.group(1)));
            return rows;
        } catch (IOException missing) {
            return Set.of();
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }
}
