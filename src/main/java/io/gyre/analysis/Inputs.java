package io.gyre.analysis;

import io.gyre.engine.PathSample;
import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;
import io.gyre.model.Scenario;
import io.gyre.random.Sampling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The uncertainties of a run's first paths, those drawn once a path. As a draw's value hangs on its address alone, they are
 * drawn again with the same bits instead of being kept; nothing else of the model is evaluated. Immutable.
 */
public final class Inputs {

    private final Map<String, double[]> values;
    private final Sampling sampling;
    private final int paths;

    private Inputs(Map<String, double[]> values, Sampling sampling, int paths) {
        this.values = values;
        this.sampling = sampling;
        this.paths = paths;
    }

    /**
     * Draws them.
     *
     * @param scenario the scenario
     * @param policy the policy whose distributions hold
     * @param options seed and sampling of the run, and how many paths, of which at most {@link PathSample#MOST} are drawn
     * @return the uncertainties
     */
    public static Inputs of(Scenario scenario, Policy policy, RunOptions options) {
        Map<String, Node> nodes = nodes(scenario.graph());
        int paths = (int) Math.min(options.paths(), PathSample.MOST);
        Map<String, double[]> values = new LinkedHashMap<>();
        if (!nodes.isEmpty()) {
            List<Declared.Outcome> outcomes = nodes.entrySet().stream()
                    .map(entry -> reading(entry.getKey(), entry.getValue()))
                    .toList();
            RunOptions plain = RunOptions.of(paths)
                    .withSeed(options.seed())
                    .withSampling(options.sampling())
                    .withThreads(options.threads());
            Result result = scenario.drawing(outcomes)
                    .run(plain, policy, List.of(policy))
                    .result();
            PathSample sample = result.sample();
            nodes.keySet().forEach(key -> values.put(key, sample.values(policy.name(), key)));
        }
        return new Inputs(values, options.sampling(), paths);
    }

    /** Where each uncertainty that is drawn once a path gets its value. */
    static Map<String, Node> nodes(Graph graph) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (Node node : graph.nodes()) {
            if (node.axis().isPath() && node.timing() == Timing.FIXED) {
                key(node.op()).ifPresent(key -> nodes.putIfAbsent(key, node));
            }
        }
        return nodes;
    }

    private static Optional<String> key(Op op) {
        if (op instanceof Op.Quantile quantile) {
            return Optional.of(quantile.key());
        }
        return op instanceof Op.QuantileOfNormal quantile ? Optional.of(quantile.key()) : Optional.empty();
    }

    static Declared.Outcome reading(String key, Node node) {
        return new Declared.Outcome(
                key,
                key,
                Declared.Kind.NUMBER,
                node.unit(),
                node,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                node.site());
    }

    /**
     * The keys of the uncertainties.
     *
     * @return the keys in the order of the model
     */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /**
     * The values of an uncertainty.
     *
     * @param key its key
     * @return a new array by path, from path 0, in the unit of the parameter
     * @throws IllegalArgumentException if there is no such key
     */
    public double[] values(String key) {
        double[] found = values.get(key);
        if (found == null) {
            throw new IllegalArgumentException("key must be one of " + keys() + ", got " + key);
        }
        return found.clone();
    }

    /**
     * How many paths they are of.
     *
     * @return the number
     */
    public int paths() {
        return paths;
    }

    /**
     * How the draws are placed.
     *
     * @return the sampling
     */
    public Sampling sampling() {
        return sampling;
    }
}
