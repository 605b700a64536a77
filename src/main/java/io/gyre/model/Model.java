package io.gyre.model;

import io.gyre.distribution.Distribution;
import io.gyre.graph.Axis;
import io.gyre.graph.Declared;
import io.gyre.graph.Function;
import io.gyre.graph.Graph;
import io.gyre.graph.LaneFunction;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.graph.SeriesFunction;
import io.gyre.graph.State;
import io.gyre.graph.Timing;
import io.gyre.parameter.ParameterFile;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/**
 * A scenario being written: declares who holds money, what flows, what a policy sets, what nobody knows and what is read
 * off. Every key is unique in the model; every mistake is refused at once or by {@link #build()}, in one line that ends in
 * the line of the user's source. Confined to one thread.
 */
public final class Model {

    private final String key;
    private final Nodes nodes;
    private final Keys keys = new Keys();
    private final Declarations declarations = new Declarations();
    private final Settings settings;
    private String title;
    private Unit currency = Unit.CNY;
    private boolean built;
    private boolean countsCuts;

    private Model(String key, Graph.Calendar calendar) {
        this.key = key;
        this.title = key;
        this.nodes = new Nodes(calendar);
        this.settings = new Settings(nodes, keys);
    }

    /**
     * Begins a model with quarters as periods.
     *
     * @param key the model's key
     * @param periods how many quarters
     * @return an empty model
     */
    public static Model quarterly(String key, int periods) {
        return new Model(key, new Graph.Calendar(periods, Unit.QUARTER, 0));
    }

    /**
     * Begins a model with months as periods.
     *
     * @param key the model's key
     * @param periods how many months
     * @return an empty model
     */
    public static Model monthly(String key, int periods) {
        return new Model(key, new Graph.Calendar(periods, Unit.MONTH, 0));
    }

    /**
     * Begins a model with years as periods.
     *
     * @param key the model's key
     * @param periods how many years
     * @return an empty model
     */
    public static Model yearly(String key, int periods) {
        return new Model(key, new Graph.Calendar(periods, Unit.YEAR, 0));
    }

    /**
     * Says what people call it.
     *
     * @param text free text
     * @return this
     */
    public Model title(String text) {
        title = text;
        return this;
    }

    /**
     * Says in which currency sectors hold cash; yuan unless stated. Comes before the first sector.
     *
     * @param unit a currency
     * @return this
     */
    public Model currency(Unit unit) {
        if (unit.currency().isEmpty() || !declarations.stocks.isEmpty()) {
            throw Nodes.refusal("currency must be one, and be said before the first sector, got " + unit);
        }
        currency = unit;
        return this;
    }

    /**
     * The currency of cash.
     *
     * @return the unit
     */
    public Unit currency() {
        return currency;
    }

    /**
     * Reads levers, uncertainties and constants from a file; a file in another currency makes that the model's.
     *
     * @param file the parameters
     * @return this
     */
    public Model parameters(ParameterFile file) {
        settings.read(file);
        file.currency().filter(unit -> !unit.equals(currency)).ifPresent(this::currency);
        return this;
    }

    /**
     * Reads them from a resource beside the calling class.
     *
     * @param resource its name
     * @return this
     */
    public Model parameters(String resource) {
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass();
        return parameters(ParameterFile.ofResource(caller, resource));
    }

    Nodes nodes() {
        return nodes;
    }

    String key() {
        return key;
    }

    String titleText() {
        return title;
    }

    Settings settings() {
        return settings;
    }

    Declarations declarations() {
        return declarations;
    }

    // ---- who ----

    /**
     * Declares a population, all present from the start unless it {@link Population#arrives}.
     *
     * @param name its key
     * @param size its number of slots, at least 1
     * @return the population
     */
    public Population population(String name, int size) {
        return population(name, size, List.of());
    }

    /**
     * Declares a population of named groups in consecutive slots.
     *
     * @param name its key
     * @param groups the number of slots of each group, in order
     * @return the population
     */
    public Population population(String name, Map<String, Integer> groups) {
        List<Axis.Slice> slices = new ArrayList<>();
        int from = 0;
        for (Map.Entry<String, Integer> group : groups.entrySet()) {
            int to = from + group.getValue();
            slices.add(new Axis.Slice(group.getKey(), from, to));
            from = to;
        }
        return population(name, from, slices);
    }

