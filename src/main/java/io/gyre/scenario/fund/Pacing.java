package io.gyre.scenario.fund;

import static io.gyre.model.Equations.normal;
import static io.gyre.model.Equations.ratio;
import static io.gyre.model.Equations.when;

import io.gyre.mechanism.EuropeanWaterfall;
import io.gyre.mechanism.FundReturns;
import io.gyre.model.Claim;
import io.gyre.model.Condition;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Scenario;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.parameter.ParameterFile;
import io.gyre.unit.Unit;

/**
 * Takahashi and Alexander (2001, Illiquid Alternative Asset Fund Modeling), year by year: calls RC·(CC - PIC), proceeds
 * RD·NAV·(1+G), NAV' = NAV(1+G) + C - D with RD = max(Y, (t/L)^B); then fees, and carry by a European waterfall.
 */
final class Pacing {

    private final Model m;
    private final Unit money;
    private final Value aYear;
    private final Value commitment;
    private final Sector partners;
    private final Sector fund;
    private final Sector manager;
    private final Sector companies;
    private final Claim assets;
    private final Condition isInvesting;
    private final Series age;

    private Flow calls;
    private Flow fees;
    private Series recycled;
    private Flow proceeds;

    Pacing(ParameterFile file, int years) {
        m = Model.yearly("fund", years).title("Pacing of a fund").parameters(file);
        money = m.currency().scaled(1e6);
        m.currency(money);
        aYear = m.amount(1, Unit.NUMBER.per(Unit.YEAR));
        commitment = m.lever("commitment");
        partners = m.sector("partners").label("those who commit").open();
        fund = m.sector("fund").label("the fund's till");
        manager = m.outside("manager").label("who manages it");
        companies = m.outside("companies").label("what it holds");
        assets = m.claim("nav", fund, companies).label("net asset value");
        age = m.calendar().period().times(m.amount(1, Unit.YEAR));
        isInvesting = age.notAbove(m.lever("callYears")).and(age.notAbove(m.lever("life")));
    }

    Scenario scenario() {
        call();
        realise();
        charge();
        invest();
        EuropeanWaterfall shared = share();
        new FundReturns(m, calls, shared.toPartners(), assets.closing()).declare(commitment, m.constant("indexReturn"));
        m.outcome("feesPaid", fees.total().over(commitment).as(Unit.SHARE)).label("Fees over the commitment");
        m.outcome("carryPaid", shared.toManager().total().over(commitment).as(Unit.SHARE))
                .label("Carry over the commitment");
        m.outcome(
                        "grossMultiple",
                        ratio(proceeds.total(), m.define("invested", invested()).total()))
                .label("Gross multiple: proceeds over what was invested");
        return m.build();
    }

    /** C = RC·(CC - PIC), while it may call. */
    private void call() {
        Value none = m.amount(0, money);
        var paidIn = m.state("paidIn", money, none);
        Series asked = m.leverByYear("contributionRate")
                .times(commitment.minus(paidIn).atLeast(0))
                .times(aYear);
        calls = m.flow("capitalCalls", partners, fund, asked.times(isInvesting)).label("capital calls");
        paidIn.becomes(paidIn.plus(calls.times(m.amount(1, Unit.YEAR))));
    }

    /** D = RD·NAV(1+G); the value grows by G. */
    private void realise() {
        Value volatility = m.constant("growthVolatility");
        Value step = m.uncertain("growth").times(m.amount(1, Unit.YEAR)).plus(1);
        Series shock = m.each("growthShock", normal(m.number(0), volatility));
        Series luck = shock.minus(volatility.times(volatility).over(2)).exp();
        Series growth = m.define("growthFactor", luck.times(step));
        Series reached = age.over(m.lever("life")).atMost(1).power(m.lever("bow"));
        Series rate = m.define(
                "distributionRate", reached.atLeast(m.lever("leastYield").times(m.amount(1, Unit.YEAR))));
        Condition isOpen = age.below(m.lever("life").plus(m.amount(1, Unit.YEAR)));
        Series value = assets.times(growth).atLeast(0).times(isOpen);
        proceeds = m.flow("proceeds", companies, fund, value.times(rate).times(aYear))
                .redeems(assets)
                .label("proceeds of what is sold");
        assets.revalued(assets.times(growth.minus(1)).times(aYear));
    }

    /** Fees on the commitment while it invests, then on what it holds; from calls and proceeds. */
    private void charge() {
        Series basis = when(isInvesting)
                .then(commitment)
                .otherwise(assets.atMost(commitment).atLeast(0));
        fees = m.flow("managementFees", fund, manager, basis.times(m.lever("managementFee")))
                .priority(1)
                .label("management fees");
    }

    private Series invested() {
        return calls.minus(fees).atLeast(0).plus(recycled);
    }

    private Series free() {
        return proceeds.minus(fees.minus(calls).atLeast(0)).atLeast(0);
    }

    private void invest() {
        recycled = m.define("recycled", free().times(m.lever("recyclingShare")).times(isInvesting));
        m.flow("investment", fund, companies, invested())
                .priority(2)
                .issues(assets)
                .label("investment in companies");
    }

    private EuropeanWaterfall share() {
        var terms = new EuropeanWaterfall.Terms(
                m.lever("hurdle"), m.lever("carry"), m.choice("catchUp").is("full"));
        Series given = m.define("givenOut", free().minus(recycled).atLeast(0));
        EuropeanWaterfall shared = EuropeanWaterfall.of(m, terms, calls, given);
        Flow carried = m.flow("carriedInterest", fund, manager, shared.toManager())
                .priority(3)
                .label("carry");
        Flow paid = m.flow("distribution", fund, partners, shared.toPartners())
                .priority(4)
                .label("distributions");
        fund.cash().coveredBy(calls, proceeds);
        m.define("paidOut", carried.plus(paid));
        return shared;
    }
}
