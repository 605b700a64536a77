package io.gyre.parameter;

import io.gyre.unit.Kind;
import io.gyre.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How the default of a parameter is written on one line, so that a study that says it again means the same. */
final class Written {

    private Written() {}

    /** The default of an entry of a parameter file, in the words of the file and with its unit. */
    static String of(YamlMap entry, Parameter parameter, Set<String> others) {
        if (!entry.has("distribution")) {
            return of(entry.get("value"), parameter.unit());
        }
        List<String> arguments = new ArrayList<>();
        if (entry.has("values")) {
            List<String> values = entry.get("values").asList().asTexts();
            List<String> probabilities = entry.get("probabilities").asList().asTexts();
            for (int i = 0; i < values.size(); i++) {
                arguments.add(values.get(i) + ": " + probabilities.get(i));
            }
        } else {
            entry.keys().stream()
                    .filter(key -> !others.contains(key))
                    .forEach(key -> arguments.add(key + ": " + entry.text(key)));
        }
        return entry.text("distribution") + "(" + String.join(", ", arguments) + ")";
    }

    private static String of(YamlNode node, Unit unit) {
        if (node instanceof YamlList list) {
            return list.items().stream().map(item -> of(item, unit)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof YamlMap map) {
            return map.keys().stream()
                    .map(key -> key + ": " + of(map.get(key), unit))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        String text = node.asScalar().asText();
        return Quantity.isNumber(text) ? withUnit(text, unit) : text;
    }

    private static String withUnit(String number, Unit unit) {
        if (unit.kind() == Kind.SHARE || unit.kind() == Kind.PROBABILITY) {
            BigDecimal percent = new BigDecimal(number).movePointRight(2).stripTrailingZeros();
            return percent.toPlainString() + " %";
        }
        return unit.isPure() ? number : number + " " + unit;
    }
}
