package io.gyre.report;

import io.gyre.analysis.Influence;
import io.gyre.analysis.Swings;
import io.gyre.engine.Result;
import io.gyre.graph.Declared.Outcome;
import io.gyre.parameter.Grade;
import io.gyre.parameter.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which inputs an outcome hangs on: a tornado, and each input's influence against the evidence it rests on. */
final class DriverCharts {

    private static final int ROWS = 10;

    private final Drivers drivers;
    private final Subject subject;
    private final Result result;

    DriverCharts(Drivers drivers, Subject subject, Result result) {
        this.drivers = drivers;
        this.subject = subject;
        this.result = result;
    }

    List<Chart> charts() {
        List<Chart> charts = new ArrayList<>();
        for (Drivers.Driven driven : drivers.outcomes()) {
            if (!driven.influence().byKey().isEmpty()) {
                charts.add(tornado(driven));
                swings(driven).map(this::swung).ifPresent(charts::add);
                charts.add(quadrant(driven));
            }
        }
        return charts;
    }

    private Outcome outcome(Drivers.Driven driven) {
        return result.of(drivers.policy()).of(driven.influence().outcome()).outcome();
    }

    private String name(Outcome outcome) {
        return Subject.spoken(outcome.label(), outcome.key());
    }

    private String input(String key) {
        return Subject.spoken(subject.parameters().get(key).label(), key);
    }

    private Chart tornado(Drivers.Driven driven) {
        Outcome outcome = outcome(driven);
        List<String> keys = driven.influence().byKey().keySet().stream()
                .sorted(Comparator.comparingDouble(key ->
                        -Math.abs(driven.fifths().get(key)[1] - driven.fifths().get(key)[0])))
                .limit(ROWS)
                .toList();
        double size = 0;
        for (String key : keys) {
            for (double end : driven.fifths().get(key)) {
                size = Math.max(size, Measure.size(end - driven.mean()));
            }
        }
        Measure measure = Measure.of(outcome.unit(), size);
        Json json =
                Json.compact().open().put("unit", measure.spoken()).key("rows").openList();
        List<Grid.Line> lines = new ArrayList<>();
        for (String key : keys) {
            double[] ends = driven.fifths().get(key);
            json.open().put("name", Words.line(input(key)));
            json.key("low").rounded((ends[0] - driven.mean()) * measure.factor());
            json.key("high").rounded((ends[1] - driven.mean()) * measure.factor());
            json.put("lowText", "lowest fifth").put("highText", "highest fifth").close();
            lines.add(Grid.Line.of(List.of(
                    input(key),
                    measure.number(ends[0] - driven.mean(), size * 5e-3),
                    measure.number(ends[1] - driven.mean(), size * 5e-3),
                    share(driven.influence(), key))));
        }
        json.closeList().close();
        String effect =
                outcome.descriptive() ? "" : "; an effect is that of each path against itself without the programme";
        String sentence =
                "By how much the mean moves where an input lies in its lowest fifth, around its 10 % quantile (orange),"
                        + " and in its highest fifth, around its 90 % quantile (blue), all else drawn" + effect
                        + "; read off "
                        + Measure.grouped(Long.toString(driven.influence().paths()))
                        + " paths of this run under " + Words.spoken(drivers.policy()) + ".";
        List<String> headings = List.of("input", "lowest fifth", "highest fifth", "share of variance, %");
        Chart.Table table = new Chart.Table(measure.titled(name(outcome)), new Grid(headings, 1, lines));
        return Chart.of("tornado", "What moves it: " + measure.titled(name(outcome)), sentence, json, table);
    }

    private Optional<Swings> swings(Drivers.Driven driven) {
        return drivers.swings().stream()
                .filter(swings -> swings.outcome().equals(driven.influence().outcome()))
                .findFirst();
    }

