package io.gyre.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * How to split a budget between policies so that the largest regret is smallest: minimise r subject to Σ shareₚ·regretₚ(s) ≤ r
 * in every state s, shares summing to 1 (Savage's rule over mixtures; Stoye, "Statistical decisions under ambiguity", Theory
 * and Decision 70 (2011) 129, doi 10.1007/s11238-010-9227-2). It holds if a split gives the same split of the outcomes, which
 * is so for small programmes side by side and not where they compete.
 *
 * <p>Solved as a linear programme over few states: the state with the largest regret of the present split is added until the
 * largest regret is the programme's own (cutting planes), so that thousands of states cost a few small programmes.
 *
 * @param shares the share of each policy, in the table's order; they sum to 1
 * @param regret the largest regret of the split, in the outcome's unit
 * @param pure the policy whose largest regret alone is smallest
 * @param pureRegret its largest regret
 */
public record MixedRegret(Map<String, Double> shares, double regret, String pure, double pureRegret) {

    private static final double TIGHT = 1e-9;
    private static final int MOST_ROUNDS = 500;
    private static final int MOST_STEPS = 10_000;

    /**
     * Copies the map.
     *
     * @param shares the share of each policy
     * @param regret the largest regret of the split
     * @param pure the best policy alone
     * @param pureRegret its largest regret
     */
    public MixedRegret {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /**
     * Solves it.
     *
     * @param payoffs the table, of at least one policy and state
     * @return the split
     * @throws IllegalStateException if the linear programme does not end
     */
    public static MixedRegret of(Payoffs payoffs) {
        int policies = payoffs.policies().size();
        double[][] regrets = new double[policies][];
        for (int policy = 0; policy < policies; policy++) {
            regrets[policy] = payoffs.regrets(payoffs.policies().get(policy));
        }
        double[] alone = new double[policies];
        Arrays.setAll(alone, policy -> Arrays.stream(regrets[policy]).max().orElseThrow());
        int pure = 0;
        for (int policy = 1; policy < policies; policy++) {
            pure = alone[policy] < alone[pure] ? policy : pure;
        }
        double[] split = split(regrets, alone[pure], pure);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int policy = 0; policy < policies; policy++) {
            shares.put(payoffs.policies().get(policy), split[policy]);
        }
        double regret = mixed(regrets, split, worst(regrets, split));
        return new MixedRegret(shares, regret, payoffs.policies().get(pure), alone[pure]);
    }

    /** The regrets are divided by a scale, so that the solver's tolerances mean something. */
    private static double[] split(double[][] regrets, double scale, int pure) {
        double[] split = new double[regrets.length];
        split[pure] = 1;
        if (!(scale > 0)) {
            return split;
        }
        List<Integer> states = new ArrayList<>();
        for (double[] regret : regrets) {
            states.add(argMax(regret));
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] found = solve(regrets, states, scale);
            split = Arrays.copyOf(found, regrets.length);
            int worst = worst(regrets, split);
            if (mixed(regrets, split, worst) <= scale * (found[regrets.length] + TIGHT) || states.contains(worst)) {
                return split;
            }
            states.add(worst);
        }
        throw new IllegalStateException("rounds must be at most " + MOST_ROUNDS + ", got more");
    }

    private static int argMax(double[] x) {
        int most = 0;
        for (int state = 1; state < x.length; state++) {
            most = x[state] > x[most] ? state : most;
        }
        return most;
    }

    private static double mixed(double[][] regrets, double[] split, int state) {
        double sum = 0;
        for (int policy = 0; policy < split.length; policy++) {
            sum += split[policy] * regrets[policy][state];
        }
        return sum;
    }

    private static int worst(double[][] regrets, double[] split) {
        double[] all = new double[regrets[0].length];
        Arrays.setAll(all, state -> mixed(regrets, split, state));
        return argMax(all);
    }

    /** Shares, and then the largest scaled regret. */
    private static double[] solve(double[][] regrets, Collection<Integer> states, double scale) {
        int policies = regrets.length;
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] ones = new double[policies + 1];
        Arrays.fill(ones, 0, policies, 1);
        constraints.add(new LinearConstraint(ones, Relationship.EQ, 1));
        for (int state : states) {
            double[] row = new double[policies + 1];
            Arrays.setAll(row, policy -> policy < policies ? regrets[policy][state] / scale : -1);
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 0));
        }
        double[] objective = new double[policies + 1];
        objective[policies] = 1;
        PointValuePair found = new SimplexSolver()
                .optimize(
                        new MaxIter(MOST_STEPS),
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true));
        return found.getPoint();
    }
}
