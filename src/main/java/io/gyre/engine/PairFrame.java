package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.random.Draws;
import java.util.Arrays;

/**
 * One row of pairs at a time: a member of the left side with all of the right, over the paths of the tile. A frame for the
 * whole row says which pairs count, another computes their numbers, gathered where they are few. Nothing but the row is
 * kept. Confined to the thread of the frame it belongs to.
 */
final class PairFrame {

    /** From this part of a row on all of it is evaluated, and what does not count is left out. */
    private static final double DENSE = 0.4;

    /** The whole row. */
    final Frame row;
    /** The pairs of the row that count. */
    final Frame counted;
    /** Which lanes of the row they are. */
    final int[] lanes;
    /** What a reduction keeps of each lane of its result. */
    final double[] best;

    private final double[][] ownOfCounted;
    private final double[][] ownOfRow;
    private final long[] pairKeys;
    private final long[] countedKeys;
    private final long[] leftKeys;
    private final int[] pathOf;
    private final int[] slotOf;
    private int width;
    private boolean dense;

    PairFrame(Layout.PairSize size, Frame of, int most) {
        Axis right = size.pairs().sides().get(1);
        int left = size.pairs().sides().get(0).size();
        int lanesOfRow = right.size() * most;
        ownOfRow = new double[size.ofRow()][lanesOfRow];
        ownOfCounted = new double[size.ofCounted()][lanesOfRow];
        row = new Frame(of, ownOfRow.clone(), of.keys.clone());
        counted = new Frame(of, ownOfCounted.clone(), of.keys.clone());
        lanes = new int[lanesOfRow];
        best = new double[Math.max(left, right.size()) * most];
        pairKeys = new long[of.keys.length == 0 ? 0 : lanesOfRow];
        countedKeys = pairKeys.clone();
        leftKeys = new long[most];
        pathOf = new int[lanesOfRow];
        slotOf = new int[lanesOfRow];
    }

    /** Begins an evaluation over so many members on the right. */
    void begin(Frame f, int right) {
        row.width = right * f.width;
        row.period = f.period;
        counted.period = f.period;
        if (width != f.width) {
            width = f.width;
            for (int lane = 0; lane < lanes.length; lane++) {
                pathOf[lane] = lane % width;
                slotOf[lane] = lane / width;
            }
        }
    }

    boolean isDense() {
        return dense;
    }

    int slotOf(int lane) {
        return slotOf[lane];
    }

    int pathOf(int lane) {
        return pathOf[lane];
    }

    /** All pairs of the row count. */
    void countAll() {
        dense = true;
        counted.width = row.width;
    }

    /** Finds the pairs of the row that count; false if there is none. */
    boolean count(double[] mask) {
        int count = GuardLoops.list(mask, lanes, row.width);
        dense = count > DENSE * row.width;
        counted.width = dense ? row.width : count;
        return count > 0;
    }

    /** Has the row read what is on the right or on the path, or what a left member has. */
    void readRow(PairSteps.Input input, Frame f, int left) {
        row.buffers[input.to()] = whole(input, f, left, ownOfRow[input.to()]);
    }

    private double[] whole(PairSteps.Input input, Frame f, int left, double[] own) {
        double[] from = input.kind() == PairSteps.Kind.ROW ? row.buffers[input.from()] : f.buffers[input.from()];
        if (input.kind() == PairSteps.Kind.RIGHT || input.kind() == PairSteps.Kind.ROW) {
            return from;
        }
        int first = input.kind() == PairSteps.Kind.LEFT ? left * width : 0;
        System.arraycopy(from, first, own, 0, width);
        for (int done = width; done < row.width; done += done) {
            System.arraycopy(own, 0, own, done, Math.min(done, row.width - done));
        }
        return own;
    }

    /** Has the pairs that count read theirs. */
    void readCounted(PairSteps.Input input, Frame f, int left) {
        double[] own = ownOfCounted[input.to()];
        if (dense) {
            counted.buffers[input.to()] = whole(input, f, left, own);
            return;
        }
        counted.buffers[input.to()] = own;
        int n = counted.width;
        switch (input.kind()) {
            case RIGHT -> gather(f.buffers[input.from()], own, n);
            case ROW -> gather(row.buffers[input.from()], own, n);
            case LEFT -> spread(f.buffers[input.from()], left * width, own, n);
            case PATH -> spread(f.buffers[input.from()], 0, own, n);
        }
    }

    private void gather(double[] from, double[] to, int n) {
        for (int k = 0; k < n; k++) {
            to[k] = from[lanes[k]];
        }
    }

    private void spread(double[] from, int first, double[] to, int n) {
        for (int k = 0; k < n; k++) {
            to[k] = from[first + pathOf[lanes[k]]];
        }
    }

    /** The keys of the draws of a row: those of the left member's, then of the right slot. */
    void keysOfRow(Frame f, int axis, int left) {
        keys(f, axis, left);
        row.keys[axis] = pairKeys;
    }

    private void keys(Frame f, int axis, int left) {
        System.arraycopy(f.keys[axis], left * width, leftKeys, 0, width);
        for (int slot = 0; slot * width < row.width; slot++) {
            Draws.memberKeys(leftKeys, slot, pairKeys, slot * width, width);
        }
    }

    /** The keys of the draws of the pairs that count. */
    void keysOfCounted(Frame f, int axis, int left) {
        if (dense) {
            keys(f, axis, left);
            counted.keys[axis] = pairKeys;
            return;
        }
        counted.keys[axis] = countedKeys;
        long[] from = f.keys[axis];
        for (int k = 0; k < counted.width; k++) {
            countedKeys[k] = Draws.memberKey(from[left * width + pathOf[lanes[k]]], slotOf[lanes[k]]);
        }
    }

    /** Forgets what the reduction has kept. */
    void forget(double of, int n) {
        Arrays.fill(best, 0, n, of);
    }
}
