package io.gyre.random;

import io.gyre.math.Bits;

/** The draws of one variable from {@link Sampling#SCRAMBLES} scrambles of a sequence: path p is point p / 16 of scramble p mod 16. */
final class Scrambles implements Placement.Column {

    private static final int SHIFT = 4;
    private static final long ONE = 0x3ff0_0000_0000_0000L;
    private static final double ALMOST_ONE = 1 - 0x1p-53;

    /** The digits of the points of consecutive paths before the last scrambling, put into {@link Scratch#digits}. */
    interface Sequence {
        void fill(long firstPath, int n, Scratch scratch);
    }

    private final long[] keys;
    private final Sequence sequence;

    /**
     * Creates a column.
     *
     * @param keys the key of each scramble
     */
    Scrambles(long[] keys, Sequence sequence) {
        this.keys = keys;
        this.sequence = sequence;
    }

    /** The keys of a variable's scrambles; none is the key of a path. */
    static long[] keys(long seedKey, String purpose, String variable) {
        long key = Draws.bits(seedKey, Draws.constant("placement " + purpose, 0));
        long[] keys = new long[Sampling.SCRAMBLES];
        for (int scramble = 0; scramble < keys.length; scramble++) {
            keys[scramble] = Draws.bits(key, Draws.constant(variable, scramble));
        }
        return keys;
    }

    /** The number of a path's point within its scramble. */
    static long point(long path) {
        return path >>> SHIFT;
    }

    /** The key of the scramble of each path. */
    static void fill(long[] keys, long firstPath, int n, long[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = keys[(int) (firstPath + i) & (Sampling.SCRAMBLES - 1)];
        }
    }

    @Override
    public void uniforms(long firstPath, long[] pathKeys, double[] out, int n) {
        if (!(firstPath >= 0 && firstPath + n <= Sampling.MOST_PLACED)) {
            throw new IllegalArgumentException("paths must be in [0, 2^36], got " + firstPath + " and " + n + " more");
        }
        Scratch scratch = Scratch.ofThread();
        for (int from = 0; from < n; from += Scratch.LANES) {
            int m = Math.min(Scratch.LANES, n - from);
            sequence.fill(firstPath + from, m, scratch);
            fill(keys, firstPath + from, m, scratch.keys);
            Scrambler.scramble(scratch.keys, scratch.digits, scratch.words, scratch.bits, m);
            for (int i = 0; i < m; i++) {
                scratch.bits[i] |= ONE;
            }
            Bits.toDoubles(scratch.bits, out, from, m);
        }
        for (int i = 0; i < n; i++) {
            out[i] -= ALMOST_ONE;
        }
    }
}
