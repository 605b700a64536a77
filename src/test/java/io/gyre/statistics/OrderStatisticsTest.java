package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class OrderStatisticsTest {

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void place_distinctValues_putsRanksWhereSortingDoes() {
        check(random::nextDouble);
    }

    @Test
    void place_manyEqualValues_putsRanksWhereSortingDoes() {
        check(() -> random.nextInt(5));
    }

    @Test
    void place_oneValueOnly_leavesIt() {
        check(() -> 3.0);
    }

    @Test
    void place_ascendingOrDescending_putsRanksWhereSortingDoes() {
        double[] next = {0};
        check(() -> next[0]++);
        check(() -> -next[0]++);
    }

    private void check(DoubleSupplier value) {
        for (int n = 1; n < 4_000; n += 1 + n / 3) {
            double[] x = new double[n];
            Arrays.setAll(x, i -> value.getAsDouble());
            double[] sorted = x.clone();
            Arrays.sort(sorted);
            int size = n;
            int[] ranks = random.ints(6, 0, size).sorted().toArray();
            OrderStatistics.place(x, n, ranks);
            for (int rank : ranks) {
                assertEquals(sorted[rank], x[rank], "rank " + rank + " of " + n);
            }
            Arrays.sort(x);
            assertEquals(0, Arrays.compare(sorted, x), "the values of " + n);
        }
    }
}
