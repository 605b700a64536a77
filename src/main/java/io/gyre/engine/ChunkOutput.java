package io.gyre.engine;

/**
 * What is read off the paths of one chunk: columns as [column][path of the chunk], and series, which belong to the worker,
 * as [series][period - 1][path of the chunk]. Confined to one thread at a time.
 */
final class ChunkOutput {

    /** Paths in a chunk, fixed by the version of the library. */
    static final int PATHS = 4_096;

    static final ChunkOutput NOWHERE = new ChunkOutput(0);

    private final double[][] columns;
    private final double[][][] members;
    private double[][][] series = {};

    ChunkOutput(int columns) {
        this(columns, 0, PATHS);
    }

    /**
     * Makes room.
     *
     * @param columns how many numbers a path
     * @param members how many readings of members
     * @param paths how many paths at most
     */
    ChunkOutput(int columns, int members, int paths) {
        this.columns = new double[columns][paths];
        this.members = new double[members][paths][];
    }

    /** What is read off the members that count, by path. */
    double[][] members(int index) {
        return members[index];
    }

    ChunkOutput withSeries(double[][][] of) {
        series = of;
        return this;
    }

    double[] column(int column) {
        return columns[column];
    }

    double[][] series(int index) {
        return series[index];
    }
}
