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
                .map(cone -> new Layout.ConeSize(cone.buffers(), cone.guard().members()))
                .toList();
    }

    /** Writes a selection whose first branch is evaluated only where it is taken. */
    void select(Node node, Guards.Guard guard) {
        select(node, guard, drafts);
    }

    private void select(Node node, Guards.Guard guard, Places around) {
        Cone cone = cones.get(guard);
        if (cone == null) {
            cone = new Cone(plan, drafts, cones.size(), guard, around);
            cones.put(guard, cone);
            scan(cone);
        }
        List<Register> reads = new ArrayList<>();
        if (!guards.isCompared(guard.condition())) {
            reads.add(around.lanes(guard.condition(), guard.lanes(), Section.SERIES));
        }
        Optional<Known.Number> then = drafts.number(node.input(1));
        if (then.isPresent()) {
            around.add(Section.SERIES, chooseNumber(node, cone, drafts.index(then.get()), reads));
            return;
        }
        evaluate(node.input(1), cone);
        around.add(Section.SERIES, choose(node, cone, reads));
    }

    private void evaluate(Node branch, Cone cone) {
        Emitter within = new Emitter(plan, cone);
        for (Node node : guards.reach(branch, cone.guard(), cone.done())) {
            Optional<Guards.Guard> inner = guards.guarded(node);
            if (guards.isOf(cone.guard(), node) && inner.isPresent()) {
                select(node, inner.get(), cone);
            } else if (guards.isOf(cone.guard(), node)) {
                within.emit(node);
            }
        }
        List<Draft> steps = cone.takeDrafts();
        List<Cone.Gather> inputs = cone.takeInputs();
        if (!steps.isEmpty()) {
            List<Register> reads = inputs.stream().map(Cone.Gather::from).toList();
            int[] axes = axes(branch, cone.guard());
            cone.around().add(Section.SERIES, Draft.sink(reads, () -> evaluate(cone.index(), inputs, steps, axes)));
        }
    }

    private Draft choose(Node node, Cone cone, List<Register> reads) {
        int guard = cone.index();
        int lanes = cone.guard().lanes();
        Places around = cone.around();
        Register then = cone.lanes(node.input(1), 1, Section.SERIES);
        Optional<Known.Number> number = drafts.number(node.input(2));
        if (number.isPresent()) {
            int otherwise = drafts.index(number.get());
            Register out = around.define(node);
            return Draft.elementwise(
                    reads,
                    out,
                    () -> new GuardSteps.SelectElseNumber(guard, then.buffer(), otherwise, out.buffer(), lanes));
        }
        Register otherwise = around.lanes(node.input(2), lanes, Section.SERIES);
        reads.add(otherwise);
        Register out = around.define(node);
        return Draft.elementwise(
                reads, out, () -> new GuardSteps.Select(guard, then.buffer(), otherwise.buffer(), out.buffer(), lanes));
    }

    private Draft chooseNumber(Node node, Cone cone, int then, List<Register> reads) {
        int guard = cone.index();
        int lanes = cone.guard().lanes();
        Places around = cone.around();
        Optional<Known.Number> number = drafts.number(node.input(2));
        if (number.isPresent()) {
            int otherwise = drafts.index(number.get());
            Register out = around.define(node);
            return Draft.elementwise(
                    reads, out, () -> new GuardSteps.SelectNumbers(guard, then, otherwise, out.buffer(), lanes));
        }
        Register otherwise = around.lanes(node.input(2), lanes, Section.SERIES);
        reads.add(otherwise);
        Register out = around.define(node);
        return Draft.elementwise(
                reads, out, () -> new GuardSteps.SelectNumber(guard, then, otherwise.buffer(), out.buffer(), lanes));
    }

    /** Lists the lanes of a guard before the first selection by it. */
    private void scan(Cone cone) {
        Node condition = cone.guard().condition();
        int index = cone.index();
        int lanes = cone.guard().lanes();
        Places around = cone.around();
        if (!guards.isCompared(condition)) {
            Register c = around.lanes(condition, lanes, Section.SERIES);
            around.add(Section.SERIES, Draft.sink(List.of(c), () -> new GuardSteps.Scan(index, c.buffer(), lanes)));
            return;
        }
        Optional<Known.Number> left = drafts.number(condition.input(0));
        Optional<Known.Number> right = drafts.number(condition.input(1));
        List<Register> reads = new ArrayList<>();
        if (left.isEmpty()) {
            reads.add(around.lanes(condition.input(0), lanes, Section.SERIES));
        }
        if (right.isEmpty()) {
            reads.add(around.lanes(condition.input(1), lanes, Section.SERIES));
        }
        int number = left.or(() -> right).map(drafts::index).orElse(-1);
        around.add(Section.SERIES, Draft.sink(reads, () -> compare(index, reads, number, right.isPresent(), lanes)));
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
    private int[] axes(Node node, Guards.Guard guard) {
        return guards.reach(node, guard, new HashSet<>()).stream()
                .filter(inner -> inner.op() instanceof Op.Uniform || inner.op() instanceof Op.Normal)
                .mapToInt(inner -> plan.drawn().indexOf(inner.axis()))
                .distinct()
                .toArray();
    }
}
