package io.gyre.scenario.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gyre.graph.Declared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/models/funnel.md names whatever the model has. */
class FunnelPageTest {

    @Test
    void page_namesEachParameterOutcomeAndSector() throws IOException {
        String page = Files.readString(Path.of("docs/models/funnel.md"));
        var file = new FunnelScenario().parameters();
        Declared declared = FunnelScenario.scenario(file, 2, 1).graph().declared();
        Stream<String> parameters = file.keys().stream().map(key -> "`" + key + "`");
        Stream<String> outcomes = declared.outcomes().stream().map(outcome -> "`" + outcome.key() + "`");
        Stream<String> sectors = declared.sectors().stream().map(Declared.Sector::key);
        List<String> lost = Stream.concat(Stream.concat(parameters, outcomes), sectors)
                .filter(name -> !page.contains(name))
                .toList();
        assertEquals(List.of(), lost);
    }
}
