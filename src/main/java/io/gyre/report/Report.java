package io.gyre.report;

import io.gyre.engine.Failures;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.engine.Status;
import io.gyre.graph.Declared;
import io.gyre.model.Direction;
import io.gyre.model.Figure;
import io.gyre.model.Run;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.statistics.Fan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A result in words, tables and files. Immutable; equal results give equal texts, {@code run} of the result file apart. */
public final class Report {

    private static final int COLUMNS = 100;
    private static final int POLICIES_ABREAST = 4;
    private static final int LISTED_FAILURES = 10;

    private final Subject subject;
    private final Result result;
    private final Told told;

    private Report(Subject subject, Result result, Told told) {
        this.subject = subject;
        this.result = result;
        this.told = told;
    }

    /**
     * Reports a result.
     *
     * @param subject what was run
     * @param result what came out; its policies and outcomes are those of the subject
     * @return the report, without an answer in words and without provenance
     */
    public static Report of(Subject subject, Result result) {
        return new Report(subject, result, Told.NOTHING);
    }

    /**
     * Reports a run of a scenario, with its parameters and its money.
     *
     * @param run what came out, at least one path
     * @return the report, without an answer in words and without provenance
     */
    public static Report of(Run run) {
        Scenario scenario = run.scenario();
        Subject subject = new Subject(
                scenario.title(),
                "",
                List.of(),
                scenario.graph(),
                scenario.parameters().orElseGet(() -> ParameterFile.none(scenario.key(), scenario.title())),
                Map.of(),
                scenario.equations(),
                scenario.matrix().text());
        int threads = Runtime.getRuntime().availableProcessors();
        return of(subject, run.result()).withMoney(Money.of(scenario, run.policies(), run.result(), threads));
    }

    /**
     * The same report with an answer in words.
     *
     * @param sentences what the numbers mean and what they hang on
     * @return the copy
     */
    public Report withAnswer(List<String> sentences) {
        return new Report(subject, result, told.withAnswer(sentences));
    }

    /**
     * The same report with its origin.
     *
     * @param other where and how the run was made
     * @return the copy
     */
    public Report withProvenance(Provenance other) {
        return new Report(subject, result, told.withProvenance(other));
    }

    /**
     * The same report with what the model cannot say.
     *
     * @param sentences what it leaves out
     * @return the copy
     */
    public Report withLimits(List<String> sentences) {
        return new Report(subject, result, told.withLimits(sentences));
    }

    /**
     * The same report with pictures that the scenario asks for.
     *
     * @param figures the figures in their order
     * @param sweeps the levers that they ask for
     * @return the copy
     */
    public Report withFigures(List<Figure> figures, Sweeps sweeps) {
        return new Report(subject, result, told.withFigures(figures, sweeps));
    }

    /**
     * The same report with rules of decision.
     *
     * @param better which way outcomes are better, by key
     * @return the copy
     */
    public Report withBetter(Map<String, Direction> better) {
        return new Report(subject, result, told.withBetter(better));
    }

    /**
     * The same report with what outcomes hang on.
     *
     * @param drivers the inputs' influence
     * @return the copy
     */
    public Report withDrivers(Drivers drivers) {
        return new Report(subject, result, told.withDrivers(drivers));
    }

    /**
     * The same report with a picture of the money.
     *
     * @param money where it went
     * @return the copy
     */
    public Report withMoney(Money money) {
        return new Report(subject, result, told.withMoney(money));
    }

    /**
     * The same report with the study inside, so that the page can be run again.
     *
     * @param file the name of the study's file, empty if there is none
     * @param yaml its text
     * @return the copy
     */
    public Report withStudy(String file, String yaml) {
        return new Report(subject, result, told.withStudy(new Told.StudyText(file, yaml)));
    }

    /**
     * The same report with what decision rules say, in {@code result.json} and in {@link #comparison}.
     *
     * @param other what they are asked
     * @return the copy
     * @throws IllegalArgumentException if an outcome is unknown
     */
    public Report withRules(Asked other) {
        return new Report(subject, result, told.withAsked(other));
    }

