package io.gyre.graph;

import io.gyre.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a model declares beyond its equations: who holds money, what flows, what is read off. The matrix, the ledger, the
 * documents and the statistics are made from it.
 *
 * @param sectors who holds stocks
 * @param stocks what they hold
 * @param flows from one stock to another
 * @param claims what one sector owes another
 * @param groups sectors looked at together
 * @param definitions equations with a name
 * @param outcomes what is read off each path
 * @param series what is read off each period
 * @param balances the check that nothing is lost, one a unit and one a group
 */
public record Declared(
        List<Sector> sectors,
        List<Stock> stocks,
        List<Flow> flows,
        List<Claim> claims,
        List<Group> groups,
        List<Definition> definitions,
        List<Outcome> outcomes,
        List<Definition> series,
        List<Balance> balances) {

    /**
     * Copies the lists.
     *
     * @param sectors who holds stocks
     * @param stocks what they hold
     * @param flows from one stock to another
     * @param claims what one sector owes another
     * @param groups sectors looked at together
     * @param definitions equations with a name
     * @param outcomes what is read off each path
     * @param series what is read off each period
     * @param balances the check that nothing is lost, one a unit and one a group
     */
    public Declared {
        sectors = List.copyOf(sectors);
        stocks = List.copyOf(stocks);
        flows = List.copyOf(flows);
        claims = List.copyOf(claims);
        groups = List.copyOf(groups);
        definitions = List.copyOf(definitions);
        outcomes = List.copyOf(outcomes);
        series = List.copyOf(series);
        balances = List.copyOf(balances);
    }

    /**
     * Who holds stocks.
     *
     * @param key the key
     * @param label free text
     * @param axis PATH, or the population it stands for
     * @param outside whether it is the rest of the world: open, and where marks end
     * @param site the user's line
     */
    public record Sector(String key, String label, Axis axis, boolean outside, Site site) {

        // written out, as what Java derives for records takes 2 ms to link in a process that has just begun
        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Sector that
                            && key.equals(that.key)
                            && label.equals(that.label)
                            && axis.equals(that.axis)
                            && outside == that.outside
                            && site.equals(that.site);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    /**
     * What a sector holds of one unit.
     *
     * @param key the key, {@code sector.cash} for money
     * @param sector the holder
     * @param unit the unit
     * @param open whether it may be below zero
     * @param opening its value at the opening of the period
     * @param closing its value at the close, after those who leave have left
     * @param site the user's line
     */
    public record Stock(String key, Sector sector, Unit unit, boolean open, Node opening, Node closing, Site site) {}

    /**
     * A flow from one stock to another.
     *
     * @param key the key
     * @param label free text
     * @param from where it is taken
     * @param to where it is posted
     * @param heir where it is posted for members that have left
     * @param asked what the equation asks, a rate per period
     * @param paid what is paid
     * @param priority its place among the outflows of a limited stock
     * @param closing whether it only empties the stocks of those who leave
     * @param toHeir what of the paid amount goes to the heir
     * @param site the user's line
     */
    public record Flow(
            String key,
            String label,
            Stock from,
            Stock to,
            Optional<Stock> heir,
            Node asked,
            Node paid,
            OptionalInt priority,
            boolean closing,
            Optional<Node> toHeir,
            Site site) {}

    /**
     * What an issuer owes a holder.
     *
     * @param key the key
     * @param label free text
     * @param holder whose asset it is
     * @param issuer whose liability it is
     * @param unit the unit
     * @param opening its value at the opening of the period
     * @param closing its value at the close
     * @param site the user's line
     */
    public record Claim(
            String key, String label, Sector holder, Sector issuer, Unit unit, Node opening, Node closing, Site site) {}

    /**
     * Sectors looked at together.
     *
     * @param key the key
     * @param label free text
     * @param shares each member sector's ownership share
     * @param site the user's line
     */
    public record Group(String key, String label, Map<Sector, Node> shares, Site site) {}

    /**
     * An equation with a name.
     *
     * @param key the key
     * @param label free text
     * @param node its value
     * @param site the user's line
     */
    public record Definition(String key, String label, Node node, Site site) {}

    /** How an outcome is counted and printed. */
    public enum Kind {
        /** A number a path: mean, quantiles. */
        NUMBER,
        /** A condition a path: share of paths with its exact interval. */
        PROBABILITY,
        /** Numerator over denominator: pooled, and by path. */
        RATIO,
        /** An index into names: shares that add to one. */
        CATEGORY,
        /** A period that may lie beyond the horizon: censored quantiles, no mean. */
        TIME,
        /** A number of each member that counts, over all members of all paths: mean with an error by path, quantiles. */
        POOLED
    }

    /**
     * What is read off each path. All nodes are FIXED or FINAL on PATH; of a pooled outcome, value and denominator are on a
     * population.
     *
     * @param key the key
     * @param label free text
     * @param kind how it is counted
     * @param unit the unit; for a ratio, that of the quotient
     * @param value the value, condition (1 or 0), index or numerator
     * @param denominator the denominator of a ratio; of a pooled outcome which members count, all that are founded if empty
     * @param given the condition under which it counts; elsewhere it is absent
     * @param categories the names of a category
     * @param descriptive whether it is a level rather than a difference to {@code none}
     * @param site the user's line
     */
    public record Outcome(
            String key,
            String label,
            Kind kind,
            Unit unit,
            Node value,
            Optional<Node> denominator,
            Optional<Node> given,
            List<String> categories,
            boolean descriptive,
            Site site) {
        /**
         * Copies the names.
         *
         * @param key the key
         * @param label free text
         * @param kind how it is counted
         * @param unit the unit; for a ratio, that of the quotient
         * @param value the value, condition (1 or 0), index or numerator
         * @param denominator the denominator of a ratio
         * @param given the condition under which it counts; elsewhere it is absent
         * @param categories the names of a category
         * @param descriptive whether it is a level rather than a difference to {@code none}
         * @param site the user's line
         */
        public Outcome {
            categories = List.copyOf(categories);
        }
    }

    /**
     * A check from the posted ledger alone.
     *
     * @param key what it is called: a unit, or a group
     * @param residual what should be zero, FINAL on PATH
     * @param turnover what it is relative to, FINAL on PATH
     */
    public record Balance(String key, Node residual, Node turnover) {}
}
