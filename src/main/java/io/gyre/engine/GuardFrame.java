package io.gyre.engine;

/** The lanes of a frame on which a condition holds, in this period. Confined to the thread of that frame. */
final class GuardFrame {

    /** From this part of the lanes on all of them are evaluated, and what is not wanted is selected away. */
    private static final double DENSE = 0.4;

    /** The frame of the gathered lanes. */
    final Frame frame;
    /** Which lanes they are. */
    final int[] lanes;

    private final double[][] own;
    private final long[][] keys;
    private boolean dense;

    GuardFrame(int buffers, Frame of, int most) {
        own = new double[buffers][most];
        keys = new long[of.keys.length][of.keys.length == 0 ? 0 : most];
        lanes = new int[most];
        frame = new Frame(of, own.clone(), keys.clone());
    }

    boolean isDense() {
        return dense;
    }

    int count() {
        return frame.width;
    }

    /** Finds the lanes. */
    void scan(double[] condition, int n, int period) {
        int count = list(condition, n);
        dense = count > DENSE * n;
        frame.width = dense ? n : count;
        frame.period = period;
    }

    /** Eight lanes at a time, as most hold nothing where the condition is rare; NaN holds, as in any selection. */
    private int list(double[] c, int n) {
        int count = 0;
        int i = 0;
        for (; i + 8 <= n; i += 8) {
            double left = c[i] + c[i + 1] + (c[i + 2] + c[i + 3]);
            double right = c[i + 4] + c[i + 5] + (c[i + 6] + c[i + 7]);
            if (left != 0 || right != 0) {
                count = list(c, i, i + 8, count);
            }
        }
        return list(c, i, n, count);
    }

    private int list(double[] c, int from, int to, int count) {
        int listed = count;
        for (int i = from; i < to; i++) {
            lanes[listed] = i;
            listed += c[i] != 0 ? 1 : 0;
        }
        return listed;
    }

    void gather(double[] from, int to) {
        if (dense) {
            frame.buffers[to] = from;
            return;
        }
        double[] gathered = own[to];
        frame.buffers[to] = gathered;
        for (int j = 0; j < frame.width; j++) {
            gathered[j] = from[lanes[j]];
        }
    }

    void gatherKeys(long[] from, int axis) {
        if (dense) {
            frame.keys[axis] = from;
            return;
        }
        long[] gathered = keys[axis];
        frame.keys[axis] = gathered;
        for (int j = 0; j < frame.width; j++) {
            gathered[j] = from[lanes[j]];
        }
    }

    /** Puts gathered values in the place of their lanes. */
    void scatter(double[] values, double[] to) {
        for (int j = 0; j < frame.width; j++) {
            to[lanes[j]] = values[j];
        }
    }
}
