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
            double[] condition = output.column(column);
            for (int path = 0; path < paths; path++) {
                broken[path] |= condition[path] != 0;
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

    private void prepare(Readout.Columns columns, ChunkOutput output, int paths) {
        if (columns.members() >= 0) {
            addUp(columns, output, paths);
        }
        restrict(output.column(columns.value()), columns, output, paths);
        if (columns.denominator() < 0) {
            return;
        }
        restrict(output.column(columns.denominator()), columns, output, paths);
        double[] above = output.column(columns.value());
        double[] below = output.column(columns.denominator());
        double[] quotient = output.column(columns.quotient());
        for (int path = 0; path < paths; path++) {
            quotient[path] = below[path] == 0 ? Absent.VALUE : above[path] / below[path];
            failed[path] |= isFailure(quotient[path]);
        }
    }

    /** Sum and number of the members that count and have a value. */
    private static void addUp(Readout.Columns columns, ChunkOutput output, int paths) {
        double[] sums = output.column(columns.value());
        double[] numbers = output.column(columns.denominator());
        for (int path = 0; path < paths; path++) {
            double sum = 0.0;
            int number = 0;
            for (double x : output.members(columns.members())[path]) {
                if (!Absent.is(x)) {
                    sum += x;
                    number++;
                }
            }
            sums[path] = sum;
            numbers[path] = number;
        }
    }

    /** The members of all paths in a row: none outside of the condition, one that is no number of a path that fails. */
    private static double[] inARow(Readout.Columns columns, ChunkOutput output, int paths) {
        double[] sums = output.column(columns.value());
        double[][] members = output.members(columns.members());
        double[] row = new double
                [Arrays.stream(members, 0, paths)
                        .mapToInt(values -> Math.max(1, values.length))
                        .sum()];
        int size = 0;
        for (int path = 0; path < paths; path++) {
            if (isFailure(sums[path])) {
                row[size++] = Double.NaN;
            } else if (!Absent.is(sums[path])) {
                System.arraycopy(members[path], 0, row, size, members[path].length);
                size += members[path].length;
            }
        }
        return Arrays.copyOf(row, size);
    }

    /** Makes absent what lies outside of the condition and non-finite what is broken; notes failures. */
    private void restrict(double[] values, Readout.Columns columns, ChunkOutput output, int paths) {
        if (columns.given() >= 0) {
            double[] given = output.column(columns.given());
            for (int path = 0; path < paths; path++) {
                double inside = Double.isNaN(given[path]) ? given[path] : Absent.VALUE;
                values[path] = given[path] != 0 && !Double.isNaN(given[path]) ? values[path] : inside;
            }
        }
        for (int path = 0; path < paths; path++) {
            values[path] = broken[path] ? Double.NaN : values[path];
            failed[path] |= isFailure(values[path]);
        }
    }

    private static boolean isFailure(double value) {
        return !(Math.abs(value) <= Double.MAX_VALUE) && !Absent.is(value);
    }

    private Partial.Part part(Readout.Columns columns, ChunkOutput output, int paths) {
        double[] counted = output.column(columns.counted());
        Optional<PooledRatio> pooled = Optional.empty();
        if (columns.denominator() >= 0) {
            pooled = Optional.of(PooledRatio.of(
                    grouping, output.column(columns.value()), output.column(columns.denominator()), paths));
        }
        long hits = 0;
        if (columns.outcome().kind() == Declared.Kind.PROBABILITY) {
            for (int path = 0; path < paths; path++) {
                hits += Math.abs(counted[path]) > 0 && Math.abs(counted[path]) <= Double.MAX_VALUE ? 1 : 0;
            }
        }
        Optional<GroupedRatio> groups = grouping == Grouping.PATHS
                ? Optional.empty()
                : Optional.of(GroupedRatio.ofMean(grouping, counted, paths));
        double[] values = columns.members() < 0 ? counted : inARow(columns, output, paths);
        int size = columns.members() < 0 ? paths : values.length;
        return new Partial.Part(Moments.of(values, size), groups, pooled, hits, values, size);
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
            double[] residual = output.column(balance.residual());
            double[] turnover = output.column(balance.turnover());
            double most = 0;
            for (int path = 0; path < paths; path++) {
                double relative = Math.abs(residual[path]) / Math.max(turnover[path], TINY);
                if (!failed[path] && !(relative <= most)) {
                    most = Double.isNaN(relative) ? Double.POSITIVE_INFINITY : relative;
                }
            }
            largest = largest.max(new Residual(most, balance.key()));
        }
        return largest;
    }
}
