package io.gyre.random;

/** The inverse of the mixer, to find keys with given bits. */
final class Unmixer {

    /** The inverse of the multiplier modulo 2^64, by Newton's iteration. */
    private static final long INVERSE = inverse(0xbea2_25f9_eb34_556dL);

    private Unmixer() {}

    static long unmix3(long y) {
        long z = unshift(y, 29) * INVERSE;
        z = unshift(z, 32) * INVERSE;
        z = unshift(z, 29) * INVERSE;
        return unshift(z, 32);
    }

    private static long unshift(long y, int shift) {
        return y ^ (y >>> shift) ^ (2 * shift < Long.SIZE ? y >>> 2 * shift : 0);
    }

    private static long inverse(long odd) {
        long x = odd;
        for (int i = 0; i < 5; i++) {
            x *= 2 - odd * x;
        }
        return x;
    }
}
