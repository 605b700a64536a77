package io.gyre.scenario.voucher;

import io.gyre.mechanism.StatePerimeter;
import io.gyre.model.Condition;
import io.gyre.model.Series;
import io.gyre.model.Time;
import io.gyre.model.Value;
import java.util.List;

/**
 * What the state gains and loses, against the same path without the programme, over the perimeter that is chosen. Where
 * the cluster is part of the policy, it does not stand in the world without the programme and its purchase counts.
 */
final class StateBooks {

    private final Frame f;
    private final Demand demand;
    private final Operators operators;
    private final Payments payments;
    private final StatePerimeter state;

    StateBooks(Frame f, Demand demand, Operators operators, Payments payments) {
        this.f = f;
        this.demand = demand;
        this.operators = operators;
        this.payments = payments;
        state = new StatePerimeter(
                f.m,
                new StatePerimeter.Sectors(
                        List.of(payments.treasury), operators.sector, List.of(operators.grid, operators.banks)),
                payments.privateTax);
    }

    Series netCash() {
        return state.chosen().netCash();
    }

    /** Fees of state operators, paid or claimed, less those without the programme. */
    Value fees() {
        return state.effect(payments.stateFees.total());
    }

    /** Fees less what would not have been spent: power, varying staff, extra cards and the interest on them. */
    Value netAvoidable() {
        Series cost = operators.variableCost().plus(operators.capex()).plus(operators.interest());
        return fees().minus(state.effect(cost.total())).minus(firstPurchase());
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
        return state.ifPolicy(operators.fleet.firstPurchase());
    }

    /** Present value over the perimeter that is chosen. */
    Value presentValue(Value rate) {
        return presentValue(state.chosen(), rate);
    }

    /** Present value to the paying government alone, which owns a part of the cluster. */
    Value presentValuePaying(Value rate) {
        return presentValue(state.paying(), rate);
    }

    /** Present value with grid and state banks: power and interest stay inside. */
    Value presentValueWide(Value rate) {
        return presentValue(state.wide(), rate);
    }

    /** Σ δₜ Δ(net cash from outside) + δ_T Δ(resale of cards - debt - unpaid claims). */
    private Value presentValue(StatePerimeter.View view, Value rate) {
        Value flows = view.netCash().presentValue(rate);
        Value left = state.effect(wealth(view)).times(state.discountAtEnd(rate));
        return flows.plus(left).minus(firstPurchase().times(view.owned()));
    }

    private Value wealth(StatePerimeter.View view) {
        Value debt = operators.debt.closing().last().times(view.debtOutside());
        Value cluster = operators.fleet.resale().closing().last().minus(debt);
        Value unpaid = demand.redeemedSum.total().minus(payments.settlement.outlay.total());
        Value unpaidToState = payments.settlement.owedToState().total();
        return cluster.plus(unpaidToState).times(view.owned()).minus(unpaid);
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
        Series sum = state.chosen()
                .netCash()
                .cumulative()
                .minus(firstPurchase().times(state.chosen().owned()));
        Condition begun = payments.settlement.outlay.cumulative().above(0);
        return sum.notBelow(0).and(begun).firstPeriodForGood().orLater();
    }
}
