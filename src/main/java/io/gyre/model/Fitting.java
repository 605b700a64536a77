package io.gyre.model;

import java.util.List;

/**
 * Which parameters of a scenario no source gives, and which published figures they are to bring about instead.
 *
 * @param free the parameters that are found
 * @param targets what outcomes should be
 */
public record Fitting(List<Free> free, List<Target> targets) {

    /**
     * Copies the lists.
     *
     * @param free the parameters that are found
     * @param targets what outcomes should be
     * @throws IllegalArgumentException if there are fewer targets than parameters
     */
    public Fitting {
        free = List.copyOf(free);
        targets = List.copyOf(targets);
        if (free.isEmpty() || targets.size() < free.size()) {
            throw new IllegalArgumentException("targets must be at least as many as the free parameters, got "
                    + targets.size() + " for " + free.size());
        }
    }

    /**
     * A parameter to be found.
     *
     * @param key its key; a lever or constant that is a number
     * @param low the least value tried
     * @param high the greatest value tried
     */
    public record Free(String key, double low, double high) {}

    /**
     * A figure that an outcome should come out at.
     *
     * @param outcome its key
     * @param value the figure
     * @param tolerance by how much it may be missed
     * @param source where the figure is from
     * @param advice what would bring it about where no free parameter does, a sentence; empty if nothing is known
     */
    public record Target(String outcome, double value, double tolerance, String source, String advice) {}
}
