package io.gyre.engine;

import io.gyre.statistics.Panel;
import java.util.Arrays;

/**
 * What is read off the paths of one chunk: columns as [column][path of the chunk] in one array, and series, which belong to
 * the worker, as [series][period - 1][path of the chunk] in another: arrays so long that no collector copies them. Confined
 * to one thread at a time.
 */
final class ChunkOutput {

    /** Paths in a chunk, fixed by the version of the library. */
    static final int PATHS = 4_096;

    static final ChunkOutput NOWHERE = new ChunkOutput(0, 0, PATHS);

    private final int paths;
    private final double[] columns;
    private final double[][][] members;
    private double[] series = {};
    private int periods;

    ChunkOutput(int columns) {
        this(columns, 0, PATHS);
    }

    /**
     * Makes room.
     *
     * @param columns how many numbers a path
     * @param members how many readings of members
     * @param paths how many paths at most, those of a chunk unless the run is shorter
     */
    ChunkOutput(int columns, int members, int paths) {
        this.paths = paths;
        this.columns = new double[columns * paths];
        this.members = new double[members][paths][];
    }

    /** What is read off the members that count, by path. */
    double[][] members(int index) {
        return members[index];
    }

    /**
     * Gives it room for series.
     *
     * @param room an array of {@link #seriesLength}
     * @param of the number of periods
     */
    ChunkOutput withSeries(double[] room, int of) {
        series = room;
        periods = of;
        return this;
    }

    /** How long an array must be for so many series. */
    static int seriesLength(int count, int periods, int paths) {
        return Math.toIntExact((long) count * periods * paths);
    }

    /** All columns, one after the other. */
    double[] columns() {
        return columns;
    }

    /** Where a column's values begin. */
    int place(int column) {
        return column * paths;
    }

    /** A copy of the first values of a column. */
    double[] column(int column, int n) {
        return Arrays.copyOfRange(columns, place(column), place(column) + n);
    }

    /** Copies the first values of a column, for loops over arrays that begin at 0. */
    void read(int column, double[] to, int n) {
        System.arraycopy(columns, place(column), to, 0, n);
    }

    /** Puts the first values of a column in its place. */
    void write(int column, double[] from, int n) {
        System.arraycopy(from, 0, columns, place(column), n);
    }

    /** All series, one after the other. */
    double[] series() {
        return series;
    }

    /** One series of an array that holds all. */
    Panel series(double[] all, int index) {
        return new Panel(all, index * periods * paths, periods, paths);
    }

    /** Where a series' values of a period begin. */
    int place(int index, int period) {
        return (index * periods + period - 1) * paths;
    }
}
