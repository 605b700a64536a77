package io.gyre.model;

import io.gyre.statistics.Decimal;
import java.util.ArrayList;
import java.util.List;

/** Aligned columns of text: the first to the left, numbers to the right. */
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... heads) {
        rows.add(heads);
    }

    void row(String... cells) {
        rows.add(cells);
    }

    /** At most six significant digits; absent is said in words. */
    static String number(double x) {
        if (io.gyre.math.Absent.is(x)) {
            return "absent";
        }
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return Double.isNaN(x) ? "not a number" : x > 0 ? "infinity" : "-infinity";
        }
        java.math.BigDecimal rounded = new java.math.BigDecimal(x).round(new java.math.MathContext(6));
        return Decimal.text(rounded.doubleValue());
    }

    String text() {
        int columns = rows.get(0).length;
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String pad = " ".repeat(widths[column] - row[column].length());
                boolean right = isNumber(row[column]);
                line.append(column == 0 ? "" : "  ").append(right ? pad + row[column] : row[column] + pad);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && "-0123456789".indexOf(cell.charAt(0)) >= 0;
    }
}
