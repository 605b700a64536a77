package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which numbers are 0 for members that are not active, whatever else happens: flows, what is chosen for active members
 * only, and sums, bounds and multiples of such. They need no mask when they are added up (a masked sum takes three times
 * as long as a plain one). Says no where it does not know.
 */
final class Idle {

    private final Map<Op.Binding, Flow> flows = new HashMap<>();
    private final Set<Node> active = new HashSet<>();
    private final Map<Node, Boolean> known = new HashMap<>();

    void active(Node condition) {
        active.add(condition);
    }

    void flow(Flow flow) {
        flows.put(flow.paid(), flow);
        flows.put(flow.asks(), flow);
    }

    boolean isZero(Node node, Axis axis) {
        if (!node.axis().equals(axis) && !Nodes.isZero(node)) {
            return false;
        }
        Boolean answer = known.get(node);
        if (answer == null) {
            answer = decide(node, axis);
            if (!(node.op() instanceof Op.Deferred)) {
                known.put(node, answer);
            }
        }
        return answer;
    }

    private boolean decide(Node node, Axis axis) {
        if (node.op() instanceof Op.Deferred deferred) {
            Flow flow = flows.get(deferred.target());
            return flow != null && !flow.isPromised();
        }
        if (node.op() instanceof Op.Apply apply) {
            return decide(apply.function(), node.inputs(), axis);
        }
        return Nodes.isZero(node);
    }

    private boolean decide(Function function, List<Node> in, Axis axis) {
        return switch (function) {
            case ADD, SUBTRACT, MIN, MAX -> in.stream().allMatch(input -> isZero(input, axis));
            case MULTIPLY, DIVIDE -> isZero(in.get(0), axis) && isPlain(in.get(1));
            case SELECT -> (implies(in.get(0)) || isZero(in.get(1), axis)) && isZero(in.get(2), axis);
            default -> false;
        };
    }

    /** A number other than 0 that is written in the equation: 0 times or over it is 0. */
    private static boolean isPlain(Node node) {
        return node.op() instanceof Op.Constant constant
                && constant.value() > 0
                && constant.value() < Double.POSITIVE_INFINITY;
    }

    /** Whether a condition holds for active members only. */
    private boolean implies(Node condition) {
        if (active.contains(condition)) {
            return true;
        }
        boolean joins = condition.op() instanceof Op.Apply apply && apply.function() == Function.AND;
        return joins && condition.inputs().stream().anyMatch(this::implies);
    }
}
