package io.gyre.random;

import java.util.HashMap;
import java.util.Map;

/** Scrambled Sobol' points, one dimension a variable. */
final class SobolPlacement implements Placement {

    private final Map<String, SobolSequence> sequences = new HashMap<>();

    SobolPlacement(Map<String, Integer> dimensions) {
        dimensions.forEach((variable, dimension) -> sequences.put(variable, SobolSequence.of(dimension)));
    }

    @Override
    public Column column(long seedKey, String variable) {
        SobolSequence sequence = sequences.get(variable);
        if (sequence == null) {
            return Placement.RANDOM.column(seedKey, variable);
        }
        long[] keys = Scrambles.keys(seedKey, "sobol", variable);
        return new Scrambles(keys, (first, n, scratch) -> fill(sequence, first, n, scratch.digits));
    }

    /** The digits of each path's point; sixteen paths in a row have the same. */
    private static void fill(SobolSequence sequence, long firstPath, int n, long[] digits) {
        long index = Scrambles.point(firstPath);
        long point = sequence.digits(index);
        for (int i = 0; i < n; i++) {
            if (Scrambles.point(firstPath + i) != index) {
                point = sequence.next(point, index);
                index++;
            }
            digits[i] = point;
        }
    }
}
