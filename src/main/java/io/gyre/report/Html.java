package io.gyre.report;

import java.util.List;

/** Writes HTML; every text goes through {@link #escaped}, tags come from this package only. */
final class Html {

    private static final int SHORT_LIST = 6;

    private final StringBuilder text = new StringBuilder();
    private int charts;

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
        return raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Text\">")
                .element("pre", words)
                .raw("</div>\n");
    }

    /** A section with a heading of its own, to be closed by {@code raw("</section>")}. */
    Html section(String id, String heading) {
        return raw("<section id=\"" + id + "\">\n").heading(2, heading);
    }

    /** Pictures one below the other, those beyond the first few behind a line to open. */
    Html charts(List<Chart> all, String more) {
        int first = all.size() <= SHORT_LIST + 1 ? all.size() : SHORT_LIST;
        all.subList(0, first).forEach(this::chart);
        if (first < all.size()) {
            raw("<details class=\"more\"><summary>")
                    .words(more + " (" + (all.size() - first) + ")")
                    .raw("</summary>\n");
            all.subList(first, all.size()).forEach(this::chart);
            raw("</details>\n");
        }
        return this;
    }

    /** A picture with its sentence, its data and its tables. */
    Html chart(Chart chart) {
        String id = "chart" + ++charts;
        raw("<figure>\n<figcaption id=\"" + id + "-name\">")
                .words(chart.title())
                .raw("</figcaption>\n");
        raw("<div id=\"" + id + "-text\">");
        chart.sentences().forEach(this::paragraph);
        raw("</div>\n").raw(chart.controls());
        raw("<div class=\"chart\" id=\"" + id + "\" data-kind=\"" + chart.kind() + "\" role=\"img\" aria-labelledby=\""
                + id + "-name\" aria-describedby=\"" + id + "-text\"></div>\n");
        data(id + "-data", chart.data());
        if (!chart.tables().isEmpty()) {
            raw("<details><summary>The numbers<span class=\"unseen\"> of ")
                    .words(chart.title())
                    .raw("</span></summary>\n");
            chart.tables().forEach(table -> table(table.caption(), table.grid()));
            raw("</details>\n");
        }
        return raw("</figure>\n");
    }

    /** JSON that a script reads and nobody runs; {@link Json} leaves nothing in it that could end the element. */
    Html data(String id, String json) {
        return raw("<script type=\"application/json\" id=\"" + id + "\">")
                .raw(json)
                .raw("</script>\n");
    }

    /** One of several, the first chosen. */
    static String choices(String name, String legend, List<String> options) {
        StringBuilder text = new StringBuilder("<fieldset class=\"choices\"><legend>" + escaped(legend) + "</legend>");
        for (int option = 0; option < options.size(); option++) {
            text.append("<label><input type=\"radio\" name=\"" + name + "\" value=\"" + option + "\"")
                    .append(option == 0 ? " checked>" : ">")
                    .append(escaped(options.get(option)))
                    .append("</label>");
        }
        return text.append("</fieldset>\n").toString();
    }

    /** A table with a caption; in a box that scrolls when the window is narrow. */
    Html table(String caption, Grid grid) {
        raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .words(caption)
                .raw("\"><table>\n");
        element("caption", caption);
        raw("<thead><tr>");
        for (int column = 0; column < grid.headings().size(); column++) {
            String name = grid.headings().get(column);
            raw(column < grid.textColumns() ? "<th scope=\"col\" class=\"t\">" : "<th scope=\"col\">")
                    .words(name)
                    .raw("</th>");
        }
        raw("</tr></thead>\n<tbody>\n");
        grid.lines().forEach(line -> row(grid, line));
        return raw("</tbody></table></div>\n");
    }

    private void row(Grid grid, Grid.Line line) {
        raw(line.isNote() ? "<tr class=\"note\">" : "<tr>");
        List<String> cells = line.cells();
        raw("<th scope=\"row\">").words(cells.get(0)).raw("</th>");
        for (int column = 1; column < cells.size(); column++) {
            raw(column < grid.textColumns() ? "<td class=\"t\">" : "<td>")
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
        StringBuilder safe = new StringBuilder(words.length() + 16);
        int from = 0;
        while (from < words.length()) {
            int point = words.codePointAt(from);
            int to = from + Character.charCount(point);
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append('\n');
                default -> {
                    if (isPlain(point)) {
                        safe.append((char) point);
                    } else {
                        safe.append(Words.line(words.substring(from, to)));
                    }
                }
            }
            from = to;
        }
        return safe.toString();
    }

    private static boolean isPlain(int point) {
        return point >= ' ' && point < 0x7f;
    }
}
