package io.gyre.report;

import io.gyre.analysis.MixedRegret;
import io.gyre.analysis.Payoffs;
import io.gyre.analysis.Rule;
import io.gyre.analysis.Rules;
import io.gyre.engine.Difference;
import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Result;
import io.gyre.graph.Declared.Kind;
import io.gyre.graph.Declared.Outcome;
import io.gyre.math.Absent;
import io.gyre.model.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Policies side by side: differences on the same paths, and what decision rules say of them. Immutable. */
final class Comparison {

    private final Result result;
    private final List<String> outcomes;
    private final Asked asked;
    private final Map<String, Rules> rules = new LinkedHashMap<>();
    private final Map<String, MixedRegret> mixed = new LinkedHashMap<>();

    private Comparison(Result result, List<String> outcomes, Asked asked) {
        this.result = result;
        this.outcomes = outcomes;
        this.asked = asked;
    }

    /**
     * Compares.
     *
     * @param outcomes the outcomes whose differences are shown
     */
    static Comparison of(Result result, List<String> outcomes, Asked asked) {
        Comparison comparison = new Comparison(result, outcomes, asked);
        asked.better().forEach(comparison::choose);
        return comparison;
    }

    private void choose(String outcome, Direction better) {
        Payoffs payoffs = Payoffs.of(result, outcome, better);
        if (payoffs.policies().size() > 1 && payoffs.states() > 0) {
            rules.put(outcome, Rules.of(payoffs, asked.preferences(outcome)));
            mixed.put(outcome, MixedRegret.of(payoffs));
        }
    }

    private Outcome outcome(String key) {
        return cell(result.policies().get(0), key).outcome();
    }

    private OutcomeResult cell(String policy, String outcome) {
        return result.of(policy).of(outcome);
    }

    /** Every policy with every one before it, where both have the outcome on some path. */
    private List<Difference> differences(String outcome) {
        List<Difference> all = new ArrayList<>();
        List<String> policies = result.policies();
        for (int than = 0; than < policies.size(); than++) {
            for (int policy = than + 1; policy < policies.size(); policy++) {
                all.add(result.difference(policies.get(policy), policies.get(than), outcome));
            }
        }
        all.removeIf(pair -> pair.above().trials() == 0);
        return all;
    }

    /** The outcomes that can be more or less. */
    private List<String> compared() {
        return outcomes.stream()
                .filter(key -> outcome(key).kind() != Kind.CATEGORY)
                .toList();
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (result.hasDifferences()) {
            sections.add(pairs());
        }
        rules.forEach((outcome, of) -> sections.add(rules(outcome, of)));
        return sections;
    }

    /**
     * A table with words around it.
     *
     * @param title what it shows
     * @param grid the table
     * @param sentences what it means
     */
    record Section(String title, Grid grid, List<String> sentences) {}

    private Section pairs() {
        List<Grid.Line> lines = new ArrayList<>();
        for (String key : compared()) {
            List<Difference> all = differences(key);
            Measure measure =
                    measure(key, all.stream().mapToDouble(Difference::mean).toArray());
            String name = Subject.shown(outcome(key).label(), key);
            for (Difference pair : all) {
                List<String> cells = List.of(
                        name,
                        measure.name(),
                        Shown.spoken(pair.policy()) + " less " + Shown.spoken(pair.than()),
                        pair.outcome().kind() == Kind.TIME ? "" : measure.withError(pair.mean(), pair.standardError()),
                        Measure.share(pair.above()),
                        Measure.share(pair.below()));
                lines.add(Grid.Line.of(cells));
                name = "";
            }
        }
        List<String> headings =
                List.of("outcome", "unit", "policies", "mean difference", "more in % of paths", "less in %");
        return new Section(
                "Differences on the same paths",
                new Grid(headings, 3, lines),
                List.of("Mean difference ± its paired standard error over all paths; what is luck under both policies"
                        + " cancels. The rest of the paths are ties."));
    }

