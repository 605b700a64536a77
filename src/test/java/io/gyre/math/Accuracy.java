package io.gyre.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** What the tests of the elementary functions share: grids, reference files, the comparison. */
final class Accuracy {

    /** The contract. */
    static final double BOUND = 0x1p-46;

    private Accuracy() {}

    /** Fails unless the value is within a relative bound of the expected one, or within one subnormal step. */
    static void assertClose(String what, double expected, double value, double bound) {
        if (Double.isNaN(expected) || Double.isInfinite(expected) || expected == 0) {
            assertEquals(expected, value, what);
        } else {
            double allowed = Math.max(bound * Math.abs(expected), Double.MIN_VALUE);
            assertTrue(Math.abs(value - expected) <= allowed, () -> what + ": expected " + expected + ", got " + value);
        }
    }

    /** Random numbers between two bounds, uniform on the line. */
    static double[] between(double low, double high, int n) {
        SplittableRandom random = new SplittableRandom(n);
        return DoubleStream.generate(() -> low + (high - low) * random.nextDouble())
                .limit(n)
                .toArray();
    }

    /** Random positive numbers whose exponents cover the whole range, subnormal numbers included. */
    static double[] everyScale(int n) {
        SplittableRandom random = new SplittableRandom(n);
        return DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong(0x7ff0_0000_0000_0000L)))
                .limit(n)
                .toArray();
    }

    /** The rows of a reference file: argument, value. */
    static List<double[]> reference(String name) {
        try (InputStream in = Accuracy.class.getResourceAsStream(name)) {
            List<double[]> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.startsWith("#")) {
                    int comma = line.indexOf(',');
                    rows.add(new double[] {
                        Double.parseDouble(line.substring(0, comma)), Double.parseDouble(line.substring(comma + 1))
                    });
                }
            }
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
