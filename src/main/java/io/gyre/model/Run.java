package io.gyre.model;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.statistics.Fan;
import java.util.ArrayList;
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
     * What was run.
     *
     * @return the scenario
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * What it was run under.
     *
     * @return the policies in their order
     */
    public List<Policy> policies() {
        return policies;
    }

    /**
     * The outcomes under each policy.
     *
     * @return a line for each outcome with its mean and standard error
     */
    public String table() {
        List<String> names = policies.stream().map(Policy::name).toList();
        List<String> heads = new ArrayList<>(List.of("outcome", "unit"));
        names.forEach(name -> heads.addAll(List.of(name, "±")));
        TextTable table = new TextTable(heads.toArray(String[]::new));
        for (OutcomeResult outcome : result.of(names.get(0)).outcomes()) {
            List<String> cells = new ArrayList<>(
                    List.of(outcome.key(), outcome.outcome().unit().toString()));
            for (String name : names) {
                OutcomeResult under = result.of(name).of(outcome.key());
                cells.add(TextTable.number(under.mean()));
                cells.add(TextTable.number(under.standardError()));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.text();
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
        return scenario.path(none, policies.get(0), result.seed(), path, result.sampling());
    }
}
