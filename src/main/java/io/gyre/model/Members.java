package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;
import java.util.Optional;

/**
 * Who of a population a reduction counts: the active members ({@link Population} itself), all that were founded
 * ({@link Population#all()}), a group, or those among them for which a condition holds.
 */
public sealed interface Members permits Population, Members.Part {

    /**
     * The key of the population.
     *
     * @return the key
     */
    String key();

    /**
     * The axis. Not for users.
     *
     * @return the axis
     */
    Axis axis();

    /**
     * Who counts. Not for users.
     *
     * @return a condition by member
     */
    Condition mask();

    /**
     * The first slot that counts. Not for users.
     *
     * @return from 0
     */
    int from();

    /**
     * One past the last slot that counts. Not for users.
     *
     * @return at most the number of slots
     */
    int to();

    /**
     * A condition that holds for every slot. Not for users.
     *
     * @return a node of ones
     */
    Node everyone();

    /**
     * Who of them is chosen by a condition. Not for users.
     *
     * @return the condition, if there is one
     */
    Optional<Condition> chosen();

    /**
     * Those of them for which a condition holds: the candidates that a reduction, rank or index then counts.
     *
     * @param condition the condition by member: known once, by period or at the end
     * @return whom a reduction counts
     * @throws IllegalArgumentException if the condition is one of another population
     */
    default Members among(Condition condition) {
        if (!condition.node().axis().equals(axis())) {
            throw Nodes.refusal("among must be said for each " + key() + ", got a condition by "
                    + condition.node().axis().key());
        }
        Condition both = chosen().map(known -> known.and(condition)).orElse(condition);
        return new Part(key(), axis(), mask(), from(), to(), everyone(), Optional.of(both));
    }

    /**
     * Part of a population.
     *
     * @param key the key of the population
     * @param axis its axis
     * @param mask who counts
     * @param from the first slot
     * @param to one past the last slot
     * @param everyone 1 for every slot
     * @param chosen who of them is chosen
     */
    record Part(String key, Axis axis, Condition mask, int from, int to, Node everyone, Optional<Condition> chosen)
            implements Members {}
}
