package io.gyre.report;

import java.util.List;

/**
 * A picture of the page: drawn by a script from its data; what it shows is said before it and stands in tables behind it.
 *
 * @param kind the function that draws it, one of {@code charts.js}
 * @param title its heading
 * @param sentences what is to be seen
 * @param data what the function reads, as JSON
 * @param tables the same numbers for those who read
 * @param controls markup of this package for what a reader can choose, possibly empty
 */
record Chart(String kind, String title, List<String> sentences, String data, List<Table> tables, String controls) {

    /**
     * A table with its caption.
     *
     * @param caption what it holds
     * @param grid the cells
     */
    record Table(String caption, Grid grid) {}

    Chart {
        sentences = List.copyOf(sentences);
        tables = List.copyOf(tables);
    }

    static Chart of(String kind, String title, String sentence, Json data, Table... tables) {
        return new Chart(kind, title, List.of(sentence), data.text().strip(), List.of(tables), "");
    }
}
