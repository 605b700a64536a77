package io.gyre.scenario.funnel;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.statistics.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words what a result means to an investor, and which bars merely restate an input without a source. */
final class Answer {

    private static final String RESTATED =
            "What merely restates an input without a source: \"not seen\" is the reach (no"
                    + " coverage was ever published), \"screened for its plan\" the weight of the plan and its weak relation to"
                    + " quality, \"refused all\" the share of founders who refuse. What does not: where it is lost given that it was"
                    + " seen, since the bars are those that bring about the published conversions.";

    private static final String TAIL =
            "What a miss is worth is ruled by the tail of the multiples: read its quantiles, and in"
                    + " tickets, since the ticket is a choice.";

    private final PolicyResult policy;

    private Answer(PolicyResult policy) {
        this.policy = policy;
    }

    static List<String> of(Result result) {
        List<String> lines = new ArrayList<>();
        for (String name : result.policies()) {
            if (result.of(name).of("breakout").mean() > 0) {
                lines.add(new Answer(result.of(name)).line());
            }
        }
        if (lines.isEmpty()) {
            return List.of("On none of these paths did an outlier break out.");
        }
        lines.add(RESTATED);
        lines.add(TAIL);
        return lines;
    }

    private String line() {
        return policy.name() + ": the outlier was missed on " + percent("missed") + " of paths, and on "
                + percent("missedGivenSeen") + " of those where it had been seen; nobody held it on "
                + percent("nobodyHolds") + ". The miss was worth " + value("valueOfMissInTickets") + " tickets, or "
                + value("valueOfMiss") + " of the fund; entry after the breakout brought " + value("gainOfLateEntry")
                + " of the fund, let in on " + percent("lateIn") + ". The fund made " + value("deals")
                + " deals and returned " + value("tvpi") + " net.";
    }

    private String percent(String key) {
        double share = policy.of(key).mean();
        return Double.isNaN(share) ? "no" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private String value(String key) {
        OutcomeResult outcome = policy.of(key);
        return Double.isNaN(outcome.mean()) ? "nothing" : Decimal.withError(outcome.mean(), outcome.standardError());
    }
}
