package io.gyre.distribution;

import java.util.Arrays;

/**
 * A few values, each with its probability. Values are kept in ascending order; a value of probability 0 is dropped.
 */
public final class Discrete implements Distribution {

    private static final double TOLERANCE = 1e-9;

    private final double[] values;
    private final double[] probabilities;
    /** cumulative[i] = P(X ≤ values[i]), the last one exactly 1. */
    private final double[] cumulative;

    private Discrete(double[] values, double[] probabilities, double[] cumulative) {
        this.values = values;
        this.probabilities = probabilities;
        this.cumulative = cumulative;
    }

    /**
     * A distribution over a few values.
     *
     * @param values finite and different, in any order
     * @param probabilities one for each value, in [0, 1]; they add to one within 1e-9, and are used as given
     * @return the distribution
     * @throws IllegalArgumentException if a number is out of range, a value repeats, or the probabilities do not add up
     */
    public static Discrete of(double[] values, double[] probabilities) {
        int[] order = order(values, probabilities);
        double[] x = new double[order.length];
        double[] p = new double[order.length];
        double[] cumulative = new double[order.length];
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            x[i] = values[order[i]];
            p[i] = probabilities[order[i]];
            sum += p[i];
            cumulative[i] = Math.min(1, sum);
            Require.that(i == 0 || x[i] > x[i - 1], "values", "differ from each other", x[i]);
        }
        Require.that(Math.abs(sum - 1) <= TOLERANCE, "probabilities", "add to 1", sum);
        cumulative[order.length - 1] = 1;
        return new Discrete(x, p, cumulative);
    }

    /** The indices of values of positive probability, by ascending value. */
    private static int[] order(double[] values, double[] probabilities) {
        if (values.length != probabilities.length) {
            throw new IllegalArgumentException(
                    "probabilities must be as many as the values (" + values.length + "), got " + probabilities.length);
        }
        Integer[] kept = new Integer[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            Require.finite("value", values[i]);
            if (Require.probability("probability", probabilities[i]) > 0) {
                kept[n++] = i;
            }
        }
        Require.that(n > 0, "number of values of positive probability", "be positive", n);
        Arrays.sort(kept, 0, n, (i, j) -> Double.compare(values[i], values[j]));
        return Arrays.stream(kept, 0, n).mapToInt(Integer::intValue).toArray();
    }

    /**
     * The values.
     *
     * @return the values of positive probability, ascending
     */
    public double[] values() {
        return values.clone();
    }

    /**
     * The probabilities.
     *
     * @return the probability of each of {@link #values()}
     */
    public double[] probabilities() {
        return probabilities.clone();
    }

    @Override
    public double quantile(double u) {
        if (Double.isNaN(Require.inside(u))) {
            return u;
        }
        int i = 0;
        while (cumulative[i] < u) {
            i++;
        }
        return values[i];
    }

    @Override
    public double cdf(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        int i = 0;
        while (i < values.length && values[i] <= x) {
            i++;
        }
        return i == 0 ? 0 : cumulative[i - 1];
    }

    @Override
    public double survival(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double sum = 0;
        for (int i = values.length - 1; i >= 0 && values[i] > x; i--) {
            sum += probabilities[i];
        }
        return sum;
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * probabilities[i];
        }
        return sum;
    }

    @Override
    public double sd() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (values[i] - mean) * (values[i] - mean) * probabilities[i];
        }
        return Math.sqrt(sum);
    }

    @Override
    public double lower() {
        return values[0];
    }

    @Override
    public double upper() {
        return values[values.length - 1];
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public String describe() {
        StringBuilder text = new StringBuilder("Discrete(");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(Printed.number(values[i]));
            text.append(": ").append(Printed.number(probabilities[i]));
        }
        return text.append(")").toString();
    }

    @Override
    public Discrete scaled(double factor) {
        Require.positive("factor", factor);
        double[] x = values.clone();
        Lanes.scale(x, factor, x, x.length);
        return of(x, probabilities);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Discrete that
                && Arrays.equals(values, that.values)
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return "Discrete[values=" + Arrays.toString(values) + ", probabilities=" + Arrays.toString(probabilities) + "]";
    }
}
