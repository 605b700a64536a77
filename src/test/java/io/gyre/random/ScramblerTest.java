package io.gyre.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScramblerTest {

    private static final long G = 0x9e37_79b9_7f4a_7c15L;

    private static long scrambled(long key, long digits) {
        long[] out = new long[1];
        Scrambler.scramble(new long[] {key}, new long[] {digits}, new long[1], out, 1);
        return out[0];
    }

    /** One digit after the other, from text: the coin of a digit is a bit of the word of the digits before its block of six. */
    private static String naive(long key, String digits) {
        String known = digits + "0000";
        StringBuilder out = new StringBuilder();
        for (int d = 0; d < 36; d++) {
            int block = d / 6 * 6;
            long word = Mixer.mix3(key + Long.parseLong("1" + known.substring(0, block), 2) * G);
            int coin = Integer.parseInt("1" + known.substring(block, d), 2);
            out.append((known.charAt(d) - '0') ^ (int) (word >>> coin & 1));
        }
        long top = Mixer.mix3(key + Long.parseLong("1" + known, 2) * G) >>> 48;
        return out + String.format("%16s", Long.toBinaryString(top)).replace(' ', '0');
    }

    @Test
    void scramble_anyNumber_isTheNaiveOne() {
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < 500; k++) {
            long key = random.nextLong();
            long digits = random.nextLong() >>> 32 >>> random.nextInt(32);
            String text = String.format("%32s", Long.toBinaryString(digits)).replace(' ', '0');
            assertEquals(Long.parseLong(naive(key, text), 2), scrambled(key, digits));
        }
    }

    @Test
    void scramble_numbersThatShareTheirFirstDigits_shareThemAfterwards() {
        SplittableRandom random = new SplittableRandom(4);
        for (int k = 0; k < 2_000; k++) {
            long key = random.nextLong();
            int shared = random.nextInt(32);
            long a = random.nextLong() >>> 32;
            // differs from a at digit `shared` for the first time
            long b = a ^ 1L << (31 - shared) ^ (random.nextLong() >>> 33 >>> shared);
            long differing = scrambled(key, a) ^ scrambled(key, b);
            assertEquals(shared, Long.numberOfLeadingZeros(differing) - 12);
        }
    }

    /**
     * Over many keys each digit of one number is a fair coin, and so is whether two digits agree, and whether those of two
     * numbers agree after they part. 3 × 52 × 51 / 2 such counts; |z| below 6.5 has a false-alarm rate of 8e-11 each, 3e-7 in all.
     */
    @Test
    void scramble_manyKeys_givesFairIndependentDigits() {
        int n = 20_000;
        long[][] agree = new long[52][52];
        long[] apart = new long[52];
        for (int k = 0; k < n; k++) {
            long key = Draws.bits(77, k);
            long a = scrambled(key, 0x6000_0000L);
            long b = scrambled(key, 0x4000_0000L);
            for (int i = 0; i < 52; i++) {
                agree[i][i] += a >>> i & 1;
                apart[i] += (a ^ b) >>> i & 1;
                for (int j = 0; j < i; j++) {
                    agree[i][j] += (a >>> i ^ a >>> j) & 1;
                }
            }
        }
        for (int i = 0; i < 52; i++) {
            for (int j = 0; j <= i; j++) {
                assertFair(agree[i][j], n, "digits " + i + ", " + j);
            }
            if (i < 49) {
                assertFair(apart[i], n, "digit " + i + " of two numbers");
            }
        }
        assertEquals(0, apart[51] + apart[50]);
        assertEquals(n, apart[50] + apart[49]);
    }

    private static void assertFair(long count, int n, String what) {
        double z = (count - 0.5 * n) / Math.sqrt(0.25 * n);
        assertTrue(Math.abs(z) < 6.5, () -> what + ": z = " + z);
    }
}
