package io.gyre.random;

import io.gyre.math.Bits;
import io.gyre.math.Elementary;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Random draws that are addressed and not generated one after the other: the value of a draw depends on its address
 * alone, that is on (seed, path, slots of members, variable, index), and costs the same wherever it lies. So any path
 * can be computed alone, in any order, on any thread, and a variable that is added, removed or never read moves no
 * other.
 *
 * <p>With mix the bijection of {@link #bits} and all sums modulo 2<sup>64</sup>,
 *
 * <pre>
 * seedKey     = mix(seed + G)
 * pathKey     = mix(mix(seedKey + path G))
 * memberKey   = mix(key + (slot + 1) K)               key that of the path, or of the member it belongs to
 * constant    = the first 64 bits of SHA-256(UTF-8 of the variable's key, index as 32 bits, big-endian)
 * draw        = mix(key + constant)
 * u           = (the top 52 bits of the draw + 1/2) / 2^52
 * </pre>
 *
 * G = 0x9e3779b97f4a7c15 and K = 0xd1b54a32d192ed03. The constants are hashed, so that the draws of one path do not walk
 * along one orbit; they are meant to be tabulated once. Array forms have the same bits as the scalar forms and are loops
 * that the JIT turns into SIMD. All methods are free of visible state and may be called from any thread.
 */
public final class Draws {

    private static final long G = 0x9e37_79b9_7f4a_7c15L;
    private static final long K = 0xd1b5_4a32_d192_ed03L;
    private static final int UNUSED_BITS = 12;
    /** The bits of 1: with a mantissa in them, a number in [1, 2). */
    private static final long ONE = 0x3ff0_0000_0000_0000L;

    private static final double ALMOST_ONE = 1 - 0x1p-53;

    private Draws() {}

    /**
     * The key of a seed.
     *
     * @param seed any number
     * @return its key
     */
    public static long seedKey(long seed) {
        return Mixer.mix3(seed + G);
    }

    /**
     * The key of a path.
     *
     * @param seedKey the key of the seed
     * @param path the number of the path, from 0
     * @return its key
     */
    public static long pathKey(long seedKey, long path) {
        require(path >= 0, "path", path);
        return Mixer.mix3(Mixer.mix3(seedKey + path * G));
    }

    /**
     * The keys of consecutive paths.
     *
     * @param seedKey the key of the seed
     * @param first the number of the first path
     * @param out where the keys go, at 0 … n - 1
     * @param n how many
     */
    public static void pathKeys(long seedKey, long first, long[] out, int n) {
        require(first >= 0, "path", first);
        for (int i = 0; i < n; i++) {
            out[i] = Mixer.mix3(Mixer.mix3(seedKey + (first + i) * G));
        }
    }

    /**
     * The key of a member of a path; from the key of a member, that of a member of the member, such as a pair.
     *
     * @param key the key of the path
     * @param slot the slot of the member, from 0
     * @return its key
     */
    public static long memberKey(long key, int slot) {
        return Mixer.mix3(key + memberAddend(slot));
    }

    /**
     * The keys of one slot of several paths.
     *
     * @param keys the keys of the paths, at 0 … n - 1
     * @param slot the slot of the member, from 0
     * @param out where the keys go, at offset … offset + n - 1
     * @param offset the place of the first
     * @param n how many
     */
    public static void memberKeys(long[] keys, int slot, long[] out, int offset, int n) {
        long addend = memberAddend(slot);
        for (int i = 0; i < n; i++) {
            out[offset + i] = Mixer.mix3(keys[i] + addend);
        }
    }

    /**
     * The constant of a variable's draw.
     *
     * @param variable the key of the variable
     * @param index the index of the draw: 0, or the period less one
     * @return 64 strongly hashed bits
     */
    public static long constant(String variable, int index) {
        require(index >= 0, "index", index);
        MessageDigest digest = sha256();
        digest.update(variable.getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(index).array());
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /**
     * The 64 random bits of a draw.
     *
     * @param key the key of the path or member
     * @param constant the constant of the variable and index
     * @return its bits
     */
    public static long bits(long key, long constant) {
        return Mixer.mix3(key + constant);
    }

    /**
     * A uniform variate, an odd multiple of 2<sup>-53</sup>: never 0, never 1, never 1/2.
     *
     * @param key the key of the path or member
     * @param constant the constant of the variable and index
     * @return u in (0, 1)
     */
    public static double uniform(long key, long constant) {
        return Double.longBitsToDouble(bits(key, constant) >>> UNUSED_BITS | ONE) - ALMOST_ONE;
    }

    /**
     * Uniform variates of many paths or members, see {@link #uniform}.
     *
     * @param keys the keys, at 0 … n - 1
     * @param constant the constant of the variable and index
     * @param out where the variates go, at 0 … n - 1
     * @param n how many
     */
    public static void uniforms(long[] keys, long constant, double[] out, int n) {
        Scratch scratch = Scratch.ofThread();
        long[] bits = scratch.bits;
        long[] from = keys;
        for (int offset = 0; offset < n; offset += Scratch.LANES) {
            int m = Math.min(Scratch.LANES, n - offset);
            if (offset > 0 || n > m) {
                System.arraycopy(keys, offset, scratch.keys, 0, m);
                from = scratch.keys;
            }
            Mixer.first(from, constant, bits, m);
            mantissas(bits, m);
            Bits.toDoubles(bits, out, offset, m);
        }
        subtract(out, n);
    }

    /**
     * A standard normal variate, the first of a Box-Muller pair.
     *
     * @param u1 a uniform variate, which gives the radius
     * @param u2 a uniform variate, which gives the angle
     * @return sqrt(-2 log u1) cos(2 π u2)
     */
    public static double normalCosine(double u1, double u2) {
        return radius(u1) * Elementary.cosTurn(u2);
    }

    /**
     * A standard normal variate, the second of a Box-Muller pair.
     *
     * @param u1 a uniform variate, which gives the radius
     * @param u2 a uniform variate, which gives the angle
     * @return sqrt(-2 log u1) sin(2 π u2)
     */
    public static double normalSine(double u1, double u2) {
        return radius(u1) * Elementary.sinTurn(u2);
    }

    /**
     * Box-Muller pairs, see {@link #normalCosine} and {@link #normalSine}. The cosine may replace u1 and the sine u2, not
     * the other way round.
     *
     * @param u1 uniform variates, which give the radii
     * @param u2 uniform variates, which give the angles
     * @param cosine where the first of each pair goes
     * @param sine where the second of each pair goes
     * @param n how many pairs
     */
    public static void normalPairs(double[] u1, double[] u2, double[] cosine, double[] sine, int n) {
        Scratch scratch = Scratch.ofThread();
        if (n <= Scratch.LANES) {
            normalPairs(u1, u2, cosine, sine, n, scratch.radius);
            return;
        }
        double[] first = scratch.first;
        double[] second = scratch.second;
        for (int from = 0; from < n; from += Scratch.LANES) {
            int m = Math.min(Scratch.LANES, n - from);
            System.arraycopy(u1, from, first, 0, m);
            System.arraycopy(u2, from, second, 0, m);
            normalPairs(first, second, first, second, m, scratch.radius);
            System.arraycopy(first, 0, cosine, from, m);
            System.arraycopy(second, 0, sine, from, m);
        }
    }

    private static void normalPairs(double[] u1, double[] u2, double[] cosine, double[] sine, int n, double[] radius) {
        Elementary.log(u1, radius, n);
        radii(radius, n);
        Elementary.cosTurn(u2, cosine, n);
        Elementary.sinTurn(u2, sine, n);
        multiply(radius, cosine, n);
        multiply(radius, sine, n);
    }

    private static void radii(double[] logs, int n) {
        for (int i = 0; i < n; i++) {
            logs[i] = Math.sqrt(-2 * logs[i]);
        }
    }

    private static void multiply(double[] radius, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = radius[i] * out[i];
        }
    }

    private static double radius(double u) {
        return Math.sqrt(-2 * Elementary.log(u));
    }

    /** Ends the mixing and leaves the bits of 1 + the top 52 bits / 2^52. */
    private static void mantissas(long[] bits, int n) {
        for (int i = 0; i < n; i++) {
            bits[i] = Mixer.second(bits[i]) >>> UNUSED_BITS | ONE;
        }
    }

    private static void subtract(double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] -= ALMOST_ONE;
        }
    }

    private static long memberAddend(int slot) {
        require(slot >= 0, "slot", slot);
        return (slot + 1L) * K;
    }

    private static void require(boolean holds, String name, long value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be at least 0, got " + value);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
