package io.gyre.engine;

import java.io.DataOutput;
import java.io.IOException;

/** A run while it goes on. */
@FunctionalInterface
public interface Snapshot {

    /**
     * Writes what {@link Simulation#load} needs to go on from here: the tallies of the whole chunks without a hole. They are
     * copied first, which takes as much memory as they do.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    void save(DataOutput out) throws IOException;
}
