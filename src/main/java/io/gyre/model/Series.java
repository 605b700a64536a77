package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Ring;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.math.Absent;
import io.gyre.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * A number in each period, on the path itself or for each member of a population. Operations make new series; nothing
 * is computed before a run. Every operation checks units and populations at once and refuses with the line that wrote it.
 *
 * <p>Arithmetic with an absent value is absent; a comparison with it is false.
 */
public sealed class Series permits Value, Flow, Stock, StateVariable, Process, Claim, Arriving, Grants {

    private final Nodes nodes;
    private final Node node;

    Series(Nodes nodes, Node node) {
        this.nodes = nodes;
        this.node = node;
    }

    final Nodes nodes() {
        return nodes;
    }

    final Node node() {
        return node;
    }

    /** A node as what it is: a value when it has one number a path, else a series. */
    final Series of(Node made) {
        return made.timing() == Timing.SERIES ? new Series(nodes, made) : new Value(nodes, made);
    }

    final Value number(double x) {
        return new Value(nodes, nodes.constant(x, Unit.NUMBER));
    }

    final Value amount(double x) {
        return new Value(nodes, nodes.constant(x, node.unit()));
    }

    /**
     * The unit.
     *
     * @return the unit of each number
     */
    public final Unit unit() {
        return node.unit();
    }

    // ---- arithmetic ----

    /**
     * The sum.
     *
     * @param other a term of the same unit
     * @return this + other
     * @throws IllegalArgumentException if the units or populations differ
     */
    public Series plus(Series other) {
        return of(nodes.apply(Function.ADD, nodes.sumUnit(node, other.node, "terms of a sum"), node, other.node));
    }

    /**
     * The sum with a pure number.
     *
     * @param other a number
     * @return this + other
     */
    public Series plus(double other) {
        return plus(number(other));
    }

    /**
     * The difference.
     *
     * @param other a term of the same unit
     * @return this - other
     */
    public Series minus(Series other) {
        return of(nodes.apply(
                Function.SUBTRACT, nodes.sumUnit(node, other.node, "terms of a difference"), node, other.node));
    }

    /**
     * The difference with a pure number.
     *
     * @param other a number
     * @return this - other
     */
    public Series minus(double other) {
        return minus(number(other));
    }

    /**
     * The product; units multiply.
     *
     * @param other the other factor
     * @return this · other
     */
    public Series times(Series other) {
        return of(nodes.apply(Function.MULTIPLY, product(other), node, other.node));
    }

    private Unit product(Series other) {
        Unit a = node.unit();
        Unit b = other.node.unit();
        return a.isPure() && b.isPure() ? a.times(b) : a.isPure() ? b : b.isPure() ? a : a.times(b);
    }

    /**
     * The product with a number; the unit stays.
     *
     * @param factor a number
     * @return this · factor
     */
    public Series times(double factor) {
        return of(nodes.apply(Function.MULTIPLY, node.unit(), node, nodes.constant(factor, Unit.NUMBER)));
    }

    /**
     * This where the condition holds, else 0; what is not chosen is selected away, never multiplied.
     *
     * @param condition the condition
     * @return this or 0
     */
    public Series times(Condition condition) {
        return of(nodes.select(condition.node(), node, nodes.constant(0, node.unit())));
    }

    /**
     * The quotient; absent where the divisor is exactly 0.
     *
     * @param divisor the divisor
     * @return this / divisor
     */
    public Series over(Series divisor) {
        Unit a = node.unit();
        Unit b = divisor.node.unit();
        return of(nodes.apply(Function.RATIO, a.isPure() && b.isPure() ? Unit.NUMBER : a.per(b), node, divisor.node));
    }

    /**
     * The quotient by a number; the unit stays.
     *
     * @param divisor a number other than 0
     * @return this / divisor
     */
    public Series over(double divisor) {
        if (!(Math.abs(divisor) > 0)) {
            throw Nodes.refusal("divisor must be a number other than 0, got " + divisor);
        }
        return of(nodes.apply(Function.DIVIDE, node.unit(), node, nodes.constant(divisor, Unit.NUMBER)));
    }

