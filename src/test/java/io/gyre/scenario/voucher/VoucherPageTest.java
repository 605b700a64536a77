package io.gyre.scenario.voucher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gyre.graph.Declared;
import io.gyre.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/models/voucher.md names whatever the model has. */
class VoucherPageTest {

    @Test
    void page_namesEachParameterOutcomeSectorAndChoice() throws IOException {
        String page = Files.readString(Path.of("docs/models/voucher.md"));
        Scenario scenario = VoucherScenario.scenario(Paths.FILE, 1);
        Declared declared = scenario.graph().declared();
        Stream<String> parameters = Paths.FILE.keys().stream().map(key -> "`" + key + "`");
        Stream<String> outcomes = declared.outcomes().stream().map(outcome -> "`" + outcome.key() + "`");
        Stream<String> sectors = declared.sectors().stream().map(Declared.Sector::key);
        List<String> lost = Stream.concat(Stream.concat(parameters, outcomes), sectors)
                .filter(name -> !page.contains(name))
                .toList();
        assertEquals(List.of(), lost);
    }
}
