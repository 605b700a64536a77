package io.gyre.model;

import io.gyre.model.Words.Kind;
import io.gyre.model.Words.Word;
import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The functions of equations in text, named as the methods of the language are. */
final class TextFunctions {

    private static final Map<String, Function> ALL = all();

    private final EquationReader reader;
    private final Words words;
    private final Word name;

    private TextFunctions(EquationReader reader, Word name) {
        this.reader = reader;
        this.words = reader.words();
        this.name = name;
    }

    /** Reads the arguments of one call and makes its value. */
    private interface Function {
        Term of(TextFunctions call);
    }

    /** Reads a call from its opening bracket on. */
    static Term call(EquationReader reader, Word name) {
        Function function = ALL.get(name.text());
        if (function == null) {
            throw InputException.unknown(reader.position(name), name.text(), ALL.keySet());
        }
        reader.words().require("(");
        Term term = function.of(new TextFunctions(reader, name));
        if (!reader.words().skip(")")) {
            throw reader.words().wrong(reader.words().peek(), "')', the end of " + name.text() + "(…)");
        }
        return term;
    }

    private static Map<String, Function> all() {
        Map<String, Function> all = new LinkedHashMap<>();
        all.put("min", call -> call.extreme(Series::atMost, Series::min, Series::min));
        all.put("max", call -> call.extreme(Series::atLeast, Series::max, Series::max));
        all.put("abs", call -> call.changed(Series::abs));
        all.put("exp", call -> call.changed(Series::exp));
        all.put("log", call -> call.changed(Series::log));
        all.put("sqrt", call -> call.changed(Series::sqrt));
        all.put("floor", call -> call.changed(Series::floor));
        all.put("complement", call -> call.changed(Series::complement));
        all.put("normalCdf", call -> call.changed(Series::normalCdf));
        all.put("eventProbability", call -> call.changed(Equations::eventProbability));
        all.put("total", call -> call.changed(Series::total));
        all.put("average", call -> call.changed(Series::average));
        all.put("last", call -> call.changed(Series::last));
        all.put("at", call -> call.numbered((x, period) -> x.at(period)));
        all.put("cumulative", call -> call.changed(Series::cumulative));
        all.put("cumulativeMax", call -> call.changed(Series::cumulativeMax));
        all.put("previous", call -> call.changed(Series::previous));
        all.put(
                "lagged",
                call -> call.numbered((x, periods) -> x.lagged(periods).orZero()));
        all.put("presentValue", call -> call.pair((x, rate) -> x.presentValue(rate.asValue())));
        all.put("effect", call -> call.changed(Series::effect));
        all.put("withoutProgramme", TextFunctions::withoutProgramme);
        all.put("sum", call -> call.reduced(Series::sum));
        all.put("mean", call -> call.reduced(Series::mean));
        all.put("count", TextFunctions::count);
        all.put("isActive", call -> new Term.Truth(call.population().mask()));
        all.put("asked", call -> call.ofFlow(Flow::asked));
        all.put("cut", call -> call.ofFlow(Flow::cut));
        all.put("marked", TextFunctions::marked);
        all.put("cash", TextFunctions::cash);
        all.put("closing", TextFunctions::closing);
        all.put("inflow", call -> call.ofGroup(SectorGroup::inflow));
        all.put("outflow", call -> call.ofGroup(SectorGroup::outflow));
        all.put("netInflow", call -> call.ofGroup(SectorGroup::netInflow));
        all.put("wealth", call -> call.ofGroup(SectorGroup::wealth));
        all.put(
                "ever",
                call -> new Term.Truth(call.asked(reader -> reader.truth().ever())));
        all.put(
                "always",
                call -> new Term.Truth(call.asked(reader -> reader.truth().always())));
        all.put(
                "firstPeriod",
                call -> new Term.Amount(call.asked(reader -> reader.truth().firstPeriod())));
        all.put(
                "isAbsent",
                call -> new Term.Truth(call.asked(reader -> reader.amount().isAbsent())));
        all.put("given", TextFunctions::given);
        all.put("ifAbsent", call -> call.pair(Series::or));
        all.put("ratio", TextFunctions::ratio);
        all.put("outcome", TextFunctions::outcome);
        return all;
    }

    /** The names of all functions, for the documentation. */
    static Iterable<String> names() {
        return ALL.keySet();
    }

    private <T> T asked(java.util.function.Function<EquationReader, T> maker) {
        return reader.made(name, () -> maker.apply(reader));
    }

    private Term changed(UnaryOperator<Series> change) {
        Series x = reader.amount();
        return new Term.Amount(reader.made(name, () -> change.apply(x)));
    }

