package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A number of each pair: arithmetic, comparison and reductions along one side. It has no previous(), lagged(), cumulative()
 * or total(), and no stock or state can be made of it; being a type of its own, the compiler says so.
 */
public final class PairSeries {

    private final Pairs pairs;
    private final Series inner;
    private final Optional<Condition> chosen;

    PairSeries(Pairs pairs, Series inner) {
        this(pairs, inner, Optional.empty());
    }

    private PairSeries(Pairs pairs, Series inner, Optional<Condition> chosen) {
        this.pairs = pairs;
        this.inner = inner;
        this.chosen = chosen;
    }

    Pairs pairs() {
        return pairs;
    }

    Series inner() {
        return inner;
    }

    /** An equation of this alone. */
    private PairSeries alone(Series made) {
        return new PairSeries(pairs, made, chosen);
    }

    /** An equation of this and another: it counts where both do. */
    PairSeries with(PairSeries other, Supplier<Series> equation) {
        if (other.pairs != pairs) {
            throw Nodes.refusal("terms must be of the same pairs, got "
                    + pairs.axis().key() + " and " + other.pairs.axis().key());
        }
        Optional<Condition> both = chosen.map(mine -> other.chosen
                        .map(theirs -> pairs.joined(() -> mine.and(theirs)))
                        .orElse(mine))
                .or(() -> other.chosen);
        return new PairSeries(pairs, pairs.joined(equation), both);
    }

    // ---- arithmetic ----

    /**
     * The sum.
     *
     * @param other a term of the same unit
     * @return this + other
     */
    public PairSeries plus(PairSeries other) {
        return with(other, () -> inner.plus(other.inner));
    }

    /**
     * The sum with a pure number.
     *
     * @param other a number
     * @return this + other
     */
    public PairSeries plus(double other) {
        return alone(inner.plus(other));
    }

    /**
     * The difference.
     *
     * @param other a term of the same unit
     * @return this - other
     */
    public PairSeries minus(PairSeries other) {
        return with(other, () -> inner.minus(other.inner));
    }

    /**
     * The product; units multiply.
     *
     * @param other the other factor
     * @return this · other
     */
    public PairSeries times(PairSeries other) {
        return with(other, () -> inner.times(other.inner));
    }

    /**
     * The product with a number; the unit stays.
     *
     * @param factor a number
     * @return this · factor
     */
    public PairSeries times(double factor) {
        return alone(inner.times(factor));
    }

    /**
     * This where a condition holds, else 0; selected away, never multiplied.
     *
     * @param condition the condition
     * @return this or 0
     */
    public PairSeries times(PairCondition condition) {
        return alone(pairs.joined(() -> inner.times(condition.inner())));
    }

    /**
     * The quotient; absent where the divisor is exactly 0.
     *
     * @param divisor the divisor
     * @return this / divisor
     */
    public PairSeries over(PairSeries divisor) {
        return with(divisor, () -> inner.over(divisor.inner));
    }

    /**
     * The negative.
     *
     * @return -this
     */
    public PairSeries negated() {
        return alone(inner.negated());
    }

    /**
     * The absolute value.
     *
     * @return |this|
     */
    public PairSeries abs() {
        return alone(inner.abs());
    }

    /**
     * Not below a bound.
     *
     * @param bound the bound
     * @return max(this, bound)
     */
    public PairSeries atLeast(PairSeries bound) {
        return with(bound, () -> inner.atLeast(bound.inner));
    }

    /**
     * Not above a bound.
     *
     * @param bound the bound
     * @return min(this, bound)
     */
    public PairSeries atMost(PairSeries bound) {
        return with(bound, () -> inner.atMost(bound.inner));
    }

    /**
     * The exponential of a pure number.
     *
     * @return e to the power of this
     */
    public PairSeries exp() {
        return alone(inner.exp());
    }

    /**
     * The natural logarithm of a pure number.
     *
     * @return log of this
     */
    public PairSeries log() {
        return alone(inner.log());
    }

    /**
     * A pure number to a power.
     *
     * @param exponent the exponent
     * @return this to the power of exponent
     */
    public PairSeries power(double exponent) {
        return alone(inner.power(exponent));
    }

    /**
     * The standard normal distribution function.
     *
     * @return Φ(this)
     */
    public PairSeries normalCdf() {
        return alone(inner.normalCdf());
    }

    /**
     * The standard normal quantile of a probability.
     *
     * @return Φ⁻¹(this)
     */
    public PairSeries normalQuantile() {
        return alone(inner.normalQuantile());
    }

    /**
     * A pure number read as another kind of pure number.
     *
     * @param kind the kind
     * @return this as that kind
     */
    public PairSeries as(Unit kind) {
        return alone(inner.as(kind));
    }

