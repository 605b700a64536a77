package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    private static final double[] ONE_TO_TEN =
            IntStream.rangeClosed(1, 10).asDoubleStream().toArray();

    private static Quantiles of(double... values) {
        Quantiles quantiles = Quantiles.empty();
        quantiles.add(values, values.length);
        return quantiles;
    }

    private static Quantiles times(double... values) {
        Quantiles quantiles = Quantiles.emptyOrLater();
        quantiles.add(values, values.length);
        return quantiles;
    }

    @Test
    void quantile_oneToTen_isTypeSeven() {
        EmpiricalDistribution d = of(ONE_TO_TEN).distribution();
        assertEquals(1.9, d.quantile(0.1).value(), 1e-15);
        assertEquals(3.25, d.quantile(0.25).value());
        assertEquals(5.5, d.quantile(0.5).value());
        assertEquals(9.1, d.quantile(0.9).value(), 2e-15);
        assertEquals(1, d.quantile(0).value());
        assertEquals(10, d.quantile(1).value());
    }

    @Test
    void quantile_thousandValues_reachesFromRank936To964() {
        double[] ranks = IntStream.rangeClosed(1, 1_000).asDoubleStream().toArray();
        Quantile q = of(Samples.shuffled(ranks, 1)).distribution().quantile(0.95);
        assertEquals(new Quantile(q.value(), 936, 964, false), q);
        assertEquals(950.05, q.value(), 1e-12);
    }

    @Test
    void quantile_tooFewForAnUpperBound_hasNone() {
        Quantile q = of(ONE_TO_TEN).distribution().quantile(0.95);
        assertTrue(Absent.is(q.high()) && !q.censored());
        assertEquals(8, q.low()); // 1 - P(B <= 7) > .025 >= P(B <= 7) = .0115 for B ~ binomial(10, .95)
    }

    @Test
    void quantile_noValues_isAbsent() {
        Quantile q = of(Absent.VALUE, Double.NaN).distribution().quantile(0.5);
        assertTrue(Absent.is(q.value()) && Absent.is(q.low()) && Absent.is(q.high()) && !q.censored());
    }

    @Test
    void add_holes_countedApart() {
        Quantiles q = of(Absent.VALUE, 3, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 4);
        assertEquals(2, q.count());
        assertEquals(1, q.absent());
        assertEquals(3, q.nonFinite());
        assertEquals(3.5, q.distribution().quantile(0.5).value());
    }

    @Test
    void quantile_orLater_putsAbsentBeyondAll() {
        EmpiricalDistribution d =
                times(4, Absent.VALUE, 2, Absent.VALUE, 8, Absent.VALUE).distribution();
        assertEquals(3, d.count());
        assertEquals(3, d.censored());
        assertEquals(4, d.quantile(0.2).value());
        assertFalse(d.quantile(0.4).censored());
        assertTrue(d.quantile(0.5).censored() && Absent.is(d.quantile(0.5).value()));
        assertTrue(d.quantile(1).censored());
        assertEquals(2.0 / 6, d.cumulative(4));
        assertEquals(0.5, d.cumulative(40));
        assertTrue(Absent.is(d.upperShortfall(0.9).value())); // a censored time has no mean
    }

    @Test
    void quantile_orLaterUpperBoundBeyond_isAbsent() {
        double[] x = new double[200];
        Arrays.setAll(x, i -> i < 105 ? i : Absent.VALUE);
        Quantile q = times(x).distribution().quantile(0.5);
        assertEquals(99.5, q.value());
        assertTrue(q.low() < 99.5 && Absent.is(q.high()) && !q.censored());
    }

    @Test
    void merge_timesWithOthers_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> times(1).merge(of(1)));
    }

    @Test
    void cumulative_values_isShareAtMost() {
        EmpiricalDistribution d = of(-1, -0.0, 0, 2, 2, 5).distribution();
        assertEquals(0, d.cumulative(-2));
        assertEquals(0.5, d.cumulative(0));
        assertEquals(0.5, d.cumulative(-0.0));
        assertEquals(0.5, d.cumulative(1.9));
        assertEquals(5.0 / 6, d.cumulative(2));
        assertEquals(1, d.cumulative(5));
        assertTrue(Absent.is(d.cumulative(Absent.VALUE)));
    }

    @Test
    void copy_isIndependent() {
        Quantiles q = of(ONE_TO_TEN);
        EmpiricalDistribution before = q.distribution();
        Quantiles copy = q.copy();
        copy.add(new double[] {100, 200, 300}, 3);
        assertEquals(10, q.count());
        assertEquals(10, q.distribution().quantile(1).value());
        q.add(new double[] {-7}, 1);
        assertEquals(1, before.quantile(0).value());
        assertEquals(13, copy.count());
    }

    @Test
    void quantile_periodsBeyondTheLimit_areExact() {
        double[] x = new double[200_000];
        Arrays.setAll(x, i -> i % 40 + 1);
        EmpiricalDistribution d = of(x).distribution();
        assertFalse(d.isExact());
        assertEquals(20.5, d.quantile(0.5).value());
        assertEquals(0, d.errorBound(0.5));
        assertEquals(0.25, d.cumulative(10));
        assertEquals(new Quantile(2, 2, 2, false), d.quantile(0.045));
    }

    @Test
    void quantile_nearZeroBeyondTheLimit_countsAsZero() {
        double[] x = new double[70_000];
        Arrays.setAll(x, i -> (i - 35_000) * 0x1p-80);
        Quantile q = of(x).distribution().quantile(0.3);
        assertEquals(0, q.value());
        assertEquals(-35_000 * 0x1p-80, q.low());
        assertEquals(34_999 * 0x1p-80, q.high());
    }

    @Test
    void quantile_outsideUnitInterval_isRefused() {
        EmpiricalDistribution d = of(1, 2).distribution();
        assertThrows(IllegalArgumentException.class, () -> d.quantile(1.2));
        assertThrows(IllegalArgumentException.class, () -> d.quantile(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> d.upperShortfall(1));
        assertThrows(IllegalArgumentException.class, () -> d.lowerShortfall(0));
    }
}
