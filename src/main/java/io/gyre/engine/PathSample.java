package io.gyre.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcomes of a run's first paths, value by value, under each policy on the same paths: for what a mean does not say, as
 * regret, histograms and scatter. At most {@link #MOST} paths, so that memory stays bounded however long the run is. Immutable.
 */
public final class PathSample {

    /** The most paths that are kept: four chunks. */
    public static final int MOST = 4 * ChunkOutput.PATHS;

    private final int paths;
    private final List<String> outcomes;
    private final Map<String, List<double[][]>> chunks; // by policy: [chunk][outcome][path of the chunk]

    private PathSample(int paths, List<String> outcomes, Map<String, List<double[][]>> chunks) {
        this.paths = paths;
        this.outcomes = List.copyOf(outcomes);
        this.chunks = Collections.unmodifiableMap(new LinkedHashMap<>(chunks));
    }

    static PathSample of(Collection<PolicyResult> policies) {
        Map<String, List<double[][]>> chunks = new LinkedHashMap<>();
        policies.forEach(policy -> chunks.put(policy.name(), policy.sampled()));
        List<PolicyResult> all = List.copyOf(policies);
        List<String> outcomes = all.isEmpty()
                ? List.of()
                : all.get(0).outcomes().stream().map(OutcomeResult::key).toList();
        int paths = all.isEmpty() || outcomes.isEmpty()
                ? 0
                : all.get(0).sampled().stream()
                        .mapToInt(chunk -> chunk[0].length)
                        .sum();
        return new PathSample(paths, outcomes, chunks);
    }

    /**
     * How many paths it holds: those of the run up to {@link #MOST}, counted from path 0.
     *
     * @return the number
     */
    public int paths() {
        return paths;
    }

    /**
     * The values of an outcome.
     *
     * @param policy the policy's name
     * @param outcome the outcome's key
     * @return a new array by path: the number; 1 or 0 of a probability; the quotient of a ratio; the index of a category;
     *     absent where it does not exist (of a time: later than the last period), another NaN where the path failed
     * @throws IllegalArgumentException if there is none of that name
     */
    public double[] values(String policy, String outcome) {
        List<double[][]> of = PolicyResult.required(chunks, policy, "policy");
        int at = outcomes.indexOf(outcome);
        if (at < 0) {
            throw new IllegalArgumentException("outcome must be one of " + outcomes + ", got " + outcome);
        }
        double[] values = new double[paths];
        int filled = 0;
        for (double[][] chunk : of) {
            System.arraycopy(chunk[at], 0, values, filled, chunk[at].length);
            filled += chunk[at].length;
        }
        return values;
    }

    /** What a chunk adds: the columns of its outcomes, copied. */
    static double[][] chunk(Readout readout, ChunkOutput output, int paths) {
        double[][] values = new double[readout.outcomes().size()][];
        for (int k = 0; k < values.length; k++) {
            int column = readout.outcomes().get(k).counted();
            values[k] = output.column(column, paths);
        }
        return values;
    }
}
