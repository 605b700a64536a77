package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Pipe;
import io.gyre.graph.Ring;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which nodes a program computes, in which section and on which axis: only what some root reads, as early as what is known
 * of its inputs allows, and on the path wherever no input differs by member.
 */
final class Plan {

    private final Graph graph;
    private final Folding folding;
    private final Set<Node> lent;
    private final boolean[] needed;
    private final Section[] sections;
    private final int[] members;
    private final Set<State> states = new LinkedHashSet<>();
    private final Set<Ring> rings = new LinkedHashSet<>();
    private final Set<Pipe> pipes = new LinkedHashSet<>();
    private final Set<Node> borrowed = new LinkedHashSet<>();
    private final Deque<Node> open = new ArrayDeque<>();

    private Plan(Graph graph, Folding folding, Set<Node> lent) {
        this.graph = graph;
        this.folding = folding;
        this.lent = lent;
        this.needed = new boolean[graph.nodes().size()];
        this.sections = new Section[needed.length];
        this.members = new int[needed.length];
    }

    /**
     * Marks what the roots read. Sections are settled apart, as they may depend on another plan.
     *
     * @param lent what need not be evaluated, as the policy of nulls evaluates it
     */
    static Plan of(Graph graph, Folding folding, Collection<Node> roots, Set<Node> lent) {
        Plan plan = new Plan(graph, folding, lent);
        roots.forEach(plan::reach);
        while (!plan.open.isEmpty()) {
            plan.expand(plan.open.pop());
        }
        return plan;
    }

    private void reach(Node node) {
        Node source = folding.source(node);
        if (!(folding.of(source) instanceof Known.Open) || needed[source.id()]) {
            return;
        }
        needed[source.id()] = true;
        open.push(source);
    }

    private void expand(Node node) {
        if (isLent(node)) {
            borrowed.add(node);
            return;
        }
        if (node.op() instanceof Op.UnderNone) {
            borrowed.add(node.input(0));
            return;
        }
        node.inputs().forEach(this::reach);
        if (node.op() instanceof Op.Opening opening && states.add(opening.state())) {
            reach(opening.state().start());
            reach(opening.state().next());
        } else if (node.op() instanceof Op.Past past && rings.add(past.ring())) {
            reach(past.ring().before());
            reach(past.ring().input());
        } else if (node.op() instanceof Op.Due due && pipes.add(due.pipe())) {
            reach(due.pipe().amount());
            reach(due.pipe().lag());
        }
    }

    /** Settles sections and axes; the plan of none, settled before, says when a borrowed value is there. */
    void settle(Plan none) {
        for (Node node : graph.nodes()) {
            if (needed[node.id()]) {
                sections[node.id()] = isLent(node) ? none.section(node) : section(node, none);
                members[node.id()] = isLent(node) ? none.membersOf(node) : members(node, none);
            }
        }
    }

    private Section section(Node node, Plan none) {
        Op op = node.op();
        if (op instanceof Op.Uniform uniform) {
            return uniform.each() ? Section.SERIES : Section.FIXED;
        } else if (op instanceof Op.Slots) {
            return Section.SETUP;
        } else if (op instanceof Op.Normal
                || op instanceof Op.Opening
                || op instanceof Op.Past
                || op instanceof Op.Due) {
            return Section.SERIES;
        } else if (op instanceof Op.Last || op instanceof Op.OverTime) {
            return Section.FINAL;
        } else if (op instanceof Op.UnderNone) {
            return Section.FIXED.max(none.section(node.input(0)));
        }
        return latest(node);
    }

    private Section latest(Node node) {
        Section latest = Section.SETUP;
        for (Node input : node.inputs()) {
            latest = latest.max(section(input));
        }
        boolean late = node.timing() == Timing.FINAL && latest == Section.SERIES;
        return late ? Section.FINAL : looksAtCohorts(node) ? latest.max(Section.SERIES) : latest;
    }

