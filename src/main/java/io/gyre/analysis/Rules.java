package io.gyre.analysis;

import io.gyre.math.Absent;
import io.gyre.model.Direction;
import io.gyre.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * Decision rules over one table, side by side. Errors are those of 16 groups of states (batch means; Student, 15 degrees of
 * freedom); what hangs on single outermost states has none, and tables of fewer than 800 states have none. Immutable.
 */
public final class Rules {

    private static final int LEAST_STATES = 50 * Payoffs.GROUPS;

    private final Payoffs payoffs;
    private final Preferences preferences;
    private final Map<Rule, List<Score>> scores = new EnumMap<>(Rule.class);
    private final Map<Rule, double[][]> ofGroups = new EnumMap<>(Rule.class); // [policy][group]

    /**
     * What a rule asks of the one who chooses.
     *
     * @param optimism the weight of the best state in Hurwicz' rule, in [0, 1]
     * @param worst the share of states that is the tail of the shortfall, in (0, 1]
     * @param satisfactory the value that is good enough, in the outcome's unit; without it there is no satisficing share
     */
    public record Preferences(double optimism, double worst, OptionalDouble satisfactory) {

        /** Half optimistic, the worst third, nothing said to be good enough. */
        public static final Preferences USUAL = new Preferences(0.5, 1.0 / 3, OptionalDouble.empty());

        /**
         * Checks the shares.
         *
         * @param optimism in [0, 1]
         * @param worst in (0, 1]
         * @param satisfactory the value that is good enough
         * @throws IllegalArgumentException if a share is out of its range
         */
        public Preferences {
            if (!(optimism >= 0 && optimism <= 1)) {
                throw new IllegalArgumentException("optimism must be in [0, 1], got " + optimism);
            }
            if (!(worst > 0 && worst <= 1)) {
                throw new IllegalArgumentException("worst must be in (0, 1], got " + worst);
            }
        }

        /**
         * Other preferences with a value that is good enough.
         *
         * @param value the value
         * @return the copy
         */
        public Preferences withSatisfactory(double value) {
            return new Preferences(optimism, worst, OptionalDouble.of(value));
        }

        /**
         * Other preferences with another optimism.
         *
         * @param other the weight of the best state
         * @return the copy
         */
        public Preferences withOptimism(double other) {
            return new Preferences(other, worst, satisfactory);
        }
    }

    /**
     * What a rule says of a policy.
     *
     * @param policy the policy
     * @param value the score in the outcome's unit, of the satisficing share a share
     * @param standardError its standard error; absent where there is none
     */
    public record Score(String policy, double value, double standardError) {}

    /**
     * The policy that a rule prefers.
     *
     * @param rule the rule
     * @param policy the best policy; the first of them where scores are equal
     * @param next the best of the others; empty text if there is none
     * @param margin by how much it is better, not negative
     * @param isClear whether the margin is beyond sampling error: more than its 95 % half-width, or, for the rules of
     *     outermost states and small tables, whether there is any
     */
    public record Choice(Rule rule, String policy, String next, double margin, boolean isClear) {}

    private Rules(Payoffs payoffs, Preferences preferences) {
        this.payoffs = payoffs;
        this.preferences = preferences;
    }

    /**
     * Applies all rules.
     *
     * @param payoffs the table, of at least one policy and state
     * @param preferences what they ask
     * @return the scores
     * @throws IllegalArgumentException if the table is empty
     */
    public static Rules of(Payoffs payoffs, Preferences preferences) {
        if (payoffs.states() == 0 || payoffs.policies().isEmpty()) {
            throw new IllegalArgumentException("payoffs must have a policy and a state, got "
                    + payoffs.policies().size() + " and " + payoffs.states());
        }
        Rules rules = new Rules(payoffs, preferences);
        List<Column> columns = rules.columns();
        List<List<Column>> groups = rules.groups(columns);
        for (Rule rule : Rule.values()) {
            if (rule != Rule.SATISFICING || preferences.satisfactory().isPresent()) {
                rules.score(rule, columns, groups);
            }
        }
        return rules;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (String policy : payoffs.policies()) {
            columns.add(
                    Column.of(payoffs.values(policy), payoffs.regrets(policy), payoffs.weights(), payoffs.better()));
        }
        return columns;
    }

    /** The columns' parts, cut and sorted once for all rules; none where there are too few states for errors. */
    private List<List<Column>> groups(List<Column> columns) {
        List<List<Column>> parts = new ArrayList<>();
        columns.forEach(column -> parts.add(new ArrayList<>()));
        for (int group = 0; payoffs.states() >= LEAST_STATES && group < Payoffs.GROUPS; group++) {
            int[] states = payoffs.group(group);
            for (int policy = 0; policy < columns.size(); policy++) {
                parts.get(policy).add(columns.get(policy).of(states));
            }
        }
        return parts;
    }

