package io.gyre.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DescribeTest {

    @Test
    void describe_eachKind_readsLikeADocument() {
        assertEquals(
                "LogNormal(median 3.7, sigma 0.85)",
                LogNormal.ofMedian(3.7, .85).describe());
        assertEquals("0.4", new Constant(.4).describe());
        assertEquals("Uniform(0.8, 1)", new Uniform(.8, 1).describe());
        assertEquals("Triangular(-0.47, -0.33, -0.05)", new Triangular(-.47, -.33, -.05).describe());
        assertEquals("Normal(mean 20, sd 6.07957)", Normal.ofRange(10, 30).describe());
        assertEquals("Exponential(rate 0.18)", new Exponential(.18).describe());
        assertEquals("Pareto(scale 3000000, shape 1.6)", new Pareto(3e6, 1.6).describe());
        assertEquals("Beta(2, 4)", new Beta(2, 4).describe());
        assertEquals("Pert(10, 20, 60)", new Pert(10, 20, 60).describe());
        assertEquals("3000000 × Beta(2, 4)", new Beta(2, 4).scaled(3e6).describe());
        assertEquals("Bernoulli(0.6)", new Bernoulli(.6).describe());
    }

    @Test
    void number_anySize_hasSixDigitsAndNoTrailingZeros() {
        assertEquals("0", Printed.number(-0.0));
        assertEquals("0.3", Printed.number(.1 + .2));
        assertEquals("123457", Printed.number(123456.7));
        assertEquals("0.00000123457", Printed.number(1.234567e-6));
        assertEquals("1.23457E+20", Printed.number(1.234567e20));
        assertEquals("infinity", Printed.number(Double.POSITIVE_INFINITY));
        assertEquals("-infinity", Printed.number(Double.NEGATIVE_INFINITY));
    }
}
