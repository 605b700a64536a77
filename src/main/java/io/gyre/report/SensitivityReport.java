package io.gyre.report;

import io.gyre.analysis.Influence;
import io.gyre.analysis.Swings;
import io.gyre.graph.Declared.Kind;
import io.gyre.graph.Declared.Outcome;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which input an outcome hangs on, as text and files.
 *
 * @param outcome the outcome
 * @param parameters the parameters, for their names, units and grades
 * @param policy the policy
 * @param influence shares of the variance
 * @param swings swings of some of the inputs
 * @param seed the seed of the runs
 */
public record SensitivityReport(
        Outcome outcome, ParameterFile parameters, String policy, Influence influence, Swings swings, long seed) {

    private static final long SCHEMA = 1;
    private static final double SMALL = 5e-4;

    private Optional<Swings.Swing> swing(String key) {
        return swings.swings().stream().filter(swing -> swing.key().equals(key)).findFirst();
    }

    private Optional<Parameter> parameter(String key) {
        return parameters.find(key);
    }

    private Measure measure() {
        double size = Measure.size(swings.swings().stream()
                .flatMapToDouble(swing -> java.util.stream.DoubleStream.of(swing.atLow(), swing.atHigh()))
                .toArray());
        return outcome.kind() == Kind.PROBABILITY
                ? Measure.PERCENT
                : Measure.of(outcome.unit(), Math.max(size, Measure.size(swings.mean())));
    }

    /**
     * For a terminal.
     *
     * @return a table, the most influential input first, and how to read it
     */
    public String text() {
        Measure measure = measure();
        List<Grid.Line> lines = new ArrayList<>();
        int left = 0;
        for (Influence.Share share : influence.shares()) {
            boolean isShown =
                    swing(share.key()).isPresent() || share.value() > Math.max(SMALL, 2 * share.standardError());
            left += isShown ? 0 : 1;
            if (isShown) {
                lines.add(line(share, measure));
            }
        }
        List<String> headings =
                List.of("input", "grade", "of variance, %", "P10 … P90", "unit", "outcome at P10 … P90", "swing");
        String name = Subject.shown(outcome.label(), outcome.key());
        String unit = measure.spoken().isEmpty() ? "" : " " + measure.spoken();
        StringBuilder text = new StringBuilder();
        text.append(Words.line("What " + name + " hangs on, under " + policy + " (mean "
                        + Measure.grouped(Digits.significant(swings.mean() * measure.factor(), 4)) + unit + ")"))
                .append('\n');
        text.append(new Grid(headings, 2, lines).text());
        text.append('\n');
        sentences(left).forEach(sentence -> text.append(Words.line(sentence)).append('\n'));
        return text.toString();
    }

    private Grid.Line line(Influence.Share share, Measure measure) {
        Optional<Parameter> parameter = parameter(share.key());
        Optional<Swings.Swing> swing = swing(share.key());
        Measure own = parameter
                .map(one -> Measure.of(
                        one.unit(),
                        swing.map(each -> Measure.size(each.low(), each.high())).orElse(0.0)))
                .orElse(new Measure("", 1));
        return Grid.Line.of(List.of(
                parameter.map(one -> Subject.shown(one.label(), one.key())).orElse(share.key()),
                parameter
                        .map(one -> one.evidence().grade().name().toLowerCase(java.util.Locale.ROOT))
                        .orElse(""),
                Measure.PERCENT.withError(share.value(), share.standardError()),
                swing.map(each -> three(own, each.low()) + " … " + three(own, each.high()))
                        .orElse(""),
                own.spoken(),
                swing.map(each -> shown(measure, each.atLow(), each) + " … " + shown(measure, each.atHigh(), each))
                        .orElse(""),
                swing.map(each -> measure.withError(each.effect(), each.standardError()))
                        .orElse("")));
    }

    private static String three(Measure measure, double x) {
        return Measure.grouped(Digits.significant(x * measure.factor(), 3));
    }

    private static String shown(Measure measure, double x, Swings.Swing swing) {
        return measure.number(x, swing.standardError());
    }

    private List<String> sentences(int left) {
        List<String> sentences = new ArrayList<>();
        String all = Measure.PERCENT.number(influence.total(), 5e-3);
        sentences.add(
                "Of variance: the part of the outcome's variance that goes when the input alone is known (first-order");
        sentences.add("index, " + Measure.grouped(Integer.toString(influence.paths()))
                + " paths, ± one standard error); together " + all
                + " %. The rest is luck of periods and members, and");
        sentences.add(
                "inputs acting together." + (left > 0 ? " " + left + " inputs below their error are not shown." : "")
                        + (outcome.kind() == Kind.RATIO ? " Of a ratio, the quotients by path." : ""));
        sentences.add(
                "Swing: the mean with the input known at its 90 % quantile less that at its 10 % quantile, all else drawn"
                        + " alike, on the");
        sentences.add(
                "same " + Measure.grouped(Long.toString(swings.paths())) + " paths (± paired standard error); seed "
                        + seed + "." + (swings.isWhole() ? "" : " Stopped early: further inputs were not swung."));
        return sentences;
    }

    /**
     * As a table.
     *
     * @return the text of {@code sensitivity.csv}, numbers in the units of outcome and input
     */
    public String csv() {
        Csv csv = new Csv()
                .header(
                        "input",
                        "unit",
                        "grade",
                        "share",
                        "shareError",
                        "p10",
                        "p90",
                        "atP10",
                        "atP90",
                        "swing",
                        "swingError");
        for (Influence.Share share : influence.shares()) {
            Optional<Parameter> parameter = parameter(share.key());
            csv.add(share.key());
            csv.add(parameter.map(one -> one.unit().toString()).orElse(""));
            csv.add(parameter
                    .map(one -> one.evidence().grade().name().toLowerCase(java.util.Locale.ROOT))
                    .orElse(""));
            csv.add(share.value()).add(share.standardError());
            swing(share.key())
                    .ifPresentOrElse(
                            swing -> csv.add(swing.low())
                                    .add(swing.high())
                                    .add(swing.atLow())
                                    .add(swing.atHigh())
                                    .add(swing.effect())
                                    .add(swing.standardError()),
                            () -> csv.skip(6));
            csv.end();
        }
        return csv.text();
    }

    /**
     * As JSON.
     *
     * @return the text of {@code sensitivity.json}, schema 1
     */
    public String json() {
        Json json = new Json();
        json.open().put("schema", SCHEMA).put("outcome", outcome.key()).put("policy", policy);
        json.put("seed", seed).put("paths", (long) influence.paths()).put("mean", swings.mean());
        json.key("inputs").open();
        for (Influence.Share share : influence.shares()) {
            json.key(share.key()).open().put("share", share.value()).put("standardError", share.standardError());
            swing(share.key()).ifPresent(swing -> {
                json.key("swing").open().put("low", swing.low()).put("high", swing.high());
                json.put("atLow", swing.atLow()).put("atHigh", swing.atHigh());
                json.put("effect", swing.effect())
                        .put("standardError", swing.standardError())
                        .close();
            });
            json.close();
        }
        return json.close().put("swingPaths", swings.paths()).close().text();
    }
}
