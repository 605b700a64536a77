package io.gyre.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arrays for what does not outlive a section, shared by the frames of one worker: four policies then need the room of one,
 * and find it warm in the cache. Confined to one thread.
 */
final class SharedArrays {

    private final Map<Integer, List<double[]>> byLength = new HashMap<>();

    /** Hands out arrays to one frame, each once. */
    Hand hand() {
        return new Hand();
    }

    /** What one frame has taken so far. */
    final class Hand {
        private final Map<Integer, Integer> taken = new HashMap<>();

        double[] next(int length) {
            List<double[]> arrays = byLength.computeIfAbsent(length, unused -> new ArrayList<>());
            int index = taken.merge(length, 1, Integer::sum) - 1;
            if (index == arrays.size()) {
                arrays.add(new double[length]);
            }
            return arrays.get(index);
        }
    }
}
