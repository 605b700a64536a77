package io.gyre.parameter;

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

    private final Allowed allowed;
    private final DistributionReader distributions;

    SettingReader(Allowed allowed) {
        this.allowed = allowed;
        this.distributions = new DistributionReader(allowed.unit());
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
        return new Setting.Drawn(distributions.read(map, others));
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
            for (String item : items(inside(text))) {
                values.add(quantity(item, position));
            }
            return new Setting.ByYear(values);
        }
        if (text.startsWith("{") && text.endsWith("}")) {
            Map<String, Double> values = new LinkedHashMap<>();
            pairs(items(inside(text)), position).forEach((group, item) -> values.put(group, quantity(item, position)));
            return new Setting.ByGroup(values);
        }
        Matcher call = CALL.matcher(text);
        if (call.matches()) {
            Map<String, String> arguments = pairs(items(call.group(2)), position);
            return new Setting.Drawn(distributions.read(call.group(1), arguments, position));
        }
        Matcher range = NINE_IN_TEN.matcher(text);
        if (range.matches()) {
            return new Setting.Drawn(
                    distributions.nineInTen(range.group(1), range.group(2), allowed.range(), position));
        }
        return new Setting.Amount(quantity(text, position));
    }

    private static String inside(String bracketed) {
        return bracketed.substring(1, bracketed.length() - 1);
    }

    private static List<String> items(String listed) {
        return List.of(listed.split(",", -1));
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
