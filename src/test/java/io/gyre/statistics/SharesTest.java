package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.gyre.math.Absent;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static Shares of(int categories, double... values) {
        Shares shares = Shares.of(categories);
        shares.add(values, values.length);
        return shares;
    }

    @Test
    void add_events_countsHits() {
        Shares shares = of(2, 1, 0, -0.0, 1, 1, Absent.VALUE, Double.NaN, Double.POSITIVE_INFINITY);
        assertEquals(new Proportion(3, 5), shares.proportion(1));
        assertEquals(1, shares.absent());
        assertEquals(2, shares.nonFinite());
    }

    @Property(tries = 200)
    void shares_anyCounts_addToOne(@ForAll long seed) {
        double[] values =
                new SplittableRandom(seed).ints(1_000, 0, 64).asDoubleStream().toArray();
        Shares shares = of(64, values);
        double sum = 0;
        for (int k = 0; k < shares.categories(); k++) {
            sum += shares.proportion(k).share();
        }
        assertEquals(1, sum, 1e-12);
    }

    @Property(tries = 100)
    void merge_anySplit_equalsWhole(@ForAll long seed, @ForAll @IntRange(min = 0, max = 500) int cut) {
        double[] values = Samples.withHoles(
                new SplittableRandom(seed).ints(500, 0, 5).asDoubleStream().toArray(), seed);
        Shares left = of(5, Samples.slice(values, 0, cut));
        Shares copy = left.copy();
        left.merge(of(5, Samples.slice(values, cut, 500)));
        assertEquals(of(5, values), left);
        assertEquals(cut, copy.count() + copy.absent() + copy.nonFinite());
    }

    @Test
    void add_noCategory_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> of(3, 3));
        assertThrows(IllegalArgumentException.class, () -> of(3, -1));
        assertThrows(IllegalArgumentException.class, () -> of(3, 0.5));
        assertThrows(IllegalArgumentException.class, () -> of(3).merge(of(2)));
    }
}
