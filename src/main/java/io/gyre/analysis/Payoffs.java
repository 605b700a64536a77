package io.gyre.analysis;

import io.gyre.engine.PathSample;
import io.gyre.engine.Result;
import io.gyre.model.Direction;
import io.gyre.random.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each policy gives in each state of the world: the table that decision rules read. The states of a run are its first
 * paths, all equally likely; those in which a policy has no value are left out, and so is a policy that never has one.
 * Immutable.
 */
public final class Payoffs {

    /** Groups of states that are independent and alike, for errors. */
    static final int GROUPS = 16;

    private final List<String> policies;
    private final List<String> absent;
    private final double[][] values; // [policy][state]
    private final double[] weights; // sum to 1
    private final int[] groups; // [state]
    private final Direction better;
    private final int leftOut;

    private Payoffs(
            List<String> policies,
            List<String> absent,
            double[][] values,
            double[] weights,
            int[] groups,
            Direction better,
            int leftOut) {
        this.policies = List.copyOf(policies);
        this.absent = List.copyOf(absent);
        this.values = values;
        this.weights = weights;
        this.groups = groups;
        this.better = better;
        this.leftOut = leftOut;
    }

    /**
     * A table of equally likely states.
     *
     * @param policies the policies' names, at least one
     * @param values what they give, finite, as [policy][state]; at least one state
     * @param better which way it is better
     * @return the table
     * @throws IllegalArgumentException if names and rows do not fit, or a value is not finite
     */
    public static Payoffs of(List<String> policies, double[][] values, Direction better) {
        require(!policies.isEmpty() && policies.size() == values.length, "policies must be a name a row");
        int states = values[0].length;
        require(states > 0, "states must be at least one");
        double[][] copy = new double[values.length][];
        for (int policy = 0; policy < values.length; policy++) {
            copy[policy] = values[policy].clone();
            require(
                    copy[policy].length == states && Arrays.stream(copy[policy]).allMatch(Double::isFinite),
                    "values of " + policies.get(policy) + " must be a finite number a state");
        }
        int[] groups = new int[states];
        Arrays.setAll(groups, state -> state % GROUPS);
        return new Payoffs(policies, List.of(), copy, equal(states), groups, better, 0);
    }

    private static double[] equal(int states) {
        double[] weights = new double[states];
        Arrays.fill(weights, 1.0 / states);
        return weights;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", got another table");
        }
    }

    /**
     * The table of an outcome over the first paths of a run.
     *
     * @param result the run
     * @param outcome the outcome's key; of a ratio, the quotients by path; not a category
     * @param better which way it is better
     * @return the table; it may have no state or no policy
     */
    public static Payoffs of(Result result, String outcome, Direction better) {
        PathSample sample = result.sample();
        List<String> policies = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (String policy : result.policies()) {
            double[] values = sample.values(policy, outcome);
            boolean exists = Arrays.stream(values).anyMatch(Double::isFinite);
            (exists ? policies : absent).add(policy);
            if (exists) {
                columns.add(values);
            }
        }
        int[] kept = kept(columns, sample.paths());
        double[][] values = new double[columns.size()][kept.length];
        for (int policy = 0; policy < values.length; policy++) {
            double[] column = columns.get(policy);
            Arrays.setAll(values[policy], state -> column[kept[state]]);
        }
        int[] groups = new int[kept.length];
        Arrays.setAll(groups, state -> group(result.sampling(), kept[state]));
        return new Payoffs(policies, absent, values, equal(kept.length), groups, better, sample.paths() - kept.length);
    }

    private static int[] kept(List<double[]> columns, int paths) {
        int[] kept = new int[paths];
        int count = 0;
        for (int path = 0; path < paths; path++) {
            boolean finite = !columns.isEmpty();
            for (double[] column : columns) {
                finite &= Double.isFinite(column[path]);
            }
            kept[count] = path;
            count += finite ? 1 : 0;
        }
        return Arrays.copyOf(kept, count);
    }

    /** The group of a path: pairs stay together, scrambles are groups. */
    static int group(Sampling sampling, int path) {
        return (sampling == Sampling.ANTITHETIC ? path >> 1 : path) % GROUPS;
    }

    /**
     * The same table with probabilities of the states, which only the mean reads.
     *
     * @param probabilities a number a state, not negative, that sum to 1
     * @return the copy
     * @throws IllegalArgumentException if they do not
     */
    public Payoffs withWeights(double... probabilities) {
        double sum = Arrays.stream(probabilities).sum();
        require(
                probabilities.length == states()
                        && Math.abs(sum - 1) < 1e-9
                        && Arrays.stream(probabilities).allMatch(weight -> weight >= 0),
                "weights must be a share a state that sum to 1");
        return new Payoffs(policies, absent, values, probabilities.clone(), groups, better, leftOut);
    }

    /**
     * The same table with fewer policies.
     *
     * @param names the policies to keep, each in the table
     * @return the copy
     * @throws IllegalArgumentException if one is not in the table
     */
    public Payoffs only(List<String> names) {
        double[][] rows = new double[names.size()][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = values[index(names.get(k))];
        }
        return new Payoffs(names, absent, rows, weights, groups, better, leftOut);
    }

    private int index(String policy) {
        int at = policies.indexOf(policy);
        if (at < 0) {
            throw new IllegalArgumentException("policy must be one of " + policies + ", got " + policy);
        }
        return at;
    }

    /**
     * The policies that have values.
     *
     * @return their names
     */
    public List<String> policies() {
        return policies;
    }

    /**
     * The policies left out because the outcome is absent under them in every state.
     *
     * @return their names
     */
    public List<String> absent() {
        return absent;
    }

    /**
     * The number of states.
     *
     * @return how many worlds are compared
     */
    public int states() {
        return weights.length;
    }

    /**
     * The states left out because a policy has no value there.
     *
     * @return how many
     */
    public int leftOut() {
        return leftOut;
    }

    /**
     * Which way values are better.
     *
     * @return the direction
     */
    public Direction better() {
        return better;
    }

    /**
     * What a policy gives.
     *
     * @param policy its name
     * @return a new array by state
     */
    public double[] values(String policy) {
        return values[index(policy)].clone();
    }

    /**
     * What a policy misses: how much better the best policy of each state is there (Savage, The theory of statistical
     * decision, 1951, doi 10.1080/01621459.1951.10500768).
     *
     * @param policy its name
     * @return a new array by state, not negative
     */
    public double[] regrets(String policy) {
        int at = index(policy);
        double[] regrets = new double[states()];
        for (int state = 0; state < regrets.length; state++) {
            regrets[state] = better.gain(best(state), values[at][state]);
        }
        return regrets;
    }

    private double best(int state) {
        double best = values[0][state];
        for (double[] row : values) {
            best = better.better(best, row[state]);
        }
        return best;
    }

    /**
     * How often a policy is the best one; ties count for each of them.
     *
     * @param policy its name
     * @return the share of states
     */
    public double shareBest(String policy) {
        long hits = Arrays.stream(regrets(policy)).filter(regret -> regret <= 0).count();
        return (double) hits / states();
    }

    double[] weights() {
        return weights;
    }

    /** The states of a group. */
    int[] group(int group) {
        int[] states = new int[groups.length];
        int count = 0;
        for (int state = 0; state < groups.length; state++) {
            states[count] = state;
            count += groups[state] == group ? 1 : 0;
        }
        return Arrays.copyOf(states, count);
    }
}
