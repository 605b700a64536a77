package io.gyre.distribution;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates distributions of every kind. */
final class AnyDistribution {

    private AnyDistribution() {}

    private static final List<Distribution> TABLES = List.of(
            new Beta(2, 4),
            new Beta(.3, .6),
            new Beta(3.287063639, 17.757708342),
            new Beta(.1, 200),
            new Beta(4000, 900),
            new Pert(10, 20, 60),
            new Pert(-3, -3, 5),
            new Pert(-1, 2, 2),
            new Beta(2, 2).scaled(3e6),
            new Truncated(new Beta(2, 4), .1, .8),
            new Truncated(new Pert(10, 20, 60), 12, 99));

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
                Combinators.combine(positive(), exponent()).as(Pareto::new),
                tables(),
                truncated(),
                spliced());
    }

    /** At least 1 % is kept, so that probabilities lose no more than two digits. */
    static Arbitrary<Distribution> truncated() {
        Arbitrary<Distribution> base = Arbitraries.oneOf(
                Combinators.combine(real(), positive()).as(Normal::new),
                Combinators.combine(real(), exponent()).as(LogNormal::new),
                Combinators.combine(real(), positive()).as((a, b) -> new Triangular(a, a + .3 * b, a + b)),
                positive().map(Exponential::new));
        Arbitrary<Integer> from = Arbitraries.integers().between(1, 90);
        Arbitrary<Integer> width = Arbitraries.integers().between(1, 9);
        return Combinators.combine(base, from, width)
                .as((x, u, w) -> new Truncated(x, x.quantile(u / 100.0), x.quantile((u + w) / 100.0)));
    }

    static Arbitrary<Distribution> spliced() {
        return Combinators.combine(share(), exponent(), positive())
                .as((sigma, shape, reach) -> new Spliced(new LogNormal(1, .2 + sigma), 3, shape, 3 + reach));
    }

    /** Built once, because each takes a millisecond. */
    static Arbitrary<Distribution> tables() {
        return Arbitraries.of(TABLES);
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
