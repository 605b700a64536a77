package io.gyre.engine;

import io.gyre.graph.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A frame of its own within a program, into which inputs are brought: where its steps find and leave their values. */
abstract class OwnPlaces implements Places {

    private final Plan plan;
    private final Drafts all;
    private final Map<Node, Register> registers = new HashMap<>();
    private final Map<Node, Register> inputs = new HashMap<>();
    private final Map<Integer, Register> filled = new HashMap<>();
    private int buffers;

    OwnPlaces(Plan plan, Drafts all) {
        this.plan = plan;
        this.all = all;
    }

    /** Says how an input that has no buffer yet gets here; returns its register. */
    abstract Register bring(Node source);

    /** Appends a step. */
    abstract void append(Draft draft);

    final Plan plan() {
        return plan;
    }

    /** The program around. */
    final Drafts all() {
        return all;
    }

    /** How many buffers the frame has. */
    final int buffers() {
        return buffers;
    }

    /** The register of a node that is written here. */
    final Optional<Register> written(Node node) {
        return Optional.ofNullable(registers.get(node));
    }

    /** The register of an input that was brought here. */
    final Register brought(Node source) {
        return inputs.computeIfAbsent(source, this::bring);
    }

    final Register create() {
        Register register = new Register(1, Section.SERIES);
        register.assign(buffers++);
        return register;
    }

    @Override
    public final Register define(Node node) {
        Register register = create();
        registers.put(node, register);
        return register;
    }

    @Override
    public final Register extra(Register out) {
        return create();
    }

    @Override
    public final Optional<Known.Number> number(Node node) {
        return all.number(node);
    }

    @Override
    public final int index(Known.Number number) {
        return all.index(number);
    }

    @Override
    public final Register lanes(Node node, int members, Section reader) {
        Optional<Known.Number> number = number(node);
        if (number.isPresent()) {
            return filled(all.index(number.get()));
        }
        Node source = plan.folding().source(node);
        return written(source).orElseGet(() -> input(source));
    }

    /** An input that a step reads. */
    Register input(Node source) {
        return brought(source);
    }

    private Register filled(int number) {
        return filled.computeIfAbsent(number, unused -> {
            Register out = create();
            append(Draft.other(List.of(), out, () -> new ElementSteps.Fill(number, out.buffer(), 1)));
            return out;
        });
    }

    @Override
    public final void add(Section unused, Draft draft) {
        append(draft);
    }

    @Override
    public final Draft normal(long[] constants, int axis, Register out) {
        Register other = create();
        return Draft.other(
                List.of(), out, () -> new DrawSteps.NormalNow(constants, axis, other.buffer(), out.buffer()));
    }
}