    /**
     * The negative.
     *
     * @return -this
     */
    public Series negated() {
        return of(nodes.apply(Function.NEGATE, node.unit(), node));
    }

    /**
     * The absolute value.
     *
     * @return |this|
     */
    public Series abs() {
        return of(nodes.apply(Function.ABS, node.unit(), node));
    }

    /**
     * The complement of a share or probability.
     *
     * @return 1 - this, in the same kind
     */
    public Series complement() {
        return of(nodes.apply(Function.SUBTRACT, pure("complement"), nodes.constant(1, node.unit()), node));
    }

    /**
     * Not below a bound.
     *
     * @param bound the bound
     * @return max(this, bound)
     */
    public Series atLeast(Series bound) {
        return of(nodes.apply(Function.MAX, nodes.sumUnit(node, bound.node, "number and bound"), node, bound.node));
    }

    /**
     * Not below a number in this unit.
     *
     * @param bound the bound, in the unit of this
     * @return max(this, bound)
     */
    public Series atLeast(double bound) {
        return atLeast(amount(bound));
    }

    /**
     * Not above a bound.
     *
     * @param bound the bound
     * @return min(this, bound)
     */
    public Series atMost(Series bound) {
        return of(nodes.apply(Function.MIN, nodes.sumUnit(node, bound.node, "number and bound"), node, bound.node));
    }

    /**
     * Not above a number in this unit.
     *
     * @param bound the bound, in the unit of this
     * @return min(this, bound)
     */
    public Series atMost(double bound) {
        return atMost(amount(bound));
    }

    /**
     * Kept between two bounds.
     *
     * @param low the lower bound
     * @param high the upper bound
     * @return min(max(this, low), high)
     */
    public Series clamp(Series low, Series high) {
        return atLeast(low).atMost(high);
    }

    /**
     * Kept between two numbers in this unit.
     *
     * @param low the lower bound
     * @param high the upper bound
     * @return min(max(this, low), high)
     */
    public Series clamp(double low, double high) {
        if (!(low <= high)) {
            throw Nodes.refusal("bounds must be ordered, got " + low + " and " + high);
        }
        return atLeast(low).atMost(high);
    }

    /**
     * The exponential of a pure number.
     *
     * @return e to the power of this
     */
    public Series exp() {
        pure("exp");
        return of(nodes.apply(Function.EXP, Unit.NUMBER, node));
    }

    /**
     * The natural logarithm of a pure number.
     *
     * @return log of this; a failed path where this is not positive
     */
    public Series log() {
        pure("log");
        return of(nodes.apply(Function.LOG, Unit.NUMBER, node));
    }

    /**
     * The square root of a pure number.
     *
     * @return the root
     */
    public Series sqrt() {
        pure("sqrt");
        return of(nodes.apply(Function.SQRT, Unit.NUMBER, node));
    }

    /**
     * A pure number to a pure power.
     *
     * @param exponent the exponent
     * @return this to the power of exponent
     */
    public Series power(Series exponent) {
        pure("power");
        exponent.pure("exponent");
        return of(nodes.apply(Function.POWER, Unit.NUMBER, node, exponent.node));
    }

    /**
     * A pure number to a power.
     *
     * @param exponent the exponent
     * @return this to the power of exponent
     */
    public Series power(double exponent) {
        return power(number(exponent));
    }

    /**
     * The greatest whole number not above this.
     *
     * @return floor of this, in the same unit
     */
    public Series floor() {
        return of(nodes.apply(Function.FLOOR, node.unit(), node));
    }

    /**
     * The standard normal distribution function of a pure number.
     *
     * @return Φ(this)
     */
    public Series normalCdf() {
        pure("normalCdf");
        return of(nodes.apply(Function.NORMAL_CDF, Unit.PROBABILITY, node));
    }

    /**
     * The standard normal quantile of a probability.
     *
     * @return Φ⁻¹(this); infinite at 0 and 1, a failed path outside of [0, 1]
     */
    public Series normalQuantile() {
        pure("normalQuantile");
        return of(nodes.apply(Function.NORMAL_QUANTILE, Unit.NUMBER, node));
    }