    /**
     * The policies side by side for a terminal: differences on the same paths, and decision rules.
     *
     * @return lines of text, none of which holds a control character
     */
    public String comparison() {
        StringBuilder text = new StringBuilder();
        for (Comparison.Section section : compared().sections()) {
            append(text, section.title());
            text.append('\n').append(section.grid().text()).append('\n');
            section.sentences().forEach(sentence -> append(text, sentence));
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * The same numbers as a table.
     *
     * @return the text of {@code compare.csv}
     */
    public String comparisonCsv() {
        return compared().csv();
    }

    private Comparison compared() {
        return Comparison.of(result, headline(), told.asked().orElse(Asked.of(Map.of())));
    }

    /**
     * The report for a terminal: question, table of the headline outcomes, answer, failures and residual.
     *
     * @return lines of text, none of which holds a control character
     */
    public String table() {
        StringBuilder text = new StringBuilder();
        text.append(Words.line(subject.title())).append('\n');
        append(text, subject.question());
        text.append('\n');
        List<String> policies = result.policies();
        for (int from = 0; from < policies.size(); from += POLICIES_ABREAST) {
            List<String> abreast = policies.subList(from, Math.min(policies.size(), from + POLICIES_ABREAST));
            text.append(OutcomeTable.of(subject, result, abreast, headline())
                            .withHeadings(3, new Shown(abreast).names())
                            .text())
                    .append('\n');
        }
        append(text, legend());
        if (!told.answer().isEmpty()) {
            text.append('\n');
            told.answer().forEach(sentence -> append(text, sentence));
        }
        text.append('\n');
        failures().forEach(line -> append(text, line));
        append(text, residual());
        return text.toString();
    }

    private static void append(StringBuilder text, String sentence) {
        int column = 0;
        for (String word : Words.line(sentence).strip().split(" +")) {
            boolean fits = column + 1 + Words.width(word) <= COLUMNS;
            text.append(column == 0 ? "" : fits ? " " : "\n").append(word);
            column = Words.width(word) + (column > 0 && fits ? column + 1 : 0);
        }
        text.append(column == 0 ? "" : "\n");
    }

    List<String> headline() {
        return subject.headline().isEmpty() ? allOutcomes() : subject.headline();
    }

    List<String> allOutcomes() {
        return subject.graph().declared().outcomes().stream()
                .map(Declared.Outcome::key)
                .toList();
    }

    /** How the figures are to be read. */
    String legend() {
        String paths = Measure.grouped(Long.toString(result.paths()));
        String ended = switch (result.status()) {
            case COMPLETE -> "";
            case PRECISE -> "; stopped there because the precision asked for is met";
            case OUT_OF_TIME -> "; stopped early, the time allowed is over";
            case CANCELLED -> "; stopped early by the user";
        };
        return "Means over " + paths + " paths ± one standard error (" + sampling() + "seed " + result.seed() + ")"
                + ended
                + ". A ratio is pooled: the sum of its numerators over the sum of its denominators. An effect is a"
                + " difference to the same path without the programme; what is descriptive is a level."
                + subject.alike();
    }

    private String sampling() {
        return switch (result.sampling()) {
            case RANDOM -> "";
            case ANTITHETIC -> "antithetic pairs, ";
            case LATIN -> "Latin samples, errors from 16 scrambles, ";
            case SOBOL -> "Sobol' points, errors from 16 scrambles, ";
        };
    }

    /** One line for each policy with failed paths. */
    List<String> failures() {
        List<String> lines = new ArrayList<>();
        for (String name : result.policies()) {
            Failures failures = result.of(name).failures();
            if (failures.count() > 0) {
                List<Long> first = failures.first();
                List<Long> shown = first.subList(0, Math.min(LISTED_FAILURES, first.size()));
                String more = failures.count() > shown.size() ? " …" : "";
                lines.add("Failed numerically under " + name + ": " + failures.count() + " of " + result.paths()
                        + " paths, left out of the figures: " + shown + more);
            }
        }
        return lines;
    }

    /**
     * What the posted ledgers say of the money.
     *
     * @return one line
     */
    public String residual() {
        PolicyResult worst = leastTight(result);
        double size = worst.largestResidual();
        if (!(size < Double.POSITIVE_INFINITY)) {
            return "Not water-tight: the residual of " + worst.largestResidualKey() + " has no value under "
                    + worst.name() + ".";
        }
        String where = size > 0 ? " (" + worst.largestResidualKey() + ", " + worst.name() + ")" : "";
        return "Water-tight: largest residual " + Digits.significant(size, 2) + " of turnover" + where
                + ", over all paths, balances and policies.";
    }

    static PolicyResult leastTight(Result result) {
        PolicyResult worst = result.of(result.policies().get(0));
        for (String name : result.policies()) {
            PolicyResult policy = result.of(name);
            worst = policy.largestResidual() > worst.largestResidual() ? policy : worst;
        }
        return worst;
    }

    /**
     * The result as JSON, schema 1.
     *
     * @return the text of {@code result.json}
     */
    public String json() {
        return ResultJson.of(subject, result, compared(), told);
    }

    /**
     * The result as one page that needs no network and no other file, and can be read without scripts.
     *
     * @return the text of {@code report.html}
     */
    public String html() {
        return new Page(this, subject, result, told).text(json());
    }

    boolean isEarly() {
        return result.status() == Status.OUT_OF_TIME || result.status() == Status.CANCELLED;
    }

    /**
     * Writes {@code result.json}, {@code summary.csv}, {@code series.csv} and {@code report.html}, over those that stand
     * there.
     *
     * @param folder where to; made if it does not exist
     * @throws IOException if a file cannot be written
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        findBands(result);
        CompletableFuture<String> summary = CompletableFuture.supplyAsync(() -> Tables.summary(result));
        CompletableFuture<String> series = CompletableFuture.supplyAsync(() -> Tables.series(subject, result));
        String json = json();
        write(folder.resolve("result.json"), json); // before the page, so that no number is lost if that fails
        write(folder.resolve("summary.csv"), summary.join());
        write(folder.resolve("series.csv"), series.join());
        List<String> page = new Page(this, subject, result, told).parts(json);
        try (OutputStream file = Files.newOutputStream(folder.resolve("report.html"))) {
            for (String part : page) {
                file.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Sorts the fans on all processors, before the files ask for them one by one. */
    static void findBands(Result result) {
        List<Fan> fans = result.policies().stream()
                .flatMap(policy -> result.of(policy).series().values().stream())
                .toList();
        fans.parallelStream().forEach(fan -> {
            for (int period = 1; period <= fan.periods(); period++) {
                fan.band(period);
            }
        });
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
