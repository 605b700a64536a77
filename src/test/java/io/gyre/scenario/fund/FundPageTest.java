package io.gyre.scenario.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gyre.graph.Declared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/models/fund.md names whatever the model has. */
class FundPageTest {

    @Test
    void page_namesEachParameterOutcomeAndSector() throws IOException {
        String page = Files.readString(Path.of("docs/models/fund.md"));
        var file = new FundScenario().parameters();
        Declared declared = FundScenario.scenario(file, 2).graph().declared();
        Stream<String> parameters = file.keys().stream().map(key -> "`" + key + "`");
        Stream<String> outcomes = declared.outcomes().stream().map(outcome -> "`" + outcome.key() + "`");
        Stream<String> sectors = declared.sectors().stream().map(Declared.Sector::key);
        List<String> lost = Stream.concat(Stream.concat(parameters, outcomes), sectors)
                .filter(name -> !page.contains(name))
                .toList();
        assertEquals(List.of(), lost);
    }
}
