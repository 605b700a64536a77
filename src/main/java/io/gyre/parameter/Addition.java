package io.gyre.parameter;

import io.gyre.unit.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** What a study adds to a scenario, as equations in text over the scenario's names. */
public sealed interface Addition {

    /**
     * The key under which it is read and shown.
     *
     * @return a lowerCamelCase word
     */
    String key();

    /**
     * Where it stands.
     *
     * @return the place of the key
     */
    Position position();

    /**
     * A name for an equation.
     *
     * @param key the name
     * @param equation the equation
     * @param position where the key stands
     */
    record Definition(String key, Formula equation, Position position) implements Addition {}

    /**
     * A flow from one sector to another.
     *
     * @param key its key
     * @param label its name in tables; empty for the key
     * @param from the key of the sector or stock that pays
     * @param to the key of the sector or stock that is paid
     * @param amount what it asks for
     * @param priority its place among the payments of a limited stock
     * @param position where the key stands
     */
    record Payment(
            String key,
            String label,
            YamlScalar from,
            YamlScalar to,
            Formula amount,
            OptionalInt priority,
            Position position)
            implements Addition {}

    /**
     * An outcome: a number a path, a probability where the equation is a condition, a quotient where it is {@code
     * ratio(a, b)}.
     *
     * @param key its key
     * @param label its name in tables; empty for the key
     * @param equation the equation
     * @param unit the unit it is told in, if another than its own
     * @param given the condition of the paths that count, if not all
     * @param position where the key stands
     */
    record Measure(
            String key, String label, Formula equation, Optional<Unit> unit, Optional<Formula> given, Position position)
            implements Addition {}

    /**
     * A series of the fan charts.
     *
     * @param key its key
     * @param equation the equation, one number a path and period
     * @param position where the key stands
     */
    record Course(String key, Formula equation, Position position) implements Addition {}

    /**
     * What is to be reached on a path; becomes the outcome {@code goal.KEY}, a probability.
     *
     * @param key the outcome it is about
     * @param atLeast the least value, with its unit if not in the outcome's own
     * @param atMost the greatest value, likewise
     * @param position where the key stands
     */
    record Goal(String key, Optional<YamlScalar> atLeast, Optional<YamlScalar> atMost, Position position)
            implements Addition {

        /**
         * Checks that there is a bound.
         *
         * @param key the outcome it is about
         * @param atLeast the least value
         * @param atMost the greatest value
         * @param position where the key stands
         * @throws InputException if there is none
         */
        public Goal {
            Objects.requireNonNull(key, "key");
            if (atLeast.isEmpty() && atMost.isEmpty()) {
                throw InputException.of(position, "a goal without bound", String.join(" or ", KEYS));
            }
        }

        /** What a goal may say. */
        public static final List<String> KEYS = List.of("atLeast", "atMost");
    }
}
