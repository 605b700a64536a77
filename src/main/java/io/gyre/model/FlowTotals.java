package io.gyre.model;

import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.engine.Simulation;
import io.gyre.graph.Axis;
import io.gyre.graph.Declared;
import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every flow of a scenario pays over all periods, as statistics of a run of its own: the same equations and the same
 * draws, of which only the running sum of each flow is read. A flow that goes on to an heir stands twice, once for each receiver. Immutable.
 */
public final class FlowTotals {

    private final List<Line> lines;
    private final Result result;

    private FlowTotals(List<Line> lines, Result result) {
        this.lines = List.copyOf(lines);
        this.result = result;
    }

    /**
     * What goes from one sector to another.
     *
     * @param key the flow's key, or that with {@code .heir} for what goes to the heir
     * @param label free text, possibly empty
     * @param from the paying sector's key
     * @param to the receiving sector's key
     * @param unit what is paid
     * @param paid what is paid in a period
     * @param toHeir what of it goes to somebody else
     */
    public record Line(String key, String label, String from, String to, Unit unit, Node paid, Optional<Node> toHeir) {}

    static FlowTotals of(Graph graph, Policy none, List<Policy> policies, RunOptions options) {
        List<Line> lines = lines(graph);
        return new FlowTotals(
                lines, Simulation.of(totalled(graph, lines), none, policies).run(options));
    }

    static List<Line> lines(Graph graph) {
        List<Line> lines = new ArrayList<>();
        for (Declared.Flow flow : graph.declared().flows()) {
            String from = flow.from().sector().key();
            String to = flow.to().sector().key();
            Unit unit = flow.from().unit();
            lines.add(new Line(flow.key(), flow.label(), from, to, unit, flow.paid(), flow.toHeir()));
            flow.toHeir().ifPresent(part -> {
                String heir = flow.heir().orElseThrow().sector().key();
                lines.add(new Line(flow.key() + ".heir", flow.label(), from, heir, unit, part, Optional.empty()));
            });
        }
        return lines;
    }

    /**
     * The lines in the order of the flows' declaration.
     *
     * @return who pays whom
     */
    public List<Line> lines() {
        return lines;
    }

    /**
     * The totals as series: what was paid up to the close of each period, by the last one over all.
     *
     * @return a result whose series are the lines by key, in the line's unit
     */
    public Result result() {
        return result;
    }

    /** The same equations, of which only the sums of flows are read. */
    private static Graph totalled(Graph graph, List<Line> lines) {
        Extension more = new Extension(graph);
        List<Declared.Definition> sums = new ArrayList<>();
        for (Line line : lines) {
            sums.add(new Declared.Definition(
                    line.key(), line.label(), more.total(line), line.paid().site()));
        }
        return more.with(sums);
    }

    /** Equations that come after those of a graph. */
    private static final class Extension {
        private final Graph graph;
        private final List<Node> nodes;
        private final List<State> states;

        Extension(Graph graph) {
            this.graph = graph;
            this.nodes = new ArrayList<>(graph.nodes());
            this.states = new ArrayList<>(graph.states());
        }

        Node total(Line line) {
            Node paid = whole(line.paid(), line.unit());
            Node whole = line.toHeir()
                    .map(part -> node(
                            new Op.Apply(Function.SUBTRACT),
                            Timing.SERIES,
                            line.unit(),
                            paid,
                            whole(part, line.unit())))
                    .orElse(paid);
            Node zero = node(new Op.Constant(0), Timing.FIXED, line.unit());
            State state = new State(line.key() + ".total", Axis.PATH, line.unit(), zero);
            Node opening = node(new Op.Opening(state), Timing.SERIES, line.unit());
            Node closing = node(new Op.Apply(Function.ADD), Timing.SERIES, line.unit(), opening, whole);
            state.becomes(closing);
            states.add(state);
            return closing;
        }

        private Node whole(Node paid, Unit unit) {
            Op sum = new Op.Reduce(Op.Reduction.SUM, 0, paid.axis().size());
            return paid.axis().isPath() ? paid : node(sum, paid.timing(), unit, paid);
        }

        private Node node(Op op, Timing timing, Unit unit, Node... inputs) {
            Node.Shape shape = new Node.Shape(Axis.PATH, timing, unit);
            Node node = new Node(
                    nodes.size(),
                    op,
                    List.of(inputs),
                    shape,
                    inputs.length > 0 ? inputs[0].site() : graph.nodes().get(0).site());
            nodes.add(node);
            return node;
        }

        Graph with(List<Declared.Definition> sums) {
            Declared all = graph.declared();
            Declared fewer = new Declared(
                    all.sectors(),
                    all.stocks(),
                    all.flows(),
                    all.claims(),
                    all.groups(),
                    all.definitions(),
                    List.of(),
                    sums,
                    List.of());
            return new Graph(
                    graph.key(),
                    graph.calendar(),
                    nodes,
                    states,
                    graph.rings(),
                    graph.pipes(),
                    graph.failures(),
                    fewer);
        }
    }
}
