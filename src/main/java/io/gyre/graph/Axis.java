package io.gyre.graph;

import java.util.List;

/**
 * What a number is indexed by within a path: nothing ({@link #PATH}) or the members of a population.
 *
 * <p>Where members are founded in cohorts, what has a value by period (SERIES) has it for the slots founded by then, and
 * what has one after the last period (FINAL) for those founded by the end; other slots have none. A state, ring or pipe
 * begins at the opening of the period in which its slot is founded. What is FIXED has a value for each slot; where it is
 * reduced before the first period, the slots that will have been founded by the end count.
 *
 * @param key the population's key, unique in the model; "path" for {@link #PATH}
 * @param size the number of slots, at least 1
 * @param groups consecutive named slices that cover the slots, empty when unnamed
 * @param cohort how many slots are founded at the opening of each period, until all are; 0 if all are there from the start
 * @param sides of pairs the two populations, left and right: the pair of slots i and j is slot i · size of the right + j
 */
public record Axis(String key, int size, List<Slice> groups, int cohort, List<Axis> sides) {

    /** One number a path. */
    public static final Axis PATH = new Axis("path", 1, List.of());

    /**
     * An axis of members, not of pairs.
     *
     * @param key the population's key, unique in the model
     * @param size the number of slots, at least 1
     * @param groups consecutive named slices that cover the slots, empty when unnamed
     * @param cohort how many slots are founded at the opening of each period; 0 if all are there from the start
     */
    public Axis(String key, int size, List<Slice> groups, int cohort) {
        this(key, size, groups, cohort, List.of());
    }

    /**
     * The axis of the pairs of two populations. What is on it has no memory and is never stored whole.
     *
     * @param left the first population
     * @param right the second, another one
     * @return each member of the one with each of the other
     */
    public static Axis pairs(Axis left, Axis right) {
        if (left.equals(right) || left.isPath() || right.isPath() || left.isPair() || right.isPair()) {
            throw new IllegalArgumentException(
                    "pairs must be of two populations, got " + left.key() + " and " + right.key());
        }
        long size = (long) left.size() * right.size();
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("pairs must be at most " + Integer.MAX_VALUE + ", got " + size);
        }
        return new Axis(left.key() + "." + right.key(), (int) size, List.of(), 0, List.of(left, right));
    }

    /**
     * Whether it is one of pairs.
     *
     * @return true if it has two sides
     */
    public boolean isPair() {
        return !sides.isEmpty();
    }

    /**
     * An axis whose slots are all there from the start.
     *
     * @param key the population's key, unique in the model
     * @param size the number of slots, at least 1
     * @param groups consecutive named slices that cover the slots, empty when unnamed
     */
    public Axis(String key, int size, List<Slice> groups) {
        this(key, size, groups, 0, List.of());
    }

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
     * @param cohort how many slots are founded at the opening of each period, until all are; 0 if all are there from the
     *     start
     * @param sides of pairs the two populations, left and right
     */
    public Axis {
        if (size < 1) {
            throw new IllegalArgumentException("size of " + key + " must be at least 1, got " + size);
        }
        if (!(cohort >= 0 && cohort <= size)) {
            throw new IllegalArgumentException("cohort of " + key + " must be in [0, " + size + "], got " + cohort);
        }
        groups = List.copyOf(groups);
        sides = List.copyOf(sides);
    }

    /** Written out, as what Java derives for records takes 2 ms to link in a process that has just begun. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Axis that
                        && key.equals(that.key)
                        && size == that.size
                        && cohort == that.cohort
                        && groups.equals(that.groups)
                        && sides.equals(that.sides);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + size;
    }

    /**
     * Whether this is the path itself, not a population.
     *
     * @return true for {@link #PATH}
     */
    public boolean isPath() {
        return this == PATH;
    }

    /**
     * Whether slots are founded period by period.
     *
     * @return true if there are cohorts
     */
    public boolean hasCohorts() {
        return cohort > 0;
    }

    /**
     * How many slots are founded by a period; they are the first ones.
     *
     * @param period the period, from 1
     * @return at most the size
     */
    public int founded(int period) {
        return cohort == 0 ? size : (int) Math.min(size, (long) cohort * period);
    }

    /**
     * The period in which a slot is founded.
     *
     * @param slot the slot, from 0
     * @return from 1
     */
    public int foundedIn(int slot) {
        return cohort == 0 ? 1 : slot / cohort + 1;
    }
}
