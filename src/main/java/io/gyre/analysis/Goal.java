package io.gyre.analysis;

import io.gyre.engine.PathSample;
import io.gyre.engine.Result;
import io.gyre.model.Direction;
import io.gyre.statistics.Proportion;
import java.util.List;

/**
 * A value that an outcome should reach.
 *
 * @param outcome the outcome's key
 * @param direction {@code MORE} for at least, {@code LESS} for at most
 * @param value the value, in the outcome's unit
 */
public record Goal(String outcome, Direction direction, double value) {

    /**
     * At least a value.
     *
     * @param outcome the outcome's key
     * @param value the least value
     * @return the goal
     */
    public static Goal atLeast(String outcome, double value) {
        return new Goal(outcome, Direction.MORE, value);
    }

    /**
     * At most a value.
     *
     * @param outcome the outcome's key
     * @param value the greatest value
     * @return the goal
     */
    public static Goal atMost(String outcome, double value) {
        return new Goal(outcome, Direction.LESS, value);
    }

    private boolean isMet(double x) {
        return direction == Direction.MORE ? x >= value : x <= value;
    }

    /**
     * How often all of some goals are met under a policy, over the first paths of a run. A path where an outcome is absent
     * does not meet its goal. Goals of a study file are outcomes of their own, over all paths.
     *
     * @param result the run
     * @param policy the policy
     * @param goals the goals
     * @return the share of paths with its exact interval
     */
    public static Proportion met(Result result, String policy, List<Goal> goals) {
        PathSample sample = result.sample();
        boolean[] misses = new boolean[sample.paths()];
        for (Goal goal : goals) {
            double[] values = sample.values(policy, goal.outcome);
            for (int path = 0; path < misses.length; path++) {
                misses[path] |= !goal.isMet(values[path]);
            }
        }
        long hits = 0;
        for (boolean miss : misses) {
            hits += miss ? 0 : 1;
        }
        return new Proportion(hits, misses.length);
    }
}
