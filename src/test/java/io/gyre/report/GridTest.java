package io.gyre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.report.Grid.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void text_columns_areAligned() {
        Grid grid = new Grid(
                List.of("outcome", "unit", "none", "median city"),
                2,
                List.of(
                        Line.of(List.of("issued", "m CNY", "0", "74.1 ± 0.3")),
                        Line.note(List.of("5 % to 95 %", "", "", "60 … 90")),
                        Line.of(List.of("算力券", "%", "undefined", "1"))));
        assertEquals("""
                outcome        unit        none  median city
                --------------------------------------------
                issued         m CNY          0   74.1 ± 0.3
                  5 % to 95 %                        60 … 90
                算力券         %      undefined            1
                """, grid.text());
    }

    @Test
    void text_longWords_wrap() {
        String words = "additional card-hours per million yuan of vouchers redeemed by all firms";
        String text = new Grid(List.of("a", "b"), 1, List.of(Line.of(List.of(words, "1")))).text();
        assertTrue(
                text.contains("additional card-hours per million yuan of  1\n  vouchers redeemed by all firms\n"),
                text);
    }

    @Test
    void text_hostileName_cannotMoveTheCursor() {
        String text = new Grid(List.of("a"), 1, List.of(Line.of(List.of("x\u001b[2J\r\u202ey\nz")))).text();
        assertFalse(text.contains("\u001b") || text.contains("\r") || text.contains("\u202e"));
        assertEquals(3, text.lines().count());
    }

    @Test
    void of_rowOfOtherLength_isRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new Grid(List.of("a", "b"), 1, List.of(Line.of(List.of("x")))));
    }

    @Test
    void html_hostileCells_areText() {
        String page = new Html()
                .table(
                        "<b>",
                        new Grid(List.of("<i>"), 1, List.of(Line.of(List.of("<img src=x onerror='alert(1)'>\u0000")))))
                .text();
        assertFalse(page.contains("<b>") || page.contains("<i>") || page.contains("<img") || page.contains("\u0000"));
        assertTrue(page.contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt;"));
    }
}
