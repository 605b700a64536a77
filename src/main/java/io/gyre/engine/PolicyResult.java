package io.gyre.engine;

import io.gyre.statistics.Controlled;
import io.gyre.statistics.Fan;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run says about one policy. Immutable. */
public final class PolicyResult {

    private final String name;
    private final Map<String, OutcomeResult> outcomes = new LinkedHashMap<>();
    private final Map<String, Fan> series;
    private final Failures failures;
    private final Residual residual;
    private final List<List<Paired>> paired;
    private final List<double[][]> sampled;
    private final Map<String, Controlled> controlled;

    PolicyResult(
            String name, List<OutcomeResult> outcomes, Map<String, Fan> series, Failures failures, Residual residual) {
        this(name, outcomes, series, failures, residual, List.of(), List.of(), Map.of());
    }

    private PolicyResult(
            String name,
            List<OutcomeResult> outcomes,
            Map<String, Fan> series,
            Failures failures,
            Residual residual,
            List<List<Paired>> paired,
            List<double[][]> sampled,
            Map<String, Controlled> controlled) {
        this.name = name;
        outcomes.forEach(outcome -> this.outcomes.put(outcome.key(), outcome));
        this.series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        this.failures = failures;
        this.residual = residual;
        this.paired = List.copyOf(paired);
        this.sampled = List.copyOf(sampled);
        this.controlled = controlled;
    }

    /**
     * The same with what is known path by path.
     *
     * @param differences by earlier policy and outcome
     * @param chunks the first chunks, as [outcome][path]; not to be changed any more
     */
    PolicyResult withPaths(List<List<Paired>> differences, List<double[][]> chunks) {
        return new PolicyResult(name, outcomes(), series, failures, residual, differences, chunks, controlled);
    }

    /** The same with outcomes corrected by controls. */
    PolicyResult withControlled(Map<String, Controlled> corrected) {
        return new PolicyResult(name, outcomes(), series, failures, residual, paired, sampled, corrected);
    }

    /**
     * An outcome's mean, share or pooled ratio corrected by the controls of the run, see {@link RunOptions#withControls}.
     *
     * @param outcome its key
     * @return the corrected estimate
     * @throws IllegalArgumentException if the run had no controls, or there is no such outcome or it has no mean
     */
    public Controlled controlled(String outcome) {
        return required(controlled, outcome, "outcome with controls");
    }

    List<List<Paired>> paired() {
        return paired;
    }

    List<double[][]> sampled() {
        return sampled;
    }

    /**
     * The policy's name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * One outcome.
     *
     * @param outcome its key
     * @return its result
     * @throws IllegalArgumentException if there is none of that key
     */
    public OutcomeResult of(String outcome) {
        return required(outcomes, outcome, "outcome");
    }

    /**
     * All outcomes in the order of declaration.
     *
     * @return their results
     */
    public List<OutcomeResult> outcomes() {
        return List.copyOf(outcomes.values());
    }

    /**
     * One series.
     *
     * @param key its key
     * @return its fan over the periods
     * @throws IllegalArgumentException if there is none of that key
     */
    public Fan series(String key) {
        return required(series, key, "series");
    }

    /**
     * All series in the order of declaration.
     *
     * @return fans by key
     */
    public Map<String, Fan> series() {
        return series;
    }

    /**
     * The paths that failed.
     *
     * @return their count and first numbers
     */
    public Failures failures() {
        return failures;
    }

    /**
     * The largest residual of the ledger, relative to turnover, over all balances and paths that did not fail.
     *
     * @return |residual| / turnover, 0 if the model has no balance, infinite if it has no value
     */
    public double largestResidual() {
        return residual.size();
    }

    /**
     * The balance with the largest residual.
     *
     * @return its key, empty if the model has no balance or all balances are exactly 0
     */
    public String largestResidualKey() {
        return residual.key();
    }

    static <V> V required(Map<String, V> map, String key, String what) {
        V value = map.get(key);
        if (value == null) {
            Collection<String> keys = map.keySet();
            throw new IllegalArgumentException(what + " must be one of " + keys + ", got " + key);
        }
        return value;
    }
}
