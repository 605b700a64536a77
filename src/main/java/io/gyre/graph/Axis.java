package io.gyre.graph;

import java.util.List;

/**
 * What a number is indexed by within a path: nothing ({@link #PATH}) or the members of a population.
 *
 * @param key the population's key, unique in the model; "path" for {@link #PATH}
 * @param size the number of slots, at least 1
 * @param groups consecutive named slices that cover the slots, empty when unnamed
 */
public record Axis(String key, int size, List<Slice> groups) {

    /** One number a path. */
    public static final Axis PATH = new Axis("path", 1, List.of());

    /**
     * A run of consecutive slots of an axis.
     *
     * @param key the group's key
     * @param from the first slot, from 0
     * @param to one past the last slot
     */
    public record Slice(String key, int from, int to) {
        /**
         * Checks that the slice is not empty.
         *
         * @param key the group's key
         * @param from the first slot, from 0
         * @param to one past the last slot
         */
        public Slice {
            if (!(from >= 0 && to > from)) {
                throw new IllegalArgumentException("group " + key + " must hold at least one slot, got " + (to - from));
            }
        }
    }

    /**
     * Checks the size and copies the groups.
     *
     * @param key the population's key, unique in the model; "path" for {@link #PATH}
     * @param size the number of slots, at least 1
     * @param groups consecutive named slices that cover the slots, empty when unnamed
     */
    public Axis {
        if (size < 1) {
            throw new IllegalArgumentException("size of " + key + " must be at least 1, got " + size);
        }
        groups = List.copyOf(groups);
    }

    /**
     * Whether this is the path itself, not a population.
     *
     * @return true for {@link #PATH}
     */
    public boolean isPath() {
        return this == PATH;
    }
}
