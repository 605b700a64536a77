package io.gyre.math;

import static io.gyre.math.Accuracy.BOUND;
import static io.gyre.math.Accuracy.assertClose;
import static io.gyre.math.Accuracy.between;
import static io.gyre.math.Accuracy.everyScale;
import static io.gyre.math.Accuracy.reference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The scalar functions against StrictMath (below one unit in the last place) and against files of mpmath. */
class ElementaryTest {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final int MANY = 200_000;
    /** Six units in the last place. What the functions do is better than what they promise. */
    private static final double MEASURED = 0x6p-53;

    @Test
    void exp_wholeRange_isWithinOneUnit() {
        for (double[] grid : new double[][] {
            between(-746, 710, MANY), between(-1, 1, MANY), between(-1e-6, 1e-6, 1000), between(709.7, 709.79, 1000)
        }) {
            for (double x : grid) {
                assertClose("exp " + x, StrictMath.exp(x), Elementary.exp(x), 0x2p-53);
            }
        }
    }

    @Test
    void exp_extremeArguments_areLimits() {
        double last = Math.log(Double.MAX_VALUE);
        for (double x : new double[] {
            0,
            -0.0,
            700,
            -700,
            745,
            -745,
            last,
            Math.nextUp(last),
            -708.4,
            -745.13,
            -745.14,
            -746,
            1e300,
            -1e300,
            INF,
            -INF,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            0x1p-54,
            -0x1p-54,
            709.9,
            710,
            Math.nextUp(710)
        }) {
            assertClose("exp " + x, StrictMath.exp(x), Elementary.exp(x), 0x2p-53);
        }
        assertEquals(1, Elementary.exp(0));
        assertEquals(1, Elementary.exp(-0.0));
    }

    @Test
    void log_wholeRange_isWithinTwoUnits() {
        for (double[] grid : new double[][] {
            everyScale(MANY), between(0.5, 2, MANY), between(1 - 1e-6, 1 + 1e-6, 1000), between(0, 1e-310, 1000)
        }) {
            for (double x : grid) {
                assertClose("log " + x, StrictMath.log(x), Elementary.log(x), 0x4p-53);
            }
        }
    }

