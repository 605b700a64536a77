package io.gyre.engine;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which nodes of a period are read only where a condition holds: those whose every reader is the first branch of a
 * selection by that condition, or another such node. They are evaluated on the lanes where it holds, gathered, if these are
 * few; draws are addressed, so no bit depends on it. A selection among gathered lanes may be a guard of its own, whose lanes
 * are gathered from these. A normal is drawn this way only where the condition is rare for certain, as it is drawn in pairs
 * otherwise.
 */
final class Guards {

    /** Nanoseconds a lane from which gathering pays. */
    private static final double LEAST_COST = 0.6;

    /** The same within another guard, where there are fewer lanes to save. */
    private static final double LEAST_COST_WITHIN = 4.0;

    private static final double RARE = 0.25;

    /** A condition over so many members, among the lanes of another guard if there is one around it. */
    record Guard(Node condition, int members, Optional<Guard> around) {

        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof Guard that
                            && condition.equals(that.condition)
                            && members == that.members
                            && around.equals(that.around);
        }

        @Override
        public int hashCode() {
            return 31 * condition.hashCode() + members;
        }

        /** Whether its lanes are among those of another, or the same. */
        boolean isWithin(Guard other) {
            return equals(other)
                    || around.filter(outer -> outer.isWithin(other)).isPresent();
        }

        /** The guards whose lanes it is among, itself included, outermost first. */
        List<Guard> chain() {
            List<Guard> chain = new ArrayList<>();
            around.ifPresent(outer -> chain.addAll(outer.chain()));
            chain.add(this);
            return chain;
        }

