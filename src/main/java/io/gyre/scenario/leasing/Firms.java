package io.gyre.scenario.leasing;

import static io.gyre.model.Equations.eventProbability;
import static io.gyre.model.Equations.remainder;
import static io.gyre.model.Equations.when;

import io.gyre.mechanism.Failure;
import io.gyre.model.Condition;
import io.gyre.model.Flow;
import io.gyre.model.Leaving;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.Stock;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * The model firms: what they raise, spend and earn, and who fails.
 *
 * <p>In the first quarter of each of the first years the fund pays a tranche, and in years of their own other investors do, in equal parts to the firms
 * that are there. A firm spends burn of what it has (till and credits), at least leastSpending, of which computeShare on
 * compute; it earns revenueShare of what it spends; a round brings roundSize quarters of what it burns. It fails when it
 * has less than leastSpending, or is struck.
 */
final class Firms {

    final Population population;
    final Sector sector;
    /** Rights to compute at state clusters. */
    final Stock credits;

    final Condition isRound;
    /** Compute in all spending. */
    final Value computeShare;
    /** What the fund pays each firm in cash. */
    final Series cash;
    /** What it promises each firm in credits. */
    final Series granted;

    /** Whether the policy gives credits; known before anything is drawn. */
    final Condition hasCredits;

    final Flow investment;
    final Flow privateInvestment;
    final Flow creditFunding;
    /** Public money put in, cash and credits. */
    final Series invested;
    /** What each firm means to spend. */
    final Series spending;
    /** What all mean to spend. */
    final Series spendingSum;

    final Condition raises;

    private final Frame f;
    private final Sectors sectors;

    Firms(Frame f, Sectors sectors) {
        this.f = f;
        this.sectors = sectors;
        Model m = f.m;
        population = m.population("firm", f.firms);
        sector = m.sector("firms", population).label("model firms");
        sector.opening(m.constant("openingTill").in(f.money));
        credits = sector.stock("credits", f.rights);
        computeShare = m.uncertain("computeShare");
        Condition isPublic = isYearBelow(m.lever("tranches"));
        Condition isPrivate = isYearBelow(m.constant("privateTranches"));
        isRound = m.define("isRound", isPublic.or(isPrivate));
        Series alive = population.count();
        Series each = f.one.over(alive).or(f.zero);
        Series tranche = m.define("publicTranche", given(m.lever("tranche", f.money), each, isPublic));
        Value creditShare = m.lever("creditShare");
        hasCredits = creditShare.above(0);
        granted = m.define(
                "creditsGranted",
                when(hasCredits).then(tranche.times(creditShare)).orZero());
        cash = m.define("cashInvested", tranche.minus(granted).atLeast(0));
        investment = m.flow("investment", sectors.fund(), sector, cash);
        creditFunding = m.flow("creditFunding", sectors.fund(), sectors.creditDesk(), granted.times(alive));
        Series own = f.perQuarter(m.constant("privateTranche").in(f.money))
                .times(each)
                .times(isPrivate);
        Series moved = tranche.times(m.lever("crowding"));
        privateInvestment = m.flow(
                "privateInvestment",
                sectors.investors(),
                sector,
                own.plus(moved).atLeast(0));
        invested = m.define("invested", tranche.times(alive));
        spending = m.define("spending", spending());
        spendingSum = m.define("spendingAll", spending.sum(population));
        raises = population.event("raises", eventProbability(m.constant("roundRate")));
        business();
    }

    /** Nothing without a fund, and then known before anything is drawn. */
    private Series given(Value tranche, Series each, Condition isPublic) {
        Series part = f.perQuarter(tranche).times(each).times(isPublic);
        return when(tranche.above(0)).then(part).orZero();
    }

    private Condition isYearBelow(Value years) {
        return f.m.calendar().isFirstOfYear().and(f.m.calendar().year().below(years));
    }

    private Series resources() {
        return sector.cash().plus(credits.times(f.m.amount(1, f.money.per(f.rights))));
    }

    private Series spending() {
        Series planned = resources().times(f.m.constant("burn").in(Unit.NUMBER.per(Unit.QUARTER)));
        Series least = f.m.constant("leastSpending").in(f.flow);
        return planned.atLeast(least).atMost(f.perQuarter(resources()));
    }

    private void business() {
        Model m = f.m;
        Value earned = population.once("revenueShare");
        m.flow("revenue", sectors.customers(), sector, spending.times(earned));
        Series burnt = spending.times(earned.complement());
        Series round = burnt.times(m.constant("roundSize").times(f.aQuarter)).times(raises);
        m.flow("round", sectors.investors(), sector, round.atLeast(0));
    }

    /** Who fails; what is left goes to liquidators, credits lapse. */
    Leaving fail(Flow lapsed) {
        Model m = f.m;
        Value least = m.constant("leastSpending").in(f.flow).times(f.quarter);
        Condition isDry = resources().below(least).and(f.now.above(0));
        Flow windUp = m.flow("windUp", sector, sectors.liquidators(), remainder());
        return population.leaves(isDry.or(Failure.struck(m, population))).closing(windUp, lapsed);
    }
}
