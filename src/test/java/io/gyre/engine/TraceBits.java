package io.gyre.engine;

import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;
import io.gyre.math.Absent;
import java.util.Set;

/** The bits of values, and where they are not defined. */
final class TraceBits {

    private static final Set<Function> NEUTRAL = Set.of(
            Function.SELECT, Function.IS_ABSENT, Function.LESS, Function.LESS_EQUAL, Function.EQUAL, Function.AND);

    private TraceBits() {}

    /** The bits, with one pattern for absent and one for any other NaN. */
    static long of(double x) {
        return Absent.is(x) ? Double.doubleToRawLongBits(Absent.VALUE) : Double.doubleToLongBits(x);
    }

    /** A hash of the bits of all values of a trace. */
    static long hash(Trace trace) {
        long hash = 17;
        Graph graph = trace.graph();
        for (Node node : graph.nodes()) {
            int periods = node.axis().isPair() ? 0 : node.timing() == Timing.SERIES ? graph.periods() : 1;
            for (int period = 1; period <= periods; period++) {
                for (int slot = 0; slot < node.axis().size(); slot++) {
                    hash = (hash ^ of(trace.value(node, period, slot))) * 0x9E3779B97F4A7C15L;
                    hash ^= hash >>> 32;
                }
            }
        }
        return hash;
    }

    /**
     * Whether absent meets another NaN in arithmetic somewhere: which of the two comes out is up to the machine. Such a
     * path counts as failed anyhow. Pairs are not looked at: {@link RandomPairs} reads finite numbers only.
     */
    static boolean isAmbiguous(Trace trace) {
        return trace.graph().nodes().stream().anyMatch(node -> meets(trace, node))
                || trace.underNone() != trace && isAmbiguous(trace.underNone());
    }

    private static boolean meets(Trace trace, Node node) {
        boolean arithmetic = node.op() instanceof Op.Apply apply && !NEUTRAL.contains(apply.function())
                || node.op() instanceof Op.Hook;
        boolean mixes = node.op() instanceof Op.Reduce || node.op() instanceof Op.OverTime;
        if (!arithmetic && !mixes || node.axis().isPair()) {
            return false;
        }
        boolean acrossTime = node.op() instanceof Op.OverTime;
        int periods = node.timing() == Timing.FIXED ? 1 : trace.periods();
        int from = node.timing() == Timing.FINAL && !acrossTime ? periods : 1;
        Seen seen = new Seen();
        for (int period = from; period <= periods; period++) {
            int slots = mixes ? node.input(0).axis().size() : node.axis().size();
            for (int slot = 0; slot < slots; slot++) {
                for (Node input : node.inputs()) {
                    seen.add(trace.value(input, period, slot));
                }
                seen = mixes ? seen : seen.next();
            }
            seen = acrossTime ? seen : seen.next();
        }
        return seen.both;
    }

    private static final class Seen {
        private boolean absent;
        private boolean failed;
        private boolean both;

        void add(double x) {
            absent |= Absent.is(x);
            failed |= Double.isNaN(x) && !Absent.is(x);
            both |= absent && failed;
        }

        Seen next() {
            absent = false;
            failed = false;
            return this;
        }
    }
}
