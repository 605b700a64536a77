package io.gyre.parameter;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Bad input, refused before anything runs. The message is one line: where it stands, what was found, what is allowed
 * and, for names, the nearest valid one, as in {@code study.yaml:7:5: key 'levers.subsidyRat': unknown; allowed are
 * budget, subsidyRate; did you mean 'subsidyRate'?}
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_QUOTE = 60;
    private static final int LONGEST_LIST = 24;

    /** The file of the position. */
    private final String file;
    /** The line of the position. */
    private final int line;
    /** The column of the position. */
    private final int column;
    /** The key of the position. */
    private final String key;

    private InputException(Position position, String message, Throwable cause) {
        super(position + ": " + oneLine(message), cause);
        this.file = position.file();
        this.line = position.line();
        this.column = position.column();
        this.key = position.key();
    }

    /**
     * Returns the refusal of a value.
     *
     * @param position where it stands
     * @param found what was found there
     * @param allowed what may stand there
     * @return the exception, to be thrown
     */
    public static InputException of(Position position, String found, String allowed) {
        return new InputException(position, "found " + found + "; allowed is " + allowed, null);
    }

    /**
     * Returns the refusal of a name that is none of those allowed.
     *
     * @param position where it stands
     * @param word the name found
     * @param allowed the names allowed
     * @return the exception, to be thrown; it proposes the nearest name if one is near
     */
    public static InputException unknown(Position position, String word, Collection<String> allowed) {
        String message = "unknown " + quoted(word) + "; " + listed(allowed) + proposal(word, allowed);
        return new InputException(position, message, null);
    }

    /**
     * Returns the refusal of a value whose own rule, stated by an {@link IllegalArgumentException}, is broken.
     *
     * @param position where it stands
     * @param cause the broken rule
     * @return the exception, to be thrown
     */
    public static InputException because(Position position, IllegalArgumentException cause) {
        return new InputException(position, String.valueOf(cause.getMessage()), cause);
    }

    /**
     * Where the mistake stands.
     *
     * @return file, line, column and key
     */
    public Position position() {
        return new Position(file, line, column, key);
    }

    private static String listed(Collection<String> allowed) {
        if (allowed.isEmpty()) {
            return "nothing is allowed here";
        }
        String names = allowed.stream().limit(LONGEST_LIST).collect(Collectors.joining(", "));
        int left = allowed.size() - LONGEST_LIST;
        return "allowed " + (allowed.size() == 1 ? "is " : "are ") + names + (left > 0 ? " and " + left + " more" : "");
    }

    private static String proposal(String word, Collection<String> allowed) {
        Optional<String> nearest = Suggestion.nearest(word, allowed);
        return nearest.map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    /** Returns a text in quotes, cut to a readable length and without characters that would break the line. */
    static String quoted(String text) {
        return "'" + printable(text) + "'";
    }

    static String printable(String text) {
        String cut = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        StringBuilder printed = new StringBuilder();
        cut.codePoints().forEach(point -> append(printed, point));
        return printed.toString();
    }

    private static void append(StringBuilder printed, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> printed.append(String.format("\\u%04x", point));
            default -> printed.appendCodePoint(point);
        }
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\R+", " ");
    }
}
