package io.gyre.graph;

/** A user's pure element-wise function over a tile; each lane's result depends on that lane's inputs alone. */
@FunctionalInterface
public interface LaneFunction {

    /**
     * Computes a result for each lane.
     *
     * @param lanes how many lanes
     * @param in the inputs as [input][lane]; must not be changed
     * @param out receives the results
     */
    void apply(int lanes, double[][] in, double[] out);
}
