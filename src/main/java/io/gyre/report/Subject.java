package io.gyre.report;

import io.gyre.graph.Graph;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a report tells beside the numbers.
 *
 * @param title the scenario's title
 * @param question what was asked, in a sentence; possibly empty
 * @param headline the outcomes to show first, by key; empty for all
 * @param graph the model
 * @param parameters the parameters as they were used
 * @param policies what each policy sets, by its name
 * @param equations the model's equations as text
 * @param matrix its transaction-flow matrix as text
 */
public record Subject(
        String title,
        String question,
        List<String> headline,
        Graph graph,
        ParameterFile parameters,
        Map<String, Values> policies,
        String equations,
        String matrix) {

    /**
     * Copies list and map.
     *
     * @param title the scenario's title
     * @param question what was asked
     * @param headline the outcomes to show first
     * @param graph the model
     * @param parameters the parameters as they were used
     * @param policies what each policy sets
     * @param equations the equations as text
     * @param matrix the transaction-flow matrix as text
     */
    public Subject {
        headline = List.copyOf(headline);
        policies = Collections.unmodifiableMap(new LinkedHashMap<>(policies));
    }

    /** The name of one period: month, quarter or year. */
    String period() {
        return graph.calendar().period().toString();
    }

    /** The number of periods. */
    int periods() {
        return graph.periods();
    }

    /** A sentence of each group of policies that set all alike, of which each figure is the same; empty if there is none. */
    String alike() {
        Map<Values, List<String>> groups = new LinkedHashMap<>();
        policies.forEach((name, values) -> {
            Values first = groups.keySet().stream()
                    .filter(other -> isAlike(other.all(), values.all()))
                    .findFirst()
                    .orElse(values);
            groups.computeIfAbsent(first, any -> new ArrayList<>()).add(name);
        });
        return groups.values().stream()
                .filter(names -> names.size() > 1)
                .map(names -> " " + String.join(" and ", names) + " set the same levers: one policy, run once.")
                .collect(Collectors.joining());
    }

    private static boolean isAlike(Map<String, Setting> one, Map<String, Setting> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(key -> Objects.equals(one.get(key), other.get(key)));
    }

    /** What a reader sees as a name: the label, or the key where there is none. */
    static String shown(String label, String key) {
        return label.isBlank() ? key : label;
    }

    /** The same where a label may be nothing but the key once more. */
    static String spoken(String label, String key) {
        return label.isBlank() || label.equals(key) ? Words.spoken(key) : label;
    }

    /** What sectors are called, by key. */
    Map<String, String> sectors() {
        Map<String, String> names = new LinkedHashMap<>();
        graph.declared().sectors().forEach(sector -> names.put(sector.key(), spoken(sector.label(), sector.key())));
        return names;
    }
}
