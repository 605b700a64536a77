package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.min;
import static io.gyre.model.Equations.when;

import io.gyre.mechanism.EuropeanWaterfall;
import io.gyre.model.Claim;
import io.gyre.model.Condition;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/** The money of the user's fund, quarter by quarter: calls, fees, investments, proceeds, carry and distributions. */
final class Fund {

    final Flow calls;
    final Flow fees;
    final Flow tickets;
    final Flow followOns;
    final Flow lateTickets;
    final Flow proceeds;
    final Claim assets;
    final EuropeanWaterfall shared;
    /** Cost of what is held. */
    final StateVariable costHeld;

    private final Frame f;
    private final Model m;
    private final Budget budget;
    private final Portfolio portfolio;
    private final Condition isEnd;
    private final Condition isRunning;
    private final Sector fund;

    Fund(Frame f, Budget budget, Portfolio portfolio) {
        this.f = f;
        this.m = f.m;
        this.budget = budget;
        this.portfolio = portfolio;
        Sector partners = m.sector("limitedPartners").label("those who commit").open();
        fund = m.sector("fund").label("the fund's till");
        Sector manager = m.outside("manager").label("who manages it");
        Sector companies = m.outside("companies").label("start-ups, and who buys them");
        assets = m.claim("nav", fund, companies).label("net asset value");
        costHeld = m.state("costHeld", f.money, f.nothing);
        Value life = f.quarters(m.lever("life"));
        Condition isSold = m.choice("endOfLife").is("sell");
        isEnd = isSold.and(f.quarter.minus(life).is(0));
        isRunning = isSold.not().or(f.quarter.below(life));
        proceeds = m.flow("proceeds", companies, fund, f.flow(sales()))
                .redeems(assets)
                .label("proceeds of what is sold");
        Series spent = portfolio
                .ticketSum
                .plus(portfolio.followOnSum)
                .plus(portfolio.lateSum)
                .times(isRunning);
        Series fee = fee();
        Series recycled = recycled(spent);
        StateVariable paidIn = m.state("paidInSoFar", f.money, f.nothing);
        Series need = spent.plus(fee).minus(recycled).atLeast(0);
        Series undrawn = budget.size.minus(paidIn).atLeast(0);
        calls = m.flow("capitalCalls", partners, fund, f.flow(min(need, undrawn)))
                .label("capital calls");
        paidIn.becomes(paidIn.plus(calls.times(m.amount(1, Unit.QUARTER))));
        tickets = invest("tickets", companies, portfolio.ticketSum, 1).label("first investments");
        lateTickets = invest("lateTickets", companies, portfolio.lateSum, 1).label("investments after a breakout");
        followOns = invest("followOns", companies, portfolio.followOnSum, 2).label("follow-on investments");
        fees = m.flow("managementFees", fund, manager, f.flow(fee)).priority(3).label("management fees");
        shared = share(partners, manager, recycled);
        revalue();
        fund.cash().coveredBy(calls, proceeds);
    }

    private Flow invest(String key, Sector companies, Series amount, int place) {
        return m.flow(key, fund, companies, f.flow(amount.times(isRunning)))
                .priority(place)
                .issues(assets);
    }

    private Series sales() {
        Series forced = portfolio.heldValue.times(m.constant("saleDiscount").complement());
        return portfolio.exits.times(isRunning.or(isEnd)).plus(forced.times(isEnd));
    }

    /** On the commitment in the investment period, then on the cost of what is held; none after the end. */
    private Series fee() {
        Condition isInvesting = f.quarter.notAbove(budget.lastQuarter);
        Series basis = when(isInvesting).then(budget.size).otherwise(min(costHeld, budget.size));
        Value quarterly =
                m.lever("managementFee").times(m.amount(1, Unit.QUARTER)).in(Unit.NUMBER);
        costHeld.becomes(costHeld.plus(portfolio.ticketSum)
                .plus(portfolio.followOnSum)
                .plus(portfolio.lateSum)
                .minus(portfolio.exitCost)
                .atLeast(0));
        return m.define("feeAsked", basis.times(quarterly).times(isRunning));
    }

    /** Early proceeds that are invested again instead of given out. */
    private Series recycled(Series spent) {
        Condition isInvesting = f.quarter.notAbove(budget.lastQuarter);
        Series free = proceeds.times(m.amount(1, Unit.QUARTER))
                .times(m.lever("recyclingShare"))
                .times(isInvesting);
        return m.define("recycled", min(free, spent));
    }

    private EuropeanWaterfall share(Sector partners, Sector manager, Series recycled) {
        var terms = new EuropeanWaterfall.Terms(
                m.lever("hurdle"), m.lever("carry"), m.choice("catchUp").is("full"));
        Flow[] outlays = {tickets, lateTickets, followOns, fees};
        Series paid = tickets;
        for (int k = 1; k < outlays.length; k++) {
            paid = paid.plus(outlays[k]);
        }
        Series given = m.define("givenOut", calls.plus(proceeds).minus(paid).atLeast(0));
        EuropeanWaterfall waterfall = EuropeanWaterfall.of(m, terms, calls, given);
        m.flow("carriedInterest", fund, manager, waterfall.toManager())
                .priority(4)
                .label("carry");
        m.flow("distribution", fund, partners, waterfall.toPartners())
                .priority(5)
                .label("distributions");
        return waterfall;
    }

    /** To the prices of the quarter; what was bought stands at cost until the next. */
    private void revalue() {
        Series sold = proceeds.times(m.amount(1, Unit.QUARTER));
        Series standing = portfolio.heldValue.times(isRunning);
        assets.revalued(f.flow(standing.plus(sold).minus(assets)));
    }
}
