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
 * What a sector holds of one unit. In equations it reads as its opening value. Limited (never below zero) unless
 * {@link #open()}.
 */
public final class Stock extends Series implements Account {

    private final Sector sector;
    private final String key;
    private final Site site = Nodes.site();
    private final Op.Binding start;
    private final State state;
    private final Op.Binding closes;
    private final Series closing;
    private final List<Flow> covers = new ArrayList<>();
    private Optional<Value> opening = Optional.empty();
    private Optional<Series> price = Optional.empty();
    private boolean open;

    private Stock(Nodes nodes, Sector sector, String key, Op.Binding start, State state) {
        super(nodes, nodes.opening(state));
        this.sector = sector;
        this.key = key;
        this.start = start;
        this.state = state;
        this.closes = new Op.Binding(key + ".closing");
        this.closing = of(nodes.deferred(closes, state.axis(), state.unit()));
    }

    static Stock of(Model model, Sector sector, String name, Unit unit) {
        Nodes nodes = model.nodes();
        String key = sector.key() + "." + name;
        Op.Binding start = new Op.Binding(key + ".start");
        Node first = nodes.node(new Op.Deferred(start), Axis.PATH, Timing.FIXED, unit);
        State state = new State(key, sector.axis(), unit, first);
        Stock stock = new Stock(nodes, sector, key, start, state);
        model.add(stock);
        return stock;
    }

    /**
     * Says what is there at time 0; 0 if nothing is said.
     *
     * @param value the opening value
     * @return this
     */
    public Stock opening(Value value) {
        nodes().sumUnit(node(), value.node(), "stock and its opening value");
        nodes().requireStart(value.node(), node().axis(), "opening value of " + key);
        if (opening.isPresent()) {
            throw Nodes.refusal(key + " must open once, got a second opening value");
        }
        opening = Optional.of(value);
        return this;
    }

    /**
     * Lets it fall below zero.
     *
     * @return this
     */
    public Stock open() {
        open = true;
        return this;
    }

    /**
     * Says which inflows of the same period its outflows may draw on, besides its opening balance; any other inflow can be
     * spent next period.
     *
     * @param inflows flows into this stock
     * @return this
     */
    public Stock coveredBy(Flow... inflows) {
        for (Flow flow : inflows) {
            if (flow.to() != this) {
                throw Nodes.refusal(key + " must be covered by its own inflows, got " + flow.key());
            }
            if (covers.contains(flow)) {
                throw Nodes.refusal(key + " must be covered by each inflow once, got " + flow.key() + " again");
            }
            covers.add(flow);
        }
        return this;
    }

    /**
     * States what one unit is worth, for the wealth of groups.
     *
     * @param worth money per unit of this stock
     * @return this
     */
    public Stock valuedAt(Series worth) {
        Unit value = worth.unit().times(unit());
        if (value.currency().filter(value::equals).isEmpty()) {
            throw Nodes.refusal("value of " + key + " must be money per " + unit() + ", got " + worth.unit());
        }
        if (!nodes().common(node().axis(), worth.node().axis()).equals(node().axis())) {
            throw Nodes.refusal("value of " + key + " must be one a path, got one by "
                    + worth.node().axis().key());
        }
        price = Optional.of(worth);
        return this;
    }

    /**
     * The value at the close of the period, before those who leave have left.
     *
     * @return the closing value
     */
    public Series closing() {
        return closing;
    }

    /**
     * What is there at the end: the closing value of the last period, after those who left have left.
     *
     * @return the final value
     */
    public Value end() {
        return value(nodes().remembered(List.of("end", this), () -> {
            Op.Binding end = new Op.Binding(key + ".end");
            ends.add(end);
            return nodes().last(nodes().deferred(end, state.axis(), state.unit()));
        }));
    }

    private final List<Op.Binding> ends = new ArrayList<>();

    /** Says what it closes at, before and after leaving. */
    void settle(Node before, Node after) {
        start.bind(startNode());
        closes.bind(before);
        state.becomes(after);
        ends.forEach(end -> end.bind(after));
    }

    /** What is there at time 0, on the axis it was given. */
    Node startNode() {
        return opening.map(Series::node).orElseGet(() -> nodes().constant(0, unit()));
    }

    @Override
    public Stock stockOf(Unit unit) {
        return this;
    }

    /**
     * The key.
     *
     * @return sector.name
     */
    public String key() {
        return key;
    }

    Sector sector() {
        return sector;
    }

    State state() {
        return state;
    }

    Site site() {
        return site;
    }

    boolean isOpen() {
        return open;
    }

    List<Flow> covers() {
        return covers;
    }

    Optional<Series> price() {
        return price;
    }
}