    /**
     * The same quantity in another unit of the same dimension.
     *
     * @param unit the unit
     * @return this, converted
     */
    public PairSeries in(Unit unit) {
        return alone(inner.in(unit));
    }

    // ---- comparison ----

    /**
     * Compares.
     *
     * @param other a number of the same unit
     * @return this &lt; other
     */
    public PairCondition below(PairSeries other) {
        return compare(other, () -> inner.below(other.inner));
    }

    /**
     * Compares with a number in this unit.
     *
     * @param other a number
     * @return this &lt; other
     */
    public PairCondition below(double other) {
        return condition(inner.below(other));
    }

    /**
     * Compares.
     *
     * @param other a number of the same unit
     * @return this &gt; other
     */
    public PairCondition above(PairSeries other) {
        return compare(other, () -> inner.above(other.inner));
    }

    /**
     * Compares with a number in this unit.
     *
     * @param other a number
     * @return this &gt; other
     */
    public PairCondition above(double other) {
        return condition(inner.above(other));
    }

    private PairCondition compare(PairSeries other, Supplier<Condition> condition) {
        if (other.pairs != pairs) {
            throw Nodes.refusal("compared numbers must be of the same pairs, got "
                    + pairs.axis().key() + " and " + other.pairs.axis().key());
        }
        return condition(pairs.joined(condition), other.chosen);
    }

    private PairCondition condition(Condition condition) {
        return condition(condition, Optional.empty());
    }

    /** A comparison of chosen pairs holds for none but these. */
    private PairCondition condition(Condition condition, Optional<Condition> theirs) {
        Condition all = condition;
        for (Optional<Condition> each : java.util.List.of(chosen, theirs)) {
            Condition so = all;
            all = each.map(one -> pairs.joined(() -> one.and(so))).orElse(all);
        }
        return new PairCondition(pairs, all);
    }

    // ---- reductions ----

    /**
     * The candidates: only pairs for which a condition holds count in reductions, and only for them is the equation computed.
     *
     * @param condition who counts
     * @return this, among them
     */
    public PairSeries among(PairCondition condition) {
        Condition inner = condition.inner();
        Condition both = chosen.map(mine -> pairs.joined(() -> mine.and(inner))).orElse(inner);
        return new PairSeries(pairs, this.inner, Optional.of(both));
    }

    /**
     * The sum over one side, of active members on both.
     *
     * @param removed the side to remove
     * @return the sum for each member of the other side, 0 over nobody
     */
    public Series sum(Members removed) {
        return reduce(Op.Reduction.SUM, inner, removed);
    }

    /**
     * The mean over one side.
     *
     * @param removed the side to remove
     * @return the mean for each member of the other side, absent over nobody
     */
    public Series mean(Members removed) {
        Series sum = sum(removed);
        Series count = reduce(Op.Reduction.SUM, inner.number(1), removed);
        return sum.of(pairs.nodes().apply(Function.RATIO, inner.unit(), sum.node(), count.node()));
    }

    /**
     * The least over one side.
     *
     * @param removed the side to remove
     * @return the minimum for each member of the other side, absent over nobody
     */
    public Series min(Members removed) {
        return reduce(Op.Reduction.MIN, inner, removed);
    }

    /**
     * The greatest over one side.
     *
     * @param removed the side to remove
     * @return the maximum for each member of the other side, absent over nobody
     */
    public Series max(Members removed) {
        return reduce(Op.Reduction.MAX, inner, removed);
    }

    /**
     * Who of one side has the greatest number; ties go to the lowest slot.
     *
     * @param removed the side to remove
     * @return for each member of the other side a member of this one, or nobody
     */
    public PairIndex argMax(Members removed) {
        return new PairIndex(pairs, reduce(Op.Reduction.ARG_MAX, inner, removed), pairs.removesLeft(removed));
    }

    private Series reduce(Op.Reduction reduction, Series x, Members removed) {
        Members kept = pairs.removesLeft(removed) ? pairs.right() : pairs.left();
        boolean late = inner.node().timing() == Timing.FINAL
                || chosen.filter(each -> each.node().timing() == Timing.FINAL).isPresent();
        return pairs.joined(() -> {
            Condition there =
                    new Condition(pairs.nodes(), who(kept, late)).and(new Condition(pairs.nodes(), who(removed, late)));
            Condition counts = chosen.map(there::and).orElse(there);
            return pairs.reduce(reduction, x, counts, removed);
        });
    }

    private Node who(Members members, boolean late) {
        Nodes nodes = pairs.nodes();
        Node mask = late ? nodes.last(members.mask().node()) : members.mask().node();
        Node among = members.chosen().map(each -> nodes.and(mask, each.node())).orElse(mask);
        return nodes.and(among, nodes.slice(members));
    }
}
