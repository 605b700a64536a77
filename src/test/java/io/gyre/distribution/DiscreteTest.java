package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DiscreteTest {

    private static final double[] VALUES = {3, 1, 2, 9};
    private static final double[] SHARES = {.5, .25, .25, 0};
    private final Discrete x = Discrete.of(VALUES, SHARES);

    @Test
    void of_unorderedValues_sortsThemAndDropsTheImpossible() {
        assertArrayEquals(new double[] {1, 2, 3}, x.values());
        assertArrayEquals(new double[] {.25, .25, .5}, x.probabilities());
        assertEquals("Discrete(1: 0.25, 2: 0.25, 3: 0.5)", x.describe());
        assertEquals(1, x.lower());
        assertEquals(3, x.upper());
    }

    @Test
    void quantile_atTheSteps_isTheLeastValueThatReachesU() {
        assertEquals(1, x.quantile(.25));
        assertEquals(2, x.quantile(Math.nextUp(.25)));
        assertEquals(2, x.quantile(.5));
        assertEquals(3, x.quantile(1 - 0x1p-53));
    }

    @Test
    void cdf_betweenAndAtTheValues_steps() {
        assertEquals(0, x.cdf(.9));
        assertEquals(.25, x.cdf(1));
        assertEquals(.5, x.survival(2.5));
        assertEquals(1, x.cdf(3));
    }

    @Test
    void moments_byHand_agree() {
        assertEquals(2.25, x.mean(), 1e-15);
        assertEquals(Math.sqrt(.6875), x.sd(), 1e-15);
    }

    @Test
    void quantile_probabilitiesThatAddToOneByRounding_reachTheLastValue() {
        double[] tenths = {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1};
        Discrete y = Discrete.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, tenths);
        assertEquals(9, y.quantile(1 - 0x1p-53));
        assertEquals(1, y.cdf(9));
    }

    @Test
    void of_badInput_isRefusedInOneLine() {
        double[] two = {1, 2};
        refuses("probabilities must be as many as the values (2), got 1", two, new double[] {1});
        refuses("probabilities must add to 1, got 0.5", two, new double[] {.25, .25});
        refuses("probability must be in [0, 1], got NaN", two, new double[] {.25, Double.NaN});
        refuses("values must differ from each other, got 1.0", new double[] {1, 1}, new double[] {.5, .5});
        refuses("value must be finite, got NaN", new double[] {1, Double.NaN}, new double[] {.5, .5});
        refuses("number of values of positive probability must be positive, got 0.0", new double[0], new double[0]);
    }

    private static void refuses(String message, double[] values, double[] probabilities) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Discrete.of(values, probabilities));
        assertEquals(message, e.getMessage());
    }

    @Test
    void equals_sameTable_isTrueAndOtherIsNot() {
        Discrete same = Discrete.of(new double[] {1, 2, 3}, new double[] {.25, .25, .5});
        assertEquals(x, same);
        assertEquals(x.hashCode(), same.hashCode());
        assertNotEquals(x, x.scaled(2));
        assertTrue(x.toString().contains("[1.0, 2.0, 3.0]"), x.toString());
    }

    @Test
    void bernoulli_quantile_isOneInTheUpperPart() {
        Bernoulli b = new Bernoulli(.25);
        assertEquals(0, b.quantile(.75));
        assertEquals(1, b.quantile(Math.nextUp(.75)));
        assertEquals(Math.sqrt(.1875), b.sd(), 1e-15);
        assertEquals(0, new Bernoulli(0).upper());
        assertEquals(1, new Bernoulli(1).lower());
        assertEquals(Discrete.of(new double[] {0, 8}, new double[] {.75, .25}), b.scaled(8));
        assertEquals(Discrete.of(new double[] {8}, new double[] {1}), new Bernoulli(1).scaled(8));
    }
}
