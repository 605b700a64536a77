package io.gyre.engine;

/** Loops that list the lanes where a condition holds, without a branch that could not be predicted. */
final class GuardLoops {

    private static final int BLOCK = 8;

    private GuardLoops() {}

    /** Eight lanes at a time, as most hold nothing where the condition is rare; NaN holds, as in any selection. */
    static int list(double[] c, int[] lanes, int n) {
        int count = 0;
        int i = 0;
        for (; i + BLOCK <= n; i += BLOCK) {
            double left = c[i] + c[i + 1] + (c[i + 2] + c[i + 3]);
            double right = c[i + 4] + c[i + 5] + (c[i + 6] + c[i + 7]);
            if (left != 0 || right != 0) {
                count = list(c, i, i + BLOCK, lanes, count);
            }
        }
        return list(c, i, n, lanes, count);
    }

    private static int list(double[] c, int from, int to, int[] lanes, int count) {
        int listed = count;
        for (int i = from; i < to; i++) {
            lanes[listed] = i;
            listed += c[i] != 0 ? 1 : 0;
        }
        return listed;
    }

    static int listLess(double[] a, double[] b, int[] lanes, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            lanes[count] = i;
            count += a[i] < b[i] ? 1 : 0;
        }
        return count;
    }

    static int listLess(double[] a, double b, int[] lanes, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            lanes[count] = i;
            count += a[i] < b ? 1 : 0;
        }
        return count;
    }

    static int listLess(double a, double[] b, int[] lanes, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            lanes[count] = i;
            count += a < b[i] ? 1 : 0;
        }
        return count;
    }
}
