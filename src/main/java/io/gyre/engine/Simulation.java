package io.gyre.engine;

import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.random.Sampling;
import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/** A graph compiled for a number of policies, which all run on the same paths. Immutable; may be run any number of times. */
public final class Simulation {

    private final List<String> names;
    private final Compiled compiled;
    private final LongUnaryOperator order;
    private final Map<String, Integer> dimensions;

    private Simulation(
            List<String> names, Compiled compiled, LongUnaryOperator order, Map<String, Integer> dimensions) {
        this.names = List.copyOf(names);
        this.compiled = compiled;
        this.order = order;
        this.dimensions = Map.copyOf(dimensions);
    }

    /**
     * Compiles a graph.
     *
     * @param graph the graph
     * @param none the policy of nulls, which {@code under(none)} refers to; it has a result only if it is among the policies
     * @param policies the policies to run, at least one, each with a name of its own
     * @return the simulation
     * @throws IllegalArgumentException if a policy does not set all that the graph reads, or a name is given twice
     */
    public static Simulation of(Graph graph, Policy none, List<Policy> policies) {
        return of(graph, none, policies, 0, LongUnaryOperator.identity());
    }

    /**
     * Compiles a graph for a test.
     *
     * @param width paths in a tile, 0 to choose
     * @param order the chunk of each ticket; may mix chunks only within the window of {@link Gathering}
     */
    static Simulation of(Graph graph, Policy none, List<Policy> policies, int width, LongUnaryOperator order) {
        List<String> names = policies.stream().map(Policy::name).toList();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("policies must have at least one, got none");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("name of a policy must be given once, got " + name);
            }
        }
        return new Simulation(names, Compiled.of(graph, none, policies, width), order, Map.of());
    }

    /**
     * The same simulation with dimensions for Sobol' points; a variable without one is random under {@link Sampling#SOBOL}.
     *
     * @param other the dimension of variables that are drawn once a path, from 1
     * @return the copy
     */
    public Simulation withDimensions(Map<String, Integer> other) {
        return new Simulation(names, compiled, order, other);
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
        return run(options, tallies(options));
    }

    private List<Tally> tallies(RunOptions options) {
        return names.stream()
                .map(name -> new Tally(compiled.readout(), compiled.periods(), options))
                .toList();
    }

    /**
     * Goes on from an earlier result of an equal simulation: the outcome has the bits of one run over all paths.
     *
     * @param earlier the earlier result
     * @param options how; its paths count those of the earlier result
     * @return the result over all paths
     * @throws IllegalArgumentException if seed, sampling or policies differ or fewer paths are asked than there are
     */
    public Result resume(Result earlier, RunOptions options) {
        if (earlier.seed() != options.seed()) {
            throw new IllegalArgumentException("seed must be " + earlier.seed() + ", got " + options.seed());
        }
        if (earlier.sampling() != options.sampling()) {
            throw new IllegalArgumentException(
                    "sampling must be " + earlier.sampling() + ", got " + options.sampling());
        }
        if (!earlier.controls().equals(options.controls())) {
            throw new IllegalArgumentException(
                    "controls must be " + earlier.controls() + ", got " + options.controls());
        }
        if (!earlier.policies().equals(names)) {
            throw new IllegalArgumentException("policies must be " + names + ", got " + earlier.policies());
        }
        if (options.paths() < earlier.paths()) {
            throw new IllegalArgumentException(
                    "paths must be at least the " + earlier.paths() + " done, got " + options.paths());
        }
        return run(options, earlier.whole());
    }

    /**
     * Reads back what {@link Result#save} wrote for an equal simulation, to {@link #resume} it. Nobody can see from the
     * bytes whether they are of another model: who keeps them keeps beside them what they are of.
     *
     * @param in where from
     * @param options seed, sampling and controls of the run that was saved
     * @return its result over whole chunks
     * @throws IOException if it cannot be read or cannot be of this simulation
     */
    public Result load(DataInput in, RunOptions options) throws IOException {
        List<Tally> tallies = tallies(options);
        try {
            for (Tally tally : tallies) {
                tally.read(in);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException cause) {
            throw new IOException("saved run must be whole, got " + cause.getMessage(), cause);
        }
        long paths = tallies.get(0).paths();
        if (paths % ChunkOutput.PATHS != 0 || tallies.stream().anyMatch(tally -> tally.paths() != paths)) {
            throw new IOException("saved paths must be whole chunks, the same of each policy, got " + paths);
        }
        return result(tallies, options, Status.CANCELLED, tallies);
    }

    private Result run(RunOptions options, List<Tally> tallies) {
        options.precision().keySet().forEach(this::requireMean);
        ControlColumns.require(compiled.readout(), options.controls());
        Run run = new Run(compiled, options, Placing.of(options, dimensions), tallies, order);
        Status status = run.run();
        return result(run.gathering().all(), options, status, run.gathering().whole());
    }

    private Result result(List<Tally> all, RunOptions options, Status status, List<Tally> whole) {
        List<PolicyResult> results = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            results.add(all.get(k).result(names.get(k)));
        }
        return new Result(all.get(0).paths(), options.seed(), options.sampling(), status, results, whole);
    }

    private void requireMean(String key) {
        List<Declared.Outcome> outcomes = compiled.readout().outcomes().stream()
                .map(Readout.Columns::outcome)
                .toList();
        List<String> possible = outcomes.stream()
                .filter(outcome -> outcome.kind() != Declared.Kind.TIME)
                .map(Declared.Outcome::key)
                .toList();
        if (!possible.contains(key)) {
            throw new IllegalArgumentException(
                    "precision must be asked of outcomes that have a mean, " + possible + ", got " + key);
        }
    }
}
