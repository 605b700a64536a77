package io.gyre.report;

import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.graph.Declared;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.Role;
import io.gyre.parameter.Values;
import io.gyre.statistics.Fan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of a report. */
final class Page {

    private final Report report;
    private final Subject subject;
    private final Result result;
    private final Provenance provenance;
    private final Html html = new Html();

    Page(Report report, Subject subject, Result result, Provenance provenance) {
        this.report = report;
        this.subject = subject;
        this.result = result;
        this.provenance = provenance;
    }

    String text() {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" ")
                .raw("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .raw("<title>")
                .words(subject.title())
                .raw("</title>\n<style>\n" + resource("page.css") + "</style>\n</head>\n<body>\n<main>\n");
        html.heading(1, subject.title()).paragraph(subject.question());
        answer();
        outcomes();
        policies();
        series();
        parameters();
        html.heading(2, "Transaction-flow matrix").preformatted(subject.matrix());
        html.heading(2, "Equations").preformatted(subject.equations());
        provenance();
        return html.raw("</main>\n</body>\n</html>\n").text();
    }

    private void answer() {
        html.heading(2, "The answer");
        if (report.isEarly()) {
            html.paragraph("This run was stopped early; it covers " + result.paths() + " paths without a hole.");
        }
        report.answer().forEach(html::paragraph);
        html.table("Main outcomes by policy", table(report.headline()));
        html.paragraph(report.legend());
        report.failures().forEach(html::paragraph);
        html.paragraph(report.residual());
    }

    private Grid table(List<String> outcomes) {
        return OutcomeTable.of(subject, result, result.policies(), outcomes);
    }

    private void outcomes() {
        html.heading(2, "All outcomes").table("All outcomes by policy", table(report.allOutcomes()));
    }

    private void policies() {
        List<String> headings = new ArrayList<>(List.of("lever or choice", "unit"));
        headings.addAll(subject.policies().keySet());
        List<Grid.Line> lines = new ArrayList<>();
        for (Parameter parameter : subject.parameters().parameters()) {
            boolean differs = subject.policies().values().stream()
                    .anyMatch(values -> values.changed().containsKey(parameter.key()));
            if (differs || parameter.role() == Role.LEVER || parameter.role() == Role.CHOICE) {
                List<String> cells = new ArrayList<>(
                        List.of(shown(parameter), parameter.unit().toString()));
                for (Values values : subject.policies().values()) {
                    cells.add(values.get(parameter.key()).text());
                }
                lines.add(Grid.Line.of(cells));
            }
        }
        html.heading(2, "Policies").table("What each policy sets", new Grid(headings, 2, lines));
    }

    private static String shown(Parameter parameter) {
        return Subject.shown(parameter.label(), parameter.key());
    }

    private void series() {
        html.heading(2, "Over time");
        html.paragraph("Means over all paths; quantiles are exact over the first " + Fan.FAN_PATHS + " of them.");
        for (Declared.Definition series : subject.graph().declared().series()) {
            String name = Subject.shown(series.label(), series.key());
            html.raw("<details><summary>").words(name).raw("</summary>\n");
            result.policies().forEach(policy -> fan(series, name, result.of(policy)));
            html.raw("</details>\n");
        }
    }

    private void fan(Declared.Definition series, String name, PolicyResult policy) {
        Fan fan = policy.series(series.key());
        double[] means = new double[fan.periods()];
        for (int period = 1; period <= means.length; period++) {
            means[period - 1] = fan.moments(period).mean();
        }
        Measure measure = Measure.of(series.node().unit(), Measure.size(means));
        List<Grid.Line> lines = new ArrayList<>();
        for (int period = 1; period <= means.length; period++) {
            Fan.Band band = fan.band(period);
            double error = fan.moments(period).standardError();
            double digits = Math.max(error, Measure.size(band.q05(), band.q95()) * 5e-4);
            lines.add(Grid.Line.of(List.of(
                    Integer.toString(period),
                    measure.withError(means[period - 1], error),
                    measure.number(band.q05(), digits),
                    measure.number(band.q25(), digits),
                    measure.number(band.q50(), digits),
                    measure.number(band.q75(), digits),
                    measure.number(band.q95(), digits))));
        }
        List<String> headings = List.of(subject.period(), "mean", "5 %", "25 %", "50 %", "75 %", "95 %");
        html.table(name + ", " + policy.name() + ", " + measure.name(), new Grid(headings, 1, lines));
    }

    private void parameters() {
        List<Grid.Line> lines = new ArrayList<>();
        for (Parameter parameter : subject.parameters().parameters()) {
            lines.add(Grid.Line.of(List.of(
                    shown(parameter),
                    parameter.key(),
                    parameter.symbol(),
                    parameter.setting().text(),
                    parameter.unit().toString(),
                    lower(parameter.role()),
                    lower(parameter.evidence().grade()),
                    parameter.evidence().source(),
                    parameter.evidence().date(),
                    parameter.evidence().note())));
        }
        List<String> headings =
                List.of("parameter", "key", "symbol", "value", "unit", "role", "grade", "source", "date", "note");
        html.heading(2, "Parameters").table("Parameters with units, sources and grades", new Grid(headings, 10, lines));
    }

    private void provenance() {
        html.heading(2, "Provenance");
        List<Grid.Line> lines = new ArrayList<>();
        line(lines, "scenario", subject.graph().key());
        line(lines, "command", provenance.command());
        line(lines, "seed", Long.toString(result.seed()));
        line(lines, "paths", Long.toString(result.paths()));
        line(lines, "status", ResultJson.status(result));
        line(lines, "version", provenance.version());
        line(lines, "started", provenance.started());
        line(lines, "seconds", provenance.seconds() > 0 ? Digits.significant(provenance.seconds(), 3) : "");
        line(lines, "threads", Integer.toString(provenance.threads()));
        line(lines, "machine", Provenance.machine());
        html.table("How to make this again", new Grid(List.of("what", "value"), 2, lines));
    }

    private static void line(List<Grid.Line> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(Grid.Line.of(List.of(name, value)));
        }
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static String resource(String name) {
        try (InputStream stream = Page.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
