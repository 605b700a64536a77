package io.gyre.statistics;

import io.gyre.math.Absent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A ratio over 16 scrambles: of each its number of paths, and the means of numerator and denominator over all of them. */
final class ScrambledRatio implements GroupedRatio {

    static final int SCRAMBLES = 16;
    static final ScrambledRatio NONE =
            new ScrambledRatio(new long[SCRAMBLES], new double[SCRAMBLES], new double[SCRAMBLES]);

    private final long[] paths;
    private final double[] above;
    private final double[] below;

    private ScrambledRatio(long[] paths, double[] above, double[] below) {
        this.paths = paths;
        this.above = above;
        this.below = below;
    }

    @Override
    public ScrambledRatio with(double[] numerator, double[] denominator) {
        long[] counts = new long[SCRAMBLES];
        double[] a = new double[SCRAMBLES];
        double[] b = new double[SCRAMBLES];
        for (int scramble = 0; scramble < SCRAMBLES; scramble++) {
            double[] its = ofScramble(numerator, scramble);
            counts[scramble] = its.length;
            if (its.length > 0) {
                a[scramble] = Lanes.mean(its, its.length);
                b[scramble] = Lanes.mean(ofScramble(denominator, scramble), its.length);
            }
        }
        return new ScrambledRatio(counts, a, b);
    }

    private static double[] ofScramble(double[] x, int scramble) {
        double[] its = new double[(x.length - scramble + SCRAMBLES - 1) / SCRAMBLES];
        Arrays.setAll(its, i -> x[SCRAMBLES * i + scramble]);
        return its;
    }

    @Override
    public ScrambledRatio fold(GroupedRatio next) {
        if (!(next instanceof ScrambledRatio that)) {
            throw new IllegalArgumentException("next must be of scrambles, got " + next);
        }
        long[] counts = new long[SCRAMBLES];
        double[] a = new double[SCRAMBLES];
        double[] b = new double[SCRAMBLES];
        for (int g = 0; g < SCRAMBLES; g++) {
            counts[g] = paths[g] + that.paths[g];
            double weight = counts[g] == 0 ? 0 : (double) that.paths[g] / counts[g];
            a[g] = Lanes.between(above[g], that.above[g], weight);
            b[g] = Lanes.between(below[g], that.below[g], weight);
        }
        return new ScrambledRatio(counts, a, b);
    }

    @Override
    public long observations() {
        return Arrays.stream(paths).filter(count -> count > 0).count();
    }

    @Override
    public double ratio() {
        double denominator = mean(below);
        return Math.abs(denominator) > 0 ? mean(above) / denominator : Absent.VALUE;
    }

    private double mean(double[] means) {
        double sum = 0;
        long count = 0;
        for (int g = 0; g < SCRAMBLES; g++) {
            sum += paths[g] * means[g];
            count += paths[g];
        }
        return count == 0 ? 0 : sum / count;
    }

    @Override
    public double standardError() {
        double ratio = ratio();
        if (Double.isNaN(ratio) || observations() < SCRAMBLES) {
            return Absent.VALUE;
        }
        double all = Arrays.stream(paths).sum();
        double squares = 0;
        for (int g = 0; g < SCRAMBLES; g++) {
            double apart = paths[g] / all * (above[g] - ratio * below[g]);
            squares += apart * apart;
        }
        return Math.sqrt(squares * SCRAMBLES / (SCRAMBLES - 1)) / Math.abs(mean(below));
    }

    @Override
    public Interval interval(double estimate, double error) {
        return Interval.student(estimate, error, SCRAMBLES - 1);
    }

    @Override
    public double errorLess(GroupedRatio other) {
        if (!(other instanceof ScrambledRatio that) || Double.isNaN(standardError() - that.standardError())) {
            return Absent.VALUE;
        }
        double squares = 0;
        for (int g = 0; g < SCRAMBLES; g++) {
            double apart = residual(g) - that.residual(g);
            squares += apart * apart;
        }
        return Math.sqrt(squares * SCRAMBLES / (SCRAMBLES - 1));
    }

    /** What a scramble adds to the ratio's deviation from what it estimates. */
    private double residual(int g) {
        double all = Arrays.stream(paths).sum();
        return paths[g] / all * (above[g] - ratio() * below[g]) / mean(below);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScrambledRatio that
                && Arrays.equals(paths, that.paths)
                && Arrays.equals(above, that.above)
                && Arrays.equals(below, that.below);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(above);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(true);
        Binary.write(out, paths);
        Binary.write(out, above);
        Binary.write(out, below);
    }

    static ScrambledRatio readOwn(DataInput in) throws IOException {
        return new ScrambledRatio(Binary.readLongs(in), Binary.readDoubles(in), Binary.readDoubles(in));
    }
}
