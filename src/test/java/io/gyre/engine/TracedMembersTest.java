package io.gyre.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;
import io.gyre.math.Absent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracedMembersTest {

    private static final Axis FIRMS =
            new Axis("firm", 5, List.of(new Axis.Slice("own", 0, 2), new Axis.Slice("rival", 2, 5)));
    private static final Axis THREE = new Axis("three", 3, List.of());
    private static final Policy POLICY = new Policy("none", Map.of(), Map.of(), Map.of());

    private static Trace trace(Sketch sketch) {
        return Trace.of(sketch.graph(), POLICY, POLICY, 42, 3);
    }

    private static double[] members(Trace trace, Node node, int period) {
        double[] values = new double[node.axis().size()];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = trace.value(node, period, slot);
        }
        return values;
    }

    private static Node ration(Sketch sketch, Op.Rule rule, Node... inputs) {
        return sketch.node(new Op.Ration(rule), inputs[0].axis(), Timing.FIXED, inputs);
    }

    @Test
    void proRata_shortage_sharesInProportion() {
        Sketch sketch = new Sketch(1);
        Node asked = sketch.slots(FIRMS, 10.0, 0.0, 20.0, 30.0, 20.0);
        Node half = ration(sketch, Op.Rule.PRO_RATA, asked, sketch.constant(40));
        Node plenty = ration(sketch, Op.Rule.PRO_RATA, asked, sketch.constant(100));
        Node nobody =
                ration(sketch, Op.Rule.PRO_RATA, sketch.slots(FIRMS, 0.0, 0.0, 0.0, 0.0, 0.0), sketch.constant(5));
        Trace trace = trace(sketch);
        assertArrayEquals(new double[] {5, 0, 10, 15, 10}, members(trace, half, 1));
        assertArrayEquals(new double[] {10, 0, 20, 30, 20}, members(trace, plenty, 1));
        assertArrayEquals(new double[5], members(trace, nobody, 1));
    }

    @Test
    void proRata_roundingUpwards_neverPaysMoreThanThereIs() {
        Sketch sketch = new Sketch(1);
        Node asked = sketch.slots(THREE, 0.1, 0.2, 0.4);
        Node grants = ration(sketch, Op.Rule.PRO_RATA, asked, sketch.constant(0.3));
        double[] paid = members(trace(sketch), grants, 1);
        assertTrue(0.3 - paid[0] - paid[1] - paid[2] >= 0);
        assertEquals(0.3, paid[0] + paid[1] + paid[2], 1e-16);
    }

    @Test
    void byRank_tiesAndNaN_lowestSlotFirstNaNLast() {
        Sketch sketch = new Sketch(1);
        Node asked = sketch.slots(FIRMS, 10.0, 0.0, 20.0, 30.0, 20.0);
        Node key = sketch.slots(FIRMS, Absent.VALUE, -1.0, 2.0, 1.0, 2.0);
        Node grants = ration(sketch, Op.Rule.BY_RANK, asked, sketch.constant(65), key);
        assertArrayEquals(new double[] {0, 0, 20, 30, 15}, members(trace(sketch), grants, 1));
    }

    @Test
    void byRankWhole_firstThatDoesNotFit_stopsTheRest() {
        Sketch sketch = new Sketch(1);
        Node asked = sketch.slots(FIRMS, 10.0, 0.0, 20.0, 30.0, 1.0);
        Node key = sketch.slots(FIRMS, 1.0, 2.0, 4.0, 3.0, 5.0);
        Node grants = ration(sketch, Op.Rule.BY_RANK_WHOLE, asked, sketch.constant(55), key);
        Node exact = ration(sketch, Op.Rule.BY_RANK_WHOLE, asked, sketch.constant(60), key);
        Trace trace = trace(sketch);
        assertArrayEquals(new double[] {10, 0, 0, 30, 0}, members(trace, grants, 1));
        assertArrayEquals(new double[] {10, 0, 20, 30, 0}, members(trace, exact, 1));
    }

    @Test
    void rank_tiesAndCandidates_countsOnlyTheRanked() {
        Sketch sketch = new Sketch(1);
        Node key = sketch.slots(FIRMS, 3.0, 1.0, 3.0, -0.0, 0.0);
        Node all = sketch.over(new Op.Rank(), key);
        Node some = sketch.over(new Op.Rank(), key, sketch.slots(FIRMS, 1.0, 0.0, 1.0, 0.0, 1.0));
        Trace trace = trace(sketch);
        assertArrayEquals(new double[] {3, 2, 4, 0, 1}, members(trace, all, 1));
        double[] ranks = members(trace, some, 1);
        assertEquals(List.of(1.0, 2.0, 0.0), List.of(ranks[0], ranks[2], ranks[4]));
        assertTrue(Absent.is(ranks[1]) && Absent.is(ranks[3]));
    }

    @Test
    void reduce_groupSlices_seeTheirMembersOnly() {
        Sketch sketch = new Sketch(1);
        Node x = sketch.slots(FIRMS, 5.0, 1.0, 8.0, 8.0, 2.0);
        Node active = sketch.slots(FIRMS, 0.0, 0.0, 1.0, 1.0, 0.0);
        Node own = sketch.reduce(Op.Reduction.SUM, 0, 2, x);
        Node rivals = sketch.reduce(Op.Reduction.SUM, 2, 5, x, active);
        Node least = sketch.reduce(Op.Reduction.MIN, 2, 5, x);
        Node greatest = sketch.reduce(Op.Reduction.MAX, 0, 2, x);
        Node winner = sketch.reduce(Op.Reduction.ARG_MAX, 2, 5, x, active);
        Node ownActive = sketch.reduce(Op.Reduction.SUM, 0, 2, x, active);
        Trace trace = trace(sketch);
        assertEquals(6, trace.value(own, 1, 0));
        assertEquals(16, trace.value(rivals, 1, 0));
        assertEquals(2, trace.value(least, 1, 0));
        assertEquals(5, trace.value(greatest, 1, 0));
        assertEquals(2, trace.value(winner, 1, 0));
        assertEquals(0, trace.value(ownActive, 1, 0));
    }

    @Test
    void reduce_nobody_isAbsentAndReadsNobody() {
        Sketch sketch = new Sketch(1);
        Node x = sketch.slots(THREE, 5.0, 1.0, 8.0);
        Node nobody = sketch.slots(THREE, 0.0, 0.0, 0.0);
        Node least = sketch.reduce(Op.Reduction.MIN, x, nobody);
        Node greatest = sketch.reduce(Op.Reduction.MAX, x, nobody);
        Node winner = sketch.reduce(Op.Reduction.ARG_MAX, x, nobody);
        Node of = sketch.node(new Op.At(), Axis.PATH, Timing.FIXED, x, winner);
        Trace trace = trace(sketch);
        for (Node node : List.of(least, greatest, winner, of)) {
            assertTrue(Absent.is(trace.value(node, 1, 0)), node::toString);
        }
    }

    @Test
    void argMax_absentMembers_areNeverChosen() {
        Sketch sketch = new Sketch(1);
        Node x = sketch.slots(THREE, Absent.VALUE, Double.NEGATIVE_INFINITY, Absent.VALUE);
        Node winner = sketch.reduce(Op.Reduction.ARG_MAX, x);
        Node only = sketch.reduce(Op.Reduction.ARG_MAX, 2, 3, x);
        Node of = sketch.node(new Op.At(), Axis.PATH, Timing.FIXED, x, winner);
        Trace trace = trace(sketch);
        assertEquals(1, trace.value(winner, 1, 0));
        assertEquals(Double.NEGATIVE_INFINITY, trace.value(of, 1, 0));
        assertTrue(Absent.is(trace.value(only, 1, 0)));
    }
}
