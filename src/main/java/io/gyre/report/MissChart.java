package io.gyre.report;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Result;
import io.gyre.model.Figure;
import io.gyre.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the probability of holding nothing of a kind against how many are held. */
final class MissChart {

    private static final String BLIND = "Chosen blindly";

    private final Result result;
    private final Shown shown;

    MissChart(Result result) {
        this.result = result;
        this.shown = Shown.of(result);
    }

    /** The chart; none where no policy has such a share. */
    Optional<Chart> chart(Figure.Misses misses) {
        Json json = Json.compact().open().put("unit", "%").put("x", Words.line(misses.x()));
        json.put("y", "%").key("policies").openList();
        List<Grid.Line> lines = new ArrayList<>();
        for (int policy = 0; policy < shown.count(); policy++) {
            OutcomeResult share = result.of(shown.key(policy)).of(misses.share());
            if (isKnown(share)) {
                shown.open(json, policy);
                points(json, share, misses.sizes());
                json.close();
                lines.add(line(shown.name(policy), share, misses.sizes()));
            }
        }
        json.closeList();
        OutcomeResult blind = result.of(shown.key(0)).of(misses.blind());
        if (isKnown(blind)) {
            json.key("reference").open().put("name", BLIND);
            points(json, blind, misses.sizes());
            json.close();
            lines.add(line(BLIND, blind, misses.sizes()));
        }
        json.close();
        List<String> headings = new ArrayList<>(List.of("policy", "p, %"));
        misses.sizes().forEach(size -> headings.add(Integer.toString(size)));
        Chart.Table table = new Chart.Table(
                misses.title() + ", % (95 % interval of p), by " + misses.x(), new Grid(headings, 1, lines));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Chart.of("curve", misses.title(), misses.sentence(), json, table));
    }

    private static boolean isKnown(OutcomeResult share) {
        return share.mean() >= 0 && share.mean() <= 1;
    }

    private static void points(Json json, OutcomeResult share, List<Integer> sizes) {
        Interval interval = share.interval();
        json.key("points").openList();
        for (int size : sizes) {
            json.openList().rounded(size).rounded(miss(share.mean(), size));
            json.rounded(miss(interval.high(), size)).rounded(miss(interval.low(), size));
            json.closeList();
        }
        json.closeList();
    }

    private static Grid.Line line(String name, OutcomeResult share, List<Integer> sizes) {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.add(Measure.PERCENT.withError(share.mean(), share.standardError()));
        Interval interval = share.interval();
        for (int size : sizes) {
            cells.add(Digits.significant(miss(share.mean(), size), 3) + " ("
                    + Digits.significant(miss(interval.high(), size), 3) + " to "
                    + Digits.significant(miss(interval.low(), size), 3) + ")");
        }
        return Grid.Line.of(cells);
    }

    /** (1 - p)ⁿ in per cent. */
    static double miss(double p, int size) {
        double kept = 100;
        for (int time = 0; time < size; time++) {
            kept *= Math.min(Math.max(1 - p, 0), 1);
        }
        return kept;
    }
}
