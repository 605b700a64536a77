package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Published results for statements "nine times in ten between", closed forms rounded to the digits shown. */
class ElicitationTest {

    private static final double DIGITS = 5.1e-10;

    @Test
    void positive_2to50_isTheLogNormalOfTheReference() {
        LogNormal x = LogNormal.ofRange(2, 50);
        assertEquals(2.302585093, x.mu(), DIGITS);
        assertEquals(0.978468774, x.sigma(), DIGITS);
        assertEquals(10, x.quantile(.5), 1e-13);
        assertEquals(16.139757924, x.mean(), DIGITS);
        assertEquals(20.446709249, x.sd(), DIGITS);
    }

    @Test
    void positive_5to10_isTheLogNormalOfTheReference() {
        LogNormal x = LogNormal.ofRange(5, 10);
        assertEquals(1.956011503, x.mu(), DIGITS);
        assertEquals(0.210701782, x.sigma(), DIGITS);
        assertEquals(7.071067812, x.quantile(.5), DIGITS);
        assertEquals(7.229783732, x.mean(), DIGITS);
    }

    @Test
    void anyReal_10to30_isTheNormalOfTheReference() {
        Normal x = Normal.ofRange(10, 30);
        assertEquals(20, x.mean(), 1e-14);
        assertEquals(6.079568319, x.sd(), DIGITS);
    }

    @Test
    void triangular_10_20_60_hasTheMomentsOfTheReference() {
        Triangular x = new Triangular(10, 20, 60);
        assertEquals(30, x.mean(), 1e-14);
        assertEquals(116.666667, x.sd() * x.sd(), 5e-7);
        assertEquals(28.377223398, x.quantile(.5), DIGITS);
    }

    @Test
    void pathsForMean_2to50_isTheReference() {
        assertEquals(OptionalLong.of(16_049), LogNormal.ofRange(2, 50).pathsForMean(.01));
        assertTrue(LogNormal.ofRange(2, 50).tailWarning().isEmpty());
    }

    @Test
    void tailWarning_ofAHugeRange_saysThatTheMeanMeansNothing() {
        LogNormal x = LogNormal.ofRange(5, 50_333_333);
        assertEquals(4.9016, x.sigma(), 5e-5);
        assertEquals(15_864, x.quantile(.5), .5);
        assertEquals(2.615e9, x.mean(), 5e5);
        String warning = x.tailWarning().orElseThrow();
        assertTrue(warning.contains(" 51.9") && warning.contains("times its 95 % quantile"), warning);
    }

    @Test
    void tailWarning_infiniteVariance_saysSo() {
        Pareto x = new Pareto(1, 1.2);
        assertEquals(OptionalLong.empty(), x.pathsForMean(.01));
        assertTrue(x.tailWarning().orElseThrow().contains("infinite variance"));
        assertFalse(new Pareto(1, 2.5).tailWarning().isPresent());
    }

    @Test
    void tailWarning_meanOfZero_isNone() {
        assertEquals(OptionalLong.empty(), new Normal(0, 1).pathsForMean(.01));
        assertTrue(new Normal(0, 1).tailWarning().isEmpty());
    }
}
