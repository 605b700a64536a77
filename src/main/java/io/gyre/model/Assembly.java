package io.gyre.model;

import io.gyre.graph.Axis;
import io.gyre.graph.Declared;
import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.Resolver;
import io.gyre.graph.Timing;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns what was declared into a finished graph: flows become equations, equations are checked and put in order. */
final class Assembly {

    private final Model model;
    private final Nodes nodes;
    private final Model.Declarations declared;
    private final Postings postings;
    private final Turnover turnover;
    private final Signs signs;
    private final List<Waterfall> waterfalls = new ArrayList<>();
    private final Map<Stock, Node> closings = new HashMap<>();
    private Resolver resolver;

    Assembly(Model model, Set<String> dropped) {
        this.model = model;
        this.nodes = model.nodes();
        this.declared = model.declarations();
        this.signs = new Signs(model.settings().file(), declared.flows, declared.stocks);
        this.postings = new Postings(nodes, declared.flows, signs, dropped);
        this.turnover = new Turnover(nodes, postings);
    }

    Scenario build() {
        checkLeaving();
        declared.populations.forEach(Population::settle);
        for (Stock stock : declared.stocks) {
            Waterfall waterfall = new Waterfall(nodes, stock, declared.flows, postings);
            waterfall.lower();
            waterfalls.add(waterfall);
            closings.put(stock, waterfall.after());
        }
        declared.claims.forEach(this::settle);
        declared.origins.stream()
                .flatMap(origin -> origin.all().stream())
                .forEach(origin -> new Marking(model, origin, postings, waterfalls).settle());
        declared.groups.forEach(this::settle);
        resolver = new Resolver(nodes.names);
        try {
            return new Scenario(model, graph());
        } catch (IllegalArgumentException wrong) {
            String message = wrong.getMessage();
            throw message.endsWith(")") ? wrong : Nodes.refusal(message);
        }
    }

    private void checkLeaving() {
        for (Population population : declared.populations) {
            if (population.leaving().isEmpty()) {
                continue;
            }
            Leaving leaving = population.leaving().get();
            leaving.check();
            for (Stock stock : declared.stocks) {
                boolean held = stock.state().axis().equals(population.axis()) && !stock.isOpen();
                if (held && leaving.flows().stream().noneMatch(flow -> flow.from() == stock)) {
                    throw Nodes.refusal(
                            "population " + population.key() + " can leave, so " + stock.key()
                                    + " must have a closing flow, got none; add .closing(flow) with remainder()",
                            leaving.site());
                }
            }
        }
    }

    private void settle(Claim claim) {
        Node next = claim.node();
        for (Flow flow : declared.flows) {
            for (Claim issued : flow.issued()) {
                next = issued == claim ? nodes.add(next, moved(flow, claim)) : next;
            }
            for (Claim redeemed : flow.redeemed()) {
                next = redeemed == claim ? nodes.subtract(next, moved(flow, claim)) : next;
            }
        }
        for (Series change : claim.revaluations()) {
            next = nodes.add(next, moved(change.node(), claim));
        }
        Node all = next;
        claim.settle(declared.populations.stream()
                .filter(population -> population.axis().equals(claim.state().axis()))
                .filter(population ->
                        population.leaving().isPresent() && claim.promise().isEmpty())
                .findFirst()
                .map(population -> population.stays().node())
                .map(stays -> nodes.select(stays, all, nodes.constant(0, claim.unit())))
                .orElse(all));
    }

    private Node moved(Flow flow, Claim claim) {
        return moved(flow.node(), claim);
    }

    private Node moved(Node amount, Claim claim) {
        boolean sums = claim.state().axis().isPath() && !amount.axis().isPath();
        return sums ? nodes.sum(amount) : amount;
    }

    // ---- groups ----

    private void settle(SectorGroup group) {
        Unit currency = model.currency();
        Node in = nodes.constant(0, currency);
        Node out = nodes.constant(0, currency);
        for (Flow flow : turnover.flows(currency)) {
            Node from = share(group, flow.from().sector());
            for (Map.Entry<Stock, Node> part : postings.reached(flow).entrySet()) {
                Node to = share(group, part.getKey().sector());
                if (to != from) {
                    in = nodes.add(in, crossing(part.getValue(), to, from));
                    out = nodes.add(out, crossing(part.getValue(), from, to));
                }
            }
        }
        group.settle(in, out, wealth(group, currency));
    }

    private Node share(SectorGroup group, Sector sector) {
        Value share = group.shares().get(sector);
        return share == null
                ? nodes.remembered(List.of("not owned"), () -> nodes.constant(0, Unit.SHARE))
                : Nodes.isOne(share.node())
                        ? nodes.remembered(List.of("owned"), () -> nodes.constant(1, Unit.SHARE))
                        : share.node();
    }