    private Unit pure(String what) {
        if (!node.unit().isPure()) {
            throw Nodes.refusal("argument of " + what + " must be a pure number, got " + node.unit() + " ("
                    + nodes.name(node) + "); divide by a reference: price.over(reference)");
        }
        return node.unit();
    }

    /**
     * The same quantity in another unit of the same dimension.
     *
     * @param unit the unit
     * @return this, converted
     * @throws IllegalArgumentException if the dimensions differ
     */
    public Series in(Unit unit) {
        double factor;
        try {
            factor = node.unit().factorTo(unit);
        } catch (IllegalArgumentException wrong) {
            throw Nodes.refusal(wrong.getMessage());
        }
        return of(nodes.apply(Function.MULTIPLY, unit, node, nodes.constant(factor, Unit.NUMBER)));
    }

    /**
     * A pure number read as another kind of pure number, for example a quotient as a share.
     *
     * @param kind {@link Unit#NUMBER}, {@link Unit#SHARE}, {@link Unit#PROBABILITY} or {@link Unit#COUNT}
     * @return this as that kind
     */
    public Series as(Unit kind) {
        pure("as");
        if (!kind.isPure()) {
            throw Nodes.refusal("kind must be a pure number, got " + kind);
        }
        return of(nodes.apply(Function.MULTIPLY, kind, node, nodes.constant(1, Unit.NUMBER)));
    }

    // ---- comparison and choice ----

    /**
     * Compares.
     *
     * @param other a number of the same unit
     * @return this &lt; other
     */
    public Condition below(Series other) {
        return compare(Function.LESS, node, other.node);
    }

    /**
     * Compares with a number in this unit.
     *
     * @param other a number
     * @return this &lt; other
     */
    public Condition below(double other) {
        return below(amount(other));
    }

    /**
     * Compares.
     *
     * @param other a number of the same unit
     * @return this &gt; other
     */
    public Condition above(Series other) {
        return compare(Function.LESS, other.node, node);
    }

    /**
     * Compares with a number in this unit.
     *
     * @param other a number
     * @return this &gt; other
     */
    public Condition above(double other) {
        return above(amount(other));
    }

    /**
     * Compares.
     *
     * @param other a number of the same unit
     * @return this ≤ other
     */
    public Condition notAbove(Series other) {
        return compare(Function.LESS_EQUAL, node, other.node);
    }

    /**
     * Compares with a number in this unit.
     *
     * @param other a number
     * @return this ≤ other
     */
    public Condition notAbove(double other) {
        return notAbove(amount(other));
    }

    /**
     * Compares.
     *
     * @param other a number of the same unit
     * @return this ≥ other
     */
    public Condition notBelow(Series other) {
        return compare(Function.LESS_EQUAL, other.node, node);
    }

    /**
     * Compares with a number in this unit.
     *
     * @param other a number
     * @return this ≥ other
     */
    public Condition notBelow(double other) {
        return notBelow(amount(other));
    }

    /**
     * Compares whole numbers.
     *
     * @param other a whole number in this unit
     * @return this = other
     */
    public Condition is(double other) {
        return compare(Function.EQUAL, node, amount(other).node());
    }

    private Condition compare(Function function, Node a, Node b) {
        nodes.sumUnit(a, b, "compared numbers");
        return new Condition(nodes, nodes.apply(function, Unit.NUMBER, a, b));
    }

    /**
     * Whether there is no value.
     *
     * @return true where this is absent
     */
    public Condition isAbsent() {
        return new Condition(nodes, nodes.apply(Function.IS_ABSENT, Unit.NUMBER, node));
    }

    /**
     * This where a condition holds, absent elsewhere.
     *
     * @param condition the condition
     * @return this or absent
     */
    public Series given(Condition condition) {
        return of(nodes.select(condition.node(), node, nodes.constant(Absent.VALUE, node.unit())));
    }

    /**
     * This, or another number where this is absent.
     *
     * @param other what stands in
     * @return this or other
     */
    public Series or(Series other) {
        return Equations.when(isAbsent()).then(other).otherwise(this);
    }

