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
        Cone cone = cones.get(guard);
        if (cone == null) {
            cone = new Cone(plan, drafts, cones.size(), guard.members());
            cones.put(guard, cone);
            scan(guard, cone.index());
        }
        List<Register> reads = new ArrayList<>();
        if (!guards.isCompared(guard.condition())) {
            reads.add(drafts.lanes(guard.condition(), guard.members(), Section.SERIES));
        }
        Optional<Known.Number> then = drafts.number(node.input(1));
        if (then.isPresent()) {
            drafts.add(Section.SERIES, chooseNumber(node, cone, drafts.index(then.get()), reads));
            return;
        }
        evaluate(node.input(1), cone);
        drafts.add(Section.SERIES, choose(node, cone, reads));
    }

    private void evaluate(Node branch, Cone cone) {
        Emitter within = new Emitter(plan, cone);
        guards.reach(branch, cone.done()).forEach(within::emit);
        List<Draft> steps = cone.takeDrafts();
        List<Cone.Gather> inputs = cone.takeInputs();
        if (!steps.isEmpty()) {
            List<Register> reads = inputs.stream().map(Cone.Gather::from).toList();
            int[] axes = axes(branch);
            drafts.add(Section.SERIES, Draft.sink(reads, () -> evaluate(cone.index(), inputs, steps, axes)));
        }
    }

    private Draft choose(Node node, Cone cone, List<Register> reads) {
        int guard = cone.index();
        int members = cone.members();
        Register then = cone.lanes(node.input(1), 1, Section.SERIES);
        Optional<Known.Number> number = drafts.number(node.input(2));
        if (number.isPresent()) {
            int otherwise = drafts.index(number.get());
            Register out = drafts.define(node);
            return Draft.elementwise(
                    reads,
                    out,
                    () -> new GuardSteps.SelectElseNumber(guard, then.buffer(), otherwise, out.buffer(), members));
        }
        Register otherwise = drafts.lanes(node.input(2), members, Section.SERIES);
        reads.add(otherwise);
        Register out = drafts.define(node);
        return Draft.elementwise(
                reads,
                out,
                () -> new GuardSteps.Select(guard, then.buffer(), otherwise.buffer(), out.buffer(), members));
    }

    private Draft chooseNumber(Node node, Cone cone, int then, List<Register> reads) {
        int guard = cone.index();
        int members = cone.members();
        Optional<Known.Number> number = drafts.number(node.input(2));
        if (number.isPresent()) {
            int otherwise = drafts.index(number.get());
            Register out = drafts.define(node);
            return Draft.elementwise(
                    reads, out, () -> new GuardSteps.SelectNumbers(guard, then, otherwise, out.buffer(), members));
        }
        Register otherwise = drafts.lanes(node.input(2), members, Section.SERIES);
        reads.add(otherwise);
        Register out = drafts.define(node);
        return Draft.elementwise(
                reads, out, () -> new GuardSteps.SelectNumber(guard, then, otherwise.buffer(), out.buffer(), members));
    }

    /** Lists the lanes of a guard before the first selection by it. */
    private void scan(Guards.Guard guard, int index) {
        Node condition = guard.condition();
        int members = guard.members();
        if (!guards.isCompared(condition)) {
            Register c = drafts.lanes(condition, members, Section.SERIES);
            drafts.add(Section.SERIES, Draft.sink(List.of(c), () -> new GuardSteps.Scan(index, c.buffer(), members)));
            return;
        }
        Optional<Known.Number> left = drafts.number(condition.input(0));
        Optional<Known.Number> right = drafts.number(condition.input(1));
        List<Register> reads = new ArrayList<>();
        if (left.isEmpty()) {
            reads.add(drafts.lanes(condition.input(0), members, Section.SERIES));
        }
        if (right.isEmpty()) {
            reads.add(drafts.lanes(condition.input(1), members, Section.SERIES));
        }
        int number = left.or(() -> right).map(drafts::index).orElse(-1);
        drafts.add(Section.SERIES, Draft.sink(reads, () -> compare(index, reads, number, right.isPresent(), members)));
    }

    private static Step compare(int guard, List<Register> reads, int number, boolean isRight, int members) {
        int a = reads.get(0).buffer();
        if (reads.size() == 2) {
            return new GuardSteps.ScanLess(guard, a, reads.get(1).buffer(), members);
        }
        return isRight
                ? new GuardSteps.ScanLessThan(guard, a, number, members)
                : new GuardSteps.ScanMoreThan(guard, number, a, members);
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
