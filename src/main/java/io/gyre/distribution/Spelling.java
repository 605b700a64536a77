package io.gyre.distribution;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The nearest allowed name to one that is not. */
final class Spelling {

    private static final int LONGEST = 40;

    private Spelling() {}

    /** The name with the fewest edits, if they are at most two or a third of the word, and not the whole name. */
    static Optional<String> nearest(String word, Collection<String> names) {
        int forgiven = Math.max(2, word.length() / 3);
        return word.length() > LONGEST
                ? Optional.empty()
                : names.stream()
                        .min(Comparator.comparingInt(name -> edits(word, name)))
                        .filter(name -> edits(word, name) <= forgiven && edits(word, name) < name.length());
    }

    /** Insertions, deletions and replacements that turn one text into the other (Levenshtein). */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (lower(from, i) == lower(to, j) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    private static char lower(String text, int position) {
        return Character.toLowerCase(text.charAt(position - 1));
    }
}
