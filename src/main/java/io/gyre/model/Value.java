package io.gyre.model;

import io.gyre.graph.Node;

/** One number a path (or a member of it): an uncertainty, a lever, a total, an outcome. */
public non-sealed class Value extends Series {

    Value(Nodes nodes, Node node) {
        super(nodes, node);
    }

    private static Value value(Series series) {
        return series instanceof Value value ? value : new Value(series.nodes(), series.node());
    }

    /**
     * The sum.
     *
     * @param other a term of the same unit
     * @return this + other
     */
    public Value plus(Value other) {
        return value(super.plus(other));
    }

    @Override
    public Value plus(double other) {
        return value(super.plus(other));
    }

    /**
     * The difference.
     *
     * @param other a term of the same unit
     * @return this - other
     */
    public Value minus(Value other) {
        return value(super.minus(other));
    }

    @Override
    public Value minus(double other) {
        return value(super.minus(other));
    }

    /**
     * The product; units multiply.
     *
     * @param other the other factor
     * @return this · other
     */
    public Value times(Value other) {
        return value(super.times(other));
    }

    @Override
    public Value times(double factor) {
        return value(super.times(factor));
    }

    /**
     * The quotient; absent where the divisor is exactly 0.
     *
     * @param divisor the divisor
     * @return this / divisor
     */
    public Value over(Value divisor) {
        return value(super.over(divisor));
    }

    @Override
    public Value over(double divisor) {
        return value(super.over(divisor));
    }

    @Override
    public Value negated() {
        return value(super.negated());
    }

    @Override
    public Value abs() {
        return value(super.abs());
    }

    @Override
    public Value complement() {
        return value(super.complement());
    }

    /**
     * Not below a bound.
     *
     * @param bound the bound
     * @return max(this, bound)
     */
    public Value atLeast(Value bound) {
        return value(super.atLeast(bound));
    }

    @Override
    public Value atLeast(double bound) {
        return value(super.atLeast(bound));
    }

    /**
     * Not above a bound.
     *
     * @param bound the bound
     * @return min(this, bound)
     */
    public Value atMost(Value bound) {
        return value(super.atMost(bound));
    }

    @Override
    public Value atMost(double bound) {
        return value(super.atMost(bound));
    }

    @Override
    public Value clamp(double low, double high) {
        return value(super.clamp(low, high));
    }

    @Override
    public Value exp() {
        return value(super.exp());
    }

    @Override
    public Value log() {
        return value(super.log());
    }

    @Override
    public Value sqrt() {
        return value(super.sqrt());
    }

    /**
     * A pure number to a pure power.
     *
     * @param exponent the exponent
     * @return this to the power of exponent
     */
    public Value power(Value exponent) {
        return value(super.power(exponent));
    }

    @Override
    public Value power(double exponent) {
        return value(super.power(exponent));
    }

    @Override
    public Value floor() {
        return value(super.floor());
    }

    @Override
    public Value normalCdf() {
        return value(super.normalCdf());
    }

    @Override
    public Value normalQuantile() {
        return value(super.normalQuantile());
    }

    @Override
    public Value in(io.gyre.unit.Unit unit) {
        return value(super.in(unit));
    }

    @Override
    public Value as(io.gyre.unit.Unit kind) {
        return value(super.as(kind));
    }

    @Override
    public Value under(Baseline baseline) {
        return value(super.under(baseline));
    }

    @Override
    public Value effect() {
        return value(super.effect());
    }

    /**
     * This, or another value where this is absent.
     *
     * @param other what stands in
     * @return this or other
     */
    public Value or(Value other) {
        return value(super.or(other));
    }

    @Override
    public Value at(Index index) {
        return value(super.at(index));
    }

    @Override
    public Value sum(Members population) {
        return value(super.sum(population));
    }

    @Override
    public Value mean(Members population) {
        return value(super.mean(population));
    }

    @Override
    public Value min(Members population) {
        return value(super.min(population));
    }

    @Override
    public Value max(Members population) {
        return value(super.max(population));
    }
}
