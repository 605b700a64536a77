package io.gyre.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplingTest {

    private static final long SEED_KEY = Draws.seedKey(20261124);
    private static final Map<String, Integer> DIMENSIONS = Map.of("a", 1, "b", 2, "c", 9);

    private static double[] draws(Sampling sampling, String variable, long first, int n) {
        long[] keys = new long[n];
        Draws.pathKeys(SEED_KEY, first, keys, n);
        double[] out = new double[n];
        sampling.placement(DIMENSIONS).column(SEED_KEY, variable).uniforms(first, keys, out, n);
        return out;
    }

    /** The points of one scramble. */
    private static double[] points(Sampling sampling, String variable, int scramble, long firstPoint, int n) {
        double[] all = draws(sampling, variable, 16 * firstPoint, 16 * n);
        double[] points = new double[n];
        Arrays.setAll(points, i -> all[16 * i + scramble]);
        return points;
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void draws_ofAnyStretch_areThoseOfEachPathAlone(Sampling sampling) {
        for (long first : List.of(0L, 1L, 33L, 4_095L, 1L << 33)) {
            double[] all = draws(sampling, "c", first, 2_500);
            for (int i : new int[] {0, 1, 2, 15, 16, 17, 2_047, 2_048, 2_499}) {
                Placement.Column column = sampling.placement(DIMENSIONS).column(SEED_KEY, "c");
                assertEquals(column.uniform(first + i, Draws.pathKey(SEED_KEY, first + i)), all[i]);
            }
            assertTrue(Arrays.stream(all).allMatch(u -> u > 0 && u < 1));
        }
    }

    @Test
    void random_isThePlainDraw() {
        assertEquals(
                Draws.uniform(Draws.pathKey(SEED_KEY, 7), Draws.constant("a", 0)),
                draws(Sampling.RANDOM, "a", 7, 1)[0]);
    }

    @Test
    void antithetic_evenPathIsRandom_oddOneItsMirror() {
        double[] random = draws(Sampling.RANDOM, "a", 0, 1_000);
        double[] pairs = draws(Sampling.ANTITHETIC, "a", 0, 1_000);
        for (int path = 0; path < 1_000; path += 2) {
            assertEquals(random[path], pairs[path]);
            assertEquals(1 - random[path], pairs[path + 1]);
        }
        assertArrayEquals(Arrays.copyOfRange(pairs, 3, 90), draws(Sampling.ANTITHETIC, "a", 3, 87));
    }

    @ParameterizedTest
    @EnumSource(
            value = Sampling.class,
            names = {"LATIN", "SOBOL"})
    void scramble_alignedRunOfPoints_hasOneInEachStratum(Sampling sampling) {
        for (String variable : DIMENSIONS.keySet()) {
            for (int scramble : new int[] {0, 15}) {
                for (int power : new int[] {0, 1, 3, 6, 9}) {
                    int n = 1 << power;
                    for (long run : new long[] {0, 1, 5, 1 << 12}) {
                        assertOneInEach(points(sampling, variable, scramble, run * n, n), n);
                    }
                }
            }
        }
    }

    private static void assertOneInEach(double[] points, int strata) {
        long hit = Arrays.stream(points)
                .mapToInt(u -> (int) (u * strata))
                .distinct()
                .count();
        assertEquals(strata, hit);
    }

    /** Dimensions 1 and 2 are a (0, 2)-sequence: one point in each box of area 2^-k, whatever its shape. */
    @Test
    void sobol_firstTwoDimensions_haveOnePointInEachElementaryBox() {
        int power = 8;
        int n = 1 << power;
        double[] a = points(Sampling.SOBOL, "a", 3, 7 * n, n);
        double[] b = points(Sampling.SOBOL, "b", 3, 7 * n, n);
        for (int split = 0; split <= power; split++) {
            int wide = 1 << split;
            int high = 1 << (power - split);
            double[] boxes = new double[n];
            Arrays.setAll(boxes, i -> ((int) (a[i] * wide) * high + (int) (b[i] * high)) / (double) n);
            assertOneInEach(boxes, n);
        }
    }

    @Test
    void sobol_variableWithoutDimension_isRandom() {
        assertArrayEquals(draws(Sampling.RANDOM, "other", 5, 100), draws(Sampling.SOBOL, "other", 5, 100));
    }

    /**
     * The mean of a·b over a scramble of 256 points, in 16 scrambles of 40 seeds, against 1/4: 640 independent estimates;
     * their mean must be right within 6 of its errors as the estimates show them (false alarm below 1e-8 each).
     */
    @ParameterizedTest
    @EnumSource(
            value = Sampling.class,
            names = {"LATIN", "SOBOL", "ANTITHETIC"})
    void scrambles_ofManySeeds_areUnbiasedAndDiffer(Sampling sampling) {
        int n = 256;
        double[] estimates = new double[640];
        for (int seed = 0; seed < 40; seed++) {
            long key = Draws.seedKey(seed);
            double[] a = draws(sampling, key, "a", 16 * n);
            double[] b = draws(sampling, key, "c", 16 * n);
            for (int i = 0; i < 16 * n; i++) {
                estimates[16 * seed + i % 16] += a[i] * b[i] / n;
            }
        }
        double mean = Arrays.stream(estimates).average().orElseThrow();
        double squares =
                Arrays.stream(estimates).map(x -> (x - mean) * (x - mean)).sum();
        double error = Math.sqrt(squares / 639 / 640);
        assertTrue(error > 0);
        assertTrue(Math.abs(mean - 0.25) < 6 * error, () -> "mean " + mean + " of error " + error);
        assertEquals(640, Arrays.stream(estimates).distinct().count());
    }

    private static double[] draws(Sampling sampling, long seedKey, String variable, int n) {
        long[] keys = new long[n];
        Draws.pathKeys(seedKey, 0, keys, n);
        double[] out = new double[n];
        sampling.placement(DIMENSIONS).column(seedKey, variable).uniforms(0, keys, out, n);
        return out;
    }

    /**
     * A smooth sum: 4,096 scrambled points err by less than a hundredth of what chance would (measured: 8e-4 of it, the root mean
     * square of 16 scrambles).
     */
    @Test
    void sobol_smoothFunction_isFarMorePreciseThanChance() {
        int n = 4_096;
        double[] a = points(Sampling.SOBOL, "a", 5, 0, n);
        double[] c = points(Sampling.SOBOL, "c", 5, 0, n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (a[i] + 0.5) * (c[i] + 0.5) / n;
        }
        double sd = Math.sqrt(Math.pow(1 + 1 / 12.0, 2) - 1);
        double error = Math.abs(sum - 1);
        assertTrue(error < 0.01 * sd / Math.sqrt(n), () -> "error " + error);
    }

    @Test
    void placed_beyondItsPoints_isRefused() {
        for (Sampling sampling : List.of(Sampling.LATIN, Sampling.SOBOL)) {
            assertThrows(IllegalArgumentException.class, () -> draws(sampling, "a", Sampling.MOST_PLACED - 1, 2));
            assertEquals(1, draws(sampling, "a", Sampling.MOST_PLACED - 1, 1).length);
        }
    }
}
