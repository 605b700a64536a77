package io.gyre.engine;

import io.gyre.graph.Graph;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Runs with a stated number of paths a tile, which is otherwise the engine's own choice. */
public final class TileWidth {

    private TileWidth() {}

    /**
     * Runs.
     *
     * @param graph the model
     * @param none the policy of nulls
     * @param policies the policies
     * @param width paths in a tile
     * @param options paths, seed, threads
     * @return what came out
     */
    public static Result run(Graph graph, Policy none, List<Policy> policies, int width, RunOptions options) {
        return Simulation.of(graph, none, policies, width, LongUnaryOperator.identity())
                .run(options);
    }
}
