package io.gyre.distribution;

/** Checks at the door; a NaN fails each of them. */
final class Require {

    private Require() {}

    static double finite(String name, double x) {
        return that(Math.abs(x) < Double.POSITIVE_INFINITY, name, "be finite", x);
    }

    static double positive(String name, double x) {
        return that(x > 0 && x < Double.POSITIVE_INFINITY, name, "be positive and finite", x);
    }

    static double probability(String name, double x) {
        return that(x >= 0 && x <= 1, name, "be in [0, 1]", x);
    }

    /** A probability inside (0, 1), or the NaN that was given. */
    static double inside(double u) {
        return Double.isNaN(u) ? u : that(u > 0 && u < 1, "u", "be in (0, 1)", u);
    }

    static double above(String name, double x, String floor, double low) {
        return that(x > low && x < Double.POSITIVE_INFINITY, name, "be above " + floor + " " + low + " and finite", x);
    }

    static double that(boolean holds, String name, String rule, double x) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must " + rule + ", got " + x);
        }
        return x;
    }
}
