package io.gyre.report;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.graph.Declared;
import io.gyre.graph.Declared.Kind;
import io.gyre.statistics.EmpiricalDistribution;
import io.gyre.statistics.Fan;
import io.gyre.statistics.Moments;
import io.gyre.statistics.Proportion;
import java.util.Locale;

/** Writes {@code summary.csv} and {@code series.csv}, a line a policy and outcome, and a line a policy, series and period. */
final class Tables {

    private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private Tables() {}

    /** Outcomes; a category has a line for each of its names. Fields that a kind has not are empty. */
    static String summary(Result result) {
        Csv csv = new Csv()
                .header(
                        "policy",
                        "outcome",
                        "label",
                        "category",
                        "unit",
                        "kind",
                        "reading",
                        "count",
                        "absent",
                        "nonFinite",
                        "estimate",
                        "standardError",
                        "mean",
                        "sd",
                        "min",
                        "max",
                        "q05",
                        "q25",
                        "q50",
                        "q75",
                        "q95",
                        "tailRuled");
        for (String policy : result.policies()) {
            for (OutcomeResult outcome : result.of(policy).outcomes()) {
                if (outcome.outcome().kind() == Kind.CATEGORY) {
                    categories(csv, policy, outcome);
                } else {
                    outcome(csv, policy, outcome);
                }
            }
        }
        return csv.text();
    }

    private static void names(Csv csv, String policy, Declared.Outcome outcome, String category) {
        csv.add(policy).add(outcome.key()).add(outcome.label()).add(category);
        csv.add(outcome.unit().toString());
        csv.add(outcome.kind().name().toLowerCase(Locale.ROOT)).add(OutcomeTable.reading(outcome));
    }

    private static void outcome(Csv csv, String policy, OutcomeResult outcome) {
        names(csv, policy, outcome.outcome(), "");
        Moments moments = outcome.moments();
        csv.add(moments.count()).add(moments.absent()).add(moments.nonFinite());
        csv.add(outcome.mean()).add(outcome.standardError());
        if (outcome.outcome().kind() == Kind.TIME) {
            csv.skip(2);
        } else {
            csv.add(moments.mean()).add(moments.sd());
        }
        csv.add(moments.min()).add(moments.max());
        quantiles(csv, outcome.distribution());
        boolean hasTail =
                outcome.outcome().kind() == Kind.NUMBER || outcome.outcome().kind() == Kind.RATIO;
        (hasTail ? csv.add(outcome.tail().rulesMean()) : csv.skip(1)).end();
    }

    private static void categories(Csv csv, String policy, OutcomeResult outcome) {
        outcome.shares().ifPresent(shares -> {
            for (int category = 0; category < shares.categories(); category++) {
                Proportion share = shares.proportion(category);
                names(
                        csv,
                        policy,
                        outcome.outcome(),
                        outcome.outcome().categories().get(category));
                csv.add(shares.count()).add(shares.absent()).add(shares.nonFinite());
                csv.add(share.share()).add(share.standardError());
                csv.skip(10).end();
            }
        });
    }

    private static void quantiles(Csv csv, EmpiricalDistribution distribution) {
        for (double p : QUANTILES) {
            csv.add(distribution.quantile(p).value());
        }
    }

    /** Series: means over all paths, quantiles over the first {@code quantilePaths} of them. */
    static String series(Subject subject, Result result) {
        Csv csv = new Csv()
                .header(
                        "policy",
                        "series",
                        "label",
                        "unit",
                        "period",
                        "paths",
                        "mean",
                        "standardError",
                        "quantilePaths",
                        "q05",
                        "q25",
                        "q50",
                        "q75",
                        "q95");
        for (String policy : result.policies()) {
            for (Declared.Definition series : subject.graph().declared().series()) {
                fan(csv, result.of(policy), series);
            }
        }
        return csv.text();
    }

    private static void fan(Csv csv, PolicyResult policy, Declared.Definition series) {
        Fan fan = policy.series(series.key());
        for (int period = 1; period <= fan.periods(); period++) {
            Moments moments = fan.moments(period);
            Fan.Band band = fan.band(period);
            csv.add(policy.name()).add(series.key()).add(series.label());
            csv.add(series.node().unit().toString()).add((long) period);
            csv.add(moments.count())
                    .add(moments.mean())
                    .add(fan.standardError(period))
                    .add(band.count());
            csv.add(band.q05())
                    .add(band.q25())
                    .add(band.q50())
                    .add(band.q75())
                    .add(band.q95())
                    .end();
        }
    }
}
