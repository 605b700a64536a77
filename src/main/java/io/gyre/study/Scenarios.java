package io.gyre.study;

import io.gyre.model.Blueprint;
import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/** The scenarios that can be run, by key in alphabetical order. Immutable. */
public final class Scenarios {

    private final Map<String, Blueprint> blueprints = new LinkedHashMap<>();

    private Scenarios(List<Blueprint> found) {
        List<Blueprint> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Blueprint::key));
        for (Blueprint blueprint : sorted) {
            if (blueprints.put(blueprint.key(), blueprint) != null) {
                throw new IllegalArgumentException("key of a scenario must be given once, got " + blueprint.key());
            }
        }
    }

    /**
     * All scenarios on the class path, found by the service {@link Blueprint}.
     *
     * @return the scenarios
     */
    public static Scenarios installed() {
        List<Blueprint> found = new ArrayList<>();
        ServiceLoader.load(Blueprint.class, Scenarios.class.getClassLoader()).forEach(found::add);
        return new Scenarios(found);
    }

    /**
     * Some scenarios.
     *
     * @param blueprints the scenarios, each of a key of its own
     * @return the scenarios
     */
    public static Scenarios of(List<Blueprint> blueprints) {
        return new Scenarios(blueprints);
    }

    /**
     * The keys.
     *
     * @return all of them
     */
    public Set<String> keys() {
        return Collections.unmodifiableSet(blueprints.keySet());
    }

    /**
     * The scenario of a key that an input gives.
     *
     * @param key the key
     * @param position where the input stands
     * @return the scenario
     * @throws InputException if there is none; the nearest key is proposed
     */
    public Blueprint get(String key, Position position) {
        Blueprint blueprint = blueprints.get(key);
        if (blueprint == null) {
            throw InputException.unknown(position, key, blueprints.keySet());
        }
        return blueprint;
    }
}
