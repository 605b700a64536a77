package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.byRank;
import static io.gyre.model.Equations.proRata;
import static io.gyre.model.Equations.ration;
import static io.gyre.model.Equations.when;

import io.gyre.model.Choice;
import io.gyre.model.Condition;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Stock;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * The second ledger: rights. Vouchers are issued at the opening of each calendar year against claims
 * min(cap, 4·s·m·p·eligible·Φ·h⁰), within the budget of the year and the pot of returned money, and expire
 * {@code validity} months later.
 *
 * <p>A firm can use a voucher wholly, with probability 1-(1-R)^(v/12), or not at all: then it lies unclaimed until it
 * expires. What can be used is spread evenly over the quarters left of the year of issue, so that a firm whose voucher
 * does not cover its year has no subsidised marginal hour. The oldest is used first.
 */
final class Vouchers {

    final Series claim;
    final Series granted;
    /** Vouchers issued, in rights; those that firms can use, and those that will lie unclaimed. */
    final Flow issued;

    final Flow issuedIdle;
    final Flow expired;
    final Flow expiredIdle;
    /** What of its vouchers a firm may use this quarter, in money. */
    final Series usable;
    /** Money per right. */
    final Series worth;

    final Series budget;
    final Series available;
    final Stock held;
    final Stock idle;
    final Sector office;

    private final Frame f;
    private final Firms firms;
    private final StateVariable pot;
    private Series fresh;
    private final Value validity;
    private final Condition isIssue;

    Vouchers(Frame f, Firms firms) {
        this.f = f;
        this.firms = firms;
        Model m = f.m;
        Population population = firms.population;
        office = m.outside("voucherOffice").label("office that issues and takes back vouchers");
        held = firms.sector.stock("vouchers", f.rights);
        idle = m.sector("unclaimed")
                .label("vouchers that will not be used")
                .open()
                .stock("vouchers", f.rights);
        isIssue = m.calendar().isFirstOfYear();
        validity = m.lever("validity").in(Unit.QUARTER).over(f.quarter);
        Value perRight = m.amount(1, f.money.per(f.rights));
        Condition inHours = m.choice("denomination").is("hours");
        worth = perRight.times(when(inHours).then(f.lease.relative()).otherwise(f.one));
        pot = m.state("pot", f.money, m.amount(0, f.money));
        Series yearly = m.leverByYear("yearlyBudget").in(f.flow).times(QUARTERS);
        budget = m.define("budget", yearly.times(isIssue));
        available = budget.plus(f.perQuarter(pot).times(isIssue));
        claim = m.define("claim", claims());
        granted = m.define("granted", grants());
        Value succeeds = uses();
        Condition uses = population.uniformEach("voucherLuck").below(succeeds);
        Series grantedRights = granted.times(f.one.over(worth));
        issued = m.flow("issued", office.stock("vouchers", f.rights), held, grantedRights.times(uses));
        Series wasted = grantedRights.minus(grantedRights.times(uses)).sum(population);
        issuedIdle = m.flow("issuedUnclaimed", office.stock("vouchers", f.rights), idle, wasted);
        Value lives = validity.negated().floor().negated();
        expiredIdle = m.flow(
                "expiredUnclaimed", idle, office.stock("vouchers", f.rights), issuedIdle.arriving(lives, LONGEST));
        expired = m.flow("expired", held, office.stock("vouchers", f.rights), tooOld())
                .priority(1);
        held.coveredBy(issued);
        Series left = held.plus(issued.times(f.quarter)).minus(expired.times(f.quarter));
        usable = m.define(
                "usable",
                left.times(worth.over(quartersLeft(lives)).times(f.aQuarter)).atLeast(0));
    }

    /** Quarters of a year: a yearly amount is issued in one. */
    private static final double QUARTERS = 4;

    private static final int LONGEST = 8;

    private Series claims() {
        Value cap = f.m.lever("capPerFirm").in(f.flow).times(QUARTERS);
        Series contract = firms.bill.times(
                firms.eligible.times(firms.most).times(firms.worth).times(QUARTERS));
        return contract.atMost(cap).times(isIssue.and(firms.population.isActive()));
    }

    private Series grants() {
        Choice rule = f.m.choice("rationing");
        Value queue = firms.population.uniform("placeInQueue");
        Series ticket = firms.population.uniformEach("lotteryTicket");
        Series first = ration(claim, available, byRank(queue).whole());
        Series drawn = ration(claim, available, byRank(ticket).whole());
        Series shared = ration(claim, available, proRata());
        return when(rule.is("proRata"))
                .then(shared)
                .otherwise(when(rule.is("lottery")).then(drawn).otherwise(first));
    }

    /** 1-(1-R)^(v/12): the chance that a voucher of validity v months is used. */
    private Value uses() {
        Value lost = f.m.uncertain("redemption").complement();
        return lost.power(validity.over(QUARTERS)).negated().plus(1);
    }

    /** What is held beyond what was issued within the validity: the last grant and the one before it. */
    private Series tooOld() {
        Unit unit = f.rights;
        Value none = f.m.amount(0, unit);
        Series now = issued.times(f.quarter);
        StateVariable last = firms.population.state("lastGrant", unit, none);
        StateVariable before = firms.population.state("grantBefore", unit, none);
        last.becomes(when(isIssue).then(now).otherwise(last));
        before.becomes(when(isIssue).then(last).otherwise(before));
        Series age = f.m.calendar().quarter().minus(1);
        Series ageOfLast = age.plus(when(isIssue).then(f.m.number(QUARTERS)).orZero());
        Series lastLives = ageOfLast.below(validity).as(Unit.NUMBER);
        Series beforeLives =
                age.plus(QUARTERS).below(validity).and(isIssue.not()).as(Unit.NUMBER);
        Series alive = last.times(lastLives).plus(before.times(beforeLives));
        return f.perQuarter(held.minus(alive).atLeast(0));
    }

    /** Quarters left in which a voucher is used: to the end of its year or of its validity. */
    private Series quartersLeft(Value lives) {
        Series age = f.m.calendar().quarter().minus(1);
        return lives.atMost(QUARTERS).minus(age).atLeast(1);
    }

    /** Says what of the returned money is kept to be issued again: it enters the pot that the next issue draws on. */
    void reissue(Series returned) {
        Series all = granted.sum(firms.population);
        fresh = f.m.define("freshIssue", all.atMost(budget));
        Series kept = pot.minus(all.minus(fresh).times(f.quarter)).atLeast(0);
        pot.becomes(kept.plus(returned.times(f.m.lever("reissueShare")).times(f.quarter)));
    }

    /** What is issued of the year's own budget. */
    Series fresh() {
        return fresh;
    }
}