    private Population population(String name, int size, List<Axis.Slice> groups) {
        keys.take(name);
        try {
            Population population = new Population(this, new Axis(name, size, groups));
            declarations.populations.add(population);
            return population;
        } catch (IllegalArgumentException wrong) {
            throw Nodes.refusal(wrong.getMessage());
        }
    }

    /**
     * Declares the pairs of two populations: each member of the one with each of the other.
     *
     * @param left the first population; its members are gone through one by one
     * @param right the second, another one; better the larger
     * @return the pairs
     */
    public Pairs pairs(Population left, Population right) {
        return new Pairs(this, left, right);
    }

    /**
     * Declares a sector: one body that holds money.
     *
     * @param name its key
     * @return the sector
     */
    public Sector sector(String name) {
        return sector(name, Axis.PATH, false);
    }

    /**
     * Declares a sector of which each member of a population is one body.
     *
     * @param name its key
     * @param population the population
     * @return the sector
     */
    public Sector sector(String name, Population population) {
        return sector(name, population.axis(), false);
    }

    /**
     * Declares a part of the rest of the world: it can always pay, and marks end there.
     *
     * @param name its key
     * @return the sector
     */
    public Sector outside(String name) {
        return sector(name, Axis.PATH, true);
    }

    private Sector sector(String name, Axis axis, boolean outside) {
        Sector sector = new Sector(this, keys.take(name), axis, outside);
        declarations.sectors.add(sector);
        return sector;
    }

    void add(Stock stock) {
        declarations.stocks.add(stock);
    }

    /**
     * Declares sectors that are looked at together, each wholly owned; others follow by {@link SectorGroup#with}.
     *
     * @param name its key
     * @param sectors the sectors
     * @return the group
     */
    public SectorGroup group(String name, Sector... sectors) {
        SectorGroup group = new SectorGroup(nodes, keys.take(name), currency);
        for (Sector sector : sectors) {
            group.with(sector);
        }
        declarations.groups.add(group);
        return group;
    }

    // ---- what flows ----

    /**
     * Declares a flow.
     *
     * @param name its key
     * @param from where it is taken
     * @param to where it is posted
     * @param amount what is asked per period, not negative; on a population, by each active member
     * @return the flow, in equations what it paid
     * @throws IllegalArgumentException if it joins a sector to itself, or the units differ
     */
    public Flow flow(String name, Account from, Account to, Series amount) {
        Unit unit = nodes.amount(amount.unit());
        boolean zero = Nodes.isZero(amount.node());
        return flow(name, stock(from, zero ? currency : unit), stock(to, zero ? currency : unit), Optional.of(amount));
    }

    /**
     * Declares a flow of what is left in a stock.
     *
     * @param name its key
     * @param from where it is taken
     * @param to where it is posted
     * @param all {@link Equations#remainder()}
     * @return the flow
     */
    public Flow flow(String name, Account from, Account to, Remainder all) {
        Unit unit = from instanceof Stock stock ? stock.unit() : currency;
        return flow(name, stock(from, unit), stock(to, unit), Optional.empty());
    }

    /**
     * Declares a flow on pairs: posts the sum over the other side to each member at both ends.
     *
     * @param name its key
     * @param from a sector of the members that pay
     * @param to a sector of the members that are paid
     * @param amount what each pair asks per period, not negative
     * @return the flow: what is paid by payer, and received by payee
     */
    public PairFlow flow(String name, Sector from, Sector to, PairSeries amount) {
        return PairFlow.of(this, name, from, to, amount);
    }

    private static Stock stock(Account account, Unit unit) {
        return account.stockOf(unit);
    }

    private Flow flow(String name, Stock from, Stock to, Optional<Series> amount) {
        Flow flow = Flow.of(nodes, new Flow.Ends(keys.take(name), from, to), amount);
        declarations.flows.add(flow);
        return flow;
    }

