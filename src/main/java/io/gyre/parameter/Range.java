package io.gyre.parameter;

import io.gyre.statistics.Decimal;

/**
 * The values a parameter may take, both ends included, in the parameter's unit.
 *
 * @param least the least value, possibly minus infinity
 * @param greatest the greatest value, possibly infinity
 */
public record Range(double least, double greatest) {

    /** Every number. */
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /**
     * Checks the ends.
     *
     * @param least the least value
     * @param greatest the greatest value
     * @throws IllegalArgumentException if they are out of order or NaN
     */
    public Range {
        if (!(least <= greatest)) {
            throw new IllegalArgumentException(
                    "range must go from its least to its greatest value, got " + least + " to " + greatest);
        }
    }

    /**
     * Whether a value is allowed.
     *
     * @param value the value, in the parameter's unit
     * @return true from the least to the greatest; false for NaN
     */
    public boolean contains(double value) {
        return value >= least && value <= greatest;
    }

    /** Returns the range in words, such as {@code from 0 to 1} or {@code 0 or more}. */
    @Override
    public String toString() {
        boolean hasLeast = least > Double.NEGATIVE_INFINITY;
        boolean hasGreatest = greatest < Double.POSITIVE_INFINITY;
        if (hasLeast && hasGreatest) {
            return "from " + Decimal.text(least) + " to " + Decimal.text(greatest);
        }
        return hasLeast ? Decimal.text(least) + " or more" : hasGreatest ? "at most " + Decimal.text(greatest) : "any";
    }

    Range scaled(double factor) {
        return new Range(least * factor, greatest * factor);
    }
}
