package io.gyre.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.random.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compiled programs against {@link Trace}, on random graphs: what is read off each path must have the same bits. */
class OracleTest {

    private static final long SEED = 11;
    private static final long FIRST = 5;
    private static final int PATHS = 40;
    private static final int STEP = 5;
    private static final int GRAPHS = 70;
    private static final List<Integer> WIDTHS = List.of(1, 7, 32, 1_024);

    @Test
    void program_randomGraphs_hasTheBitsOfTheTrace() {
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < GRAPHS; seed++) {
            wrong.addAll(differences(RandomGraph.of(seed)));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void program_randomGraphsOfAllKinds_hasTheBitsOfTheTrace() {
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < GRAPHS; seed++) {
            wrong.addAll(differences(RandomGraph.withNewer(seed)));
        }
        assertEquals(List.of(), wrong);
    }

    /** All differences between a random graph's programs, one of each width, and its traces, on some paths. */
    private static List<String> differences(RandomGraph random) {
        List<Compiled> compiled = WIDTHS.stream()
                .map(width -> Compiled.of(random.graph(), random.none(), random.policies(), width))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (int k = 0; k < random.policies().size(); k++) {
            int policy = k;
            List<ChunkOutput> outputs =
                    compiled.stream().map(one -> run(one, policy, PATHS)).toList();
            for (int path = 0; path < PATHS; path += STEP) {
                Trace trace = Trace.of(
                        random.graph(), random.none(), random.policies().get(k), SEED, FIRST + path);
                if (!TraceBits.isAmbiguous(trace)) {
                    for (int i = 0; i < outputs.size(); i++) {
                        wrong.addAll(differences(trace, compiled.get(i), outputs.get(i), path));
                    }
                }
            }
        }
        return wrong;
    }

    private static ChunkOutput run(Compiled compiled, int policy, int paths) {
        int width = compiled.width();
        Optional<Frame> none = compiled.none().map(program -> new Frame(program, width, Optional.empty()));
        Frame frame = new Frame(compiled.programs().get(policy), width, none);
        int series = compiled.readout().series().size();
        int length = ChunkOutput.seriesLength(series, compiled.periods(), paths);
        ChunkOutput output = new ChunkOutput(compiled.readout().width(), 0, paths)
                .withSeries(new double[length], compiled.periods());
        long seedKey = Draws.seedKey(SEED);
        for (int at = 0; at < paths; at += width) {
            int count = Math.min(width, paths - at);
            long first = FIRST + at;
            frame.run(seedKey, first, count, output, at);
        }
        return output;
    }

    private static List<String> differences(Trace trace, Compiled compiled, ChunkOutput output, int path) {
        Readout readout = compiled.readout();
        List<String> wrong = new ArrayList<>();
        Graph graph = trace.graph();
        List<Node> nodes = readout.nodes();
        for (int column = 0; column < nodes.size(); column++) {
            double expected = trace.value(nodes.get(column), graph.periods(), 0);
            compare(trace, nodes.get(column), expected, output.columns()[output.place(column) + path])
                    .ifPresent(wrong::add);
        }
        for (int index = 0; index < readout.series().size(); index++) {
            Declared.Definition series = readout.series().get(index);
            for (int period = 1; period <= graph.periods(); period++) {
                double expected = trace.value(series.node(), period, 0);
                String at = " in period " + period;
                compare(trace, series.node(), expected, output.series()[output.place(index, period) + path])
                        .ifPresent(text -> wrong.add(text + at));
            }
        }
        return wrong.stream().map(text -> text + ", width " + compiled.width()).toList();
    }

    private static Optional<String> compare(Trace trace, Node node, double expected, double found) {
        if (TraceBits.of(expected) == TraceBits.of(found)) {
            return Optional.empty();
        }
        return Optional.of(trace + ": " + node + " must be " + expected + ", got " + found);
    }

    @Test
    void program_wideTiles_hasTheBitsOfNarrowOnes() {
        for (long seed = 0; seed < GRAPHS; seed += 20) {
            RandomGraph random = RandomGraph.withNewer(seed);
            int paths = 1_030;
            List<ChunkOutput> outputs = IntStream.of(7, 1_024)
                    .mapToObj(width -> Compiled.of(random.graph(), random.none(), random.policies(), width))
                    .map(compiled -> run(compiled, 1, paths))
                    .toList();
            int columns = new Readout(random.graph()).nodes().size();
            for (int column = 0; column < columns; column++) {
                for (int path = 0; path < paths; path++) {
                    double narrow = outputs.get(0).columns()[outputs.get(0).place(column) + path];
                    double wide = outputs.get(1).columns()[outputs.get(1).place(column) + path];
                    String where = "graph " + seed + " column " + column + " path " + path;
                    assertEquals(TraceBits.of(narrow), TraceBits.of(wide), where);
                }
            }
        }
    }
}
