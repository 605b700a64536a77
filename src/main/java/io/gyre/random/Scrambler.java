package io.gyre.random;

/**
 * Owen's nested uniform scrambling in base 2: digit k of a number is flipped or not by a fair coin that depends on all
 * digits before it, a coin of its own for each of their values (A. B. Owen, Randomly permuted (t, m, s)-nets and
 * (t, s)-sequences, 1995, doi 10.1007/978-1-4612-2552-2_19). It maps each interval of length 2<sup>-k</sup> onto another,
 * so that no stratum loses or gains a point, and makes each point uniform.
 *
 * <p>The coins are hashed: the 63 coins of six digits in a row are the bits of one word, mix(key + node G), node being the
 * digits before them with a 1 in front, so that six words serve 36 digits. The coin of a digit is bit (1, digits since the
 * word's first) of its word. As the points of one sequence differ within their first {@value #DIGITS} digits, the coins of
 * all later digits are asked once, so that these are plainly random: 4 more of the sixth word, and 16 of a seventh.
 *
 * <p>Loops of their own for hashing and for picking coins, so that both are SIMD.
 */
final class Scrambler {

    /** Digits of a number that is scrambled. */
    static final int DIGITS = 32;

    private static final long G = 0x9e37_79b9_7f4a_7c15L;
    private static final int WORD = 6;
    private static final int ALL = 36;
    private static final int REST = 16;
    private static final long MASK = 63;

    private Scrambler() {}

    /**
     * Scrambles numbers.
     *
     * @param keys the key of each, at 0 … n - 1
     * @param digits the first {@value #DIGITS} digits of each
     * @param words scratch
     * @param out where the first 52 digits of each scrambled number go
     * @param n how many
     */
    static void scramble(long[] keys, long[] digits, long[] words, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            digits[i] <<= ALL - DIGITS;
            out[i] = 0;
        }
        for (int known = 0; known < ALL; known += WORD) {
            hash(keys, digits, ALL - known, 1L << known, words, n);
            flip(words, digits, ALL - known - WORD, out, n);
        }
        hash(keys, digits, 0, 1L << ALL, words, n);
        for (int i = 0; i < n; i++) {
            out[i] |= words[i] >>> (Long.SIZE - REST);
        }
    }

    private static void hash(long[] keys, long[] digits, int shift, long front, long[] words, int n) {
        for (int i = 0; i < n; i++) {
            words[i] = Mixer.first(keys[i] + (digits[i] >>> shift | front) * G);
        }
        for (int i = 0; i < n; i++) {
            words[i] = Mixer.second(words[i]);
        }
    }

    private static void flip(long[] words, long[] digits, int shift, long[] out, int n) {
        for (int i = 0; i < n; i++) {
            long six = digits[i] >>> shift & MASK;
            out[i] |= (six ^ coins(words[i], six)) << (shift + REST);
        }
    }

    /** The coins of six digits, each picked by the digits before it. */
    private static long coins(long word, long six) {
        long coins = (word >>> 1 & 1) << 5;
        coins |= (word >>> (six >>> 5 | 2) & 1) << 4;
        coins |= (word >>> (six >>> 4 | 4) & 1) << 3;
        coins |= (word >>> (six >>> 3 | 8) & 1) << 2;
        coins |= (word >>> (six >>> 2 | 16) & 1) << 1;
        return coins | word >>> (six >>> 1 | 32) & 1;
    }
}
