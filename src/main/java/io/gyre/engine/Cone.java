package io.gyre.engine;

import io.gyre.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps of one guard, over gathered lanes: a frame of its own, into which inputs are gathered. */
final class Cone implements Places {

    /** An input: its buffer among all lanes and that of the gathered ones. */
    record Gather(Register from, Register to) {}

    private final Plan plan;
    private final Drafts all;
    private final int index;
    private final int members;
    private final Map<Node, Register> registers = new HashMap<>();
    private final Map<Node, Register> inputs = new HashMap<>();
    private final Map<Integer, Register> filled = new HashMap<>();
    private final Set<Node> done = new HashSet<>();
    private List<Draft> drafts = new ArrayList<>();
    private Set<Node> used = new LinkedHashSet<>();
    private int buffers;

    Cone(Plan plan, Drafts all, int index, int members) {
        this.plan = plan;
        this.all = all;
        this.index = index;
        this.members = members;
    }

    int index() {
        return index;
    }

    int members() {
        return members;
    }

    /** How many buffers its frame has. */
    int buffers() {
        return buffers;
    }

    /** The nodes written so far. */
    Set<Node> done() {
        return done;
    }

    private Register create() {
        Register register = new Register(1, Section.SERIES);
        register.assign(buffers++);
        return register;
    }

    @Override
    public Register define(Node node) {
        Register register = create();
        registers.put(node, register);
        return register;
    }

    @Override
    public Register extra(Register out) {
        return create();
    }

    @Override
    public Optional<Known.Number> number(Node node) {
        return all.number(node);
    }

    @Override
    public int index(Known.Number number) {
        return all.index(number);
    }

    @Override
    public Register lanes(Node node, int ofMembers, Section reader) {
        Optional<Known.Number> number = number(node);
        if (number.isPresent()) {
            return filled(all.index(number.get()));
        }
        Node source = plan.folding().source(node);
        if (registers.containsKey(source)) {
            return registers.get(source);
        }
        used.add(source);
        return inputs.computeIfAbsent(source, unused -> create());
    }

    private Register filled(int number) {
        return filled.computeIfAbsent(number, unused -> {
            Register out = create();
            drafts.add(Draft.other(List.of(), out, () -> new ElementSteps.Fill(number, out.buffer(), 1)));
            return out;
        });
    }

    @Override
    public void add(Section section, Draft draft) {
        drafts.add(draft);
    }

    @Override
    public Draft normal(long[] constants, int axis, Register out) {
        Register other = create();
        return Draft.other(
                List.of(), out, () -> new DrawSteps.NormalNow(constants, axis, other.buffer(), out.buffer()));
    }

    /** The steps written since the last call. */
    List<Draft> takeDrafts() {
        List<Draft> taken = drafts;
        drafts = new ArrayList<>();
        return taken;
    }

    /** The inputs read since the last call. */
    List<Gather> takeInputs() {
        List<Gather> gathers = new ArrayList<>();
        for (Node node : used) {
            gathers.add(new Gather(all.lanes(node, members, Section.SERIES), inputs.get(node)));
        }
        used = new LinkedHashSet<>();
        return gathers;
    }
}