    private void score(Rule rule, List<Column> columns, List<List<Column>> parts) {
        double[][] groups = new double[columns.size()][];
        List<Score> row = new ArrayList<>();
        for (int policy = 0; policy < columns.size(); policy++) {
            groups[policy] = new double[rule.isExtreme() ? 0 : parts.get(policy).size()];
            for (int group = 0; group < groups[policy].length; group++) {
                groups[policy][group] = score(parts.get(policy).get(group), rule);
            }
            double value = score(columns.get(policy), rule);
            row.add(new Score(payoffs.policies().get(policy), value, error(groups[policy])));
        }
        scores.put(rule, List.copyOf(row));
        ofGroups.put(rule, groups);
    }

    /** In the outcome's own direction. */
    private double score(Column column, Rule rule) {
        boolean isMore = payoffs.better() == Direction.MORE;
        double satisfactory = preferences.satisfactory().orElse(0);
        double score = column.score(rule, preferences, isMore ? satisfactory : -satisfactory);
        return isMore || rule.isLoss() || rule == Rule.SATISFICING ? score : 0.0 - score;
    }

    private static double error(double[] groups) {
        if (groups.length < 2) {
            return Absent.VALUE;
        }
        double mean = Arrays.stream(groups).average().orElseThrow();
        double squares = Arrays.stream(groups).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (groups.length - 1) / groups.length);
    }

    /**
     * The table.
     *
     * @return the payoffs
     */
    public Payoffs payoffs() {
        return payoffs;
    }

    /**
     * The preferences.
     *
     * @return what the rules asked
     */
    public Preferences preferences() {
        return preferences;
    }

    /**
     * The rules that could be applied.
     *
     * @return the rules in their order
     */
    public List<Rule> rules() {
        return List.copyOf(scores.keySet());
    }

    /**
     * What a rule says of each policy.
     *
     * @param rule the rule, one of {@link #rules}
     * @return a score a policy, in the order of the policies
     */
    public List<Score> scores(Rule rule) {
        List<Score> row = scores.get(rule);
        if (row == null) {
            throw new IllegalArgumentException("rule must be one of " + rules() + ", got " + rule);
        }
        return row;
    }

    /** By how much the first score is better. */
    private double gain(Rule rule, double x, double y) {
        boolean less = rule.isLoss() || payoffs.better() == Direction.LESS && rule != Rule.SATISFICING;
        return less ? y - x : x - y;
    }

    /**
     * The policy that a rule prefers.
     *
     * @param rule the rule, one of {@link #rules}
     * @return the choice
     */
    public Choice choice(Rule rule) {
        List<Score> row = scores(rule);
        int best = best(rule, row, -1);
        int next = best(rule, row, best);
        if (next < 0) {
            return new Choice(rule, row.get(best).policy(), "", 0, true);
        }
        double margin = gain(rule, row.get(best).value(), row.get(next).value());
        double[][] groups = ofGroups.get(rule);
        double[] apart = new double[groups[best].length];
        Arrays.setAll(apart, group -> groups[best][group] - groups[next][group]);
        double error = error(apart);
        boolean isClear = Double.isNaN(error) ? margin > 0 : margin > Interval.t(Payoffs.GROUPS - 1) * error;
        return new Choice(rule, row.get(best).policy(), row.get(next).policy(), margin, isClear);
    }

    private int best(Rule rule, List<Score> row, int without) {
        int best = -1;
        for (int policy = 0; policy < row.size(); policy++) {
            boolean isBetter = best < 0
                    || gain(rule, row.get(policy).value(), row.get(best).value()) > 0;
            best = policy != without && isBetter ? policy : best;
        }
        return best;
    }

    /**
     * Which rules prefer which policy.
     *
     * @return rules by policy, the policy with most rules first; policies that no rule prefers are left out
     */
    public Map<String, List<Rule>> votes() {
        Map<String, List<Rule>> votes = new LinkedHashMap<>();
        rules().forEach(rule -> votes.computeIfAbsent(choice(rule).policy(), policy -> new ArrayList<>())
                .add(rule));
        List<Map.Entry<String, List<Rule>>> order = new ArrayList<>(votes.entrySet());
        order.sort((x, y) -> y.getValue().size() - x.getValue().size());
        Map<String, List<Rule>> ordered = new LinkedHashMap<>();
        order.forEach(entry -> ordered.put(entry.getKey(), List.copyOf(entry.getValue())));
        return ordered;
    }

    /**
     * The rules' disagreement in words.
     *
     * @return a sentence a policy that some rule prefers, or one that says that all agree
     */
    public List<String> disagreement() {
        return disagreement(UnaryOperator.identity());
    }

    /**
     * The same with names of one's own.
     *
     * @param name what a policy of this key is called
     * @return a sentence a policy that some rule prefers, or one that says that all agree
     */
    public List<String> disagreement(UnaryOperator<String> name) {
        Map<String, List<Rule>> votes = votes();
        if (votes.size() == 1) {
            return List.of("All " + rules().size() + " rules prefer "
                    + name.apply(votes.keySet().iterator().next()) + ".");
        }
        List<String> sentences = new ArrayList<>();
        votes.forEach((policy, rules) -> {
            List<String> names = rules.stream().map(this::named).toList();
            sentences.add(name.apply(policy) + " is preferred by " + String.join(", ", names) + ".");
        });
        return sentences;
    }

    private String named(Rule rule) {
        return rule.label() + (choice(rule).isClear() ? "" : " (not beyond sampling error)");
    }
}
