package io.gyre.statistics;

import io.gyre.math.Absent;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * A series over periods: its exact quantiles over the paths 0 … 8,191, and its moments over all paths, for one chunk or for
 * the chunks folded so far. Immutable; folded from the left in chunk order, without a hole.
 *
 * <p>The quantiles keep 64 KiB per period and do not grow with the number of paths.
 */
public final class Fan {

    /** Quantiles are taken of paths below this number. */
    public static final int FAN_PATHS = 8_192;

    private static final double[] BAND = {0.05, 0.25, 0.5, 0.75, 0.95};

    private static final int MOST_PERIODS = 1 << 20;

    private final long firstPath;
    private final long paths;
    private final List<Kept> kept; // by chunk folded, as far as their paths are below FAN_PATHS
    private final Moments[] moments;
    private final GroupedRatio[] groups; // [period], if paths hang together
    /** Found when first asked for: a page, a table and a file ask for the same ones. */
    private final AtomicReferenceArray<Band> bands; // [period]

    /** The first paths of a chunk. */
    private record Kept(Panel panel, int paths) {}

    private Fan(long firstPath, long paths, List<Kept> kept, Moments[] moments, GroupedRatio[] groups) {
        this.firstPath = firstPath;
        this.paths = paths;
        this.kept = kept;
        this.moments = moments;
        this.groups = groups;
        this.bands = new AtomicReferenceArray<>(moments.length);
    }

    /**
     * The fan of one chunk of independent paths.
     *
     * @param firstPath the number of the chunk's first path, from 0
     * @param values the series, [period][path of the chunk], all rows of one length; copied
     * @param n how many paths to read
     * @return their fan
     * @throws IllegalArgumentException if firstPath or n is negative or n is beyond an array
     */
    public static Fan of(long firstPath, double[][] values, int n) {
        return of(Grouping.PATHS, firstPath, Panel.of(values), n);
    }

    /**
     * The fan of one chunk.
     *
     * @param grouping which paths hang together
     * @param firstPath the number of the chunk's first path, from 0
     * @param values the series; not copied, so what holds paths below {@link #FAN_PATHS} may not change any more
     * @param n how many paths to read
     * @return their fan
     * @throws IllegalArgumentException if firstPath or n is negative or n is beyond the panel
     */
    public static Fan of(Grouping grouping, long firstPath, Panel values, int n) {
        if (!(firstPath >= 0)) {
            throw new IllegalArgumentException("firstPath must not be negative, got " + firstPath);
        }
        Lanes.requireLength(values.paths(), n);
        Moments[] moments = new Moments[values.periods()];
        GroupedRatio[] groups = new GroupedRatio[grouping == Grouping.PATHS ? 0 : values.periods()];
        double[] row = new double[n];
        for (int t = 0; t < moments.length; t++) {
            System.arraycopy(values.values(), values.place(t + 1), row, 0, n);
            moments[t] = Moments.of(row, n);
            if (grouping != Grouping.PATHS) {
                groups[t] = GroupedRatio.ofMean(grouping, row, n);
            }
        }
        int keep = (int) Math.max(0, Math.min(n, FAN_PATHS - firstPath));
        List<Kept> kept = keep == 0 ? List.of() : List.of(new Kept(values, keep));
        return new Fan(firstPath, n, kept, moments, groups);
    }

    /**
     * This fan and that of the chunk that follows.
     *
     * @param next the next chunk, which starts with the path after the last one here, over as many periods
     * @return the fan of both
     * @throws IllegalArgumentException if next does not follow or differs in its periods
     */
    public Fan fold(Fan next) {
        if (next.firstPath != firstPath + paths) {
            throw new IllegalArgumentException(
                    "firstPath must follow on " + (firstPath + paths - 1) + ", got " + next.firstPath);
        }
        if (next.moments.length != moments.length) {
            throw new IllegalArgumentException("periods must be " + moments.length + ", got " + next.moments.length);
        }
        Moments[] folded = new Moments[moments.length];
        for (int t = 0; t < folded.length; t++) {
            folded[t] = moments[t].fold(next.moments[t]);
        }
        List<Kept> both = new ArrayList<>(kept);
        both.addAll(next.kept);
        GroupedRatio[] grouped = new GroupedRatio[groups.length];
        for (int t = 0; t < grouped.length; t++) {
            grouped[t] = groups[t].fold(next.groups[t]);
        }
        return new Fan(firstPath, paths + next.paths, List.copyOf(both), folded, grouped);
    }

    /**
     * The number of periods.
     *
     * @return periods
     */
    public int periods() {
        return moments.length;
    }

    /**
     * All paths seen.
     *
     * @return their number
     */
    public long paths() {
        return paths;
    }

    /**
     * The moments over all paths in one period.
     *
     * @param period from 1
     * @return its moments
     */
    public Moments moments(int period) {
        return moments[period - 1];
    }

    /**
     * The standard error of the mean in one period.
     *
     * @param period from 1
     * @return its error in units of the series; absent if there is none
     */
    public double standardError(int period) {
        return groups.length == 0 ? moments[period - 1].standardError() : groups[period - 1].standardError();
    }

