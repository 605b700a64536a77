package io.gyre.statistics;

import java.util.Arrays;

/**
 * A series of many paths as a part of one long array, [period][path]. Long arrays are not moved about by collectors, as
 * thousands of short ones would be. Not copied: who makes a panel says whether the array may still change.
 *
 * @param values the array
 * @param from where the first path of the first period lies in it
 * @param periods the number of periods
 * @param paths how many paths each period has room for
 */
public record Panel(double[] values, int from, int periods, int paths) {

    /**
     * Checks that the array is long enough.
     *
     * @param values the array
     * @param from where the first path of the first period lies in it
     * @param periods the number of periods
     * @param paths how many paths each period has room for
     * @throws IllegalArgumentException if a number is negative or the panel ends beyond the array
     */
    public Panel {
        if (!(from >= 0 && periods >= 0 && paths >= 0 && from + (long) periods * paths <= values.length)) {
            throw new IllegalArgumentException("panel must lie within " + values.length + " values, got " + periods
                    + " periods of " + paths + " paths from " + from);
        }
    }

    /** A panel of rows of one length. */
    static Panel of(double[][] rows) {
        int paths = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[rows.length * paths];
        for (int t = 0; t < rows.length; t++) {
            System.arraycopy(rows[t], 0, values, t * paths, paths);
        }
        return new Panel(values, 0, rows.length, paths);
    }

    /**
     * Where a period begins.
     *
     * @param period from 1
     * @return the place of its first path in the array
     */
    public int place(int period) {
        return from + (period - 1) * paths;
    }

    /** A copy of the first paths of a period. */
    double[] row(int period, int n) {
        int place = place(period);
        return Arrays.copyOfRange(values, place, place + n);
    }

    /** Copies of the first paths of all periods. */
    double[][] rows(int n) {
        double[][] rows = new double[periods][];
        Arrays.setAll(rows, t -> row(t + 1, n));
        return rows;
    }
}
