package io.gyre.engine;

import io.gyre.statistics.Covariance;
import io.gyre.statistics.Fan;
import io.gyre.statistics.GroupedRatio;
import io.gyre.statistics.Moments;
import io.gyre.statistics.PooledRatio;
import java.util.List;
import java.util.Optional;

/**
 * What one chunk says about one policy, before it is folded into a {@link Tally} in chunk order.
 *
 * @param paths how many paths
 * @param output the columns, for what is merged value by value
 * @param outcomes by outcome
 * @param fans by series
 * @param failures the failed paths
 * @param residual the largest residual
 * @param controlled outcomes and controls, if there are any
 * @param paired by earlier policy and outcome, the difference to it
 */
record Partial(
        int paths,
        ChunkOutput output,
        List<Part> outcomes,
        List<Fan> fans,
        Failures failures,
        Residual residual,
        Optional<Covariance> controlled,
        List<List<Paired>> paired) {

    /** The same with its differences to the policies before it. */
    Partial withPaired(List<List<Paired>> other) {
        return new Partial(paths, output, outcomes, fans, failures, residual, controlled, other);
    }

    /**
     * One outcome.
     *
     * @param moments of what is counted by path
     * @param groups of the same, if paths hang together
     * @param pooled of a ratio
     * @param hits of a probability, paths where it holds
     * @param values an array that holds what is counted, one by one: the columns of the output, or the members of all paths
     *     in a row
     * @param from the place of the first value
     * @param size how many values
     */
    record Part(
            Moments moments,
            Optional<GroupedRatio> groups,
            Optional<PooledRatio> pooled,
            long hits,
            double[] values,
            int from,
            int size) {}
}
