package io.gyre.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotients of arrays: absent exactly where the divisor is 0, in arrays of every length, wherever the 0 is. */
class RatioTest {

    @ParameterizedTest
    @ValueSource(ints = {8, 65, 77, 1024, 2048, 2049, 5000})
    void aZeroIsFoundWhereverItIs(int n) {
        for (int at = 0; at < n; at += 1 + n / 100) {
            for (double zero : new double[] {0.0, -0.0, Double.NaN}) {
                double[] b = positive(n);
                b[at] = zero;
                assertTrue(new Divisors(8192).haveZero(b, 0, n), "at " + at);
            }
        }
        assertFalse(new Divisors(8192).haveZero(positive(n), 0, n));
    }

    @Test
    void theLeastMagnitudesAreNotZero() {
        double[] b = positive(80);
        b[11] = Double.MIN_VALUE;
        b[70] = -Double.MIN_VALUE;
        b[5] = Double.NEGATIVE_INFINITY;
        assertFalse(new Divisors(2048).haveZero(b, 0, 80));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 65, 2048, 5000})
    void theQuotientIsAbsentOnlyWhereTheDivisorIsZero(int n) {
        double[] a = positive(n);
        double[] b = positive(n);
        b[n / 3] = 0.0;
        b[n - 1] = -0.0;
        b[1] = Double.NaN;
        double[] expected = new double[n];
        for (int i = 0; i < n; i++) {
            expected[i] = b[i] == 0 ? Absent.VALUE : a[i] / b[i];
        }
        double[] out = new double[n];
        SelectLoops.ratio(a, b, out, n);
        assertArrayEquals(bits(expected), bits(out));
        SelectLoops.ratio(1, b, out, n);
        assertTrue(Absent.is(out[n / 3]));
        assertTrue(Absent.is(out[n - 1]));
        assertEquals(1 / b[0], out[0], 0);
        SelectLoops.ratio(a, b, b, n);
        assertArrayEquals(bits(expected), bits(b));
    }

    private static double[] positive(int n) {
        return new SplittableRandom(n).doubles(n, .1, 2).toArray();
    }

    private static long[] bits(double[] x) {
        return Arrays.stream(x).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
