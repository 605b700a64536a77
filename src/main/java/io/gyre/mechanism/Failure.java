package io.gyre.mechanism;

import static io.gyre.model.Equations.eventProbability;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Population;

/** Failures of firms for other reasons than an empty till. Key: failureHazard. */
public final class Failure {

    private Failure() {}

    /**
     * Who is struck this quarter.
     *
     * @param m the model, its parameters read
     * @param firms the firms
     * @return true for those who fail
     */
    public static Condition struck(Model m, Population firms) {
        return firms.event("struck", eventProbability(m.constant("failureHazard")));
    }
}
