package io.gyre.statistics;

import io.gyre.math.Absent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Means and co-moments of a few variables observed on the same paths, for one chunk or for the chunks folded so far: the
 * raw material of pooled ratios and of their differences (delta method). Immutable. Rows in which a variable is missing
 * are left out whole and counted. Combined as {@link Moments} are, from the left in chunk order.
 */
public final class Covariance {

    private final long count;
    private final long absent;
    private final long nonFinite;
    private final double[] means;
    private final double[][] comoments; // [variable][variable], symmetric: sums of products of deviations

    private Covariance(long count, long absent, long nonFinite, double[] means, double[][] comoments) {
        this.count = count;
        this.absent = absent;
        this.nonFinite = nonFinite;
        this.means = means;
        this.comoments = comoments;
    }

    /**
     * The covariance of no rows.
     *
     * @param variables how many variables, at least 1
     * @return all counts 0
     * @throws IllegalArgumentException if variables is below 1
     */
    public static Covariance none(int variables) {
        if (!(variables >= 1)) {
            throw new IllegalArgumentException("variables must be at least 1, got " + variables);
        }
        return new Covariance(0, 0, 0, new double[variables], new double[variables][variables]);
    }

    /**
     * The covariance of one chunk.
     *
     * @param values the chunk's values, [variable][path]; not changed
     * @param n how many paths to read
     * @return their covariance
     * @throws IllegalArgumentException if there is no variable or n is negative or beyond an array
     */
    public static Covariance of(double[][] values, int n) {
        Covariance none = none(values.length);
        boolean complete = true;
        for (double[] x : values) {
            Lanes.requireLength(x.length, n);
            complete &= Lanes.isNumber(Lanes.sum(x, n)); // finite only if every term is
        }
        if (complete) {
            return none.filled(values, n);
        }
        double[][] kept = new double[values.length][n];
        int count = 0;
        int absent = 0;
        for (int i = 0; i < n; i++) {
            boolean failed = false;
            boolean missing = false;
            for (int k = 0; k < values.length; k++) {
                double x = values[k][i];
                missing |= Absent.is(x);
                failed |= !Lanes.isNumber(x) && !Absent.is(x);
                kept[k][count] = x;
            }
            count += missing || failed ? 0 : 1;
            absent += missing && !failed ? 1 : 0;
        }
        return new Covariance(0, absent, n - count - absent, none.means, none.comoments).filled(kept, count);
    }

    private Covariance filled(double[][] x, int n) {
        if (n == 0) {
            return this;
        }
        double[] mean = new double[x.length];
        double[][] products = new double[x.length][x.length];
        for (int k = 0; k < x.length; k++) {
            mean[k] = Lanes.mean(x[k], n) + 0.0;
            for (int j = 0; j <= k; j++) {
                products[j][k] = Lanes.products(x[j], mean[j], x[k], mean[k], n);
                products[k][j] = products[j][k];
            }
        }
        return new Covariance(n, absent, nonFinite, mean, products);
    }

    /**
     * This covariance and that of the chunk that follows.
     *
     * @param next the next chunk in path order, of as many variables
     * @return the covariance of both
     * @throws IllegalArgumentException if the numbers of variables differ
     */
    public Covariance fold(Covariance next) {
        if (next.means.length != means.length) {
            throw new IllegalArgumentException("variables must be " + means.length + ", got " + next.means.length);
        }
        long left = absent + next.absent;
        long failed = nonFinite + next.nonFinite;
        if (next.count == 0 || count == 0) {
            Covariance some = count == 0 ? next : this;
            return new Covariance(some.count, left, failed, some.means, some.comoments);
        }
        long both = count + next.count;
        double weight = (double) next.count / both;
        double[] mean = new double[means.length];
        double[][] products = new double[means.length][means.length];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = Lanes.between(means[k], next.means[k], weight);
            for (int j = 0; j <= k; j++) {
                double apart = (next.means[j] - means[j]) * (next.means[k] - means[k]);
                products[j][k] = comoments[j][k] + next.comoments[j][k] + apart * (count * weight);
                products[k][j] = products[j][k];
            }
        }
        return new Covariance(both, left, failed, mean, products);
    }

    /**
     * Rows with all variables present and finite.
     *
     * @return their number
     */
    public long count() {
        return count;
    }

    /**
     * Rows left out because a variable is absent and none failed.
     *
     * @return their number
     */
    public long absent() {
        return absent;
    }

    /**
     * Rows left out because a variable failed numerically: an infinity or a NaN other than absent.
     *
     * @return their number
     */
    public long nonFinite() {
        return nonFinite;
    }

    /**
     * The mean of one variable.
     *
     * @param k the variable, from 0
     * @return its mean; absent if count is 0
     */
    public double mean(int k) {
        return count == 0 ? Absent.VALUE : means[k];
    }

    /**
     * The unbiased covariance of two variables.
     *
     * @param j one variable, from 0
     * @param k the other, or the same for its variance
     * @return the covariance; absent if count is below 2
     */
    public double covariance(int j, int k) {
        return count < 2 ? Absent.VALUE : comoments[j][k] / (count - 1);
    }

    /**
     * The unbiased variance of Σ weightₖ·xₖ. One that lies below the rounding error of the terms it is the sum of (2⁻⁴⁴ of
     * their sizes) is 0: the combination is then constant as far as doubles can tell.
     *
     * @param weights one for each variable
     * @return the variance; absent if count is below 2; infinite where products overflow (values beyond 1e150)
     * @throws IllegalArgumentException if there is not one weight for each variable
     */
    public double variance(double... weights) {
        if (weights.length != means.length) {
            throw new IllegalArgumentException("weights must be " + means.length + ", got " + weights.length);
        }
        double sum = 0;
        double size = 0;
        for (int j = 0; j < weights.length; j++) {
            for (int k = 0; k < weights.length; k++) {
                double term = weights[j] * weights[k] * comoments[j][k];
                sum += term;
                size += Math.abs(term);
            }
        }
        if (count < 2) {
            return Absent.VALUE;
        }
        if (!Lanes.isNumber(sum)) {
            return Double.POSITIVE_INFINITY;
        }
        return sum > size * 0x1p-44 ? sum / (count - 1) : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Covariance that
                && count == that.count
                && absent == that.absent
                && nonFinite == that.nonFinite
                && Arrays.equals(means, that.means)
                && Arrays.deepEquals(comoments, that.comoments);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(means) + Long.hashCode(count);
    }

    /**
     * Writes it to the file of an interrupted run.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void write(DataOutput out) throws IOException {
        out.writeLong(count);
        out.writeLong(absent);
        out.writeLong(nonFinite);
        Binary.write(out, means);
        Binary.write(out, comoments);
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param in where from
     * @return the same
     * @throws IOException if it cannot be read
     */
    public static Covariance read(DataInput in) throws IOException {
        return new Covariance(in.readLong(), in.readLong(), in.readLong(), Binary.readDoubles(in), Binary.readRows(in));
    }
}
