package io.gyre.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomGraphTest {

    private static final int GRAPHS = 300;

    @Test
    void generator_manySeeds_coversEveryOperationAndFunction() {
        Set<Class<?>> ops = new HashSet<>();
        Set<Function> functions = new HashSet<>();
        for (long seed = 0; seed < GRAPHS; seed++) {
            for (Node node : RandomGraph.withNewer(seed).graph().nodes()) {
                ops.add(node.op().getClass());
                if (node.op() instanceof Op.Apply apply) {
                    functions.add(apply.function());
                }
            }
        }
        Set<Class<?>> missing = Arrays.stream(Op.class.getPermittedSubclasses())
                .filter(op -> op != Op.Deferred.class && !ops.contains(op))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), missing);
        assertEquals(Set.of(Function.values()), functions);
    }

    @Test
    void generator_nodes_standAfterTheirInputs() {
        for (long seed = 0; seed < GRAPHS; seed++) {
            Graph graph = RandomGraph.of(seed).graph();
            for (Node node : graph.nodes()) {
                assertEquals(graph.nodes().indexOf(node), node.id());
                assertTrue(node.inputs().stream().allMatch(input -> input.id() < node.id()), node::toString);
            }
        }
    }

    @Test
    void trace_manyPaths_areMostlyUnambiguous() {
        long ambiguous = LongStream.range(0, GRAPHS)
                .filter(seed -> TraceBits.isAmbiguous(trace(seed, 0, seed)))
                .count();
        assertTrue(ambiguous < GRAPHS / 20, () -> ambiguous + " of " + GRAPHS);
    }

    /**
     * The bits of all values of many paths, the same on every machine and JDK. Where a draw, an elementary function, a
     * quantile or the generator of graphs was changed on purpose, put the new hash into the file.
     */
    @Test
    void trace_manyGraphs_hasTheBitsOnFile() throws IOException {
        compare("random-graphs-hash.txt", hash(RandomGraph::of));
    }

    /** The same with the kinds of nodes that came later; this hash changes whenever one is added. */
    @Test
    void trace_manyGraphsOfAllKinds_hasTheBitsOnFile() throws IOException {
        compare("newer-graphs-hash.txt", hash(RandomGraph::withNewer));
    }

    private static void compare(String name, long hash) throws IOException {
        String found = Long.toHexString(hash);
        try (InputStream file = RandomGraphTest.class.getResourceAsStream(name)) {
            String expected = new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
            assertEquals(expected, found);
        }
    }

    private static long hash(LongFunction<RandomGraph> graphs) {
        long hash = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            RandomGraph random = graphs.apply(seed);
            for (Policy policy : random.policies()) {
                Trace trace = Trace.of(random.graph(), random.none(), policy, 7, seed);
                hash = 31 * hash + (TraceBits.isAmbiguous(trace) ? 0 : TraceBits.hash(trace));
            }
        }
        return hash;
    }

    private static Trace trace(long graph, int policy, long path) {
        RandomGraph random = RandomGraph.of(graph);
        return Trace.of(random.graph(), random.none(), random.policies().get(policy), 7, path);
    }
}
