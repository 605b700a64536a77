package io.gyre.engine;

import java.util.Map;

/**
 * Control variates of a run: numbers of each path whose expectations are known, from which better estimates are made, see {@link
 * PolicyResult#controlled}.
 *
 * @param uncertainties whether each variable that is drawn once a path controls, linearly and quadratically in its uniform variate
 * @param expectations the expectations, by outcome, of outcomes for which they are known
 */
public record Controls(boolean uncertainties, Map<String, Double> expectations) {

    /** None. */
    public static final Controls NONE = new Controls(false, Map.of());

    /** Those of the uncertainties alone. */
    public static final Controls UNCERTAINTIES = new Controls(true, Map.of());

    /**
     * Copies the map.
     *
     * @param uncertainties whether each variable that is drawn once a path controls
     * @param expectations the expectations, by outcome, of outcomes for which they are known
     */
    public Controls {
        expectations = Map.copyOf(expectations);
    }

    boolean isEmpty() {
        return !uncertainties && expectations.isEmpty();
    }
}
