package io.gyre.report;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Result;
import io.gyre.graph.Declared.Outcome;
import io.gyre.model.Figure;
import io.gyre.statistics.Interval;
import io.gyre.statistics.Shares;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what a scenario asks for. */
final class FigureCharts {

    private final Result result;
    private final Optional<Sweeps> sweeps;
    private final Shown shown;

    FigureCharts(Result result, Optional<Sweeps> sweeps) {
        this.result = result;
        this.sweeps = sweeps;
        this.shown = Shown.of(result);
    }

    List<Chart> charts(List<Figure> figures) {
        List<Chart> charts = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure instanceof Figure.Parts parts) {
                charts.add(parts(parts));
            } else if (figure instanceof Figure.Stages stages) {
                charts.add(stages(stages));
            } else if (figure instanceof Figure.Curve curve) {
                charts.add(curve(curve));
            } else if (figure instanceof Figure.Misses misses) {
                new MissChart(result).chart(misses).ifPresent(charts::add);
            } else if (figure instanceof Figure.Readings readings) {
                sweeps.map(all -> all.byLever().get(readings.lever()))
                        .ifPresent(sweep -> charts.add(readings(readings, sweep)));
            }
        }
        return charts;
    }

    private OutcomeResult cell(int policy, String outcome) {
        return result.of(shown.key(policy)).of(outcome);
    }

    private static String name(Outcome outcome) {
        return Subject.spoken(outcome.label(), outcome.key());
    }

    /** Parts of one in per cent; anything else as its size asks. */
    private Measure measure(List<String> outcomes) {
        Unit unit = cell(0, outcomes.get(0)).outcome().unit();
        if (unit.isPure()) {
            return Measure.PERCENT;
        }
        double size = 0;
        for (String outcome : outcomes) {
            for (int policy = 0; policy < shown.count(); policy++) {
                size = Math.max(size, Measure.size(cell(policy, outcome).mean()));
            }
        }
        return Measure.of(unit, size);
    }

    /** What outcomes are called, without what all their names begin with. */
    private List<String> names(List<String> outcomes) {
        List<String> names =
                outcomes.stream().map(key -> name(cell(0, key).outcome())).toList();
        String prefix = names.get(0).substring(0, names.get(0).indexOf(": ") + 1);
        boolean isCommon =
                names.size() > 1 && !prefix.isEmpty() && names.stream().allMatch(name -> name.startsWith(prefix));
        return isCommon
                ? names.stream()
                        .map(name -> name.substring(prefix.length()).strip())
                        .toList()
                : names;
    }

    private Chart parts(Figure.Parts parts) {
        Measure measure = measure(parts.outcomes());
        Stack stack = new Stack(measure.spoken());
        names(parts.outcomes()).forEach(stack::part);
        for (int policy = 0; policy < shown.count(); policy++) {
            double[] values = new double[parts.outcomes().size()];
            boolean isThere = false;
            for (int part = 0; part < values.length; part++) {
                values[part] = cell(policy, parts.outcomes().get(part)).mean() * measure.factor();
                isThere |= Math.abs(values[part]) < Double.POSITIVE_INFINITY;
            }
            if (isThere) {
                stack.policy(policy, values);
            }
        }
        return stack.chart(shown, parts.title(), parts.sentence());
    }

    private Chart stages(Figure.Stages stages) {
        List<String> names = cell(0, stages.outcome()).outcome().categories();
        Json json = Json.compact().open().key("stages").openList();
        names.forEach(name -> json.value(Words.spoken(name)));
        json.closeList().key("policies").openList();
        List<Grid.Line> lines = new ArrayList<>();
        for (int policy = 0; policy < shown.count(); policy++) {
            Optional<Shares> shares = cell(policy, stages.outcome()).shares().filter(some -> some.count() > 0);
            List<String> line = new ArrayList<>(List.of(shown.name(policy)));
            double[] values = new double[names.size()];
            for (int stage = 0; stage < values.length; stage++) {
                int at = stage;
                values[stage] =
                        shares.map(some -> 100 * some.proportion(at).share()).orElse(0.0);
                line.add(shares.map(some -> Measure.share(some.proportion(at))).orElse(Measure.UNDEFINED));
            }
            shown.open(json, policy).rounded("values", values).close();
            lines.add(Grid.Line.of(line));
        }
        json.closeList().close();
        List<String> headings = new ArrayList<>(List.of("policy"));
        names.forEach(name -> headings.add(Words.spoken(name)));
        Chart.Table table = new Chart.Table(stages.title() + ", % of paths", new Grid(headings, 1, lines));
        return Chart.of("stages", stages.title(), stages.sentence(), json, table);
    }

    private Chart curve(Figure.Curve curve) {
        Measure measure =
                measure(curve.points().stream().map(Figure.Point::outcome).toList());
        Json json = Json.compact().open().put("unit", measure.spoken()).put("x", Words.line(curve.x()));
        json.put("y", measure.spoken()).key("policies").openList();
        List<Grid.Line> lines = new ArrayList<>();
        for (int policy = 0; policy < shown.count(); policy++) {
            shown.open(json, policy).key("points").openList();
            List<String> line = new ArrayList<>(List.of(shown.name(policy)));
            for (Figure.Point point : curve.points()) {
                OutcomeResult cell = cell(policy, point.outcome());
                point(json, point.x(), cell, measure);
                line.add(measure.withError(cell.mean(), cell.standardError()));
            }
            json.closeList().close();
            lines.add(Grid.Line.of(line));
        }
        json.closeList();
        curve.line().ifPresent(at -> json.key("line").rounded(at * measure.factor()));
        json.close();
        List<String> headings = new ArrayList<>(List.of("policy"));
        curve.points().forEach(point -> headings.add(Digits.significant(point.x(), 4)));
        String caption = measure.titled(curve.title() + ", by " + curve.x());
        return Chart.of(
                "curve", curve.title(), curve.sentence(), json, new Chart.Table(caption, new Grid(headings, 1, lines)));
    }

    /** x, estimate and the ends of its 95 % interval; left out where there is no estimate. */
    private static void point(Json json, double x, OutcomeResult cell, Measure measure) {
        double mean = cell.mean() * measure.factor();
        if (Math.abs(mean) < Double.POSITIVE_INFINITY) {
            Interval interval = cell.interval();
            json.openList().rounded(x).rounded(mean);
            json.rounded(interval.low() * measure.factor()).rounded(interval.high() * measure.factor());
            json.closeList();
        }
    }

    private Chart readings(Figure.Readings readings, Sweeps.Sweep sweep) {
        Measure measure = measure(readings.outcomes());
        Measure lever = Measure.of(sweep.lever().unit(), Measure.size(sweep.values()));
        String x =
                lever.titled(Subject.spoken(sweep.lever().label(), sweep.lever().key()));
        Json json = Json.compact().open().put("unit", measure.spoken()).put("x", Words.line(x));
        json.put("y", measure.spoken()).put("own", true).key("policies").openList();
        List<Grid.Line> lines = new ArrayList<>();
        for (String key : readings.outcomes()) {
            String name = name(sweep.at(0, key).outcome());
            json.open().put("name", Words.line(name)).key("points").openList();
            List<String> line = new ArrayList<>(List.of(name));
            for (int point = 0; point < sweep.values().length; point++) {
                OutcomeResult cell = sweep.at(point, key);
                point(json, sweep.values()[point] * lever.factor(), cell, measure);
                line.add(measure.withError(cell.mean(), cell.standardError()));
            }
            json.closeList().close();
            lines.add(Grid.Line.of(line));
        }
        json.closeList();
        readings.line().ifPresent(at -> json.key("line").rounded(at * measure.factor()));
        json.close();
        List<String> headings = new ArrayList<>(List.of("reading"));
        for (double value : sweep.values()) {
            headings.add(Digits.significant(value * lever.factor(), 3));
        }
        String caption = measure.titled(readings.title() + ", by " + x) + ", over the first "
                + sweep.result().paths() + " paths";
        return Chart.of(
                "curve",
                readings.title(),
                readings.sentence(),
                json,
                new Chart.Table(caption, new Grid(headings, 1, lines)));
    }
}
