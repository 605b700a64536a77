package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;

/**
 * Who of a population a reduction counts: the active members ({@link Population} itself), all that were founded
 * ({@link Population#all()}), or a group.
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
     * Part of a population.
     *
     * @param key the key of the population
     * @param axis its axis
     * @param mask who counts
     * @param from the first slot
     * @param to one past the last slot
     * @param everyone 1 for every slot
     */
    record Part(String key, Axis axis, Condition mask, int from, int to, Node everyone) implements Members {}
}
