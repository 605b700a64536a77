package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void interval_noneOfTenThousand_isUpperBound() {
        // 1 - .025^(1/10000), in 30 digits of Python's decimal: 0.000368819914618762297
        Interval interval = new Proportion(0, 10_000).interval();
        assertEquals(0, interval.low());
        assertEquals(3.68819914618762e-4, interval.high(), 1e-15);
    }

    @Test
    void upperBound_noneOfTenThousand_isRuleOfThree() {
        // 1 - .05^(1/10000): 0.000299528359776612009
        assertEquals(2.99528359776612e-4, new Proportion(0, 10_000).upperBound(0.95), 1e-15);
    }

    @Property(tries = 300)
    void interval_anyCount_equalsOracle(
            @ForAll @IntRange(min = 1, max = 2_000_000) int trials,
            @ForAll @Scale(12) @DoubleRange(max = 1) double at) {
        int hits = (int) Math.rint(at * at * at * trials);
        Interval interval = new Proportion(hits, trials).interval();
        org.apache.commons.statistics.interval.Interval oracle =
                BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(trials, hits, 0.05);
        assertEquals(oracle.getLowerBound(), interval.low(), 1e-8 * oracle.getLowerBound());
        assertEquals(oracle.getUpperBound(), interval.high(), 1e-8 * oracle.getUpperBound());
        assertTrue(interval.contains(new Proportion(hits, trials).share()));
    }

    @Test
    void interval_oneOfABillion_isExact() {
        // scipy 1.17.1: beta.ppf([.025, .975], [1, 2], [1e9, 1e9 - 1])
        Interval interval = new Proportion(1, 1_000_000_000).interval();
        assertEquals(2.531780798e-11, interval.low(), 1e-8 * 2.54e-11);
        assertEquals(5.571643429e-9, interval.high(), 1e-8 * 5.58e-9);
    }

    @Test
    void interval_extremes_areClosed() {
        assertEquals(new Interval(0, 1), new Proportion(0, 0).interval());
        assertEquals(1, new Proportion(7, 7).interval().high());
        assertEquals(
                1 - 3.68819914618762e-4,
                new Proportion(10_000, 10_000).interval().low(),
                1e-14);
        assertTrue(Absent.is(new Proportion(0, 0).share()));
        assertFalse(new Proportion(7, 7).hasBothSides());
        assertTrue(new Proportion(6, 7).hasBothSides());
    }

    @Test
    void of_hitsBeyondTrials_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Proportion(8, 7));
        assertThrows(IllegalArgumentException.class, () -> new Proportion(-1, 7));
        assertThrows(IllegalArgumentException.class, () -> new Proportion(1, 7).upperBound(1));
    }
}