    /** paid · max(0, a - b). */
    private Node crossing(Node paid, Node a, Node b) {
        if (Nodes.isZero(a)) {
            return nodes.constant(0, paid.unit());
        }
        if (Nodes.isZero(b)) {
            return Nodes.isOne(a) ? paid : nodes.apply(Function.MULTIPLY, paid.unit(), paid, a);
        }
        Node difference = nodes.apply(Function.SUBTRACT, Unit.SHARE, a, b);
        Node part = nodes.apply(Function.MAX, Unit.SHARE, difference, nodes.constant(0, Unit.SHARE));
        return nodes.apply(Function.MULTIPLY, paid.unit(), paid, part);
    }

    private Node wealth(SectorGroup group, Unit currency) {
        Node worth = nodes.constant(0, currency);
        for (Stock stock : declared.stocks) {
            boolean money = stock.unit().equals(currency);
            if (money || stock.price().isPresent()) {
                Node closing = closings.get(stock);
                Node value = stock.price()
                        .filter(price -> !money)
                        .map(price -> nodes.apply(Function.MULTIPLY, currency, closing, price.node()))
                        .orElse(closing);
                worth = nodes.add(worth, owned(group, stock.sector(), nodes.sum(value)));
            }
        }
        for (Claim claim : declared.claims) {
            if (claim.unit().equals(currency)) {
                Node value = nodes.sum(claim.closing().node());
                worth = nodes.add(worth, held(group, claim, value));
                worth = nodes.subtract(worth, owned(group, claim.issuer(), value));
            }
        }
        return worth;
    }

    /** A claim belongs to its holder; what was promised to members that have left belongs to their heir. */
    private Node held(SectorGroup group, Claim claim, Node value) {
        Optional<Flow> promise =
                claim.promise().filter(flow -> postings.heir(flow).isPresent());
        if (promise.isEmpty()) {
            return owned(group, claim.holder(), value);
        }
        Node stays = postings.stays(promise.get().to());
        Node zero = nodes.constant(0, claim.unit());
        Node closing = claim.closing().node();
        Node kept = nodes.sum(nodes.select(stays, closing, zero));
        Node inherited = nodes.sum(nodes.select(stays, zero, closing));
        Sector heir = postings.heir(promise.get()).orElseThrow().sector();
        return nodes.add(owned(group, claim.holder(), kept), owned(group, heir, inherited));
    }

    private Node owned(SectorGroup group, Sector sector, Node value) {
        Node share = share(group, sector);
        return Nodes.isOne(share)
                ? value
                : Nodes.isZero(share) ? share : nodes.apply(Function.MULTIPLY, value.unit(), value, share);
    }

    // ---- the finished graph ----

    private Graph graph() {
        Map<Sector, Declared.Sector> sectors = new LinkedHashMap<>();
        declared.sectors.forEach(sector -> sectors.put(sector, sector.declared()));
        Effects effects = new Effects();
        List<Declared.Outcome> outcomes = declared.outcomes.stream()
                .map(outcome -> outcome.declared(this::resolve, effects))
                .toList();
        List<Declared.Definition> series = new ArrayList<>();
        declared.series.forEach((key, x) -> series.add(
                new Declared.Definition(key, key, resolve(x.node()), x.node().site())));
        Map<Stock, Declared.Stock> stocks = new LinkedHashMap<>();
        declared.stocks.forEach(stock -> stocks.put(stock, declare(stock, sectors)));
        List<Declared.Flow> flows =
                declared.flows.stream().map(flow -> declare(flow, stocks)).toList();
        List<Declared.Claim> claims =
                declared.claims.stream().map(claim -> declare(claim, sectors)).toList();
        List<Declared.Group> groups = declared.groups.stream()
                .map(group -> group.declared(this::resolve, sectors))
                .toList();
        List<Declared.Definition> definitions = new ArrayList<>();
        declared.definitions.forEach((key, x) ->
                definitions.add(new Declared.Definition(key, key, resolve(x.node()), declared.sites.get(key))));
        List<Declared.Balance> balances = balances();
        List<Declared.Definition> failures = failures();
        Declared all = new Declared(
                List.copyOf(sectors.values()),
                List.copyOf(stocks.values()),
                flows,
                claims,
                groups,
                definitions,
                outcomes,
                series,
                balances);
        return new Graph(
                model.key(),
                nodes.calendar,
                resolver.nodes(),
                resolver.states(),
                resolver.rings(),
                resolver.pipes(),
                failures,
                all);
    }

    private Node resolve(Node raw) {
        return resolver.resolve(raw);
    }

    private Declared.Stock declare(Stock stock, Map<Sector, Declared.Sector> sectors) {
        return new Declared.Stock(
                stock.key(),
                sectors.get(stock.sector()),
                stock.unit(),
                stock.isOpen(),
                resolve(stock.node()),
                resolve(closings.get(stock)),
                stock.site());
    }

