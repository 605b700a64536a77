package io.gyre.report;

import io.gyre.analysis.Threshold;
import io.gyre.graph.Declared.Kind;
import io.gyre.graph.Declared.Outcome;
import io.gyre.math.Absent;
import io.gyre.parameter.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an outcome meets a target, as text and files.
 *
 * @param lever the lever
 * @param outcome the outcome
 * @param policy the policy
 * @param threshold what was found
 * @param paths the paths of each value
 * @param seed the seed
 */
public record ThresholdReport(
        Parameter lever, Outcome outcome, String policy, Threshold threshold, long paths, long seed) {

    private static final long SCHEMA = 1;

    /**
     * A value of a lever in words.
     *
     * @param value the value in the lever's unit
     * @param lever the lever
     * @return number and unit
     */
    public static String amount(double value, Parameter lever) {
        return amount(Measure.of(lever.unit(), Math.abs(value)), value, Absent.VALUE);
    }

    private static String amount(Measure measure, double value, double error) {
        return (measure.withError(value, error) + " " + measure.spoken()).strip();
    }

    private Measure ofOutcome() {
        double size = Measure.size(
                threshold.points().stream().mapToDouble(Threshold.Point::mean).toArray());
        return outcome.kind() == Kind.PROBABILITY ? Measure.PERCENT : Measure.of(outcome.unit(), size);
    }

    private Measure ofLever() {
        return Measure.of(
                lever.unit(),
                Measure.size(threshold.points().stream()
                        .mapToDouble(Threshold.Point::value)
                        .toArray()));
    }

    /**
     * For a terminal.
     *
     * @return the answer in a sentence, and the curve that was looked at
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        sentences().forEach(sentence -> text.append(Words.line(sentence)).append('\n'));
        Measure x = ofLever();
        Measure y = ofOutcome();
        List<Grid.Line> lines = new ArrayList<>();
        for (Threshold.Point point : threshold.points()) {
            lines.add(Grid.Line.of(
                    List.of(x.number(point.value(), Absent.VALUE), y.withError(point.mean(), point.standardError()))));
        }
        List<String> headings = List.of(
                x.titled(Subject.shown(lever.label(), lever.key())),
                y.titled(Subject.shown(outcome.label(), outcome.key())));
        text.append('\n').append(new Grid(headings, 0, lines).text());
        return text.toString();
    }

    private List<String> sentences() {
        String name = Subject.shown(outcome.label(), outcome.key());
        String target = amount(ofOutcome(), threshold.target(), Absent.VALUE);
        String made =
                Measure.grouped(Long.toString(paths)) + " paths of seed " + seed + " at each value, policy " + policy;
        List<Threshold.Point> points = threshold.points();
        if (!threshold.exists()) {
            Measure x = ofLever();
            return List.of(name + " does not meet " + target + " at any value of " + lever.key() + " from "
                    + amount(x, points.get(0).value(), Absent.VALUE) + " to "
                    + amount(x, points.get(points.size() - 1).value(), Absent.VALUE) + " (" + made + ").");
        }
        Measure x = ofLever();
        List<String> sentences = new ArrayList<>();
        String between = Double.isNaN(threshold.interval().low())
                ? ""
                : "; 95 % interval " + x.number(threshold.interval().low(), threshold.standardError()) + " … "
                        + x.number(threshold.interval().high(), threshold.standardError());
        sentences.add(name + " meets " + target + " at " + lever.key() + " = "
                + amount(x, threshold.value(), threshold.standardError()) + " (± one standard error" + between + ").");
        sentences.add("(" + made + ".)");
        if (threshold.crossings() > 1) {
            sentences.add("It crosses the target " + threshold.crossings()
                    + " times; this is the crossing at the least value.");
        }
        return sentences;
    }

    /**
     * As a table.
     *
     * @return the text of {@code solve.csv}: the curve, in the units of lever and outcome
     */
    public String csv() {
        Csv csv = new Csv().header(lever.key(), outcome.key(), "standardError");
        threshold
                .points()
                .forEach(point -> csv.add(point.value())
                        .add(point.mean())
                        .add(point.standardError())
                        .end());
        return csv.text();
    }

    /**
     * As JSON.
     *
     * @return the text of {@code solve.json}, schema 1
     */
    public String json() {
        Json json = new Json();
        json.open()
                .put("schema", SCHEMA)
                .put("lever", lever.key())
                .put("unit", lever.unit().toString());
        json.put("outcome", outcome.key()).put("target", threshold.target()).put("policy", policy);
        json.put("seed", seed).put("paths", paths).put("exists", threshold.exists());
        json.put("value", threshold.value()).put("standardError", threshold.standardError());
        json.put("low", threshold.interval().low())
                .put("high", threshold.interval().high());
        json.put("crossings", (long) threshold.crossings()).key("points").openList();
        threshold
                .points()
                .forEach(point -> json.open()
                        .put("value", point.value())
                        .put("mean", point.mean())
                        .put("standardError", point.standardError())
                        .close());
        return json.closeList().close().text();
    }
}
