package io.gyre.model;

import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.QUARTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.distribution.Uniform;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquationListTest {

    private static Model model() {
        var m = Model.quarterly("shared", 4);
        m.flow("wages", m.outside("firms"), m.outside("people"), m.amount(10, CNY.per(QUARTER)));
        return m;
    }

    private static Value drawn(Model m, String name) {
        return m.uncertain(name, NUMBER, new Uniform(0, 1));
    }

    @Test
    void expression_inTwoPlaces_isWrittenOnce() {
        var m = model();
        var shared = drawn(m, "first").times(drawn(m, "second")).plus(drawn(m, "third"));
        m.define("once", shared.plus(1));
        m.define("again", shared.times(shared));
        List<String> lines = m.build().equations().lines().map(String::strip).toList();
        assertTrue(lines.contains("once = #1 + 1  [number]"), lines.toString());
        assertTrue(lines.contains("#1 = draw(first) · draw(second) + draw(third)  [number]"), lines.toString());
        assertTrue(lines.contains("again = #1 · #1  [number]"), lines.toString());
    }

    @Test
    void expression_thatDoublesFortyTimes_staysShort() {
        var m = model();
        var x = drawn(m, "first").plus(drawn(m, "second"));
        for (int time = 0; time < 40; time++) {
            x = x.times(x.plus(time + 2));
        }
        m.define("deep", x);
        String text = m.build().equations();
        assertTrue(text.length() < 6_000, () -> "characters: " + text.length());
    }

    @Test
    void equation_ofManyTerms_isBrokenIntoLines() {
        var m = model();
        var sum = drawn(m, "term0");
        for (int term = 1; term < 60; term++) {
            sum = sum.plus(drawn(m, "term" + term));
        }
        m.define("long", sum);
        int longest =
                m.build().equations().lines().mapToInt(String::length).max().orElseThrow();
        assertTrue(longest < 300, () -> "longest line: " + longest);
    }

    @Test
    void changeOfUnit_isNotShown() {
        var m = model();
        m.define("inOne", drawn(m, "first").times(1).plus(0));
        assertFalse(m.build().equations().contains("· 1"));
    }

    @Test
    void part_isExplainedOnceWithItsNumber() {
        var m = model();
        var shared = drawn(m, "first").times(drawn(m, "second")).plus(drawn(m, "third"));
        m.define("again", shared.times(shared.plus(1)));
        Scenario scenario = m.build();
        String text = scenario.path(scenario.policy(), 1, 0).explain("again", 1);
        assertEquals(
                1, text.lines().filter(line -> line.strip().startsWith("#1 = ")).count(), text);
    }
}
