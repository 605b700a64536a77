package io.gyre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GyreTest {

    private static String printed(String... args) {
        Console console = new Console();
        assertEquals(0, console.run(args), console::err);
        assertEquals("", console.err());
        return console.out();
    }

    private static void requireHas(String text, String... pieces) {
        for (String piece : pieces) {
            assertTrue(text.contains(piece), () -> "no \"" + piece + "\" in\n" + text);
        }
    }

    @Test
    void list_prints_keyFirst() {
        assertEquals("tiny  A tiny scenario\n", printed("list"));
    }

    @Test
    void help_names_whatExists() {
        String help = printed("--help");
        requireHas(help, "list", "describe", "run", "path", "compare", "sensitivity", "solve");
        assertTrue(help.contains("resume"));
        requireHas(printed("run", "--help"), "--paths", "--precision", "--max-time", "95 %");
        requireHas(printed("--version"), "gyre ");
    }

    @Test
    void describe_prints_allThereIsToKnow() {
        String text = printed("describe", "tiny");
        requireHas(
                text,
                "How much comes back?",
                "harbour, village, abroad",
                "returned",
                "ratio",
                "Equations",
                "paid",
                "Transaction-flow matrix",
                "subsidyRate",
                "Uniform(0.2, 0.8)",
                "compute.md#1");
    }

    @Test
    void path_prints_itsLedger() {
        String ledger = printed("path", "tiny", "17");
        requireHas(ledger, "path 17", "policy default", "seed 1", "period 8", "back");
        requireHas(printed("path", "tiny", "17", "--policy", "village", "--seed", "5"), "policy village", "seed 5");
        assertEquals(ledger, printed("path", "tiny", "17", "--set", "subsidyRate=30 %"));
        assertFalse(ledger.equals(printed("path", "tiny", "17", "--set", "subsidyRate=31 %")));
    }
}
