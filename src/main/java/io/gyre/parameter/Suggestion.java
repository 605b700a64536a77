package io.gyre.parameter;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name a user may have meant. */
public final class Suggestion {

    private static final int LONGEST = 100;

    private Suggestion() {}

    /**
     * Returns the allowed name nearest to a word: fewest insertions, deletions, replacements and swaps of neighbours,
     * upper and lower case alike (the optimal string alignment form of Damerau 1964, doi:10.1145/363958.363994). A name
     * counts as near when at most a third of the longer one, rounded, differs, and at least one edit is always forgiven; a name
     * that begins with the word, if it has three letters or more, is near too.
     *
     * @param word the word found
     * @param allowed the names to choose from; of equally near ones the first
     * @return the nearest name, or empty if none is near
     */
    public static Optional<String> nearest(String word, Collection<String> allowed) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String nearest = "";
        double least = Double.POSITIVE_INFINITY;
        for (String name : allowed) {
            double far = far(word, name);
            if (far < least) {
                least = far;
                nearest = name;
            }
        }
        return least < Double.POSITIVE_INFINITY ? Optional.of(nearest) : Optional.empty();
    }

    private static double far(String word, String name) {
        String given = word.toLowerCase(Locale.ROOT);
        String wanted = name.toLowerCase(Locale.ROOT);
        int edits = edits(given, wanted);
        int forgiven = Math.max(1, (Math.max(given.length(), wanted.length()) + 1) / 3);
        if (edits <= forgiven && edits < Math.max(given.length(), wanted.length())) {
            return edits;
        }
        return given.length() >= 3 && wanted.startsWith(given) ? edits : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns the number of edits between two texts, of optimal string alignment.
     *
     * @param from one text
     * @param to the other
     * @return insertions, deletions, replacements and swaps of neighbours, 0 or more
     */
    static int edits(String from, String to) {
        int[][] table = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                table[row][column] = edits(table, from, to, row, column);
            }
        }
        return table[from.length()][to.length()];
    }

    private static int edits(int[][] table, String from, String to, int row, int column) {
        if (row == 0 || column == 0) {
            return row + column;
        }
        int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int least = Math.min(table[row - 1][column], table[row][column - 1]) + 1;
        least = Math.min(least, table[row - 1][column - 1] + replaced);
        boolean swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(least, table[row - 2][column - 2] + 1) : least;
    }
}
