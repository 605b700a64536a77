package io.gyre.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Brings the raw nodes of a model builder into the form of a {@link Graph}: deferred nodes are replaced by what they
 * stand for, equal nodes become one, choices between constants are made, and nodes are numbered in an order in which
 * each comes after its inputs. A loop of equations within a period is refused.
 */
public final class Resolver {

    private final Map<Node, Node> done = new HashMap<>();
    /** By operation, inputs and timing, and of a leaf by its axis; other nodes have that of their inputs. */
    private final Map<List<Object>, Node> interned = new HashMap<>();

    private final LinkedHashSet<Node> open = new LinkedHashSet<>();
    private final Map<Node, String> names;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<State, State> states = new HashMap<>();
    private final Map<Ring, Ring> rings = new HashMap<>();
    private final Map<Pipe, Pipe> pipes = new HashMap<>();
    private final List<Runnable> pending = new ArrayList<>();
    private final List<State> stateList = new ArrayList<>();
    private final List<Ring> ringList = new ArrayList<>();
    private final List<Pipe> pipeList = new ArrayList<>();

    /**
     * Creates a resolver.
     *
     * @param names what raw nodes are called in messages about loops
     */
    public Resolver(Map<Node, String> names) {
        this.names = Map.copyOf(names);
    }

    /**
     * Resolves a node and all it reads.
     *
     * @param raw a node of the builder
     * @return the node of the finished graph
     * @throws IllegalArgumentException if equations of one period form a loop; the message names its members
     */
    public Node resolve(Node raw) {
        Node result = visit(raw);
        while (!pending.isEmpty()) {
            List<Runnable> batch = List.copyOf(pending);
            pending.clear();
            batch.forEach(Runnable::run);
        }
        return result;
    }

    private Node visit(Node raw) {
        Node known = done.get(raw);
        if (known != null) {
            return known;
        }
        if (!open.add(raw)) {
            throw new IllegalArgumentException(loop(raw));
        }
        Node result = raw.op() instanceof Op.Deferred deferred ? visit(bound(deferred, raw)) : rebuild(raw);
        open.remove(raw);
        done.put(raw, result);
        return result;
    }

    private static Node bound(Op.Deferred deferred, Node raw) {
        return deferred.target()
                .node()
                .orElseThrow(() -> new IllegalArgumentException(
                        deferred.target().name() + " is used but never defined " + raw.site()));
    }

    private Node rebuild(Node raw) {
        Op op = rebind(raw.op());
        List<Node> inputs = masked(op, raw.inputs().stream().map(this::visit).toList());
        Optional<Node> simpler = simplify(op, inputs);
        if (simpler.isPresent()) {
            return simpler.get();
        }
        Timing timing = timing(op, inputs, raw.timing());
        Optional<Axis> axis = inputs.isEmpty() ? Optional.of(raw.axis()) : Optional.empty();
        return interned.computeIfAbsent(List.of(op.getClass(), op.parts(), inputs, timing, axis), key -> {
            Node.Shape shape = new Node.Shape(raw.axis(), timing, raw.unit());
            Node node = new Node(nodes.size(), op, inputs, shape, raw.site());
            nodes.add(node);
            return node;
        });
    }

    /** A reduction or rank among everyone needs no mask. */
    private static List<Node> masked(Op op, List<Node> inputs) {
        boolean masks = (op instanceof Op.Reduce || op instanceof Op.ReducePairs || op instanceof Op.Rank)
                && inputs.size() == 2;
        return masks && isEverywhere(inputs.get(1)) ? inputs.subList(0, 1) : inputs;
    }

    /** What was bound late may be known earlier than it was declared to be. */
    private static Timing timing(Op op, List<Node> inputs, Timing declared) {
        boolean follows = op instanceof Op.Apply
                || op instanceof Op.Reduce
                || op instanceof Op.ReducePairs
                || op instanceof Op.At
                || op instanceof Op.Ration
                || op instanceof Op.Rank
                || op instanceof Op.Quantile
                || op instanceof Op.QuantileOfNormal
                || op instanceof Op.UnderNone
                || op instanceof Op.Hook;
        if (!follows) {
            return declared;
        }
        Timing timing = Timing.FIXED;
        for (Node input : inputs) {
            timing = timing.max(input.timing());
        }
        return timing;
    }

