package io.gyre.report;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.graph.Declared.Kind;
import io.gyre.math.Absent;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.Role;
import io.gyre.parameter.Values;
import io.gyre.statistics.Decimal;
import io.gyre.statistics.EmpiricalDistribution;
import io.gyre.statistics.Moments;
import io.gyre.statistics.PooledRatio;
import io.gyre.statistics.Proportion;
import io.gyre.statistics.Quantile;
import io.gyre.statistics.Shares;
import io.gyre.statistics.Shortfall;
import java.util.Locale;
import java.util.Set;

/** Writes {@code result.json}; its layout is versioned by {@link #SCHEMA}. */
final class ResultJson {

    static final long SCHEMA = 1;
    static final double[] PROBABILITIES = {0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    private static final double TAIL = 0.05;

    private final Json json = new Json();
    private final Subject subject;
    private final Result result;

    private ResultJson(Subject subject, Result result) {
        this.subject = subject;
        this.result = result;
    }

    static String of(Subject subject, Result result, Comparison comparison, Told told) {
        ResultJson writer = new ResultJson(subject, result);
        writer.write(comparison, told);
        return writer.json.text();
    }

    private void write(Comparison comparison, Told told) {
        Provenance provenance = told.provenance();
        json.open().put("schema", SCHEMA).put("scenario", subject.graph().key());
        json.put("seed", result.seed()).put("paths", result.paths()).put("status", status(result));
        json.put("sampling", sampling(result));
        json.key("parameters").open();
        subject.parameters().parameters().forEach(this::parameter);
        json.close().key("policies").open();
        result.policies().forEach(name -> policy(result.of(name)));
        json.close();
        if (result.hasDifferences()) {
            comparison.differences(json);
        }
        if (told.asked().isPresent()) {
            comparison.rules(json);
        }
        ledger();
        json.key("run").open();
        json.put("command", provenance.command()).put("version", provenance.version());
        json.put("started", provenance.started()).put("seconds", provenance.seconds());
        json.put("threads", (long) provenance.threads()).put("machine", Provenance.machine());
        json.close().close();
    }

    /** Why the run ended, in the words of the file: complete, precise, out of time, stopped. */
    static String status(Result result) {
        return switch (result.status()) {
            case COMPLETE -> "complete";
            case PRECISE -> "precise";
            case OUT_OF_TIME -> "out of time";
            case CANCELLED -> "stopped";
        };
    }

    /** How the draws of paths are placed, in the words of the file. */
    static String sampling(Result result) {
        return lower(result.sampling());
    }

    private void parameter(Parameter parameter) {
        json.key(parameter.key()).open();
        json.put("label", parameter.label()).put("unit", parameter.unit().toString());
        json.put("role", lower(parameter.role()));
        json.put("value", parameter.setting().text());
        json.put("source", parameter.evidence().source())
                .put("date", parameter.evidence().date());
        json.put("grade", lower(parameter.evidence().grade())).close();
    }

    private void policy(PolicyResult policy) {
        json.key(policy.name()).open();
        Values values = subject.policies().get(policy.name());
        if (values != null) {
            json.key("settings").open();
            Set<String> changed = values.changed().keySet();
            values.all().forEach((key, setting) -> {
                Role role = values.file().get(key).role();
                if (role == Role.LEVER || role == Role.CHOICE || changed.contains(key)) {
                    json.put(key, setting.text());
                }
            });
            json.close();
        }
        json.key("failures")
                .open()
                .put("count", policy.failures().count())
                .key("first")
                .openList();
        policy.failures().first().forEach(path -> json.value((long) path));
        json.closeList().close();
        json.key("outcomes").open();
        policy.outcomes().forEach(this::outcome);
        json.close().close();
    }

    private void outcome(OutcomeResult outcome) {
        Kind kind = outcome.outcome().kind();
        Moments moments = outcome.moments();
        boolean hasMean = kind != Kind.TIME && kind != Kind.CATEGORY;
        json.key(outcome.key()).open();
        json.put("label", outcome.outcome().label())
                .put("unit", outcome.outcome().unit().toString());
        json.put("kind", lower(kind)).put("reading", OutcomeTable.reading(outcome.outcome()));
        json.put("count", outcome.shares().map(Shares::count).orElse(moments.count()));
        json.put("absent", outcome.shares().map(Shares::absent).orElse(moments.absent()));
        json.put("nonFinite", outcome.shares().map(Shares::nonFinite).orElse(moments.nonFinite()));
        json.put("mean", hasMean ? moments.mean() : Absent.VALUE);
        json.put("standardError", hasMean ? outcome.momentsError() : Absent.VALUE);
        json.put("sd", hasMean ? moments.sd() : Absent.VALUE);
        json.put("min", kind == Kind.CATEGORY ? Absent.VALUE : moments.min());
        json.put("max", kind == Kind.CATEGORY ? Absent.VALUE : moments.max());
        outcome.share().ifPresent(share -> share("share", share));
        outcome.pooled().ifPresent(this::pooled);
        outcome.shares().ifPresent(shares -> categories(outcome, shares));
        if (kind != Kind.CATEGORY) {
            quantiles(outcome.distribution());
        }
        if (kind == Kind.NUMBER || kind == Kind.RATIO) {
            json.key("expectedShortfall").open();
            shortfall("lower", outcome.distribution().lowerShortfall(TAIL));
            shortfall("upper", outcome.distribution().upperShortfall(1 - TAIL));
            json.close().put("tailRuled", outcome.tail().rulesMean());
        }
        json.close();
    }

    private void share(String key, Proportion share) {
        json.key(key).open().put("hits", share.hits()).put("trials", share.trials());
        json.put("value", share.share())
                .put("low", share.interval().low())
                .put("high", share.interval().high());
        json.close();
    }

    private void pooled(PooledRatio ratio) {
        json.key("pooled").open().put("value", ratio.ratio()).put("standardError", ratio.standardError());
        json.put("defined", ratio.defined()).put("undefined", ratio.undefined()).close();
    }

    private void categories(OutcomeResult outcome, Shares shares) {
        json.key("categories").open();
        for (int category = 0; category < shares.categories(); category++) {
            share(outcome.outcome().categories().get(category), shares.proportion(category));
        }
        json.close();
    }

    private void quantiles(EmpiricalDistribution distribution) {
        json.key("quantiles").open();
        for (double p : PROBABILITIES) {
            Quantile quantile = distribution.quantile(p);
            json.key(Decimal.text(p)).open().put("value", quantile.value());
            json.put("low", quantile.low()).put("high", quantile.high());
            json.put("censored", quantile.censored()).close();
        }
        json.close();
    }

    private void shortfall(String key, Shortfall shortfall) {
        json.key(key).open().put("share", TAIL).put("value", shortfall.value());
        json.put("standardError", shortfall.standardError())
                .put("bound", shortfall.bound())
                .close();
    }

    private void ledger() {
        PolicyResult worst = Report.leastTight(result);
        json.key("ledger").open().put("largestResidual", worst.largestResidual());
        json.put("balance", worst.largestResidualKey())
                .put("policy", worst.name())
                .close();
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
