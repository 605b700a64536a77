package io.gyre.report;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Result;
import io.gyre.graph.Declared.Kind;
import io.gyre.graph.Declared.Outcome;
import io.gyre.statistics.EmpiricalDistribution;
import io.gyre.statistics.Shares;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Outcomes over paths: a histogram and the cumulative curve, policies laid over each other; a bar for a category. */
final class Distributions {

    private static final double OUTER = 0.005;
    private static final double[] TABLE = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};
    private static final double SPOKEN_DIGITS = 5e-3;

    private final Subject subject;
    private final Result result;
    private final Shown shown;

    Distributions(Subject subject, Result result) {
        this.subject = subject;
        this.result = result;
        this.shown = Shown.of(result);
    }

    /** A chart for each outcome that has something to show. */
    List<Chart> charts(List<String> outcomes) {
        List<Chart> charts = new ArrayList<>();
        for (String key : outcomes) {
            List<OutcomeResult> cells = shown.keys().stream()
                    .map(policy -> result.of(policy).of(key))
                    .toList();
            Outcome outcome = cells.get(0).outcome();
            if (outcome.kind() == Kind.CATEGORY) {
                charts.add(category(outcome, cells));
            } else if (outcome.kind() != Kind.PROBABILITY && cells.stream().anyMatch(Distributions::isSpread)) {
                charts.add(distribution(outcome, cells));
            }
        }
        return charts;
    }

    private static boolean isSpread(OutcomeResult cell) {
        EmpiricalDistribution over = cell.distribution();
        return over.count() > 0 && (cell.moments().min() < cell.moments().max() || over.censored() > 0);
    }

    private Chart distribution(Outcome outcome, List<OutcomeResult> cells) {
        boolean isTime = outcome.kind() == Kind.TIME;
        Edges edges = isTime ? Edges.whole(0, subject.periods()) : edges(outcome, cells);
        Measure measure = isTime
                ? new Measure(subject.period(), 1)
                : Measure.of(outcome.unit(), Measure.size(edges.low(), edges.high()));
        Json json = Json.compact().open().put("unit", measure.spoken()).put("discrete", edges.isWhole());
        json.rounded("edges", edges.scaled(measure.factor()));
        json.key("policies").openList();
        List<String> constant = new ArrayList<>();
        for (int policy = 0; policy < cells.size(); policy++) {
            if (isSpread(cells.get(policy))) {
                curves(json, policy, cells.get(policy), edges, !isTime);
            } else {
                constant.add(constant(policy, cells.get(policy), measure));
            }
        }
        json.closeList();
        if (outcome.kind() == Kind.NUMBER || outcome.kind() == Kind.RATIO) {
            json.key("line").value(0L);
        }
        json.close();
        String name = Subject.spoken(outcome.label(), outcome.key());
        String title = isTime ? name : measure.titled(name);
        List<String> sentences = new ArrayList<>(List.of(sentence(cells, measure, isTime)));
        sentences.addAll(constant);
        String over = outcome.kind() == Kind.POOLED ? ", quantiles over members" : ", quantiles over paths";
        Chart.Table table = new Chart.Table(measure.titled(name + over), table(cells, measure));
        return new Chart("distribution", title, sentences, json.text().strip(), List.of(table), "");
    }

    private String constant(int policy, OutcomeResult cell, Measure measure) {
        if (cell.distribution().count() == 0) {
            return shown.name(policy) + ": " + (cell.moments().absent() > 0 ? "undefined" : "nothing")
                    + " on all paths.";
        }
        return shown.name(policy) + ": " + measure.number(cell.moments().min(), 0) + " on all paths.";
    }

    private Edges edges(Outcome outcome, List<OutcomeResult> cells) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (OutcomeResult cell : cells) {
            if (isSpread(cell)) {
                low = Math.min(low, cell.distribution().quantile(OUTER).value());
                high = Math.max(high, cell.distribution().quantile(1 - OUTER).value());
            }
        }
        return Edges.of(low, high, outcome.unit().equals(Unit.COUNT));
    }

    private void curves(Json json, int policy, OutcomeResult cell, Edges edges, boolean withShares) {
        double[] at = edges.at();
        double[] cumulative = new double[at.length];
        double[] shares = new double[at.length - 1];
        for (int edge = 0; edge < at.length; edge++) {
            cumulative[edge] = 100 * cell.distribution().cumulative(at[edge]);
            if (edge > 0) {
                shares[edge - 1] = cumulative[edge] - cumulative[edge - 1];
            }
        }
        shown.open(json, policy).rounded("cumulative", cumulative);
        if (withShares) {
            json.rounded("shares", shares);
        }
        json.close();
    }

    private String sentence(List<OutcomeResult> cells, Measure measure, boolean isTime) {
        List<String> pieces = new ArrayList<>();
        for (int policy = 0; policy < cells.size(); policy++) {
            OutcomeResult cell = cells.get(policy);
            if (isSpread(cell)) {
                String name = shown.name(policy);
                pieces.add(name + " " + quantile(cell, 0.5, measure) + " (" + quantile(cell, 0.05, measure) + " to "
                        + quantile(cell, 0.95, measure) + ")");
            }
        }
        String what = isTime ? "Median period" : "Median path";
        return what + ", with the 5 % and 95 % quantiles: " + String.join("; ", pieces) + ".";
    }

    private String quantile(OutcomeResult cell, double p, Measure measure) {
        EmpiricalDistribution over = cell.distribution();
        if (over.quantile(p).censored()) {
            return "later than " + subject.periods();
        }
        double digits = SPOKEN_DIGITS
                * Measure.size(over.quantile(0.05).value(), over.quantile(0.95).value());
        return measure.number(over.quantile(p).value(), digits);
    }

    private Grid table(List<OutcomeResult> cells, Measure measure) {
        List<String> headings = new ArrayList<>(List.of("policy"));
        for (double p : TABLE) {
            headings.add(Digits.significant(100 * p, 3) + " %");
        }
        List<Grid.Line> lines = new ArrayList<>();
        for (int policy = 0; policy < cells.size(); policy++) {
            List<String> line = new ArrayList<>(List.of(shown.name(policy)));
            for (double p : TABLE) {
                line.add(
                        cells.get(policy).distribution().quantile(p).censored()
                                ? "later than " + subject.periods()
                                : measure.quantile(
                                        cells.get(policy).distribution().quantile(p)));
            }
            lines.add(Grid.Line.of(line));
        }
        return new Grid(headings, 1, lines);
    }

    private Chart category(Outcome outcome, List<OutcomeResult> cells) {
        Stack stack = new Stack("%");
        outcome.categories().forEach(name -> stack.part(Words.spoken(name)));
        for (int policy = 0; policy < cells.size(); policy++) {
            double[] values = new double[outcome.categories().size()];
            for (int category = 0; category < values.length; category++) {
                Shares shares = cells.get(policy).shares().orElseThrow();
                values[category] = shares.count() == 0
                        ? 0
                        : 100 * shares.proportion(category).share();
            }
            stack.policy(policy, values);
        }
        return stack.chart(shown, Subject.spoken(outcome.label(), outcome.key()), "Share of paths in each case, %.");
    }
}
