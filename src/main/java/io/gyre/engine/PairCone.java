package io.gyre.engine;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps on one row of pairs: either which pairs count, or the numbers of those that do, which may read the former. */
final class PairCone extends OwnPlaces {

    /** An input that has no buffer yet among all lanes. */
    private record Read(PairSteps.Kind kind, Register from, Register to) {}

    private final Axis pairs;
    private final Section section;
    private final Optional<PairCone> row;
    private final List<Read> reads = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private boolean draws;

    /**
     * Begins.
     *
     * @param section that of the reduction
     * @param row the cone of the whole row, whose numbers this one may read
     */
    PairCone(Plan plan, Drafts all, Axis pairs, Section section, Optional<PairCone> row) {
        super(plan, all);
        this.pairs = pairs;
        this.section = section;
        this.row = row;
    }

    /** Writes all that a node needs; returns where it is. */
    Register write(Node node) {
        Node source = plan().folding().source(node);
        reach(source, new Emitter(plan(), this));
        return lanes(source, 1, section);
    }

    private void reach(Node node, Emitter emitter) {
        boolean isKnown = written(node).isPresent() || number(node).isPresent() || isOfRow(node);
        if (!node.axis().isPair() || isKnown) {
            return;
        }
        node.inputs().forEach(input -> reach(plan().folding().source(input), emitter));
        draws |= node.op() instanceof Op.Uniform || node.op() instanceof Op.Normal;
        emitter.emit(node);
    }

    private boolean isOfRow(Node node) {
        return row.filter(cone -> cone.written(node).isPresent()).isPresent();
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

    @Override
    Register bring(Node source) {
        Register to = create();
        if (source.axis().isPair()) {
            reads.add(new Read(
                    PairSteps.Kind.ROW, row.orElseThrow().written(source).orElseThrow(), to));
            return to;
        }
        int members = plan().membersOf(source);
        PairSteps.Kind side = source.axis().equals(pairs.sides().get(0)) ? PairSteps.Kind.LEFT : PairSteps.Kind.RIGHT;
        PairSteps.Kind kind = members == 1 ? PairSteps.Kind.PATH : side;
        reads.add(new Read(kind, all().lanes(source, members, section), to));
        return to;
    }

    @Override
    void append(Draft draft) {
        drafts.add(draft);
    }
}
