package io.gyre.model;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.statistics.Fan;
import java.util.List;

/** What a run of a scenario gave. */
public final class Run {

    private final Scenario scenario;
    private final Policy none;
    private final List<Policy> policies;
    private final Result result;

    Run(Scenario scenario, Policy none, List<Policy> policies, Result result) {
        this.scenario = scenario;
        this.none = none;
        this.policies = List.copyOf(policies);
        this.result = result;
    }

    /**
     * All of it.
     *
     * @return the result of each policy
     */
    public Result result() {
        return result;
    }

    /**
     * An outcome under the first policy.
     *
     * @param outcome the handle that its declaration returned
     * @return its mean, error, quantiles
     */
    public OutcomeResult of(Outcome outcome) {
        return of(outcome.key());
    }

    /**
     * An outcome under the first policy.
     *
     * @param key its key
     * @return its mean, error, quantiles
     */
    public OutcomeResult of(String key) {
        return result.of(policies.get(0).name()).of(key);
    }

    /**
     * A series under the first policy.
     *
     * @param key its key
     * @return its means and quantiles by period
     */
    public Fan series(String key) {
        return result.of(policies.get(0).name()).series(key);
    }

    /**
     * One path under the first policy.
     *
     * @param path its number, from 0
     * @return the path
     */
    public PathView path(long path) {
        return scenario.path(none, policies.get(0), result.seed(), path);
    }
}
