package io.gyre.model;

import io.gyre.engine.Trace;
import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.graph.Names;
import io.gyre.graph.Node;
import io.gyre.graph.Timing;
import io.gyre.math.Absent;
import io.gyre.parameter.Suggestion;
import java.util.HashSet;
import java.util.Set;

/** One simulated future with all its numbers. Immutable. */
public final class PathView {

    private static final int DEPTH = 3;

    private final Graph graph;
    private final Trace trace;
    private final Names names;
    private final EquationText equations;

    PathView(Graph graph, Trace trace) {
        this.graph = graph;
        this.trace = trace;
        this.names = Names.of(graph);
        this.equations = new EquationText(graph);
    }

    /**
     * The number of the path.
     *
     * @return from 0
     */
    public long path() {
        return trace.path();
    }

    /**
     * A flow, as paid.
     *
     * @param flow the flow
     * @return one number a period, summed over members
     */
    public double[] of(Flow flow) {
        return of(flow.key());
    }

    /**
     * Anything with a name: a flow (as paid), {@code flow.asked}, a stock (at opening), {@code stock.closing}, a definition.
     *
     * @param name its key
     * @return one number a period, summed over members
     */
    public double[] of(String name) {
        Node node = node(name);
        double[] values = new double[graph.periods()];
        for (int period = 1; period <= values.length; period++) {
            values[period - 1] = sum(node, period);
        }
        return values;
    }

    /**
     * What was paid along a line over all periods.
     *
     * @param line a line of the scenario's totals
     * @return the sum over periods and members
     */
    public double total(FlowTotals.Line line) {
        double total = 0;
        for (int period = 1; period <= graph.periods(); period++) {
            int at = period;
            total += sum(line.paid(), period)
                    - line.toHeir().map(part -> sum(part, at)).orElse(0.0);
        }
        return total;
    }

    /**
     * The same of one member; absent before it is founded.
     *
     * @param name its key
     * @param slot the member's slot, from 0
     * @return one number a period
     */
    public double[] of(String name, int slot) {
        Node node = node(name);
        if (!(slot >= 0 && slot < node.axis().size())) {
            throw new IllegalArgumentException(
                    "slot of " + name + " must be in [0, " + (node.axis().size() - 1) + "], got " + slot);
        }
        double[] values = new double[graph.periods()];
        for (int period = 1; period <= values.length; period++) {
            values[period - 1] = trace.value(node, period, slot);
        }
        return values;
    }

    private Node node(String name) {
        return names.node(name)
                .orElseThrow(() -> new IllegalArgumentException("name must be one of the model, got "
                        + name
                        + Suggestion.nearest(name, names.all().keySet())
                                .map(word -> "; did you mean " + word + "?")
                                .orElse("")));
    }

    private double sum(Node node, int period) {
        double sum = trace.value(node, period, 0);
        int founded = node.axis().founded(node.timing() == Timing.SERIES ? period : graph.periods());
        for (int slot = 1; slot < founded; slot++) {
            sum += trace.value(node, period, slot);
        }
        return sum;
    }

    /**
     * Every flow and stock of every period: asked, paid and cut; opening and closing.
     *
     * @return the text
     */
    public String ledger() {
        StringBuilder text = new StringBuilder();
        text.append("path ")
                .append(trace.path())
                .append(", policy ")
                .append(trace.policy().name());
        text.append(", seed ").append(trace.seed()).append('\n');
        for (int period = 1; period <= graph.periods(); period++) {
            text.append('\n').append(ledger(period));
        }
        return text.append('\n').append(outcomes()).toString();
    }

    private String outcomes() {
        TextTable table = new TextTable("outcome", "value", "unit");
        for (Declared.Outcome outcome : graph.declared().outcomes()) {
            table.row(
                    outcome.key(),
                    TextTable.number(value(outcome)),
                    outcome.unit().toString());
        }
        return table.text();
    }

    /**
     * An outcome of this path; a ratio as numerator over denominator, a pooled one as mean of this path's members.
     *
     * @param key its key
     * @return the value, absent where it does not count
     */
    public double outcome(String key) {
        return graph.declared().outcomes().stream()
                .filter(outcome -> outcome.key().equals(key))
                .findFirst()
                .map(this::value)
                .orElseThrow(() -> new IllegalArgumentException("outcome must be one of the model, got " + key));
    }

    private double value(Declared.Outcome outcome) {
        if (!outcome.given().map(node -> end(node) != 0).orElse(true)) {
            return Absent.VALUE;
        }
        if (outcome.kind() == Declared.Kind.POOLED) {
            return pooled(outcome);
        }
        double value = end(outcome.value());
        double below = outcome.denominator().map(this::end).orElse(1.0);
        return outcome.denominator().isPresent() && below == 0 ? Absent.VALUE : value / below;
    }

