package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Site;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an issuer owes a holder: one number, asset of one and liability of the other. Reads as its opening value. Moved by
 * {@link Flow#issues}, {@link Flow#redeems} and {@link #revalued}; cancelled when either side leaves.
 */
public final class Claim extends Series {

    private final String key;
    private final Sector holder;
    private final Sector issuer;
    private final Site site = Nodes.site();
    private final Op.Binding start;
    private final State state;
    private final Op.Binding closes;
    private final Series closing;
    private final List<Series> revaluations = new ArrayList<>();
    private Optional<Value> opening = Optional.empty();
    private String label;
    private Optional<Flow> promise = Optional.empty();

    private Claim(Nodes nodes, String key, Sector holder, Sector issuer, Op.Binding start, State state) {
        super(nodes, nodes.opening(state));
        this.key = key;
        this.label = key;
        this.holder = holder;
        this.issuer = issuer;
        this.start = start;
        this.state = state;
        this.closes = new Op.Binding(key + ".closing");
        this.closing = of(nodes.deferred(closes, state.axis(), state.unit()));
    }

    static Claim of(Nodes nodes, String key, Sector holder, Sector issuer, Unit unit) {
        if (holder == issuer) {
            throw Nodes.refusal("claim " + key + " must be of one sector on another, got " + holder.key() + " twice");
        }
        Axis axis = nodes.common(holder.axis(), issuer.axis());
        Op.Binding start = new Op.Binding(key + ".start");
        Node first = nodes.node(new Op.Deferred(start), Axis.PATH, Timing.FIXED, unit);
        return new Claim(nodes, key, holder, issuer, start, new State(key, axis, unit, first));
    }

    void fits(Flow flow) {
        boolean joins = flow.from().sector() == holder && flow.to().sector() == issuer
                || flow.from().sector() == issuer && flow.to().sector() == holder;
        boolean fitting = flow.from().unit().equals(unit())
                && (state.axis().equals(flow.axis()) || flow.axis().isPath());
        if (!joins || !fitting) {
            throw Nodes.refusal("claim " + key + " must be moved by flows of " + unit() + " between " + holder.key()
                    + " and " + issuer.key() + ", got " + flow.key());
        }
    }

    /**
     * Says what is owed at time 0; 0 if nothing is said.
     *
     * @param value the opening value
     * @return this
     */
    public Claim opening(Value value) {
        nodes().sumUnit(node(), value.node(), "claim and its opening value");
        nodes().requireStart(value.node(), node().axis(), "opening value of " + key);
        opening = Optional.of(value);
        return this;
    }

    /**
     * Says what people call it.
     *
     * @param text free text
     * @return this
     */
    public Claim label(String text) {
        label = text;
        return this;
    }

    /**
     * Adds a change of value that no flow pays: interest that is due, a loss, a new price.
     *
     * @param change the change per period, of either sign
     * @return this
     */
    public Claim revalued(Series change) {
        nodes().sumUnit(
                        nodes().constant(1, unit().per(nodes().calendar.period())),
                        change.node(),
                        "claim and its revaluation");
        revaluations.add(change);
        return this;
    }

    /**
     * The value at the close of the period.
     *
     * @return the closing value
     */
    public Series closing() {
        return closing;
    }

    /**
     * What is owed at the end.
     *
     * @return the closing value of the last period
     */
    public Value end() {
        return value(nodes().last(closing.node()));
    }

    /** The claim of a promise passes to the heir where a plain one is cancelled. */
    Claim promised(Flow flow) {
        promise = Optional.of(flow);
        return this;
    }

    /** The flow that pays what is promised. */
    Optional<Flow> promise() {
        return promise;
    }

    void settle(Node next) {
        start.bind(opening.map(Series::node).orElseGet(() -> nodes().constant(0, unit())));
        closes.bind(next);
        state.becomes(closing.node());
    }

    /**
     * The key.
     *
     * @return the key, unique in the model
     */
    public String key() {
        return key;
    }

    String labelText() {
        return label;
    }

    Sector holder() {
        return holder;
    }

    Sector issuer() {
        return issuer;
    }

    State state() {
        return state;
    }

    List<Series> revaluations() {
        return revaluations;
    }

    Site site() {
        return site;
    }
}
