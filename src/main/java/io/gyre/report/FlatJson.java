package io.gyre.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a JSON text into one map of all its texts, numbers and truth values by their paths, as {@code a.b[2].c}. */
final class FlatJson {

    private static final int DEEPEST = 64;

    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Deque<String> path = new ArrayDeque<>();
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /**
     * All values of a text.
     *
     * @param text the JSON text
     * @return path to value; texts are told from numbers by a quotation mark before them
     * @throws IllegalArgumentException if it is no JSON
     */
    static Map<String, String> of(String text) {
        FlatJson json = new FlatJson(text);
        json.value();
        json.blanks();
        if (json.at < text.length()) {
            throw json.wrong();
        }
        return json.values;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("text must be JSON, got something else at character " + at);
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        blanks();
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private boolean skip(char c) {
        boolean is = peek() == c;
        at += is ? 1 : 0;
        return is;
    }

    private void require(char c) {
        if (!skip(c)) {
            throw wrong();
        }
    }

    private void value() {
        if (path.size() > DEEPEST) {
            throw wrong();
        }
        switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> put('"' + string());
            default -> put(word());
        }
    }

    private void put(String value) {
        values.put(String.join("", path), value);
    }

    private void object() {
        require('{');
        while (!skip('}')) {
            String key = string();
            require(':');
            path.addLast(path.isEmpty() ? key : "." + key);
            value();
            path.removeLast();
            if (peek() != '}') {
                require(',');
            }
        }
    }

    private void list() {
        require('[');
        for (int index = 0; !skip(']'); index++) {
            path.addLast("[" + index + "]");
            value();
            path.removeLast();
            if (peek() != ']') {
                require(',');
            }
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw wrong();
        }
        return text.substring(start, at);
    }

    private String string() {
        require('"');
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        if (at > text.length()) {
            throw wrong();
        }
        return string.toString();
    }

    private char escaped() {
        if (at >= text.length()) {
            throw wrong();
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            case '"', '\\', '/' -> c;
            default -> throw wrong();
        };
    }

    private char unicode() {
        try {
            char c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
            at += 4;
            return c;
        } catch (IndexOutOfBoundsException | NumberFormatException cause) {
            throw wrong();
        }
    }
}
