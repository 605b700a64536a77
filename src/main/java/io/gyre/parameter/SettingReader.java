package io.gyre.parameter;

import io.gyre.distribution.Distribution;
import io.gyre.distribution.Distributions;
import io.gyre.distribution.LogNormal;
import io.gyre.distribution.Normal;
import io.gyre.unit.Kind;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a parameter is set to, from a node of a file or from a text of a command line. */
final class SettingReader {

    private static final Pattern CALL = Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s*\\((.*)\\)");
    private static final Pattern NINE_IN_TEN = Pattern.compile("5\\s*%\\s*to\\s*95\\s*%\\s*:\\s*(.+?)\\s+to\\s+(.+)");
    private static final List<String> SCALE_FREE = List.of("sigma", "mu", "alpha", "beta", "shape", "p", "rate");
    private static final List<String> IN_THE_UNIT =
            List.of("low", "mode", "high", "mean", "sd", "median", "p5", "p95", "value");

    private final Allowed allowed;

    SettingReader(Allowed allowed) {
        this.allowed = allowed;
    }

    /** Reads a value: a text or number, a list by year, a map by group, or a map with {@code distribution} in it. */
    Setting read(YamlNode node) {
        if (node instanceof YamlList list) {
            return checked(byYear(list), node.position(), node.described());
        }
        if (node instanceof YamlMap map) {
            Setting setting = map.has("distribution") ? drawn(map, Set.of()) : byGroup(map);
            return checked(setting, node.position(), node.described());
        }
        YamlScalar scalar = node.asScalar();
        return read(scalar.asText(), scalar.position());
    }

    /** Reads a text, as it stands after {@code --set key=} or in a file. */
    Setting read(String text, Position position) {
        String word = text.strip();
        if (allowed.role() == Role.CHOICE) {
            return new Setting.Option(new YamlScalar(word, false, position).asOneOf(allowed.options()));
        }
        return checked(ofText(word, position), position, InputException.quoted(word));
    }

    /** Reads the distribution of a map whose keys are its arguments and some others. */
    Setting drawn(YamlMap map, Set<String> others) {
        List<String> names = new ArrayList<>(others);
        names.add("distribution");
        names.addAll(IN_THE_UNIT);
        names.addAll(SCALE_FREE);
        map.withOnly(names);
        Map<String, Double> arguments = new LinkedHashMap<>();
        for (String key : map.keys()) {
            if (IN_THE_UNIT.contains(key) || SCALE_FREE.contains(key)) {
                YamlScalar scalar = map.get(key).asScalar();
                arguments.put(key, argument(key, scalar.asText(), scalar.position()));
            }
        }
        YamlScalar kind = map.get("distribution").asScalar();
        return distribution(kind.asText(), arguments, kind.position());
    }

    Setting checked(Setting setting, Position position, String found) {
        allowed.refused(setting).ifPresent(words -> {
            String shown = setting instanceof Setting.Amount ? found : words;
            throw InputException.of(position, shown, allowed.rule());
        });
        return setting;
    }

    private Setting ofText(String text, Position position) {
        if (text.startsWith("[") && text.endsWith("]")) {
            List<Double> values = new ArrayList<>();
            for (String item : items(text)) {
                values.add(quantity(item, position));
            }
            return new Setting.ByYear(values);
        }
        if (text.startsWith("{") && text.endsWith("}")) {
            Map<String, Double> values = new LinkedHashMap<>();
            pairs(items(text), position).forEach((group, item) -> values.put(group, quantity(item, position)));
            return new Setting.ByGroup(values);
        }
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            return call(call.group(1), call.group(2), position);
        }
        Matcher range = NINE_IN_TEN.matcher(text);
        if (range.matches()) {
            return nineInTen(quantity(range.group(1), position), quantity(range.group(2), position), position);
        }
        return new Setting.Amount(quantity(text, position));
    }

    private static List<String> items(String bracketed) {
        return List.of(bracketed.substring(1, bracketed.length() - 1).split(",", -1));
    }

    private static Map<String, String> pairs(List<String> items, Position position) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String item : items) {
            int colon = item.indexOf(':');
            if (colon < 1) {
                throw InputException.of(
                        position, InputException.quoted(item.strip()), "name: value, as in beta(p5: 0.05, p95: 0.3)");
            }
            String name = item.substring(0, colon).strip();
            if (pairs.put(name, item.substring(colon + 1).strip()) != null) {
                throw InputException.of(position, InputException.quoted(name) + " twice", "each name once");
            }
        }
        return pairs;
    }

    private Setting call(String kind, String inside, Position position) {
        Map<String, Double> arguments = new LinkedHashMap<>();
        pairs(List.of(inside.split(",", -1)), position)
                .forEach((name, text) -> arguments.put(name, argument(name, text, position)));
        return distribution(kind, arguments, position);
    }

    private Setting distribution(String kind, Map<String, Double> arguments, Position position) {
        if (!Distributions.kinds().containsKey(kind)) {
            throw InputException.unknown(position, kind, Distributions.kinds().keySet());
        }
        try {
            return new Setting.Drawn(Distributions.of(kind, arguments));
        } catch (IllegalArgumentException cause) {
            throw InputException.because(position, cause);
        }
    }

    /** The distribution of "nine times in ten between these": of a share, of a positive number, or of any number. */
    private Setting nineInTen(double low, double high, Position position) {
        try {
            Distribution distribution = isPart()
                    ? Distributions.of("beta", Map.of("p5", low, "p95", high))
                    : allowed.range().least() >= 0 ? LogNormal.ofRange(low, high) : Normal.ofRange(low, high);
            return new Setting.Drawn(distribution);
        } catch (IllegalArgumentException cause) {
            throw InputException.because(position, cause);
        }
    }

    private boolean isPart() {
        Kind kind = allowed.unit().kind();
        return kind == Kind.SHARE || kind == Kind.PROBABILITY;
    }

    private double argument(String name, String text, Position position) {
        return SCALE_FREE.contains(name) ? Quantity.of(text, Unit.NUMBER, position) : quantity(text, position);
    }

    private double quantity(String text, Position position) {
        return Quantity.of(text, allowed.unit(), position);
    }

    private Setting byYear(YamlList list) {
        List<Double> values = new ArrayList<>();
        for (YamlNode item : list.items()) {
            values.add(single(item));
        }
        if (values.isEmpty()) {
            throw InputException.of(list.position(), "an empty list", "a number for each year");
        }
        return new Setting.ByYear(values);
    }

    private Setting byGroup(YamlMap map) {
        Map<String, Double> values = new LinkedHashMap<>();
        map.keys().forEach(group -> values.put(group, single(map.get(group))));
        if (values.isEmpty()) {
            throw InputException.of(map.position(), "an empty map", "a number for each group");
        }
        return new Setting.ByGroup(values);
    }

    private double single(YamlNode node) {
        YamlScalar scalar = node.asScalar();
        return quantity(scalar.asText(), scalar.position());
    }
}
