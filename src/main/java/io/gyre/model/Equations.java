package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import java.util.Optional;

/** The few operations that belong to no operand; for static import. */
public final class Equations {

    private Equations() {}

    /**
     * The lesser of two.
     *
     * @param a a term
     * @param b a term of the same unit
     * @return min(a, b)
     */
    public static Series min(Series a, Series b) {
        return a.atMost(b);
    }

    /**
     * The lesser of two values.
     *
     * @param a a term
     * @param b a term of the same unit
     * @return min(a, b)
     */
    public static Value min(Value a, Value b) {
        return a.atMost(b);
    }

    /**
     * The greater of two.
     *
     * @param a a term
     * @param b a term of the same unit
     * @return max(a, b)
     */
    public static Series max(Series a, Series b) {
        return a.atLeast(b);
    }

    /**
     * The greater of two values.
     *
     * @param a a term
     * @param b a term of the same unit
     * @return max(a, b)
     */
    public static Value max(Value a, Value b) {
        return a.atLeast(b);
    }

    /**
     * Begins a choice between two equations.
     *
     * @param condition the condition
     * @return to be completed by then and otherwise
     */
    public static When when(Condition condition) {
        return new When(condition);
    }

    /** A choice that lacks its branches. */
    public static final class When {
        private final Condition condition;

        private When(Condition condition) {
            this.condition = condition;
        }

        /**
         * Says what holds where the condition does.
         *
         * @param x the equation
         * @return to be completed by otherwise
         */
        public Then then(Series x) {
            return new Then(condition, x);
        }
    }

    /** A choice that lacks its second branch. */
    public static final class Then {
        private final Condition condition;
        private final Series yes;

        private Then(Condition condition, Series yes) {
            this.condition = condition;
            this.yes = yes;
        }

        /**
         * Says what holds elsewhere.
         *
         * @param no the equation, same unit
         * @return the chosen one; the other is selected away, never multiplied
         */
        public Series otherwise(Series no) {
            Nodes nodes = yes.nodes();
            Node node = nodes.apply(
                    Function.SELECT,
                    nodes.sumUnit(yes.node(), no.node(), "branches of when"),
                    condition.node(),
                    yes.node(),
                    no.node());
            return yes.of(node);
        }

        /**
         * Says that elsewhere there is 0.
         *
         * @return the chosen one or 0
         */
        public Series orZero() {
            return otherwise(yes.amount(0));
        }

        /**
         * Says that elsewhere there is no value.
         *
         * @return the chosen one or absent
         */
        public Series orAbsent() {
            return yes.given(condition);
        }
    }

    /**
     * Shares one amount of the path among members.
     *
     * @param asked what each member claims, not negative
     * @param available what there is, one amount a path
     * @param rule how it is shared
     * @return what each member is granted
     */
    public static Grants ration(Series asked, Series available, Rationing rule) {
        return Grants.of(asked, available, rule);
    }

    /**
     * Shares in proportion to the claims.
     *
     * @return the rule
     */
    public static Rationing proRata() {
        return new Rationing(Op.Rule.PRO_RATA, Optional.empty());
    }

    /**
     * Serves claims in ascending order of a key, ties by slot: first come by a moment drawn once, a lottery by a ticket
     * drawn each period.
     *
     * @param key the key of each member
     * @return the rule
     */
    public static Rationing byRank(Series key) {
        return new Rationing(Op.Rule.BY_RANK, Optional.of(key));
    }

    /**
     * Declares a quotient by numerator and denominator.
     *
     * @param numerator a
     * @param denominator b
     * @return for {@link Model#outcome(String, Ratio)}
     */
    public static Ratio ratio(Value numerator, Value denominator) {
        return new Ratio(numerator, denominator);
    }

    /**
     * As the amount of a flow: what is left in its stock.
     *
     * @return the remainder
     */
    public static Remainder remainder() {
        return Remainder.ALL;
    }

    /**
     * The chance of an event within a period, from its rate: 1 - exp(-rate·Δ).
     *
     * @param rate a rate per unit of calendar time, for example per year
     * @return the probability per period
     */
    public static Series eventProbability(Series rate) {
        Nodes nodes = rate.nodes();
        Series hazard = rate.in(io.gyre.unit.Unit.NUMBER.per(nodes.calendar.period()));
        Node pure = nodes.apply(
                Function.MULTIPLY,
                io.gyre.unit.Unit.NUMBER,
                hazard.node(),
                nodes.constant(-1, io.gyre.unit.Unit.NUMBER));
        Node kept = nodes.apply(Function.EXP, io.gyre.unit.Unit.PROBABILITY, pure);
        return rate.of(kept).complement();
    }

    /**
     * A normal draw with equations as parameters.
     *
     * @param mean its mean
     * @param sd its standard deviation
     * @return the draw
     */
    public static Draw normal(Series mean, Series sd) {
        return Draw.normal(mean, sd);
    }

    /**
     * An exponential draw with an equation as rate.
     *
     * @param rate its rate, positive
     * @return the draw, of unit 1/rate
     */
    public static Draw exponential(Series rate) {
        return Draw.exponential(rate);
    }

    /**
     * How many of some trials succeed: binomial by inversion of one uniform number, never decreasing in it.
     *
     * @param trials how many, whole, in [0, 256]; computed ones outside fail the path
     * @param chance the chance of each, in [0, 1]; computed ones outside fail the path
     * @return the draw, a count
     */
    public static Draw count(Series trials, Series chance) {
        return Draw.count(trials, chance);
    }

    /**
     * How many of some trials succeed.
     *
     * @param trials how many, in [0, 256]
     * @param chance the chance of each, in [0, 1]; computed ones outside fail the path
     * @return the draw, a count
     */
    public static Draw count(int trials, Series chance) {
        return Draw.count(chance.number(trials), chance);
    }

    /**
     * A standard Gumbel draw.
     *
     * @return the draw
     */
    public static Draw gumbel() {
        return Draw.gumbel();
    }
}