    @Test
    void log_extremeArguments_areLimits() {
        for (double x : new double[] {
            0,
            -0.0,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL),
            1 - 0x1p-53,
            1,
            1 + 0x1p-52,
            Double.MAX_VALUE,
            INF,
            -INF,
            -1,
            -Double.MIN_VALUE,
            0.5,
            Math.sqrt(0.5),
            Math.sqrt(2),
            2
        }) {
            assertClose("log " + x, StrictMath.log(x), Elementary.log(x), 0x4p-53);
        }
    }

    @Test
    void pow_whereExponentIsBelow700_isWithin2ToMinus40() {
        double[] bases = everyScale(MANY);
        double[] exponents = between(-700, 700, MANY);
        for (int i = 0; i < MANY; i++) {
            double y = exponents[i] / StrictMath.log(bases[i]);
            assertClose(bases[i] + "^" + y, StrictMath.pow(bases[i], y), Elementary.pow(bases[i], y), 0x1p-40);
        }
    }

    @Test
    void pow_nearOne_isWithinBound() {
        double[] bases = between(0.1, 10, MANY);
        double[] exponents = between(-4, 4, MANY);
        for (int i = 0; i < MANY; i++) {
            double expected = StrictMath.pow(bases[i], exponents[i]);
            assertClose(bases[i] + "^" + exponents[i], expected, Elementary.pow(bases[i], exponents[i]), BOUND);
        }
    }

    @Test
    void pow_specialCases_areThoseOfMath() {
        double[] values = {
            0,
            -0.0,
            1,
            -1,
            2,
            -2,
            3,
            -3,
            0.5,
            -0.5,
            1.5,
            -1.5,
            INF,
            -INF,
            1e300,
            -1e300,
            0x1p53,
            0x1p53 + 2,
            -0x1p52 - 1,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.MAX_VALUE,
            Math.nextDown(1.0),
            Math.nextUp(1.0)
        };
        for (double x : values) {
            for (double y : values) {
                assertClose(x + "^" + y, StrictMath.pow(x, y), Elementary.pow(x, y), 0x1p-40);
            }
        }
    }

    @Test
    void normalCdf_referenceValues_areWithinBound() {
        for (double[] row : reference("normal-cdf.csv")) {
            assertClose("cdf " + row[0], row[1], Elementary.normalCdf(row[0]), row[0] < -37.5 ? BOUND : MEASURED);
        }
    }

    @Test
    void normalCdf_extremeArguments_areLimits() {
        assertEquals(0, Elementary.normalCdf(-INF));
        assertEquals(0, Elementary.normalCdf(-1e200));
        assertEquals(0, Elementary.normalCdf(-39));
        assertEquals(1, Elementary.normalCdf(INF));
        assertEquals(1, Elementary.normalCdf(1e200));
        assertEquals(0.5, Elementary.normalCdf(0));
        assertEquals(0.5, Elementary.normalCdf(-0.0));
    }

    @Test
    void normalQuantile_referenceValues_areWithinBound() {
        for (double[] row : reference("normal-quantile.csv")) {
            assertClose("quantile " + row[0], row[1], Elementary.normalQuantile(row[0]), MEASURED);
        }
    }

    @Test
    void normalQuantile_extremeArguments_areLimits() {
        assertEquals(-INF, Elementary.normalQuantile(0));
        assertEquals(-INF, Elementary.normalQuantile(-0.0));
        assertEquals(INF, Elementary.normalQuantile(1));
        for (double u : new double[] {-Double.MIN_VALUE, Math.nextUp(1.0), INF, -INF, -1, 2}) {
            assertTrue(Double.isNaN(Elementary.normalQuantile(u)), () -> "quantile " + u);
        }
    }

    @Test
    void normalQuantile_ofCdf_isIdentity() {
        for (double z : between(-37, 5, MANY)) {
            // an error of u moves z by that error over the density, at most |z| and here at most 1/0.000001
            double slack = z < 0 ? 0 : 0x1p-52 / (0.39894 * Math.exp(-z * z / 2));
            assertEquals(
                    z, Elementary.normalQuantile(Elementary.normalCdf(z)), 0x1p-48 * Math.abs(z) + 0x1p-50 + slack);
        }
    }

    @Test
    void turns_anyAngle_areWithinBound() {
        for (double u : between(-3, 3, MANY)) {
            double rest = u - Math.rint(4 * u) / 4;
            int quarter = (int) Math.floorMod((long) Math.rint(4 * u), 4L);
            double c = StrictMath.cos(2 * Math.PI * rest);
            double s = StrictMath.sin(2 * Math.PI * rest);
            assertClose("cos " + u, new double[] {c, -s, -c, s}[quarter], Elementary.cosTurn(u), MEASURED);
            assertClose("sin " + u, new double[] {s, c, -s, -c}[quarter], Elementary.sinTurn(u), MEASURED);
        }
    }

    @Test
    void turns_quartersAndExtremes_areExact() {
        double[] u = {0, -0.0, 0.25, 0.5, 0.75, 1, -0.25, -0.5, 1e300, 0x1p52 + 0.5, 0x1p50 + 0.25, Double.MIN_VALUE};
        double[] cos = {1, 1, 0, -1, 0, 1, 0, -1, 1, 1, 0, 1};
        double[] sin = {0, 0, 1, 0, -1, 0, -1, 0, 0, 0, 1, 2 * Math.PI * Double.MIN_VALUE};
        for (int i = 0; i < u.length; i++) {
            assertEquals(cos[i], Elementary.cosTurn(u[i]) + 0.0, "cos " + u[i]);
            assertEquals(sin[i], Elementary.sinTurn(u[i]) + 0.0, "sin " + u[i]);
        }
        assertTrue(Double.isNaN(Elementary.cosTurn(INF)) && Double.isNaN(Elementary.sinTurn(-INF)));
    }

    @Test
    void functions_ofNaN_giveThatNaN() {
        double other = Double.longBitsToDouble(0x7ff8_0000_0000_1234L);
        DoubleUnaryOperator[] functions = {
            Elementary::exp,
            Elementary::log,
            Elementary::normalCdf,
            Elementary::normalQuantile,
            Elementary::cosTurn,
            Elementary::sinTurn,
            x -> Elementary.pow(x, 2),
            x -> Elementary.pow(2, x),
            x -> Elementary.pow(x, 0),
            x -> Elementary.pow(1, x),
            x -> Elementary.pow(0, x)
        };
        for (DoubleUnaryOperator function : functions) {
            assertTrue(Absent.is(function.applyAsDouble(Absent.VALUE)));
            assertEquals(Double.doubleToRawLongBits(other), Double.doubleToRawLongBits(function.applyAsDouble(other)));
        }
    }
}