    private static Optional<Node> simplify(Op op, List<Node> inputs) {
        if (op instanceof Op.Last && inputs.get(0).timing() != Timing.SERIES) {
            return Optional.of(inputs.get(0));
        }
        if (!(op instanceof Op.Apply apply)) {
            return Optional.empty();
        }
        Node first = inputs.get(0);
        boolean everywhere = isEverywhere(first);
        return switch (apply.function()) {
            case SELECT -> select(inputs, everywhere);
            case AND -> everywhere && covers(inputs.get(1), first) ? Optional.of(inputs.get(1)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Node> select(List<Node> inputs, boolean everywhere) {
        Node condition = inputs.get(0);
        if (everywhere && covers(inputs.get(1), condition)) {
            return Optional.of(inputs.get(1));
        }
        boolean nowhere = condition.op() instanceof Op.Constant constant && constant.value() == 0;
        return nowhere && covers(inputs.get(2), condition) ? Optional.of(inputs.get(2)) : Optional.empty();
    }

    private static boolean covers(Node branch, Node condition) {
        return condition.axis().isPath() || branch.axis().equals(condition.axis());
    }

    /** Whether a condition holds for every member of every path. */
    private static boolean isEverywhere(Node condition) {
        if (condition.op() instanceof Op.Constant constant) {
            return constant.value() == 1;
        }
        return condition.op() instanceof Op.Slots slots
                && slots.values().stream().allMatch(value -> value == 1);
    }

    private Op rebind(Op op) {
        if (op instanceof Op.Opening opening) {
            return new Op.Opening(state(opening.state()));
        }
        if (op instanceof Op.Past past) {
            return new Op.Past(ring(past.ring()));
        }
        if (op instanceof Op.Due due) {
            return new Op.Due(pipe(due.pipe()));
        }
        return op;
    }

    private State state(State raw) {
        State known = states.get(raw);
        if (known != null) {
            return known;
        }
        State state = new State(raw.key(), raw.axis(), raw.unit(), visit(raw.start()));
        states.put(raw, state);
        stateList.add(state);
        pending.add(() -> state.becomes(visit(raw.next())));
        return state;
    }

    private Ring ring(Ring raw) {
        Ring known = rings.get(raw);
        if (known != null) {
            return known;
        }
        Ring ring = new Ring(raw.key(), raw.axis(), raw.length(), visit(raw.before()));
        rings.put(raw, ring);
        ringList.add(ring);
        pending.add(() -> ring.stores(visit(raw.input())));
        return ring;
    }

    private Pipe pipe(Pipe raw) {
        Pipe known = pipes.get(raw);
        if (known != null) {
            return known;
        }
        Pipe pipe = new Pipe(raw.key(), raw.axis(), raw.length(), visit(raw.zero()));
        pipes.put(raw, pipe);
        pipeList.add(pipe);
        pending.add(() -> pipe.sends(visit(raw.amount()), visit(raw.lag())));
        return pipe;
    }

    private String loop(Node again) {
        List<Node> path = new ArrayList<>(open);
        List<Node> members = path.subList(path.indexOf(again), path.size());
        List<String> named = members.stream()
                .map(this::name)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        String list = named.isEmpty()
                ? members.stream()
                        .map(node -> node.site().toString())
                        .distinct()
                        .collect(Collectors.joining(" -> "))
                : String.join(" -> ", named) + " -> " + named.get(0);
        return "equations must not form a loop within a period, got " + list
                + "; read one of them by previous(), or spend the inflow next period "
                + members.stream()
                        .filter(member -> name(member).isPresent())
                        .findFirst()
                        .orElse(again)
                        .site();
    }

    private Optional<String> name(Node node) {
        if (node.op() instanceof Op.Deferred deferred) {
            return Optional.of(deferred.target().name());
        }
        return Optional.ofNullable(names.get(node));
    }

    /**
     * The nodes resolved so far.
     *
     * @return the nodes by id
     */
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /**
     * The states met so far.
     *
     * @return the states
     */
    public List<State> states() {
        return List.copyOf(stateList);
    }

    /**
     * The rings met so far.
     *
     * @return the rings
     */
    public List<Ring> rings() {
        return List.copyOf(ringList);
    }

    /**
     * The pipes met so far.
     *
     * @return the pipes
     */
    public List<Pipe> pipes() {
        return List.copyOf(pipeList);
    }
}
