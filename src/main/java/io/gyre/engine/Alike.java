package io.gyre.engine;

import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Pipe;
import io.gyre.graph.Ring;
import io.gyre.graph.State;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which nodes have the same values under a policy as under that of nulls: those that no lever reaches, through any number
 * of states. They are evaluated once for both.
 */
final class Alike {

    private final Graph graph;
    private final Folding policy;
    private final Folding none;
    private final boolean[] differs;
    private final Set<Object> memories = new HashSet<>();

    private Alike(Graph graph, Folding policy, Folding none) {
        this.graph = graph;
        this.policy = policy;
        this.none = none;
        this.differs = new boolean[graph.nodes().size()];
    }

    /**
     * Finds the nodes that a policy's program may borrow from that of nulls.
     *
     * @param plan what the policy evaluates
     * @param ofNone what the policy of nulls evaluates
     * @param guards what of that it evaluates on gathered lanes only, which cannot be lent
     */
    static Set<Node> of(Plan plan, Plan ofNone, Guards guards) {
        Alike alike = new Alike(plan.graph(), plan.folding(), ofNone.folding());
        boolean any = true;
        while (any) {
            any = alike.pass();
        }
        Set<Node> nodes = new LinkedHashSet<>();
        for (Node node : plan.graph().nodes()) {
            boolean isEvaluated = plan.isNeeded(node) && ofNone.isNeeded(node) && !guards.isGathered(node);
            if (isEvaluated && !node.axis().isPair() && !alike.differs[node.id()] && isAsWide(node, plan, ofNone)) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private static boolean isAsWide(Node node, Plan plan, Plan ofNone) {
        Section section = plan.section(node);
        boolean isLendable = section == Section.FIXED || section == Section.SERIES;
        return isLendable && section == ofNone.section(node) && plan.membersOf(node) == ofNone.membersOf(node);
    }

    /** Follows differences through the graph once, and into memories; true if there were new ones. */
    private boolean pass() {
        boolean any = false;
        for (Node node : graph.nodes()) {
            if (!differs[node.id()] && differs(node)) {
                differs[node.id()] = true;
                any = true;
            }
        }
        for (State state : graph.states()) {
            any |= (differ(state.start()) || differ(state.next())) && memories.add(state);
        }
        for (Ring ring : graph.rings()) {
            any |= (differ(ring.before()) || differ(ring.input())) && memories.add(ring);
        }
        for (Pipe pipe : graph.pipes()) {
            any |= (differ(pipe.amount()) || differ(pipe.lag())) && memories.add(pipe);
        }
        return any;
    }

    private boolean differ(Node node) {
        return differs[node.id()];
    }

    private boolean differs(Node node) {
        Known here = policy.of(node);
        Known there = none.of(node);
        if (here instanceof Known.Number a && there instanceof Known.Number b) {
            return !Arrays.equals(a.values(), b.values());
        }
        if (here instanceof Known.Number || there instanceof Known.Number) {
            return true;
        }
        Op op = node.op();
        if (op instanceof Op.UnderNone) {
            return false;
        } else if (op instanceof Op.Opening opening) {
            return memories.contains(opening.state());
        } else if (op instanceof Op.Due due) {
            return memories.contains(due.pipe());
        } else if (op instanceof Op.Past past && memories.contains(past.ring())) {
            return true;
        } else if (op instanceof Op.Quantile quantile && !isOneDistribution(quantile.key())) {
            return true;
        } else if (op instanceof Op.QuantileOfNormal quantile && !isOneDistribution(quantile.key())) {
            return true;
        }
        return node.inputs().stream().anyMatch(this::differ);
    }

    private boolean isOneDistribution(String key) {
        return Objects.equals(policy.policy().distribution(key), none.policy().distribution(key));
    }
}
