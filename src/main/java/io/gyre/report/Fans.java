package io.gyre.report;

import io.gyre.engine.Result;
import io.gyre.graph.Declared;
import io.gyre.statistics.Fan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Series over time: a fan for each policy on common axes. */
final class Fans {

    private static final List<ToDoubleFunction<Fan.Band>> QUANTILES =
            List.of(Fan.Band::q05, Fan.Band::q25, Fan.Band::q50, Fan.Band::q75, Fan.Band::q95);
    private static final double SPOKEN_DIGITS = 5e-3;
    /** A table holds so many periods at most, evenly spaced; {@code series.csv} has all. */
    private static final int MOST_ROWS = 24;

    private final Subject subject;
    private final Result result;
    private final Shown shown;

    Fans(Subject subject, Result result) {
        this.subject = subject;
        this.result = result;
        this.shown = Shown.of(result);
    }

    List<Chart> charts() {
        return subject.graph().declared().series().stream().map(this::chart).toList();
    }

    private Fan fan(int policy, Declared.Definition series) {
        return result.of(shown.key(policy)).series(series.key());
    }

    private Chart chart(Declared.Definition series) {
        Measure measure = Measure.of(series.node().unit(), size(series));
        String name = Subject.spoken(series.label(), series.key());
        Json json = Json.compact().open().put("unit", measure.spoken()).put("period", subject.period());
        json.key("policies").openList();
        List<Chart.Table> tables = new ArrayList<>();
        for (int policy = 0; policy < shown.count(); policy++) {
            Fan fan = fan(policy, series);
            shown.open(json, policy).key("bands").openList();
            for (ToDoubleFunction<Fan.Band> quantile : QUANTILES) {
                json.openList();
                for (int period = 1; period <= fan.periods(); period++) {
                    json.rounded(quantile.applyAsDouble(fan.band(period)) * measure.factor());
                }
                json.closeList();
            }
            json.closeList().close();
            tables.add(new Chart.Table(measure.titled(name + ", " + shown.name(policy)), table(fan, measure)));
        }
        json.closeList().close();
        String title = measure.titled(name);
        return new Chart(
                "fan", title, List.of(sentence(series, measure)), json.text().strip(), tables, "");
    }

    private double size(Declared.Definition series) {
        double size = 0;
        for (int policy = 0; policy < shown.count(); policy++) {
            Fan fan = fan(policy, series);
            for (int period = 1; period <= fan.periods(); period++) {
                size = Math.max(
                        size,
                        Measure.size(fan.band(period).q95(), fan.band(period).q05()));
            }
        }
        return size;
    }

    private String sentence(Declared.Definition series, Measure measure) {
        int last = fan(0, series).periods();
        List<String> pieces = new ArrayList<>();
        for (int policy = 0; policy < shown.count(); policy++) {
            Fan.Band band = fan(policy, series).band(last);
            double digits = Measure.size(band.q05(), band.q95()) * SPOKEN_DIGITS;
            String median = measure.number(band.q50(), digits);
            String low = measure.number(band.q05(), digits);
            String high = measure.number(band.q95(), digits);
            String spread = low.equals(high) ? "" : " (" + low + " to " + high + ")";
            pieces.add(shown.name(policy) + " " + median + spread);
        }
        return "Median in " + subject.period() + " " + last + ", with the 5 % and 95 % quantiles: "
                + String.join("; ", pieces) + ".";
    }

    private Grid table(Fan fan, Measure measure) {
        List<Grid.Line> lines = new ArrayList<>();
        int step = (fan.periods() + MOST_ROWS - 1) / MOST_ROWS;
        for (int period = step; period <= fan.periods(); period += step) {
            Fan.Band band = fan.band(period);
            double error = fan.standardError(period);
            double digits = Math.max(error, Measure.size(band.q05(), band.q95()) * 5e-4);
            lines.add(Grid.Line.of(List.of(
                    Integer.toString(period),
                    measure.withError(fan.moments(period).mean(), error),
                    measure.number(band.q05(), digits),
                    measure.number(band.q25(), digits),
                    measure.number(band.q50(), digits),
                    measure.number(band.q75(), digits),
                    measure.number(band.q95(), digits))));
        }
        return new Grid(List.of(subject.period(), "mean", "5 %", "25 %", "50 %", "75 %", "95 %"), 1, lines);
    }
}
