package io.gyre.model;

/** Which way an outcome is better. */
public enum Direction {
    /** More is better. */
    MORE,
    /** Less is better. */
    LESS;

    /**
     * The better of two values.
     *
     * @param x one
     * @param y the other
     * @return the greater where more is better, else the smaller
     */
    public double better(double x, double y) {
        return this == MORE ? Math.max(x, y) : Math.min(x, y);
    }

    /**
     * By how much the first value is better than the second.
     *
     * @param x one
     * @param y the other
     * @return x - y where more is better, else y - x
     */
    public double gain(double x, double y) {
        return this == MORE ? x - y : y - x;
    }
}
