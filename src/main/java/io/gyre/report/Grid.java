package io.gyre.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of texts: what is shown in the terminal and in the page alike.
 *
 * @param headings the columns' names
 * @param textColumns how many columns, from the first, hold words; the others hold figures
 * @param lines the rows
 */
record Grid(List<String> headings, int textColumns, List<Line> lines) {

    private static final String GAP = "  ";
    private static final int LONGEST_CELL = 48;

    /**
     * A row.
     *
     * @param cells a text for each column, possibly empty
     * @param isNote whether it only says more about the row above
     */
    record Line(List<String> cells, boolean isNote) {
        Line {
            cells = List.copyOf(cells);
        }

        static Line of(List<String> cells) {
            return new Line(cells, false);
        }

        static Line note(List<String> cells) {
            return new Line(cells, true);
        }
    }

    Grid {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
        for (Line line : lines) {
            if (line.cells().size() != headings.size()) {
                throw new IllegalArgumentException("cells must be " + headings.size() + ", got "
                        + line.cells().size());
            }
        }
    }

    /** The same cells under other headings, from a column on. */
    Grid withHeadings(int from, List<String> others) {
        List<String> all = new ArrayList<>(headings.subList(0, from));
        all.addAll(others);
        return new Grid(all, textColumns, lines);
    }

    /** The same cells, where a column says nothing instead of a word. */
    Grid without(int column, String word) {
        List<Line> others = new ArrayList<>();
        for (Line line : lines) {
            List<String> cells = new ArrayList<>(line.cells());
            if (cells.get(column).equals(word)) {
                cells.set(column, "");
            }
            others.add(new Line(cells, line.isNote()));
        }
        return new Grid(headings, textColumns, others);
    }

    /** The table in aligned columns, words to the left and figures to the right, long words on several lines. */
    String text() {
        int[] widths = new int[headings.size()];
        List<List<String>> rows = new ArrayList<>();
        rows.addAll(wrapped(Line.of(headings)));
        int head = rows.size();
        lines.forEach(line -> rows.addAll(wrapped(line)));
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], Words.width(row.get(column)));
            }
        }
        int whole = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            whole += width;
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            text.append(row == head ? "-".repeat(whole) + "\n" : "");
            text.append(aligned(rows.get(row), widths)).append('\n');
        }
        return text.toString();
    }

    private String aligned(List<String> row, int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            cells.add(column < textColumns ? Words.left(cell, widths[column]) : Words.right(cell, widths[column]));
        }
        return String.join(GAP, cells).stripTrailing();
    }

    /** A row as one or more rows of cells no longer than allowed; a note is indented. */
    private static List<List<String>> wrapped(Line line) {
        List<List<String>> columns = new ArrayList<>();
        int most = 1;
        for (int column = 0; column < line.cells().size(); column++) {
            String indent = line.isNote() && column == 0 ? "  " : "";
            List<String> pieces = pieces(indent, Words.line(line.cells().get(column)));
            columns.add(pieces);
            most = Math.max(most, pieces.size());
        }
        List<List<String>> rows = new ArrayList<>();
        for (int piece = 0; piece < most; piece++) {
            int at = piece;
            rows.add(columns.stream()
                    .map(pieces -> at < pieces.size() ? pieces.get(at) : "")
                    .toList());
        }
        return rows;
    }

    private static List<String> pieces(String indent, String cell) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder(indent);
        boolean isStart = true;
        for (String word : cell.split(" ", -1)) {
            boolean fits = Words.width(piece.toString()) + 1 + Words.width(word) <= LONGEST_CELL;
            if (!isStart && !fits) {
                pieces.add(piece.toString());
                piece = new StringBuilder(indent.isEmpty() ? "  " : indent + "  ");
                isStart = true;
            }
            piece.append(isStart ? "" : " ").append(word);
            isStart = false;
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
