package io.gyre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * compare, sensitivity and solve on a scenario whose answers are worked out by hand: spent = 8·budget·rate, of which a share
 * that is uniform from .2 to .8 returns.
 */
class AnalysisCommandsTest {

    @TempDir
    private Path folder;

    private String printed(String... args) {
        Console console = new Console();
        assertEquals(0, console.run(args), console::err);
        return console.out();
    }

    private static void requireHas(String text, String... pieces) {
        for (String piece : pieces) {
            assertTrue(text.contains(piece), () -> "no \"" + piece + "\" in\n" + text);
        }
    }

    private String out() {
        return folder.toString();
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void compare_saysHowPoliciesDifferAndWhatRulesPrefer() throws IOException {
        String text = printed(
                "compare",
                "tiny",
                "--paths",
                "2000",
                "--policy",
                "none",
                "--policy",
                "harbour",
                "--policy",
                "village",
                "--better",
                "spent=less",
                "--good-enough",
                "spent=50 m CNY",
                "--out",
                out());
        // 8·40·.3 = 96 and 8·1·.3 = 2.4 million.
        requireHas(text, "Village less Harbour", "-93.6", "Differences on the same paths");
        requireHas(text, "minimax regret", "satisficing share", "All 12 rules prefer No programme", "compare.csv");
        requireHas(file("compare.csv"), "difference,spent,CNY,village,harbour,-93600000,");
        requireHas(
                file("result.json"),
                "\"differences\"",
                "\"rules\"",
                "\"better\": \"less\"",
                "\"goodEnough\": 50000000");
        requireHas(file("report.html"), "One at a time: ", "\"lowText\":\"at ");
        requireHas(printed("replay", folder.resolve("report.html").toString()), "are identical");
    }

    @Test
    void compare_withoutADirection_showsDifferencesOnly() {
        String text = printed("compare", "tiny", "--paths", "500", "--out", out());
        requireHas(text, "Default less No programme");
        assertFalse(text.contains("maximin"), text);
    }

    @Test
    void sensitivity_findsTheOnlyInput() throws IOException {
        String text = printed("sensitivity", "tiny", "--outcome", "returned", "--paths", "5000", "--out", out());
        // The share itself: P10 is .26, P90 .74.
        requireHas(text, "State share", "26 … 74", "together 100");
        requireHas(file("sensitivity.json"), "\"schema\": 1", "\"stateShare\"", "\"effect\": 0.48");
        requireHas(file("sensitivity.csv"), "stateShare,share,study,1,");
    }

    @Test
    void solve_findsTheValueWorkedOutByHand() throws IOException {
        // 8·20·rate = 80 million at a rate of one half.
        String text = printed(
                "solve",
                "tiny",
                "--lever",
                "subsidyRate",
                "--outcome",
                "spent",
                "--target",
                "80 m CNY",
                "--paths",
                "500",
                "--out",
                out());
        requireHas(text, "meets 80 m CNY at subsidyRate = 50 %");
        requireHas(file("solve.json"), "\"exists\": true", "\"value\": 0.5", "\"crossings\": 1");
        requireHas(file("solve.csv"), "subsidyRate,spent,standardError", "0.5,80000000,0");
    }

    @Test
    void solve_whereThereIsNoValue_saysSoAndShowsTheCurve() {
        String text = printed(
                "solve",
                "tiny",
                "--lever",
                "subsidyRate",
                "--outcome",
                "spent",
                "--target",
                "1 bn CNY",
                "--paths",
                "500");
        requireHas(text, "does not meet 1000 m CNY at any value of subsidyRate from 0 % to 100 %");
    }

    private static void assertRefused(String piece, String... args) {
        Console console = new Console();
        assertEquals(2, console.run(args), console::out);
        assertTrue(console.err().contains(piece), console.err());
    }

    @Test
    void mistakes_areToldWithTheNearestName() {
        assertRefused("did you mean 'spent'", "compare", "tiny", "--better", "spend=less", "--out", out());
        assertRefused("allowed are more, less", "compare", "tiny", "--better", "spent=fewer", "--out", out());
        assertRefused("0 to 1", "compare", "tiny", "--optimism", "2", "--out", out());
        assertRefused("did you mean 'returned'", "sensitivity", "tiny", "--outcome", "return");
        String[] solve = {"solve", "tiny", "--lever", "", "--outcome", "spent", "--target", "1"};
        solve[3] = "subsidyRat";
        assertRefused("did you mean 'subsidyRate'", solve);
        solve[3] = "stateShare";
        assertRefused("no lever or constant", solve);
        solve[3] = "budget";
        solve[7] = "1 hour";
        assertRefused("a quantity in CNY", solve);
        assertRefused(
                "less than --to",
                "solve",
                "tiny",
                "--lever",
                "budget",
                "--outcome",
                "spent",
                "--target",
                "1",
                "--from",
                "5",
                "--to",
                "4");
        assertRefused(
                "a value from 0 to 1000",
                "solve",
                "tiny",
                "--lever",
                "budget",
                "--outcome",
                "spent",
                "--target",
                "1",
                "--to",
                "2000");
    }

    @Test
    void commands_thatAreStopped_saySo() {
        Console console = new Console();
        int code = console.run(
                () -> true,
                "solve",
                "tiny",
                "--lever",
                "budget",
                "--outcome",
                "spent",
                "--target",
                "1",
                "--paths",
                "100000000");
        assertEquals(3, code);
        assertTrue(console.err().contains("stopped"), console.err());
    }
}
