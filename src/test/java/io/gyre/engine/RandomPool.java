package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;
import io.gyre.graph.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The nodes of a random graph so far, each with what is known of its values, and the choices made among them. */
final class RandomPool {

    /** What is known of a node's values. */
    enum Kind {
        /** Anything, also infinite, absent or NaN. */
        NUMBER,
        /** 0 or 1. */
        CONDITION,
        /** At least 0 and finite. */
        AMOUNT,
        /** In (0, 1). */
        UNIFORM;

        /** Whether a node of another kind may stand where this one is asked for. */
        boolean takes(Kind other) {
            return this == NUMBER || this == other || this == AMOUNT && other != NUMBER;
        }
    }

    private record Entry(Node node, Kind kind) {}

    private final SplittableRandom random;
    private final List<Axis> axes;
    private final List<Entry> entries = new ArrayList<>();

    RandomPool(SplittableRandom random, List<Axis> axes) {
        this.random = random;
        this.axes = axes;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(double p) {
        return random.nextDouble() < p;
    }

    double real(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    <T> T any(List<T> list) {
        return list.get(below(list.size()));
    }

    /** The path or a population. */
    Axis axis() {
        return chance(0.4) ? Axis.PATH : population();
    }

    List<Axis> populations() {
        return axes;
    }

    Axis population() {
        return any(axes);
    }

    Node add(Node node, Kind kind) {
        entries.add(new Entry(node, kind));
        return node;
    }

    /** A node that an equation of an axis and timing may read: of the axis itself or the path, more often a late one. */
    Node pick(Kind kind, Axis axis, Timing timing) {
        return pickOf(entries.stream()
                .filter(entry -> kind.takes(entry.kind()) && isVisible(entry.node(), timing))
                .filter(entry ->
                        entry.node().axis().isPath() || entry.node().axis().equals(axis))
                .map(Entry::node)
                .toList());
    }

    /** A node on an axis, not broadcast to it. */
    Node pickOn(Kind kind, Axis axis, Timing timing) {
        return pickOf(entries.stream()
                .filter(entry -> kind.takes(entry.kind()) && isVisible(entry.node(), timing))
                .filter(entry -> entry.node().axis().equals(axis))
                .map(Entry::node)
                .toList());
    }

    private Node pickOf(List<Node> candidates) {
        int size = candidates.size();
        return candidates.get(Math.max(below(size), below(size)));
    }

    private static boolean isVisible(Node node, Timing timing) {
        return node.timing() == timing || node.timing() == Timing.FIXED;
    }

    /** All nodes of a timing on an axis. */
    List<Node> all(Axis axis, Timing timing) {
        return entries.stream()
                .map(Entry::node)
                .filter(node -> node.axis().equals(axis) && node.timing() == timing)
                .distinct()
                .toList();
    }
}