    private Term pair(BiFunction<Series, Series, Series> change) {
        Series a = reader.amount();
        words.require(",");
        Series b = reader.amount();
        return new Term.Amount(reader.made(name, () -> change.apply(a, b)));
    }

    /** A number, and a whole number that stands in the equation. */
    private Term numbered(BiFunction<Series, Integer, Series> change) {
        Series x = reader.amount();
        words.require(",");
        Word word = words.take();
        if (word.kind() != Kind.NUMBER || !word.text().matches("[0-9]{1,6}")) {
            throw words.wrong(word, "a whole number of periods");
        }
        return new Term.Amount(reader.made(name, () -> change.apply(x, Integer.parseInt(word.text()))));
    }

    /** Over time with one argument, over a population with its name as second, else of two or more numbers. */
    private Term extreme(
            java.util.function.BinaryOperator<Series> ofTwo,
            UnaryOperator<Series> overTime,
            BiFunction<Series, Members, Series> ofMembers) {
        Term first = reader.term();
        if (!words.peek().is(",")) {
            Series x = first.amount(reader.position(name));
            return new Term.Amount(reader.made(name, () -> overTime.apply(x)));
        }
        Term left = first;
        while (words.skip(",")) {
            if (words.peek().kind() == Kind.NAME
                    && reader.names().isMembers(words.peek().text())) {
                Series x = left.amount(reader.position(name));
                Members members = population();
                return new Term.Amount(reader.made(name, () -> ofMembers.apply(x, members)));
            }
            left = reader.joined(name, left, reader.term(), ofTwo);
        }
        return left;
    }

    private Members population() {
        Word word = words.peek();
        return reader.names().members(words.name("the name of a population"), reader.position(word));
    }

    private Term reduced(BiFunction<Series, Members, Series> reduction) {
        Series x = reader.amount();
        if (!words.peek().is(",")) {
            throw words.wrong(words.peek(), "', ' and the population, as in " + name.text() + "(x, population)");
        }
        words.take();
        Members members = population();
        return new Term.Amount(reader.made(name, () -> reduction.apply(x, members)));
    }

    private Term count() {
        Condition condition = reader.truth();
        words.require(",");
        Members members = population();
        return new Term.Amount(reader.made(name, () -> condition.count(members)));
    }

    private Term withoutProgramme() {
        Word first = words.peek();
        Term term = reader.term();
        if (term instanceof Term.Truth truth) {
            return new Term.Truth(truth.condition().under(Baseline.NONE));
        }
        Series x = term.amount(reader.position(first));
        return new Term.Amount(reader.made(name, () -> x.under(Baseline.NONE)));
    }

    private Flow flow() {
        Word word = words.peek();
        Position position = reader.position(word);
        return reader.names().aFlow(words.name("the name of a flow"), position);
    }

    private Term ofFlow(java.util.function.Function<Flow, Series> part) {
        Flow flow = flow();
        return new Term.Amount(reader.made(name, () -> part.apply(flow)));
    }

    private Term marked() {
        Flow flow = flow();
        words.require(",");
        Position position = reader.position(words.peek());
        Origin origin = reader.names().origin(words.name("the name of an origin"), position);
        return new Term.Amount(reader.made(name, () -> flow.of(origin)));
    }

    private Term ofGroup(java.util.function.Function<SectorGroup, Series> part) {
        Position position = reader.position(words.peek());
        SectorGroup group = reader.names().group(words.name("the name of a group of sectors"), position);
        return new Term.Amount(reader.made(name, () -> part.apply(group)));
    }

    private Term cash() {
        Position position = reader.position(words.peek());
        Account account = reader.names().account(words.name("the name of a sector"), position);
        return new Term.Amount(account instanceof Sector sector ? sector.cash() : (Stock) account);
    }

    /** The closing value of a stock or state. */
    private Term closing() {
        Word word = words.peek();
        Series x = reader.amount();
        if (x instanceof Stock stock) {
            return new Term.Amount(stock.closing());
        }
        if (x instanceof StateVariable state) {
            return new Term.Amount(state.closing());
        }
        throw words.wrong(word, "the name of a stock or state, which has a closing value");
    }

    private Term given() {
        Series x = reader.amount();
        words.require(",");
        Condition condition = reader.truth();
        return new Term.Amount(reader.made(name, () -> x.given(condition)));
    }

    private Term ratio() {
        Series a = reader.amount();
        words.require(",");
        Series b = reader.amount();
        return new Term.Quotient(reader.made(name, () -> new Ratio(a.asValue(), b.asValue())));
    }

    private Term outcome() {
        Position position = reader.position(words.peek());
        Outcome outcome = reader.names().outcome(words.name("the key of an outcome"), position);
        return new Term.Amount(
                reader.made(name, () -> outcome.onPath(reader.names().nodes())));
    }
}
