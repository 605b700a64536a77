package io.gyre.analysis;

import io.gyre.distribution.Distribution;
import io.gyre.engine.PathSample;
import io.gyre.engine.Policy;
import io.gyre.engine.RunOptions;
import io.gyre.model.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One-at-a-time swings, as a tornado shows them: the outcome with one uncertainty known to be at its 10 % and then at its 90 %
 * quantile, everything else drawn as before, on the same draws; also in the world without the programme. Unlike a share of the
 * variance it has a sign and the outcome's unit; unlike it, it sees only the two ends (Saltelli, Annoni, "How to avoid a
 * perfunctory sensitivity analysis", Environmental Modelling and Software 25 (2010) 1508, doi 10.1016/j.envsoft.2010.04.012).
 *
 * @param outcome the outcome's key
 * @param mean the outcome with everything drawn
 * @param swings by size, the greatest first
 * @param paths over how many paths each
 * @param isWhole whether all were run; false if the listener cancelled
 */
public record Swings(String outcome, double mean, List<Swing> swings, long paths, boolean isWhole) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /**
     * One input.
     *
     * @param key its key
     * @param low its 10 % quantile, in its unit
     * @param high its 90 % quantile
     * @param atLow the outcome with the input at the low value
     * @param atHigh the outcome with the input at the high value
     * @param standardError of the swing, paired
     */
    public record Swing(String key, double low, double high, double atLow, double atHigh, double standardError) {

        /**
         * The swing.
         *
         * @return the outcome at the high value less that at the low one
         */
        public double effect() {
            return atHigh - atLow;
        }
    }

    /**
     * Copies the list.
     *
     * @param outcome the outcome's key
     * @param mean the outcome with everything drawn
     * @param swings by size
     * @param paths over how many paths each
     * @param isWhole whether all were run
     */
    public Swings {
        swings = List.copyOf(swings);
    }

    /**
     * Runs them: two runs an input.
     *
     * @param scenario the scenario
     * @param none the policy of nulls
     * @param policy the policy
     * @param options seed, sampling, threads, listener, and the paths of each run, at most {@link PathSample#MOST} of which are
     *     run
     * @param outcome the outcome's key, one that has a mean
     * @param keys the uncertainties to swing, each drawn once a path
     * @return the swings
     * @throws IllegalArgumentException if an outcome or key is unknown
     */
    public static Swings of(
            Scenario scenario, Policy none, Policy policy, RunOptions options, String outcome, List<String> keys) {
        Reading reading = Reading.of(scenario, outcome);
        List<String> possible = List.copyOf(Inputs.nodes(scenario.graph()).keySet());
        for (String key : keys) {
            if (!possible.contains(key)) {
                throw new IllegalArgumentException("input must be one of " + possible + ", got " + key);
            }
        }
        long paths = Math.min(options.paths(), PathSample.MOST);
        Stages stages = new Stages(options.listener(), paths * (1 + 2L * keys.size()));
        RunOptions each = options.withPaths(paths).withListener(stages);
        double mean = reading.run(each, none, policy).result().mean();
        List<Swing> swings = new ArrayList<>();
        boolean isWhole = true;
        for (String key : keys) {
            if (isWhole) {
                Distribution distribution = policy.distributions().get(key);
                stages.next();
                Reading.Observed low = at(reading, each, none, policy, key, distribution.quantile(LOW));
                stages.next();
                Reading.Observed high = at(reading, each, none, policy, key, distribution.quantile(HIGH));
                isWhole = low.isWhole() && high.isWhole();
                swings.add(new Swing(
                        key,
                        distribution.quantile(LOW),
                        distribution.quantile(HIGH),
                        low.result().mean(),
                        high.result().mean(),
                        high.errorLess(low, options.sampling())));
            }
        }
        if (!isWhole) {
            swings.remove(swings.size() - 1);
        }
        swings.sort(Comparator.comparingDouble(swing -> -Math.abs(swing.effect())));
        return new Swings(outcome, mean, swings, paths, isWhole);
    }

    private static Reading.Observed at(
            Reading reading, RunOptions options, Policy none, Policy policy, String key, double value) {
        return reading.run(options, Reading.known(none, key, value), Reading.known(policy, key, value));
    }
}
