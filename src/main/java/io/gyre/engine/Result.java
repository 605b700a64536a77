package io.gyre.engine;

import io.gyre.graph.Declared;
import io.gyre.random.Sampling;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run says: paths 0 … n-1 without a hole, all policies on the same paths. Immutable; {@link Simulation#resume} goes
 * on from it.
 */
public final class Result {

    private final long paths;
    private final long seed;
    private final Sampling sampling;
    private final Status status;
    private final Map<String, PolicyResult> policies = new LinkedHashMap<>();
    private final List<Tally> whole;

    /** Creates a result that cannot be gone on from. */
    Result(long paths, long seed, Status status, List<PolicyResult> policies) {
        this(paths, seed, Sampling.RANDOM, status, policies, List.of());
    }

    /**
     * Creates a result.
     *
     * @param sampling how the draws of paths are placed
     * @param whole the tallies of whole chunks, which nobody changes any more
     */
    Result(long paths, long seed, Sampling sampling, Status status, List<PolicyResult> policies, List<Tally> whole) {
        this.sampling = sampling;
        this.paths = paths;
        this.seed = seed;
        this.status = status;
        this.whole = whole;
        policies.forEach(policy -> this.policies.put(policy.name(), policy));
    }

    /**
     * How many paths it covers: as many as asked for, or a whole number of chunks if the run ended early.
     *
     * @return the number of paths; 0 if it was stopped before the first chunk was done
     */
    public long paths() {
        return paths;
    }

    /**
     * The seed of the run.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * How the draws of paths are placed.
     *
     * @return the sampling
     */
    public Sampling sampling() {
        return sampling;
    }

    /**
     * Why the run ended.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * The names of the policies in their order.
     *
     * @return the names
     */
    public List<String> policies() {
        return List.copyOf(policies.keySet());
    }

    /**
     * One policy.
     *
     * @param policy its name
     * @return its result
     * @throws IllegalArgumentException if there is none of that name
     */
    public PolicyResult of(String policy) {
        return PolicyResult.required(policies, policy, "policy");
    }

    /**
     * An outcome under one policy less that under another, on the same paths: all paths of the run.
     *
     * @param policy the policy's name
     * @param than the name of the policy it is compared with, another one
     * @param outcome the outcome's key
     * @return the difference with its paired error
     * @throws IllegalArgumentException if there is none of that name, or the policies are the same
     */
    public Difference difference(String policy, String than, String outcome) {
        PolicyResult first = of(policy);
        PolicyResult second = of(than);
        Declared.Outcome declared = first.of(outcome).outcome();
        List<String> names = policies();
        int at = names.indexOf(policy);
        int other = names.indexOf(than);
        if (at == other) {
            throw new IllegalArgumentException("than must be another policy, got " + than);
        }
        List<String> keys = first.outcomes().stream().map(OutcomeResult::key).toList();
        List<List<Paired>> paired = (at > other ? first : second).paired();
        if (paired.isEmpty()) {
            throw new IllegalArgumentException("paths must be at least 1, got " + paths);
        }
        Paired found = paired.get(Math.min(at, other)).get(keys.indexOf(outcome));
        return at > other
                ? found.result(declared, policy, than)
                : found.result(declared, than, policy).reversed();
    }

    /**
     * Whether policies can be compared path by path.
     *
     * @return true if there are two policies or more and a path
     */
    public boolean hasDifferences() {
        return policies.size() > 1
                && policies.values().stream()
                        .skip(1)
                        .noneMatch(policy -> policy.paired().isEmpty());
    }

    /**
     * The outcomes of the first paths, value by value.
     *
     * @return at most {@link PathSample#MOST} paths
     */
    public PathSample sample() {
        return PathSample.of(policies.values());
    }

    /**
     * Writes what {@link Simulation#load} needs to go on from this result: the tallies of whole chunks.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if it was not made by a run
     */
    public void save(DataOutput out) throws IOException {
        if (whole.isEmpty()) {
            throw new IllegalStateException("result must be of a run, got one of " + paths + " paths without its run");
        }
        for (Tally tally : whole) {
            tally.write(out);
        }
    }

    /** The control variates of the run. */
    Controls controls() {
        return whole.isEmpty() ? Controls.NONE : whole.get(0).controls();
    }

    /** Copies of the tallies of whole chunks, to go on from. */
    List<Tally> whole() {
        return whole.stream().map(Tally::copy).toList();
    }
}
