package io.gyre.parameter;

import io.gyre.distribution.Distribution;
import io.gyre.distribution.Distributions;
import io.gyre.unit.Kind;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads distributions of a quantity in a unit. */
final class DistributionReader {

    /** Arguments that are pure numbers; all others are in the unit of the quantity. */
    private static final Set<String> PURE = Set.of("sigma", "mu", "alpha", "beta", "shape", "p", "rate");

    private static final String DISCRETE = "discrete";

    private final Unit unit;

    DistributionReader(Unit unit) {
        this.unit = unit;
    }

    /** Reads a map with {@code distribution}, the arguments of that kind, and some other keys. */
    Distribution read(YamlMap map, Set<String> others) {
        YamlScalar kind = map.get("distribution").asScalar();
        if (kind.asOneOf(kinds()).equals(DISCRETE)) {
            return discrete(map, others);
        }
        Set<String> names = names(kind.asText());
        Set<String> allowed = new LinkedHashSet<>(names);
        allowed.add("distribution");
        allowed.addAll(others);
        map.withOnly(allowed);
        Map<String, Double> arguments = new LinkedHashMap<>();
        for (String name : map.keys()) {
            if (names.contains(name)) {
                YamlScalar scalar = map.get(name).asScalar();
                arguments.put(name, argument(name, scalar.asText(), scalar.position()));
            }
        }
        return of(kind.asText(), arguments, kind.position());
    }

    /** Reads what stands as {@code beta(p5: 0.05, p95: 0.3)} on one line. */
    Distribution read(String kind, Map<String, String> texts, Position position) {
        if (new YamlScalar(kind, false, position).asOneOf(kinds()).equals(DISCRETE)) {
            List<Double> values = new ArrayList<>();
            List<Double> probabilities = new ArrayList<>();
            texts.forEach((value, probability) -> {
                values.add(argument(DISCRETE, value, position));
                probabilities.add(Quantity.of(probability, Unit.PROBABILITY, position));
            });
            return discrete(values, probabilities, position);
        }
        Map<String, Double> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            if (!names(kind).contains(text.getKey())) {
                throw InputException.unknown(position, text.getKey(), names(kind));
            }
            arguments.put(text.getKey(), argument(text.getKey(), text.getValue(), position));
        }
        return of(kind, arguments, position);
    }

    /** The distribution of "nine times in ten between these": of a part, of a positive number, or of any number. */
    Distribution nineInTen(String low, String high, Range range, Position position) {
        boolean isPart = unit.kind() == Kind.SHARE || unit.kind() == Kind.PROBABILITY;
        String kind = isPart ? "beta" : range.least() >= 0 ? "lognormal" : "normal";
        return read(kind, Map.of("p5", low, "p95", high), position);
    }

    /** All kinds: those of named arguments, and the one of lists. */
    static List<String> kinds() {
        List<String> kinds = new ArrayList<>(Distributions.kinds().keySet());
        kinds.add(DISCRETE);
        return kinds;
    }

    /** {@code values} and {@code probabilities}, as many of each. */
    private Distribution discrete(YamlMap map, Set<String> others) {
        Set<String> allowed = new LinkedHashSet<>(List.of("distribution", "values", "probabilities"));
        allowed.addAll(others);
        map.withOnly(allowed);
        List<Double> values = new ArrayList<>();
        for (YamlNode item : map.get("values").asList().items()) {
            values.add(argument(DISCRETE, item.asScalar().asText(), item.position()));
        }
        List<Double> probabilities = new ArrayList<>();
        for (YamlNode item : map.get("probabilities").asList().items()) {
            probabilities.add(Quantity.of(item.asScalar().asText(), Unit.PROBABILITY, item.position()));
        }
        return discrete(values, probabilities, map.get("values").position());
    }

    private static Distribution discrete(List<Double> values, List<Double> probabilities, Position position) {
        try {
            return Distributions.discrete(
                    values.stream().mapToDouble(x -> x).toArray(),
                    probabilities.stream().mapToDouble(p -> p).toArray());
        } catch (IllegalArgumentException cause) {
            throw InputException.because(position, cause);
        }
    }

    private static Set<String> names(String kind) {
        Set<String> names = new LinkedHashSet<>();
        for (List<String> form : Distributions.kinds().get(kind)) {
            names.addAll(form);
        }
        names.addAll(Distributions.options(kind));
        return names;
    }

    private double argument(String name, String text, Position position) {
        return Quantity.of(text, PURE.contains(name) ? Unit.NUMBER : unit, position);
    }

    private static Distribution of(String kind, Map<String, Double> arguments, Position position) {
        try {
            return Distributions.of(kind, arguments);
        } catch (IllegalArgumentException cause) {
            throw InputException.because(position, cause);
        }
    }
}
