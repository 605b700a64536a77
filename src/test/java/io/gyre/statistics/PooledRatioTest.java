package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;

class PooledRatioTest {

    @Test
    void of_byHand_isRatioOfSums() {
        // sums 12 and 6; a - 2b = -1, 2, 0, -1: variance (1 + 4 + 0 + 1) / 3 = 2, error sqrt(2 / 4) / 1.5
        PooledRatio pooled = PooledRatio.of(new double[] {1, 4, 4, 3}, new double[] {1, 1, 2, 2}, 4);
        assertEquals(2, pooled.ratio());
        assertEquals(Math.sqrt(0.5) / 1.5, pooled.standardError(), 1e-15);
    }

    @Test
    void of_zeroDenominator_addsItsNumerator() {
        PooledRatio pooled = PooledRatio.of(new double[] {3, 5, 2}, new double[] {4, -0.0, 0}, 3);
        assertEquals(2.5, pooled.ratio());
        assertEquals(2, pooled.undefined());
        assertEquals(1, pooled.defined());
    }

    @Test
    void of_allUndefined_isAbsent() {
        PooledRatio pooled = PooledRatio.of(new double[] {3, 5}, new double[] {0, 0}, 2);
        assertTrue(Absent.is(pooled.ratio()) && Absent.is(pooled.standardError()));
        assertTrue(Absent.is(PooledRatio.none().ratio()));
    }

    @Test
    void of_holes_leavesThePairOut() {
        double[] a = {3, Absent.VALUE, 5, 7, Double.NaN, 4};
        double[] b = {4, 0, Double.POSITIVE_INFINITY, Absent.VALUE, 0, 4};
        PooledRatio pooled = PooledRatio.of(a, b, 6);
        assertEquals(0.875, pooled.ratio());
        assertEquals(0, pooled.undefined());
        assertEquals(2, pooled.pairs().count());
        assertEquals(2, pooled.pairs().absent());
        assertEquals(2, pooled.pairs().nonFinite());
    }

    @Test
    void standardError_proportionalPairs_isZero() {
        double[] b = Samples.exponential(3, 4_000);
        double[] a = Arrays.stream(b).map(x -> 0.3 * x).toArray();
        PooledRatio pooled = PooledRatio.of(a, b, 2_500)
                .fold(PooledRatio.of(Samples.slice(a, 2_500, 4_000), Samples.slice(b, 2_500, 4_000), 1_500));
        assertEquals(0.3, pooled.ratio(), 1e-15);
        assertEquals(0, pooled.standardError());
    }

    @Test
    void standardError_manySamples_isTheirSpread() {
        // The standard deviation of 800 ratios has a relative error of 1/sqrt(1600) = 2.5 % (4 % allowing for the
        // skewness of
        // the ratios); 20 % is five of those.
        SplittableRandom random = new SplittableRandom(4);
        double[] ratios = new double[800];
        double errors = 0;
        for (int r = 0; r < ratios.length; r++) {
            double[] b = random.doubles(400).map(u -> -Math.log1p(-u)).toArray();
            double[] a = Arrays.stream(b)
                    .map(x -> x * random.nextDouble() + random.nextDouble())
                    .toArray();
            PooledRatio pooled = PooledRatio.of(a, b, 400);
            ratios[r] = pooled.ratio();
            errors += pooled.standardError() / ratios.length;
        }
        assertEquals(Moments.of(ratios, ratios.length).sd(), errors, 0.2 * errors);
    }

    @Property(tries = 100)
    void fold_anySplit_isCovarianceOfAll(@ForAll long seed, @ForAll @IntRange(min = 0, max = 500) int cut) {
        double[] a = Samples.exponential(seed, 500);
        double[] b = Samples.exponential(seed + 1, 500);
        PooledRatio pooled = PooledRatio.of(a, b, cut)
                .fold(PooledRatio.of(Samples.slice(a, cut, 500), Samples.slice(b, cut, 500), 500 - cut));
        double expected = new Covariance().covariance(a, b);
        assertEquals(expected, pooled.pairs().covariance(0, 1), 1e-13);
        assertEquals(pooled.pairs().covariance(0, 0), pooled.pairs().variance(1, 0), 1e-13);
        double[] sum = new double[500];
        Arrays.setAll(sum, i -> 2 * a[i] - 3 * b[i]);
        assertEquals(Moments.of(sum, 500).variance(), pooled.pairs().variance(2, -3), 1e-12);
    }

    @Test
    void fold_differentVariables_isRefused() {
        io.gyre.statistics.Covariance one = io.gyre.statistics.Covariance.none(1);
        assertThrows(IllegalArgumentException.class, () -> one.fold(io.gyre.statistics.Covariance.none(2)));
        assertThrows(IllegalArgumentException.class, () -> one.variance(1, 2));
        assertThrows(IllegalArgumentException.class, () -> io.gyre.statistics.Covariance.none(0));
    }

    @Test
    void variance_overflow_isInfinite() {
        double[] x = {1e200, 3, 1e200};
        double[] y = {3, 3, 3};
        assertEquals(Double.POSITIVE_INFINITY, PooledRatio.of(x, y, 3).standardError());
    }
}
