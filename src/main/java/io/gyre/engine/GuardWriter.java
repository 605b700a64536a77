package io.gyre.engine;

import io.gyre.graph.Node;
import io.gyre.graph.Op;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes selections whose first branch is evaluated only where it is taken. */
final class GuardWriter {

    private final Plan plan;
    private final Guards guards;
    private final Drafts drafts;
    private final Map<Guards.Guard, Cone> cones = new LinkedHashMap<>();

    GuardWriter(Plan plan, Guards guards, Drafts drafts) {
        this.plan = plan;
        this.guards = guards;
        this.drafts = drafts;
    }

    /** The frames that the guards need. */
    List<Layout.ConeSize> sizes() {
        return cones.values().stream()
                .map(cone -> new Layout.ConeSize(cone.buffers(), cone.members()))
                .toList();
    }

    /** Writes a selection whose first branch is evaluated only where it is taken. */
    void select(Node node, Guards.Guard guard) {
        int members = guard.members();
        Register condition = drafts.lanes(node.input(0), members, Section.SERIES);
        Cone cone = cones.computeIfAbsent(guard, unused -> scan(condition, members));
        Emitter within = new Emitter(plan, cone);
        guards.reach(node.input(1), cone.done()).forEach(within::emit);
        List<Draft> steps = cone.takeDrafts();
        List<Cone.Gather> inputs = cone.takeInputs();
        List<Register> reads = new ArrayList<>();
        inputs.forEach(input -> reads.add(input.from()));
        int[] axes = axes(node.input(1));
        drafts.add(Section.SERIES, Draft.sink(reads, () -> evaluate(cone.index(), inputs, steps, axes)));
        drafts.add(Section.SERIES, choice(node, cone, condition));
    }

    private Draft choice(Node node, Cone cone, Register condition) {
        int members = cone.members();
        Register then = cone.lanes(node.input(1), 1, Section.SERIES);
        Optional<Known.Number> number = drafts.number(node.input(2));
        if (number.isPresent()) {
            int otherwise = drafts.index(number.get());
            Register out = drafts.define(node);
            return Draft.elementwise(
                    List.of(condition),
                    out,
                    () -> new GuardSteps.SelectElseNumber(
                            cone.index(), condition.buffer(), then.buffer(), otherwise, out.buffer(), members));
        }
        Register otherwise = drafts.lanes(node.input(2), members, Section.SERIES);
        Register out = drafts.define(node);
        return Draft.elementwise(
                List.of(condition, otherwise),
                out,
                () -> new GuardSteps.Select(
                        cone.index(), condition.buffer(), then.buffer(), otherwise.buffer(), out.buffer(), members));
    }

    private Cone scan(Register condition, int members) {
        Cone cone = new Cone(plan, drafts, cones.size(), members);
        drafts.add(
                Section.SERIES,
                Draft.sink(List.of(condition), () -> new GuardSteps.Scan(cone.index(), condition.buffer(), members)));
        return cone;
    }

    private static Step evaluate(int guard, List<Cone.Gather> inputs, List<Draft> steps, int[] axes) {
        return new GuardSteps.Evaluate(
                guard,
                inputs.stream().mapToInt(input -> input.from().buffer()).toArray(),
                inputs.stream().mapToInt(input -> input.to().buffer()).toArray(),
                axes,
                steps.stream().map(draft -> draft.link().get()).toArray(Step[]::new));
    }

    /** The axes on which the guarded nodes that a node reads draw. */
    private int[] axes(Node node) {
        return guards.reach(node, new HashSet<>()).stream()
                .filter(inner -> inner.op() instanceof Op.Uniform || inner.op() instanceof Op.Normal)
                .mapToInt(inner -> plan.drawn().indexOf(inner.axis()))
                .distinct()
                .toArray();
    }
}
