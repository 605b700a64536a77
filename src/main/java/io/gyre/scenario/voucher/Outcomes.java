package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.ratio;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;
import java.util.List;

/** What is read off each path: the table "Voucher" of the domain, in its order. */
final class Outcomes {

    static final List<String> HEADLINES = List.of(
            "redeemed",
            "redeemedShare",
            "additionalPerVoucher",
            "costPerAdditionalHour",
            "priceAtUse",
            "matchedShare",
            "incrementalFees",
            "netAvoidable",
            "netFull",
            "npvPerVoucher",
            "payback",
            "directHours",
            "survivalHours",
            "extraFirms",
            "firmsServed",
            "utilisationRise");

    private final Frame f;
    private final Model m;
    private final Programme programme;
    private final Population population;
    private final Issue issue;
    private final Vouchers vouchers;
    private final Demand demand;
    private final Operators operators;
    private final Payments payments;
    private final StateBooks state;
    private final Value issued;
    private final Value used;
    private final Condition anyUsed;
    private Series alive;

    /** The parts of the model that outcomes read. */
    record Parts(
            Frame frame,
            Programme programme,
            Firms firms,
            Issue issue,
            Vouchers vouchers,
            Demand demand,
            Operators operators,
            Payments payments) {}

    Outcomes(Parts parts) {
        this.f = parts.frame();
        this.m = f.m;
        this.programme = parts.programme();
        this.population = parts.firms().population;
        this.issue = parts.issue();
        this.vouchers = parts.vouchers();
        this.demand = parts.demand();
        this.operators = parts.operators();
        this.payments = parts.payments();
        this.state = new StateBooks(f, demand, operators, payments);
        this.issued = issue.grantedSum.total();
        this.used = demand.redeemedSum.total();
        this.anyUsed = used.above(0);
    }

    void declare() {
        vouchers();
        whoKeepsIt();
        hours();
        returns();
        presentValues();
        firms();
        series();
    }

    private void vouchers() {
        m.outcome("issued", issued).label("Vouchers issued");
        m.outcome("redeemed", used).label("Vouchers redeemed");
        Value rights = vouchers.issued.sum(population).plus(vouchers.issuedIdle).total();
        Value usedRights = demand.used.sum(population).total();
        Series back =
                vouchers.expired.sum(population).plus(vouchers.expiredIdle).plus(payments.lapsed.sum(population));
        Value left = vouchers.held.end().sum(population.slots()).plus(vouchers.idle.end());
        m.outcome("redeemedShare", ratio(usedRights, rights)).label("Redeemed, of what was issued");
        m.outcome("expiredShare", ratio(back.total(), rights)).label("Expired or returned, of what was issued");
        m.outcome("outstandingShare", ratio(left, rights)).label("Outstanding at the end, of what was issued");
        Value budget = issue.available.total();
        m.outcome("budgetIssued", ratio(issued, budget)).label("Budget issued");
        m.outcome("budgetRedeemed", ratio(used, budget)).label("Budget redeemed");
        Value fresh = issue.fresh.total();
        m.outcome("recirculation", ratio(issued, fresh)).label("Recirculation: issued per yuan of fresh money");
        m.outcome("presentIssued", issue.grantedSum.presentValue(m.constant("discountRate")))
                .label("Present value of vouchers issued");
        m.outcome("unpaid", used.minus(payments.settlement.outlay.total())).label("Claims not yet paid at the end");
    }

    private void whoKeepsIt() {
        Value relabelled = demand.relabelledSum.total();
        Value markUp = demand.markUpSum.total();
        m.outcome("relabelledPart", ratio(relabelled, used)).label("Relabelled, of what was redeemed");
        m.outcome("markUpPart", ratio(markUp, used)).label("Operators' mark-up, of what was redeemed");
        m.outcome("savingPart", ratio(used.minus(relabelled).minus(markUp), used))
                .label("Firms' saving, of what was redeemed");
    }

    private void hours() {
        Value direct = demand.hours.added.total();
        Value all = demand.hours.all.effect().total();
        m.outcome("directHours", direct).label("Additional card-hours, direct");
        m.outcome("survivalHours", all.minus(direct)).label("Additional card-hours through survival");
        m.outcome(
                        "additionalPerVoucher",
                        ratio(demand.hours.added.times(f.price()).total(), used))
                .label("Additional compute per voucher yuan (value)");
        Value subsidised = demand.hours.subsidised.total();
        m.outcome("additionalOfSubsidised", ratio(direct, subsidised)).label("Additional, of subsidised hours");
        m.outcome("deadweight", ratio(subsidised.minus(direct), subsidised))
                .label("Would have been bought anyway, of subsidised hours");
        Value millions = used.over(m.amount(1, f.money));
        m.outcome("hoursPerMillion", ratio(direct, millions))
                .label("Additional card-hours per million of voucher money, direct");
        m.outcome("hoursPerMillionTotal", ratio(all, millions))
                .label("Additional card-hours per million of voucher money, with survival");
        Unit currency = f.money.currency().orElseThrow();
        m.outcome("costPerAdditionalHour", ratio(used.in(currency), direct))
                .label("Voucher money per additional card-hour");
        Series price = f.price().in(currency.per(Unit.CARD).per(Unit.HOUR));
        m.outcome("priceAtUse", ratio(price.times(demand.redeemedSum).total(), used))
                .label("Market price of a card-hour, weighted by voucher use");
        Series stateMore = demand.hours.state.effect();
        Series stateOfMore = demand.hours.all.effect().times(programme.stateShare);
        m.outcome("switchedHours", stateMore.minus(stateOfMore).atLeast(0).total())
                .label("Card-hours switched to state operators");
        m.outcome(
                        "crowdedOutHours",
                        demand.hours.others.effect().negated().atLeast(0).total())
                .label("Card-hours of other customers crowded out");
        m.outcome("hoursTurnedAway", demand.hours.state.cut().total())
                .label("Card-hours of applicants that state operators could not serve");
    }

