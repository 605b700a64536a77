package io.gyre.model;

import io.gyre.unit.Unit;

/** True or false of each pair. */
public final class PairCondition {

    private final Pairs pairs;
    private final Condition inner;

    PairCondition(Pairs pairs, Condition inner) {
        this.pairs = pairs;
        this.inner = inner;
    }

    Condition inner() {
        return inner;
    }

    /**
     * Both hold.
     *
     * @param other the other condition
     * @return this and other
     */
    public PairCondition and(PairCondition other) {
        return new PairCondition(pairs, pairs.joined(() -> inner.and(other.inner)));
    }

    /**
     * At least one holds.
     *
     * @param other the other condition
     * @return this or other
     */
    public PairCondition or(PairCondition other) {
        return new PairCondition(pairs, pairs.joined(() -> inner.or(other.inner)));
    }

    /**
     * It does not hold.
     *
     * @return not this
     */
    public PairCondition not() {
        return new PairCondition(pairs, inner.not());
    }

    /**
     * For how many of one side it holds.
     *
     * @param removed the side to remove
     * @return the number for each member of the other side
     */
    public Series count(Members removed) {
        Value one = new Value(pairs.nodes(), pairs.nodes().constant(1, Unit.COUNT));
        return pairs.of(one).among(this).sum(removed);
    }

    /**
     * Whether it holds for any of one side.
     *
     * @param removed the side to remove
     * @return true for each member of the other side that has one
     */
    public Condition any(Members removed) {
        return count(removed).above(0);
    }
}
