package io.gyre.study;

import io.gyre.statistics.Decimal;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as JSON, a line for each entry of the two outer levels. */
final class JsonText {

    private static final int DEEPEST = 4;

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(Object value) {
        JsonText json = new JsonText();
        json.write(value, "\n");
        return json.text.append('\n').toString();
    }

    /** Below the second level an entry goes on the line of what it is in. */
    private void write(Object value, String outer) {
        String line = outer.length() > DEEPEST ? "" : outer;
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(separator).append(line).append(line.isEmpty() ? separator.equals("{") ? "" : " " : "  ");
                text.append(StudyText.quoted(entry.getKey().toString())).append(": ");
                write(entry.getValue(), outer + "  ");
                separator = ",";
            }
            text.append(map.isEmpty() ? "{}" : line + "}");
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object item : list) {
                text.append(separator);
                write(item, outer + "  ");
                separator = ", ";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Number number) {
            text.append(Decimal.text(number.doubleValue()));
        } else if (value instanceof Boolean) {
            text.append(value);
        } else {
            text.append(StudyText.quoted(value.toString()));
        }
    }
}
