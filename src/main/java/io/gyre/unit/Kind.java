package io.gyre.unit;

/** What sort of pure number a dimensionless quantity is. Kinds add only to their own kind or to {@link #NUMBER}. */
public enum Kind {
    /** A plain number: a ratio, a factor, an exponent. */
    NUMBER,
    /** A part of a whole, usually in [0, 1]. */
    SHARE,
    /** A chance, in [0, 1]. */
    PROBABILITY,
    /** A number of things. */
    COUNT;

    /**
     * Returns the kind of a sum of two pure numbers.
     *
     * @param other the other term's kind
     * @return the common kind, or null-free empty when they do not add
     */
    java.util.Optional<Kind> plus(Kind other) {
        if (this == other || other == NUMBER) {
            return java.util.Optional.of(this);
        }
        return this == NUMBER ? java.util.Optional.of(other) : java.util.Optional.empty();
    }

    /** Returns the kind of a product: parts of parts are parts, everything else is a number. */
    Kind times(Kind other) {
        return this == other && this != COUNT ? this : NUMBER;
    }
}