    /**
     * The distribution over the paths 0 … 8,191 in one period, exact.
     *
     * @param period from 1
     * @return its distribution; absent values are left out
     */
    public EmpiricalDistribution distribution(int period) {
        Quantiles quantiles = Quantiles.empty();
        double[] values = values(period);
        quantiles.add(values, values.length);
        return quantiles.distribution();
    }

    /**
     * The values of the paths 0 … 8,191 in one period, in the order of paths.
     *
     * @param period from 1
     * @return a copy, as long as there are paths; absent ones among them
     */
    public double[] values(int period) {
        return values(period, FAN_PATHS);
    }

    /**
     * The values of the first paths in one period, in the order of paths.
     *
     * @param period from 1
     * @param most how many at most; there are none beyond 8,192
     * @return a copy, as long as there are paths; absent ones among them
     */
    public double[] values(int period, int most) {
        double[] values =
                new double[Math.min(most, kept.stream().mapToInt(Kept::paths).sum())];
        int from = 0;
        for (Kept chunk : kept) {
            int count = Math.min(chunk.paths, values.length - from);
            System.arraycopy(chunk.panel.values(), chunk.panel.place(period), values, from, count);
            from += count;
        }
        return values;
    }

    /**
     * The fan in one period.
     *
     * @param period from 1
     * @return its five quantiles
     */
    public Band band(int period) {
        Band known = bands.get(period - 1);
        if (known == null) {
            double[] values = numbers(period);
            known = bandOf(values, values.length);
            bands.set(period - 1, known);
        }
        return known;
    }

    /** The finite values of a period. */
    private double[] numbers(int period) {
        double[] x = values(period);
        int n = 0;
        for (double value : x) {
            x[n] = value + 0.0; // + 0.0 turns -0 to 0
            n += Lanes.isNumber(value) ? 1 : 0;
        }
        return n == x.length ? x : Arrays.copyOf(x, n);
    }

    /** The quantiles of {@link #distribution}, without sorting all values. */
    private static Band bandOf(double[] x, int n) {
        int[] ranks = new int[2 * BAND.length];
        for (int k = 0; n > 0 && k < BAND.length; k++) {
            ranks[2 * k] = (int) Math.floor((n - 1) * BAND[k]);
            ranks[2 * k + 1] = Math.min(n - 1, ranks[2 * k] + 1);
        }
        Arrays.sort(ranks);
        if (n > 0) {
            OrderStatistics.place(x, n, ranks);
        }
        return new Band(
                n,
                quantile(x, n, BAND[0]),
                quantile(x, n, BAND[1]),
                quantile(x, n, BAND[2]),
                quantile(x, n, BAND[3]),
                quantile(x, n, BAND[4]));
    }

    private static double quantile(double[] placed, int n, double p) {
        if (n == 0) {
            return Absent.VALUE;
        }
        double h = (n - 1) * p;
        int lower = (int) Math.floor(h);
        double weight = h - lower;
        return EmpiricalDistribution.between(
                placed[lower], placed[weight > 0 ? Math.min(n - 1, lower + 1) : lower], weight);
    }

    /**
     * Five quantiles of a series in one period, in units of the series; absent if count is 0.
     *
     * @param count the paths present, of the first 8,192
     * @param q05 the 5 % quantile
     * @param q25 the 25 % quantile
     * @param q50 the median
     * @param q75 the 75 % quantile
     * @param q95 the 95 % quantile
     */
    public record Band(long count, double q05, double q25, double q50, double q75, double q95) {}

    @Override
    public boolean equals(Object other) {
        return other instanceof Fan that
                && firstPath == that.firstPath
                && paths == that.paths
                && Arrays.equals(moments, that.moments)
                && IntStream.rangeClosed(1, periods()).allMatch(t -> Arrays.equals(values(t), that.values(t)));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(moments);
    }

    /**
     * Writes it to the file of an interrupted run.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void write(DataOutput out) throws IOException {
        out.writeLong(firstPath);
        out.writeLong(paths);
        out.writeInt(kept.size());
        for (Kept chunk : kept) {
            Binary.write(out, chunk.panel.rows(chunk.paths));
        }
        out.writeInt(moments.length);
        for (Moments each : moments) {
            each.write(out);
        }
        out.writeInt(groups.length);
        for (GroupedRatio each : groups) {
            each.write(out);
        }
    }

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param in where from
     * @return the same
     * @throws IOException if it cannot be read
     */
    public static Fan read(DataInput in) throws IOException {
        long firstPath = in.readLong();
        long paths = in.readLong();
        List<Kept> kept = new ArrayList<>();
        for (int chunks = Binary.readSize(in, FAN_PATHS); chunks > 0; chunks--) {
            Panel panel = Panel.of(Binary.readRows(in));
            kept.add(new Kept(panel, panel.paths()));
        }
        Moments[] moments = new Moments[Binary.readSize(in, MOST_PERIODS)];
        for (int t = 0; t < moments.length; t++) {
            moments[t] = Moments.read(in);
        }
        GroupedRatio[] groups = new GroupedRatio[Binary.readSize(in, MOST_PERIODS)];
        for (int t = 0; t < groups.length; t++) {
            groups[t] = GroupedRatio.read(in);
        }
        return new Fan(firstPath, paths, List.copyOf(kept), moments, groups);
    }
}
