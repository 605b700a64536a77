package io.gyre.engine;

import io.gyre.graph.Declared;
import io.gyre.math.Absent;
import io.gyre.statistics.Fan;
import io.gyre.statistics.GroupedRatio;
import io.gyre.statistics.Grouping;
import io.gyre.statistics.Moments;
import io.gyre.statistics.Panel;
import io.gyre.statistics.PooledRatio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the output of a chunk: applies conditions, finds failed paths, and makes partial statistics. Confined to one thread. */
final class Reader {

    private static final double TINY = Double.MIN_NORMAL;

    private final Readout readout;
    private final Grouping grouping;
    private final Optional<ControlColumns> controls;
    private final boolean[] broken = new boolean[ChunkOutput.PATHS];
    private final boolean[] failed = new boolean[ChunkOutput.PATHS];
    // columns of the outcome that is read
    private final double[] value = new double[ChunkOutput.PATHS];
    private final double[] below = new double[ChunkOutput.PATHS];
    private final double[] other = new double[ChunkOutput.PATHS];

    Reader(Readout readout, Grouping grouping, Optional<ControlColumns> controls) {
        this.controls = controls;
        this.grouping = grouping;
        this.readout = readout;
    }

    Partial read(ChunkOutput output, long firstPath, int paths) {
        boolean anyBroken = findBroken(output, paths);
        List<Partial.Part> parts = new ArrayList<>();
        for (Readout.Columns columns : readout.outcomes()) {
            prepare(columns, output, paths);
            parts.add(part(columns, output, paths));
        }
        // fans keep the first paths, and the output is used again
        double[] series = firstPath < Fan.FAN_PATHS ? output.series().clone() : output.series();
        List<Fan> fans = new ArrayList<>();
        for (int k = 0; k < readout.series().size(); k++) {
            Panel panel = output.series(series, k);
            if (anyBroken) {
                breakSeries(panel, paths);
            }
            fans.add(Fan.of(grouping, firstPath, panel, paths));
        }
        return new Partial(
                paths,
                output,
                parts,
                fans,
                failures(firstPath, paths),
                residual(output, paths),
                controls.map(columns -> columns.read(output, firstPath, paths)),
                List.of());
    }

    private boolean findBroken(ChunkOutput output, int paths) {
        Arrays.fill(broken, false);
        boolean any = false;
        for (int column : readout.failures()) {
            output.read(column, other, paths);
            for (int path = 0; path < paths; path++) {
                broken[path] |= other[path] != 0;
                any |= broken[path];
            }
        }
        System.arraycopy(broken, 0, failed, 0, paths);
        return any;
    }

    private void breakSeries(Panel series, int paths) {
        for (int period = 1; period <= series.periods(); period++) {
            for (int path = 0; path < paths; path++) {
                if (broken[path]) {
                    series.values()[series.place(period) + path] = Double.NaN;
                }
            }
        }
    }

    /** Leaves what is counted in {@link #value}, or numerator, denominator and quotient in the three of them. */
    private void prepare(Readout.Columns columns, ChunkOutput output, int paths) {
        if (columns.members() >= 0) {
            addUp(columns, output, paths);
        }
        restrict(columns.value(), value, columns, output, paths);
        if (columns.denominator() < 0) {
            return;
        }
        restrict(columns.denominator(), below, columns, output, paths);
        for (int path = 0; path < paths; path++) {
            other[path] = below[path] == 0 ? Absent.VALUE : value[path] / below[path];
            failed[path] |= isFailure(other[path]);
        }
        output.write(columns.quotient(), other, paths);
    }

    /** Sum and number of the members that count and have a value. */
    private void addUp(Readout.Columns columns, ChunkOutput output, int paths) {
        for (int path = 0; path < paths; path++) {
            double sum = 0.0;
            int number = 0;
            for (double x : output.members(columns.members())[path]) {
                if (!Absent.is(x)) {
                    sum += x;
                    number++;
                }
            }
            value[path] = sum;
            below[path] = number;
        }
        output.write(columns.value(), value, paths);
        output.write(columns.denominator(), below, paths);
    }

