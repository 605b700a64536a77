package io.gyre.math;

/**
 * What the array forms need between their loops. Each thread has its own, and nothing in it lasts from call to call.
 *
 * <p>Why the array forms look as they do (measured, JDK 17 and 25): a loop becomes SIMD only if its body is short, has no
 * branch, no move between doubles and their bits, and reads and writes all arrays at the same index. Hence each step is
 * a loop of its own over arrays that begin at 0, longer arrays go through here block by block, bits move by bulk copy,
 * and lanes with a value out of the plain range are found first, computed apart and put in last. To find them costs
 * little (0.1 ns), since eight lanes are folded into one before anything is compared; a loop that reads one array at two
 * places is not SIMD, so halves are copied for that.
 */
final class Scratch {

    /** How many lanes go through the loops at once; the arrays of one step then lie in the second-level cache. */
    static final int LANES = 2048;

    private static final int FOLD = 8;
    private static final long LEAST_NORMAL = Double.doubleToRawLongBits(Double.MIN_NORMAL);
    private static final long GREATEST = Double.doubleToRawLongBits(Double.MAX_VALUE);
    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    final long[] bits = new long[LANES];
    final long[] moreBits = new long[LANES];
    final double[] a = new double[LANES];
    final double[] b = new double[LANES];
    final double[] c = new double[LANES];
    final double[] d = new double[LANES];
    final double[] in = new double[LANES];
    final double[] alsoIn = new double[LANES];
    /** The lanes out of the plain range. */
    final Lanes rare = new Lanes();
    /** The lanes of a branch that is not rare. */
    final Lanes branch = new Lanes();

    private final double[] sums = new double[LANES / 2];
    private final double[] halves = new double[LANES / 4];
    private final long[] signs = new long[LANES / 2];
    private final long[] halfSigns = new long[LANES / 4];

    /** A list of lanes, each with its arguments. */
    static final class Lanes {
        final int[] lane = new int[LANES];
        final double[] x = new double[LANES];
        final double[] y = new double[LANES];
        int count;
    }

    /** One function over at most {@link #LANES} lanes from 0; out may be x. */
    @FunctionalInterface
    interface Block {
        void apply(double[] x, double[] out, int n, Scratch scratch);
    }

    private Scratch() {}

    static Scratch ofThread() {
        return OF_THREAD.get();
    }

    /** Runs a function over arrays of any length. */
    static void run(Block block, double[] x, double[] out, int n) {
        Scratch scratch = ofThread();
        if (n <= LANES) {
            block.apply(x, out, n, scratch);
            return;
        }
        for (int from = 0; from < n; from += LANES) {
            int m = Math.min(LANES, n - from);
            System.arraycopy(x, from, scratch.in, 0, m);
            block.apply(scratch.in, scratch.in, m, scratch);
            System.arraycopy(scratch.in, 0, out, from, m);
        }
    }

    /** Lists as rare the lanes where |x| is above a limit or not a number. */
    void findBeyond(double[] x, double limit, int n) {
        rare.count = 0;
        int columns = foldSizes(x, n);
        boolean suspicious = false;
        for (int i = 0; i < columns; i++) {
            suspicious |= !(sums[i] <= limit);
        }
        for (int i = suspicious ? 0 : columns * FOLD; i < n; i++) {
            if (!(Math.abs(x[i]) <= limit)) {
                list(i, x[i]);
            }
        }
    }

    /** Lists as rare the lanes where x, whose bits are given, is not a positive, finite, normal number. */
    void findNotNormal(double[] x, long[] xBits, int n) {
        rare.count = 0;
        int columns = foldSigns(xBits, n);
        long suspicious = 0;
        for (int i = 0; i < columns; i++) {
            suspicious |= signs[i];
        }
        for (int i = suspicious < 0 ? 0 : columns * FOLD; i < n; i++) {
            if (!(x[i] >= Double.MIN_NORMAL && x[i] <= Double.MAX_VALUE)) {
                list(i, x[i]);
            }
        }
    }

    private void list(int lane, double x) {
        rare.lane[rare.count] = lane;
        rare.x[rare.count++] = x;
    }

    /** Leaves in each sum the sizes of eight lanes and returns how many sums there are. */
    private int foldSizes(double[] x, int n) {
        int columns = n / FOLD;
        int half = FOLD / 2 * columns;
        System.arraycopy(x, half, sums, 0, half);
        addSizes(x, sums, half);
        while (half > columns) {
            half /= 2;
            System.arraycopy(sums, half, halves, 0, half);
            add(halves, sums, half);
        }
        return columns;
    }

    /** Leaves a sign bit where one of eight lanes is not a positive, finite, normal number. */
    private int foldSigns(long[] xBits, int n) {
        int columns = n / FOLD;
        int half = FOLD / 2 * columns;
        System.arraycopy(xBits, half, signs, 0, half);
        orSigns(xBits, signs, half);
        while (half > columns) {
            half /= 2;
            System.arraycopy(signs, half, halfSigns, 0, half);
            or(halfSigns, signs, half);
        }
        return columns;
    }

    private static void addSizes(double[] x, double[] sums, int n) {
        for (int i = 0; i < n; i++) {
            sums[i] = Math.abs(sums[i]) + Math.abs(x[i]);
        }
    }

    private static void add(double[] x, double[] sums, int n) {
        for (int i = 0; i < n; i++) {
            sums[i] += x[i];
        }
    }

    private static void orSigns(long[] bits, long[] signs, int n) {
        for (int i = 0; i < n; i++) {
            signs[i] = sign(signs[i]) | sign(bits[i]);
        }
    }

    private static void or(long[] bits, long[] signs, int n) {
        for (int i = 0; i < n; i++) {
            signs[i] |= bits[i];
        }
    }

    private static long sign(long bits) {
        return bits | (bits - LEAST_NORMAL) | (GREATEST - bits);
    }
}
