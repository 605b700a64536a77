package io.gyre.scenario.leasing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gyre.graph.Declared;
import io.gyre.parameter.Evidence;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/models/leasing.md names whatever the model has, and the parameter file cites rows that exist. */
class LeasingPageTest {

    @Test
    void page_namesEachParameterOutcomeSectorAndPreset() throws IOException {
        String page = Files.readString(Path.of("docs/models/leasing.md"));
        Declared declared = Paths.SHIPPED.scenario(Paths.FILE).graph().declared();
        Stream<String> parameters = Paths.FILE.keys().stream().map(key -> "`" + key + "`");
        Stream<String> outcomes = declared.outcomes().stream().map(outcome -> "`" + outcome.key() + "`");
        Stream<String> sectors = declared.sectors().stream().map(Declared.Sector::key);
        List<String> lost = Stream.concat(Stream.concat(parameters, outcomes), sectors)
                .filter(name -> !page.contains(name))
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void citations_areRowsOfTheEvidence() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Parameter parameter : Paths.FILE.parameters()) {
            lost.addAll(unresolved(parameter.key(), parameter.evidence()));
        }
        for (String name : Paths.presets()) {
            Preset preset = Paths.named(name);
            for (String key : preset.evidence().keySet()) {
                lost.addAll(unresolved(name + "." + key, preset.evidence().get(key)));
            }
        }
        assertEquals(List.of(), lost);
    }

    private static List<String> unresolved(String key, Evidence evidence) throws IOException {
        List<String> lost = new ArrayList<>();
        for (String source : evidence.sources()) {
            String[] parts = source.split("#", 2);
            Path file = Path.of("docs/evidence", parts[0]);
            Pattern row = Pattern.compile("(?m)^(\\| *(\\*\\*)?|#+ )" + Pattern.quote(parts[parts.length - 1]) + "\\b");
            if (!Files.exists(file) || !row.matcher(Files.readString(file)).find()) {
                lost.add(key + ": " + source);
            }
        }
        return lost;
    }
}