    /**
     * Declares a flow that is owed at once and paid after a lag: until then a claim of {@code to} on {@code from}.
     *
     * @param name its key; the claim is called name.owed
     * @param from who will pay
     * @param to who will be paid; a member that has left is replaced by its heir
     * @param amount what is promised in each period
     * @param lag the lag of each promise, in [0, most]; in periods, or in calendar time
     * @param most the longest lag, 1 … 64 periods
     * @return the flow, due when the lag is over; a shortage then is a cut
     */
    public Flow promise(String name, Account from, Account to, Series amount, Series lag, int most) {
        Unit unit = nodes.amount(amount.unit());
        Stock payer = stock(from, unit);
        Stock payee = stock(to, unit);
        Node active =
                nodes.active(nodes.common(payer.state().axis(), payee.state().axis()));
        Series promised = amount.of(nodes.select(active, amount.node(), nodes.constant(0, amount.unit())));
        Arriving due = Arriving.of(promised, lag, most);
        Flow flow = flow(name, payer, payee, Optional.of(due)).promised();
        Claim claim = claim(name + ".owed", payee.sector(), payer.sector(), unit);
        claim.promised(flow).revalued(promised).revalued(due.negated());
        return flow;
    }

    /**
     * Declares a claim of one sector on another in the model's currency.
     *
     * @param name its key
     * @param holder whose asset it is
     * @param issuer whose liability it is
     * @return the claim
     */
    public Claim claim(String name, Sector holder, Sector issuer) {
        return claim(name, holder, issuer, currency);
    }

    private Claim claim(String name, Sector holder, Sector issuer, Unit unit) {
        Claim claim = Claim.of(nodes, keys.take(name), holder, issuer, unit);
        declarations.claims.add(claim);
        return claim;
    }

    /**
     * Marks all money that some flows pay.
     *
     * @param name its key
     * @param flows the flows
     * @return the mark
     */
    public Origin origin(String name, Flow... flows) {
        Origin origin = new Origin(nodes, keys.take(name), Origin.Order.PRO_RATA, Set.of(flows));
        declarations.origins.add(origin);
        return origin;
    }

    // ---- what a policy sets, what nobody knows ----

    /**
     * A lever or constant of the parameter file.
     *
     * @param name its key there
     * @return its value, in the unit of the file
     */
    public Value lever(String name) {
        return settings.number(name);
    }

    /**
     * A lever or constant of the parameter file, in a stated unit.
     *
     * @param name its key there
     * @param unit the unit wanted, of the same dimension
     * @return its value, converted
     */
    public Value lever(String name, Unit unit) {
        return settings.number(name).in(unit);
    }

    /**
     * A lever that the file gives year by year; the last year holds on.
     *
     * @param name its key there
     * @return its value in each period
     */
    public Series leverByYear(String name) {
        return settings.byYear(name);
    }

    /**
     * A constant of the parameter file.
     *
     * @param name its key there
     * @return its value, in the unit of the file
     */
    public Value constant(String name) {
        return settings.number(name);
    }

    /**
     * A choice of the parameter file.
     *
     * @param name its key there
     * @return the choice
     */
    public Choice choice(String name) {
        return settings.choice(name);
    }

    /**
     * An uncertainty of the parameter file, drawn once a path.
     *
     * @param name its key there
     * @return its value
     */
    public Value uncertain(String name) {
        return settings.drawn(name, Axis.PATH);
    }

    /**
     * An uncertainty drawn once a path from a distribution that the model states itself.
     *
     * @param name its key
     * @param unit its unit
     * @param distribution its distribution
     * @return its value
     */
    public Value uncertain(String name, Unit unit, Distribution distribution) {
        return settings.drawn(name, unit, distribution);
    }

    Value drawn(String name, Axis axis) {
        return settings.drawn(name, axis);
    }

    /**
     * A number in an equation.
     *
     * @param x the number
     * @return a pure number
     */
    public Value number(double x) {
        return amount(x, Unit.NUMBER);
    }

    /**
     * An amount in an equation.
     *
     * @param x the number
     * @param unit its unit
     * @return the amount
     */
    public Value amount(double x, Unit unit) {
        return new Value(nodes, nodes.constant(x, unit));
    }

    /**
     * Zero of any unit.
     *
     * @return zero, which fits every unit
     */
    public Value zero() {
        return number(0);
    }

