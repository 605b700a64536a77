package io.gyre.statistics;

import io.gyre.math.Absent;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Samples that tests of this package share. */
final class Samples {

    static final int CHUNK = 4_096;

    private Samples() {}

    /** Values -ln(1 - u)·scale + shift of a fixed seed. */
    static double[] exponential(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(n).map(u -> -Math.log1p(-u)).toArray();
    }

    /** Doubles of every kind: any bits, subnormal, tiny, negative, whole, a few values often, huge. */
    static double[] nasty(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] often = random.longs(3).mapToDouble(bits -> numberOf(bits)).toArray();
        int kinds = random.nextInt(1, 8);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = switch (random.nextInt(kinds)) {
                case 0 -> random.nextDouble(-1, 1) * 1e6;
                case 1 -> numberOf(random.nextLong());
                case 2 -> random.nextInt(-40, 40);
                case 3 -> often[random.nextInt(3)];
                case 4 -> random.nextLong(-1L << 40, 1L << 40) * Double.MIN_VALUE;
                case 5 -> random.nextDouble(-1, 1) * 0x1p-59;
                default -> random.nextBoolean() ? -0.0 : 0.0;
            };
        }
        return x;
    }

    private static double numberOf(long bits) {
        double x = Double.longBitsToDouble(bits);
        return Math.abs(x) <= Double.MAX_VALUE ? x : 1;
    }

    /** The values with about one in five replaced by absent, a NaN or an infinity. */
    static double[] withHoles(double[] values, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] holes = {Absent.VALUE, -Absent.VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        return Arrays.stream(values)
                .map(x -> random.nextInt(5) == 0 ? holes[random.nextInt(holes.length)] : x)
                .toArray();
    }

    static double[] shuffled(double[] values, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = values.clone();
        for (int i = x.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swap = x[i];
            x[i] = x[j];
            x[j] = swap;
        }
        return x;
    }

    static double[] slice(double[] values, int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }
}
