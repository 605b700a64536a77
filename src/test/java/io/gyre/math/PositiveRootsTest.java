package io.gyre.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PositiveRootsTest {

    /** The coefficients of Π (v - root). */
    private static double[] polynomial(double... roots) {
        double[] c = {1};
        for (double root : roots) {
            double[] next = new double[c.length + 1];
            for (int i = 0; i < c.length; i++) {
                next[i + 1] += c[i];
                next[i] -= root * c[i];
            }
            c = next;
        }
        return c;
    }

    @Test
    void roots_ofAProduct_areItsFactors() {
        assertArrayEquals(new double[] {.5, 2, 3}, PositiveRoots.of(polynomial(2, .5, 3)), 1e-12);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, PositiveRoots.of(polynomial(1, 2, 3, 4, 5)), 1e-9);
    }

    @Test
    void roots_thatAreNotPositive_areLeftOut() {
        assertArrayEquals(new double[] {2}, PositiveRoots.of(polynomial(-1, 2, -3)), 1e-12);
        // (v² + 1)(v - 2), v(v - 2)
        assertArrayEquals(new double[] {2}, PositiveRoots.of(new double[] {-2, 1, -2, 1}), 1e-12);
        assertArrayEquals(new double[] {2}, PositiveRoots.of(new double[] {0, -2, 1}), 1e-12);
    }

    @Test
    void roots_ofNoSignChange_areNone() {
        assertEquals(0, PositiveRoots.of(new double[] {1, 2, 3}).length);
        assertEquals(0, PositiveRoots.of(new double[] {0, 0}).length);
        assertEquals(0, PositiveRoots.of(new double[0]).length);
    }

    @Test
    void roots_ofAParabolaAboveTheAxis_areNone() {
        assertEquals(0, PositiveRoots.of(new double[] {2, -2, 1}).length);
    }

    @Test
    void root_thatTouches_countsOnce() {
        assertArrayEquals(new double[] {1.5}, PositiveRoots.of(polynomial(1.5, 1.5)), 1e-7);
        assertArrayEquals(new double[] {1.5, 4}, PositiveRoots.of(polynomial(1.5, 1.5, 4)), 1e-7);
    }

    @Test
    void roots_farFromOne_areFound() {
        assertArrayEquals(new double[] {1e-6}, PositiveRoots.of(new double[] {-1e-6, 1}), 1e-18);
        assertArrayEquals(new double[] {1e6}, PositiveRoots.of(new double[] {-1e6, 1}), 1e-6);
    }

    @Test
    void roots_ofManyPeriods_doNotOverflow() {
        double[] c = new double[400];
        c[0] = -1;
        c[399] = 1e30;
        // v^399 = 1e-30
        assertEquals(Math.pow(10, -30 / 399.0), PositiveRoots.of(c)[0], 1e-12);
    }
}