        /** Values a path of what its selections read: one, of the lanes gathered around it, or all members. */
        int lanes() {
            return around.isPresent() ? 1 : members;
        }
    }

    private record Use(Node reader, int input) {}

    private final Plan plan;
    private final Map<Node, List<Use>> uses = new HashMap<>();
    private final Set<Node> outside = new HashSet<>();
    private final Map<Node, Guard> guards = new LinkedHashMap<>();
    private final Set<Guard> worthwhile = new HashSet<>();
    private final Set<Node> compared = new HashSet<>();

    private Guards(Plan plan) {
        this.plan = plan;
    }

    /**
     * Finds the guarded nodes.
     *
     * @param read nodes that are read from outside of equations
     */
    static Guards of(Plan plan, Collection<Node> read) {
        Guards guards = new Guards(plan);
        read.forEach(guards::readOutside);
        plan.states().forEach(state -> guards.readOutside(state.next()));
        plan.rings().forEach(ring -> guards.readOutside(ring.input()));
        plan.pipes().forEach(pipe -> guards.readOutside(pipe.amount()));
        plan.pipes().forEach(pipe -> guards.readOutside(pipe.lag()));
        guards.find();
        guards.dropCheap();
        guards.guards.values().forEach(guard -> guards.worthwhile.addAll(guard.chain()));
        guards.worthwhile.stream()
                .map(Guard::condition)
                .filter(guards::isOnlySelectedBy)
                .forEach(guards.compared::add);
        return guards;
    }

    private void readOutside(Node node) {
        outside.add(source(node));
    }

    private Node source(Node node) {
        return plan.folding().source(node);
    }

    private boolean isOpen(Node node) {
        return plan.folding().of(node) instanceof Known.Open || plan.folding().of(node) instanceof Known.Alias;
    }

    private void find() {
        List<Node> nodes = plan.graph().nodes();
        for (Node node : nodes) {
            if (plan.isNeeded(node) && !plan.isLent(node) && readsPairs(node)) {
                node.inputs().forEach(this::readOutside);
            } else if (plan.isNeeded(node) && !plan.isLent(node)) {
                for (int k = 0; k < node.inputs().size(); k++) {
                    uses.computeIfAbsent(source(node.input(k)), unused -> new ArrayList<>())
                            .add(new Use(node, k));
                }
            }
        }
        for (int id = nodes.size() - 1; id >= 0; id--) {
            Node node = nodes.get(id);
            if (plan.isNeeded(node) && isEligible(node)) {
                guardOf(node).ifPresent(guard -> guards.put(node, guard));
            }
        }
    }

    /** Pairs are evaluated apart, where their reductions are. */
    private static boolean readsPairs(Node node) {
        return node.axis().isPair() || node.op() instanceof Op.ReducePairs;
    }

    private boolean isEligible(Node node) {
        Op op = node.op();
        boolean elementwise = op instanceof Op.Apply
                || op instanceof Op.Quantile
                || op instanceof Op.QuantileOfNormal
                || op instanceof Op.Uniform uniform && uniform.each()
                || op instanceof Op.Normal
                || op instanceof Op.Hook;
        return elementwise
                && !node.axis().isPair()
                && plan.section(node) == Section.SERIES
                && !outside.contains(node)
                && !plan.isLent(node);
    }

    /** The innermost guard that holds wherever a reader of a node needs it. */
    private Optional<Guard> guardOf(Node node) {
        List<Guard> common = List.of();
        boolean isFirst = true;
        for (Use use : uses.getOrDefault(node, List.of())) {
            List<Guard> one = guardOf(use).map(Guard::chain).orElse(List.of());
            common = isFirst ? one : common(common, one);
            isFirst = false;
        }
        Optional<Guard> innermost = common.isEmpty() ? Optional.empty() : Optional.of(common.get(common.size() - 1));
        return innermost
                .filter(guard -> guard.members() == plan.membersOf(node))
                .filter(guard -> !(node.op() instanceof Op.Normal) || isRare(guard));
    }

    private static List<Guard> common(List<Guard> one, List<Guard> other) {
        int length = 0;
        while (length < Math.min(one.size(), other.size()) && one.get(length).equals(other.get(length))) {
            length++;
        }
        return one.subList(0, length);
    }

    private Optional<Guard> guardOf(Use use) {
        Optional<Guard> around = Optional.ofNullable(guards.get(use.reader()));
        return use.input() == 1 ? condition(use.reader()).or(() -> around) : around;
    }

    /** The guard by which a node selects, if it selects by one. */
    private Optional<Guard> condition(Node node) {
        boolean selects = node.op() instanceof Op.Apply apply
                && apply.function() == Function.SELECT
                && plan.section(node) == Section.SERIES
                && isOpen(node.input(0));
        Optional<Guard> around = Optional.ofNullable(guards.get(node));
        return selects ? Optional.of(new Guard(source(node.input(0)), plan.membersOf(node), around)) : Optional.empty();
    }

    private boolean isRare(Guard guard) {
        return guard.chain().stream().anyMatch(each -> isRare(each.condition()));
    }

    private boolean isRare(Node condition) {
        if (!(condition.op() instanceof Op.Apply apply)) {
            return false;
        }
        if (apply.function() == Function.AND) {
            return isRare(source(condition.input(0))) || isRare(source(condition.input(1)));
        }
        return apply.function() == Function.LESS
                && source(condition.input(0)).op() instanceof Op.Uniform
                && plan.folding().of(condition.input(1)) instanceof Known.Number number
                && Arrays.stream(number.values()).allMatch(value -> value <= RARE);
    }

    /** What is within a guard that does not pay belongs to the one around it; that one costs no less. */
    private void dropCheap() {
        Map<Guard, Double> costs = new HashMap<>();
        guards.forEach((node, guard) -> guard.chain().forEach(each -> costs.merge(each, cost(node), Double::sum)));
        Map<Node, Guard> all = new LinkedHashMap<>(guards);
        guards.clear();
        all.forEach((node, guard) -> guard.chain().stream()
                .filter(each -> costs.get(each) >= (each.around().isPresent() ? LEAST_COST_WITHIN : LEAST_COST))
                .reduce((outer, inner) -> inner)
                .ifPresent(kept -> guards.put(node, kept)));
    }

    /** Nanoseconds a lane, roughly. */
    private static double cost(Node node) {
        if (!(node.op() instanceof Op.Apply apply)) {
            return node.op() instanceof Op.Uniform ? 0.3 : 1.0;
        }
        return switch (apply.function()) {
            case EXP, LOG -> 0.4;
            case NORMAL_CDF, NORMAL_QUANTILE, POWER -> 1.0;
            case SELECT, SQRT -> 0.25;
            case BINOMIAL -> 40;
            default -> 0.06;
        };
    }

    /** Whether a node is never there on all lanes. */
    boolean isGathered(Node node) {
        return isGuarded(node) || isCompared(node);
    }

    /** Whether a node is evaluated on gathered lanes only. */
    boolean isGuarded(Node node) {
        return guards.containsKey(node);
    }

    /** The guard of a selection whose first branch is guarded further than itself, or is a number. */
    Optional<Guard> guarded(Node select) {
        if (!plan.isNeeded(select)) {
            return Optional.empty();
        }
        boolean isNumber = select.inputs().size() > 1 && !isOpen(select.input(1));
        return condition(select)
                .filter(worthwhile::contains)
                .filter(guard -> isNumber || guard.equals(guards.get(source(select.input(1)))));
    }

    /** Whether a condition is nothing but a comparison whose lanes guards list, so that it need not be written down. */
    boolean isCompared(Node condition) {
        return compared.contains(condition);
    }

    private boolean isOnlySelectedBy(Node condition) {
        boolean isLess = condition.op() instanceof Op.Apply apply && apply.function() == Function.LESS;
        return isLess
                && !isGuarded(condition)
                && !plan.isLent(condition)
                && !outside.contains(condition)
                && plan.section(condition) == Section.SERIES
                && uses.get(condition).stream()
                        .allMatch(use -> use.input() == 0
                                && guarded(use.reader())
                                        .filter(guard -> guard.around().isEmpty())
                                        .filter(guard -> guard.members() == plan.membersOf(condition))
                                        .isPresent());
    }

    /** Whether a node is evaluated on the lanes of a guard, and not on those of one within it. */
    boolean isOf(Guard guard, Node node) {
        return guard.equals(guards.get(node));
    }

    /** The nodes of a guard, and of those within it, that a node reads, itself included, inputs first. */
    List<Node> reach(Node node, Guard guard, Set<Node> done) {
        List<Node> order = new ArrayList<>();
        reach(source(node), guard, done, order);
        return order;
    }

    private void reach(Node node, Guard guard, Set<Node> done, List<Node> order) {
        Optional<Guard> own = Optional.ofNullable(guards.get(node));
        if (own.filter(inner -> inner.isWithin(guard)).isPresent() && done.add(node)) {
            node.inputs().forEach(input -> reach(source(input), guard, done, order));
            order.add(node);
        }
    }
}
