package io.gyre.engine;

import java.util.stream.IntStream;

/**
 * The buffers of a program.
 *
 * @param members the size of each, in values a path; 0 for one that is borrowed
 * @param passing whether nothing in it outlives the steps of its section, so that the frames of a worker, which go through
 *     their steps one after the other, may share one array
 */
record Buffers(int[] members, boolean[] passing) {

    double[][] of(int width, SharedArrays shared) {
        double[][] buffers = new double[members.length][];
        SharedArrays.Hand hand = shared.hand();
        for (int k = 0; k < buffers.length; k++) {
            int length = padded(members[k] * width);
            buffers[k] = passing[k] ? hand.next(length) : new double[length];
        }
        return buffers;
    }

    /** Values a path in buffers that are shared with other frames, or that are not. */
    long touched(boolean isPassing) {
        return IntStream.range(0, members.length)
                .filter(k -> passing[k] == isPassing)
                .mapToLong(k -> members[k])
                .sum();
    }

    /**
     * At least n, and 6 more than a multiple of 8: with the 16 bytes before its first value an array then fills whole cache
     * lines, so that arrays allocated in a row begin at the same place of one. Loops over three arrays that do not take up
     * to twice as long.
     */
    static int padded(int n) {
        return (n + 9) / 8 * 8 - 2;
    }
}
