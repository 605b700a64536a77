package io.gyre.cli;

import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import io.gyre.random.Sampling;
import io.gyre.study.Study;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the arguments that picocli hands over as texts. */
final class Arguments {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)\\s*(ms|s|min|m|h)");
    private static final Map<String, BigDecimal> MILLIS = Map.of(
            "ms", BigDecimal.ONE,
            "s", new BigDecimal(1_000),
            "min", new BigDecimal(60_000),
            "m", new BigDecimal(60_000),
            "h", new BigDecimal(3_600_000));

    private Arguments() {}

    static Position position(String option) {
        return Position.ofFile(option);
    }

    /** A whole number in a range. */
    static long whole(String option, String text, long least, long greatest) {
        String allowed = "a whole number from " + least + " to " + greatest;
        if (!WHOLE.matcher(text).matches()) {
            throw InputException.of(position(option), "'" + text + "'", allowed);
        }
        long number = Long.parseLong(text);
        if (number < least || number > greatest) {
            throw InputException.of(position(option), text, allowed);
        }
        return number;
    }

    /** A time such as {@code 60s}, {@code 1.5h}, {@code 500ms}. */
    static Duration time(String option, String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (!matcher.matches()) {
            throw InputException.of(position(option), "'" + text + "'", "a time such as 60s, 5min or 1.5h");
        }
        BigDecimal millis = new BigDecimal(matcher.group(1)).multiply(MILLIS.get(matcher.group(2)));
        return Duration.ofMillis(millis.longValue());
    }

    /** Texts {@code key=value}, each key once. */
    static Map<String, String> pairs(String option, List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw InputException.of(position(option), "'" + text + "'", "key=value");
            }
            String key = text.substring(0, equals).strip();
            if (pairs.put(key, text.substring(equals + 1)) != null) {
                throw InputException.of(Position.ofArgument(option, key), "the key twice", "each key once");
            }
        }
        return pairs;
    }

    /** How the draws of paths are placed. */
    static Sampling sampling(String option, String text) {
        if (!Study.SAMPLINGS.contains(text)) {
            throw InputException.unknown(position(option), text, Study.SAMPLINGS);
        }
        return Sampling.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** A share from 0 to 1. */
    static double share(String option, String text) {
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(number >= 0 && number <= 1)) {
            throw InputException.of(position(option), "'" + text + "'", "a number from 0 to 1");
        }
        return number;
    }

    /** Half-widths by outcome. */
    static Map<String, Double> halfWidths(String option, List<String> texts) {
        Map<String, Double> halfWidths = new LinkedHashMap<>();
        pairs(option, texts).forEach((outcome, text) -> {
            double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
            if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
                throw InputException.of(
                        Position.ofArgument(option, outcome),
                        "'" + text + "'",
                        "a number above 0, in the outcome's unit");
            }
            halfWidths.put(outcome, number);
        });
        return halfWidths;
    }
}
