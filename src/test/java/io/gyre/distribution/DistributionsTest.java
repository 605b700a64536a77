package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionsTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** A spelling such as {@code uniform low=1 high=2} and what it means. */
    record Case(String spelling, Distribution meaning) {}

    static List<Case> cases() {
        LogNormal pool = new LogNormal(-.664, 1.709);
        return List.of(
                new Case("constant value=7", new Constant(7)),
                new Case("uniform low=1 high=2", new Uniform(1, 2)),
                new Case("uniform high=2 low=1", new Uniform(1, 2)),
                new Case("triangular low=10 mode=20 high=60", new Triangular(10, 20, 60)),
                new Case("pert low=10 mode=20 high=60", new Pert(10, 20, 60)),
                new Case("normal mean=3 sd=2", new Normal(3, 2)),
                new Case("normal p5=10 p95=30", Normal.ofRange(10, 30)),
                new Case("lognormal mu=-0.664 sigma=1.709", pool),
                new Case("lognormal median=3 sigma=1.2", LogNormal.ofMedian(3, 1.2)),
                new Case("lognormal p5=2 p95=50", LogNormal.ofRange(2, 50)),
                new Case("beta alpha=2 beta=4", new Beta(2, 4)),
                new Case("beta mean=0.2 sd=0.1", Beta.ofMeanSd(.2, .1)),
                new Case("beta p5=0.05 p95=0.3", Beta.ofRange(.05, .3)),
                new Case("exponential rate=0.25", new Exponential(.25)),
                new Case("exponential mean=4", new Exponential(.25)),
                new Case("pareto scale=3 shape=1.6", new Pareto(3, 1.6)),
                new Case("bernoulli p=0.6", new Bernoulli(.6)),
                new Case("normal mean=3 sd=2 atLeast=0", new Truncated(new Normal(3, 2), 0, INFINITY)),
                new Case("beta alpha=2 beta=4 atMost=0.5", new Truncated(new Beta(2, 4), -INFINITY, .5)),
                new Case("pareto scale=3 shape=1.6 atMost=90 atLeast=4", new Truncated(new Pareto(3, 1.6), 4, 90)),
                new Case("lognormal mu=-0.664 sigma=1.709 splice=50 shape=1.2", new Spliced(pool, 50, 1.2)),
                new Case(
                        "lognormal mu=-0.664 sigma=1.709 splice=50 shape=1.2 cap=1000",
                        new Spliced(pool, 50, 1.2, 1000)),
                new Case(
                        "lognormal mu=-0.664 sigma=1.709 splice=50 shape=1.2 cap=1000 atLeast=1",
                        new Truncated(new Spliced(pool, 50, 1.2, 1000), 1, INFINITY)));
    }

    private static Distribution of(String spelling) {
        String[] words = spelling.split(" ");
        Map<String, Double> arguments = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=");
            arguments.put(pair[0], Double.valueOf(pair[1]));
        }
        return Distributions.of(words[0], arguments);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void of_eachSpelling_isItsMeaning(Case c) {
        assertEquals(c.meaning(), of(c.spelling()));
    }

    @Test
    void discrete_values_isTheirTable() {
        double[] values = {0, 5};
        double[] probabilities = {.9, .1};
        assertEquals(Discrete.of(values, probabilities), Distributions.discrete(values, probabilities));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void of_badInput_isRefusedInOneLine(String spelling, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> of(spelling)).getMessage());
    }

    static List<Arguments> refusals() {
        String kinds = "constant, uniform, triangular, pert, normal, lognormal, beta, exponential, pareto, bernoulli";
        return List.of(
                refusal(
                        "lognorml p5=1 p95=2",
                        "distribution must be one of " + kinds + ", got lognorml; did you mean lognormal?"),
                refusal(
                        "LogNormal p5=1 p95=2",
                        "distribution must be one of " + kinds + ", got LogNormal; did you mean lognormal?"),
                refusal("cauchy x=1", "distribution must be one of " + kinds + ", got cauchy"),
                refusal(
                        "normal mena=1 sd=2",
                        "argument of normal must be one of mean, sd, p5, p95, atLeast, atMost, got"
                                + " mena; did you mean mean?"),
                refusal(
                        "normal men=1 sd=2",
                        "argument of normal must be one of mean, sd, p5, p95, atLeast, atMost, got"
                                + " men; did you mean mean?"),
                refusal("bernoulli p=0.5 atMost=1", "argument of bernoulli must be one of p, got atMost"),
                refusal("uniform low=1", "arguments of uniform must be (low, high), got low"),
                refusal("normal mean=1 p95=2", "arguments of normal must be (mean, sd) or (p5, p95), got mean, p95"),
                refusal(
                        "exponential rate=1 mean=1",
                        "arguments of exponential must be (rate) or (mean), got rate, mean"),
                refusal(
                        "beta atMost=0.5",
                        "arguments of beta must be (alpha, beta) or (mean, sd) or (p5, p95), got none"),
                refusal(
                        "lognormal p5=1 p95=2 cap=9",
                        "a power law above a splice point must have splice and shape, got cap"),
                refusal("lognormal p5=1 p95=2 splice=9 shape=1 cap=8", "cap must be above splice 9.0, got 8.0"),
                refusal("normal mean=NaN sd=1", "mean must be finite, got NaN"),
                refusal("exponential mean=0", "mean must be positive and finite, got 0.0"),
                refusal("normal mean=0 sd=1 atLeast=NaN", "atLeast must be finite, got NaN"),
                refusal("normal mean=0 sd=1 atLeast=1 atMost=1", "atMost must be above atLeast 1.0, got 1.0"));
    }

    private static Arguments refusal(String spelling, String message) {
        return Arguments.of(spelling, message);
    }

    @Test
    void kinds_each_canBeMadeFromEachForm() {
        Map<String, Double> values = Map.of(
                "value", 1.0, "low", 0.0, "mode", 1.0, "high", 2.0, "p5", .1, "p95", .8, "mean", .5, "sd", .1, "p", .5);
        Distributions.kinds()
                .forEach((kind, forms) -> forms.forEach(names -> {
                    Map<String, Double> arguments = new LinkedHashMap<>();
                    names.forEach(name -> arguments.put(name, values.getOrDefault(name, 2.0)));
                    Distribution made = Distributions.of(kind, arguments);
                    assertTrue(Double.isFinite(made.quantile(.5)), kind);
                    assertEquals(made.isDiscrete(), Distributions.options(kind).isEmpty(), kind);
                }));
    }

    @Test
    void kinds_any_cannotBeChanged() {
        assertThrows(
                UnsupportedOperationException.class, () -> Distributions.kinds().clear());
        assertThrows(IllegalArgumentException.class, () -> Distributions.options("cauchy"));
    }
}