    /**
     * A number by period.
     *
     * @param name its key
     * @param unit its unit
     * @param values one number a period
     * @return the series
     */
    public Series table(String name, Unit unit, double... values) {
        if (values.length != nodes.calendar.periods()) {
            throw Nodes.refusal(
                    "table " + name + " must have " + nodes.calendar.periods() + " numbers, got " + values.length);
        }
        Op op = new Op.Table(DoubleStream.of(values).boxed().toList());
        return define(
                name, new Value(nodes, nodes.constant(0, unit)).of(nodes.node(op, Axis.PATH, Timing.SERIES, unit)));
    }

    /**
     * Periods, quarters and years.
     *
     * @return the calendar
     */
    public Calendar calendar() {
        return new Calendar(nodes, declarations);
    }

    // ---- what moves ----

    /**
     * A recurrence.
     *
     * @param name its key
     * @param unit its unit
     * @param start its value at time 0
     * @return the state, reading as its opening value
     */
    public StateVariable state(String name, Unit unit, Value start) {
        return state(name, Axis.PATH, unit, start);
    }

    StateVariable state(String name, Axis axis, Unit unit, Value start) {
        nodes.sumUnit(nodes.constant(1, unit), start.node(), "state " + name + " and its start");
        nodes.requireStart(start.node(), axis, "start of " + name);
        StateVariable state = new StateVariable(nodes, new State(keys.take(name), axis, unit, start.node()));
        declarations.define(name, state);
        return state;
    }

    /**
     * What moves by itself at the beginning of each period.
     *
     * @param name its key
     * @param start its value at time 0
     * @param next its new value from the old one
     * @return the process, reading as its new value
     */
    public Process process(String name, Value start, UnaryOperator<Series> next) {
        return process(name, Axis.PATH, start, next);
    }

    Process process(String name, Axis axis, Value start, UnaryOperator<Series> next) {
        Process process = Process.of(nodes, keys.take(name), axis, start, next);
        declarations.define(name, process);
        return process;
    }

    /**
     * Whether something happens this period: a uniform number of that name below the probability.
     *
     * @param name its key
     * @param probability its chance, in [0, 1]
     * @return true where it happens
     */
    public Condition event(String name, Series probability) {
        return event(name, Axis.PATH, probability);
    }

    Condition event(String name, Axis axis, Series probability) {
        Series draw = probability.of(uniformEach(name, axis));
        if (!probability.unit().isPure()) {
            throw Nodes.refusal("probability of " + name + " must be a pure number, got " + probability.unit()
                    + "; turn a rate into one by eventProbability(rate)");
        }
        Node below = nodes.apply(Function.LESS, Unit.NUMBER, draw.node(), probability.node());
        nodes.called(below, name);
        declarations.define(name, new Value(nodes, below).of(below));
        return new Condition(nodes, below);
    }

    Node uniform(String name, Axis axis, boolean each) {
        keys.take(name);
        Node node = nodes.node(new Op.Uniform(name, each), axis, each ? Timing.SERIES : Timing.FIXED, Unit.NUMBER);
        nodes.called(node, name);
        return node;
    }

    Node uniformEach(String name, Axis axis) {
        return uniform(name, axis, true);
    }

    /**
     * Whether something is true of a path, drawn once.
     *
     * @param name the name of the draw
     * @param probability its chance, in [0, 1]
     * @return true where it holds
     */
    public Condition chance(String name, Series probability) {
        return new Value(nodes, uniform(name, Axis.PATH, false)).below(probability);
    }

    /**
     * A draw once a path, with equations as parameters.
     *
     * @param name the name of the draw
     * @param draw what is drawn
     * @return the value
     */
    public Value once(String name, Draw draw) {
        return once(name, Axis.PATH, draw);
    }

    Value once(String name, Axis axis, Draw draw) {
        Node random = uniform(name, axis, false);
        Node input = draw.takesNormal() ? nodes.apply(Function.NORMAL_QUANTILE, Unit.NUMBER, random) : random;
        Node made = draw.of(nodes, input);
        if (made.timing() == Timing.SERIES) {
            throw Nodes.refusal("draw " + name + " must have parameters known once a path, got a series; use each()");
        }
        return new Value(nodes, made);
    }

