package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class OrderRanksTest {

    @Test
    void of_thousandAtNinetyFive_is936To964() {
        assertEquals(new OrderRanks(936, 964), OrderRanks.of(1_000, 0.95));
    }

    @Property(tries = 500)
    void of_anyCount_coversAndIsNoWiderThanNeeded(
            @ForAll @IntRange(min = 1, max = 5_000) int n, @ForAll @Scale(12) @DoubleRange(max = 1) double p) {
        OrderRanks ranks = OrderRanks.of(n, p);
        BinomialDistribution below = new BinomialDistribution(n, p);
        int low = (int) ranks.low();
        int high = (int) ranks.high();
        assertTrue(below.cumulativeProbability(low - 1) <= 0.025 + 1e-12);
        assertTrue(below.cumulativeProbability(low) >= 0.025 - 1e-12);
        assertTrue(below.cumulativeProbability(high - 1) >= 0.975 - 1e-12);
        assertTrue(below.cumulativeProbability(high - 2) <= 0.975 + 1e-12);
    }

    @Test
    void of_justBelowAndAboveTheLimit_agree() {
        // 4e6 at one half has a variance of 1e6, the last that is searched; the ranks move with n by p and 1.96 sd's
        // change
        OrderRanks searched = OrderRanks.of(4_000_000, 0.5);
        OrderRanks expanded = OrderRanks.of(4_000_002, 0.5);
        assertEquals(searched.low() + 1, expanded.low(), 1);
        assertEquals(searched.high() + 1, expanded.high(), 1);
        assertEquals(2_000_000 - 1.96 * 1_000, searched.low(), 2);
    }

    @Test
    void of_aBillion_isInTime() {
        OrderRanks ranks = OrderRanks.of(1_000_000_000L, 0.001);
        assertEquals(1_000_000 - 1.959964 * Math.sqrt(999_000), ranks.low(), 2);
        assertEquals(1_000_000 + 1.959964 * Math.sqrt(999_000), ranks.high(), 2);
    }
}
