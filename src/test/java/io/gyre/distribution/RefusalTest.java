package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {

    /** Each parameter of each kind in turn. */
    static List<DoubleFunction<Object>> parameters() {
        return List.of(
                Constant::new,
                x -> new Uniform(x, 1),
                x -> new Uniform(0, x),
                x -> new Triangular(x, 1, 2),
                x -> new Triangular(0, x, 2),
                x -> new Triangular(0, 1, x),
                x -> new Normal(x, 1),
                x -> new Normal(0, x),
                x -> Normal.ofRange(x, 1),
                x -> Normal.ofRange(0, x),
                x -> new LogNormal(x, 1),
                x -> new LogNormal(0, x),
                x -> LogNormal.ofMedian(x, 1),
                x -> LogNormal.ofRange(x, 1),
                x -> LogNormal.ofRange(1, x),
                Exponential::new,
                x -> new Pareto(x, 1),
                x -> new Pareto(1, x),
                Bernoulli::new,
                x -> new Beta(x, 1),
                x -> new Beta(1, x),
                x -> Beta.ofMeanSd(x, .1),
                x -> Beta.ofMeanSd(.5, x),
                x -> Beta.ofRange(x, .5),
                x -> Beta.ofRange(.1, x),
                x -> new Pert(x, 1, 2),
                x -> new Pert(0, x, 2),
                x -> new Pert(0, 1, x),
                x -> new Scaled(new Beta(1, 1), x),
                x -> new Uniform(0, 1).scaled(x),
                x -> new Normal(0, 1).pathsForMean(x));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void anyParameter_nanOrInfinite_isRefused(DoubleFunction<Object> make) {
        assertThrows(IllegalArgumentException.class, () -> make.apply(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> make.apply(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> make.apply(Double.NEGATIVE_INFINITY));
    }

    @Test
    void parameters_outOfRange_areRefusedWithNameRuleAndValue() {
        refuses("high must be above low 3.0 and finite, got 2.0", () -> new Uniform(3, 2));
        refuses("high - low must be finite, got Infinity", () -> new Uniform(-1e308, 1e308));
        refuses("mode must be in [0.0, 2.0], got 2.5", () -> new Triangular(0, 2.5, 2));
        refuses("sd must be positive and finite, got 0.0", () -> new Normal(0, 0));
        refuses("sigma must be positive and finite, got -1.0", () -> new LogNormal(0, -1));
        refuses("p95 must be above p5 2.0 and finite, got 2.0", () -> LogNormal.ofRange(2, 2));
        refuses("p5 must be positive and finite, got 0.0", () -> LogNormal.ofRange(0, 2));
        refuses("p must be in [0, 1], got 1.5", () -> new Bernoulli(1.5));
        refuses("alpha must be in [0.05, 1e7], got 0.0", () -> new Beta(0, 1));
        String message = assertThrows(IllegalArgumentException.class, () -> new Beta(.05, 1e6))
                .getMessage();
        assertTrue(message.startsWith("median of Beta(0.05, 1000000) must be in [1e-8, 1 - 1e-8], got 5."), message);
        refuses("sd must be in (0, 0.5) for mean 0.5, got 0.5", () -> Beta.ofMeanSd(.5, .5));
        refuses("p95 must be in (0.3, 1), got 0.3", () -> Beta.ofRange(.3, .3));
        refuses("mode must be in [0.0, 2.0], got -1.0", () -> new Pert(0, -1, 2));
        refuses("factor must be positive and finite, got -1.0", () -> new Constant(1).scaled(-1));
    }

    @Test
    void quantile_uOutsideTheOpenInterval_isRefused() {
        refuses("u must be in (0, 1), got 0.0", () -> new Uniform(0, 1).quantile(0));
        refuses("u must be in (0, 1), got 1.0", () -> new Exponential(1).quantile(1));
        refuses("u must be in (0, 1), got 1.5", () -> new Constant(1).quantile(1.5));
    }

    private static void refuses(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
