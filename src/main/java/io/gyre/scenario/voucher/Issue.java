package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.byRank;
import static io.gyre.model.Equations.proRata;
import static io.gyre.model.Equations.ration;
import static io.gyre.model.Equations.when;

import io.gyre.model.Choice;
import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;

/**
 * What is granted: at the opening of each calendar year claims min(cap, 4·s·m·p·eligible·Φ·h⁰), within the budget of the
 * year and the pot of returned money, by the rationing rule. Firms claim for what they would buy with the voucher.
 */
final class Issue {

    /** Quarters of a year: a yearly amount is issued in one. */
    static final double QUARTERS = 4;

    final Condition isNow;
    final Series claim;
    final Series granted;
    final Series grantedSum;
    final Series budget;
    final Series available;
    /** What is issued of the year's own budget. */
    final Series fresh;

    private final Frame f;
    private final Firms firms;
    private final Condition exists;
    private final StateVariable pot;

    Issue(Frame f, Programme programme, Firms firms) {
        this.f = f;
        this.exists = programme.exists;
        this.firms = firms;
        Model m = f.m;
        isNow = m.calendar().isFirstOfYear();
        pot = m.state("pot", f.money, m.amount(0, f.money));
        Series yearly = m.leverByYear("yearlyBudget").in(f.flow).times(QUARTERS);
        budget = m.define("budget", yearly.times(isNow));
        available = m.define("available", budget.plus(f.perQuarter(pot).times(isNow)));
        claim = m.define("claim", claims());
        granted = m.define("granted", when(exists).then(grants()).orZero());
        grantedSum = m.define("issuedAll", granted.sum(firms.population.slots()));
        fresh = m.define("freshIssue", grantedSum.atMost(budget));
    }

    private Series claims() {
        Traits traits = firms.traits;
        Value cap = f.m.lever("capPerFirm").in(f.flow).times(QUARTERS);
        Value perBill = traits.eligible.times(traits.most).times(traits.worth).times(QUARTERS);
        return firms.bill.times(perBill).atMost(cap).times(exists.and(isNow).and(firms.population.isActive()));
    }

    private Series grants() {
        Population population = firms.population;
        Choice rule = f.m.choice("rationing");
        Value queue = population.uniform("placeInQueue");
        Series ticket = population.uniformEach("lotteryTicket");
        Series first = ration(claim, available, byRank(queue).whole());
        Series drawn = ration(claim, available, byRank(ticket).whole());
        Series shared = ration(claim, available, proRata());
        return when(rule.is("proRata"))
                .then(shared)
                .otherwise(when(rule.is("lottery")).then(drawn).otherwise(first));
    }

    /** Says what money returns: a share of it enters the pot that the next issue draws on. */
    void reissue(Series returned) {
        Series kept = pot.minus(grantedSum.minus(fresh).times(f.quarter)).atLeast(0);
        pot.becomes(kept.plus(returned.times(f.m.lever("reissueShare")).times(f.quarter)));
    }
}
