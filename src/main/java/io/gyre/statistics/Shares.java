package io.gyre.statistics;

import io.gyre.math.Absent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How often each of a few categories came: counts by category, whose shares add to one. An event is the case of two
 * categories, 0 and 1. Order does not matter. Mutable; confined to one thread at a time.
 */
public final class Shares {

    private final long[] counts;
    private final Grouping grouping;
    private final List<GroupedRatio> groups = new ArrayList<>(); // by category, if paths hang together
    private long absent;
    private long nonFinite;

    private Shares(Grouping grouping, long[] counts) {
        this.grouping = grouping;
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
        return of(Grouping.PATHS, categories);
    }

    /**
     * An empty accumulator of paths of which some hang together; values must then be added chunk by chunk, each beginning with
     * a path whose number is a multiple of 16.
     *
     * @param grouping which paths hang together
     * @param categories how many categories, at least 1
     * @return a new accumulator
     * @throws IllegalArgumentException if categories is below 1
     */
    public static Shares of(Grouping grouping, int categories) {
        if (!(categories >= 1)) {
            throw new IllegalArgumentException("categories must be at least 1, got " + categories);
        }
        Shares shares = new Shares(grouping, new long[categories]);
        for (int k = 0; grouping != Grouping.PATHS && k < categories; k++) {
            shares.groups.add(GroupedRatio.none(grouping));
        }
        return shares;
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
        for (int k = 0; k < groups.size(); k++) {
            groups.set(k, groups.get(k).fold(GroupedRatio.ofMean(grouping, isCategory(values, n, k), n)));
        }
    }

    private static double[] isCategory(double[] values, int n, int category) {
        double[] is = new double[n];
        for (int i = 0; i < n; i++) {
            is[i] = Lanes.isNumber(values[i]) ? (int) values[i] == category ? 1 : 0 : values[i];
        }
        return is;
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
        if (grouping != other.grouping) {
            throw new IllegalArgumentException("grouping must be " + grouping + ", got " + other.grouping);
        }
        Arrays.setAll(counts, k -> counts[k] + other.counts[k]);
        for (int k = 0; k < groups.size(); k++) {
            groups.set(k, groups.get(k).fold(other.groups.get(k)));
        }
        absent += other.absent;
        nonFinite += other.nonFinite;
    }

    /**
     * A copy that shares nothing with this accumulator.
     *
     * @return the copy
     */
    public Shares copy() {
        Shares copy = new Shares(grouping, counts.clone());
        copy.groups.addAll(groups);
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
        return new Proportion(
                counts[category], count(), groups.isEmpty() ? Optional.empty() : Optional.of(groups.get(category)));
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
                && groups.equals(that.groups)
                && absent == that.absent
                && nonFinite == that.nonFinite;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /**
     * Writes it to the file of an interrupted run.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void write(DataOutput out) throws IOException {
        out.writeInt(grouping.ordinal());
        Binary.write(out, counts);
        for (GroupedRatio group : groups) {
            group.write(out);
        }
        out.writeLong(absent);
        out.writeLong(nonFinite);
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param in where from
     * @return the same
     * @throws IOException if it cannot be read
     */
    public static Shares read(DataInput in) throws IOException {
        Grouping grouping = Grouping.values()[Binary.readSize(in, Grouping.values().length - 1)];
        Shares shares = new Shares(grouping, Binary.readLongs(in));
        for (int k = 0; grouping != Grouping.PATHS && k < shares.counts.length; k++) {
            shares.groups.add(GroupedRatio.read(in));
        }
        shares.absent = in.readLong();
        shares.nonFinite = in.readLong();
        return shares;
    }
}
