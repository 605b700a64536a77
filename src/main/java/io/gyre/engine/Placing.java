package io.gyre.engine;

import io.gyre.random.Placement;
import io.gyre.random.Sampling;
import io.gyre.statistics.Grouping;
import java.util.Map;

/**
 * How the draws of paths are placed in a run.
 *
 * @param placement where they lie
 * @param grouping which paths hang together
 * @param controls control variates
 */
record Placing(Placement placement, Grouping grouping, Controls controls) {

    static Placing of(RunOptions options, Map<String, Integer> dimensions) {
        Sampling sampling = options.sampling();
        return new Placing(sampling.placement(dimensions), grouping(sampling), options.controls());
    }

    static Grouping grouping(Sampling sampling) {
        return switch (sampling) {
            case RANDOM -> Grouping.PATHS;
            case ANTITHETIC -> Grouping.PAIRS;
            case LATIN, SOBOL -> Grouping.SCRAMBLES;
        };
    }
}
