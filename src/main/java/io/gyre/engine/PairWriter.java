package io.gyre.engine;

import io.gyre.graph.Node;
import io.gyre.graph.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes reductions of pairs, each with all equations of pairs that it needs. */
final class PairWriter {

    private final Plan plan;
    private final Drafts drafts;
    private final List<Layout.PairSize> sizes = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();

    PairWriter(Plan plan, Drafts drafts) {
        this.plan = plan;
        this.drafts = drafts;
    }

    /** The frames that they need. */
    List<Layout.PairSize> sizes() {
        return List.copyOf(sizes);
    }

    /** Values a path that their steps write in a period, if all pairs count. */
    double lanes(Foundation foundation) {
        double lanes = 0;
        for (int k = 0; k < sizes.size(); k++) {
            double pairs = sizes.get(k).pairs().sides().stream()
                    .mapToDouble(side -> foundation.mean(side.size()))
                    .reduce(1, (a, b) -> a * b);
            lanes += pairs * steps.get(k);
        }
        return lanes;
    }

    void reduce(Op.ReducePairs op, Node node, Section section) {
        PairCone row = new PairCone(plan, drafts, op.pairs(), section, Optional.empty());
        boolean masks = node.inputs().size() > 1 && !isOne(node.input(1));
        List<Register> mask = masks ? List.of(row.write(node.input(1))) : List.of();
        PairCone counted = new PairCone(plan, drafts, op.pairs(), section, Optional.of(row));
        Register value = counted.write(node.input(0));
        List<Register> reads = new ArrayList<>(row.reads());
        reads.addAll(counted.reads());
        int index = sizes.size();
        sizes.add(new Layout.PairSize(op.pairs(), row.buffers(), counted.buffers()));
        steps.add(row.steps() + counted.steps() + 1);
        int axis = plan.drawn().indexOf(op.pairs().sides().get(0));
        Register out = drafts.define(node);
        drafts.add(
                section,
                Draft.other(
                        reads,
                        out,
                        () -> new PairSteps.Reduce(
                                op,
                                index,
                                axis,
                                mask.stream().map(row::part).toList(),
                                counted.part(value),
                                out.buffer())));
    }

    private boolean isOne(Node node) {
        return drafts.number(node)
                .filter(number -> Arrays.stream(number.values()).allMatch(value -> value != 0))
                .isPresent();
    }
}
