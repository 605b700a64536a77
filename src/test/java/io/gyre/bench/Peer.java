package io.gyre.bench;

/** A model coded without Gyre. Confined to one thread. */
@FunctionalInterface
interface Peer {

    /**
     * Runs paths and writes their outcomes.
     *
     * @param outcomes the outcomes as [outcome][path]
     * @param paths how many paths, from the generator's present place on
     */
    void run(double[][] outcomes, int paths);
}
