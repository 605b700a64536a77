package io.gyre.statistics;

import io.gyre.math.Absent;
import java.util.Arrays;

/**
 * How often each of a few categories came: counts by category, whose shares add to one. An event is the case of two
 * categories, 0 and 1. Order does not matter. Mutable; confined to one thread at a time.
 */
public final class Shares {

    private final long[] counts;
    private long absent;
    private long nonFinite;

    private Shares(long[] counts) {
        this.counts = counts;
    }

    /**
     * An empty accumulator.
     *
     * @param categories how many categories, at least 1
     * @return a new accumulator
     * @throws IllegalArgumentException if categories is below 1
     */
    public static Shares of(int categories) {
        if (!(categories >= 1)) {
            throw new IllegalArgumentException("categories must be at least 1, got " + categories);
        }
        return new Shares(new long[categories]);
    }

    /**
     * Adds values, each the number of a category from 0.
     *
     * @param values the values, not changed; absent and non-finite ones are counted apart
     * @param n how many of them to read
     * @throws IllegalArgumentException if n is negative or beyond the array, or a value is the number of no category; what
     *     came before it has been added
     */
    public void add(double[] values, int n) {
        Lanes.requireLength(values.length, n);
        for (int i = 0; i < n; i++) {
            double x = values[i];
            int category = (int) x;
            if (category == x && category >= 0 && category < counts.length) {
                counts[category]++;
            } else if (Absent.is(x)) {
                absent++;
            } else if (!Lanes.isNumber(x)) {
                nonFinite++;
            } else {
                throw new IllegalArgumentException(
                        "category must be a whole number in [0, " + (counts.length - 1) + "], got " + x);
            }
        }
    }

    /**
     * Adds all that another accumulator holds, which is not changed.
     *
     * @param other an accumulator of as many categories
     * @throws IllegalArgumentException if the numbers of categories differ
     */
    public void merge(Shares other) {
        if (other.counts.length != counts.length) {
            throw new IllegalArgumentException("categories must be " + counts.length + ", got " + other.counts.length);
        }
        Arrays.setAll(counts, k -> counts[k] + other.counts[k]);
        absent += other.absent;
        nonFinite += other.nonFinite;
    }

    /**
     * A copy that shares nothing with this accumulator.
     *
     * @return the copy
     */
    public Shares copy() {
        Shares copy = new Shares(counts.clone());
        copy.absent = absent;
        copy.nonFinite = nonFinite;
        return copy;
    }

    /**
     * The number of categories.
     *
     * @return categories
     */
    public int categories() {
        return counts.length;
    }

    /**
     * Values that named a category.
     *
     * @return their number
     */
    public long count() {
        return Arrays.stream(counts).sum();
    }

    /**
     * Values that do not exist.
     *
     * @return their number
     */
    public long absent() {
        return absent;
    }

    /**
     * Values that failed numerically.
     *
     * @return their number
     */
    public long nonFinite() {
        return nonFinite;
    }

    /**
     * One category among all present.
     *
     * @param category its number, from 0
     * @return hits of this category in count() trials
     */
    public Proportion proportion(int category) {
        return new Proportion(counts[category], count());
    }

    /**
     * Whether two accumulators hold the same counts.
     *
     * @param other another accumulator, or anything
     * @return true if all counts agree
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Shares that
                && Arrays.equals(counts, that.counts)
                && absent == that.absent
                && nonFinite == that.nonFinite;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