    /**
     * A draw in each period, with equations as parameters.
     *
     * @param name the name of the draw
     * @param draw what is drawn
     * @return the series
     */
    public Series each(String name, Draw draw) {
        return each(name, Axis.PATH, draw);
    }

    Series each(String name, Axis axis, Draw draw) {
        Node random;
        if (draw.takesNormal()) {
            keys.take(name);
            random = nodes.node(new Op.Normal(name), axis, Timing.SERIES, Unit.NUMBER);
            nodes.called(random, name);
        } else {
            random = uniformEach(name, axis);
        }
        Node made = draw.of(nodes, random);
        return new Value(nodes, made).of(made);
    }

    // ---- names, hooks, outcomes ----

    /**
     * Gives an equation a name.
     *
     * @param name its key
     * @param equation the equation
     * @param <S> series or value
     * @return the equation
     */
    public <S extends Series> S define(String name, S equation) {
        keys.take(name);
        nodes.called(equation.node(), name);
        declarations.define(name, equation);
        return equation;
    }

    /**
     * Gives a condition a name.
     *
     * @param name its key
     * @param condition the condition
     * @return the condition
     */
    public Condition define(String name, Condition condition) {
        define(name, new Value(nodes, condition.node()).of(condition.node()));
        return condition;
    }

    /**
     * A pure element-wise function of one's own; each lane's result depends on that lane's inputs alone.
     *
     * @param name its key
     * @param unit the unit of its result
     * @param equation how documents print it
     * @param function the code
     * @param arguments what it reads
     * @return its result
     */
    public Series function(String name, Unit unit, String equation, LaneFunction function, Series... arguments) {
        keys.take(name);
        Axis axis = Axis.PATH;
        Timing timing = Timing.FIXED;
        for (Series argument : arguments) {
            axis = nodes.common(axis, argument.node().axis());
            timing = timing.max(argument.node().timing());
        }
        Node[] inputs = Nodes.nodes(arguments).toArray(Node[]::new);
        Node node = nodes.node(new Op.Hook(name, function, equation), axis, timing, unit, inputs);
        nodes.called(node, name);
        return new Value(nodes, node).of(node);
    }

    /**
     * A pure function of a path's whole series.
     *
     * @param name its key
     * @param unit the unit of its result
     * @param equation how documents print it
     * @param function the code
     * @param arguments the series it reads, one number a path and period
     * @return its result, known at the end
     */
    public Value overTime(String name, Unit unit, String equation, SeriesFunction function, Series... arguments) {
        keys.take(name);
        for (Series argument : arguments) {
            if (!argument.node().axis().isPath()) {
                throw Nodes.refusal("argument of " + name + " must be one a path, got one by "
                        + argument.node().axis().key());
            }
        }
        Node[] inputs = Nodes.nodes(arguments).toArray(Node[]::new);
        Node node = nodes.node(new Op.OverTime(name, function, equation), Axis.PATH, Timing.FINAL, unit, inputs);
        nodes.called(node, name);
        return new Value(nodes, node);
    }

    /**
     * Reads a number off each path; a time that is {@link Time#orLater()} is censored.
     *
     * @param name its key
     * @param value the number
     * @return the outcome
     */
    public Outcome outcome(String name, Value value) {
        boolean censored = value instanceof Time time && time.isCensored();
        Declared.Kind kind = censored ? Declared.Kind.TIME : Declared.Kind.NUMBER;
        return outcome(name, kind, value.unit(), value.node(), Optional.empty(), List.of());
    }

    /**
     * Reads a quotient off: pooled over all paths, and by path.
     *
     * @param name its key
     * @param ratio numerator and denominator
     * @return the outcome
     */
    public Outcome outcome(String name, Ratio ratio) {
        Unit unit = ratio.numerator().over(ratio.denominator()).unit();
        return outcome(
                name,
                Declared.Kind.RATIO,
                unit,
                ratio.numerator().node(),
                Optional.of(ratio.denominator().node()),
                List.of());
    }

