package io.gyre.graph;

import io.gyre.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * A finished model. Nodes stand in an order in which each comes after its inputs; {@link Op.Deferred} does not occur.
 *
 * @param key the model's key
 * @param calendar its periods
 * @param nodes all nodes; a node's id is its position
 * @param states all states
 * @param rings all rings
 * @param pipes all pipes
 * @param failures conditions (FINAL on PATH) that make a path a failed one, each with a name
 * @param declared sectors, flows, outcomes …
 */
public record Graph(
        String key,
        Calendar calendar,
        List<Node> nodes,
        List<State> states,
        List<Ring> rings,
        List<Pipe> pipes,
        List<Declared.Definition> failures,
        Declared declared) {

    /**
     * The periods of a model.
     *
     * @param periods how many, at least 1
     * @param period the length of one: month, quarter or year
     * @param firstYear the year of period 1; only its differences matter
     */
    public record Calendar(int periods, Unit period, int firstYear) {
        /**
         * Checks the number of periods.
         *
         * @param periods how many, at least 1
         * @param period the length of one: month, quarter or year
         * @param firstYear the year of period 1; only its differences matter
         */
        public Calendar {
            if (periods < 1 || periods > 10_000) {
                throw new IllegalArgumentException("periods must be in [1, 10000], got " + periods);
            }
        }

        /**
         * Periods in a year.
         *
         * @return 12, 4 or 1
         */
        public int perYear() {
            return (int) Math.rint(Unit.YEAR.factorTo(period));
        }

        /**
         * The year, from 0, in which a period lies.
         *
         * @param t the period, 1 … T
         * @return 0 for the first year
         */
        public int year(int t) {
            return (t - 1) / perYear();
        }
    }

    /**
     * Copies the lists.
     *
     * @param key the model's key
     * @param calendar its periods
     * @param nodes all nodes; a node's id is its position
     * @param states all states
     * @param rings all rings
     * @param pipes all pipes
     * @param failures conditions (FINAL on PATH) that make a path a failed one, each with a name
     * @param declared sectors, flows, outcomes …
     */
    public Graph {
        nodes = List.copyOf(nodes);
        states = List.copyOf(states);
        rings = List.copyOf(rings);
        pipes = List.copyOf(pipes);
        failures = List.copyOf(failures);
    }

    /**
     * The number of periods, T.
     *
     * @return T
     */
    public int periods() {
        return calendar.periods();
    }

    /**
     * Finds a named equation: a definition, a flow's paid amount, a stock's or claim's opening value.
     *
     * @param name its key
     * @return the node
     */
    public Optional<Node> named(String name) {
        return Names.of(this).node(name);
    }
}
