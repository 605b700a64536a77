package io.gyre.analysis;

import io.gyre.engine.Result;
import io.gyre.random.Sampling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of an outcome's variance each uncertainty explains alone: the first-order index Var(E[Y | X]) / Var(Y) (Sobol', 1993;
 * Saltelli et al., Global Sensitivity Analysis: The Primer, 2008, chapter 4), estimated from the run's own paths without
 * further ones, by straight lines within classes of the input with the noise they explain taken off; the class's comment names
 * papers. What is left over is luck of periods and members, and inputs acting together. Inputs that are correlated share what
 * they explain, so that their indices add up to more.
 *
 * @param outcome the outcome's key
 * @param shares by influence, the greatest first
 * @param paths over how many paths
 */
public record Influence(String outcome, List<Share> shares, int paths) {

    /**
     * One input.
     *
     * @param key its key
     * @param value the share of the variance, an estimate that may be slightly below 0; absent where input or outcome does
     *     not vary
     * @param standardError its standard error
     */
    public record Share(String key, double value, double standardError) {}

    /**
     * Copies the list.
     *
     * @param outcome the outcome's key
     * @param shares by influence
     * @param paths over how many paths
     */
    public Influence {
        shares = List.copyOf(shares);
    }

    /**
     * The influence of all inputs on an outcome of a run.
     *
     * @param inputs the inputs, of the run's seed and sampling
     * @param result the run
     * @param policy the policy
     * @param outcome the outcome's key; of a ratio, the quotients by path
     * @return the shares
     */
    public static Influence of(Inputs inputs, Result result, String policy, String outcome) {
        double[] values = result.sample().values(policy, outcome);
        Map<String, double[]> columns = new LinkedHashMap<>();
        inputs.keys().forEach(key -> columns.put(key, inputs.values(key)));
        return of(outcome, columns, values, inputs.sampling());
    }

    /**
     * The influence of given numbers.
     *
     * @param outcome what to call the outcome
     * @param inputs values by path of each input
     * @param values the outcome by path; what is not finite is left out
     * @param sampling how the draws were placed
     * @return the shares
     */
    public static Influence of(String outcome, Map<String, double[]> inputs, double[] values, Sampling sampling) {
        int[] group = new int[values.length];
        Arrays.setAll(group, path -> Payoffs.group(sampling, path));
        List<Share> shares = new ArrayList<>();
        inputs.forEach((key, x) -> {
            double[] ratio = CorrelationRatio.of(Arrays.copyOf(x, values.length), values, group);
            shares.add(new Share(key, ratio[0], ratio[1]));
        });
        shares.sort(Comparator.comparingDouble(share -> Double.isNaN(share.value()) ? 1 : -share.value()));
        int paths = (int) Arrays.stream(values).filter(Double::isFinite).count();
        return new Influence(outcome, shares, paths);
    }

    /**
     * The shares by key, as {@code gyre check} wants them.
     *
     * @return share of the variance, nothing below 0 and no absent ones, the greatest first
     */
    public Map<String, Double> byKey() {
        Map<String, Double> all = new LinkedHashMap<>();
        for (Share share : shares) {
            if (!Double.isNaN(share.value())) {
                all.put(share.key(), Math.max(0, share.value()));
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * What the inputs explain one by one, added up.
     *
     * @return the sum; well below 1 where luck or interaction rules, above 1 only with correlated inputs
     */
    public double total() {
        return byKey().values().stream().mapToDouble(x -> x).sum();
    }
}
