package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void share_5to30_isTheBetaOfTheReference() {
        Beta x = Beta.ofRange(.05, .30);
        assertEquals(3.287063639, x.alpha(), DIGITS);
        assertEquals(17.757708342, x.beta(), DIGITS);
        assertEquals(0.156193835, x.mean(), DIGITS);
    }

    @Test
    void share_10to90_isTheSymmetricBetaOfTheReference() {
        Beta x = Beta.ofRange(.10, .90);
        assertEquals(1.531673233, x.alpha(), DIGITS);
        assertEquals(1.531673233, x.beta(), DIGITS);
    }

    @ParameterizedTest
    @CsvSource({".001, .999", "1e-6, .5", "1e-9, 1e-3", ".6, .601", ".2, .9999", ".9, .999999", "1e-4, 2e-4"})
    void share_anyRange_hasItsPercentilesUnderTheOracle(double p5, double p95) {
        Beta x = Beta.ofRange(p5, p95);
        BetaDistribution oracle = BetaDistribution.of(x.alpha(), x.beta());
        assertEquals(.05, oracle.cumulativeProbability(p5), 1e-10);
        assertEquals(.05, oracle.survivalProbability(p95), 1e-10);
    }

    @Test
    void betaOfMeanAndSd_hasThem() {
        Beta x = Beta.ofMeanSd(.2, .1);
        assertEquals(3, x.alpha(), 1e-13);
        assertEquals(12, x.beta(), 1e-13);
        assertEquals(.2, x.mean(), 1e-15);
        assertEquals(.1, x.sd(), 1e-15);
    }

    @Test
    void pert_10_20_60_isTheOneOfTheReference() {
        Pert x = new Pert(10, 20, 60);
        assertEquals(1.8, x.share().alpha(), 1e-14);
        assertEquals(4.2, x.share().beta(), 1e-14);
        assertEquals(25, x.mean(), 1e-13);
        assertEquals(75, x.sd() * x.sd(), 1e-12);
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
