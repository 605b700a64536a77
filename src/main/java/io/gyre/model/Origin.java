package io.gyre.model;

import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Site;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mark on all money that some flows pay. A mark stays until the money leaves through an outside sector or is marked
 * again. A payment takes marks in the proportion of what it draws on; {@link #first()} and {@link #last()} bound that
 * convention.
 */
public final class Origin {

    /** Which money leaves a stock first. */
    enum Order {
        PRO_RATA,
        MARKED_FIRST,
        MARKED_LAST
    }

    private final Nodes nodes;
    private final String key;
    private final Order order;
    private final Set<Flow> flows;
    private final Site site = Nodes.site();
    private final Map<Flow, Op.Binding> marked = new LinkedHashMap<>();
    private final Map<Flow, Op.Binding> rounds = new LinkedHashMap<>();
    private final Map<Stock, Op.Binding> held = new LinkedHashMap<>();
    private final Map<Flow, Series> markedSeries = new LinkedHashMap<>();
    private final Map<Flow, Series> roundSeries = new LinkedHashMap<>();
    private final Map<Stock, Value> heldValues = new LinkedHashMap<>();
    private Optional<Origin> first = Optional.empty();
    private Optional<Origin> last = Optional.empty();

    Origin(Nodes nodes, String key, Order order, Set<Flow> flows) {
        this.nodes = nodes;
        this.key = key;
        this.order = order;
        this.flows = new LinkedHashSet<>(flows);
    }

    /**
     * The same mark if marked money leaves each stock first.
     *
     * @return a bound of the convention
     */
    public Origin first() {
        if (first.isEmpty()) {
            first = Optional.of(new Origin(nodes, key + ".first", Order.MARKED_FIRST, flows));
        }
        return first.get();
    }

    /**
     * The same mark if marked money leaves each stock last.
     *
     * @return the other bound of the convention
     */
    public Origin last() {
        if (last.isEmpty()) {
            last = Optional.of(new Origin(nodes, key + ".last", Order.MARKED_LAST, flows));
        }
        return last.get();
    }

    /**
     * The marked money that a stock holds at the end.
     *
     * @param account the stock, or the cash of a sector
     * @return marked money after the last period
     */
    public Value in(Account account) {
        Stock stock = account instanceof Stock known ? known : ((Sector) account).cash();
        return heldValues.computeIfAbsent(stock, key -> {
            Op.Binding binding = held(stock);
            return new Value(
                    nodes, nodes.last(nodes.deferred(binding, stock.state().axis(), stock.unit())));
        });
    }

    private Op.Binding held(Stock stock) {
        return held.computeIfAbsent(stock, each -> new Op.Binding(key + " in " + each.key()));
    }

    Series markedIn(Flow flow) {
        return markedSeries.computeIfAbsent(
                flow,
                each -> flow.of(nodes.deferred(
                        marked.computeIfAbsent(flow, f -> new Op.Binding(key + " in " + f.key())),
                        flow.axis(),
                        flow.unit())));
    }

    Series roundsIn(Flow flow) {
        return roundSeries.computeIfAbsent(
                flow,
                each -> flow.of(nodes.deferred(
                        rounds.computeIfAbsent(flow, f -> new Op.Binding(key + " rounds in " + f.key())),
                        flow.axis(),
                        flow.unit())));
    }

    /** Says how much of a flow is marked, and that amount times the number of markings. */
    void settle(Flow flow, Node markedPart, Node roundsPart) {
        markedIn(flow);
        roundsIn(flow);
        marked.get(flow).bind(markedPart);
        rounds.get(flow).bind(roundsPart);
    }

    void settle(Stock stock, Node closing) {
        held(stock).bind(closing);
    }

    boolean marks(Flow flow) {
        return flows.contains(flow);
    }

    String key() {
        return key;
    }

    Order order() {
        return order;
    }

    Site site() {
        return site;
    }

    /** This and its bounds, as far as they were asked for. */
    Set<Origin> all() {
        Set<Origin> all = new LinkedHashSet<>();
        all.add(this);
        first.ifPresent(all::add);
        last.ifPresent(all::add);
        return all;
    }
}
