package io.gyre.model;

import io.gyre.graph.Function;
import io.gyre.graph.Node;
import io.gyre.graph.Op;
import io.gyre.parameter.Formula;
import io.gyre.parameter.InputException;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Role;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What the names in equations in text mean: everything that the model has declared. */
final class TextNames {

    private static final Set<Function> TRUTHS = Set.of(
            Function.LESS,
            Function.LESS_EQUAL,
            Function.EQUAL,
            Function.AND,
            Function.OR,
            Function.NOT,
            Function.IS_ABSENT);
    private static final List<String> CALENDAR = List.of("period", "quarter", "year");

    private static final Pattern TIME = Pattern.compile("\\b(?:year|quarter|month)\\b");

    private final Model model;
    private final Model.Declarations declared;
    private final Map<String, Supplier<Term>> pending = new LinkedHashMap<>();
    private final Set<String> running = new HashSet<>();

    TextNames(Model model) {
        this.model = model;
        this.declared = model.declarations();
    }

    Nodes nodes() {
        return model.nodes();
    }

    /** The unit of the same dimension that the model counts in: money in its currency, time in periods. */
    Unit natural(Unit unit) {
        Unit money = model.currency();
        String text = TIME.matcher(unit.toString())
                .replaceAll(nodes().calendar.period().toString());
        String base = money.currency().map(Unit::toString).orElse("");
        if (!base.isEmpty()) {
            text = text.replaceAll("(?:(?:k|m|bn) )?\\b" + base + "\\b", money.toString());
        }
        return unit.isPure() ? unit : Unit.parse(text);
    }

    /** A name that is read when it is first needed, or else when all are. */
    void later(String name, Supplier<Term> maker) {
        pending.put(name, maker);
    }

    void settle() {
        for (String name : List.copyOf(pending.keySet())) {
            if (pending.containsKey(name)) {
                made(name);
            }
        }
    }

    private Term made(String name) {
        running.add(name);
        Term term = pending.get(name).get();
        pending.remove(name);
        running.remove(name);
        return term;
    }

    Term term(String name, Position position) {
        if (running.contains(name)) {
            throw InputException.of(position, name + ", which hangs on itself", "equations without a loop");
        }
        if (pending.containsKey(name)) {
            return made(name);
        }
        return series(name).map(TextNames::term).orElseThrow(() -> InputException.unknown(position, name, all()));
    }

    private static Term term(Series series) {
        return isTruth(series.node())
                ? new Term.Truth(new Condition(series.nodes(), series.node()))
                : new Term.Amount(series);
    }

    private static boolean isTruth(Node node) {
        if (node.op() instanceof Op.UnderNone || node.op() instanceof Op.Last) {
            return isTruth(node.input(0));
        }
        return node.op() instanceof Op.ChoiceIs
                || node.op() instanceof Op.Apply apply && TRUTHS.contains(apply.function());
    }

    private Optional<Series> series(String name) {
        Optional<Series> found = Optional.<Series>ofNullable(declared.definitions.get(name))
                .or(() -> flow(name))
                .or(() -> stock(name))
                .or(() -> declared.claims.stream()
                        .filter(claim -> claim.key().equals(name))
                        .findFirst())
                .or(() -> model.settings().read(name));
        return found.or(() -> CALENDAR.contains(name) ? Optional.of(calendar(name)) : Optional.empty());
    }

    private Series calendar(String name) {
        Calendar calendar = model.calendar();
        return name.equals("period") ? calendar.period() : name.equals("year") ? calendar.year() : calendar.quarter();
    }

    Optional<Flow> flow(String name) {
        return declared.flows.stream().filter(flow -> flow.key().equals(name)).findFirst();
    }

    Flow aFlow(String name, Position position) {
        if (pending.containsKey(name)) {
            term(name, position);
        }
        return flow(name)
                .orElseThrow(() -> InputException.unknown(
                        position, name, declared.flows.stream().map(Flow::key).toList()));
    }

    Optional<Stock> stock(String name) {
        return declared.stocks.stream()
                .filter(stock -> stock.key().equals(name))
                .findFirst();
    }

    Optional<Choice> choice(String name) {
        return model.settings()
                .file()
                .flatMap(file -> file.find(name))
                .filter(parameter -> parameter.role() == Role.CHOICE)
                .map(parameter -> model.choice(name));
    }

    Account account(String name, Position position) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        declared.sectors.forEach(sector -> accounts.put(sector.key(), sector));
        declared.stocks.forEach(stock -> accounts.put(stock.key(), stock));
        return one(name, accounts, position);
    }

    /** A population, all founded of one, or a group of one. */
    Members members(String name, Position position) {
        Map<String, Members> all = new LinkedHashMap<>();
        for (Population population : declared.populations) {
            all.put(population.key(), population);
            all.put(population.key() + ".all", population.all());
            population
                    .axis()
                    .groups()
                    .forEach(group -> all.put(population.key() + "." + group.key(), population.of(group.key())));
        }
        return one(name, all, position);
    }

    boolean isMembers(String name) {
        String first = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
        return declared.populations.stream().anyMatch(each -> each.key().equals(first));
    }

    SectorGroup group(String name, Position position) {
        Map<String, SectorGroup> groups = new LinkedHashMap<>();
        declared.groups.forEach(group -> groups.put(group.key(), group));
        return one(name, groups, position);
    }

    Origin origin(String name, Position position) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        declared.origins.forEach(origin -> origins.put(origin.key(), origin));
        return one(name, origins, position);
    }

    Outcome outcome(String name, Position position) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        declared.outcomes.forEach(outcome -> outcomes.put(outcome.key(), outcome));
        return one(name, outcomes, position);
    }

    private static <T> T one(String name, Map<String, T> all, Position position) {
        T found = all.get(name);
        if (found == null) {
            throw InputException.unknown(position, name, all.keySet());
        }
        return found;
    }

    /** All names of numbers and conditions. */
    private List<String> all() {
        List<String> all = new ArrayList<>(declared.definitions.keySet());
        declared.flows.forEach(flow -> all.add(flow.key()));
        declared.stocks.forEach(stock -> all.add(stock.key()));
        declared.claims.forEach(claim -> all.add(claim.key()));
        model.settings().file().map(ParameterFile::keys).ifPresent(all::addAll);
        all.addAll(pending.keySet());
        all.addAll(CALENDAR);
        return all;
    }

    Term read(Formula formula) {
        return EquationReader.read(this, formula);
    }
}
