package io.gyre.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a value rests on.
 *
 * @param source one or more sources with blanks between them: rows of an evidence file such as {@code compute.md#A5},
 *     or addresses
 * @param date when the fact was observed or the source published: a year, a month or a day, as {@code 2024-12-18}
 * @param grade how well it is supported
 * @param note what a reader should know about it; empty if nothing
 */
public record Evidence(String source, String date, Grade grade, String note) {

    private static final Pattern DATE =
            Pattern.compile("[12][0-9]{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?");

    /**
     * Checks the components.
     *
     * @param source one or more sources
     * @param date a year, month or day
     * @param grade how well it is supported
     * @param note what a reader should know about it
     * @throws IllegalArgumentException if the source is blank or the date is none
     */
    public Evidence {
        if (source.isBlank()) {
            throw new IllegalArgumentException("source must name an evidence row or an address, got nothing");
        }
        if (!DATE.matcher(date).matches()) {
            throw new IllegalArgumentException(
                    "date must be a year, month or day such as 2024-12-18, got " + InputException.quoted(date));
        }
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(note, "note");
    }

    /**
     * Evidence for a value made up in a program, where no file stands behind it.
     *
     * @param source where the number comes from
     * @return a placeholder without date of its own (the year 2025)
     */
    public static Evidence placeholder(String source) {
        return new Evidence(source, "2025", Grade.PLACEHOLDER, "");
    }

    /**
     * The single sources.
     *
     * @return the source, split at blanks and commas
     */
    public List<String> sources() {
        return Arrays.stream(source.split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
