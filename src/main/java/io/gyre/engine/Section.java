package io.gyre.engine;

/** The parts of a program, in the order in which they run. */
enum Section {
    /** Once per worker: what differs by member only. */
    SETUP,
    /** Once per tile, before the first period. */
    FIXED,
    /** In each period. */
    SERIES,
    /** At the end of each period, when all programs of the tile have run it: opening and closing values change places. */
    CLOSE,
    /** Once per tile, after the last period. */
    FINAL;

    Section max(Section other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
