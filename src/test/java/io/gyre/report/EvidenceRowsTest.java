package io.gyre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.model.Blueprint;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.Position;
import io.gyre.study.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EvidenceRowsTest {

    private static final Pattern TO = Pattern.compile("href=\"#(evidence-[^\"]*)\"");

    private static List<Parameter> parameters(String scenario) {
        Blueprint blueprint = Scenarios.installed().get(scenario, Position.ofFile("test"));
        return blueprint.parameters().parameters();
    }

    private static String text(EvidenceRows rows) {
        Html html = new Html();
        rows.write(html);
        return html.text();
    }

    @Test
    void cited_everyRowOfShippedScenarios_isInThePage() {
        List<String> lost = new ArrayList<>();
        for (String scenario : Scenarios.installed().keys()) {
            EvidenceRows rows = EvidenceRows.of(parameters(scenario));
            for (Parameter parameter : parameters(scenario)) {
                for (String source : parameter.evidence().sources()) {
                    if (!source.startsWith("https://") && rows.cited(source).isEmpty()) {
                        lost.add(scenario + " " + parameter.key() + ": " + source);
                    }
                }
            }
            String page = text(rows);
            Matcher link = TO.matcher(page);
            while (link.find()) {
                assertTrue(page.contains("<dt id=\"" + link.group(1) + "\">"), link.group());
            }
        }
        assertEquals(List.of(), lost);
    }

    /** Row 1 of the summary cites A1 to A12; A5 has two addresses, the first followed by a blank and a semicolon. */
    @Test
    void write_rowThatCitesRows_holdsTheseWithTheirAddresses() {
        String page = text(EvidenceRows.of(parameters("voucher")));
        assertTrue(page.contains("<dt id=\"evidence-compute-1\"><code>compute.md#1</code> Voucher subsidy rate</dt>"));
        assertTrue(page.contains("<dt id=\"evidence-compute-A5\">"));
        assertTrue(page.contains("href=\"https://www.dutenews.com/n/article/8581793\">"));
        assertTrue(page.contains("href=\"http://www.tiqiu90.cn/news/i777535.html\">"));
        assertFalse(page.contains("**"));
    }

    @Test
    void cited_whatIsNoRow_isNothing() {
        EvidenceRows rows = EvidenceRows.of(List.of());
        assertTrue(rows.isEmpty());
        for (String source : List.of("compute.md#Z99", "../x.md#A1", "compute.md#", "#A1", "this-run", "<b>#1")) {
            assertTrue(rows.cited(source).isEmpty(), source);
        }
    }

    /** A heading that has a number is a row with the text below it. */
    @Test
    void rows_underAHeading_holdItsTable() {
        EvidenceRow row = EvidenceFile.rows("venture.md").get("F2");
        assertEquals("Correlation Ventures (n 21,640, 2004-13)", row.title());
        assertTrue(row.cells().get(0).text().contains("64.8"));
    }
}
