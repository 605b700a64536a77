package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Op;
import io.gyre.graph.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Money (or another unit) that moves from one stock to another, a rate per period. In equations it means what it
 * <em>paid</em>; {@link #asked()} and {@link #cut()} are the other two.
 */
public final class Flow extends Series {

    private final String key;
    private final Stock from;
    private final Stock to;
    private final Optional<Series> amount;
    private final Axis axis;
    private final Op.Binding paid;
    private final Op.Binding asks;
    private final Series asked;
    private Site site = Nodes.site();
    private final List<Claim> issued = new ArrayList<>();
    private final List<Claim> redeemed = new ArrayList<>();
    private String label;
    private OptionalInt priority = OptionalInt.empty();
    private Optional<Population> closes = Optional.empty();
    private boolean promised;

    private Flow(Nodes nodes, Ends ends, Optional<Series> amount, Op.Binding paid) {
        super(nodes, nodes.deferred(paid, ends.axis(nodes), ends.from.unit().per(nodes.calendar.period())));
        this.key = ends.key;
        this.label = ends.key;
        this.from = ends.from;
        this.to = ends.to;
        this.amount = amount;
        this.axis = node().axis();
        this.paid = paid;
        this.asks = new Op.Binding(key + ".asked");
        this.asked = of(nodes.deferred(asks, axis, unit()));
    }

    /** Key and both stocks of a flow. */
    record Ends(String key, Stock from, Stock to) {
        Axis axis(Nodes nodes) {
            Axis payer = from.state().axis();
            Axis payee = to.state().axis();
            if (!payer.isPath() && !payee.isPath() && !payer.equals(payee)) {
                throw Nodes.refusal("flow " + key + " must join members of one population, got " + payer.key() + " and "
                        + payee.key() + "; pay through a sector of one body");
            }
            return nodes.common(payer, payee);
        }
    }

    static Flow of(Nodes nodes, Ends ends, Optional<Series> amount) {
        if (ends.from.sector() == ends.to.sector() && ends.from.unit().equals(ends.to.unit())) {
            throw Nodes.refusal("flow " + ends.key + " must go from one sector to another, got "
                    + ends.from.sector().key() + " twice");
        }
        if (!ends.from.unit().equals(ends.to.unit())) {
            throw Nodes.refusal("flow " + ends.key + " must join stocks of one unit, got " + ends.from.unit() + " ("
                    + ends.from.key() + ") and " + ends.to.unit() + " (" + ends.to.key() + ")");
        }
        Flow flow = new Flow(nodes, ends, amount, new Op.Binding(ends.key));
        amount.ifPresent(flow::check);
        nodes.idle().flow(flow);
        return flow;
    }

    private void check(Series x) {
        nodes().sumUnit(node(), x.node(), "flow " + key + " and its amount");
        Axis of = x.node().axis();
        if (!of.isPath() && !of.equals(axis)) {
            throw Nodes.refusal("amount of flow " + key + " must be by "
                    + (axis.isPath() ? "path" : axis.key()) + ", got one by " + of.key()
                    + "; sum it: .sum(" + of.key() + ")");
        }
    }

    /**
     * Says what people call it.
     *
     * @param text free text
     * @return this
     */
    public Flow label(String text) {
        label = text;
        return this;
    }

    /**
     * Its place among the outflows of a limited stock: lower numbers are paid first, equal ones share pro rata.
     *
     * @param place the place
     * @return this
     */
    public Flow priority(int place) {
        priority = OptionalInt.of(place);
        return this;
    }

    /**
     * What its equation asks for.
     *
     * @return the amount asked, not negative
     */
    public Series asked() {
        return asked;
    }

    /**
     * What was asked and could not be paid.
     *
     * @return asked - paid
     */
    public Series cut() {
        return asked.minus(this);
    }

    /**
     * Counts what it pays as new debt of the claim: its holder lends, its issuer owes.
     *
     * @param claim the claim
     * @return this
     */
    public Flow issues(Claim claim) {
        move(claim, issued);
        return this;
    }

    /**
     * Counts what it pays as repayment of the claim.
     *
     * @param claim the claim
     * @return this
     */
    public Flow redeems(Claim claim) {
        move(claim, redeemed);
        return this;
    }

    private void move(Claim claim, List<Claim> moved) {
        claim.fits(this);
        if (issued.contains(claim) || redeemed.contains(claim)) {
            throw Nodes.refusal("flow " + key + " must move claim " + claim.key() + " once, got it again");
        }
        moved.add(claim);
    }

    /**
     * What of it is marked money.
     *
     * @param origin the mark
     * @return the marked part of what it paid
     */
    public Series of(Origin origin) {
        return origin.markedIn(this);
    }

    /**
     * How often the marked money in it has been marked: 1 when it was marked once.
     *
     * @param origin the mark
     * @return the mean number of markings, absent where nothing is marked
     */
    public Series round(Origin origin) {
        return origin.roundsIn(this).over(origin.markedIn(this));
    }

    void close(Population population) {
        if (amount.isPresent()) {
            throw Nodes.refusal("closing flow " + key + " must have remainder() as its amount, got an equation");
        }
        if (!from.sector().axis().equals(population.axis())) {
            throw Nodes.refusal("closing flow " + key + " must start at a sector of " + population.key() + ", got "
                    + from.sector().key());
        }
        closes = Optional.of(population);
    }

    /** Whether it asks for an amount of a stock that may not have it. */
    boolean canBeCut() {
        return !from.isOpen() && amount.isPresent();
    }

    Flow promised() {
        promised = true;
        return this;
    }

    boolean isPromised() {
        return promised;
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

    Stock from() {
        return from;
    }

    Stock to() {
        return to;
    }

    Optional<Series> amount() {
        return amount;
    }

    Axis axis() {
        return axis;
    }

    Op.Binding paid() {
        return paid;
    }

    Op.Binding asks() {
        return asks;
    }

    /** Says that a line of a file declared it. */
    void declaredAt(io.gyre.parameter.Position position) {
        site = new Site(position.file(), position.line());
    }

    Site site() {
        return site;
    }

    OptionalInt priority() {
        return priority;
    }

    Optional<Population> closes() {
        return closes;
    }

    List<Claim> issued() {
        return issued;
    }

    List<Claim> redeemed() {
        return redeemed;
    }
}
