package io.gyre.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether draws look random, above all those at neighbouring addresses, where a generator that is addressed would show
 * a weakness first. All seeds are fixed. Each statistic has a false-alarm rate of at most 2e-9 (|z| &lt; 6, or a
 * chi-square probability in 1e-9 … 1 - 1e-9), there are fewer than 60, so that of the whole class is below 1.2e-7, but
 * for the collisions, see there.
 */
class RandomnessTest {

    private static final int N = 1 << 19;
    private static final double ALARM = 1e-9;
    private static final long SEED_KEY = Draws.seedKey(20261124);
    private static final long X = Draws.constant("leasePrice", 7);
    private static final long X_NEXT = Draws.constant("leasePrice", 8);
    private static final long Y = Draws.constant("leasePricf", 7);

    /** Two families of draws, numbered alike, and how far they lie apart. */
    private record Neighbours(String name, LongUnaryOperator first, LongUnaryOperator second) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Neighbours> neighbours() {
        LongUnaryOperator base = path -> draw(path, X);
        LongUnaryOperator along = index -> Draws.bits(path(index >> 9), TABLE[(int) index & 511]);
        LongUnaryOperator next = index -> Draws.bits(path(index >> 9), TABLE[((int) index & 511) + 1]);
        return Stream.of(
                new Neighbours("path, path + 1", base, path -> draw(path + 1, X)),
                new Neighbours("path, path + 32", base, path -> draw(path + 32, X)),
                new Neighbours("path, path + 1024", base, path -> draw(path + 1024, X)),
                new Neighbours("path, path + 2^32", base, path -> draw(path + (1L << 32), X)),
                new Neighbours("two variables", base, path -> draw(path, Y)),
                new Neighbours("two indices of many paths", base, path -> draw(path, X_NEXT)),
                new Neighbours("index, index + 1", along, next),
                new Neighbours("path and its member 0", base, path -> member(path, 0)),
                new Neighbours("member 0, member 1", path -> member(path, 0), path -> member(path, 1)),
                new Neighbours("slot, slot + 1", i -> member(i >> 10, i & 1023), i -> member(i >> 10, (i & 1023) + 1)),
                new Neighbours("member s of path, member of member", path -> member(path, 3), path -> pair(path, 3, 0)),
                new Neighbours("pair (1, 2), pair (2, 1)", path -> pair(path, 1, 2), path -> pair(path, 2, 1)),
                new Neighbours("seed, seed + 1", base, path -> ofSeed(20261125, path)),
                new Neighbours("seed 0, seed -1", path -> ofSeed(0, path), path -> ofSeed(-1, path)));
    }

    private static final long[] TABLE = table();

    @ParameterizedTest
    @MethodSource("neighbours")
    void draws_atNeighbouringAddresses_areIndependent(Neighbours neighbours) {
        double products = 0;
        long differing = 0;
        long[] cells = new long[64 * 64];
        for (int i = 0; i < N; i++) {
            long a = neighbours.first.applyAsLong(i);
            long b = neighbours.second.applyAsLong(i);
            products += centred(a) * centred(b);
            differing += Long.bitCount(a ^ b);
            cells[(int) (a >>> 58) << 6 | (int) (b >>> 58)]++;
        }
        // a product of two independent centred uniforms has mean 0 and sd 1/12; 64 N fair bits differ or do not
        assertNormal("correlation", products * 12 / Math.sqrt(N));
        assertNormal("Hamming distance", (differing - 32.0 * N) / (4 * Math.sqrt(N)));
        assertEven("joint cells", cells);
    }

    @Test
    void draws_many_areEquidistributedInHighAndLowBits() {
        long[] high = new long[4096];
        long[] low = new long[4096];
        long[] keys = new long[N];
        double[] u = new double[N];
        Draws.pathKeys(SEED_KEY, 1L << 40, keys, N);
        for (int index = 0; index < 4; index++) {
            Draws.uniforms(keys, Draws.constant("share", index), u, N);
            for (int i = 0; i < N; i++) {
                assertTrue(u[i] > 0 && u[i] < 1);
                long top = (long) (u[i] * 0x1p52);
                high[(int) (top >>> 40)]++;
                low[(int) top & 4095]++;
            }
        }
        assertEven("high bits", high);
        assertEven("low bits", low);
    }

    @Test
    void eachBit_manyDraws_isFair() {
        long[] ones = new long[64];
        for (int i = 0; i < N; i++) {
            long bits = draw(i, X);
            for (int b = 0; b < 64; b++) {
                ones[b] += bits >>> b & 1;
            }
        }
        // the sum of 64 squares of (nearly) standard normals
        double sum = 0;
        for (long count : ones) {
            double z = (count - 0.5 * N) / Math.sqrt(0.25 * N);
            sum += z * z;
        }
        assertChiSquare("bits", sum, 64);
    }

