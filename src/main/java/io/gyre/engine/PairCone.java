package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps on one row of pairs: either which pairs count, or the numbers of those that do, which may read the former. */
final class PairCone implements Places {

    /** An input that has no buffer yet among all lanes. */
    private record Read(PairSteps.Kind kind, Register from, Register to) {}

    private final Plan plan;
    private final Drafts all;
    private final Axis pairs;
    private final Section section;
    private final Optional<PairCone> row;
    private final Map<Node, Register> registers = new HashMap<>();
    private final Map<Node, Register> inputs = new HashMap<>();
    private final Map<Integer, Register> filled = new HashMap<>();
    private final List<Read> reads = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private boolean draws;
    private int buffers;

    /**
     * Begins.
     *
     * @param section that of the reduction
     * @param row the cone of the whole row, whose numbers this one may read
     */
    PairCone(Plan plan, Drafts all, Axis pairs, Section section, Optional<PairCone> row) {
        this.plan = plan;
        this.all = all;
        this.pairs = pairs;
        this.section = section;
        this.row = row;
    }

    /** Writes all that a node needs; returns where it is. */
    Register write(Node node) {
        Node source = plan.folding().source(node);
        reach(source, new Emitter(plan, this));
        return lanes(source, 1, section);
    }

    private void reach(Node node, Emitter emitter) {
        boolean isKnown = registers.containsKey(node) || all.number(node).isPresent() || isOfRow(node);
        if (!node.axis().isPair() || isKnown) {
            return;
        }
        node.inputs().forEach(input -> reach(plan.folding().source(input), emitter));
        draws |= node.op() instanceof Op.Uniform || node.op() instanceof Op.Normal;
        emitter.emit(node);
    }

    private boolean isOfRow(Node node) {
        return row.filter(cone -> cone.registers.containsKey(node)).isPresent();
    }

    int buffers() {
        return buffers;
    }

    /** How many steps it has. */
    int steps() {
        return drafts.size();
    }

    /** The registers among all lanes that it reads. */
    List<Register> reads() {
        return reads.stream()
                .filter(read -> read.kind() != PairSteps.Kind.ROW)
                .map(Read::from)
                .toList();
    }

    PairSteps.Part part(Register result) {
        return new PairSteps.Part(
                reads.stream()
                        .map(read -> new PairSteps.Input(
                                read.kind(), read.from().buffer(), read.to().buffer()))
                        .toList(),
                drafts.stream().map(draft -> draft.link().get()).toList(),
                draws,
                result.buffer());
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
    public Register lanes(Node node, int members, Section reader) {
        Optional<Known.Number> number = number(node);
        if (number.isPresent()) {
            return filled(all.index(number.get()));
        }
        Node source = plan.folding().source(node);
        Register known = registers.get(source);
        return known != null ? known : inputs.computeIfAbsent(source, this::input);
    }

    private Register input(Node source) {
        Register to = create();
        if (source.axis().isPair()) {
            reads.add(new Read(PairSteps.Kind.ROW, row.orElseThrow().registers.get(source), to));
            return to;
        }
        int members = plan.membersOf(source);
        PairSteps.Kind side = source.axis().equals(pairs.sides().get(0)) ? PairSteps.Kind.LEFT : PairSteps.Kind.RIGHT;
        PairSteps.Kind kind = members == 1 ? PairSteps.Kind.PATH : side;
        reads.add(new Read(kind, all.lanes(source, members, section), to));
        return to;
    }

    private Register filled(int number) {
        return filled.computeIfAbsent(number, unused -> {
            Register out = create();
            drafts.add(Draft.other(List.of(), out, () -> new ElementSteps.Fill(number, out.buffer(), 1)));
            return out;
        });
    }

    @Override
    public void add(Section unused, Draft draft) {
        drafts.add(draft);
    }

    @Override
    public Draft normal(long[] constants, int axis, Register out) {
        Register other = create();
        return Draft.other(
                List.of(), out, () -> new DrawSteps.NormalNow(constants, axis, other.buffer(), out.buffer()));
    }
}
