package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import io.gyre.math.Elementary;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DistributionProperties {

    /** What the last digits may lose: a few units in the last place, and a part of the scale near a zero of x. */
    private static final double ROUNDING = 1e-14;

    private static final double PROBABILITY = 1e-9;

    @Provide
    Arbitrary<Distribution> any() {
        return AnyDistribution.any();
    }

    @Provide
    Arbitrary<Distribution> continuous() {
        return AnyDistribution.continuous();
    }

    @Provide
    Arbitrary<Double> u() {
        return Arbitraries.longs().between(0, (1L << 52) - 1).map(k -> (k + .5) * 0x1p-52);
    }

    @Provide
    Arbitrary<double[]> lanes() {
        return u().array(double[].class).ofMaxSize(40);
    }

    @Property(seed = "20261124")
    void quantile_ofAGreaterProbability_isNotLess(
            @ForAll("any") Distribution x, @ForAll("u") double u, @ForAll("u") double v) {
        double low = x.quantile(Math.min(u, v));
        double high = x.quantile(Math.max(u, v));
        assertTrue(high >= low - ROUNDING * scale(low), low + " > " + high);
    }

    @Property(seed = "20261124")
    void quantile_ofNeighbours_isNotLess(@ForAll("any") Distribution x, @ForAll("u") double u) {
        double low = x.quantile(u);
        double high = x.quantile(Math.min(1 - 0x1p-53, Math.nextUp(u)));
        assertTrue(high >= low - ROUNDING * scale(low), low + " > " + high);
    }

    @Property(seed = "20261124")
    void quantile_any_liesInTheSupport(@ForAll("any") Distribution x, @ForAll("u") double u) {
        double value = x.quantile(u);
        assertTrue(value >= x.lower() && value <= x.upper(), value + " outside");
    }

    @Property(seed = "20261124")
    void cdf_ofAQuantile_isItsProbability(@ForAll("continuous") Distribution x, @ForAll("u") double u) {
        double value = x.quantile(u);
        assertTrue(x.cdf(step(value, 4)) >= u - PROBABILITY, "too low");
        assertTrue(x.cdf(step(value, -4)) <= u + PROBABILITY, "too high");
    }

    /** So many doubles further up: 1e-9 cannot be met where neighbouring doubles lie further apart than that. */
    private static double step(double x, int doubles) {
        return x + doubles * Math.ulp(x);
    }

    @Property(seed = "20261124")
    void cdf_ofADiscreteQuantile_isTheFirstToReachU(@ForAll("any") Distribution x, @ForAll("u") double u) {
        if (x.isDiscrete()) {
            double value = x.quantile(u);
            assertTrue(x.cdf(value) >= u, "reaches u");
            assertTrue(x.cdf(Math.nextDown(value)) < u, "is the first");
        }
    }

    @Property(seed = "20261124")
    void cdfAndSurvival_any_addToOne(@ForAll("any") Distribution x, @ForAll("u") double u) {
        double value = x.quantile(u);
        assertEquals(1, x.cdf(value) + x.survival(value), 1e-13);
    }

    @Property(seed = "20261124")
    void quantileOfNormal_any_isTheQuantileAtPhi(@ForAll("any") Distribution x, @ForAll("u") double u) {
        double z = Elementary.normalQuantile(u);
        double value = x.quantileOfNormal(z);
        double below = x.quantile(Math.max(0x1p-53, u - 1e-12));
        double above = x.quantile(Math.min(1 - 0x1p-53, u + 1e-12));
        double slack = 1e-12 * scale(value);
        assertTrue(value >= below - slack && value <= above + slack, value + " not in " + below + ", " + above);
    }

    @Property(seed = "20261124")
    void scaled_any_scalesEverything(@ForAll("any") Distribution x, @ForAll("u") double u) {
        double factor = 365.25;
        Distribution y = x.scaled(factor);
        double expected = factor * x.quantile(u);
        assertEquals(expected, y.quantile(u), 1e-12 * Math.max(Math.abs(expected), factor * spread(x)));
        same(factor * x.mean(), y.mean());
        sameWithin(factor * x.sd(), y.sd(), factor * Math.abs(x.quantile(0.5)));
        same(factor * x.lower(), y.lower());
        same(factor * x.upper(), y.upper());
        assertEquals(x.isDiscrete(), y.isDiscrete());
    }

    private static void same(double expected, double actual) {
        sameWithin(expected, actual, 1e-3);
    }

    private static void sameWithin(double expected, double actual, double scale) {
        assertEquals(expected, actual, expected == actual ? 0 : 1e-12 * Math.max(scale, Math.abs(expected)));
    }

    @Property(seed = "20261124")
    void arrays_anyLengthAndInPlace_haveTheBitsOfScalars(@ForAll("any") Distribution x, @ForAll("lanes") double[] u) {
        double[] z = Arrays.stream(u).map(Elementary::normalQuantile).toArray();
        double[] fromU = u.clone();
        double[] fromZ = new double[z.length];
        x.quantiles(fromU, fromU, u.length);
        x.quantilesOfNormal(z, fromZ, z.length);
        for (int i = 0; i < u.length; i++) {
            assertEquals(x.quantile(u[i]), fromU[i]);
            assertEquals(x.quantileOfNormal(z[i]), fromZ[i]);
        }
    }

    @Property(seed = "20261124", tries = 100)
    void absent_anywhere_staysAbsent(@ForAll("any") Distribution x) {
        double[] lanes = {Absent.VALUE};
        x.quantilesOfNormal(lanes, lanes, 1);
        assertTrue(Absent.is(lanes[0]), "array");
        assertTrue(Absent.is(x.quantile(Absent.VALUE)), "quantile");
        assertTrue(Absent.is(x.quantileOfNormal(Absent.VALUE)), "quantileOfNormal");
        assertTrue(Absent.is(x.cdf(Absent.VALUE)), "cdf");
        assertTrue(Absent.is(x.survival(Absent.VALUE)), "survival");
    }

    @Property(seed = "20261124", tries = 200)
    void equals_sameParameters_isTrue(@ForAll("any") Distribution x) {
        assertEquals(x.scaled(2), x.scaled(2));
        assertEquals(x.scaled(2).hashCode(), x.scaled(2).hashCode());
        assertTrue(!x.describe().isEmpty(), "describes itself");
    }

    private static double scale(double x) {
        return Math.max(Math.abs(x), 1);
    }

    private static double spread(Distribution x) {
        return x.isDiscrete() ? 1 : x.quantile(.75) - x.quantile(.25);
    }
}
