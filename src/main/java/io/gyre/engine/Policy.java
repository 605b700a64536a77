package io.gyre.engine;

import io.gyre.distribution.Distribution;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is fixed when a graph is run: levers, choices and the distributions of its uncertainties.
 *
 * @param name what results call it
 * @param settings numbers by key: one number, or one a year of which the last is repeated
 * @param choices the option chosen, by the choice's key
 * @param distributions the distributions, by key
 */
public record Policy(
        String name,
        Map<String, double[]> settings,
        Map<String, String> choices,
        Map<String, Distribution> distributions) {

    /**
     * Copies the maps, and checks that no setting is empty.
     *
     * @param name what results call it
     * @param settings numbers by key: one number, or one a year of which the last is repeated
     * @param choices the option chosen, by the choice's key
     * @param distributions the distributions, by key
     */
    public Policy {
        Map<String, double[]> copy = new LinkedHashMap<>();
        for (Map.Entry<String, double[]> setting : settings.entrySet()) {
            if (setting.getValue().length == 0) {
                throw new IllegalArgumentException(setting.getKey() + " must hold at least one number, got none");
            }
            copy.put(setting.getKey(), setting.getValue().clone());
        }
        settings = Collections.unmodifiableMap(copy);
        choices = Map.copyOf(choices);
        distributions = Map.copyOf(distributions);
    }

    /**
     * A setting in a year.
     *
     * @param key its key
     * @param year the year, 0 for the first; beyond the list the last number holds
     * @return the number
     * @throws IllegalArgumentException if the policy does not set it
     */
    double setting(String key, int year) {
        double[] numbers = found(settings, key);
        return numbers[Math.min(year, numbers.length - 1)];
    }

    /**
     * Whether a choice stands at an option.
     *
     * @param key the choice's key
     * @param option the option
     * @return true if it was chosen
     * @throws IllegalArgumentException if the policy does not make the choice
     */
    boolean isChosen(String key, String option) {
        return found(choices, key).equals(option);
    }

    /**
     * The distribution of an uncertainty.
     *
     * @param key its key
     * @return the distribution
     * @throws IllegalArgumentException if the policy does not state it
     */
    Distribution distribution(String key) {
        return found(distributions, key);
    }

    /** Whether two policies give every path the same values, whatever their names. */
    boolean isLike(Policy other) {
        return choices.equals(other.choices)
                && distributions.keySet().equals(other.distributions.keySet())
                && distributions.keySet().stream()
                        .allMatch(key -> Objects.equals(distributions.get(key), other.distributions.get(key)))
                && settings.keySet().equals(other.settings.keySet())
                && settings.keySet().stream()
                        .allMatch(key -> Arrays.equals(settings.get(key), other.settings.get(key)));
    }

    private <V> V found(Map<String, V> map, String key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("policy " + name + " must state " + key + ", got nothing");
        }
        return value;
    }
}
