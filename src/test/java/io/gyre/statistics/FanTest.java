package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.gyre.math.Absent;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.descriptive.Quantile;
import org.junit.jupiter.api.Test;

class FanTest {

    private static final int PATHS = 5 * Samples.CHUNK - 1_000;

    private static double[][] series() {
        double[] first = Samples.exponential(1, PATHS);
        double[] second = Samples.withHoles(Samples.exponential(2, PATHS), 3);
        return new double[][] {first, second};
    }

    private static Fan folded(double[][] series, int paths) {
        Fan fan = Fan.of(0, new double[2][0], 0);
        for (int from = 0; from < paths; from += Samples.CHUNK) {
            int to = Math.min(paths, from + Samples.CHUNK);
            int start = from;
            double[][] chunk =
                    Arrays.stream(series).map(x -> Samples.slice(x, start, to)).toArray(double[][]::new);
            fan = fan.fold(Fan.of(from, chunk, to - from));
        }
        return fan;
    }

    @Test
    void band_manyPaths_isQuantilesOfTheFirst() {
        double[][] series = series();
        Fan fan = folded(series, PATHS);
        double[] q = Quantile.withDefaults()
                .with(Quantile.EstimationMethod.HF7)
                .evaluate(Samples.slice(series[0], 0, Fan.FAN_PATHS), 0.05, 0.25, 0.5, 0.75, 0.95);
        Fan.Band band = fan.band(1);
        assertEquals(Fan.FAN_PATHS, band.count());
        double[] of = {band.q05(), band.q25(), band.q50(), band.q75(), band.q95()};
        for (int i = 0; i < q.length; i++) {
            assertEquals(q[i], of[i], 1e-14 * q[i]);
        }
    }

    @Test
    void moments_manyPaths_areOfAll() {
        double[][] series = series();
        Fan fan = folded(series, PATHS);
        assertEquals(PATHS, fan.paths());
        assertEquals(PATHS, fan.moments(1).count());
        assertEquals(
                Arrays.stream(series[0]).average().orElseThrow(), fan.moments(1).mean(), 1e-14);
        long absent = Arrays.stream(series[1]).filter(Absent::is).count();
        assertEquals(absent, fan.moments(2).absent());
    }

    @Test
    void fold_hole_isRefused() {
        Fan fan = Fan.of(0, new double[2][100], 100);
        assertThrows(IllegalArgumentException.class, () -> fan.fold(Fan.of(101, new double[2][100], 100)));
        assertThrows(IllegalArgumentException.class, () -> fan.fold(Fan.of(100, new double[3][100], 100)));
        assertThrows(IllegalArgumentException.class, () -> Fan.of(-1, new double[1][1], 1));
    }

    @Test
    void fold_shortRunGoesOn_equalsOneRun() {
        double[][] series = series();
        Fan whole = folded(series, 2 * Samples.CHUNK);
        double[][] third = {
            Samples.slice(series[0], 2 * Samples.CHUNK, 3 * Samples.CHUNK),
            Samples.slice(series[1], 2 * Samples.CHUNK, 3 * Samples.CHUNK)
        };
        assertEquals(folded(series, 3 * Samples.CHUNK), whole.fold(Fan.of(2 * Samples.CHUNK, third, Samples.CHUNK)));
        assertEquals(10_000, whole.fold(Fan.of(2 * Samples.CHUNK, third, 1_808)).paths());
    }

    @Test
    void band_anyValues_isThatOfTheDistribution() {
        SplittableRandom random = new SplittableRandom(3);
        for (int n : new int[] {0, 1, 2, 3, 7, 20, 999, 4_096}) {
            double[][] values = new double[1][n];
            Arrays.setAll(values[0], i -> i % 5 == 3 ? Absent.VALUE : i % 7 == 1 ? -0.0 : random.nextDouble() - 0.5);
            Fan fan = Fan.of(0, values, n);
            EmpiricalDistribution whole = fan.distribution(1);
            Fan.Band band = fan.band(1);
            assertEquals(whole.count(), band.count());
            assertBits(whole.quantile(0.05).value(), band.q05());
            assertBits(whole.quantile(0.25).value(), band.q25());
            assertBits(whole.quantile(0.5).value(), band.q50());
            assertBits(whole.quantile(0.75).value(), band.q75());
            assertBits(whole.quantile(0.95).value(), band.q95());
        }
    }

    private static void assertBits(double expected, double actual) {
        assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(actual));
    }
}
