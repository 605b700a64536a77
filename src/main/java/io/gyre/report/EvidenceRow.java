package io.gyre.report;

import java.util.List;

/**
 * A row of an evidence file.
 *
 * @param file the file, such as {@code compute.md}
 * @param id the row in it
 * @param title what it is about
 * @param cells all else it says, each with the heading of its column
 */
record EvidenceRow(String file, String id, String title, List<Cell> cells) {

    /**
     * One cell.
     *
     * @param heading of its column
     * @param text what it says; not empty
     */
    record Cell(String heading, String text) {}

    EvidenceRow {
        cells = List.copyOf(cells);
    }

    /** How parameters and other rows cite it. */
    String name() {
        return file + "#" + id;
    }

    /** Where it stands in the page; of letters, digits and one sign only. */
    String anchor() {
        return "evidence-" + file.replace(".md", "") + "-" + id;
    }
}
