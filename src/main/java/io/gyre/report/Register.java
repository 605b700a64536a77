package io.gyre.report;

import io.gyre.distribution.Distribution;
import io.gyre.parameter.Grade;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.Role;
import io.gyre.parameter.Setting;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The assumption register: every number of the model with its unit, a small picture of what is drawn, source and grade. */
final class Register {

    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._~/%?=&#+,:;@-]*)?");
    private static final String UNSOURCED = "this-run";
    private static final int POINTS = 28;
    private static final double OUTER = 0.005;
    private static final int WIDTH = 84;
    private static final int HEIGHT = 20;

    private final Html html;
    private final EvidenceRows evidence;

    Register(Html html, EvidenceRows evidence) {
        this.html = html;
        this.evidence = evidence;
    }

    void write(List<Parameter> parameters) {
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Assumption register\"><table>\n")
                .raw("<caption>Every number of the model</caption>\n<thead><tr>");
        for (String name : List.of("assumption", "value", "unit", "shape", "role", "grade", "source", "date")) {
            html.raw("<th scope=\"col\" class=\"t\">").words(name).raw("</th>");
        }
        html.raw("</tr></thead>\n<tbody>\n");
        parameters.forEach(this::row);
        html.raw("</tbody></table></div>\n");
    }

    private void row(Parameter parameter) {
        html.raw("<tr><th scope=\"row\">").words(Subject.spoken(parameter.label(), parameter.key()));
        html.raw(" <code>").words(parameter.key()).raw("</code>");
        if (!parameter.evidence().note().isEmpty()) {
            html.raw("<small>").words(parameter.evidence().note()).raw("</small>");
        }
        html.raw("</th>");
        cell(parameter.setting().text());
        cell(parameter.unit().toString());
        html.raw("<td class=\"t\">").raw(picture(parameter.setting())).raw("</td>");
        cell(lower(parameter.role()));
        Grade grade = parameter.evidence().grade();
        html.raw("<td class=\"t\"><span class=\"grade g" + grade.ordinal() + "\">")
                .words(lower(grade))
                .raw("</span></td>");
        html.raw("<td class=\"t\">");
        if (isUnsourced(parameter)) {
            html.words("set by this study, without a source");
        } else {
            parameter.evidence().sources().forEach(this::source);
        }
        html.raw("</td>");
        html.raw("<td class=\"t date\">")
                .words(isUnsourced(parameter) ? "" : parameter.evidence().date())
                .raw("</td>");
        html.raw("</tr>\n");
    }

    /** Whether a study set it and did not say why. */
    private static boolean isUnsourced(Parameter parameter) {
        return parameter.evidence().source().equals(UNSOURCED);
    }

    private void cell(String words) {
        html.raw("<td class=\"t\">").words(words).raw("</td>");
    }

    /** Only a plain https address and a row that is in the page become links; all else, whatever it says, is text. */
    private void source(String source) {
        if (ADDRESS.matcher(source).matches()) {
            EvidenceRows.address(html, source);
        } else {
            EvidenceRows.anchored(html, evidence.cited(source), source);
        }
        html.raw(" ");
    }

    /** The density between the .5 % and the 99.5 % quantile; bars where probability sits on single values. */
    private static String picture(Setting setting) {
        if (!(setting instanceof Setting.Drawn drawn)) {
            return "";
        }
        Distribution distribution = drawn.distribution();
        double low = distribution.quantile(OUTER);
        double high = distribution.quantile(1 - OUTER);
        if (!(high > low)) {
            return "";
        }
        double step = (high - low) / POINTS;
        double[] density = new double[POINTS];
        double most = 0;
        double before = distribution.cdf(distribution.isDiscrete() ? low - step : low);
        for (int point = 0; point < POINTS; point++) {
            double at = distribution.cdf(low + (point + 1) * step);
            density[point] = at - before;
            most = Math.max(most, density[point]);
            before = at;
        }
        return most > 0 ? drawn(density, most) : "";
    }

    private static String drawn(double[] density, double most) {
        StringBuilder path = new StringBuilder("M0 " + HEIGHT);
        for (int point = 0; point < density.length; point++) {
            long x = Math.round((double) WIDTH * (2 * point + 1) / (2 * density.length));
            path.append('L').append(x).append(' ').append(Math.round(HEIGHT - (HEIGHT - 2) * density[point] / most));
        }
        path.append('L').append(WIDTH).append(' ').append(HEIGHT).append('Z');
        return "<svg class=\"density\" width=\"" + WIDTH + "\" height=\"" + HEIGHT
                + "\" aria-hidden=\"true\"><path d=\"" + path + "\"/></svg>";
    }

    /** How many uncertain inputs rest on nothing but judgement. */
    static String weakness(List<Parameter> parameters) {
        List<Parameter> uncertain = parameters.stream()
                .filter(parameter -> parameter.role() == Role.UNCERTAINTY)
                .toList();
        long weak = uncertain.stream()
                .filter(parameter -> parameter.evidence().grade().compareTo(Grade.JUDGEMENT) >= 0)
                .count();
        return weak + " of " + uncertain.size() + " uncertain inputs rest on judgement or are placeholders.";
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