    /**
     * This of the same path and member without the programme: every lever at its null value.
     *
     * @param baseline {@link Baseline#NONE}
     * @return this under the policy of nulls
     */
    public Series under(Baseline baseline) {
        return of(nodes.remembered(
                List.of("under", baseline, node),
                () -> nodes.node(new Op.UnderNone(), node.axis(), node.timing(), node.unit(), node)));
    }

    /**
     * This as one number a path or member, for an equation that the compiler takes for a series.
     *
     * @return this
     * @throws IllegalArgumentException if it differs by period
     */
    public final Value asValue() {
        if (node.timing() == Timing.SERIES) {
            throw Nodes.refusal("a value must be one number a path, got one by period (" + nodes.name(node)
                    + "); take .total(), .last() or .at(period)");
        }
        return value(node);
    }

    /**
     * What the programme changes.
     *
     * @return this minus this under {@link Baseline#NONE}
     */
    public Series effect() {
        return minus(under(Baseline.NONE));
    }

    // ---- time ----

    /**
     * This one period ago; 0 before period 1.
     *
     * @return the previous value
     */
    public Series previous() {
        return previous(new Value(nodes, nodes.constant(0, node.unit())));
    }

    /**
     * This one period ago.
     *
     * @param start what is read in period 1
     * @return the previous value
     */
    public Series previous(Value start) {
        nodes.sumUnit(node, start.node(), "series and start");
        nodes.requireStart(start.node(), node.axis(), "start of a previous value");
        return of(nodes.remembered(List.of("previous", node, start.node()), () -> {
            State state = new State(nodes.name(node) + ".previous", node.axis(), node.unit(), start.node());
            state.becomes(node);
            return nodes.opening(state);
        }));
    }

    /**
     * This a whole number of periods ago; 0 before period 1.
     *
     * @param periods how many periods, 1 … 64
     * @return the earlier value
     */
    public Lagged lagged(int periods) {
        return Lagged.of(this, periods);
    }

    /**
     * This some periods ago; a lag between two whole numbers reads both neighbours in proportion; 0 before period 1.
     *
     * @param periods the lag of each period, in [0, most]; in periods, or in calendar time
     * @param most the longest lag, 1 … 64 periods
     * @return the earlier value
     */
    public Lagged lagged(Series periods, int most) {
        return Lagged.of(this, periods, most);
    }

    /**
     * Sends this on its way: today's amount arrives after a lag that is fixed when it is sent.
     *
     * @param periods the lag of each period, in [0, most]; in periods, or in calendar time
     * @param most the longest lag, 1 … 64 periods
     * @return what arrives in each period
     */
    public Arriving arriving(Series periods, int most) {
        return Arriving.of(this, periods, most);
    }

    /**
     * Sends this on its way for a fixed number of periods.
     *
     * @param periods the lag, 1 … 64 periods
     * @return what arrives in each period
     */
    public Arriving arriving(int periods) {
        return Arriving.of(this, number(periods), periods);
    }

    /**
     * The sum so far, this period included; a rate counts as the amount of a period.
     *
     * @return x₁ + … + xₜ
     */
    public Series cumulative() {
        return of(nodes.running(node, nodes.name(node) + ".cumulative", nodes.amount(node.unit())));
    }

    /**
     * The sum since the condition last held, this period included; begins anew in each period where it holds.
     *
     * @param condition when to begin anew
     * @return the sum since
     */
    public Series cumulativeSince(Condition condition) {
        Unit unit = nodes.amount(node.unit());
        Axis axis = nodes.common(node.axis(), condition.node().axis());
        State state = new State(nodes.name(node) + ".since", axis, unit, nodes.constant(0, unit));
        Node kept = nodes.select(condition.node(), nodes.constant(0, unit), nodes.opening(state));
        Node closing = nodes.apply(Function.ADD, unit, kept, node);
        state.becomes(closing);
        return of(closing);
    }

    /**
     * The greatest value so far, this period included.
     *
     * @return the running maximum
     */
    public Series cumulativeMax() {
        return of(extreme(Function.MAX));
    }

