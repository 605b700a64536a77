package io.gyre.random;

/**
 * How the uniform variate of a variable that is drawn once per path is placed over the paths, see {@link Sampling}.
 * Placements that fill the unit interval more evenly than chance need the number of the path and the seed, and get them
 * here. Draws of members and of periods are always random and do not come this way.
 */
public interface Placement {

    /** Each path has its own independent draw, that of {@link Draws#uniform} at index 0. */
    Placement RANDOM = new RandomPlacement();

    /**
     * Where one variable's draws lie.
     *
     * @param seedKey the key of the run's seed
     * @param variable the key of the variable
     * @return its draws; may be used by any thread
     */
    Column column(long seedKey, String variable);

    /** The draws of one variable, one per path. */
    @FunctionalInterface
    interface Column {

        /**
         * The uniform variates of consecutive paths, each in (0, 1).
         *
         * @param firstPath the number of the first path
         * @param pathKeys the keys of the paths, at 0 … n - 1
         * @param out where the variates go, at 0 … n - 1
         * @param n how many
         */
        void uniforms(long firstPath, long[] pathKeys, double[] out, int n);

        /**
         * The uniform variate of one path.
         *
         * @param path the number of the path
         * @param pathKey its key
         * @return u in (0, 1)
         */
        default double uniform(long path, long pathKey) {
            double[] out = new double[1];
            uniforms(path, new long[] {pathKey}, out, 1);
            return out[0];
        }
    }
}
