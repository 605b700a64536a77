package io.gyre.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.model.PathView;
import io.gyre.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's example is the code that runs, in at most 40 lines. */
class LeasingClaimInSmallTest {

    private static List<String> code(Path file, String first, String last) throws IOException {
        List<String> lines =
                Files.readAllLines(file).stream().map(String::strip).toList();
        int from = lines.indexOf(first);
        assertTrue(from >= 0, first + " in " + file);
        int to = from + lines.subList(from, lines.size()).indexOf(last);
        return lines.subList(from, to + 1).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void example_inTheReadme_isTheOneThatRuns() throws IOException {
        String first = "public static Scenario scenario() {";
        String last = "return m.build();";
        Path source = Path.of("src/main/java/io/gyre/example/LeasingClaimInSmall.java");
        List<String> runs = code(source, first, last);
        assertEquals(runs, code(Path.of("README.md"), first, last));
        assertTrue(runs.size() <= 40, "lines: " + runs.size());
    }

    @Test
    void path_ofTheExample_isConsistent() {
        Scenario scenario = LeasingClaimInSmall.scenario();
        for (int number = 0; number < 20; number++) {
            PathView path = scenario.path(scenario.policy(), 1, number);
            double traced = path.outcome("traced");
            assertTrue(traced > 0 && traced < 1, "traced " + traced);
            // each public yuan stands beside 1.5 private ones in the same till, so fees are traced in the proportion
            // 1:2.5
            assertEquals(2.5 * traced, path.outcome("allFees"), 1e-9);
            // without the programme firms buy with private money alone: what is added is what is traced
            assertEquals(traced, path.outcome("incremental"), 1e-9);
        }
    }
}
