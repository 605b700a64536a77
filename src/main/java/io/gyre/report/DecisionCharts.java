package io.gyre.report;

import io.gyre.analysis.Payoffs;
import io.gyre.analysis.Rule;
import io.gyre.analysis.Rules;
import io.gyre.engine.Result;
import io.gyre.graph.Declared.Outcome;
import io.gyre.model.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Which programme to choose: what each rule of decision says, and how much each programme may be regretted. */
final class DecisionCharts {

    private static final int OUTCOMES = 3;
    private static final double[] REGRETS = {0.5, 0.75, 0.9, 0.95, 1};

    private final Result result;
    private final Shown shown;

    DecisionCharts(Result result) {
        this.result = result;
        this.shown = Shown.of(result);
    }

    /** Two charts for each of the first outcomes of which it is said which way is better. */
    List<Chart> charts(Map<String, Direction> better) {
        List<Chart> charts = new ArrayList<>();
        List<String> programmes =
                shown.keys().stream().filter(key -> !key.equals("none")).toList();
        for (Map.Entry<String, Direction> entry : better.entrySet()) {
            Outcome outcome = result.of(shown.key(0)).of(entry.getKey()).outcome();
            boolean isNumber = Convergence.BY_PATH.contains(outcome.kind());
            if (isNumber && programmes.size() > 1 && charts.size() < 2 * OUTCOMES) {
                Payoffs all = Payoffs.of(result, entry.getKey(), entry.getValue());
                List<String> there =
                        programmes.stream().filter(all.policies()::contains).toList();
                if (there.size() > 1 && all.states() > 1) {
                    Payoffs payoffs = all.only(there);
                    charts.add(rules(outcome, payoffs));
                    charts.add(regrets(outcome, payoffs));
                }
            }
        }
        return charts;
    }

    private String policy(String key) {
        return shown.name(shown.keys().indexOf(key));
    }

    private static String name(Outcome outcome) {
        return Subject.spoken(outcome.label(), outcome.key());
    }

    private static String direction(Payoffs payoffs) {
        return payoffs.better() == Direction.MORE ? "more is better" : "less is better";
    }

    private Chart rules(Outcome outcome, Payoffs payoffs) {
        Rules rules = Rules.of(payoffs, Rules.Preferences.USUAL);
        Table table = new Table(payoffs.policies().stream().map(this::policy).toList());
        for (Rule rule : rules.rules()) {
            double[] scores =
                    rules.scores(rule).stream().mapToDouble(Rules.Score::value).toArray();
            Measure measure =
                    rule == Rule.SATISFICING ? Measure.PERCENT : Measure.of(outcome.unit(), Measure.size(scores));
            boolean isMore = !rule.isLoss() && (rule == Rule.SATISFICING || payoffs.better() == Direction.MORE);
            List<String> named =
                    rules.scores(rule).stream().map(Rules.Score::policy).toList();
            double[] ordered = payoffs.policies().stream()
                    .mapToDouble(policy -> scores[named.indexOf(policy)])
                    .toArray();
            table.row(rule.label(), ordered, isMore, measure, rules.choice(rule).policy(), payoffs.policies());
        }
        List<String> sentences = new ArrayList<>(List.of("Each row is a rule; the programme it chooses is marked ●. "
                + "By path, over " + payoffs.states() + " worlds; " + direction(payoffs) + "."));
        sentences.addAll(rules.disagreement(this::policy));
        return table.chart("What the rules say: " + name(outcome), sentences, "rule");
    }

