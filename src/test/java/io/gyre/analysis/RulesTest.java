package io.gyre.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.analysis.Rules.Preferences;
import io.gyre.distribution.Distribution;
import io.gyre.distribution.Exponential;
import io.gyre.distribution.LogNormal;
import io.gyre.distribution.Normal;
import io.gyre.model.Direction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Thompson Lumber (Render, Stair, Hanna, Quantitative Analysis for Management, 11th ed. 2012, chapter 3; thousands of dollars),
 * and expected shortfalls in closed form.
 */
class RulesTest {

    private static final List<String> PLANTS = List.of("large", "small", "none");
    private static final double[][] LUMBER = {{200, -180}, {100, -20}, {0, 0}};
    private static final Payoffs THOMPSON = Payoffs.of(PLANTS, LUMBER, Direction.MORE);
    private static final Rules RULES = Rules.of(THOMPSON, Preferences.USUAL.withOptimism(0.8));

    private static void assertScores(Rule rule, String choice, double... scores) {
        double[] found =
                RULES.scores(rule).stream().mapToDouble(Rules.Score::value).toArray();
        for (int policy = 0; policy < scores.length; policy++) {
            assertEquals(scores[policy], found[policy], 1e-12, rule + " of " + PLANTS.get(policy));
        }
        assertEquals(choice, RULES.choice(rule).policy());
    }

    @Test
    void thompsonLumber_isChosenAsInTheBook() {
        assertScores(Rule.MAXIMAX, "large", 200, 100, 0);
        assertScores(Rule.MAXIMIN, "none", -180, -20, 0);
        assertScores(Rule.HURWICZ, "large", 124, 76, 0);
        assertScores(Rule.LAPLACE, "small", 10, 40, 0);
        assertScores(Rule.MINIMAX_REGRET, "small", 180, 100, 200);
        assertScores(Rule.MEAN_REGRET, "small", 90, 60, 100);
    }

    @Test
    void regrets_areThoseOfTheBook() {
        assertEquals(List.of(0.0, 180.0), boxed(THOMPSON.regrets("large")));
        assertEquals(List.of(100.0, 20.0), boxed(THOMPSON.regrets("small")));
        assertEquals(List.of(200.0, 0.0), boxed(THOMPSON.regrets("none")));
        assertEquals(0.5, THOMPSON.shareBest("large"));
        assertEquals(0, THOMPSON.shareBest("small"));
    }

    private static List<Double> boxed(double[] x) {
        return Arrays.stream(x).boxed().toList();
    }

    @Test
    void mean_weighsStatesAndLaplaceDoesNot() {
        Rules rules = Rules.of(THOMPSON.withWeights(0.2, 0.8), Preferences.USUAL);
        // By hand: -104, 4 and 0 against 10, 40 and 0.
        assertEquals(-104, rules.scores(Rule.MEAN).get(0).value(), 1e-12);
        assertEquals(4, rules.scores(Rule.MEAN).get(1).value(), 1e-12);
        assertEquals(40, rules.scores(Rule.LAPLACE).get(1).value(), 1e-12);
    }

    @Test
    void mixedRegret_ofThompsonLumber_isTheHandComputedSplit() {
        // Large and small at p and 1 - p: 100(1 - p) = 180p + 20(1 - p), so p = 4/13 and the regret is 900/13.
        // The dual (8/13 favourable) gives large and small 900/13 and none 1600/13: no better split exists.
        MixedRegret mixed = MixedRegret.of(THOMPSON);
        assertEquals(4.0 / 13, mixed.shares().get("large"), 1e-9);
        assertEquals(9.0 / 13, mixed.shares().get("small"), 1e-9);
        assertEquals(0, mixed.shares().get("none"), 1e-9);
        assertEquals(900.0 / 13, mixed.regret(), 1e-7);
        assertEquals("small", mixed.pure());
        assertEquals(100, mixed.pureRegret());
    }

