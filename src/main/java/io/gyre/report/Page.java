package io.gyre.report;

import io.gyre.engine.Result;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.Role;
import io.gyre.parameter.Values;
import io.gyre.statistics.Fan;
import io.gyre.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page of a report: what is said first, what is shown next, and last what it rests on. */
final class Page {

    private final Report report;
    private final Subject subject;
    private final Result result;
    private final Told told;
    private final Shown shown;
    private final Html html = new Html();
    private final Map<String, String> contents = new LinkedHashMap<>();

    Page(Report report, Subject subject, Result result, Told told) {
        this.report = report;
        this.subject = subject;
        this.result = result;
        this.told = told;
        this.shown = Shown.of(result);
    }

    /** The page; the text of the result file stands in it once more. */
    String text(String resultFile) {
        return String.join("", parts(resultFile));
    }

    /** The page in parts, so that its largest, which is always the same, need not be copied into one text with the others. */
    List<String> parts(String resultFile) {
        answer();
        figures();
        money();
        outcomes();
        series();
        decisions();
        drivers();
        convergence();
        all();
        assumptions();
        model();
        provenance();
        String body = html.text();
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + Assets.POLICY + "\">\n<title>")
                .words(subject.title())
                .raw("</title>\n<style>\n" + Assets.STYLE + "</style>\n</head>\n<body>\n")
                .raw("<a class=\"skip\" href=\"#answer\">Skip to the answer</a>\n<header>\n");
        page.heading(1, subject.title())
                .raw("<p class=\"question\">")
                .words(subject.question())
                .raw("</p>\n");
        contents(page);
        page.raw("</header>\n<main>\n");
        policies(page);
        page.raw(body).raw("</main>\n");
        page.data("gyre-result", inOneLine(resultFile))
                .data("gyre-study", told.study().json());
        page.raw("<script>");
        String end = "</script>\n<script>" + Assets.SCRIPT + "</script>\n</body>\n</html>\n";
        return List.of(page.text(), Assets.CHARTS, end);
    }

    /** JSON without its line breaks and what they are followed by; within its texts there are none. */
    private static String inOneLine(String json) {
        StringBuilder line = new StringBuilder(json.length());
        int from = 0;
        for (int end = json.indexOf('\n'); end >= 0; end = json.indexOf('\n', from)) {
            line.append(json, from, end);
            from = end + 1;
            while (from < json.length() && json.charAt(from) == ' ') {
                from++;
            }
        }
        return line.append(json, from, json.length()).toString();
    }

    private void contents(Html page) {
        page.raw("<nav aria-label=\"Contents\"><ul>");
        contents.forEach((id, name) ->
                page.raw("<li><a href=\"#" + id + "\">").words(name).raw("</a></li>"));
        page.raw("</ul></nav>\n");
    }

    private void policies(Html page) {
        page.raw("<fieldset id=\"policies\"><legend>Policies shown</legend>");
        for (int policy = 0; policy < shown.count(); policy++) {
            page.raw("<label><input type=\"checkbox\" value=\"" + policy + "\" checked><span class=\"swatch s"
                            + shown.hue(policy) + "\"></span>")
                    .words(shown.name(policy))
                    .raw("</label>");
        }
        page.raw("</fieldset>\n");
    }

    private void section(String id, String heading) {
        contents.put(id, heading);
        html.section(id, heading);
    }

    private void end() {
        html.raw("</section>\n");
    }

    private void answer() {
        section("answer", "The answer");
        if (report.isEarly()) {
            html.paragraph("This run was stopped early; it covers " + result.paths() + " paths without a hole.");
        }
        html.raw("<div class=\"answer\">\n");
        told.answer().forEach(sentence -> answered(named(sentence)));
        html.raw("</div>\n");
        html.table("Main outcomes by policy", table(report.headline()));
        html.raw("<div class=\"fine\">\n").paragraph(report.legend());
        report.failures().forEach(html::paragraph);
        html.paragraph(report.residual()).raw("</div>\n");
        html.heading(3, "What the model cannot say");
        html.raw("<ul class=\"limits\">");
        told.limits().forEach(limit -> html.raw("<li>").words(limit).raw("</li>"));
        html.raw("<li>")
                .words(Register.weakness(subject.parameters().parameters()))
                .raw("</li></ul>\n");
        end();
    }

    /** A sentence that begins with the key of a policy, with its name instead. */
    private String named(String sentence) {
        for (int policy = 0; policy < shown.count(); policy++) {
            String key = shown.key(policy) + ": ";
            if (sentence.startsWith(key)) {
                return shown.name(policy) + ": " + sentence.substring(key.length());
            }
        }
        return sentence;
    }

    /** A paragraph; what begins with the name of a policy and a colon is told of it, so that name stands out. */
    private void answered(String sentence) {
        int colon = sentence.indexOf(':');
        boolean isOfPolicy = colon > 0 && shown.names().contains(sentence.substring(0, colon));
        html.raw("<p>");
        if (isOfPolicy) {
            html.raw("<b>").words(sentence.substring(0, colon + 1)).raw("</b>");
        }
        html.words(isOfPolicy ? sentence.substring(colon + 1) : sentence).raw("</p>\n");
    }

    private Grid table(List<String> outcomes) {
        return OutcomeTable.of(subject, result, result.policies(), outcomes)
                .withHeadings(3, shown.names())
                .without(1, Unit.NUMBER.toString());
    }

    private void money() {
        List<Chart> charts = told.money()
                .map(money -> new MoneyCharts(money, result, subject.sectors()).charts())
                .orElse(List.of());
        if (charts.isEmpty()) {
            return;
        }
        section("money", "The money");
        html.paragraph("Who pays whom over all " + subject.periods() + " " + subject.period() + "s, over the first "
                + told.money().orElseThrow().paths() + " paths. Money that comes back to a sector that stands before"
                + " the payer is drawn in a colour of its own: it ends on the right and starts again on the left. Where a"
                + " programme makes a payment fall, the picture of changes draws the saving, from receiver to payer."
                + " The typical path, number " + told.money().orElseThrow().typicalPath()
                + ", is the one that keeps nearest to the medians of all series.");
        charts.forEach(html::chart);
        end();
    }

    private void outcomes() {
        List<Chart> charts = new Distributions(subject, result).charts(report.headline());
        if (!charts.isEmpty()) {
            section("outcomes", "How outcomes are spread");
            html.paragraph("Each path is one possible future; all policies run on the same ones. Ratios are shown by"
                    + " path here and pooled in the tables.");
            html.charts(charts, "More outcomes");
            end();
        }
    }

    private void series() {
        List<Chart> charts = new Fans(subject, result).charts();
        if (!charts.isEmpty()) {
            section("time", "Over time");
            html.paragraph(
                    "The line is the median; half of all paths lie in the dark band, nine of ten in the light one."
                            + " Quantiles are exact over the first " + Math.min(result.paths(), Fan.FAN_PATHS)
                            + " paths.");
            html.charts(charts, "More series");
            end();
        }
    }

    private void decisions() {
        List<Chart> charts = new DecisionCharts(result).charts(told.better());
        if (!charts.isEmpty()) {
            section("decisions", "Which to choose");
            html.paragraph("Rules of decision weigh the same worlds differently. Where they disagree, the choice is a"
                    + " matter of what one fears, not of arithmetic.");
            charts.forEach(html::chart);
            end();
        }
    }

    private void drivers() {
        List<Chart> charts = told.drivers()
                .map(drivers -> new DriverCharts(drivers, subject, result).charts())
                .orElse(List.of());
        if (!charts.isEmpty()) {
            section("drivers", "What it hangs on");
            charts.forEach(html::chart);
            end();
        }
    }

    private void convergence() {
        List<Chart> charts = new Convergence(result).charts(report.headline());
        if (!charts.isEmpty()) {
            section("sampling", "Were there enough paths?");
            html.paragraph("Each band should settle well before its right end, and bands that must be told apart should"
                    + " not overlap there.");
            html.raw("<details class=\"more\"><summary>Every main outcome against the number of paths</summary>\n");
            charts.forEach(html::chart);
            html.raw("</details>\n");
            end();
        }
    }

    private void figures() {
        List<Chart> charts = new FigureCharts(result, told.sweeps()).charts(told.figures());
        if (!charts.isEmpty()) {
            section("figures", "Of this scenario");
            charts.forEach(html::chart);
            end();
        }
    }

    private void all() {
        section("all", "All outcomes");
        html.raw("<details><summary>Every outcome under every policy</summary>\n")
                .table("All outcomes by policy", table(report.allOutcomes()))
                .raw("</details>\n");
        html.table("What each policy sets", settings());
        end();
    }

    private Grid settings() {
        List<String> headings = new ArrayList<>(List.of("lever or choice", "unit"));
        headings.addAll(shown.names());
        List<Grid.Line> lines = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        subject.policies()
                .values()
                .forEach(values -> changed.addAll(values.changed().keySet()));
        for (Parameter parameter : subject.parameters().parameters()) {
            boolean differs = changed.contains(parameter.key());
            if (differs || parameter.role() == Role.LEVER || parameter.role() == Role.CHOICE) {
                List<String> cells = new ArrayList<>(List.of(
                        Subject.spoken(parameter.label(), parameter.key()),
                        parameter.role() == Role.CHOICE ? "" : parameter.unit().toString()));
                for (String policy : shown.keys()) {
                    Values values = subject.policies().get(policy);
                    String value =
                            values == null ? "" : values.get(parameter.key()).text();
                    cells.add(parameter.role() == Role.CHOICE ? Words.spoken(value) : value);
                }
                lines.add(Grid.Line.of(cells));
            }
        }
        return new Grid(headings, 2, lines);
    }

    private void assumptions() {
        section("assumptions", "What it rests on");
        List<Parameter> parameters = subject.parameters().parameters();
        EvidenceRows evidence = EvidenceRows.of(parameters);
        new Register(html, evidence).write(parameters);
        if (!evidence.isEmpty()) {
            html.raw("<details><summary>")
                    .words("The sources, row by row (" + evidence.size() + ")")
                    .raw("</summary>\n");
            evidence.write(html);
            html.raw("</details>\n");
        }
        end();
    }

    private void model() {
        section("model", "The model");
        told.money()
                .ifPresent(money -> html.raw("<details><summary>Who pays whom, in medians</summary>\n")
                        .table(
                                "Median of each payment over all " + subject.periods() + " " + subject.period() + "s",
                                new MoneyCharts(money, result, subject.sectors()).matrix())
                        .raw("</details>\n"));
        html.raw("<details><summary>Transaction-flow matrix and balance sheet</summary>\n")
                .preformatted(subject.matrix())
                .raw("</details>\n");
        html.raw("<details><summary>Equations</summary>\n")
                .preformatted(subject.equations())
                .raw("</details>\n");
        end();
    }

    private void provenance() {
        Provenance provenance = told.provenance();
        section("provenance", "How to make this again");
        List<Grid.Line> lines = new ArrayList<>();
        line(lines, "scenario", subject.graph().key());
        line(lines, "study", told.study().file());
        line(lines, "command", provenance.command());
        line(lines, "seed", Long.toString(result.seed()));
        line(lines, "sampling", ResultJson.sampling(result));
        line(lines, "paths", Long.toString(result.paths()));
        line(lines, "status", ResultJson.status(result));
        line(lines, "version", provenance.version());
        line(
                lines,
                "hash of the study",
                told.study().text().isEmpty()
                        ? ""
                        : Assets.sha256Hex(told.study().text()));
        line(lines, "started", provenance.started());
        line(lines, "seconds", provenance.seconds() > 0 ? Digits.significant(provenance.seconds(), 3) : "");
        line(lines, "threads", Integer.toString(provenance.threads()));
        line(lines, "machine", Provenance.machine());
        html.table("Provenance", new Grid(List.of("what", "value"), 2, lines));
        html.raw("<p class=\"fine\">Charts are drawn by Apache ECharts 6.1.0, Apache License 2.0.</p>\n");
        end();
    }

    private static void line(List<Grid.Line> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(Grid.Line.of(List.of(name, value)));
        }
    }
}
