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
    private final Condition isPayingGovernment;
    private final Condition isWide;
    private final Condition clusterCounts;
    private final Value ownership;
    /** Net cash from outside the perimeter, less that without the programme. */
    private final Series netCash;

    StateBooks(Frame f, Demand demand, Operators operators, Payments payments) {
        this.f = f;
        this.demand = demand;
        this.operators = operators;
        this.payments = payments;
        Model m = f.m;
        ownership = m.constant("ownershipShare");
        Choice perimeter = m.choice("perimeter");
        isPayingGovernment = perimeter.is("payingGovernment");
        isWide = perimeter.is("wide");
        clusterCounts = m.choice("clusterIsPolicy").is("yes");
        SectorGroup narrow = m.group("stateNarrow", payments.treasury, operators.sector);
        SectorGroup paying = m.group("payingGovernmentOwned", payments.treasury).with(operators.sector, ownership);
        SectorGroup wide = m.group("stateWide", payments.treasury, operators.sector, operators.grid, operators.banks);
        Series inside = when(isPayingGovernment)
                .then(paying.netInflow())
                .otherwise(when(isWide).then(wide.netInflow()).otherwise(narrow.netInflow()));
        Series cash = m.define("stateCash", inside);
        Series without = when(clusterCounts)
                .then(payments.privateTax.under(Baseline.NONE))
                .otherwise(cash.under(Baseline.NONE));
        netCash = m.define("stateCashEffect", cash.minus(without));
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
        return netCash;
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
        return payments.matched.minus(payments.matched.times(cost)).total();
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

    /** Σ δₜ Δ(net cash from outside) + δ_T Δ(resale of cards - debt - unpaid claims). */
    Value presentValue(Value rate) {
        Value flows = netCash.presentValue(rate);
        return flows.plus(effect(wealth()).times(end(rate)))
                .minus(firstPurchase().times(owned()));
    }

    private Value owned() {
        return when(isPayingGovernment)
                .then(ownership)
                .otherwise(f.m.amount(1, Unit.SHARE))
                .asValue();
    }

    private Value wealth() {
        Value debt = when(isWide)
                .then(f.zero)
                .otherwise(operators.debt.closing().last())
                .asValue();
        Value cluster = operators.fleet.resale().closing().last().minus(debt);
        Value all = demand.redeemedSum.total().minus(payments.outlay.total());
        Value toState = payments.owedToState().total();
        return cluster.plus(toState).times(owned()).minus(all);
    }

    /** The same with each yuan of voucher outlay costing 1 + λ. */
    Value presentValueWithCost(Value rate) {
        Value extra = payments.outlay.presentValue(rate).times(f.m.constant("costOfPublicFunds"));
        return presentValue(rate).minus(extra);
    }

    Value presentUse(Value rate) {
        return demand.redeemedSum.presentValue(rate);
    }

    Time payback() {
        Series sum = netCash.cumulative().minus(firstPurchase());
        Condition begun = payments.outlay.cumulative().above(0);
        return sum.notBelow(0).and(begun).firstPeriodForGood().orLater();
    }
}
