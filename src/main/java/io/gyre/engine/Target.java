package io.gyre.engine;

import io.gyre.graph.Declared;
import java.util.List;
import java.util.Map;

/**
 * The precision at which a run may stop. A difference to the policy of nulls is not asked of that policy itself, where it is
 * nothing on all paths.
 *
 * @param compiled the policies and outcomes
 * @param precision the half-width by outcome
 */
record Target(Compiled compiled, Map<String, Double> precision) {

    boolean isMet(List<Tally> tallies) {
        if (precision.isEmpty()) {
            return false;
        }
        for (int policy = 0; policy < tallies.size(); policy++) {
            if (!isMet(tallies.get(policy), compiled.isNone().get(policy))) {
                return false;
            }
        }
        return true;
    }

    private boolean isMet(Tally tally, boolean isNone) {
        List<Readout.Columns> outcomes = compiled.readout().outcomes();
        for (int k = 0; k < outcomes.size(); k++) {
            Declared.Outcome outcome = outcomes.get(k).outcome();
            Double halfWidth = precision.get(outcome.key());
            boolean asked = halfWidth != null && (outcome.descriptive() || !isNone);
            if (asked && !tally.outcome(k).isWithin(halfWidth)) {
                return false;
            }
        }
        return true;
    }
}
