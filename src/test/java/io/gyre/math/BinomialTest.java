package io.gyre.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BinomialTest {

    private static final MathContext DIGITS = new MathContext(60);

    /** The least k with u below P(K ≤ k), from 60 digits; empty (-1) where u lies within 1e-12 of a step. */
    private static int exact(double u, int n, double p) {
        BigDecimal chance = new BigDecimal(p);
        BigDecimal other = BigDecimal.ONE.subtract(chance);
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int k = 0; k <= n; k++) {
            BigDecimal term = new BigDecimal(ways)
                    .multiply(chance.pow(k, DIGITS), DIGITS)
                    .multiply(other.pow(n - k, DIGITS), DIGITS);
            sum = sum.add(term, DIGITS);
            double away = sum.subtract(new BigDecimal(u)).doubleValue();
            if (Math.abs(away) < 1e-12) {
                return -1;
            }
            if (away > 0) {
                return k;
            }
            ways = ways.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        return n;
    }

    @Test
    void quantile_randomArguments_isThatOfSixtyDigits() {
        SplittableRandom random = new SplittableRandom(5);
        int compared = 0;
        for (int i = 0; i < 4_000; i++) {
            int n = random.nextInt(257);
            double p = random.nextInt(3) == 0 ? random.nextDouble() * 0.05 : random.nextDouble();
            double u = random.nextDouble();
            int expected = u > 0 ? exact(u, n, p) : -1;
            if (expected >= 0) {
                assertEquals(expected, Binomial.quantile(u, n, p), () -> "u " + u + ", n " + n + ", p " + p);
                compared++;
            }
        }
        assertTrue(compared > 3_900, "compared " + compared);
    }

    @Test
    void quantile_edges_areCertain() {
        assertEquals(0, Binomial.quantile(0.999, 0, 0.5));
        assertEquals(0, Binomial.quantile(0.999, 9, 0));
        assertEquals(9, Binomial.quantile(0.001, 9, 1));
        assertEquals(0, Binomial.quantile(0.49, 1, 0.5));
        assertEquals(1, Binomial.quantile(0.51, 1, 0.5));
        double almostOne = 1 - 0x1p-53;
        assertTrue(Binomial.quantile(almostOne, 256, 0.3) < 160);
        assertTrue(Binomial.quantile(0x1p-53, 256, 0.7) > 96);
    }

    @Test
    void quantile_outside_isNoNumberAndAbsentStaysAbsent() {
        double[][] outside = {
            {0, 5, .5}, {1, 5, .5}, {.5, 5.5, .5}, {.5, 257, .5}, {.5, -1, .5}, {.5, 5, 1.1}, {.5, 5, -.1}
        };
        for (double[] each : outside) {
            double found = Binomial.quantile(each[0], each[1], each[2]);
            assertTrue(Double.isNaN(found) && !Absent.is(found));
        }
        assertTrue(Absent.is(Binomial.quantile(Absent.VALUE, 5, .5)));
        assertTrue(Absent.is(Binomial.quantile(.5, Absent.VALUE, .5)));
        assertTrue(Absent.is(Binomial.quantile(.5, 5, Absent.VALUE)));
    }

    @Test
    void quantile_moreOfAnything_neverDecreases() {
        int grid = 60;
        for (int n = 0; n <= 256; n += 16) {
            for (int i = 1; i < grid; i++) {
                for (int j = 0; j < grid; j++) {
                    double u = i / (double) grid;
                    double p = j / (double) grid;
                    double here = Binomial.quantile(u, n, p);
                    assertTrue(Binomial.quantile(u, n, p + 1.0 / grid) >= here);
                    assertTrue(Binomial.quantile(u + 0.5 / grid, n, p) >= here);
                    assertTrue(n == 256 || Binomial.quantile(u, n + 1, p) >= here);
                }
            }
        }
    }

    @Test
    void quantiles_arrays_haveTheBitsOfScalars() {
        double[] u = {.1, .5, .9};
        double[] n = {3, 40, 256};
        double[] p = {.2, .5, .8};
        double[] out = new double[3];
        Binomial.quantiles(u, n, p, out, 3);
        for (int i = 0; i < 3; i++) {
            assertEquals(Binomial.quantile(u[i], n[i], p[i]), out[i]);
        }
    }
}