    private Measure measure(String key, double... sizes) {
        Kind kind = outcome(key).kind();
        return kind == Kind.PROBABILITY
                ? Measure.PERCENT
                : Measure.of(outcome(key).unit(), Measure.size(sizes));
    }

    private Section rules(String key, Rules of) {
        Outcome outcome = outcome(key);
        Payoffs payoffs = of.payoffs();
        double[] sizes =
                of.scores(Rule.MEAN).stream().mapToDouble(Rules.Score::value).toArray();
        Measure measure = measure(key, sizes);
        List<Grid.Line> lines = new ArrayList<>();
        for (Rule rule : of.rules()) {
            Measure shown = rule == Rule.SATISFICING ? Measure.PERCENT : measure;
            Rules.Choice choice = of.choice(rule);
            List<String> cells = new ArrayList<>(List.of(
                    rule.label(), Shown.spoken(choice.policy()) + (choice.isClear() ? "" : " (?)"), rule.meaning()));
            of.scores(rule).forEach(score -> cells.add(shown.rounded(score.value(), score.standardError())));
            lines.add(Grid.Line.of(cells));
        }
        List<String> headings = new ArrayList<>(List.of("rule", "prefers", "because it is"));
        payoffs.policies().forEach(policy -> headings.add(Shown.spoken(policy)));
        String way = payoffs.better() == Direction.MORE ? "more is better" : "less is better";
        String title = measure.titled("Which policy by " + Subject.shown(outcome.label(), key)) + " (" + way + ")";
        List<String> sentences = new ArrayList<>(of.disagreement(Shown::spoken));
        sentences.add(split(key, measure));
        sentences.add(worlds(payoffs, outcome));
        return new Section(title, new Grid(headings, 3, lines), sentences);
    }

    private String split(String key, Measure measure) {
        MixedRegret best = mixed.get(key);
        List<String> parts = new ArrayList<>();
        best.shares().forEach((policy, share) -> {
            if (share > 5e-4) {
                parts.add(Measure.PERCENT.number(share, 1e-3) + " % " + Shown.spoken(policy));
            }
        });
        String unit = measure.spoken().isEmpty() ? "" : " " + measure.spoken();
        return "Smallest largest regret of a split: " + String.join(", ", parts) + ", "
                + measure.rounded(best.regret(), Absent.VALUE) + unit + " against "
                + measure.rounded(best.pureRegret(), Absent.VALUE) + unit + " of " + Shown.spoken(best.pure())
                + " alone; it holds if a part of the budget brings that part of the outcome.";
    }

    private static String worlds(Payoffs payoffs, Outcome outcome) {
        String paths = Measure.grouped(Long.toString(payoffs.states()));
        String left = payoffs.leftOut() == 0 ? "" : " (" + payoffs.leftOut() + " left out, where one has no value)";
        String absent = payoffs.absent().isEmpty()
                ? ""
                : " Never defined under "
                        + String.join(
                                ", ",
                                payoffs.absent().stream().map(Shown::spoken).toList()) + ", which is left out.";
        String ratio = outcome.kind() == Kind.RATIO ? " Of a ratio, the quotients by path are compared." : "";
        return "Worlds: the first " + paths + " paths" + left + ". (?) marks a choice within its sampling error; worst"
                + " and best worlds move with the number of paths." + absent + ratio;
    }

