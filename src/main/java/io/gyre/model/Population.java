package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A fixed number of members (slots) of a path. A slot is used once; its number is the member's identity. */
public final class Population implements Members {

    private final Model model;
    private final Nodes nodes;
    private final Axis axis;
    private final Op.Binding activity;
    private final Condition isActive;
    private Condition founded;
    private Optional<Leaving> leaving = Optional.empty();
    private boolean arrives;
    private boolean isReplaced;

    Population(Model model, Axis axis) {
        this.model = model;
        this.nodes = model.nodes();
        this.axis = axis;
        this.activity = new Op.Binding(axis.key() + ".isActive");
        this.isActive = new Condition(nodes, nodes.deferred(activity, axis, Unit.NUMBER));
        this.founded = new Condition(
                nodes, axis.hasCohorts() ? nodes.node(new Op.Founded(), axis, Timing.SERIES, Unit.NUMBER) : everyone());
        nodes.activity(axis, isActive);
    }

    @Override
    public String key() {
        return axis.key();
    }

    @Override
    public Axis axis() {
        if (isReplaced) {
            throw Nodes.refusal("population " + axis.key()
                    + " must be used as cohorts(…) returns it, got the one before: write firm = firm.cohorts(…)");
        }
        return axis;
    }

    @Override
    public Condition mask() {
        return isActive;
    }

    @Override
    public Optional<Condition> chosen() {
        return Optional.empty();
    }

    @Override
    public int from() {
        return 0;
    }

    @Override
    public int to() {
        return axis().size();
    }

    @Override
    public Node everyone() {
        return nodes.remembered(
                List.of("everyone", axis().key()),
                () -> nodes.node(
                        new Op.Slots(Collections.nCopies(axis().size(), 1.0)), axis(), Timing.FIXED, Unit.NUMBER));
    }

    /**
     * The number of slots.
     *
     * @return how many members there can be
     */
    public int size() {
        return axis().size();
    }

    /**
     * Everyone founded so far, whether still active or not.
     *
     * @return whom a reduction counts
     */
    public Members all() {
        return new Part(key(), axis(), founded, 0, axis().size(), everyone(), Optional.empty());
    }

    /**
     * Every slot, founded or not: to size something at the start by what all members draw once, or to sum what is 0 for
     * whoever is not active.
     *
     * @return whom a reduction counts
     */
    public Members slots() {
        Condition all = new Condition(nodes, nodes.constant(1, Unit.NUMBER));
        return new Part(key(), axis(), all, 0, axis().size(), everyone(), Optional.empty());
    }

    /**
     * The active members of one group.
     *
     * @param group the group's key
     * @return whom a reduction counts
     */
    public Members of(String group) {
        Axis.Slice slice = axis().groups().stream()
                .filter(each -> each.key().equals(group))
                .findFirst()
                .orElseThrow(() -> Nodes.refusal("group must be one of "
                        + axis().groups().stream().map(Axis.Slice::key).toList() + ", got " + group));
        return new Part(key(), axis(), isActive, slice.from(), slice.to(), everyone(), Optional.empty());
    }

    /**
     * Whether a member belongs to a group.
     *
     * @param group the group's key
     * @return true for its slots
     */
    public Condition isOf(String group) {
        Members part = of(group);
        return new Condition(nodes, slots(slot -> slot >= part.from() && slot < part.to() ? 1 : 0, Unit.NUMBER));
    }

    private Node slots(java.util.function.IntToDoubleFunction value, Unit unit) {
        List<Double> values =
                IntStream.range(0, axis().size()).mapToObj(value::applyAsDouble).toList();
        return nodes.node(new Op.Slots(values), axis(), Timing.FIXED, unit);
    }

    /**
     * The number of each member's slot, from 0.
     *
     * @return the slot numbers
     */
    public Value slot() {
        return new Value(nodes, slots(slot -> slot, Unit.COUNT));
    }

    /**
     * Whether a member is there: founded, and not gone.
     *
     * @return true for active members
     */
    public Condition isActive() {
        return isActive;
    }

    /**
     * How many members are active.
     *
     * @return the count
     */
    public Series count() {
        return isActive.count(this);
    }

    /**
     * Says that only some are there from the start, and others are founded later: the next slots at the opening of each
     * period, as many as whole numbers fit into the running sum, until the slots are used.
     *
     * @param initial how many are there from the start
     * @param perPeriod how many more each period
     * @return this
     */
    public Population arrives(Value initial, Series perPeriod) {
        if (arrives || axis().hasCohorts()) {
            throw Nodes.refusal(key() + " must arrive once, got a second " + (arrives ? "equation" : "way: cohorts"));
        }
        arrives = true;
        Series count = new Value(nodes, initial.node())
                .of(nodes.add(initial.node(), perPeriod.cumulative().node()));
        founded = slot().plus(1).notAbove(count.floor().as(Unit.COUNT));
        return this;
    }

    /**
     * Says that members are founded in cohorts: the next slots at the opening of each period, until all are used. Equations
     * by period are evaluated for those founded by then only; states, stocks and lags of a member begin at the opening of
     * the period in which it is founded. What is drawn or known once is there for each slot from the start.
     *
     * @param perPeriod how many are founded in each period, at least 1
     * @return the population to go on with; this one is not to be used any more
     */
    public Population cohorts(int perPeriod) {
        if (arrives || leaving.isPresent() || axis().hasCohorts()) {
            throw Nodes.refusal("cohorts of " + key() + " must be said first, and once, got " + perPeriod
                    + " after other equations");
        }
        Population next;
        try {
            next = new Population(model, new Axis(key(), size(), axis().groups(), perPeriod));
        } catch (IllegalArgumentException wrong) {
            throw Nodes.refusal(wrong.getMessage());
        }
        model.declarations().populations.replaceAll(each -> each == this ? next : each);
        isReplaced = true;
        return next;
    }

