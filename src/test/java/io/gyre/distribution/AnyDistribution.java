package io.gyre.distribution;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates distributions of every kind. */
final class AnyDistribution {

    private AnyDistribution() {}

    static Arbitrary<Distribution> any() {
        return Arbitraries.oneOf(continuous(), discrete());
    }

    static Arbitrary<Distribution> continuous() {
        return Arbitraries.oneOf(
                Combinators.combine(real(), positive()).as((a, b) -> new Uniform(a, a + b)),
                Combinators.combine(real(), positive(), share()).as((a, b, m) -> new Triangular(a, a + m * b, a + b)),
                Combinators.combine(real(), positive()).as(Normal::new),
                Combinators.combine(real(), exponent()).as(LogNormal::new),
                positive().map(Exponential::new),
                Combinators.combine(positive(), exponent()).as(Pareto::new));
    }

    static Arbitrary<Distribution> discrete() {
        return Arbitraries.oneOf(
                real().map(Constant::new),
                share().map(Bernoulli::new),
                share().map(p -> Discrete.of(new double[] {-1, 2, 7}, new double[] {p / 2, p / 2, 1 - p})));
    }

    static Arbitrary<Double> real() {
        return Arbitraries.doubles().between(-50, 50);
    }

    static Arbitrary<Double> positive() {
        return Arbitraries.doubles().between(.01, 100);
    }

    static Arbitrary<Double> exponent() {
        return Arbitraries.doubles().between(.2, 4);
    }

    static Arbitrary<Double> share() {
        return Arbitraries.doubles().between(0, 1);
    }
}
