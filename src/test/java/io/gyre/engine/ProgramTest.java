package io.gyre.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gyre.graph.Node;
import io.gyre.random.Draws;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private static final int GRAPHS = 400;
    private static final long SEED = 7;

    private static final int[] WIDTHS = {1, 3, 16};

    @Test
    void programs_ofRandomGraphs_haveTheBitsOfTheTrace() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            compare(RandomGraph.of(seed), seed, WIDTHS[seed % WIDTHS.length]);
        }
    }

    @Test
    void programs_ofRandomGraphsOfAllKinds_haveTheBitsOfTheTrace() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            compare(RandomGraph.withNewer(seed), seed, WIDTHS[seed % WIDTHS.length]);
        }
    }

    private static void compare(RandomGraph random, long firstPath, int width) {
        Compiled compiled = Compiled.of(random.graph(), random.none(), random.policies(), width);
        Optional<Frame> none = compiled.none().map(program -> new Frame(program, width, Optional.empty()));
        long seedKey = Draws.seedKey(SEED);
        for (int k = 0; k < random.policies().size(); k++) {
            Readout readout = compiled.readout();
            int length = ChunkOutput.seriesLength(readout.series().size(), compiled.periods(), ChunkOutput.PATHS);
            ChunkOutput output = new ChunkOutput(readout.width()).withSeries(new double[length], compiled.periods());
            new Frame(compiled.programs().get(k), width, none).run(seedKey, firstPath, width, output, 3);
            for (int path = 0; path < width; path++) {
                Policy policy = random.policies().get(k);
                Trace trace = Trace.of(random.graph(), random.none(), policy, SEED, firstPath + path);
                if (!TraceBits.isAmbiguous(trace)) {
                    compare(trace, readout, output, path);
                }
            }
        }
    }

    private static void compare(Trace trace, Readout readout, ChunkOutput output, int path) {
        List<Node> nodes = readout.nodes();
        for (int column = 0; column < nodes.size(); column++) {
            equal(trace, nodes.get(column), trace.periods(), output.columns()[output.place(column) + 3 + path]);
        }
        for (int k = 0; k < readout.series().size(); k++) {
            for (int period = 1; period <= trace.periods(); period++) {
                equal(
                        trace,
                        readout.series().get(k).node(),
                        period,
                        output.series()[output.place(k, period) + 3 + path]);
            }
        }
    }

    private static void equal(Trace trace, Node node, int period, double found) {
        double expected = trace.value(node, period, 0);
        assertEquals(
                TraceBits.of(expected),
                TraceBits.of(found),
                () -> trace + ", period " + period + ", " + node + ": expected " + expected + ", got " + found);
    }
}
