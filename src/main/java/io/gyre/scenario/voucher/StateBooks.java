package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.when;

import io.gyre.model.Baseline;
import io.gyre.model.Choice;
import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.SectorGroup;
import io.gyre.model.Series;
import io.gyre.model.Time;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * What the state gains and loses, against the same path without the programme, over the perimeter that is chosen. Where
 * the cluster is part of the policy, it does not stand in the world without the programme and its purchase counts.
 */
final class StateBooks {

    private final Frame f;
    private final Demand demand;
    private final Operators operators;
    private final Payments payments;
    private final Condition clusterCounts;
    private final View narrow;
    private final View paying;
    private final View wide;
    private final View chosen;

    /** Over one perimeter: net cash from outside, the part of the cluster that is owned, and of its debt that is owed outside. */
    private record View(Series netCash, Value owned, Value debtOutside) {}

    StateBooks(Frame f, Demand demand, Operators operators, Payments payments) {
        this.f = f;
        this.demand = demand;
        this.operators = operators;
        this.payments = payments;
        Model m = f.m;
        clusterCounts = m.choice("clusterIsPolicy").is("yes");
        Value all = m.amount(1, Unit.SHARE);
        Value none = m.amount(0, Unit.SHARE);
        Value ownership = m.constant("ownershipShare");
        SectorGroup narrowly = m.group("stateNarrow", payments.treasury, operators.sector);
        SectorGroup owned = m.group("payingGovernmentOwned", payments.treasury).with(operators.sector, ownership);
        SectorGroup widely = m.group("stateWide", payments.treasury, operators.sector, operators.grid, operators.banks);
        narrow = new View(cash(narrowly), all, all);
        paying = new View(cash(owned), ownership, all);
        wide = new View(cash(widely), all, none);
        Choice perimeter = m.choice("perimeter");
        Condition isPaying = perimeter.is("payingGovernment");
        Condition isWide = perimeter.is("wide");
        Series cash = when(isPaying)
                .then(paying.netCash)
                .otherwise(when(isWide).then(wide.netCash).otherwise(narrow.netCash));
        chosen = new View(
                m.define("stateCashEffect", cash),
                when(isPaying).then(ownership).otherwise(all).asValue(),
                when(isWide).then(none).otherwise(all).asValue());
    }

    /** Net cash from outside, less that of the same path without the programme. */
    private Series cash(SectorGroup group) {
        Series without = when(clusterCounts)
                .then(payments.privateTax.under(Baseline.NONE))
                .otherwise(group.netInflow().under(Baseline.NONE));
        return group.netInflow().minus(without);
    }

    /** Without the programme: nothing of the cluster where it is part of the policy. */
    private Value without(Value x) {
        return when(clusterCounts)
                .then(f.zero)
                .otherwise(x.under(Baseline.NONE))
                .asValue();
    }

    private Value effect(Value x) {
        return x.minus(without(x));
    }

    Series netCash() {
        return chosen.netCash;
    }

    /** Fees of state operators, paid or claimed, less those without the programme. */
    Value fees() {
        return effect(payments.stateFees.total());
    }

    /** Fees less what would not have been spent: power, varying staff, extra cards and the interest on them. */
    Value netAvoidable() {
        Series cost = operators.variableCost().plus(operators.capex()).plus(operators.interest());
        return fees().minus(effect(cost.total())).minus(firstPurchase());
    }

    /** Voucher fees matched to state invoices less their part of all cost of the quarter. */
    Value netFull() {
        Series cost = f.part(operators.fullCost(), payments.stateFees);
        return payments.settlement
                .matched
                .minus(payments.settlement.matched.times(cost))
                .total();
    }

    private Value firstPurchase() {
        return when(clusterCounts)
                .then(operators.fleet.firstPurchase())
                .orZero()
                .asValue();
    }

    /** δ_T = (1+r)^(-T/4). */
    private Value end(Value rate) {
        return rate.times(f.m.amount(1, Unit.YEAR)).plus(1).power(f.m.number(-f.quarters / 4.0));
    }

    /** Present value over the perimeter that is chosen. */
    Value presentValue(Value rate) {
        return presentValue(chosen, rate);
    }

    /** Present value to the paying government alone, which owns a part of the cluster. */
    Value presentValuePaying(Value rate) {
        return presentValue(paying, rate);
    }

    /** Present value with grid and state banks: power and interest stay inside. */
    Value presentValueWide(Value rate) {
        return presentValue(wide, rate);
    }

    /** Σ δₜ Δ(net cash from outside) + δ_T Δ(resale of cards - debt - unpaid claims). */
    private Value presentValue(View view, Value rate) {
        Value flows = view.netCash.presentValue(rate);
        Value left = effect(wealth(view)).times(end(rate));
        return flows.plus(left).minus(firstPurchase().times(view.owned));
    }

    private Value wealth(View view) {
        Value debt = operators.debt.closing().last().times(view.debtOutside);
        Value cluster = operators.fleet.resale().closing().last().minus(debt);
        Value unpaid = demand.redeemedSum.total().minus(payments.settlement.outlay.total());
        Value unpaidToState = payments.settlement.owedToState().total();
        return cluster.plus(unpaidToState).times(view.owned).minus(unpaid);
    }

    /** The same with each yuan of voucher outlay costing 1 + λ. */
    Value presentValueWithCost(Value rate) {
        Value extra = payments.settlement.outlay.presentValue(rate).times(f.m.constant("costOfPublicFunds"));
        return presentValue(rate).minus(extra);
    }

    Value presentUse(Value rate) {
        return demand.redeemedSum.presentValue(rate);
    }

    Time payback() {
        Series sum = chosen.netCash.cumulative().minus(firstPurchase().times(chosen.owned));
        Condition begun = payments.settlement.outlay.cumulative().above(0);
        return sum.notBelow(0).and(begun).firstPeriodForGood().orLater();
    }
}