    /** The mean over the members that count and have a value. */
    private double pooled(Declared.Outcome outcome) {
        double sum = 0;
        int count = 0;
        for (int slot = 0; slot < outcome.value().axis().founded(graph.periods()); slot++) {
            int member = slot;
            double x = trace.value(outcome.value(), graph.periods(), slot);
            boolean counts = outcome.denominator()
                    .map(mask -> trace.value(mask, graph.periods(), member) != 0)
                    .orElse(true);
            if (counts && !Absent.is(x)) {
                sum += x;
                count++;
            }
        }
        return count == 0 ? Absent.VALUE : sum / count;
    }

    private double end(Node node) {
        return trace.value(node, graph.periods(), 0);
    }

    /**
     * Every flow and stock of one period.
     *
     * @param period the period, 1 … T
     * @return the text
     */
    public String ledger(int period) {
        require(period);
        TextTable flows = new TextTable("period " + period, "from", "to", "asked", "paid", "cut", "unit");
        for (Declared.Flow flow : graph.declared().flows()) {
            double asked = sum(flow.asked(), period);
            double paid = sum(flow.paid(), period);
            flows.row(
                    flow.key(),
                    flow.from().key(),
                    flow.to().key(),
                    TextTable.number(asked),
                    TextTable.number(paid),
                    TextTable.number(asked - paid),
                    flow.from().unit().toString());
        }
        TextTable stocks = new TextTable("stock", "opening", "closing", "unit");
        for (Declared.Stock stock : graph.declared().stocks()) {
            stocks.row(
                    stock.key(),
                    TextTable.number(sum(stock.opening(), period)),
                    TextTable.number(sum(stock.closing(), period)),
                    stock.unit().toString());
        }
        for (Declared.Claim claim : graph.declared().claims()) {
            stocks.row(
                    claim.key() + " (" + claim.issuer().key() + " owes "
                            + claim.holder().key() + ")",
                    TextTable.number(sum(claim.opening(), period)),
                    TextTable.number(sum(claim.closing(), period)),
                    claim.unit().toString());
        }
        return flows.text() + stocks.text();
    }

    private void require(int period) {
        if (!(period >= 1 && period <= graph.periods())) {
            throw new IllegalArgumentException("period must be in [1, " + graph.periods() + "], got " + period);
        }
    }

    /**
     * Why a number is what it is: its equation, its inputs and theirs, with numbers.
     *
     * @param flow the flow
     * @param period the period, 1 … T
     * @return the text
     */
    public String explain(Flow flow, int period) {
        return explain(flow.key(), period);
    }

    /**
     * Why a number is what it is; of a population its first member.
     *
     * @param name its key
     * @param period the period, 1 … T
     * @return the text
     */
    public String explain(String name, int period) {
        return explain(name, period, 0);
    }

    /**
     * Why a number of one member is what it is.
     *
     * @param name its key
     * @param period the period, 1 … T
     * @param slot the member's slot, from 0
     * @return the text
     */
    public String explain(String name, int period, int slot) {
        require(period);
        Node node = node(name);
        StringBuilder text = new StringBuilder();
        new Explanation(period, slot, text).explain(node, 0);
        graph.declared().flows().stream()
                .filter(flow -> flow.key().equals(name))
                .findFirst()
                .ifPresent(flow -> text.append(cut(flow, period, slot)));
        return text.toString();
    }

    private String cut(Declared.Flow flow, int period, int slot) {
        double asked = trace.value(flow.asked(), period, at(flow.asked(), slot));
        double paid = trace.value(flow.paid(), period, at(flow.paid(), slot));
        return paid < asked
                ? "cut: asked " + TextTable.number(asked) + ", paid " + TextTable.number(paid) + "\n"
                : "not cut\n";
    }

    private static int at(Node node, int slot) {
        return Math.min(slot, node.axis().size() - 1);
    }

    /** The lines of one answer. What has a number instead of a name is explained once. */
    private final class Explanation {

        private final int period;
        private final int slot;
        private final StringBuilder text;
        private final Set<Node> told = new HashSet<>();

        Explanation(int period, int slot, StringBuilder text) {
            this.period = period;
            this.slot = slot;
            this.text = text;
        }

        private void explain(Node node, int depth) {
            text.append("  ".repeat(depth)).append(equations.name(node));
            if (node.axis().isPair()) {
                text.append(" of each pair ").append(node.site()).append('\n');
                return;
            }
            text.append(" = ");
            if (!node.inputs().isEmpty()) {
                text.append(equations.expression(node)).append(" = ");
            }
            text.append(TextTable.number(trace.value(node, period, at(node, slot))));
            text.append(' ').append(node.unit());
            text.append(node.timing() == Timing.SERIES ? ", period " + period : "");
            text.append(' ').append(node.site()).append('\n');
            if (depth < DEPTH) {
                equations.inputs(node).stream()
                        .filter(input -> !equations.isPart(input) || told.add(input))
                        .forEach(input -> explain(input, depth + 1));
            }
        }
    }
}
