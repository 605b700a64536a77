package io.gyre.analysis;

import io.gyre.model.Direction;
import java.util.Arrays;

/**
 * One policy's part of a table, turned so that more is better.
 *
 * @param gains by state, the value or its negative
 * @param regrets by state
 * @param weights by state
 * @param sorted the gains in ascending order
 */
record Column(double[] gains, double[] regrets, double[] weights, double[] sorted) {

    static Column of(double[] values, double[] regrets, double[] weights, Direction better) {
        double[] gains = new double[values.length];
        Arrays.setAll(gains, state -> better == Direction.MORE ? values[state] : 0.0 - values[state]);
        double[] sorted = gains.clone();
        Arrays.sort(sorted);
        return new Column(gains, regrets, weights, sorted);
    }

    /** The part of some states. */
    Column of(int[] states) {
        double[] some = pick(gains, states);
        double[] order = some.clone();
        Arrays.sort(order);
        double[] equal = new double[states.length];
        Arrays.fill(equal, 1.0 / states.length);
        return new Column(some, pick(regrets, states), equal, order);
    }

    private static double[] pick(double[] from, int[] states) {
        double[] some = new double[states.length];
        Arrays.setAll(some, k -> from[states[k]]);
        return some;
    }

    double score(Rule rule, Rules.Preferences preferences, double satisfactory) {
        int n = sorted.length;
        return switch (rule) {
            case MEAN -> weighted();
            case LAPLACE -> mean(gains);
            case MEDIAN -> quantile(sorted, 0.5);
            case MAXIMIN -> sorted[0];
            case MAXIMAX -> sorted[n - 1];
            case HURWICZ -> preferences.optimism() * sorted[n - 1] + (1 - preferences.optimism()) * sorted[0];
            case MINIMAX_REGRET -> Arrays.stream(regrets).max().orElseThrow();
            case REGRET_90 -> quantile(ordered(regrets), 0.9);
            case MEAN_REGRET -> mean(regrets);
            case SATISFICING ->
                (double) Arrays.stream(gains)
                                .filter(gain -> gain >= satisfactory)
                                .count()
                        / n;
            case SHORTFALL -> worst(preferences.worst());
            case DEVIATIONS -> deviations();
        };
    }

    private double weighted() {
        double sum = 0;
        for (int state = 0; state < gains.length; state++) {
            sum += weights[state] * gains[state];
        }
        return sum;
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    private static double[] ordered(double[] x) {
        double[] copy = x.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** Type 7: linear between order statistics. */
    private static double quantile(double[] ascending, double p) {
        double place = p * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(ascending.length - 1, below + 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }

    /** The mean of the worst part; a state on its border counts in part. */
    double worst(double share) {
        double wanted = share * sorted.length;
        int whole = (int) wanted;
        double sum = 0;
        for (int state = 0; state < whole; state++) {
            sum += sorted[state];
        }
        double part = wanted - whole;
        return part > 0 && whole < sorted.length ? (sum + part * sorted[whole]) / wanted : sum / whole;
    }

    private double deviations() {
        double median = quantile(sorted, 0.5);
        double sum = 0;
        for (double gain : gains) {
            sum += Math.max(0, median - gain);
        }
        return sum / gains.length;
    }
}
