package io.gyre.engine;

/**
 * Sorts the members of one path by ascending key: ties to the lowest slot, 0 and -0 tie, NaN last. Insertion into runs of
 * 8, then merging, which is stable and allocates nothing. Confined to one thread.
 */
final class Ranking {

    private static final int RUN = 8;

    private final double[] keys;
    private int[] slots;
    private int[] spare;
    private int size;

    Ranking(int most) {
        keys = new double[most];
        slots = new int[most];
        spare = new int[most];
    }

    void clear() {
        size = 0;
    }

    /** Takes a member in; members come in slot order. */
    void add(int slot, double key) {
        slots[size++] = slot;
        keys[slot] = key;
    }

    int size() {
        return size;
    }

    /** The slot at a rank, from 0, once sorted. */
    int slot(int rank) {
        return slots[rank];
    }

    void sort() {
        for (int from = 0; from < size; from += RUN) {
            insert(from, Math.min(size, from + RUN));
        }
        for (int run = RUN; run < size; run *= 2) {
            for (int from = 0; from < size; from += 2 * run) {
                merge(from, Math.min(size, from + run), Math.min(size, from + 2 * run));
            }
            int[] sorted = spare;
            spare = slots;
            slots = sorted;
        }
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int slot = slots[i];
            int j = i;
            while (j > from && isLess(slot, slots[j - 1])) {
                slots[j] = slots[j - 1];
                j--;
            }
            slots[j] = slot;
        }
    }

    private void merge(int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean takesRight = left == middle || right < to && isLess(slots[right], slots[left]);
            spare[i] = takesRight ? slots[right++] : slots[left++];
        }
    }

    private boolean isLess(int one, int other) {
        double a = keys[one];
        double b = keys[other];
        return a < b || Double.isNaN(b) && !Double.isNaN(a);
    }
}