    private void returns() {
        Value matched = payments.settlement.matched.total();
        m.outcome("matchedShare", ratio(matched, used))
                .label("Returned, matched: spent on invoices of state operators (not what was gained)");
        m.outcome("matchedSharePaying", ratio(matched.times(m.constant("ownershipShare")), used))
                .label("Returned, matched: to the paying government");
        m.outcome("incrementalFees", ratio(state.fees(), used))
                .label("Returned, incremental: more state fees per voucher yuan");
        m.outcome("netAvoidable", ratio(state.netAvoidable(), used))
                .label("Returned, net of avoidable cost, per voucher yuan");
        m.outcome("netFull", ratio(state.netFull(), used)).label("Returned, net of full cost, per voucher yuan");
        m.outcome("privateFees", ratio(payments.privateFees.effect().total(), used))
                .label("More fees of private clouds per voucher yuan");
        m.probability("mostReturnsMatched", payments.settlement.matched.total().above(used.over(2)))
                .given(anyUsed)
                .label("P(matched share above a half)");
        m.probability("netIsPositive", state.netAvoidable().above(0))
                .given(anyUsed)
                .label("P(net of avoidable cost above 0)");
    }

    private void presentValues() {
        Value rate = m.constant("discountRate");
        Value npv = state.presentValue(rate);
        m.outcome("npv", npv).label("Present value to the state");
        m.outcome("npvPerVoucher", ratio(npv, state.presentUse(rate)))
                .label("Present value to the state per voucher yuan");
        m.outcome("npvWithCostOfFunds", ratio(state.presentValueWithCost(rate), state.presentUse(rate)))
                .label("Present value per voucher yuan, with the cost of public funds");
        m.outcome("npvPaying", ratio(state.presentValuePaying(rate), state.presentUse(rate)))
                .label("Present value per voucher yuan, to the paying government");
        m.outcome("npvWide", ratio(state.presentValueWide(rate), state.presentUse(rate)))
                .label("Present value per voucher yuan, with grid and state banks");
        Value low = m.constant("lowDiscountRate");
        m.outcome("npvLow", ratio(state.presentValue(low), state.presentUse(low)))
                .label("Present value per voucher yuan, low discount rate");
        Value high = m.constant("highDiscountRate");
        m.outcome("npvHigh", ratio(state.presentValue(high), state.presentUse(high)))
                .label("Present value per voucher yuan, high discount rate");
        m.probability("npvIsPositive", npv.above(0)).given(anyUsed).label("P(present value to the state above 0)");
        m.outcome("payback", state.payback()).label("Quarter of payback");
    }

    private void firms() {
        Condition served = demand.used.total().above(0);
        Condition granted = issue.granted.total().above(0);
        Condition claimed = issue.claim.total().above(0);
        m.outcome("firmsServed", served.count(population.slots()).asValue()).label("Firms served");
        m.outcome(
                        "firmsRefused",
                        claimed.and(granted.not()).count(population.slots()).asValue())
                .label("Firms refused");
        alive = m.define(
                "alive",
                population.isActive().and(payments.failed.condition().not()).count(population));
        m.outcome("firmsAlive", alive.last()).label("Firms alive at the end");
        m.outcome("extraFirms", alive.effect().last()).label("Extra firms alive at the end");
    }

    private void series() {
        Series served = demand.hours.state.plus(demand.hours.others);
        Series utilisation =
                m.define("utilisation", served.over(demand.hours.offered).as(Unit.SHARE));
        m.outcome("utilisationMean", utilisation.average()).label("Utilisation of state clusters");
        m.outcome(
                        "utilisationRise",
                        utilisation.effect().average().as(Unit.NUMBER).times(100))
                .label("Rise of utilisation, percentage points");
        m.series("issued", issue.grantedSum);
        m.series("redeemed", demand.redeemedSum);
        m.series("voucherOutlay", payments.settlement.outlay);
        m.series(
                "price",
                f.price().in(f.money.currency().orElseThrow().per(Unit.CARD).per(Unit.HOUR)));
        m.series("firms", alive);
        m.series("stateFees", payments.stateFees);
        m.series("utilisation", utilisation);
        m.series("additionalHours", demand.hours.added);
        m.series("hoursEffect", demand.hours.all.effect());
        m.series("stateCash", state.netCash());
        m.series("stateCashSum", state.netCash().cumulative());
        m.series("firmsEffect", alive.effect());
        m.series("operatorProfit", operators.profit());
    }
}
