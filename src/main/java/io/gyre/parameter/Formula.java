package io.gyre.parameter;

/**
 * An equation written as text in a file, with the place of each of its characters. Immutable.
 */
public final class Formula {

    private static final int LONGEST = 4_000;

    private final String text;
    private final Position position;
    private final String source;
    private final int start;

    private Formula(String text, Position position, String source, int start) {
        this.text = text;
        this.position = position;
        this.source = source;
        this.start = start;
    }

    /**
     * The equation in a value of a file.
     *
     * @param document the file
     * @param node the value: a text in one of YAML's forms
     * @return the equation
     * @throws InputException if the value is no text, or longer than 4,000 characters
     */
    public static Formula of(YamlDocument document, YamlNode node) {
        YamlScalar scalar = node.asScalar();
        String text = scalar.asText();
        if (text.length() > LONGEST) {
            throw InputException.of(
                    scalar.position(), "an equation of " + text.length() + " characters", "at most " + LONGEST);
        }
        return new Formula(text, scalar.position(), document.text(), start(document.text(), scalar));
    }

    /** Where the text begins in the file: behind the quotation mark, or below the mark of a block. */
    private static int start(String source, YamlScalar scalar) {
        int offset = offset(source, scalar.position());
        if (offset < 0 || offset >= source.length()) {
            return -1;
        }
        char first = source.charAt(offset);
        if (scalar.isQuoted() && (first == '"' || first == '\'')) {
            return offset + 1;
        }
        return first == '|' || first == '>' ? source.indexOf('\n', offset) + 1 : offset;
    }

    private static int offset(String source, Position position) {
        int offset = 0;
        for (int line = 1; line < position.line(); line++) {
            offset = source.indexOf('\n', offset) + 1;
            if (offset == 0) {
                return -1;
            }
        }
        int columns = Math.max(0, position.column() - 1);
        int left = source.codePointCount(offset, source.length());
        return position.line() == 0 || columns > left ? -1 : source.offsetByCodePoints(offset, columns);
    }

    /**
     * The equation.
     *
     * @return the text without surrounding blanks
     */
    public String text() {
        return text;
    }

    /**
     * Where the equation stands.
     *
     * @return the place of its value
     */
    public Position position() {
        return position;
    }

    /**
     * Where a character of the equation stands, also where the text runs over several lines.
     *
     * @param index the character's index in {@link #text}
     * @return its place; that of the whole equation where escapes in the file hide it
     */
    public Position position(int index) {
        int offset = start;
        for (int at = 0; at < Math.min(index, text.length()) && offset >= 0; at++) {
            if (!Character.isWhitespace(text.charAt(at))) {
                offset = afterBlanks(offset);
                offset = offset < source.length() && source.charAt(offset) == text.charAt(at) ? offset + 1 : -1;
            }
        }
        boolean isBlank = index >= text.length() || Character.isWhitespace(text.charAt(index));
        if (offset >= 0 && !isBlank) {
            offset = afterBlanks(offset);
        }
        return offset < 0 ? position : at(offset);
    }

    private int afterBlanks(int from) {
        int offset = from;
        while (offset < source.length() && Character.isWhitespace(source.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    private Position at(int offset) {
        int lineStart = source.lastIndexOf('\n', offset - 1) + 1;
        int line = 1
                + (int) source.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Position(position.file(), line, 1 + source.codePointCount(lineStart, offset), position.key());
    }

    @Override
    public String toString() {
        return text;
    }
}
