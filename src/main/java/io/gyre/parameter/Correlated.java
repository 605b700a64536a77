package io.gyre.parameter;

/**
 * A rank correlation between two uncertainties of the same scope.
 *
 * @param first the key of one
 * @param second the key of the other
 * @param spearman Spearman's rank correlation, in (-1, 1)
 * @param evidence what it rests on
 * @param position where it stands
 */
public record Correlated(String first, String second, double spearman, Evidence evidence, Position position) {

    /**
     * Checks the components.
     *
     * @param first the key of one
     * @param second the key of the other
     * @param spearman Spearman's rank correlation
     * @param evidence what it rests on
     * @param position where it stands
     * @throws IllegalArgumentException if both are the same or the correlation is not inside (-1, 1)
     */
    public Correlated {
        if (first.equals(second)) {
            throw new IllegalArgumentException(
                    "between must name two different uncertainties, got " + first + " twice");
        }
        if (!(spearman > -1 && spearman < 1)) {
            throw new IllegalArgumentException("spearman must be inside (-1, 1), got " + spearman);
        }
    }
}
