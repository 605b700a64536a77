package io.gyre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.Failures;
import io.gyre.engine.MadeResults;
import io.gyre.engine.Status;
import io.gyre.model.Figure;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Run;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.unit.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static Report report() {
        return Report.of(Example.subject("issued"), Example.result());
    }

    private static void requireHas(String text, String... pieces) {
        for (String piece : pieces) {
            assertTrue(
                    text.contains(piece),
                    () -> "no \"" + piece + "\" in\n" + text.substring(0, Math.min(4000, text.length())));
        }
    }

    /** Mean of 0 … 999 times .2 m is 99.9 m, standard error .2 m·√(1,000·1,001/12)/√1,000 = 1.83 m. */
    @Test
    void table_eachKind_saysWhatItMust() {
        String table = report().withAnswer(List.of("Half of it returns.")).table();
        requireHas(
                table,
                "Does it return?",
                "issued                  m CNY       descriptive",
                "99.9 ± 1.8",
                "returned share          %           effect",
                "undefined",
                "50",
                "below 0.3", // 1 - .05^(1/1,000)
                "25.0 ± 1.4",
                "payback (median)",
                "later than quarter 20",
                "comes by quarter 20",
                "75.0 ± 1.4",
                "Failed",
                "ruled by its tail",
                "Half of it returns.",
                "Means over 1000 paths ± one standard error (seed 7).",
                "Water-tight: largest residual 3.1E-16 of turnover (CNY, city)");
    }

    @Test
    void table_stoppedOrFailed_saysSo() {
        String table = Report.of(
                        Example.subject("issued"),
                        Example.result("issued", Status.CANCELLED, new Failures(2, List.of(17L, 40L))))
                .table();
        requireHas(table, "stopped early by the user", "under city: 2 of 1000 paths", "[17, 40]");
    }

    @Test
    void json_layout_isThatOfSchemaOne() {
        String json = report().json();
        requireHas(
                json,
                "\"schema\": 1,\n  \"scenario\": \"small\",\n  \"seed\": 7,\n  \"paths\": 1000,\n  \"status\": \"complete\"",
                "\"budget\": {\n      \"label\": \"Yearly budget\",\n      \"unit\": \"m CNY/year\"",
                "\"grade\": \"press\"",
                "\"mean\": 99900000,",
                "\"pooled\": {\n            \"value\": 0.5,\n            \"standardError\": 0,\n            \"defined\": 999",
                "\"share\": {\n            \"hits\": 250,\n            \"trials\": 1000,\n            \"value\": 0.25",
                "\"0.9\": {\n              \"value\": null,\n              \"low\": null,\n              \"high\": null,\n              \"censored\": true",
                "\"tailRuled\": true",
                "\"largestResidual\": 3.1E-16");
        assertFalse(json.contains("NaN") || json.contains("Infinity"));
    }

    @Test
    void json_otherTimeAndMachine_differsInRunOnly() {
        String one = report().json();
        String other = report().withProvenance(
                        new Provenance("gyre run small", "1.0", "2026-01-01T00:00:00Z", Duration.ofMillis(1234), 8))
                .json();
        assertEquals(one.substring(0, one.indexOf("\"run\"")), other.substring(0, other.indexOf("\"run\"")));
        requireHas(other, "\"seconds\": 1.234", "\"threads\": 8");
    }

    @Test
    void html_hostileNames_stayText() {
        String hostile = "</style><script>alert(1)</script><img src=x onerror=alert(1)>\u0007\u202e\"'&";
        Report report = Report.of(
                        Example.subject(hostile), Example.result(hostile, Status.COMPLETE, MadeResults.noFailures()))
                .withAnswer(List.of(hostile))
                .withProvenance(new Provenance(hostile, hostile, hostile, Duration.ZERO, 1));
        String page = report.html();
        assertFalse(page.contains("<script>alert")
                || page.contains("<img src=x")
                || page.contains("\u0007")
                || page.contains("\u202e"));
        assertEquals(1, page.split("</style>", -1).length - 1);
        assertEquals(page.split("<script", -1).length, page.split("</script>", -1).length);
        assertEquals(2, page.split("<script>", -1).length - 1);
        requireHas(page, "&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
        assertFalse(report.json().contains("<"));
        assertFalse(report.table().contains("\u0007") || report.table().contains("\u202e"));
    }

    @Test
    void html_page_holdsAllParts() {
        String page = report().withAnswer(List.of("Half of it returns.")).html();
        requireHas(
                page,
                "<html lang=\"en\">",
                "<main>",
                "<p>Half of it returns.</p>",
                "<caption>What each policy sets</caption>",
                "<caption>issued, City, m CNY/hour</caption>",
                "<script type=\"application/json\" id=\"gyre-result\">",
                "compute.md#A5",
                "Transaction-flow matrix",
                "<pre>y = issued</pre>",
                "prefers-color-scheme: dark",
                "size: A4");
        assertFalse(page.contains("src=\"") || page.contains("<link") || page.contains("@import"));
    }

    @Test
    void page_embeddedText_isThatOfTheFiles() {
        String yaml = "# </script><!-- \u00e4\nscenario: small\n";
        String page = report().withStudy("my.yaml", yaml).html();
        String result = "<script type=\"application/json\" id=\"gyre-result\">"
                + report().json().replaceAll("\n *", "") + "</script>";
        requireHas(
                page, result, "{\"file\":\"my.yaml\",\"text\":\"# \\u003c/script\\u003e\\u003c!-- \u00e4\\nscenario");
    }

    /** A browser runs the page's own scripts only; what it reads as markup inside a script would end it. */
    @Test
    void page_scripts_areThoseOfTheirSums() throws IOException {
        String bundle = Assets.CHARTS;
        String readme;
        try (InputStream stream = Report.class.getResourceAsStream("echarts/README.md")) {
            readme = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        requireHas(readme, Assets.sha256Hex(bundle));
        assertEquals(Assets.allowed(bundle), Assets.CHARTS_SUM);
        for (String script : List.of(bundle, Assets.SCRIPT)) {
            assertFalse(script.contains("</script") || script.contains("<!--"));
        }
        requireHas(report().html(), "default-src 'none'", "script-src 'sha256-");
    }

    /** A model without parameter file, written and run in a program. */
    @Test
    void of_runOfOwnModel_holdsItsMoney(@TempDir Path folder) throws IOException {
        Model m = Model.quarterly("pass", 4);
        Sector fund = m.outside("fund");
        Sector firm = m.sector("firm");
        Series grant = m.amount(3, Unit.CNY.per(Unit.QUARTER));
        Flow paid = m.flow("grant", fund, firm, grant);
        m.outcome("granted", paid.total());
        Run run = m.build().run(10);
        requireHas(run.table(), "granted", "12");
        Report.of(run).write(folder);
        requireHas(
                Files.readString(folder.resolve("report.html")), "data-kind=\"sankey\"", "<th scope=\"row\">Fund</th>");
    }

    @Test
    void figures_eachKind_areDrawn() {
        List<Figure> figures = List.of(
                new Figure.Parts("Who has it", "Parts.", List.of("returned")),
                new Figure.Stages("How it ends", "Stages.", "end"),
                new Figure.Curve("By size", "Curve.", "size", List.of(new Figure.Point(10, "pays")), Optional.of(0.5)),
                new Figure.Misses("None", "Misses.", "held", "pays", "pays", List.of(1, 30)));
        String page = Report.of(Example.subject("issued"), Example.result())
                .withFigures(figures, Sweeps.NONE)
                .html();
        requireHas(
                page,
                "data-kind=\"parts\"",
                "\"parts\":[\"returned share\"]",
                "data-kind=\"stages\"",
                "\"stages\":[\"Alive\",\"Failed\"]",
                "\"values\":[75,25]",
                "data-kind=\"curve\"",
                "\"line\":50",
                "\"reference\":{\"name\":\"Chosen blindly\"");
    }

    /** (1 - .02)^30 and (1 - .02)^100, as the reference values have them. */
    @Test
    void miss_ofTwoPerCent_isAsPublished() {
        assertEquals(54.5484, MissChart.miss(.02, 30), 5e-5);
        assertEquals(13.2620, MissChart.miss(.02, 100), 5e-5);
    }

    @Test
    void write_folder_holdsFourFiles(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("a/b");
        report().write(out);
        report().write(out);
        List<String> summary = Files.readAllLines(out.resolve("summary.csv"));
        assertEquals(1 + 2 * (5 + 2), summary.size()); // a category has two lines
        requireHas(summary.get(2), "none,returned,returned share,,share,ratio,effect,0,1000,0,,,");
        int fields = summary.get(0).split(",", -1).length;
        summary.forEach(line -> assertEquals(fields, line.split(",", -1).length, line));
        List<String> series = Files.readAllLines(out.resolve("series.csv"));
        assertEquals(5, series.size());
        assertEquals(
                "city,price,issued,CNY/hour,1,1000,99900000,1826", series.get(3).substring(0, 47));
        assertTrue(Files.size(out.resolve("report.html")) > 1000 && Files.size(out.resolve("result.json")) > 1000);
    }
}
