package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.remainder;
import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Flow;
import io.gyre.model.Leaving;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.Value;

/**
 * The first ledger: money. Firms pay their compute bills to an exchange that passes them on to state operators, private
 * and foreign clouds within the quarter, in proportion to what each bills; the treasury pays claims when they fall due,
 * a settlement lag after use.
 *
 * <p>Settlement "refund": the firm pays p' and gets s·p' back later. "toOperator": the firm pays its own part, the operator
 * gets the rest later. A firm fails when its till cannot pay this quarter's bills, rounds included, or when struck; what
 * is left goes to creditors, its vouchers go back.
 */
final class Payments {

    final Sector treasury;
    final Sector privateClouds;
    final Flow computeBill;
    final Flow toState;
    final Flow toPrivate;
    final Flow toForeign;
    final Flow otherFees;
    final Flow refund;
    final Flow settledState;
    final Flow settledPrivate;
    final Flow settledForeign;
    final Flow settledOther;
    final Flow privateTax;
    final Flow lapsed;
    final Leaving failed;
    /** Voucher value claimed from state operators' invoices, whoever is paid. */
    final Series matched;
    /** What state operators earn from applicants and others in the quarter, paid or claimed. */
    final Series stateFees;
    /** What private clouds earn from applicants in the quarter, paid or claimed. */
    final Series privateFees;
    /** Voucher outlay of the treasury. */
    final Series outlay;

    private final Frame f;
    private final Programme programme;
    private final Demand demand;

    Payments(Frame f, Programme programme, Firms firms, Vouchers vouchers, Demand demand, Operators operators) {
        this.f = f;
        this.programme = programme;
        this.demand = demand;
        Model m = f.m;
        Population population = firms.population;
        treasury = m.sector("treasury").label("paying treasury").open();
        privateClouds = m.sector("privateClouds").label("private clouds").open();
        Sector foreign = m.outside("foreignClouds").label("foreign clouds");
        Sector customers = m.outside("customers").label("customers of firms and operators");
        Sector investors = m.outside("investors").label("investors in firms");
        Sector rest = m.outside("restOfWorld").label("wages and all other spending");
        Sector creditors = m.outside("creditors").label("creditors of failed firms");
        Sector exchange = m.sector("exchange").label("bills passed on within the quarter");
        Flow revenue = m.flow("revenue", customers, firms.sector, firms.revenue);
        Flow round = m.flow("round", investors, firms.sector, firms.round);
        computeBill =
                m.flow("computeBill", firms.sector, exchange, demand.netBill).priority(1);
        Flow otherSpending =
                m.flow("otherSpending", firms.sector, rest, demand.netOther).priority(2);
        firms.sector.cash().coveredBy(revenue, round);
        Series billed = demand.netBill.sum(population);
        Series paid = computeBill.sum(population);
        toState = m.flow(
                        "feesToState",
                        exchange,
                        operators.sector,
                        paid.times(f.part(stateBill(), billed)).atLeast(0))
                .priority(1);
        toForeign = m.flow(
                        "feesToForeign",
                        exchange,
                        foreign,
                        paid.times(f.part(foreignBill(), billed)).atLeast(0))
                .priority(2);
        toPrivate =
                m.flow("feesToPrivate", exchange, privateClouds, remainder()).priority(3);
        exchange.cash().coveredBy(computeBill);
        otherFees = m.flow("feesOfOthers", customers, operators.sector, operators.otherFees(demand.otherHours));
        Value lag = m.define("lag", m.lever("settlementLag").times(m.uncertain("settlementDelay")));
        Condition direct = programme.toOperator;
        refund = m.promise(
                "refund", treasury, firms.sector, when(direct).then(f.zero).otherwise(demand.redeemed), lag, LONGEST);
        Series atState = demand.genuineSum.times(demand.stateOfSubsidised);
        Series abroad = demand.genuineSum.times(demand.foreignOfSubsidised);
        Series atPrivate = demand.genuineSum.minus(atState).minus(abroad).atLeast(0);
        settledState = settled("settledState", operators.sector, atState, lag);
        settledPrivate = settled("settledPrivate", privateClouds, atPrivate, lag);
        settledForeign = settled("settledForeign", foreign, abroad, lag);
        settledOther = settled("settledOther", rest, demand.relabelledSum, lag);
        outlay = m.define(
                "voucherOutlay",
                refund.sum(population.all())
                        .plus(settledState)
                        .plus(settledPrivate)
                        .plus(settledForeign)
                        .plus(settledOther));
        matched = m.define("matched", atState);
        stateFees = m.define("stateFees", toState.plus(otherFees).plus(direct(atState)));
        privateFees = m.define("privateFees", toPrivate.plus(direct(atPrivate)));
        operators.account(demand, stateFees);
        operators.pay(treasury, demand, toState, otherFees, settledState);
        Value taxed = m.uncertain("privateMargin").times(m.constant("incomeTaxRate"));
        privateTax = m.flow("privateTax", privateClouds, treasury, privateFees.times(taxed));
        Series returned = operators.remitted().times(f.part(matched, stateFees).atMost(1));
        vouchers.reissue(m.define("returned", returned));
        Series till = f.perQuarter(firms.sector.cash()).plus(revenue).plus(round);
        Condition isDry = demand.netBill.plus(demand.netOther).above(till);
        Flow windUp = m.flow("windUp", firms.sector, creditors, remainder());
        lapsed = m.flow("lapsed", vouchers.held, vouchers.office.stock("vouchers", f.rights), remainder());
        failed = population.leaves(isDry.or(firms.struck)).closing(windUp, lapsed);
    }

    private static final int LONGEST = 8;

    private Series direct(Series claim) {
        return when(programme.toOperator).then(claim).orZero();
    }

    private Flow settled(String name, Sector to, Series claim, Value lag) {
        return f.m.promise(name, treasury, to, direct(claim), lag, LONGEST);
    }

    private Series stateBill() {
        Series atMarket = demand.stateHours.times(f.price());
        Series markUp = demand.markUpSum.times(demand.stateOfSubsidised);
        Series paidDirectly = direct(demand.genuineSum.times(demand.stateOfSubsidised));
        return atMarket.plus(markUp).minus(paidDirectly);
    }

    private Series foreignBill() {
        Series atMarket = demand.foreignHours.times(f.price());
        Series markUp = demand.markUpSum.times(demand.foreignOfSubsidised);
        return atMarket.plus(markUp).minus(direct(demand.genuineSum.times(demand.foreignOfSubsidised)));
    }

    /** What is claimed for state operators less what they have been paid. */
    Series owedToState() {
        return direct(matched).minus(settledState);
    }
}
