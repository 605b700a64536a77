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
    private final double[] ownMask;
    private double[] mask = {};
    private final long[][] keys;
    private boolean dense;

    GuardFrame(int buffers, Frame of, int most) {
        own = new double[buffers][most];
        keys = new long[of.keys.length][of.keys.length == 0 ? 0 : most];
        lanes = new int[most];
        ownMask = new double[most];
        frame = new Frame(of, own.clone(), keys.clone());
    }

    boolean isDense() {
        return dense;
    }

    int count() {
        return frame.width;
    }

    /** Where the condition holds, while all lanes are evaluated. */
    double[] mask() {
        return mask;
    }

    /** Finds the lanes where a condition holds. */
    void scan(double[] condition, int n, int period) {
        mask = condition;
        settle(GuardLoops.list(condition, lanes, n), n, period);
    }

    /** Finds the lanes where a is below b. */
    void scanLess(double[] a, double[] b, int n, int period) {
        settle(GuardLoops.listLess(a, b, lanes, n), n, period);
        if (dense) {
            ArrayLoops.less(a, b, ownMask(), n);
        }
    }

    /** Finds the lanes where a is below a number. */
    void scanLess(double[] a, double b, int n, int period) {
        settle(GuardLoops.listLess(a, b, lanes, n), n, period);
        if (dense) {
            RightLoops.less(a, b, ownMask(), n);
        }
    }

    /** Finds the lanes where b is above a number. */
    void scanLess(double a, double[] b, int n, int period) {
        settle(GuardLoops.listLess(a, b, lanes, n), n, period);
        if (dense) {
            LeftLoops.less(a, b, ownMask(), n);
        }
    }

    private double[] ownMask() {
        mask = ownMask;
        return mask;
    }

    private void settle(int count, int n, int period) {
        dense = count > DENSE * n;
        frame.width = dense ? n : count;
        frame.period = period;
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

    /** Puts a number in the place of their lanes. */
    void scatter(double value, double[] to) {
        for (int j = 0; j < frame.width; j++) {
            to[lanes[j]] = value;
        }
    }
}