    /** The members of all paths in a row: none outside of the condition, one that is no number of a path that fails. */
    private double[] inARow(Readout.Columns columns, ChunkOutput output, int paths) {
        double[][] members = output.members(columns.members());
        double[] row = new double
                [Arrays.stream(members, 0, paths)
                        .mapToInt(values -> Math.max(1, values.length))
                        .sum()];
        int size = 0;
        for (int path = 0; path < paths; path++) {
            if (isFailure(value[path])) {
                row[size++] = Double.NaN;
            } else if (!Absent.is(value[path])) {
                System.arraycopy(members[path], 0, row, size, members[path].length);
                size += members[path].length;
            }
        }
        return Arrays.copyOf(row, size);
    }

    /** Reads a column, absent where it lies outside of the condition and non-finite where it is broken; notes failures. */
    private void restrict(int column, double[] values, Readout.Columns columns, ChunkOutput output, int paths) {
        output.read(column, values, paths);
        if (columns.given() >= 0) {
            output.read(columns.given(), other, paths);
            for (int path = 0; path < paths; path++) {
                double inside = Double.isNaN(other[path]) ? other[path] : Absent.VALUE;
                values[path] = other[path] != 0 && !Double.isNaN(other[path]) ? values[path] : inside;
            }
        }
        for (int path = 0; path < paths; path++) {
            values[path] = broken[path] ? Double.NaN : values[path];
            failed[path] |= isFailure(values[path]);
        }
        output.write(column, values, paths);
    }

    private static boolean isFailure(double value) {
        return !(Math.abs(value) <= Double.MAX_VALUE) && !Absent.is(value);
    }

    private Partial.Part part(Readout.Columns columns, ChunkOutput output, int paths) {
        Optional<PooledRatio> pooled = columns.denominator() < 0
                ? Optional.empty()
                : Optional.of(PooledRatio.of(grouping, value, below, paths));
        output.read(columns.counted(), other, paths);
        long hits = 0;
        if (columns.outcome().kind() == Declared.Kind.PROBABILITY) {
            for (int path = 0; path < paths; path++) {
                hits += Math.abs(other[path]) > 0 && Math.abs(other[path]) <= Double.MAX_VALUE ? 1 : 0;
            }
        }
        Optional<GroupedRatio> groups = grouping == Grouping.PATHS
                ? Optional.empty()
                : Optional.of(GroupedRatio.ofMean(grouping, other, paths));
        if (columns.members() < 0) {
            int from = output.place(columns.counted());
            return new Partial.Part(Moments.of(other, paths), groups, pooled, hits, output.columns(), from, paths);
        }
        double[] row = inARow(columns, output, paths);
        return new Partial.Part(Moments.of(row, row.length), groups, pooled, hits, row, 0, row.length);
    }

    private Failures failures(long firstPath, int paths) {
        long count = 0;
        List<Long> first = new ArrayList<>();
        for (int path = 0; path < paths; path++) {
            if (failed[path]) {
                count++;
                if (first.size() < Failures.LISTED) {
                    first.add(firstPath + path);
                }
            }
        }
        return count == 0 ? Failures.NONE : new Failures(count, first);
    }

    private Residual residual(ChunkOutput output, int paths) {
        Residual largest = Residual.NONE;
        for (Readout.BalanceColumns balance : readout.balances()) {
            output.read(balance.residual(), value, paths);
            output.read(balance.turnover(), below, paths);
            double most = 0;
            for (int path = 0; path < paths; path++) {
                double relative = Math.abs(value[path]) / Math.max(below[path], TINY);
                if (!failed[path] && !(relative <= most)) {
                    most = Double.isNaN(relative) ? Double.POSITIVE_INFINITY : relative;
                }
            }
            largest = largest.max(new Residual(most, balance.key()));
        }
        return largest;
    }
}
