package io.gyre.engine;

import io.gyre.graph.Axis;
import java.util.Arrays;
import java.util.List;

/**
 * How much memory a program needs, in values a path.
 *
 * @param buffers the buffers
 * @param numbers the numbers known when the program was compiled, by index
 * @param memories rings and pipes
 * @param histories the size of each series that is kept whole
 * @param periods the number of periods
 * @param axes the sizes of the axes it draws on; the first is the path's 1, if there is any
 * @param mostMembers the size of its largest population
 * @param cones the frames of guards
 * @param foundation how many members are there in each period
 * @param pairs the frames of reductions of pairs
 * @param lanes values a path that the steps of a period write
 */
record Layout(
        Buffers buffers,
        List<Known.Number> numbers,
        List<Rows> memories,
        int[] histories,
        int periods,
        int[] axes,
        int mostMembers,
        List<ConeSize> cones,
        Foundation foundation,
        List<PairSize> pairs,
        double lanes) {

    /**
     * The frame of a guard.
     *
     * @param buffers how many buffers
     * @param members values a path at most
     */
    record ConeSize(int buffers, int members) {}

    /**
     * The frames of a reduction of pairs.
     *
     * @param pairs the axis
     * @param ofRow how many buffers hold a whole row, of one left member with all on the right
     * @param ofCounted how many hold the pairs of a row that count
     */
    record PairSize(Axis pairs, int ofRow, int ofCounted) {}

    /**
     * The rows of a ring or pipe.
     *
     * @param rows how many
     * @param members values a path in each
     */
    record Rows(int rows, int members) {}

    double[] firstNumbers() {
        return numbers.stream().mapToDouble(Known.Number::first).toArray();
    }

    double[][][] memories(int width) {
        return memories.stream()
                .map(rows -> new double[rows.rows()][Buffers.padded(rows.members() * width)])
                .toArray(double[][][]::new);
    }

    double[][][] histories(int width) {
        return Arrays.stream(histories)
                .mapToObj(members -> new double[periods][Buffers.padded(members * width)])
                .toArray(double[][][]::new);
    }

    long[][] keys(int width) {
        return Arrays.stream(axes).mapToObj(size -> new long[size * width]).toArray(long[][]::new);
    }

    void fill(GuardFrame[] guards, Frame of, int width) {
        for (int k = 0; k < guards.length; k++) {
            guards[k] = new GuardFrame(cones.get(k).buffers(), of, cones.get(k).members() * width);
        }
    }

    PairFrame[] pairs(Frame of, int width) {
        return pairs.stream().map(size -> new PairFrame(size, of, width)).toArray(PairFrame[]::new);
    }

    /** How often steps on a row of pairs are called in a period, at most. */
    double pairCalls() {
        return pairs.stream()
                .mapToDouble(size -> (double) size.pairs().sides().get(0).size() * (size.ofRow() + size.ofCounted()))
                .sum();
    }

    int axisSize(int axis) {
        return axes[axis];
    }

    /** Values a path that a period touches and that are its own: buffers, keys, and a row or two of each memory. */
    long touched() {
        long touched = buffers.touched(false);
        touched += Arrays.stream(axes).asLongStream().sum();
        return touched
                + memories.stream().mapToLong(rows -> 2L * rows.members()).sum();
    }
}
