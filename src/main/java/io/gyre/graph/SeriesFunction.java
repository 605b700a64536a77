package io.gyre.graph;

/** A user's pure function of a path's whole series, evaluated at the end of the run. */
@FunctionalInterface
public interface SeriesFunction {

    /**
     * Computes a result for each path.
     *
     * @param paths how many paths
     * @param series the inputs as [input][period - 1][path]; must not be changed
     * @param out receives one result a path
     */
    void apply(int paths, double[][][] series, double[] out);
}
