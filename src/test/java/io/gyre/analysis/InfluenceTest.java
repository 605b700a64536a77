package io.gyre.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.Result;
import io.gyre.model.Scenario;
import io.gyre.random.Sampling;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * First-order indices in closed form. The estimate of a share S from n = 16,384 paths has a standard error of at most 2/√n =
 * .0156 here; each assertion allows five of the errors that are reported with 15 degrees of freedom (false alarm 1.6e-4 each)
 * and .003 for what bends within a class; seeds are fixed and were not chosen.
 */
class InfluenceTest {

    private static final int PATHS = 16_384;

    private static Map<String, double[]> uniforms(int inputs, double low, double high) {
        SplittableRandom random = new SplittableRandom(71);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int k = 1; k <= inputs; k++) {
            columns.put("x" + k, random.doubles(PATHS, low, high).toArray());
        }
        return columns;
    }

    private static Influence influence(Map<String, double[]> columns, ToDoubleFunction<double[]> function) {
        List<double[]> all = List.copyOf(columns.values());
        double[] y = new double[PATHS];
        for (int path = 0; path < PATHS; path++) {
            double[] x = new double[all.size()];
            for (int k = 0; k < x.length; k++) {
                x[k] = all.get(k)[path];
            }
            y[path] = function.applyAsDouble(x);
        }
        return Influence.of("y", columns, y, Sampling.RANDOM);
    }

    private static void assertShare(double expected, Influence influence, String key) {
        Influence.Share share = influence.shares().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        assertEquals(expected, share.value(), 5 * share.standardError() + 0.003, key);
        assertTrue(share.standardError() < 0.0156, key + " " + share.standardError());
    }

    @Test
    void linear_hasTheSharesOfTheSquaredCoefficients() {
        Influence found = influence(uniforms(5, 0, 1), x -> 5 * x[0] + 4 * x[1] + 3 * x[2] + 2 * x[3] + x[4]);
        double[] expected = {0.454545, 0.290909, 0.163636, 0.072727, 0.018182};
        for (int k = 0; k < expected.length; k++) {
            assertShare(expected[k], found, "x" + (k + 1));
        }
        assertEquals(1, found.total(), 0.03);
        assertEquals("x1", found.shares().get(0).key());
    }

    @Test
    void ishigami_hasItsFirstOrderIndices() {
        Influence found = influence(
                uniforms(3, -Math.PI, Math.PI),
                x -> Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]));
        assertShare(0.313905191148, found, "x1");
        assertShare(0.442411144790, found, "x2");
        assertShare(0, found, "x3");
    }

    @Test
    void sobolG_hasItsFirstOrderIndices() {
        double[] a = {0, 1, 4.5, 9, 99, 99, 99, 99};
        Influence found = influence(uniforms(8, 0, 1), x -> {
            double product = 1;
            for (int k = 0; k < a.length; k++) {
                product *= (Math.abs(4 * x[k] - 2) + a[k]) / (1 + a[k]);
            }
            return product;
        });
        assertShare(0.71619217, found, "x1");
        assertShare(0.17904804, found, "x2");
        assertShare(0.02367577, found, "x3");
        assertShare(0.00716192, found, "x4");
        assertShare(7.162e-5, found, "x8");
    }

    @Test
    void correlatedGaussians_shareWhatTheyExplain() {
        // Y = X1 + X2 with correlation .6: each explains (1 + .6)/2.
        SplittableRandom random = new SplittableRandom(3);
        double[] x = random.doubles(PATHS, -1, 1).toArray();
        double[] other = random.doubles(PATHS, -1, 1).toArray();
        double[] normal = new double[PATHS];
        double[] second = new double[PATHS];
        for (int path = 0; path < PATHS; path++) {
            double radius = Math.sqrt(-2 * Math.log((x[path] + 1) / 2));
            normal[path] = radius * Math.cos(Math.PI * other[path]);
            second[path] = 0.6 * normal[path] + 0.8 * radius * Math.sin(Math.PI * other[path]);
        }
        Map<String, double[]> columns = Map.of("x1", normal, "x2", second);
        double[] y = new double[PATHS];
        Arrays.setAll(y, path -> normal[path] + second[path]);
        Influence found = Influence.of("y", columns, y, Sampling.RANDOM);
        assertShare(0.8, found, "x1");
        assertShare(0.8, found, "x2");
        assertTrue(found.total() > 1.5);
    }

    @Test
    void heavyTail_isNotLostInItsOutermostClass() {
        Map<String, double[]> columns = uniforms(2, 0, 1);
        double[] heavy = columns.get("x1");
        Arrays.setAll(heavy, path -> Math.pow(heavy[path], -0.3));
        Influence found = influence(columns, x -> x[0]);
        assertEquals(1, found.shares().get(0).value(), 1e-9);
    }

    @Test
    void whatDoesNotVary_hasNoShareAndStandsLast() {
        Map<String, double[]> columns = uniforms(1, 0, 1);
        columns.put("fixed", new double[PATHS]);
        Influence found = influence(columns, x -> x[0]);
        assertEquals("fixed", found.shares().get(1).key());
        assertTrue(Double.isNaN(found.shares().get(1).value()));
        assertEquals(List.of("x1"), List.copyOf(found.byKey().keySet()));
        assertTrue(Double.isNaN(influence(columns, x -> 3).shares().get(0).value()));
    }

    @Test
    void valuesOfADie_areExplainedExactly() {
        Map<String, double[]> columns = uniforms(1, 0, 6);
        double[] die = columns.get("x1");
        Arrays.setAll(die, path -> Math.floor(die[path]));
        Influence found = influence(columns, x -> x[0] * x[0]);
        assertEquals(1, found.shares().get(0).value(), 1e-9);
    }

    @Test
    void inputs_areThoseTheRunDrew() {
        Scenario scenario = Laboratory.scenario();
        for (Sampling sampling : Sampling.values()) {
            var options = Laboratory.OPTIONS.withSampling(sampling);
            Result result = scenario.run(options, List.of(scenario.policy())).result();
            Inputs inputs = Inputs.of(scenario, scenario.policy(), options);
            assertEquals(List.of("a", "b", "idle"), inputs.keys());
            assertArrayEquals(result.sample().values("default", "other"), inputs.values("idle"));
            assertEquals(8192, inputs.paths());
        }
    }

    @Test
    void influence_ofARun_isThatOfItsEquations() {
        // gain = .4(a + b) - .16: variances 1/12 and 4/12.
        Scenario scenario = Laboratory.scenario();
        Result result =
                scenario.run(Laboratory.OPTIONS, List.of(scenario.policy())).result();
        Inputs inputs = Inputs.of(scenario, scenario.policy(), Laboratory.OPTIONS);
        Influence found = Influence.of(inputs, result, "default", "gain");
        assertShare(0.8, found, "b");
        assertShare(0.2, found, "a");
        assertShare(0, found, "idle");
        assertThrows(IllegalArgumentException.class, () -> inputs.values("none"));
    }
}
