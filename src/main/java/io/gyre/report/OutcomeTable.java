package io.gyre.report;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Result;
import io.gyre.graph.Declared.Kind;
import io.gyre.graph.Declared.Outcome;
import io.gyre.math.Absent;
import io.gyre.statistics.Proportion;
import io.gyre.statistics.Quantile;
import io.gyre.statistics.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Outcomes by policies: a row an outcome, below it what else must be said, a column a policy. */
final class OutcomeTable {

    private static final String OF_PATHS = "% of paths";
    private static final String OF_MEMBERS = "5 % to 95 % of members";
    private static final String EFFECT = "effect";
    private static final String DESCRIPTIVE = "descriptive";

    private final Subject subject;
    private final Result result;
    private final List<String> policies;
    private final List<Grid.Line> lines = new ArrayList<>();

    private OutcomeTable(Subject subject, Result result, List<String> policies) {
        this.subject = subject;
        this.result = result;
        this.policies = policies;
    }

    /** The outcomes of the keys given, under the policies given. */
    static Grid of(Subject subject, Result result, List<String> policies, List<String> outcomes) {
        OutcomeTable table = new OutcomeTable(subject, result, policies);
        outcomes.forEach(table::add);
        List<String> headings = new ArrayList<>(List.of("outcome", "unit", "reading"));
        headings.addAll(policies);
        return new Grid(headings, 3, table.lines);
    }

    static String reading(Outcome outcome) {
        return outcome.descriptive() ? DESCRIPTIVE : EFFECT;
    }

    private void add(String key) {
        List<OutcomeResult> cells =
                policies.stream().map(policy -> result.of(policy).of(key)).toList();
        if (cells.isEmpty()) {
            return;
        }
        Outcome outcome = cells.get(0).outcome();
        switch (outcome.kind()) {
            case NUMBER, RATIO, POOLED -> addNumber(outcome, cells);
            case PROBABILITY -> addProbability(outcome, cells);
            case CATEGORY -> addCategory(outcome, cells);
            case TIME -> addTime(outcome, cells);
        }
    }

    private void addNumber(Outcome outcome, List<OutcomeResult> cells) {
        double[] means = cells.stream().mapToDouble(OutcomeResult::mean).toArray();
        Measure measure = Measure.of(outcome.unit(), Measure.size(means));
        head(outcome, measure.name(), cells, cell -> measure.withError(cell.mean(), cell.standardError()));
        boolean isPooled = outcome.kind() == Kind.POOLED;
        note(isPooled ? OF_MEMBERS : "5 % to 95 % of paths", "", cells, cell -> spread(cell, measure::quantile));
        boolean isRatio = outcome.kind() == Kind.RATIO;
        note(isRatio ? "undefined" : "absent", isPooled ? "% of members" : OF_PATHS, cells, OutcomeTable::absent);
        note("ruled by its tail", "", cells, cell -> cell.tail().rulesMean() ? "yes" : "");
    }

    private void addProbability(Outcome outcome, List<OutcomeResult> cells) {
        head(
                outcome,
                Measure.PERCENT.name(),
                cells,
                cell -> cell.share().map(Measure::share).orElse(Measure.UNDEFINED));
        note("absent", OF_PATHS, cells, OutcomeTable::absent);
    }

    private void addCategory(Outcome outcome, List<OutcomeResult> cells) {
        head(outcome, Measure.PERCENT.name(), cells, cell -> "");
        for (int category = 0; category < outcome.categories().size(); category++) {
            int at = category;
            note(
                    Words.spoken(outcome.categories().get(at)),
                    "",
                    cells,
                    cell -> cell.shares()
                            .map(shares -> Measure.share(shares.proportion(at)))
                            .orElse(Measure.UNDEFINED));
        }
        note("absent", OF_PATHS, cells, OutcomeTable::absent);
    }

    private void addTime(Outcome outcome, List<OutcomeResult> cells) {
        String name = Subject.shown(outcome.label(), outcome.key()) + " (median)";
        row(Grid.Line.of(texts(name, subject.period(), reading(outcome), cells, cell -> period(median(cell)))));
        note("5 % to 95 % of paths", "", cells, cell -> spread(cell, this::period));
        String by = "comes by " + subject.period() + " " + subject.periods();
        note(by, OF_PATHS, cells, cell -> Measure.share(arrived(cell)));
    }

    private static Quantile median(OutcomeResult cell) {
        return cell.distribution().quantile(0.5);
    }

    private static Proportion arrived(OutcomeResult cell) {
        long came = cell.distribution().count();
        return new Proportion(came, came + cell.distribution().censored());
    }

    /** A period, or that it lies beyond the horizon. */
    private String period(Quantile quantile) {
        return quantile.censored()
                ? "later than " + subject.period() + " " + subject.periods()
                : new Measure("", 1).number(quantile.value(), Absent.VALUE);
    }

    /** From the 5 % to the 95 % quantile; nothing where all paths agree, once where both ends read alike. */
    private static String spread(OutcomeResult cell, Function<Quantile, String> shown) {
        boolean differ = cell.moments().min() < cell.moments().max()
                || cell.distribution().censored() > 0;
        if (!differ) {
            return "";
        }
        String low = shown.apply(cell.distribution().quantile(0.05));
        String high = shown.apply(cell.distribution().quantile(0.95));
        return low.equals(high) ? low : low + " … " + high;
    }

    private static String absent(OutcomeResult cell) {
        long absent = cell.shares().map(Shares::absent).orElse(cell.moments().absent());
        long there = cell.shares().map(Shares::count).orElse(cell.moments().count());
        if (absent == 0) {
            return "";
        }
        return there == 0 ? "all" : Measure.share(new Proportion(absent, absent + there));
    }

    private void head(Outcome outcome, String unit, List<OutcomeResult> cells, Function<OutcomeResult, String> figure) {
        String name = Subject.shown(outcome.label(), outcome.key());
        row(Grid.Line.of(texts(name, unit, reading(outcome), cells, figure)));
    }

    /** A further line, left out where no policy has anything to say. */
    private void note(String name, String unit, List<OutcomeResult> cells, Function<OutcomeResult, String> figure) {
        List<String> texts = texts(name, unit, "", cells, figure);
        if (texts.subList(3, texts.size()).stream().anyMatch(text -> !text.isEmpty())) {
            row(Grid.Line.note(texts));
        }
    }

    private void row(Grid.Line line) {
        lines.add(line);
    }

    private static List<String> texts(
            String name,
            String unit,
            String reading,
            List<OutcomeResult> cells,
            Function<OutcomeResult, String> figure) {
        List<String> texts = new ArrayList<>(List.of(name, unit, reading));
        cells.forEach(cell -> texts.add(figure.apply(cell)));
        return texts;
    }
}
