package io.gyre.statistics;

import io.gyre.math.Absent;
import java.io.DataOutput;
import java.io.IOException;

/** A ratio over pairs of paths. A last path without its partner is an observation of its own. */
record PairedRatio(PooledRatio sums) implements GroupedRatio {

    static final PairedRatio NONE = new PairedRatio(PooledRatio.none());

    @Override
    public PairedRatio with(double[] above, double[] below) {
        int pairs = (above.length + 1) / 2;
        return new PairedRatio(PooledRatio.of(sums(above), sums(below), pairs));
    }

    private static double[] sums(double[] x) {
        double[] sums = new double[(x.length + 1) / 2];
        for (int i = 0; i < x.length; i++) {
            sums[i >> 1] += x[i];
        }
        return sums;
    }

    @Override
    public PairedRatio fold(GroupedRatio next) {
        if (next instanceof PairedRatio pairs) {
            return new PairedRatio(sums.fold(pairs.sums));
        }
        throw new IllegalArgumentException("next must be of pairs, got " + next);
    }

    @Override
    public long observations() {
        return sums.pairs().count();
    }

    @Override
    public double ratio() {
        return sums.ratio();
    }

    @Override
    public double standardError() {
        return sums.standardError();
    }

    @Override
    public Interval interval(double estimate, double error) {
        return Interval.normal(estimate, error);
    }

    @Override
    public double errorLess(GroupedRatio other) {
        return Absent.VALUE;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(false);
        sums.write(out);
    }
}
