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
    private final int first; // the place of the first bucket in these three
    private final long[] upTo; // values in this bucket and all before; empty if each holds one
    private int size;

    Buckets(int capacity) {
        this(new double[capacity], new double[capacity], new double[capacity]);
    }

    private Buckets(double[] least, double[] greatest, double[] middle) {
        this.least = least;
        this.greatest = greatest;
        this.middle = middle;
        first = 0;
        upTo = new long[least.length];
    }

    /** Distinct values in ascending order, each in a bucket of its own. The array must not change any more. */
    private Buckets(double[] values, int first, int size) {
        least = values;
        greatest = values;
        middle = values;
        this.first = first;
        upTo = new long[0];
        this.size = size;
    }

    /**
     * One bucket for each distinct value of some sorted ones.
     *
     * @param sorted an array that will not change any more
     * @param first the place of the first value
     * @param n how many values
     */
    static Buckets of(double[] sorted, int first, int n) {
        int distinct = 0;
        for (int i = first; i < first + n; i++) {
            distinct += i == first || sorted[i] > sorted[i - 1] ? 1 : 0;
        }
        if (distinct == n) {
            return new Buckets(sorted, first, n);
        }
        double[] values = new double[distinct];
        Buckets buckets = new Buckets(values, values, values); // least, greatest and middle are one
        for (int i = 1; i <= n; i++) {
            if (i == n || sorted[first + i] > sorted[first + i - 1]) {
                values[buckets.size] = sorted[first + i - 1];
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
        return least[first + bucket];
    }

    double greatest(int bucket) {
        return greatest[first + bucket];
    }

    double middle(int bucket) {
        return middle[first + bucket];
    }

    /** How far a value of the bucket can lie from its middle. */
    double error(int bucket) {
        return Math.max(greatest(bucket) - middle(bucket), middle(bucket) - least(bucket));
    }

    long total() {
        return below(size);
    }

    /** Values in the buckets before this one. */
    long below(int bucket) {
        return bucket == 0 ? 0 : upTo(bucket - 1);
    }

    long upTo(int bucket) {
        return upTo.length == 0 ? bucket + 1 : upTo[bucket];
    }

    long count(int bucket) {
        return upTo(bucket) - below(bucket);
    }

    /** The bucket of the value with a rank from 1 to the total. */
    int ofRank(long rank) {
        if (upTo.length == 0) {
            return (int) rank - 1;
        }
        int found = Arrays.binarySearch(upTo, 0, size, rank);
        return found >= 0 ? found : -found - 1;
    }

    /** The last bucket whose least value is at most x; -1 if there is none. */
    int lastFrom(double x) {
        int found = Arrays.binarySearch(least, first, first + size, x + 0.0); // + 0.0 turns -0 to 0
        return found >= 0 ? found - first : -found - 2 - first;
    }

    /** The value of a rank: exact at either end of its bucket, else the middle. */
    double atRank(long rank) {
        int bucket = ofRank(rank);
        if (rank == upTo(bucket)) {
            return greatest(bucket);
        }
        return rank == below(bucket) + 1 ? least(bucket) : middle(bucket);
    }
}