    @Test
    void mixedRegret_overThousandsOfStates_isNoWorseThanAnySplitOnAGrid() {
        int states = 4000;
        double[][] values = new double[3][states];
        for (int state = 0; state < states; state++) {
            double angle = 2 * Math.PI * state / states;
            values[0][state] = Math.sin(angle);
            values[1][state] = Math.cos(angle);
            values[2][state] = -0.4 * Math.sin(angle) - 0.3;
        }
        Payoffs payoffs = Payoffs.of(PLANTS, values, Direction.MORE);
        MixedRegret mixed = MixedRegret.of(payoffs);
        double[][] regrets = {payoffs.regrets("large"), payoffs.regrets("small"), payoffs.regrets("none")};
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0; a <= 50; a++) {
            for (int b = 0; b <= 50 - a; b++) {
                double most = 0;
                for (int state = 0; state < states; state++) {
                    most = Math.max(
                            most,
                            (a * regrets[0][state] + b * regrets[1][state] + (50 - a - b) * regrets[2][state]) / 50);
                }
                least = Math.min(least, most);
            }
        }
        assertTrue(mixed.regret() <= least + 1e-9);
        assertTrue(
                mixed.regret() >= least - 0.08); // regrets change by at most 2 a unit of share, the grid is 1/50 wide
        assertEquals(1, mixed.shares().values().stream().mapToDouble(x -> x).sum(), 1e-9);
        assertTrue(mixed.regret() <= mixed.pureRegret());
    }

    @Test
    void scores_whereLessIsBetter_areThoseOfTheNegativesMirrored() {
        double[][] costs = {{-200, 180}, {-100, 20}, {0, 0}};
        Rules mirrored = Rules.of(Payoffs.of(PLANTS, costs, Direction.LESS), Preferences.USUAL.withOptimism(0.8));
        for (Rule rule : mirrored.rules()) {
            assertEquals(RULES.choice(rule).policy(), mirrored.choice(rule).policy(), rule.label());
            double sign = rule.isLoss() ? 1 : -1;
            for (int policy = 0; policy < 3; policy++) {
                assertEquals(
                        RULES.scores(rule).get(policy).value(),
                        sign * mirrored.scores(rule).get(policy).value(),
                        0);
            }
        }
    }

    /** Equally likely states at the middles of equal steps of probability. */
    private static double[] states(Distribution distribution) {
        double[] states = new double[200_000];
        Arrays.setAll(states, k -> distribution.quantile((k + 0.5) / states.length));
        return states;
    }

    private static double shortfall(Distribution distribution, double share) {
        Payoffs payoffs = Payoffs.of(List.of("a"), new double[][] {states(distribution)}, Direction.LESS);
        Preferences tail = new Preferences(0.5, share, Preferences.USUAL.satisfactory());
        return Rules.of(payoffs, tail).scores(Rule.SHORTFALL).get(0).value();
    }

    @Test
    void expectedShortfall_isThatOfTheClosedForms() {
        // Steps of 5e-6 miss the outermost part of the tail: below 2e-4 of the value, but for LN at 1 % (3e-3).
        assertEquals(1.754983, shortfall(new Normal(0, 1), 0.10), 4e-4);
        assertEquals(2.062713, shortfall(new Normal(0, 1), 0.05), 4e-4);
        assertEquals(2.665214, shortfall(new Normal(0, 1), 0.01), 6e-4);
        assertEquals(3.302585, shortfall(new Exponential(1), 0.10), 6e-4);
        assertEquals(3.995732, shortfall(new Exponential(1), 0.05), 8e-4);
        assertEquals(5.605170, shortfall(new Exponential(1), 0.01), 2e-3);
        assertEquals(6.415895, shortfall(LogNormal.ofMedian(1, 1), 0.10), 6e-3);
        assertEquals(15.227960, shortfall(LogNormal.ofMedian(1, 1), 0.01), 5e-2);
    }

    @Test
    void otherScores_areThoseOfTheClosedForms() {
        Payoffs payoffs = Payoffs.of(List.of("a"), new double[][] {states(new Exponential(1))}, Direction.MORE);
        Rules rules = Rules.of(payoffs, Preferences.USUAL.withSatisfactory(1));
        assertEquals(Math.log(2), rules.scores(Rule.MEDIAN).get(0).value(), 1e-5);
        assertEquals(Math.exp(-1), rules.scores(Rule.SATISFICING).get(0).value(), 1e-5);
        // E(m - X)+ = m - 1 + exp(-m) at the median m = log 2.
        assertEquals(Math.log(2) - 0.5, rules.scores(Rule.DEVIATIONS).get(0).value(), 1e-5);
        // Mean of the lowest third: 1 + 2 log(2/3), from the Lorenz curve p + (1 - p) log(1 - p).
        assertEquals(
                1 + 2 * Math.log(2.0 / 3), rules.scores(Rule.SHORTFALL).get(0).value(), 1e-5);
    }

    @Test
    void disagreement_namesTheRulesOfEachPolicy() {
        List<String> sentences = RULES.disagreement();
        assertEquals(3, sentences.size());
        assertTrue(sentences.stream().anyMatch(sentence -> sentence.startsWith("none is preferred by maximin")));
        Rules one = Rules.of(THOMPSON.only(List.of("none")), Preferences.USUAL);
        assertEquals(1, one.disagreement().size());
        assertTrue(one.choice(Rule.MEAN).next().isEmpty());
    }

    @Test
    void choice_isClearWhereTheMarginIsBeyondItsError() {
        int states = 1600;
        double[][] values = new double[2][states];
        for (int state = 0; state < states; state++) {
            double luck = Math.sin(state * state);
            values[0][state] = luck;
            values[1][state] = luck + 0.5 * Math.sin(7.0 * state * state + 1);
        }
        assertFalse(Rules.of(Payoffs.of(List.of("a", "b"), values, Direction.MORE), Preferences.USUAL)
                .choice(Rule.MEAN)
                .isClear());
        Arrays.setAll(values[1], state -> values[0][state] + 0.001);
        assertTrue(Rules.of(Payoffs.of(List.of("a", "b"), values, Direction.MORE), Preferences.USUAL)
                .choice(Rule.MEAN)
                .isClear());
    }

    @Test
    void tables_thatDoNotFit_areRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Payoffs.of(List.of("a"), new double[][] {{Double.NaN}}, Direction.MORE));
        assertThrows(IllegalArgumentException.class, () -> Payoffs.of(PLANTS, new double[][] {{1}}, Direction.MORE));
        assertThrows(IllegalArgumentException.class, () -> THOMPSON.withWeights(0.5, 0.6));
        assertThrows(IllegalArgumentException.class, () -> THOMPSON.values("huge"));
        assertThrows(IllegalArgumentException.class, () -> RULES.scores(Rule.SATISFICING));
    }
}
