package io.gyre.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of strangers made safe for a terminal, and their width there. */
final class Words {

    private static final String REPLACEMENT = "\uFFFD";
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern BORDER = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])");

    private Words() {}

    /** The text on one line, without what would move the cursor, colour or turn the line. */
    static String line(String words) {
        StringBuilder line = new StringBuilder();
        words.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL -> line.append(point == '\n' || point == '\t' ? " " : REPLACEMENT);
                case Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.UNASSIGNED -> line.append(REPLACEMENT);
                default -> line.appendCodePoint(point);
            }
        });
        return line.toString();
    }

    /** A key as a reader says it: {@code voucherOutlay} is "Voucher outlay"; any other text stays as it is. */
    static String spoken(String key) {
        if (!KEY.matcher(key).matches()) {
            return key;
        }
        String words = BORDER.matcher(key).replaceAll(" ");
        StringBuilder spoken = new StringBuilder();
        for (String word : words.split(" ")) {
            boolean isName = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            spoken.append(spoken.length() == 0 ? "" : " ").append(isName ? word : word.toLowerCase(Locale.ROOT));
        }
        spoken.setCharAt(0, Character.toUpperCase(spoken.charAt(0)));
        return spoken.toString();
    }

    /** Columns that a text takes in a terminal: East Asian characters take two, marks upon others none. */
    static int width(String words) {
        return words.codePoints().map(Words::width).sum();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0x20000 && point <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    static String left(String words, int width) {
        return words + " ".repeat(Math.max(0, width - width(words)));
    }

    static String right(String words, int width) {
        return " ".repeat(Math.max(0, width - width(words))) + words;
    }
}