    @Test
    void normalPairs_many_haveNormalMomentsAndNoCorrelation() {
        long[] keys = new long[N];
        Draws.pathKeys(SEED_KEY, 0, keys, N);
        double[] cosine = new double[N];
        double[] sine = new double[N];
        Draws.uniforms(keys, Draws.constant("noise", 0), cosine, N);
        Draws.uniforms(keys, Draws.constant("noise", 1), sine, N);
        Draws.normalPairs(cosine, sine, cosine, sine, N);
        double[] sums = new double[8];
        for (int i = 0; i < N; i++) {
            double c = cosine[i];
            double s = sine[i];
            double[] terms = {c, s, c * c - 1, s * s - 1, c * s, c * c * c * c - 3, s * s * s * s - 3, c * c * s * s - 1
            };
            for (int k = 0; k < terms.length; k++) {
                sums[k] += terms[k];
            }
        }
        // variances of the terms from the moments 1, 3, 15, 105 of a normal variate
        double[] variances = {1, 1, 2, 2, 1, 96, 96, 8};
        for (int k = 0; k < sums.length; k++) {
            assertNormal("moment " + k, sums[k] / Math.sqrt(N * variances[k]));
        }
    }

    @Test
    void keys_ofALargeGrid_areAllDifferent() {
        // four million keys of 64 bits: the chance that any two agree is n^2 / 2^65 = 5e-7
        int paths = 1 << 15;
        int slots = 31;
        int seeds = 4;
        long[] keys = new long[seeds * paths * (slots + 1)];
        int at = 0;
        for (int seed = 0; seed < seeds; seed++) {
            for (int path = 0; path < paths; path++) {
                long key = Draws.pathKey(Draws.seedKey(seed), path);
                keys[at++] = key;
                for (int slot = 0; slot < slots; slot++) {
                    keys[at++] = Draws.memberKey(key, slot);
                }
            }
        }
        assertDistinct(keys);
    }

    @Test
    void constants_ofManyVariablesAndIndices_areAllDifferent() {
        long[] constants = new long[500 * 400];
        for (int v = 0; v < 500; v++) {
            for (int i = 0; i < 400; i++) {
                constants[400 * v + i] = Draws.constant("v" + v, i);
            }
        }
        assertDistinct(constants);
    }

    @Test
    void draws_atFarAddresses_costNoMoreThanNearOnes() {
        // a generator that had to walk to these addresses would not come back
        long sum = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            long bits = 0;
            for (int i = 0; i < 100_000; i++) {
                long path = Draws.pathKey(SEED_KEY, Long.MAX_VALUE - i);
                bits |= Draws.bits(Draws.memberKey(path, Integer.MAX_VALUE - i), X);
            }
            return bits | Draws.constant("x", Integer.MAX_VALUE);
        });
        assertEquals(-1, sum);
    }

    private static void assertNormal(String what, double z) {
        assertTrue(Math.abs(z) < 6, () -> what + ": z = " + z);
    }

    private static void assertEven(String what, long[] cells) {
        double expected = (double) Arrays.stream(cells).sum() / cells.length;
        double sum = 0;
        for (long count : cells) {
            sum += (count - expected) * (count - expected) / expected;
        }
        assertChiSquare(what, sum, cells.length - 1);
    }

    private static void assertChiSquare(String what, double sum, int freedom) {
        double p = ChiSquaredDistribution.of(freedom).survivalProbability(sum);
        assertTrue(p > ALARM && p < 1 - ALARM, () -> what + ": chi-square " + sum + " of " + freedom + ", p = " + p);
    }

    private static void assertDistinct(long[] keys) {
        Arrays.sort(keys);
        for (int i = 1; i < keys.length; i++) {
            assertTrue(keys[i - 1] != keys[i], "two addresses share a key");
        }
    }

    private static double centred(long bits) {
        return (bits >>> 11) * 0x1p-53 - 0.5;
    }

    private static long[] table() {
        long[] constants = new long[513];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = Draws.constant("leasePrice", i);
        }
        return constants;
    }

    private static long path(long path) {
        return Draws.pathKey(SEED_KEY, path);
    }

    private static long draw(long path, long constant) {
        return Draws.bits(path(path), constant);
    }

    private static long member(long path, long slot) {
        return Draws.bits(Draws.memberKey(path(path), (int) slot), X);
    }

    private static long pair(long path, int slot, int other) {
        return Draws.bits(Draws.memberKey(Draws.memberKey(path(path), slot), other), X);
    }

    private static long ofSeed(long seed, long path) {
        return Draws.bits(Draws.pathKey(Draws.seedKey(seed), path), X);
    }
}
