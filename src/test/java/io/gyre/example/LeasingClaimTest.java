package io.gyre.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The main that answers the claim says what it promises. */
class LeasingClaimTest {

    @Test
    void answer_givesThreeReadingsTwoNetsAndWhatCarriesThem() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LeasingClaim.answer(20, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String text = bytes.toString(StandardCharsets.UTF_8);
        for (String said : List.of(
                "traced",
                "all fees",
                "incremental",
                "net of avoidable cost",
                "part of all cost",
                "needed for a half",
                "reading carries",
                "One assumption moved at a time",
                "Compute in all spending")) {
            assertTrue(text.contains(said), said + " in:\n" + text);
        }
        assertTrue(!text.contains("NaN"), text);
    }
}
