package io.gyre.report;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Result;
import io.gyre.graph.Declared.Kind;
import io.gyre.statistics.Moments;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How each outcome's mean settled with the number of paths, as far as the run remembers single paths. */
final class Convergence {

    /** What has a number for each path, and a mean. */
    static final Set<Kind> BY_PATH = EnumSet.of(Kind.NUMBER, Kind.RATIO, Kind.PROBABILITY);

    private static final int FIRST = 64;
    private static final double Z = 1.959963984540054;

    private final Result result;
    private final Shown shown;

    Convergence(Result result) {
        this.result = result;
        this.shown = Shown.of(result);
    }

    List<Chart> charts(List<String> outcomes) {
        List<Chart> charts = new ArrayList<>();
        for (String key : outcomes) {
            OutcomeResult first = result.of(shown.key(0)).of(key);
            Kind kind = first.outcome().kind();
            if (result.sample().paths() > 2 * FIRST && BY_PATH.contains(kind)) {
                charts.add(chart(key));
            }
        }
        return charts;
    }

    private List<Integer> points() {
        List<Integer> points = new ArrayList<>();
        int paths = result.sample().paths();
        for (int n = FIRST; n < paths; n = 2 * n) {
            points.add(n);
            if (n + n / 2 < paths) {
                points.add(n + n / 2);
            }
        }
        points.add(paths);
        return points;
    }

    private Chart chart(String key) {
        OutcomeResult last = result.of(shown.key(shown.count() - 1)).of(key);
        Measure measure = Measure.of(last.outcome().unit(), Measure.size(last.mean()));
        Json json = Json.compact().open().put("unit", measure.spoken()).put("x", "paths");
        json.put("y", measure.spoken()).put("log", true).key("policies").openList();
        List<Grid.Line> lines = new ArrayList<>();
        for (int policy = 0; policy < shown.count(); policy++) {
            double[] values = result.sample().values(shown.key(policy), key);
            List<String> line = new ArrayList<>(List.of(shown.name(policy)));
            shown.open(json, policy).key("points").openList();
            for (int n : points()) {
                Moments moments = Moments.of(values, n);
                line.add(measure.withError(moments.mean(), moments.standardError()));
                if (moments.count() > 1) {
                    double mean = moments.mean() * measure.factor();
                    double half = Z * moments.standardError() * measure.factor();
                    json.openList()
                            .rounded(n)
                            .rounded(mean)
                            .rounded(mean - half)
                            .rounded(mean + half)
                            .closeList();
                }
            }
            json.closeList().close();
            lines.add(Grid.Line.of(line));
        }
        json.closeList().close();
        List<String> headings = new ArrayList<>(List.of("policy"));
        points().forEach(n -> headings.add(Measure.grouped(n.toString())));
        String name = measure.titled(Subject.spoken(last.outcome().label(), key));
        String sentence = "The mean by path over the first paths, with its 95 % interval.";
        return Chart.of("curve", name, sentence, json, new Chart.Table(name, new Grid(headings, 1, lines)));
    }
}
