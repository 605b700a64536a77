package io.gyre.statistics;

import io.gyre.math.Absent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Count, mean, sum of squared deviations, least and greatest of a number of values, for one chunk of paths or for the
 * chunks folded so far.
 *
 * <p>A chunk's mean is corrected once by the mean of its deviations and its squares are taken about that mean (two-pass);
 * chunks are combined by Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing sample
 * variances" (1979), from the left in chunk order: that order, and nothing else, decides the bits. Values beyond 1e150 in
 * size can make the squares infinite, never NaN; the mean stays finite. Measured 1.2 ns per value; a chunk with values
 * left out costs a copy.
 *
 * @param count values that are present and finite
 * @param absent values that do not exist, see {@link Absent}; they enter nothing else
 * @param nonFinite numerical failures: infinities, and NaN other than absent; they enter nothing else
 * @param mean the mean; absent if count is 0
 * @param m2 the sum of squared deviations from the mean, in squared units of the value; 0 if count is 0
 * @param min the least value, never -0; absent if count is 0
 * @param max the greatest value, never -0; absent if count is 0
 */
public record Moments(long count, long absent, long nonFinite, double mean, double m2, double min, double max) {

    private static final Moments NONE = new Moments(0, 0, 0, Absent.VALUE, 0, Absent.VALUE, Absent.VALUE);

    /**
     * Checks that the numbers belong together.
     *
     * @param count values present and finite
     * @param absent values that do not exist
     * @param nonFinite numerical failures
     * @param mean in [min, max], or absent
     * @param m2 not negative
     * @param min the least value, or absent
     * @param max the greatest value, or absent
     * @throws IllegalArgumentException if a count is negative, or mean, min and max are not in order, or do not exist exactly if count is positive
     */
    public Moments {
        if (!(count >= 0 && absent >= 0 && nonFinite >= 0)) {
            throw new IllegalArgumentException(
                    "counts must not be negative, got " + count + ", " + absent + ", " + nonFinite);
        }
        boolean ordered = Lanes.isNumber(mean) && min <= mean && mean <= max && m2 >= 0;
        boolean empty = Absent.is(mean) && Absent.is(min) && Absent.is(max) && m2 == 0;
        if (!(count > 0 ? ordered : empty)) {
            throw new IllegalArgumentException(
                    "mean must be in [min, max] and m2 not negative, or absent without values," + " got " + mean
                            + " in [" + min + ", " + max + "], " + m2 + " of " + count);
        }
    }

    /**
     * The moments of no values.
     *
     * @return all counts 0
     */
    public static Moments none() {
        return NONE;
    }

    /**
     * The moments of one chunk.
     *
     * @param values the chunk's values in path order; not changed
     * @param n how many of them to read
     * @return their moments
     * @throws IllegalArgumentException if n is negative or beyond the array
     */
    public static Moments of(double[] values, int n) {
        Lanes.requireLength(values.length, n);
        // a sum is finite only if every term is
        if (Lanes.isNumber(Lanes.sum(values, n))) {
            return ofNumbers(values, n, 0, 0);
        }
        double[] kept = Lanes.numbers(values, n);
        int absent = Lanes.absent(values, n);
        return ofNumbers(kept, kept.length, absent, n - kept.length - absent);
    }

    private static Moments ofNumbers(double[] x, int n, long absent, long nonFinite) {
        if (n == 0) {
            return new Moments(0, absent, nonFinite, Absent.VALUE, 0, Absent.VALUE, Absent.VALUE);
        }
        double min = x[0];
        double max = x[0];
        for (int i = 1; i < n; i++) {
            min = x[i] < min ? x[i] : min;
            max = x[i] > max ? x[i] : max;
        }
        double mean = Math.max(min, Math.min(max, Lanes.mean(x, n)));
        double m2 = Lanes.products(x, mean, x, mean, n);
        return new Moments(n, absent, nonFinite, mean + 0.0, m2, min + 0.0, max + 0.0); // + 0.0 turns -0 to 0
    }

    /**
     * These moments and those of the chunk that follows.
     *
     * @param next the next chunk in path order
     * @return the moments of both
     */
    public Moments fold(Moments next) {
        long left = absent + next.absent;
        long failed = nonFinite + next.nonFinite;
        if (next.count == 0) {
            return new Moments(count, left, failed, mean, m2, min, max);
        }
        if (count == 0) {
            return new Moments(next.count, left, failed, next.mean, next.m2, next.min, next.max);
        }
        long both = count + next.count;
        double delta = next.mean - mean;
        double weight = (double) next.count / both;
        double least = Math.min(min, next.min);
        double greatest = Math.max(max, next.max);
        double middle = Math.max(least, Math.min(greatest, Lanes.between(mean, next.mean, weight)));
        double squares = m2 + next.m2 + delta * delta * (count * weight);
        return new Moments(both, left, failed, middle, squares, least, greatest);
    }

    /**
     * All values, those left out included.
     *
     * @return count + absent + nonFinite
     */
    public long paths() {
        return count + absent + nonFinite;
    }

    /**
     * The unbiased variance, m2 / (count - 1).
     *
     * @return the variance in squared units of the value; absent if count is below 2
     */
    public double variance() {
        return count < 2 ? Absent.VALUE : m2 / (count - 1);
    }

    /**
     * The standard deviation, the root of {@link #variance()}.
     *
     * @return the standard deviation in units of the value; absent if count is below 2
     */
    public double sd() {
        return Math.sqrt(variance());
    }

    /**
     * The standard error of the mean of independent values, sd / √count.
     *
     * @return the standard error in units of the value; absent if count is below 2
     */
    public double standardError() {
        return count < 2 ? Absent.VALUE : sd() / Math.sqrt(count);
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
        Binary.write(out, new double[] {mean, m2, min, max});
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param in where from
     * @return the same
     * @throws IOException if it cannot be read
     */
    public static Moments read(DataInput in) throws IOException {
        long count = in.readLong();
        long absent = in.readLong();
        long nonFinite = in.readLong();
        double[] x = Binary.readDoubles(in);
        return new Moments(count, absent, nonFinite, x[0], x[1], x[2], x[3]);
    }
}
