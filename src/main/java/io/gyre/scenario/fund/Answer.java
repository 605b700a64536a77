package io.gyre.scenario.fund;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.statistics.Decimal;
import io.gyre.statistics.Quantile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what a result means to somebody who commits money. */
final class Answer {

    private Answer() {}

    static List<String> of(Result result) {
        List<String> lines = new ArrayList<>();
        for (String name : result.policies()) {
            PolicyResult policy = result.of(name);
            if (policy.of("paidIn").mean() > 0) {
                lines.add(line(policy));
            }
        }
        if (lines.isEmpty()) {
            return List.of("Nothing was committed under these policies.");
        }
        lines.add(
                "What this hangs on: the growth of the value of what the fund holds, one number for the whole life and a"
                        + " shock each year. The pattern of calls and of distributions is assumed, not found; companies are not"
                        + " looked at. A scenario that looks at them is funnel.");
        return lines;
    }

    private static String line(PolicyResult policy) {
        return policy.name() + ": each yuan paid in came back as " + value(policy, "tvpi")
                + " net of fees and carry; it was"
                + " back " + year(policy) + "; at the deepest point " + depth(policy)
                + " of the commitment was out. Against an index, pooled in the same years: " + value(policy, "pme")
                + ".";
    }

    private static String value(PolicyResult policy, String key) {
        OutcomeResult outcome = policy.of(key);
        return Decimal.withError(outcome.mean(), outcome.standardError());
    }

    private static String depth(PolicyResult policy) {
        return String.format(Locale.ROOT, "%.0f %%", -100 * policy.of("deepest").mean());
    }

    private static String year(PolicyResult policy) {
        Quantile median = policy.of("dpiOne").distribution().quantile(.5);
        boolean never = median.censored() || Double.isNaN(median.value());
        return never ? "on most paths not within its life" : "in year " + Math.round(median.value()) + " at the median";
    }
}
