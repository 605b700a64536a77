package io.gyre.engine;

import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The programs of a graph under some policies, all of one tile width.
 *
 * @param readout what is read off each path
 * @param none the program of the policy of nulls, if some policy refers to it; it reads off nothing unless it is shared
 * @param programs one a policy; policies of the same levers share one
 * @param isNone by policy, whether it is the policy of nulls
 * @param shared the policy whose program is also that of the policy of nulls which others refer to; -1 if there is none
 * @param periods the number of periods
 * @param width paths in a tile
 */
record Compiled(
        Readout readout,
        Optional<Program> none,
        List<Program> programs,
        List<Boolean> isNone,
        int shared,
        int periods,
        int width) {

    /**
     * Compiles.
     *
     * @param width paths in a tile; 0 for the greatest power of two whose buffers fit
     */
    static Compiled of(Graph graph, Policy none, List<Policy> policies, int width) {
        Readout readout = new Readout(graph);
        List<Node> roots = roots(readout);
        Folding nulls = Folding.of(graph, none, Optional.empty());
        List<Plan> plans = new ArrayList<>();
        Set<Node> borrowed = new LinkedHashSet<>();
        for (Policy policy : policies) {
            Folding folding = policy.isLike(none) ? nulls : Folding.of(graph, policy, Optional.of(nulls));
            Plan plan = Plan.of(graph, folding, roots, Set.of());
            borrowed.addAll(plan.borrowed());
            plans.add(plan);
        }
        List<Boolean> isNone =
                policies.stream().map(policy -> policy.isLike(none)).toList();
        int shared = borrowed.isEmpty() ? -1 : isNone.indexOf(true);
        Readout ofNone = shared < 0 ? Readout.nothing() : readout;
        Set<Node> rootsOfNone = new LinkedHashSet<>(roots(ofNone));
        rootsOfNone.addAll(borrowed);
        Plan nonePlan = Plan.of(graph, nulls, rootsOfNone, Set.of());
        nonePlan.settle(nonePlan);
        plans.forEach(plan -> plan.settle(nonePlan));
        if (!borrowed.isEmpty()) {
            Guards guards = Guards.of(nonePlan, rootsOfNone);
            plans.replaceAll(plan -> borrowing(plan, nonePlan, guards, roots));
            plans.forEach(plan -> borrowed.addAll(plan.borrowed()));
        }
        Optional<Compiler> noneCompiler =
                borrowed.isEmpty() ? Optional.empty() : Optional.of(new Compiler(nonePlan, Optional.empty()));
        Optional<Program> noneProgram = noneCompiler.map(compiler -> compiler.compile(ofNone, borrowed));
        List<Program> programs = new ArrayList<>();
        for (int k = 0; k < plans.size(); k++) {
            int first = first(policies, k);
            if (first < k) {
                programs.add(programs.get(first));
            } else if (k == shared) {
                programs.add(noneProgram.orElseThrow());
            } else {
                programs.add(new Compiler(plans.get(k), noneCompiler).compile(readout, Set.of()));
            }
        }
        int chosen = width > 0 ? width : Width.of(noneProgram, programs);
        return new Compiled(readout, noneProgram, programs, isNone, shared, graph.periods(), chosen);
    }

    /** The first policy that gives every path the same values. */
    private static int first(List<Policy> policies, int policy) {
        int first = 0;
        while (!policies.get(first).isLike(policies.get(policy))) {
            first++;
        }
        return first;
    }

    /** The programs that are evaluated, each once. */
    List<Program> distinct() {
        return programs.stream().distinct().toList();
    }

    /** The plan of a policy that borrows all it can of the policy of nulls. */
    private static Plan borrowing(Plan plan, Plan none, Guards guards, List<Node> roots) {
        if (plan.folding().isNone()) {
            return plan;
        }
        Plan borrowing = Plan.of(plan.graph(), plan.folding(), roots, Alike.of(plan, none, guards));
        borrowing.settle(none);
        return borrowing;
    }

    private static List<Node> roots(Readout readout) {
        List<Node> roots = new ArrayList<>(readout.ends());
        readout.series().forEach(series -> roots.add(series.node()));
        return roots;
    }
}