    private Node extreme(Function function) {
        return nodes.remembered(List.of(function, node), () -> {
            State state = new State(
                    nodes.name(node) + "." + function, node.axis(), node.unit(), nodes.constant(0, node.unit()));
            Node first = nodes.apply(Function.EQUAL, Unit.NUMBER, nodes.period(), nodes.constant(1, Unit.COUNT));
            Node more = nodes.apply(function, node.unit(), nodes.opening(state), node);
            Node closing = nodes.select(first, node, more);
            state.becomes(closing);
            return closing;
        });
    }

    /**
     * The sum over all periods; a rate counts as the amount of a period.
     *
     * @return x₁ + … + x_T
     */
    public Value total() {
        return value(nodes.last(cumulative().node));
    }

    /**
     * The mean over all periods.
     *
     * @return (x₁ + … + x_T) / T
     */
    public Value average() {
        Node sum = nodes.last(nodes.running(node, nodes.name(node) + ".sum", node.unit()));
        Node count = nodes.constant(nodes.calendar.periods(), Unit.NUMBER);
        return value(nodes.apply(Function.DIVIDE, node.unit(), sum, count));
    }

    /**
     * The greatest value over all periods.
     *
     * @return the maximum
     */
    public Value max() {
        return value(nodes.last(extreme(Function.MAX)));
    }

    /**
     * The least value over all periods.
     *
     * @return the minimum
     */
    public Value min() {
        return value(nodes.last(extreme(Function.MIN)));
    }

    /**
     * The value in the last period.
     *
     * @return x_T
     */
    public Value last() {
        return value(nodes.last(node));
    }

    /**
     * The value in a period.
     *
     * @param period the period, 1 … T
     * @return x at that period
     */
    public Value at(int period) {
        if (!(period >= 1 && period <= nodes.calendar.periods())) {
            throw Nodes.refusal("period must be in [1, " + nodes.calendar.periods() + "], got " + period);
        }
        State state =
                new State(nodes.name(node) + ".at" + period, node.axis(), node.unit(), nodes.constant(0, node.unit()));
        Node now = nodes.apply(Function.EQUAL, Unit.NUMBER, nodes.period(), nodes.constant(period, Unit.COUNT));
        Node closing = nodes.select(now, node, nodes.opening(state));
        state.becomes(closing);
        return value(nodes.last(closing));
    }

    /**
     * The present value at time 0 of a series of payments, each at the opening of its period: Σ xₜ (1+r)^(-(t-1)/n) with n
     * periods a year.
     *
     * @param rate the discount rate r per year, above -1
     * @return the present value
     */
    public PresentValue presentValue(Value rate) {
        return new PresentValue(this, rate, false);
    }

    final Value value(Node made) {
        return new Value(nodes, made);
    }

    // ---- populations ----

    /**
     * The sum over the active members.
     *
     * @param population the population to remove
     * @return the sum, 0 over nobody
     */
    public Series sum(Members population) {
        return over(population, Op.Reduction.SUM);
    }

    /**
     * The mean over the active members.
     *
     * @param population the population to remove
     * @return the mean, absent over nobody
     */
    public Series mean(Members population) {
        Node mask = mask(population);
        Node one = nodes.apply(
                Function.SELECT,
                Unit.NUMBER,
                ones(population, mask),
                nodes.constant(1, Unit.NUMBER),
                nodes.constant(0, Unit.NUMBER));
        Node count = nodes.reduce(Op.Reduction.SUM, one, mask, population.from(), population.to());
        return of(nodes.apply(Function.RATIO, node.unit(), sum(population).node, count));
    }

    private Node ones(Members population, Node mask) {
        return mask.axis().isPath() ? population.everyone() : mask;
    }

    /**
     * The least value among the active members.
     *
     * @param population the population to remove
     * @return the minimum, absent over nobody
     */
    public Series min(Members population) {
        return over(population, Op.Reduction.MIN);
    }

    /**
     * The greatest value among the active members.
     *
     * @param population the population to remove
     * @return the maximum, absent over nobody
     */
    public Series max(Members population) {
        return over(population, Op.Reduction.MAX);
    }