    /**
     * The period in which each member is founded: 1 for all without {@link #cohorts}.
     *
     * @return from 1
     * @throws IllegalArgumentException if members arrive by an equation
     */
    public Value foundedPeriod() {
        if (arrives) {
            throw Nodes.refusal(
                    "founding of " + key() + " must be by cohorts to be known, got arrivals by an equation");
        }
        return new Value(nodes, slots(slot -> axis().foundedIn(slot), Unit.COUNT));
    }

    /**
     * How many periods ago each member was founded.
     *
     * @return 0 in the period in which it is founded
     */
    public Series age() {
        return new Value(nodes, nodes.period()).minus((Series) foundedPeriod());
    }

    /**
     * Says who leaves: decided in a period, the member still pays in it, and is inactive from the next on.
     *
     * @param condition who leaves, for each member
     * @return to be completed by {@link Leaving#closing}
     */
    public Leaving leaves(Condition condition) {
        if (leaving.isPresent()) {
            throw Nodes.refusal(key() + " must leave by one condition, got a second; join them by or()");
        }
        if (!condition.node().axis().equals(axis())) {
            throw Nodes.refusal("who leaves must be said for each " + key() + ", got a condition by "
                    + condition.node().axis().key());
        }
        Leaving declared = new Leaving(this, isActive.and(condition), Nodes.site());
        leaving = Optional.of(declared);
        return declared;
    }

    Optional<Leaving> leaving() {
        return leaving;
    }

    /** Who is active and does not leave: still there after the close of the period. */
    Condition stays() {
        return leaving.map(each -> isActive.and(each.condition().not())).orElse(isActive);
    }

    /** Says who is active, once all is declared. */
    void settle() {
        if (leaving.isEmpty()) {
            activity.bind(founded.node());
            return;
        }
        State gone = new State(key() + ".gone", axis(), Unit.NUMBER, nodes.constant(0, Unit.NUMBER));
        Condition left = new Condition(nodes, nodes.opening(gone));
        gone.becomes(left.or(leaving.get().condition()).node());
        activity.bind(founded.and(left.not()).node());
        define(".leaves", leaving.get().condition());
        define(".isActive", isActive);
    }

    private void define(String name, Condition condition) {
        Node node = condition.node();
        model.declarations().define(key() + name, new Value(nodes, node).of(node));
    }

    // ---- what members draw and carry ----

    /**
     * A draw of each member, once: the distribution stands in the parameter file under the key.
     *
     * @param key the parameter's key, scope member
     * @return a value for each member
     */
    public Value once(String key) {
        return model.drawn(key, axis());
    }

    /**
     * A parameter that differs by group.
     *
     * @param key the parameter's key, numbers by group
     * @return the number of each member's group
     */
    public Value byGroup(String key) {
        Value value = model.settings().number(key, axis().groups().get(0).key());
        Series chosen = value;
        for (Axis.Slice slice : axis().groups()) {
            Value own = model.settings().number(key, slice.key());
            chosen = Equations.when(isOf(slice.key())).then(own).otherwise(chosen);
        }
        return new Value(nodes, chosen.node());
    }

    /**
     * A draw of each member, once, with equations as parameters.
     *
     * @param key the name of the draw
     * @param draw what is drawn
     * @return a value for each member
     */
    public Value once(String key, Draw draw) {
        return model.once(key, axis(), draw);
    }

    /**
     * A draw of each member in each period, with equations as parameters.
     *
     * @param key the name of the draw
     * @param draw what is drawn
     * @return a series for each member
     */
    public Series each(String key, Draw draw) {
        return model.each(key, axis(), draw);
    }

    /**
     * A number in (0, 1) drawn once for each member: a ticket, a moment of arrival.
     *
     * @param key the name of the draw
     * @return uniform numbers
     */
    public Value uniform(String key) {
        return new Value(nodes, model.uniform(key, axis(), false));
    }

    /**
     * A number in (0, 1) drawn for each member in each period.
     *
     * @param key the name of the draw
     * @return uniform numbers
     */
    public Series uniformEach(String key) {
        Node drawn = model.uniformEach(key, axis());
        return new Value(nodes, drawn).of(drawn);
    }

    /**
     * Whether something happens to a member this period.
     *
     * @param key the name of the event
     * @param probability its chance, in [0, 1]
     * @return true where it happens
     */
    public Condition event(String key, Series probability) {
        return model.event(key, axis(), probability);
    }

    /**
     * Whether something is true of a member, drawn once.
     *
     * @param key the name of the draw
     * @param probability its chance, in [0, 1]
     * @return true where it holds
     */
    public Condition chance(String key, Series probability) {
        return uniform(key).below(probability);
    }

    /**
     * A recurrence of each member.
     *
     * @param key its key
     * @param unit its unit
     * @param start its value at time 0
     * @return the state, reading as its opening value
     */
    public StateVariable state(String key, Unit unit, Value start) {
        return model.state(key, axis(), unit, start);
    }

    /**
     * What moves by itself for each member at the beginning of each period.
     *
     * @param key its key
     * @param start its value at time 0
     * @param next its new value from the old one
     * @return the process, reading as its new value
     */
    public Process process(String key, Value start, UnaryOperator<Series> next) {
        return model.process(key, axis(), start, next);
    }
}
