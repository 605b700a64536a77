package io.gyre.report;

import io.gyre.analysis.Rules;
import io.gyre.model.Direction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What decision rules are asked.
 *
 * @param better the outcomes to choose by, and which way each is better
 * @param goodEnough the value of an outcome that is good enough, in the outcome's unit, by outcome
 * @param optimism the weight of the best world in Hurwicz' rule, in [0, 1]
 */
public record Asked(Map<String, Direction> better, Map<String, Double> goodEnough, double optimism) {

    /**
     * Copies the maps.
     *
     * @param better the outcomes to choose by
     * @param goodEnough what is good enough
     * @param optimism the weight of the best world
     */
    public Asked {
        better = Collections.unmodifiableMap(new LinkedHashMap<>(better));
        goodEnough = Collections.unmodifiableMap(new LinkedHashMap<>(goodEnough));
    }

    /**
     * The usual rules.
     *
     * @param better the outcomes to choose by, and which way each is better
     * @return half optimistic, nothing said to be good enough
     */
    public static Asked of(Map<String, Direction> better) {
        return new Asked(better, Map.of(), Rules.Preferences.USUAL.optimism());
    }

    Rules.Preferences preferences(String outcome) {
        Double value = goodEnough.get(outcome);
        OptionalDouble satisfactory = value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        return new Rules.Preferences(optimism, Rules.Preferences.USUAL.worst(), satisfactory);
    }
}
