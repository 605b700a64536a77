package io.gyre.model;

/**
 * A quotient declared as numerator and denominator: pooled E[a]/E[b] is the headline, quantiles of a/b by path stand
 * beside it.
 *
 * @param numerator a
 * @param denominator b
 */
public record Ratio(Value numerator, Value denominator) {}
