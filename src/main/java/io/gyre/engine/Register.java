package io.gyre.engine;

/** A place for the lanes of a value, which {@link Allocation} maps to a buffer. Mutable until then. */
final class Register {

    private final int members;
    private final Section section;
    private boolean kept;
    private boolean borrowed;
    private boolean lent;
    private boolean exchanged;
    private int buffer = -1;

    Register(int members, Section section) {
        this.members = members;
        this.section = section;
    }

    /** Values a path. */
    int members() {
        return members;
    }

    /** Where it is written. */
    Section section() {
        return section;
    }

    /** Asks for a buffer of its own, because it outlives its section or period. */
    Register keep() {
        kept = true;
        return this;
    }

    /** Says that other programs read it in the same period. */
    void lend() {
        kept = true;
        lent = true;
    }

    boolean isLent() {
        return lent;
    }

    boolean isKept() {
        return kept;
    }

    /** Says that a step points it at an array it does not own. */
    Register borrow() {
        borrowed = true;
        return this;
    }

    boolean isBorrowed() {
        return borrowed;
    }

    /** Says that its array changes places with one that outlives the period. */
    void exchange() {
        exchanged = true;
    }

    boolean isExchanged() {
        return exchanged;
    }

    void assign(int index) {
        buffer = index;
    }

    boolean isAssigned() {
        return buffer >= 0;
    }

    int buffer() {
        if (buffer < 0) {
            throw new IllegalStateException("register must have a buffer before its program is linked");
        }
        return buffer;
    }
}