    private Chart regrets(Outcome outcome, Payoffs payoffs) {
        List<String> columns = new ArrayList<>(List.of("best in, % of worlds", "mean"));
        for (double p : REGRETS) {
            columns.add(p < 1 ? Digits.significant(100 * p, 3) + " %" : "largest");
        }
        double most = 0;
        double[][] regrets = new double[payoffs.policies().size()][];
        for (int policy = 0; policy < regrets.length; policy++) {
            regrets[policy] = payoffs.regrets(payoffs.policies().get(policy));
            Arrays.sort(regrets[policy]);
            most = Math.max(most, quantile(regrets[policy], 0.95));
        }
        Measure measure = Measure.of(outcome.unit(), most);
        Table table = new Table(columns);
        for (int policy = 0; policy < regrets.length; policy++) {
            double[] sorted = regrets[policy];
            double[] values = new double[columns.size()];
            values[0] = 100 * payoffs.shareBest(payoffs.policies().get(policy));
            values[1] = Arrays.stream(sorted).average().orElse(0);
            for (int k = 0; k < REGRETS.length; k++) {
                values[2 + k] = quantile(sorted, REGRETS[k]);
            }
            double largest = most;
            table.row(policy(payoffs.policies().get(policy)), values, measure, x -> largest > 0 ? x / largest : 0);
        }
        String sentence =
                "How much worse a programme does than the best of them in the same world: its mean, and what it"
                        + " exceeds in half, a quarter, a tenth … of all worlds.";
        return table.chart(measure.titled("Regret: " + name(outcome)), List.of(sentence), "programme");
    }

    private static double quantile(double[] sorted, double p) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
    }

    /** Cells of text, each with a shade between 0 and 1. */
    private static final class Table {
        private final List<String> columns;
        private final List<String> rows = new ArrayList<>();
        private final List<List<String>> texts = new ArrayList<>();
        private final List<double[]> shades = new ArrayList<>();

        Table(List<String> columns) {
            this.columns = List.copyOf(columns);
        }

        /** The best of a row is darkest. */
        void row(String name, double[] scores, boolean isMore, Measure measure, String chosen, List<String> policies) {
            double low = Arrays.stream(scores).min().orElse(0);
            double high = Arrays.stream(scores).max().orElse(0);
            List<String> text = new ArrayList<>();
            double[] shade = new double[scores.length];
            for (int k = 0; k < scores.length; k++) {
                double part = high > low ? (scores[k] - low) / (high - low) : 1;
                shade[k] = isMore || high == low ? part : 1 - part;
                String mark = policies.get(k).equals(chosen) ? "● " : "";
                text.add(mark + measure.number(scores[k], Measure.size(low, high) * 2e-3));
            }
            String unit = measure.spoken().isEmpty() ? "" : ", " + measure.spoken();
            rows.add(name + unit);
            texts.add(text);
            shades.add(shade);
        }

        /** A share first, then regrets. */
        void row(String name, double[] values, Measure measure, DoubleUnaryOperator shade) {
            List<String> text = new ArrayList<>();
            double[] shades = new double[values.length];
            for (int k = 0; k < values.length; k++) {
                text.add(
                        k == 0
                                ? Digits.significant(values[k], 3)
                                : measure.number(values[k], Math.abs(values[k]) * 5e-3));
                shades[k] = k == 0 ? 0 : Math.max(0, Math.min(1, shade.applyAsDouble(values[k])));
            }
            rows.add(name);
            texts.add(text);
            this.shades.add(shades);
        }

        Chart chart(String title, List<String> sentences, String head) {
            Json json = Json.compact().open().key("rows").openList();
            rows.forEach(row -> json.value(Words.line(row)));
            json.closeList().key("columns").openList();
            columns.forEach(column -> json.value(Words.line(column)));
            json.closeList().key("text").openList();
            texts.forEach(row -> {
                json.openList();
                row.forEach(json::value);
                json.closeList();
            });
            json.closeList().key("shade").openList();
            for (double[] row : shades) {
                json.openList();
                for (double shade : row) {
                    json.rounded(shade);
                }
                json.closeList();
            }
            json.closeList().close();
            List<String> headings = new ArrayList<>(List.of(head));
            headings.addAll(columns);
            List<Grid.Line> lines = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                List<String> line = new ArrayList<>(List.of(rows.get(row)));
                line.addAll(texts.get(row));
                lines.add(Grid.Line.of(line));
            }
            Chart.Table table = new Chart.Table(title, new Grid(headings, 1, lines));
            return new Chart("heat", title, sentences, json.text().strip(), List.of(table), "");
        }
    }
}
