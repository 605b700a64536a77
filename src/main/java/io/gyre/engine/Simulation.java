package io.gyre.engine;

import io.gyre.graph.Graph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A graph compiled for a number of policies, which all run on the same paths. Immutable; may be run any number of times. */
public final class Simulation {

    private Simulation(Graph graph, Policy none, List<Policy> policies) {
        Set<String> names = new HashSet<>();
        for (Policy policy : policies) {
            if (!names.add(policy.name())) {
                throw new IllegalArgumentException("name of a policy must be given once, got " + policy.name());
            }
        }
    }

    /**
     * Compiles a graph.
     *
     * @param graph the graph
     * @param none the policy of nulls, which {@code under(none)} refers to; it has a result only if it is among the policies
     * @param policies the policies to run, each with a name of its own
     * @return the simulation
     * @throws IllegalArgumentException if a policy does not set all that the graph reads, or a name is given twice
     */
    public static Simulation of(Graph graph, Policy none, List<Policy> policies) {
        return new Simulation(graph, none, policies);
    }

    /**
     * Runs it from path 0.
     *
     * @param options how
     * @return the result
     * @throws IllegalArgumentException if the precision of an outcome is asked that does not exist or has no mean
     * @throws IllegalStateException if the evaluation of a chunk threw; the message names its paths
     */
    public Result run(RunOptions options) {
        throw new UnsupportedOperationException("run must wait for the interpreter, got " + options.paths());
    }

    /**
     * Goes on from an earlier result of an equal simulation: the outcome has the bits of one run over all paths.
     *
     * @param earlier the earlier result
     * @param options how; its paths count those of the earlier result
     * @return the result over all paths
     * @throws IllegalArgumentException if seed or policies differ or fewer paths are asked than there are
     */
    public Result resume(Result earlier, RunOptions options) {
        throw new UnsupportedOperationException("resume must wait for the interpreter, got " + earlier.paths());
    }
}
