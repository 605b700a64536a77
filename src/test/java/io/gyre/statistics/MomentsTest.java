package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MomentsTest {

    /** Whole chunks folded from the left; what is beyond the last whole chunk is kept apart. */
    private static Moments wholeChunks(Moments start, double[] values, int from, int to) {
        Moments folded = start;
        for (int first = from; first + Samples.CHUNK <= to; first += Samples.CHUNK) {
            folded = folded.fold(Moments.of(Samples.slice(values, first, first + Samples.CHUNK), Samples.CHUNK));
        }
        return folded;
    }

    private static Moments tail(double[] values, int to) {
        int first = to / Samples.CHUNK * Samples.CHUNK;
        return Moments.of(Samples.slice(values, first, to), to - first);
    }

    @Test
    void fold_twentyThousand_equalsTenAndTenMore() {
        double[] values = Samples.withHoles(Samples.exponential(1, 20_000), 2);
        Moments once = wholeChunks(Moments.none(), values, 0, 20_000).fold(tail(values, 20_000));

        Moments kept = wholeChunks(Moments.none(), values, 0, 10_000);
        Moments stopped = kept.fold(tail(values, 10_000));
        Moments resumed =
                wholeChunks(kept, values, 2 * Samples.CHUNK, 20_000).fold(tail(values, 20_000)); // third chunk whole

        assertEquals(10_000, stopped.paths());
        assertEquals(once, resumed); // records compare doubles by their bits
    }

    @Property(tries = 100)
    void fold_anyValues_isMeanAndSquaresOfAll(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3_000) int n) {
        double[] x = Arrays.stream(Samples.nasty(seed, n))
                .map(v -> Math.abs(v) < 1e100 ? v : Math.signum(v))
                .toArray();
        Moments folded = Moments.none();
        for (int first = 0; first < n; first += 700) {
            int to = Math.min(n, first + 700);
            folded = folded.fold(Moments.of(Samples.slice(x, first, to), to - first));
        }

        MathContext exact = new MathContext(200); // enough for every double below 1e100 and its square, relatively
        BigDecimal sum = BigDecimal.ZERO;
        for (double v : x) {
            sum = sum.add(new BigDecimal(v));
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(n), exact);
        BigDecimal squares = BigDecimal.ZERO;
        double scale = 0;
        for (double v : x) {
            squares = squares.add(new BigDecimal(v).subtract(mean).pow(2, exact), exact);
            scale = Math.max(scale, Math.abs(v));
        }
        assertEquals(mean.doubleValue(), folded.mean(), 1e-15 * scale + Double.MIN_VALUE);
        assertEquals(squares.doubleValue(), folded.m2(), 1e-13 * squares.doubleValue() + n * 1e-30 * scale * scale);
        assertEquals(Arrays.stream(x).min().orElseThrow(), folded.min(), 0);
        assertEquals(Arrays.stream(x).max().orElseThrow(), folded.max(), 0);
    }

    @Test
    void of_holes_countedApartAndLeftOut() {
        double[] x = {3, Absent.VALUE, 1, Double.NaN, Double.POSITIVE_INFINITY, 2, -Absent.VALUE};
        Moments moments = Moments.of(x, 7);
        assertEquals(new Moments(3, 2, 2, 2, 2, 1, 3), moments);
        assertEquals(7, moments.paths());
        assertEquals(1, moments.sd());
        assertEquals(1 / Math.sqrt(3), moments.standardError());
    }

    @Test
    void of_onlyHoles_hasNoMean() {
        Moments moments = Moments.of(new double[] {Absent.VALUE, Double.NaN}, 2);
        assertTrue(Absent.is(moments.mean()) && Absent.is(moments.min()) && Absent.is(moments.sd()));
        assertEquals(new Moments(1, 1, 1, 5, 0, 5, 5), moments.fold(Moments.of(new double[] {5}, 1)));
        assertEquals(
                new Moments(1, 1, 1, 5, 0, 5, 5),
                Moments.of(new double[] {5}, 1).fold(moments));
    }

    @Test
    void of_oneValue_hasNoError() {
        Moments moments = Moments.of(new double[] {5, 9}, 1);
        assertEquals(5, moments.mean());
        assertTrue(Absent.is(moments.sd()) && Absent.is(moments.standardError()));
    }

    @Test
    void of_equalValues_areTheirMeanWithoutSpread() {
        double[] x = new double[Samples.CHUNK];
        Arrays.fill(x, 0.1);
        Moments moments = Moments.of(x, x.length).fold(Moments.of(x, 1_001));
        assertEquals(0.1, moments.mean());
        assertEquals(0, moments.m2());
    }

    @Test
    void of_negativeZero_isZero() {
        Moments moments = Moments.of(new double[] {-0.0, -0.0}, 2);
        assertEquals(new Moments(2, 0, 0, 0.0, 0, 0.0, 0.0), moments);
    }

    @Test
    void of_valuesNearTheLimit_haveAFiniteMean() {
        double huge = Double.MAX_VALUE;
        Moments up = Moments.of(new double[] {huge, huge, huge, huge / 2}, 4);
        assertEquals(0.875 * huge, up.mean(), 1e-14 * huge);
        Moments apart = Moments.of(new double[] {-huge}, 1).fold(Moments.of(new double[] {huge, huge, huge}, 3));
        assertEquals(0.5 * huge, apart.mean(), 1e-14 * huge);
        assertEquals(Double.POSITIVE_INFINITY, apart.sd());
    }

    @Test
    void of_countBeyondArray_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Moments.of(new double[2], 3));
        assertThrows(IllegalArgumentException.class, () -> Moments.of(new double[2], -1));
        assertThrows(IllegalArgumentException.class, () -> new Moments(1, 0, 0, Double.NaN, 0, 0, 0));
    }
}
