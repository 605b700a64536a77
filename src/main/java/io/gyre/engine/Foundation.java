package io.gyre.engine;

import io.gyre.graph.Axis;
import java.util.List;

/**
 * How many of so many members are there in each period, so that steps run over these alone: the members of a population
 * with cohorts come one after the other, and where two populations have one size, those of the larger part count for both.
 * Immutable.
 */
final class Foundation {

    /** For what has one value a lane, as gathered lanes have. */
    static final int[] SINGLE = {0, 1};

    private final int[][] founded;

    private Foundation(int[][] founded) {
        this.founded = founded;
    }

    static Foundation of(List<Axis> axes, int periods) {
        int most = axes.stream().mapToInt(Axis::size).max().orElse(1);
        boolean hasCohorts = axes.stream().anyMatch(Axis::hasCohorts);
        int[][] founded = new int[hasCohorts ? periods : 1][most + 1];
        for (int period = 1; period <= founded.length; period++) {
            int[] row = founded[period - 1];
            row[1] = 1;
            for (Axis axis : axes) {
                row[axis.size()] = Math.max(row[axis.size()], axis.founded(hasCohorts ? period : periods));
            }
        }
        return new Foundation(founded);
    }

    /** How many of so many members are there in a period, by their number. */
    int[] in(int period) {
        return founded[Math.min(period, founded.length) - 1];
    }

    /** How many there are on average. */
    double mean(int members) {
        long all = 0;
        for (int[] row : founded) {
            all += row[members];
        }
        return (double) all / founded.length;
    }
}
