package io.gyre.random;

/**
 * Strata by variable: the van der Corput sequence, which turns the digits of a point's number round, between two
 * scramblings of Owen. The one before it shuffles the numbers and keeps aligned runs together; the one after it moves the
 * points within strata and strata among themselves.
 */
final class LatinPlacement implements Placement {

    @Override
    public Column column(long seedKey, String variable) {
        long[] shuffles = Scrambles.keys(seedKey, "latin shuffle", variable);
        long[] keys = Scrambles.keys(seedKey, "latin", variable);
        return new Scrambles(keys, (first, n, scratch) -> {
            for (int i = 0; i < n; i++) {
                scratch.digits[i] = Scrambles.point(first + i);
            }
            Scrambles.fill(shuffles, first, n, scratch.keys);
            Scrambler.scramble(scratch.keys, scratch.digits, scratch.words, scratch.bits, n);
            turn(scratch.bits, scratch.digits, n);
        });
    }

    /** The first 32 of 52 digits, the last of them first. */
    private static void turn(long[] bits, long[] digits, int n) {
        for (int i = 0; i < n; i++) {
            digits[i] = Long.reverse(bits[i] >>> 20) >>> Scrambler.DIGITS;
        }
    }
}