    /** Whether a node has another value whenever more members are founded, though what it reads may stay. */
    private static boolean looksAtCohorts(Node node) {
        Op op = node.op();
        boolean looks =
                op instanceof Op.Reduce || op instanceof Op.At || op instanceof Op.Rank || op instanceof Op.Ration;
        boolean looksAtPairs = op instanceof Op.ReducePairs pairs
                && pairs.pairs().sides().stream().anyMatch(Axis::hasCohorts);
        boolean atCohorts = looksAtPairs || looks && node.input(0).axis().hasCohorts();
        return atCohorts && node.timing() == Timing.SERIES;
    }

    /** The populations whose members are founded period by period, and those that are not. */
    List<Axis> axes() {
        Set<Axis> axes = new LinkedHashSet<>();
        graph.nodes().stream().map(Node::axis).filter(axis -> !axis.isPair()).forEach(axes::add);
        return new ArrayList<>(axes);
    }

    private int members(Node node, Plan none) {
        Op op = node.op();
        if (op instanceof Op.UnderNone) {
            return none.membersOf(node.input(0));
        }
        boolean follows = op instanceof Op.Apply
                || op instanceof Op.Quantile
                || op instanceof Op.QuantileOfNormal
                || op instanceof Op.Hook
                || op instanceof Op.Last;
        if (!follows) {
            return node.axis().size();
        }
        int most = 1;
        for (Node input : node.inputs()) {
            most = Math.max(most, membersOf(input));
        }
        return most;
    }

    /** Values a path of a node, 1 where it is known. */
    int membersOf(Node node) {
        Node source = folding.source(node);
        return folding.of(source) instanceof Known.Open ? members[source.id()] : 1;
    }

    /** When a node's value is there; a constant in SETUP, a number by period in SERIES. */
    Section section(Node node) {
        Node source = folding.source(node);
        if (folding.of(source) instanceof Known.Number number) {
            return number.isConstant() ? Section.SETUP : Section.SERIES;
        }
        return sections[source.id()];
    }

    boolean isNeeded(Node node) {
        return needed[node.id()];
    }

    /** Whether the program reads a node's value from that of the policy of nulls. */
    boolean isLent(Node node) {
        return lent.contains(node);
    }

    Graph graph() {
        return graph;
    }

    Folding folding() {
        return folding;
    }

    /** The nodes whose values under none are read. */
    Set<Node> borrowed() {
        return borrowed;
    }

    List<State> states() {
        return List.copyOf(states);
    }

    List<Ring> rings() {
        return List.copyOf(rings);
    }

    List<Pipe> pipes() {
        return List.copyOf(pipes);
    }

    /** The axis whose keys a draw begins from: that of the left side for pairs. */
    static Axis drawnBy(Node node) {
        return node.axis().isPair() ? node.axis().sides().get(0) : node.axis();
    }

    /** The axes on which it draws, the path first if there is any. */
    List<Axis> drawn() {
        Set<Axis> axes = new LinkedHashSet<>();
        for (Node node : graph.nodes()) {
            boolean isDrawn = node.op() instanceof Op.Uniform || node.op() instanceof Op.Normal;
            if (needed[node.id()] && isDrawn && !isLent(node)) {
                axes.add(Axis.PATH);
                axes.add(drawnBy(node));
            }
        }
        return new ArrayList<>(axes);
    }

    /** The nodes of a section that are read after the last period. */
    Set<Node> readLast(Collection<Node> roots) {
        Set<Node> late = new LinkedHashSet<>();
        roots.forEach(node -> late.add(folding.source(node)));
        for (Node node : graph.nodes()) {
            if (needed[node.id()] && sections[node.id()] == Section.FINAL && isComputed(node)) {
                node.inputs().forEach(input -> late.add(folding.source(input)));
            }
        }
        late.removeIf(node -> section(node) != Section.SERIES || folding.of(node) instanceof Known.Number);
        return late;
    }

    private static boolean isComputed(Node node) {
        return !(node.op() instanceof Op.OverTime || node.op() instanceof Op.UnderNone);
    }
}
