package io.gyre.model;

import io.gyre.engine.Policy;
import io.gyre.engine.RunOptions;
import io.gyre.engine.Simulation;
import io.gyre.engine.Trace;
import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Values;
import io.gyre.random.Sampling;
import java.io.DataInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finished model: runs, traces single paths, and prints its equations and its transaction-flow matrix. Immutable. */
public final class Scenario {

    private final String title;
    private final Graph graph;
    private final Settings settings;

    Scenario(Model model, Graph graph) {
        this(model.titleText(), graph, model.settings());
    }

    private Scenario(String title, Graph graph, Settings settings) {
        this.title = title;
        this.graph = graph;
        this.settings = settings;
    }

    /**
     * The key.
     *
     * @return the model's key
     */
    public String key() {
        return graph.key();
    }

    /**
     * What people call it.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * The equations as data.
     *
     * @return the graph
     */
    public Graph graph() {
        return graph;
    }

    /**
     * The parameter file it was written with.
     *
     * @return the file; empty for a model whose numbers all stand in its equations
     */
    public Optional<ParameterFile> parameters() {
        return settings.file();
    }

    /**
     * The policy without the programme: every lever at its null value.
     *
     * @return the policy {@code none}
     */
    public Policy none() {
        return policy("none", settings.file().map(Values::none));
    }

    /**
     * The policy of the file's defaults.
     *
     * @return the policy {@code default}
     */
    public Policy policy() {
        return policy("default", settings.file().map(Values::defaults));
    }

    /**
     * A policy with values of one's own.
     *
     * @param name what results call it
     * @param values what each parameter is set to
     * @return the policy
     */
    public Policy policy(String name, Values values) {
        return policy(name, Optional.of(values));
    }

    private Policy policy(String name, Optional<Values> values) {
        return Policies.of(name, values, settings.stated());
    }

    /**
     * Runs the default policy on all processors.
     *
     * @param paths how many paths, at least 1
     * @return what came out
     */
    public Run run(long paths) {
        return run(RunOptions.of(paths), List.of(policy()));
    }

    /**
     * Runs policies on the same paths.
     *
     * @param options paths, seed, threads, stopping
     * @param policies the policies, with names of their own
     * @return what came out
     */
    public Run run(RunOptions options, List<Policy> policies) {
        return run(options, none(), policies);
    }

    /**
     * Runs policies on the same paths, compared with a world without the programme of one's own.
     *
     * @param options paths, seed, threads, stopping
     * @param none what {@link Baseline#NONE} means
     * @param policies the policies, with names of their own
     * @return what came out
     */
    public Run run(RunOptions options, Policy none, List<Policy> policies) {
        Simulation simulation = Simulation.of(graph, none, policies).withDimensions(dimensions());
        return new Run(this, none, policies, simulation.run(options));
    }

    /**
     * Goes on with a run that ended early: the result has the bits of one run over all paths.
     *
     * @param saved what {@link io.gyre.engine.Result#save} wrote of a run of this scenario and these policies
     * @param options as they were; paths count those that were done
     * @param policies the policies of that run
     * @return what came out
     * @throws IOException if what was saved cannot be read or cannot be of this scenario
     */
    public Run resume(DataInput saved, RunOptions options, List<Policy> policies) throws IOException {
        Simulation simulation = Simulation.of(graph, none(), policies).withDimensions(dimensions());
        return new Run(this, none(), policies, simulation.resume(simulation.load(saved, options), options));
    }

    /**
     * The same equations and draws of which only some outcomes are read off: no series, no balances, and nothing is
     * evaluated that they do not need.
     *
     * @param outcomes what is to be read off, of nodes of this scenario's graph
     * @return the scenario
     */
    public Scenario reading(List<Declared.Outcome> outcomes) {
        return reading(outcomes, graph.failures());
    }

    /**
     * The same draws, of which some are read off on all paths, on those that fail as well; so that nothing of the model is
     * evaluated beyond the draws.
     *
     * @param draws what is to be read off, of nodes of this scenario's graph
     * @return the scenario
     */
    public Scenario drawing(List<Declared.Outcome> draws) {
        return reading(draws, List.of());
    }

    private Scenario reading(List<Declared.Outcome> outcomes, List<Declared.Definition> failures) {
        Declared all = graph.declared();
        Declared fewer = new Declared(
                all.sectors(),
                all.stocks(),
                all.flows(),
                all.claims(),
                all.groups(),
                all.definitions(),
                outcomes,
                List.of(),
                List.of());
        Graph reading = new Graph(
                graph.key(),
                graph.calendar(),
                graph.nodes(),
                graph.states(),
                graph.rings(),
                graph.pipes(),
                failures,
                fewer);
        return new Scenario(title, reading, settings);
    }

    /** The Sobol' dimensions of uncertainties, as the parameter file gives them. */
    private Map<String, Integer> dimensions() {
        Map<String, Integer> dimensions = new HashMap<>();
        for (Parameter parameter :
                settings.file().map(ParameterFile::parameters).orElse(List.of())) {
            parameter.dimension().ifPresent(dimension -> dimensions.put(parameter.key(), dimension));
        }
        return dimensions;
    }

    /**
     * What every flow pays over all periods, under policies that run on the same paths.
     *
     * @param options paths, seed, threads, stopping
     * @param none what {@link Baseline#NONE} means
     * @param policies the policies, with names of their own
     * @return the totals
     */
    public FlowTotals flowTotals(RunOptions options, Policy none, List<Policy> policies) {
        return FlowTotals.of(graph, none, policies, options);
    }

    /**
     * One path under a policy.
     *
     * @param policy the policy
     * @param seed the seed
     * @param path the path's number, from 0
     * @return the path
     */
    public PathView path(Policy policy, long seed, long path) {
        return path(none(), policy, seed, path);
    }

    /**
     * One path under a policy, compared with a world without the programme of one's own: that of the same values with
     * every lever at its null, where the policy also changes what is not a lever.
     *
     * @param none what {@link Baseline#NONE} means
     * @param policy the policy
     * @param seed the seed
     * @param path the path's number, from 0
     * @return the path
     */
    public PathView path(Policy none, Policy policy, long seed, long path) {
        return path(none, policy, seed, path, Sampling.RANDOM);
    }

    /**
     * One path of a run whose draws are placed.
     *
     * @param none what {@link Baseline#NONE} means
     * @param policy the policy
     * @param seed the seed
     * @param path the path's number, from 0
     * @param sampling how the draws of paths are placed
     * @return the path
     */
    public PathView path(Policy none, Policy policy, long seed, long path, Sampling sampling) {
        return new PathView(graph, Trace.of(graph, none, policy, seed, path, sampling.placement(dimensions())));
    }

    /**
     * All named equations, one a line, with units.
     *
     * @return the text
     */
    public String equations() {
        return EquationList.of(graph);
    }

    /**
     * Who pays whom: the transaction-flow matrix with its balance-sheet page.
     *
     * @return the matrix
     */
    public TransactionMatrix matrix() {
        return TransactionMatrix.of(graph);
    }
}
