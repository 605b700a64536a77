package io.gyre.report;

import java.util.List;

/** Writes HTML; every text goes through {@link #escaped}, tags come from this package only. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    /** Markup of this package. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    Html heading(int level, String words) {
        return element("h" + level, words);
    }

    Html paragraph(String words) {
        return element("p", words);
    }

    Html preformatted(String words) {
        return raw("<div class=\"scroll\" tabindex=\"0\">")
                .element("pre", words)
                .raw("</div>\n");
    }

    /** A table with a caption; in a box that scrolls when the window is narrow. */
    Html table(String caption, Grid grid) {
        raw("<div class=\"scroll\" tabindex=\"0\"><table>\n").element("caption", caption);
        raw("<thead><tr>");
        grid.headings().forEach(name -> raw("<th scope=\"col\">").words(name).raw("</th>"));
        raw("</tr></thead>\n<tbody>\n");
        grid.lines().forEach(line -> row(grid, line));
        return raw("</tbody></table></div>\n");
    }

    private void row(Grid grid, Grid.Line line) {
        raw(line.isNote() ? "<tr class=\"note\">" : "<tr>");
        List<String> cells = line.cells();
        raw("<th scope=\"row\">").words(cells.get(0)).raw("</th>");
        for (int column = 1; column < cells.size(); column++) {
            raw(column < grid.textColumns() ? "<td>" : "<td class=\"n\">")
                    .words(cells.get(column))
                    .raw("</td>");
        }
        raw("</tr>\n");
    }

    private Html element(String name, String words) {
        return raw("<" + name + ">").words(words).raw("</" + name + ">\n");
    }

    Html words(String words) {
        text.append(escaped(words));
        return this;
    }

    String text() {
        return text.toString();
    }

    /** A text as a browser shows it, whatever stands in it: markup, quotes, control and direction characters. */
    static String escaped(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append('\n');
                default -> safe.append(Words.line(Character.toString(point)));
            }
        });
        return safe.toString();
    }
}
