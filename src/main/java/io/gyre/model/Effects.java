package io.gyre.model;

import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Tells effects (differences to the same path without the programme) from levels. Confined to one thread. */
final class Effects {

    private final Set<Node> levels = new HashSet<>();

    /** Whether a finished node reads, through whatever equations and states, a value under none. */
    boolean isEffect(Node outcome) {
        Set<Node> seen = new HashSet<>();
        Set<State> states = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(outcome);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (levels.contains(node) || !seen.add(node)) {
                continue;
            }
            if (node.op() instanceof Op.UnderNone) {
                return true;
            }
            open.addAll(node.inputs());
            if (node.op() instanceof Op.Opening opening && states.add(opening.state())) {
                open.add(opening.state().next());
            }
        }
        levels.addAll(seen);
        return false;
    }
}
