package io.gyre.statistics;

import java.util.Arrays;

/**
 * Values in ascending order, gathered in buckets of equal or close ones: least, greatest and middle of each, and how many
 * values lie in it and below. The common view of sorted values and of a {@link Histogram}.
 */
final class Buckets {

    private final double[] least;
    private final double[] greatest;
    private final double[] middle;
    private final long[] upTo; // values in this bucket and all before
    private int size;

    Buckets(int capacity) {
        this(new double[capacity], new double[capacity], new double[capacity]);
    }

    private Buckets(double[] least, double[] greatest, double[] middle) {
        this.least = least;
        this.greatest = greatest;
        this.middle = middle;
        upTo = new long[least.length];
    }

    /** One bucket for each distinct value of the first n sorted ones. */
    static Buckets of(double[] sorted, int n) {
        int distinct = 0;
        for (int i = 0; i < n; i++) {
            distinct += i == 0 || sorted[i] > sorted[i - 1] ? 1 : 0;
        }
        double[] values = new double[distinct];
        Buckets buckets = new Buckets(values, values, values); // least, greatest and middle are one
        for (int i = 1; i <= n; i++) {
            if (i == n || sorted[i] > sorted[i - 1]) {
                values[buckets.size] = sorted[i - 1];
                buckets.upTo[buckets.size++] = i;
            }
        }
        return buckets;
    }

    void add(long count, long leastBits, long greatestBits) {
        double a = Double.longBitsToDouble(leastBits);
        double b = Double.longBitsToDouble(greatestBits);
        add(count, a, b, 0.5 * a + 0.5 * b); // halved first: the sum of two large values may not exist
    }

    /** Appends a bucket above all others; one without values is left out, one of a single value answers it exactly. */
    void add(long count, double low, double high, double typical) {
        if (count == 0) {
            return;
        }
        least[size] = low;
        greatest[size] = high;
        middle[size] = low < high ? typical : low;
        upTo[size] = below(size) + count;
        size++;
    }

    int size() {
        return size;
    }

    double least(int bucket) {
        return least[bucket];
    }

    double greatest(int bucket) {
        return greatest[bucket];
    }

    double middle(int bucket) {
        return middle[bucket];
    }

    /** How far a value of the bucket can lie from its middle. */
    double error(int bucket) {
        return Math.max(greatest[bucket] - middle[bucket], middle[bucket] - least[bucket]);
    }

    long total() {
        return below(size);
    }

    /** Values in the buckets before this one. */
    long below(int bucket) {
        return bucket == 0 ? 0 : upTo[bucket - 1];
    }

    long upTo(int bucket) {
        return upTo[bucket];
    }

    long count(int bucket) {
        return upTo[bucket] - below(bucket);
    }

    /** The bucket of the value with a rank from 1 to the total. */
    int ofRank(long rank) {
        int found = Arrays.binarySearch(upTo, 0, size, rank);
        return found >= 0 ? found : -found - 1;
    }

    /** The last bucket whose least value is at most x; -1 if there is none. */
    int lastFrom(double x) {
        int found = Arrays.binarySearch(least, 0, size, x + 0.0); // + 0.0 turns -0 to 0
        return found >= 0 ? found : -found - 2;
    }

    /** The value of a rank: exact at either end of its bucket, else the middle. */
    double atRank(long rank) {
        int bucket = ofRank(rank);
        if (rank == upTo[bucket]) {
            return greatest[bucket];
        }
        return rank == below(bucket) + 1 ? least[bucket] : middle[bucket];
    }
}