    private Declared.Flow declare(Flow flow, Map<Stock, Declared.Stock> stocks) {
        Optional<Declared.Stock> heir = postings.heir(flow).map(stocks::get);
        return new Declared.Flow(
                flow.key(),
                flow.labelText(),
                stocks.get(flow.from()),
                stocks.get(flow.to()),
                heir,
                resolve(flow.asked().node()),
                resolve(flow.node()),
                flow.priority().isPresent() ? flow.priority() : OptionalInt.empty(),
                flow.closes().isPresent(),
                postings.toHeir(flow).map(this::resolve),
                flow.site());
    }

    private Declared.Claim declare(Claim claim, Map<Sector, Declared.Sector> sectors) {
        return new Declared.Claim(
                claim.key(),
                claim.labelText(),
                sectors.get(claim.holder()),
                sectors.get(claim.issuer()),
                claim.unit(),
                resolve(claim.node()),
                resolve(claim.closing().node()),
                claim.site());
    }

    private List<Declared.Balance> balances() {
        List<Declared.Balance> balances = new ArrayList<>();
        Map<String, Unit> units = new LinkedHashMap<>();
        declared.stocks.forEach(stock -> units.put(stock.unit().toString(), stock.unit()));
        units.forEach((name, unit) -> {
            List<Stock> stocks = declared.stocks.stream()
                    .filter(stock -> stock.unit().equals(unit))
                    .toList();
            if (!turnover.flows(unit).isEmpty()) {
                Node residual = turnover.change(stocks, unit, closings);
                balances.add(new Declared.Balance(name, resolve(residual), resolve(turnover.of(unit))));
            }
        });
        for (SectorGroup group : declared.groups) {
            balances.add(balance(group));
        }
        return balances;
    }

    /** The change of a group's money less what crossed its border, each sector's money by its ownership share. */
    private Declared.Balance balance(SectorGroup group) {
        Unit unit = model.currency();
        Node residual = nodes.constant(0, unit);
        for (Sector sector : group.shares().keySet()) {
            List<Stock> money = sector.stocks().values().stream()
                    .filter(stock -> stock.unit().equals(unit))
                    .toList();
            Node change = turnover.change(money, unit, closings);
            residual = nodes.add(residual, owned(group, sector, change));
        }
        Node crossed = group.netInflow().total().node();
        Node left = nodes.apply(Function.SUBTRACT, unit, residual, crossed);
        return new Declared.Balance(group.key(), resolve(left), resolve(turnover.of(unit)));
    }

    private List<Declared.Definition> failures() {
        List<Declared.Definition> failures = new ArrayList<>();
        postings.failures(turnover).forEach((name, node) -> failures.add(failure(name, node)));
        declared.stocks.stream()
                .filter(stock -> !stock.isOpen() && !signs.isNotNegative(stock.startNode()))
                .forEach(stock -> failures.add(belowZero(stock)));
        Map<String, Unit> units = new LinkedHashMap<>();
        declared.flows.forEach(
                flow -> units.put(flow.from().unit().toString(), flow.from().unit()));
        units.forEach((name, unit) -> {
            Node all = turnover.of(unit);
            Node finite =
                    nodes.apply(Function.LESS_EQUAL, Unit.NUMBER, all, nodes.constant(Double.MAX_VALUE, all.unit()));
            String what = "payments of " + name + " must be numbers";
            failures.add(failure(what, nodes.apply(Function.NOT, Unit.NUMBER, finite)));
        });
        return failures;
    }

    /** A limited stock that opens below zero: refused where the equation says so, else a failed path. */
    private Declared.Definition belowZero(Stock stock) {
        Node start = stock.startNode();
        if (start.op() instanceof Op.Constant constant) {
            throw Nodes.refusal(
                    "opening value of the limited stock " + stock.key() + " must not be negative, got "
                            + constant.value() + "; declare it open()",
                    stock.site());
        }
        Node least = start.axis().isPath()
                ? start
                : nodes.reduce(
                        Op.Reduction.MIN,
                        start,
                        nodes.constant(1, Unit.NUMBER),
                        0,
                        start.axis().size());
        Node fine = nodes.apply(Function.LESS_EQUAL, Unit.NUMBER, nodes.constant(0, stock.unit()), least);
        return failure(
                "opening value of " + stock.key() + " must not be negative",
                nodes.apply(Function.NOT, Unit.NUMBER, fine));
    }

    private Declared.Definition failure(String name, Node raw) {
        Node condition = resolve(raw);
        boolean ready = condition.axis().equals(Axis.PATH) && condition.timing() != Timing.SERIES;
        if (!ready) {
            throw new IllegalStateException("failure " + name + " must be known once a path, got " + condition);
        }
        return new Declared.Definition(name, name, condition, condition.site());
    }
}
