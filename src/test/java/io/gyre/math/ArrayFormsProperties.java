package io.gyre.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** The array forms have the bits of the scalar forms on any numbers, at any length, in place or not. */
class ArrayFormsProperties {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double OTHER_NAN = Double.longBitsToDouble(0x7ff8_0000_0000_1234L);
    private static final double[] EXTREME = {
        0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        0x1p-1000,
        0x1p-53,
        1e-20,
        1.3e-11,
        1.4e-11,
        0.075,
        0.5,
        0.925,
        1 - 0x1p-53,
        1,
        -1,
        Math.nextUp(1.0),
        2,
        37,
        -37,
        37.1,
        -38.5,
        40,
        -41,
        700,
        -700,
        708,
        Math.nextUp(708),
        -708,
        Math.nextDown(-708),
        709.78,
        710,
        711,
        -745.2,
        -746,
        -747,
        1e15 + 0.5,
        -1e300,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        INF,
        -INF,
        Absent.VALUE,
        OTHER_NAN
    };
    private static final List<Function> FUNCTIONS = List.of(
            new Function("exp", Elementary::exp, Elementary::exp),
            new Function("log", Elementary::log, Elementary::log),
            new Function("normalCdf", Elementary::normalCdf, Elementary::normalCdf),
            new Function("normalQuantile", Elementary::normalQuantile, Elementary::normalQuantile),
            new Function("cosTurn", Elementary::cosTurn, Elementary::cosTurn),
            new Function("sinTurn", Elementary::sinTurn, Elementary::sinTurn));

    @FunctionalInterface
    private interface ArrayForm {
        void apply(double[] x, double[] out, int n);
    }

    private record Function(String name, DoubleUnaryOperator scalar, ArrayForm array) {}

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void functions_anyNumbers_haveTheBitsOfTheScalarForm(@ForAll("numbers") double[] x) {
        FUNCTIONS.forEach(function -> assertSame(function, x));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void pow_anyNumbers_hasTheBitsOfTheScalarForm(@ForAll("pairs") Tuple2<double[], double[]> pair) {
        assertSamePow(pair.get1(), pair.get2());
    }

    @Example
    void functions_denseGrids_haveTheBitsOfTheScalarForm() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] ranges = {{-750, 715}, {-1, 1}, {0, 1}, {-1e-6, 1e-6}, {-40, 40}, {0.9, 1}, {0, 1e-9}, {0, 1e-307}};
        for (double[] range : ranges) {
            double[] x = random.doubles(100_001, range[0], range[1]).toArray();
            FUNCTIONS.forEach(function -> assertSame(function, x));
        }
        double[] everyScale =
                random.longs(100_001).mapToDouble(Double::longBitsToDouble).toArray();
        // a NaN of the processor is quiet; the signalling ones of random bits become quiet on the way through
        double[] quiet = Arrays.stream(everyScale)
                .map(v -> Double.isNaN(v) ? OTHER_NAN : v)
                .toArray();
        FUNCTIONS.forEach(function -> assertSame(function, quiet));
    }

    @Example
    void pow_extremePairs_haveTheBitsOfTheScalarForm() {
        int n = EXTREME.length;
        double[] x = new double[n * n];
        double[] y = new double[n * n];
        for (int i = 0; i < n * n; i++) {
            x[i] = EXTREME[i / n];
            y[i] = EXTREME[i % n];
        }
        assertSamePow(x, y);
        SplittableRandom random = new SplittableRandom(2);
        assertSamePow(
                random.doubles(50_001, 0, 10).toArray(),
                random.doubles(50_001, -5, 5).toArray());
    }

    @Example
    void functions_fewerLanesThanTheArray_leaveTheRest() {
        for (Function function : FUNCTIONS) {
            double[] out = {7, 7, 7};
            function.array.apply(new double[] {0.25, 0.25, 0.25}, out, 2);
            assertEquals(7, out[2], function.name);
        }
    }

    /** Ordinary numbers, in which some extreme ones are strewn: none, few or many. */
    @Provide
    Arbitrary<double[]> numbers() {
        return arrays(Arbitraries.longs(), Arbitraries.of(0, 1, 7, 8, 9, 63, 64, 200, 1024, 2048, 2049, 5000));
    }

    @Provide
    Arbitrary<Tuple2<double[], double[]>> pairs() {
        return numbers()
                .flatMap(x ->
                        arrays(Arbitraries.longs(), Arbitraries.just(x.length)).map(y -> Tuple.of(x, y)));
    }

    private static Arbitrary<double[]> arrays(Arbitrary<Long> seeds, Arbitrary<Integer> lengths) {
        return Combinators.combine(seeds, lengths, Arbitraries.of(0.0, 0.002, 0.3), Arbitraries.of(0.5, 3.0, 100.0))
                .as(ArrayFormsProperties::mixed);
    }

    private static double[] mixed(long seed, int n, double extreme, double scale) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextDouble() < extreme
                    ? EXTREME[random.nextInt(EXTREME.length)]
                    : scale * (random.nextDouble() - (scale < 1 ? 0 : 0.3));
        }
        return x;
    }

    private static void assertSame(Function function, double[] x) {
        double[] out = new double[x.length];
        function.array.apply(x, out, x.length);
        double[] inPlace = x.clone();
        function.array.apply(inPlace, inPlace, x.length);
        for (int i = 0; i < x.length; i++) {
            assertBits(function.name, x[i], function.scalar.applyAsDouble(x[i]), out[i]);
            assertBits(function.name + " in place", x[i], out[i], inPlace[i]);
        }
    }

    private static void assertSamePow(double[] x, double[] y) {
        double[] out = new double[x.length];
        Elementary.pow(x, y, out, x.length);
        double[] overX = x.clone();
        Elementary.pow(overX, y, overX, x.length);
        double[] overY = y.clone();
        Elementary.pow(x, overY, overY, x.length);
        DoubleBinaryOperator scalar = Elementary::pow;
        for (int i = 0; i < x.length; i++) {
            assertBits("pow to " + y[i], x[i], scalar.applyAsDouble(x[i], y[i]), out[i]);
            assertBits("pow over x", x[i], out[i], overX[i]);
            assertBits("pow over y", x[i], out[i], overY[i]);
        }
    }

    private static void assertBits(String what, double x, double expected, double value) {
        if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(value)) {
            assertEquals(expected, value, () -> what + " of " + x);
            throw new AssertionError(what + " of " + x + ": another NaN or zero, "
                    + Long.toHexString(Double.doubleToRawLongBits(expected)) + " and "
                    + Long.toHexString(Double.doubleToRawLongBits(value)));
        }
    }
}
