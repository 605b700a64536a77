package io.gyre.scenario.voucher;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.statistics.Decimal;
import io.gyre.statistics.Proportion;
import io.gyre.statistics.Quantile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in words what a result means to a voucher office, and what it hangs on. Numbers carry their standard errors. */
final class Answer {

    private final PolicyResult policy;

    private Answer(PolicyResult policy) {
        this.policy = policy;
    }

    static List<String> of(Result result) {
        List<String> lines = new ArrayList<>();
        List<PolicyResult> acting = result.policies().stream()
                .map(result::of)
                .filter(policy -> policy.of("redeemed").mean() > 0)
                .toList();
        if (acting.isEmpty()) {
            return List.of(
                    "No voucher was redeemed under these policies, so nothing changed against a world without one.");
        }
        acting.forEach(policy -> lines.addAll(new Answer(policy).lines()));
        if (acting.size() > 1) {
            lines.add(cheapest(acting));
        }
        lines.add(
                "What this hangs on: whether firms are bound by cash (nobody knows; a bound firm turns relief into hours,"
                        + " any other answers only where its marginal hour is subsidised), redemption (no Chinese scheme publishes"
                        + " it), pass-through to the user, and relabelling (by analogy with relabelled R&D). They are marked"
                        + " judgement or analogy in the parameter file: change them before trusting the second digit.");
        lines.add(
                "What survives because of vouchers hangs on runway, rounds and failure, which have no source at all; it is"
                        + " a line of its own.");
        return lines;
    }

    private List<String> lines() {
        return List.of(volume(), hours(), returns(), books(), keepers());
    }

    private String volume() {
        String quarters = number("issued") + " " + policy.of("issued").outcome().unit();
        return policy.name() + ": of " + quarters + " issued, " + percent("redeemedShare") + " was redeemed and "
                + percent("expiredShare") + " expired; " + number("firmsServed") + " firms were served.";
    }

    private String hours() {
        double cost = policy.of("costPerAdditionalHour").mean();
        double price = policy.of("priceAtUse").mean();
        String verdict = cost > price
                ? "buying the hours outright would have been cheaper"
                : "cheaper than buying the hours outright";
        return "  Each voucher yuan brought " + value("additionalPerVoucher")
                + " of compute that would not have been used ("
                + millions("directHours") + " m card-hours; through firms that stayed alive another "
                + millions("survivalHours") + " m). One more card-hour cost " + value("costPerAdditionalHour")
                + " of voucher money against a market price of " + value("priceAtUse") + ": " + verdict + ".";
    }

    private String returns() {
        return "  Returned to the state per voucher yuan, in three readings that must not be mixed: "
                + value("matchedShare") + " was spent on invoices of state operators (where it was spent, not what was"
                + " gained; above a half on " + share("mostReturnsMatched") + "); their fees changed by "
                + value("incrementalFees") + "; net of the cost that arose " + value("netAvoidable")
                + ", net of its part of all cost " + value("netFull") + ".";
    }

    private String books() {
        double worth = policy.of("npvPerVoucher").mean();
        String verdict = worth < 0 ? "the programme costs the state money" : "the programme pays for itself";
        return "  In all, present value to the state " + value("npvPerVoucher") + " per voucher yuan ("
                + value("npvWithCostOfFunds") + " with the cost of public funds; above 0 on " + share("npvIsPositive")
                + "): " + verdict + "; paid back " + payback() + ".";
    }

    private String payback() {
        Quantile median = policy.of("payback").distribution().quantile(.5);
        boolean never = median.censored() || Double.isNaN(median.value());
        return never
                ? "on most paths not within the horizon"
                : "in quarter " + Math.round(median.value()) + " at the median";
    }

    private String keepers() {
        return "  Of each yuan redeemed firms saved " + value("savingPart") + ", operators kept " + value("markUpPart")
                + " by asking more of voucher holders, " + value("relabelledPart")
                + " paid for what was no compute; private clouds earned " + value("privateFees")
                + " more, other customers of the state lost " + millions("crowdedOutHours") + " m card-hours.";
    }

    private static String cheapest(List<PolicyResult> acting) {
        Optional<PolicyResult> best = acting.stream()
                .filter(policy -> policy.of("directHours").mean() > 0)
                .min(Comparator.comparingDouble(
                        policy -> policy.of("costPerAdditionalHour").mean()));
        return best.map(policy ->
                        "Of these, " + policy.name() + " buys an additional card-hour with the least voucher money ("
                                + new Answer(policy).value("costPerAdditionalHour") + ").")
                .orElse("None of these brought an additional card-hour.");
    }

    // ---- numbers ----

    private String number(String key) {
        OutcomeResult outcome = policy.of(key);
        return Decimal.withError(outcome.mean(), outcome.standardError());
    }

    private String value(String key) {
        OutcomeResult outcome = policy.of(key);
        return Double.isNaN(outcome.mean()) ? "undefined" : Decimal.withError(outcome.mean(), outcome.standardError());
    }

    private String millions(String key) {
        OutcomeResult outcome = policy.of(key);
        return Decimal.withError(outcome.mean() / 1e6, outcome.standardError() / 1e6);
    }

    private String percent(String key) {
        OutcomeResult outcome = policy.of(key);
        return Decimal.withError(100 * outcome.mean(), 100 * outcome.standardError()) + " %";
    }

    private String share(String key) {
        return policy.of(key).share().map(this::share).orElse("an unknown part of the paths");
    }

    private String share(Proportion share) {
        if (share.hits() == 0) {
            return with(
                    "none of the paths (95 %%: fewer than %.2f %%)",
                    100 * share.interval().high());
        }
        double low = 100 * share.interval().low();
        return share.hits() == share.trials()
                ? with("all paths (95 %%: more than %.2f %%)", low)
                : with(
                        "%.1f %% of paths (95 %%: %.1f to %.1f %%)",
                        100 * share.share(), low, 100 * share.interval().high());
    }

    private static String with(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