    /**
     * Who has the greatest value among the active members; ties go to the lowest slot.
     *
     * @param population the population to remove
     * @return the member, absent over nobody
     */
    public Index argMax(Members population) {
        return new Index(nodes, over(population, Op.Reduction.ARG_MAX).node, population.axis());
    }

    private Series over(Members population, Op.Reduction reduction) {
        if (!node.axis().equals(population.axis())) {
            throw Nodes.refusal("a reduction over " + population.key() + " must be of a series by " + population.key()
                    + ", got one by " + node.axis().key());
        }
        return of(
                reduction == Op.Reduction.SUM && isIdleZero(population)
                        ? nodes.sum(node)
                        : nodes.reduce(reduction, node, mask(population), population.from(), population.to()));
    }

    /** Whether the sum over the active members of a whole population is that over all its slots. */
    private boolean isIdleZero(Members population) {
        boolean isWhole = population.chosen().isEmpty()
                && population.from() == 0
                && population.to() == population.axis().size()
                && population.mask().node() == nodes.active(node.axis());
        return isWhole && nodes.idle().isZero(node, node.axis());
    }

    /** Who counts at the end, of which slots. */
    final Node maskAtEnd(Members population) {
        if (!node.axis().equals(population.axis())) {
            throw Nodes.refusal("pooled numbers of " + population.key() + " must be by " + population.key()
                    + ", got one by " + node.axis().key());
        }
        return nodes.and(mask(population, true), nodes.slice(population));
    }

    /** Who counts: for a number or choice known at the end, who is there at the end. */
    private Node mask(Members population) {
        return mask(population, node.timing() == Timing.FINAL);
    }

    private Node mask(Members population, boolean atEnd) {
        Node mask = population.mask().node();
        Optional<Node> chosen = population.chosen().map(Condition::node);
        boolean late = atEnd
                || chosen.filter(each -> each.timing() == Timing.FINAL).isPresent() && node.timing() == Timing.FIXED;
        Node there = late ? nodes.last(mask) : mask;
        return chosen.map(each -> late ? nodes.last(each) : each)
                .map(each -> nodes.and(there, each))
                .orElse(there);
    }

    /**
     * Reads one member's number.
     *
     * @param index who
     * @return the number of that member, absent if there is none
     */
    public Series at(Index index) {
        if (!node.axis().equals(index.axis())) {
            throw Nodes.refusal("an index of " + index.axis().key() + " must read a series by "
                    + index.axis().key() + ", got one by " + node.axis().key());
        }
        Timing timing = node.timing().max(index.node().timing());
        return of(nodes.node(new Op.At(), Axis.PATH, timing, node.unit(), node, index.node()));
    }

    /**
     * The place of each active member by ascending value, from 0; ties go to the lowest slot.
     *
     * @param population who is ranked
     * @return the rank, absent for those not ranked
     */
    public Series rank(Members population) {
        if (!node.axis().equals(population.axis())) {
            throw Nodes.refusal("a rank in " + population.key() + " must be of a series by " + population.key()
                    + ", got one by " + node.axis().key());
        }
        Node mask = mask(population);
        return of(
                Nodes.isOne(mask)
                        ? nodes.node(new Op.Rank(), node.axis(), node.timing(), Unit.COUNT, node)
                        : nodes.node(
                                new Op.Rank(), node.axis(), node.timing().max(mask.timing()), Unit.COUNT, node, mask));
    }

    /**
     * Whether a member is among the k greatest of the active members; ties go to the lowest slot.
     *
     * @param k how many, at least 1
     * @param population who is ranked
     * @return true for the k greatest
     */
    public Condition isTop(int k, Members population) {
        if (k < 1) {
            throw Nodes.refusal("k must be at least 1, got " + k);
        }
        return negated().rank(population).below(k);
    }

    /**
     * Whether a member has the greatest value of all active members; ties go to the lowest slot.
     *
     * @param population who is compared
     * @return true for one member, if any is active
     */
    public Condition isLargest(Members population) {
        return isTop(1, population);
    }

    final Ring ring(int length, Value before) {
        Ring ring = new Ring(nodes.name(node) + ".past", node.axis(), length, before.node());
        ring.stores(node);
        return ring;
    }
}
