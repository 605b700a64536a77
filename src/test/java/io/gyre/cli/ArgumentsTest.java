package io.gyre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void time_units_areRead() {
        assertEquals(Duration.ofSeconds(60), Arguments.time("--max-time", "60s"));
        assertEquals(Duration.ofMinutes(90), Arguments.time("--max-time", "1.5h"));
        assertEquals(Duration.ofMillis(250), Arguments.time("--max-time", "250ms"));
        assertEquals(Duration.ofMinutes(5), Arguments.time("--max-time", "5 min"));
    }

    @Test
    void pairs_value_mayHoldAnEqualsSign() {
        assertEquals(Map.of("a", "b=c"), Arguments.pairs("--set", List.of("a=b=c")));
        assertEquals(Map.of("spent", 1500.0), Arguments.halfWidths("--precision", List.of("spent=1.5e3")));
    }
}