    /** One line a number: kind, outcome, unit, policy, than, value, error, interval. */
    String csv() {
        Csv csv = new Csv()
                .header(
                        "kind",
                        "outcome",
                        "unit",
                        "policy",
                        "than",
                        "value",
                        "standardError",
                        "low",
                        "high",
                        "preferred");
        for (String key : compared()) {
            String unit = outcome(key).unit().toString();
            for (Difference pair : differences(key)) {
                if (pair.outcome().kind() != Kind.TIME) {
                    csv.add("difference").add(key).add(unit).add(pair.policy()).add(pair.than());
                    csv.add(pair.mean()).add(pair.standardError());
                    csv.add(pair.interval().low())
                            .add(pair.interval().high())
                            .skip(1)
                            .end();
                }
                csv.add("more").add(key).add("share").add(pair.policy()).add(pair.than());
                csv.add(pair.above().share()).add(pair.above().standardError());
                csv.add(pair.above().interval().low())
                        .add(pair.above().interval().high())
                        .skip(1)
                        .end();
                csv.add("less").add(key).add("share").add(pair.policy()).add(pair.than());
                csv.add(pair.below().share()).add(pair.below().standardError());
                csv.add(pair.below().interval().low())
                        .add(pair.below().interval().high())
                        .skip(1)
                        .end();
            }
        }
        rules.forEach((key, of) -> rules(csv, key, of));
        return csv.text();
    }

    private void rules(Csv csv, String key, Rules of) {
        String unit = outcome(key).unit().toString();
        for (Rule rule : of.rules()) {
            String preferred = of.choice(rule).policy();
            of.scores(rule).forEach(score -> {
                csv.add(rule.label()).add(key).add(rule == Rule.SATISFICING ? "share" : unit);
                csv.add(score.policy())
                        .skip(1)
                        .add(score.value())
                        .add(score.standardError())
                        .skip(2);
                csv.add(score.policy().equals(preferred)).end();
            });
        }
        mixed.get(key)
                .shares()
                .forEach((policy, share) -> csv.add("share of a split")
                        .add(key)
                        .add("share")
                        .add(policy)
                        .skip(1)
                        .add(share)
                        .skip(4)
                        .end());
    }

    /** Of each pair and outcome the difference, without what decision rules say. */
    void differences(Json json) {
        json.key("differences").open();
        for (String key : compared()) {
            json.key(key).openList();
            for (Difference pair : differences(key)) {
                json.open().put("policy", pair.policy()).put("than", pair.than());
                json.put("mean", pair.mean()).put("standardError", pair.standardError());
                json.put("low", pair.interval().low())
                        .put("high", pair.interval().high());
                json.put("more", pair.above().hits()).put("less", pair.below().hits());
                json.put("paths", pair.above().trials()).close();
            }
            json.closeList();
        }
        json.close();
    }

    void rules(Json json) {
        json.key("rules").open().put("optimism", asked.optimism());
        json.key("outcomes").open();
        rules.forEach((key, of) -> {
            Payoffs payoffs = of.payoffs();
            json.key(key).open().put("better", payoffs.better().name().toLowerCase(Locale.ROOT));
            asked.preferences(key).satisfactory().ifPresent(value -> json.put("goodEnough", value));
            json.put("worlds", (long) payoffs.states()).put("leftOut", (long) payoffs.leftOut());
            of.rules().forEach(rule -> rule(json, of, rule));
            MixedRegret split = mixed.get(key);
            json.key("split").open().key("shares").open();
            split.shares().forEach(json::put);
            json.close().put("regret", split.regret()).put("alone", split.pure());
            json.put("regretAlone", split.pureRegret()).close().close();
        });
        json.close().close();
    }

    private static void rule(Json json, Rules of, Rule rule) {
        Rules.Choice choice = of.choice(rule);
        json.key(camel(rule)).open().put("prefers", choice.policy());
        json.put("clear", choice.isClear()).put("margin", choice.margin());
        json.key("scores").open();
        of.scores(rule)
                .forEach(score -> json.key(score.policy())
                        .open()
                        .put("value", score.value())
                        .put("standardError", score.standardError())
                        .close());
        json.close().close();
    }

    /** {@code MINIMAX_REGRET} is minimaxRegret. */
    private static String camel(Rule rule) {
        StringBuilder camel = new StringBuilder();
        for (String word : rule.name().toLowerCase(Locale.ROOT).split("_")) {
            camel.append(
                    camel.length() == 0 ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
