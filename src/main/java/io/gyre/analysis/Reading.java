package io.gyre.analysis;

import io.gyre.distribution.Constant;
import io.gyre.distribution.Distribution;
import io.gyre.engine.OutcomeResult;
import io.gyre.engine.PathSample;
import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.graph.Declared;
import io.gyre.graph.Declared.Kind;
import io.gyre.graph.Node;
import io.gyre.model.Scenario;
import io.gyre.random.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a scenario of which one outcome is read off, by path, numerator and denominator of a ratio apart. */
final class Reading {

    private static final String ABOVE = "numerator";
    private static final String BELOW = "denominator";

    private final Scenario scenario;
    private final Declared.Outcome outcome;

    /**
     * What one run gave.
     *
     * @param above the outcome by path, or the numerator
     * @param below ones, or the denominator
     * @param result the outcome over all paths
     * @param isWhole whether the run came to its end
     */
    record Observed(double[] above, double[] below, OutcomeResult result, boolean isWhole) {

        /** The mean over the paths kept, less one group. */
        double mean(Sampling sampling, int without) {
            double a = 0;
            double b = 0;
            for (int path = 0; path < above.length; path++) {
                boolean counts = Double.isFinite(above[path])
                        && Double.isFinite(below[path])
                        && Payoffs.group(sampling, path) != without;
                a += counts ? above[path] : 0;
                b += counts ? below[path] : 0;
            }
            return a / b;
        }

        /** The standard error of the difference of two runs on the same draws, by the jackknife over 16 groups of paths. */
        double errorLess(Observed other, Sampling sampling) {
            double[] apart = new double[Payoffs.GROUPS];
            Arrays.setAll(apart, group -> mean(sampling, group) - other.mean(sampling, group));
            double middle = Arrays.stream(apart).average().orElseThrow();
            double squares =
                    Arrays.stream(apart).map(x -> (x - middle) * (x - middle)).sum();
            return Math.sqrt(squares * (apart.length - 1) / apart.length);
        }
    }

    private Reading(Scenario scenario, Declared.Outcome outcome) {
        this.scenario = scenario;
        this.outcome = outcome;
    }

    /**
     * Prepares it.
     *
     * @throws IllegalArgumentException if there is no such outcome or it has no mean
     */
    static Reading of(Scenario scenario, String key) {
        List<Declared.Outcome> all = scenario.graph().declared().outcomes();
        Declared.Outcome outcome = all.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("outcome must be one of "
                        + all.stream().map(Declared.Outcome::key).toList() + ", got " + key));
        if (outcome.kind() == Kind.CATEGORY || outcome.kind() == Kind.TIME) {
            throw new IllegalArgumentException("outcome must have a mean, got " + key);
        }
        List<Declared.Outcome> read = new ArrayList<>(List.of(outcome));
        outcome.denominator().ifPresent(below -> {
            read.add(part(outcome, ABOVE, outcome.value()));
            read.add(part(outcome, BELOW, below));
        });
        return new Reading(scenario.reading(read), outcome);
    }

    private static Declared.Outcome part(Declared.Outcome of, String key, Node node) {
        return new Declared.Outcome(
                of.key() + "." + key,
                key,
                Kind.NUMBER,
                node.unit(),
                node,
                Optional.empty(),
                of.given(),
                List.of(),
                true,
                of.site());
    }

    Declared.Outcome outcome() {
        return outcome;
    }

    Observed run(RunOptions options, Policy none, Policy policy) {
        Result result = scenario.run(options, none, List.of(policy)).result();
        if (result.paths() == 0) {
            throw new IllegalStateException("the run was stopped before its first paths were done");
        }
        PathSample sample = result.sample();
        boolean isRatio = outcome.denominator().isPresent();
        double[] above = sample.values(policy.name(), isRatio ? outcome.key() + "." + ABOVE : outcome.key());
        double[] below = new double[above.length];
        Arrays.fill(below, 1);
        return new Observed(
                above,
                isRatio ? sample.values(policy.name(), outcome.key() + "." + BELOW) : below,
                result.of(policy.name()).of(outcome.key()),
                result.paths() == options.paths());
    }

    /** The policy with an uncertainty known. */
    static Policy known(Policy policy, String key, double value) {
        Map<String, Distribution> distributions = new HashMap<>(policy.distributions());
        distributions.put(key, new Constant(value));
        return new Policy(policy.name(), policy.settings(), policy.choices(), distributions);
    }

    /** The policy with a lever or constant at another value. */
    static Policy set(Policy policy, String key, double value) {
        Map<String, double[]> settings = new HashMap<>(policy.settings());
        settings.put(key, new double[] {value});
        return new Policy(policy.name(), settings, policy.choices(), policy.distributions());
    }
}