    /**
     * Counts the paths where a condition holds.
     *
     * @param name its key
     * @param condition the condition, once a path
     * @return the outcome
     */
    public Outcome probability(String name, Condition condition) {
        if (condition.node().timing() == Timing.SERIES) {
            throw Nodes.refusal("condition of " + name + " must be known once a path, got one by period;"
                    + " take .ever(), .always() or .last()");
        }
        return outcome(
                name, Declared.Kind.PROBABILITY, Unit.PROBABILITY, condition.node(), Optional.empty(), List.of());
    }

    /**
     * Sorts the paths into categories whose shares add to one.
     *
     * @param name its key
     * @param index the category of each path, from 0; any other number fails the path
     * @param names the categories
     * @return the outcome
     */
    public Outcome category(String name, Value index, String... names) {
        Node category = Outcome.category(nodes, index.node(), names.length);
        return outcome(name, Declared.Kind.CATEGORY, Unit.SHARE, category, Optional.empty(), List.of(names));
    }

    /**
     * Pools a number of members over all paths: mean, and quantiles of all members of all paths. The error of the mean is
     * that of paths, as members of one path hang together; quantiles have no intervals.
     *
     * @param name its key
     * @param ofMembers the number of each member, known once
     * @param population who counts: active at the end, or among them
     * @return the outcome
     */
    public Outcome pooled(String name, Value ofMembers, Members population) {
        Node counts = ofMembers.maskAtEnd(population);
        Optional<Node> who = Nodes.isOne(counts) ? Optional.empty() : Optional.of(counts);
        return outcome(name, Declared.Kind.POOLED, ofMembers.unit(), ofMembers.node(), who, List.of());
    }

    private Outcome outcome(
            String name, Declared.Kind kind, Unit unit, Node value, Optional<Node> below, List<String> names) {
        keys.takeOutcome(name);
        Outcome outcome = new Outcome(name, kind, unit, value, below, names);
        declarations.outcomes.add(outcome);
        return outcome;
    }

    /**
     * Reads a series off each path: quantiles by period.
     *
     * @param name its key among the series
     * @param series one number a path and period
     */
    public void series(String name, Series series) {
        if (!series.node().axis().isPath()) {
            throw Nodes.refusal("series " + name + " must be one number a path, got one by "
                    + series.node().axis().key() + "; take .sum("
                    + series.node().axis().key() + ")");
        }
        keys.takeSeries(name);
        declarations.series.put(name, series);
    }

    /**
     * Counts, for each flow that can be cut, the money that was asked and not paid, the periods and the paths in which that
     * happened: outcomes {@code flow.cut}, {@code flow.cutPeriods} and {@code flow.isCut}. Costs two running sums a flow.
     *
     * @return this
     */
    public Model countCuts() {
        countsCuts = true;
        return this;
    }

    /**
     * Checks the whole model and makes it ready to run.
     *
     * @return the scenario
     * @throws IllegalArgumentException if it cannot be run; one line that ends in the line of the source
     */
    public Scenario build() {
        return build(Set.of());
    }

    /** The same with the receiving leg of some flows dropped, to test that the residual finds out. */
    Scenario build(Set<String> dropped) {
        if (built) {
            throw Nodes.refusal(key + " must be built once, got a second call");
        }
        built = true;
        settings.file().ifPresent(file -> new TextEquations(this).add(file.additions()));
        if (countsCuts) {
            declarations.flows.stream().filter(Flow::canBeCut).forEach(flow -> Cuts.count(this, flow));
        }
        return new Assembly(this, dropped).build();
    }

    /** What was declared, in order. */
    static final class Declarations {
        final List<Population> populations = new ArrayList<>();
        final List<Sector> sectors = new ArrayList<>();
        final List<Stock> stocks = new ArrayList<>();
        final List<Flow> flows = new ArrayList<>();
        final List<Claim> claims = new ArrayList<>();
        final List<SectorGroup> groups = new ArrayList<>();
        final List<Origin> origins = new ArrayList<>();
        final List<Outcome> outcomes = new ArrayList<>();
        final Map<String, Series> definitions = new LinkedHashMap<>();
        final Map<String, io.gyre.graph.Site> sites = new LinkedHashMap<>();
        final Map<String, Series> series = new LinkedHashMap<>();

        void define(String name, Series equation) {
            definitions.put(name, equation);
            sites.put(name, Nodes.site());
        }
    }
}
