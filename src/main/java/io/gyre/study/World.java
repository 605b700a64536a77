package io.gyre.study;

import io.gyre.engine.Policy;
import io.gyre.graph.Declared.Kind;
import io.gyre.graph.Declared.Outcome;
import io.gyre.model.Scenario;
import io.gyre.parameter.InputException;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario with everything set.
 *
 * @param scenario the model
 * @param parameters its parameters, with the values of the study as their defaults
 * @param values what each policy sets, by its name, in the order of the columns
 */
public record World(Scenario scenario, ParameterFile parameters, Map<String, Values> values) {

    /**
     * Copies the map.
     *
     * @param scenario the model
     * @param parameters its parameters
     * @param values what each policy sets
     */
    public World {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The policies as the engine runs them.
     *
     * @return the policies in the order of the columns
     */
    public List<Policy> policies() {
        List<Policy> policies = new ArrayList<>();
        values.forEach((name, set) -> policies.add(scenario.policy(name, set)));
        return policies;
    }

    /**
     * Refuses an outcome of which there is no mean to be precise about.
     *
     * @param key the outcome's key
     * @param position where it was named
     * @throws InputException if there is no such outcome, or it is a category or a time
     */
    public void requireMean(String key, Position position) {
        Outcome outcome = outcome(key, position);
        if (outcome.kind() == Kind.CATEGORY || outcome.kind() == Kind.TIME) {
            throw InputException.of(position, key + ", which has no mean", "an outcome with a mean or a share");
        }
    }

    /**
     * Whether there is an outcome with a mean.
     *
     * @param key the outcome's key
     * @return true for numbers, probabilities and ratios
     */
    public boolean hasMean(String key) {
        return scenario.graph().declared().outcomes().stream()
                .anyMatch(outcome ->
                        outcome.key().equals(key) && outcome.kind() != Kind.CATEGORY && outcome.kind() != Kind.TIME);
    }

    /**
     * The outcome of a key that an input names.
     *
     * @param key the outcome's key
     * @param position where it was named
     * @return the outcome
     * @throws InputException if there is no such outcome
     */
    public Outcome outcome(String key, Position position) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        scenario.graph().declared().outcomes().forEach(outcome -> outcomes.put(outcome.key(), outcome));
        Outcome outcome = outcomes.get(key);
        if (outcome == null) {
            throw InputException.unknown(position, key, outcomes.keySet());
        }
        return outcome;
    }
}
