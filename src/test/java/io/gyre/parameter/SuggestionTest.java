package io.gyre.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> KEYS =
            List.of("budget", "subsidyRate", "startupUplift", "capPerFirm", "validity");

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "ca,ac,1", "abcd,abcd,0", "abc,'',3", "'',ab,2", "subsidyRaet,subsidyRate,1"})
    void edits_knownPairs_areThePublishedCounts(String from, String to, int edits) {
        assertEquals(edits, Suggestion.edits(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "subsidyrate,subsidyRate",
        "subsidyRte,subsidyRate",
        "busget,budget",
        "cap,capPerFirm",
        "startUpUplift,startupUplift",
        "validty,validity"
    })
    void nearest_typingMistake_isTheNameMeant(String word, String meant) {
        assertEquals(Optional.of(meant), Suggestion.nearest(word, KEYS));
    }

    @Test
    void nearest_somethingElse_isEmpty() {
        assertTrue(Suggestion.nearest("elasticity", KEYS).isEmpty());
        assertTrue(Suggestion.nearest("", KEYS).isEmpty());
        assertTrue(Suggestion.nearest("budget", List.of()).isEmpty());
        assertTrue(Suggestion.nearest("b".repeat(100_000), KEYS).isEmpty());
    }

    @Property(tries = 300)
    void edits_anyTwoWords_areSymmetricAndBounded(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        int edits = Suggestion.edits(a, b);
        assertEquals(edits, Suggestion.edits(b, a));
        assertTrue(edits <= Math.max(a.length(), b.length()) && edits >= Math.abs(a.length() - b.length()));
        assertEquals(edits == 0, a.equals(b));
    }
}
