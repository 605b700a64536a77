package io.gyre.random;

/** What one call needs between its loops; each thread has its own, and nothing in it lasts from call to call. */
final class Scratch {

    static final int LANES = 2048;
    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    final long[] keys = new long[LANES];
    final long[] bits = new long[LANES];
    final long[] digits = new long[LANES];
    final long[] words = new long[LANES];
    final double[] radius = new double[LANES];
    final double[] first = new double[LANES];
    final double[] second = new double[LANES];

    private Scratch() {}

    static Scratch ofThread() {
        return OF_THREAD.get();
    }
}
