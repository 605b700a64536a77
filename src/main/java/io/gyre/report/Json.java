package io.gyre.report;

import io.gyre.statistics.Decimal;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes JSON in the order in which it is told, two blanks a level, numbers by {@link Decimal}: equal content gives equal
 * bytes on every machine. A number that is not finite is null. What HTML would read as markup is escaped, so that the text
 * may stand inside a page. The compact form leaves blanks and line ends out.
 */
final class Json {

    private static final int PICTURE_DIGITS = 5;

    private final StringBuilder text = new StringBuilder();
    private final Deque<Boolean> filled = new ArrayDeque<>(); // one a level: whether something stands there already
    private final boolean isCompact;
    private boolean afterKey;

    Json() {
        this(false);
    }

    private Json(boolean isCompact) {
        this.isCompact = isCompact;
    }

    /** For data that only a script reads. */
    static Json compact() {
        return new Json(true);
    }

    Json open() {
        return opened('{');
    }

    Json openList() {
        return opened('[');
    }

    Json close() {
        return closed('}');
    }

    Json closeList() {
        return closed(']');
    }

    Json key(String key) {
        separate();
        quote(key);
        text.append(isCompact ? ":" : ": ");
        afterKey = true;
        return this;
    }

    Json value(double number) {
        separate();
        text.append(Math.abs(number) <= Double.MAX_VALUE ? Decimal.text(number) : "null");
        return this;
    }

    /** Five significant digits: for a picture. */
    Json rounded(double number) {
        separate();
        text.append(Math.abs(number) <= Double.MAX_VALUE ? Digits.plain(number, PICTURE_DIGITS) : "null");
        return this;
    }

    Json rounded(String key, double[] numbers) {
        key(key).openList();
        for (double number : numbers) {
            rounded(number);
        }
        return closeList();
    }

    Json value(long number) {
        separate();
        text.append(number);
        return this;
    }

    Json value(boolean flag) {
        separate();
        text.append(flag);
        return this;
    }

    Json value(String words) {
        separate();
        quote(words);
        return this;
    }

    Json nothing() {
        separate();
        text.append("null");
        return this;
    }

    Json put(String key, double number) {
        return key(key).value(number);
    }

    Json put(String key, long number) {
        return key(key).value(number);
    }

    Json put(String key, boolean flag) {
        return key(key).value(flag);
    }

    Json put(String key, String words) {
        return key(key).value(words);
    }

    /** The whole text, with a line end. */
    String text() {
        if (!filled.isEmpty()) {
            throw new IllegalStateException("levels must be closed, got " + filled.size() + " open");
        }
        return text + "\n";
    }

    private Json opened(char bracket) {
        separate();
        text.append(bracket);
        filled.push(false);
        return this;
    }

    private Json closed(char bracket) {
        if (filled.pop()) {
            newLine();
        }
        text.append(bracket);
        return this;
    }

    private void separate() {
        if (afterKey) {
            afterKey = false;
        } else if (!filled.isEmpty()) {
            if (filled.pop()) {
                text.append(',');
            }
            filled.push(true);
            newLine();
        }
    }

    private void newLine() {
        if (isCompact) {
            return;
        }
        text.append('\n').append("  ".repeat(filled.size()));
    }

    private void quote(String words) {
        text.append('"');
        for (int index = 0; index < words.length(); index++) {
            append(words, index);
        }
        text.append('"');
    }

    private void append(String words, int index) {
        char c = words.charAt(index);
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else if (c == '\n') {
            text.append("\\n");
        } else if (c < ' '
                || c >= 0x7f && c < 0xa0
                || "<>&\u2028\u2029".indexOf(c) >= 0
                || isUnseen(c)
                || isLone(words, index)) {
            text.append("\\u");
            String hex = Integer.toHexString(c);
            text.append("0".repeat(4 - hex.length())).append(hex);
        } else {
            text.append(c);
        }
    }

    /** What turns the direction of a line or is not seen at all. */
    private static boolean isUnseen(char c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /** Half of a surrogate pair cannot be written in UTF-8. */
    private static boolean isLone(String words, int index) {
        char c = words.charAt(index);
        boolean low = index > 0 && Character.isSurrogatePair(words.charAt(index - 1), c);
        boolean high = index + 1 < words.length() && Character.isSurrogatePair(c, words.charAt(index + 1));
        return Character.isSurrogate(c) && !low && !high;
    }
}
