package io.gyre.scenario.voucher;

import io.gyre.engine.Trace;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Pipe;
import io.gyre.graph.Ring;
import io.gyre.graph.State;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;

/**
 * What of a graph cannot differ between two policies that set levers and choices differently.
 *
 * @param nodes the nodes that read, through whatever equations and memories, neither
 */
record Unmoved(List<Node> nodes) {

    static Unmoved of(Graph graph, ParameterFile file) {
        Set<Object> moved = new HashSet<>();
        int before;
        do {
            before = moved.size();
            graph.nodes().stream().filter(node -> reads(node, file, moved)).forEach(moved::add);
            graph.states().stream().filter(state -> isMoved(state, moved)).forEach(moved::add);
            graph.rings().stream().filter(ring -> isMoved(ring, moved)).forEach(moved::add);
            graph.pipes().stream().filter(pipe -> isMoved(pipe, moved)).forEach(moved::add);
        } while (moved.size() > before);
        return new Unmoved(
                graph.nodes().stream().filter(node -> !moved.contains(node)).toList());
    }

    private static boolean isMoved(State state, Set<Object> moved) {
        return moved.contains(state.start()) || moved.contains(state.next());
    }

    private static boolean isMoved(Ring ring, Set<Object> moved) {
        return moved.contains(ring.before()) || moved.contains(ring.input());
    }

    private static boolean isMoved(Pipe pipe, Set<Object> moved) {
        return moved.contains(pipe.amount()) || moved.contains(pipe.lag());
    }

    private static boolean reads(Node node, ParameterFile file, Set<Object> moved) {
        Op op = node.op();
        return node.inputs().stream().anyMatch(moved::contains)
                || op instanceof Op.ChoiceIs
                || op instanceof Op.Setting setting && isLever(setting.key(), file)
                || op instanceof Op.SettingByYear setting && isLever(setting.key(), file)
                || op instanceof Op.Opening opening && moved.contains(opening.state())
                || op instanceof Op.Past past && moved.contains(past.ring())
                || op instanceof Op.Due due && moved.contains(due.pipe());
    }

    private static boolean isLever(String key, ParameterFile file) {
        return file.get(key).role() == Role.LEVER;
    }

    void assertSame(Trace one, Trace other) {
        for (Node node : nodes) {
            for (int period = 1; period <= one.periods(); period++) {
                for (int slot = 0; slot < node.axis().size(); slot++) {
                    long bits = Double.doubleToRawLongBits(one.value(node, period, slot));
                    long others = Double.doubleToRawLongBits(other.value(node, period, slot));
                    Assertions.assertEquals(bits, others, node + " in period " + period + ", slot " + slot);
                }
            }
        }
    }
}
