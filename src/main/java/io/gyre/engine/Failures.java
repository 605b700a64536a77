package io.gyre.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Paths that failed: an outcome was infinite or a NaN that is not absent, or a failure condition of the model held. A
 * path counts once. Where a failure condition held, all outcomes and series of the path count as non-finite.
 *
 * @param count how many
 * @param first the numbers of the first of them, ascending, at most {@link #LISTED}
 */
public record Failures(long count, List<Long> first) {

    /** How many are listed. */
    public static final int LISTED = 100;

    /** No failures. */
    static final Failures NONE = new Failures(0, List.of());

    /**
     * Checks that all are listed up to the limit, and copies the list.
     *
     * @param count how many
     * @param first the numbers of the first of them, ascending, at most {@link #LISTED}
     */
    public Failures {
        first = List.copyOf(first);
        if (first.size() != Math.min(count, LISTED)) {
            throw new IllegalArgumentException(
                    "first must list " + Math.min(count, LISTED) + " paths, got " + first.size());
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(count);
        for (long path : first) {
            out.writeLong(path);
        }
    }

    static Failures read(DataInput in) throws IOException {
        long count = in.readLong();
        List<Long> first = new ArrayList<>();
        while (first.size() < Math.min(count, LISTED)) {
            first.add(in.readLong());
        }
        return new Failures(count, first);
    }
}
