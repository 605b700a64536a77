package io.gyre.graph;

/** When a node has its value. The order is that of evaluation. */
public enum Timing {
    /** Once per path, before the first period. */
    FIXED,
    /** In each period. */
    SERIES,
    /** Once per path, after the last period has closed. */
    FINAL;

    /**
     * The later of two timings: that of an equation over both.
     *
     * @param other the other timing
     * @return the later one
     */
    public Timing max(Timing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
