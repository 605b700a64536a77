package io.gyre.report;

import io.gyre.statistics.Decimal;
import java.util.regex.Pattern;

/**
 * Writes comma-separated values as RFC 4180 has them, lines ended by CR and LF. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it; a number that is not finite is an empty field.
 */
final class Csv {

    private static final Pattern FORMULA = Pattern.compile("[-+=@\t\r].*", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("[^\",\r\n]*");

    private final StringBuilder text = new StringBuilder();
    private boolean started;

    Csv add(String words) {
        String safe = FORMULA.matcher(words).matches() ? "'" + words : words;
        return field(PLAIN.matcher(safe).matches() ? safe : '"' + safe.replace("\"", "\"\"") + '"');
    }

    Csv add(double number) {
        return field(Math.abs(number) <= Double.MAX_VALUE ? Decimal.text(number) : "");
    }

    Csv add(long number) {
        return field(Long.toString(number));
    }

    Csv add(boolean flag) {
        return field(Boolean.toString(flag));
    }

    Csv skip(int fields) {
        for (int field = 0; field < fields; field++) {
            field("");
        }
        return this;
    }

    Csv header(String... names) {
        for (String name : names) {
            add(name);
        }
        return end();
    }

    Csv end() {
        text.append("\r\n");
        started = false;
        return this;
    }

    private Csv field(String words) {
        text.append(started ? "," : "").append(words);
        started = true;
        return this;
    }

    String text() {
        return text.toString();
    }
}