    private Chart swung(Swings swings) {
        Outcome outcome = result.of(drivers.policy()).of(swings.outcome()).outcome();
        double size = 0;
        for (Swings.Swing swing : swings.swings()) {
            size = Math.max(size, Measure.size(swing.atLow() - swings.mean(), swing.atHigh() - swings.mean()));
        }
        Measure measure = Measure.of(outcome.unit(), size);
        Json json =
                Json.compact().open().put("unit", measure.spoken()).key("rows").openList();
        List<Grid.Line> lines = new ArrayList<>();
        for (Swings.Swing swing : swings.swings()) {
            Measure own = Measure.of(subject.parameters().get(swing.key()).unit(), Measure.size(swing.high()));
            String low = own.rounded(swing.low(), Double.NaN);
            String high = own.rounded(swing.high(), Double.NaN);
            json.open().put("name", Words.line(input(swing.key())));
            json.key("low").rounded((swing.atLow() - swings.mean()) * measure.factor());
            json.key("high").rounded((swing.atHigh() - swings.mean()) * measure.factor());
            json.put("lowText", "at " + low).put("highText", "at " + high).close();
            lines.add(Grid.Line.of(List.of(
                    input(swing.key()),
                    own.spoken(),
                    low + " … " + high,
                    measure.number(swing.atLow(), size * 5e-3) + " … " + measure.number(swing.atHigh(), size * 5e-3),
                    measure.withError(swing.effect(), swing.standardError()))));
        }
        json.closeList().close();
        String sentence =
                "By how much the outcome moves where one input is known to be at its 10 % quantile (orange) and at"
                        + " its 90 % quantile (blue), all else drawn alike; pooled, under "
                        + Words.spoken(drivers.policy())
                        + ", over the first " + swings.paths() + " paths.";
        List<String> headings = List.of("input", "unit", "P10 … P90", "outcome there", "swing");
        Chart.Table table = new Chart.Table(measure.titled(name(outcome)), new Grid(headings, 2, lines));
        return Chart.of("tornado", "One at a time: " + measure.titled(name(outcome)), sentence, json, table);
    }

    private static String share(Influence influence, String key) {
        return influence.shares().stream()
                .filter(share -> share.key().equals(key))
                .map(share -> Measure.PERCENT.withError(share.value(), share.standardError()))
                .findFirst()
                .orElse("");
    }

    private Chart quadrant(Drivers.Driven driven) {
        Outcome outcome = outcome(driven);
        Json json = Json.compact().open().put("y", "Share of variance, %").put("unit", "%");
        json.put("weak", (long) Grade.JUDGEMENT.ordinal()).key("grades").openList();
        for (Grade grade : Grade.values()) {
            json.value(lower(grade));
        }
        json.closeList().key("points").openList();
        List<Grid.Line> lines = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        for (Map.Entry<String, Double> share : driven.influence().byKey().entrySet()) {
            Parameter parameter = subject.parameters().get(share.getKey());
            Grade grade = parameter.evidence().grade();
            json.open().put("name", Words.line(input(share.getKey()))).put("x", (long) grade.ordinal());
            json.key("y").rounded(100 * share.getValue()).close();
            lines.add(Grid.Line.of(List.of(
                    input(share.getKey()),
                    lower(grade),
                    parameter.evidence().source(),
                    share(driven.influence(), share.getKey()))));
            boolean isWeak = grade.compareTo(Grade.JUDGEMENT) >= 0 && share.getValue() > 0.05;
            if (isWeak) {
                weak.add(input(share.getKey()));
            }
        }
        json.closeList().close();
        String sentence = weak.isEmpty()
                ? "No input that rests on judgement explains more than a twentieth of the variance by itself."
                : "Important and weakly supported, to be looked at first: " + String.join("; ", weak) + ".";
        Grid grid = new Grid(List.of("input", "grade", "source", "share of variance, %"), 3, lines);
        String title = "Influence against evidence: " + name(outcome);
        return Chart.of("quadrant", title, sentence, json, new Chart.Table(title, grid));
    }

    private static String lower(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }
}
