package io.gyre.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.math.Absent;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

class QuantilesProperties {

    private static final int MANY = 70_000;

    private static Quantiles of(double[] values) {
        Quantiles quantiles = Quantiles.empty();
        quantiles.add(values, values.length);
        return quantiles;
    }

    @Property(tries = 300)
    void quantile_fewValues_equalsOracle(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 400) int n,
            @ForAll @Scale(12) @DoubleRange(max = 1) double p) {
        double[] x = Arrays.stream(Samples.nasty(seed, n)).map(v -> v / 4).toArray();
        double expected = org.apache.commons.statistics.descriptive.Quantile.withDefaults()
                .withCopy(true)
                .with(EstimationMethod.HF7)
                .evaluate(x, p);
        double scale = Math.max(
                Math.abs(expected), Math.abs(of(x).distribution().quantile(p).high()));
        Quantile q = of(x).distribution().quantile(p);
        assertEquals(expected, q.value(), 1e-13 * (scale > 0 ? scale : Math.abs(expected)) + Double.MIN_VALUE);
        assertTrue(!(q.low() > q.value()) && !(q.high() < q.value()));
    }

    @Property(tries = 60)
    void quantile_manyNastyValues_keepsItsErrorBound(
            @ForAll long seed, @ForAll @Scale(12) @DoubleRange(max = 1) double p) {
        double[] x = Samples.nasty(seed, MANY);
        EmpiricalDistribution histogram = of(x).distribution();
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        for (double at : new double[] {p, 0, 0.05, 0.5, 0.95, 0.999, 1}) {
            double h = (MANY - 1) * at;
            double a = sorted[(int) Math.floor(h)];
            double b = sorted[(int) Math.ceil(h)];
            double weight = h - Math.floor(h);
            double exact = a * (1 - weight) + b * weight;
            Quantile q = histogram.quantile(at);
            double neighbour = Math.max(Math.abs(a), Math.abs(b));
            double stated = 0x1p-9 * neighbour + 0x1p-60;
            double rounding = 1e-15 * neighbour;
            assertTrue(histogram.errorBound(at) <= stated, () -> "bound at " + at);
            assertEquals(exact, q.value(), histogram.errorBound(at) + rounding);
            OrderRanks ranks = OrderRanks.of(MANY, at);
            assertTrue(ranks.low() < 1 || q.low() <= sorted[(int) ranks.low() - 1], () -> "low at " + at);
            assertTrue(ranks.high() > MANY || q.high() >= sorted[(int) ranks.high() - 1], () -> "high at " + at);
        }
    }

    @Property(tries = 40)
    void add_anyOrderAndSplit_givesEqualState(@ForAll long seed, @ForAll @IntRange(min = 0, max = 80_000) int n) {
        double[] x = Samples.withHoles(Samples.nasty(seed, n), seed);
        Quantiles whole = of(x);
        double[] other = Samples.shuffled(x, seed + 1);
        SplittableRandom random = new SplittableRandom(seed);
        Quantiles merged = Quantiles.empty();
        for (int from = 0; from < n; ) {
            int to = Math.min(n, from + random.nextInt(1, 40_000));
            Quantiles part = of(Samples.slice(other, from, to));
            if (random.nextBoolean()) {
                merged.merge(part);
            } else {
                part.merge(merged);
                merged = part;
            }
            from = to;
        }
        assertEquals(whole, merged);
        assertEquals(whole.hashCode(), merged.hashCode());
        assertEquals(whole, merged.copy());
        merged.add(new double[] {1}, 1);
        assertTrue(!whole.equals(merged));
    }

    @Property(tries = 40)
    void cumulative_ofQuantile_isTheProbability(
            @ForAll long seed, @ForAll @Scale(12) @DoubleRange(min = 0.01, max = 0.99) double p) {
        double[] x = Samples.exponential(seed, MANY);
        EmpiricalDistribution d = of(x).distribution();
        // a bucket is at most 2^-8 of its value wide and the density of x at x is at most .37 / x
        assertEquals(p, d.cumulative(d.quantile(p).value()), 0.37 * 0x1p-8 + 1e-4);
    }

    @Property(tries = 40)
    void quantile_censored_isThatOfTimesBeyondAll(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] x = random.ints(n, 1, 60)
                .mapToDouble(t -> t <= 40 ? t : Absent.VALUE)
                .toArray();
        double[] far = Arrays.stream(x).map(t -> Absent.is(t) ? 1e6 : t).toArray();
        Quantiles times = Quantiles.emptyOrLater();
        times.add(x, n);
        for (double p = 0; p <= 1; p += 0.125) {
            Quantile censored = times.distribution().quantile(p);
            Quantile beyond = of(far).distribution().quantile(p);
            assertEquals(beyond.value() > 40, censored.censored());
            assertTrue(censored.censored() || censored.value() == beyond.value());
            assertTrue(beyond.low() < 41 ? censored.low() == beyond.low() : Absent.is(censored.low()));
            assertTrue(beyond.high() < 41 ? censored.high() == beyond.high() : Absent.is(censored.high()));
        }
    }
}
