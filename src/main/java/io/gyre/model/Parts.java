package io.gyre.model;

import io.gyre.graph.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What gets a number of its own when equations are printed, so that nothing is written twice: expressions without a name
 * that stand in several places, and pieces of what would fill more than two lines.
 */
final class Parts {

    private static final int SHORTEST = 24;
    private static final int LONGEST = 200;
    private static final int NAME = 5;
    private static final int SIGN = 4;

    private final Function<Node, List<Node>> below;
    private final Predicate<Node> isNamed;
    private final Map<Node, Integer> uses = new HashMap<>();
    private final Map<Node, Integer> lengths = new HashMap<>();
    private final Set<Node> open = new HashSet<>();
    private final Set<Node> chosen = new HashSet<>();
    private final Map<Node, String> numbered = new HashMap<>();
    private final Map<Node, List<Node>> introduced = new LinkedHashMap<>();

    /**
     * Chooses and numbers.
     *
     * @param roots the nodes whose equations are printed, in that order
     * @param below what the equation of a node shows
     * @param isNamed whether a node has a name, which stands for it wherever it is read
     */
    Parts(List<Node> roots, Function<Node, List<Node>> below, Predicate<Node> isNamed) {
        this.below = below;
        this.isNamed = isNamed;
        Set<Node> counted = new HashSet<>();
        roots.forEach(root -> count(root, counted));
        roots.forEach(this::measure);
        roots.forEach(this::prepare);
        roots.forEach(this::number);
    }

    /** Counts in how many places each nameless node is shown. */
    private void count(Node root, Set<Node> counted) {
        Deque<Node> waiting = new ArrayDeque<>(List.of(root));
        uses.merge(root, 1, Integer::sum);
        while (!waiting.isEmpty()) {
            Node node = waiting.pop();
            if (counted.add(node)) {
                for (Node shown : below.apply(node)) {
                    uses.merge(shown, 1, Integer::sum);
                    if (!isNamed.test(shown)) {
                        waiting.push(shown);
                    }
                }
            }
        }
    }

    /** About how many characters an equation takes; what would make it too long is chosen, the longest first. */
    private int measure(Node node) {
        Integer known = lengths.get(node);
        if (known != null) {
            return known;
        }
        open.add(node);
        List<Node> shown = below.apply(node);
        shown.forEach(this::prepare);
        int length = length(shown);
        while (length > LONGEST) {
            Optional<Node> longest = shown.stream().filter(this::isLong).max(Comparator.comparingInt(lengths::get));
            if (longest.isEmpty()) {
                break;
            }
            chosen.add(longest.orElseThrow());
            length = length(shown);
        }
        open.remove(node);
        lengths.put(node, length);
        return length;
    }

    /** Measures what is shown; one that is shown within itself, at another time, needs a number to stand for it. */
    private void prepare(Node shown) {
        if (isNamed.test(shown)) {
            return;
        }
        boolean isWithinItself = open.contains(shown);
        if (isWithinItself || measure(shown) > SHORTEST && uses.get(shown) > 1) {
            chosen.add(shown);
        }
    }

    private boolean isLong(Node shown) {
        return !isNamed.test(shown) && !chosen.contains(shown) && lengths.get(shown) > SHORTEST;
    }

    private int length(List<Node> shown) {
        int length = SIGN;
        for (Node node : shown) {
            boolean isShort = isNamed.test(node) || chosen.contains(node) || !lengths.containsKey(node);
            length += SIGN + (isShort ? NAME : lengths.get(node));
        }
        return length;
    }

    /** Numbers the parts of an equation in the order in which they are met, then theirs. */
    private void number(Node root) {
        List<Node> own = new ArrayList<>();
        introduced.putIfAbsent(root, own);
        if (chosen.contains(root)) {
            add(root, own);
        } else {
            meet(root, own);
        }
        for (int next = 0; next < own.size(); next++) {
            meet(own.get(next), own);
        }
    }

    private void meet(Node node, List<Node> own) {
        for (Node shown : below.apply(node)) {
            if (chosen.contains(shown)) {
                add(shown, own);
            } else if (!isNamed.test(shown)) {
                meet(shown, own);
            }
        }
    }

    private void add(Node part, List<Node> own) {
        if (!numbered.containsKey(part)) {
            numbered.put(part, "#" + (numbered.size() + 1));
            own.add(part);
        }
    }

    /** What stands for a node; empty where its equation is written out. */
    Optional<String> name(Node node) {
        return Optional.ofNullable(numbered.get(node));
    }

    /** The parts that are first met in the equations of some roots. */
    List<Node> introducedBy(List<Node> roots) {
        return roots.stream()
                .distinct()
                .flatMap(root -> introduced.getOrDefault(root, List.of()).stream())
                .toList();
    }
}
