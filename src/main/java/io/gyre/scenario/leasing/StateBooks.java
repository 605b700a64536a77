package io.gyre.scenario.leasing;

import io.gyre.mechanism.StatePerimeter;
import io.gyre.model.Baseline;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;
import java.util.List;

/**
 * What the state gains and loses, against the same path without the investment. Where the cluster is part of the policy, it
 * does not stand in the world without it and its purchase counts.
 */
final class StateBooks {

    /** Taxes that come without any cluster. */
    private final Series otherTax;

    private final Frame f;
    private final Firms firms;
    private final Stake stake;
    private final Cluster cluster;
    private final Leases leases;
    private final Operators operators;
    private final Taxes taxes;
    private final StatePerimeter state;

    /** Taxes from outside the perimeter. */
    record Taxes(Flow onClouds, Flow onWages) {}

    StateBooks(
            Frame f, Sectors sectors, Firms firms, Stake stake, Cluster cluster, Leases leases, Operators operators) {
        this.f = f;
        this.firms = firms;
        this.stake = stake;
        this.cluster = cluster;
        this.leases = leases;
        this.operators = operators;
        this.taxes = taxes(sectors);
        otherTax = taxes.onClouds().plus(taxes.onWages());
        state = new StatePerimeter(
                f.m,
                new StatePerimeter.Sectors(
                        List.of(sectors.treasury(), sectors.fund(), sectors.creditDesk()),
                        sectors.operators(),
                        List.of(sectors.grid(), sectors.stateBanks())),
                otherTax);
    }

    private Taxes taxes(Sectors sectors) {
        Model m = f.m;
        Value onProfit = m.uncertain("privateMargin").times(m.constant("incomeTaxRate"));
        Series elsewhere = leases.otherCompute;
        Series wages = leases.wages;
        return new Taxes(
                m.flow("taxOnClouds", sectors.otherClouds(), sectors.treasury(), elsewhere.times(onProfit)),
                m.flow("taxOnWages", sectors.workers(), sectors.treasury(), wages.times(m.constant("wageTaxShare"))));
    }

    private Value ofCluster(Series flow) {
        return state.effect(flow.total());
    }

    Series netCash() {
        return state.chosen().netCash();
    }

    /** All fees of state clusters, less those without the investment. */
    Value fees() {
        return ofCluster(leases.fees);
    }

    /** Fees less what would not have been spent: power, varying staff, extra cards and the interest on them. */
    Value netAvoidable() {
        Series cost = operators.variableCost().plus(cluster.purchase).plus(operators.interest);
        return fees().minus(ofCluster(cost)).minus(firstPurchase());
    }

    /** Fees less their part of all cost: power, staff, depreciation and interest. */
    Value netFull() {
        Value part = f.part(allCost().total(), leases.fees.total()).asValue();
        return fees().minus(fees().times(part));
    }

    /** Fees traced to public money less a cost that goes with fees. */
    Value kept(Series traced, Series cost) {
        return traced.minus(traced.times(f.part(cost, leases.fees))).total();
    }

    Series variableCost() {
        return operators.variableCost();
    }

    Series allCost() {
        return operators.power.plus(operators.staff).plus(cluster.depreciation).plus(operators.interest);
    }

    Value firstPurchase() {
        return state.ifPolicy(cluster.firstPurchase);
    }

    // ---- channels of the narrow perimeter ----

    Value feesFromOutside() {
        return ofCluster(leases.leaseFees.plus(leases.otherFees));
    }

    Value taxFromOutside() {
        return otherTax.total().effect();
    }

    Value equityProceeds() {
        return stake.exits
                .plus(stake.clawedBack)
                .plus(stake.windUpShare)
                .total()
                .effect();
    }

    Value borrowed() {
        return ofCluster(operators.bondIssue.plus(operators.filling.loan()));
    }

    Value investedCash() {
        return firms.investment.sum(firms.population).total().effect();
    }

    Value powerPaid() {
        return ofCluster(operators.powerPaid);
    }

    Value staffPaid() {
        return ofCluster(operators.staffPaid);
    }

    Value interestPaid() {
        return ofCluster(operators.bondInterest.plus(operators.loanInterest));
    }

    Value capexPaid() {
        return ofCluster(operators.capexDomestic.plus(operators.capexForeign));
    }

    Value repaid() {
        return ofCluster(operators.bondsRepaid.plus(operators.loansRepaid));
    }

    /** Net cash from outside of the narrow perimeter over all quarters. */
    Value netCashNarrow() {
        return state.narrow().netCash().total();
    }

    /** Remitted profit and the cluster's own tax: inside the state, never a return. */
    Value remitted() {
        return ofCluster(operators.remitted);
    }

    Value clusterTax() {
        return ofCluster(operators.tax);
    }

    // ---- wealth ----

    /** Σ over entities of cash + book capital - debt + equity, at the end less at the start. */
    Value gain() {
        Value start = cluster.firstBook.minus(cluster.firstBook.times(f.m.constant("debtShare")));
        Series wealth = state.narrowGroup().wealth().plus(cluster.book.closing());
        return f.m.define("stateGain", wealth.last().minus(start));
    }

    /** The same from what crosses the border and what is lost of value. */
    Value gainByFlows() {
        Value in = leases.leaseFees
                .plus(leases.otherFees)
                .plus(otherTax)
                .plus(stake.exits)
                .plus(stake.clawedBack)
                .plus(stake.windUpShare)
                .total();
        Value out = firms.investment
                .sum(firms.population)
                .plus(operators.powerPaid)
                .plus(operators.staffPaid)
                .plus(operators.bondInterest)
                .plus(operators.loanInterest)
                .plus(cluster.depreciation)
                .total();
        return f.m.define("stateGainByFlows", in.minus(out).plus(equityAtEnd()));
    }

    /** What the investment adds to the state's wealth; the cluster's own change of wealth counts where it is policy. */
    Value gainEffect() {
        Value gain = gain();
        return gain.minus(state.ifPolicy(otherTax.total().under(Baseline.NONE), gain.under(Baseline.NONE)));
    }

    Value equityAtEnd() {
        return stake.equity.closing().sum(firms.population).last();
    }

    // ---- present value ----

    /** Σ δₜ Δ(cash from outside) + δ_T Δ(resale of cards - debt), without the fund's shares. */
    Value presentValue(Value rate) {
        return presentValue(state.chosen(), rate);
    }

    Value presentValuePaying(Value rate) {
        return presentValue(state.paying(), rate);
    }

    Value presentValueWide(Value rate) {
        return presentValue(state.wide(), rate);
    }

    /** Over the narrow perimeter, the cluster standing with and without the investment. */
    Value presentValueSunk(Value rate) {
        Value flows = state.narrowGroup().netInflow().effect().presentValue(rate);
        return flows.plus(left(f.one).effect().times(state.discountAtEnd(rate)));
    }

    /** Over the narrow perimeter, nothing of the cluster standing without the investment. */
    Value presentValueAsPolicy(Value rate) {
        Value flows = state.narrowGroup()
                .netInflow()
                .minus(otherTax.under(Baseline.NONE))
                .presentValue(rate);
        return flows.plus(left(f.one).times(state.discountAtEnd(rate))).minus(cluster.firstPurchase);
    }

    private Value presentValue(StatePerimeter.View view, Value rate) {
        Value flows = view.netCash().presentValue(rate);
        Value left = state.effect(left(view.debtOutside())).times(view.owned()).times(state.discountAtEnd(rate));
        return flows.plus(left).minus(firstPurchase().times(view.owned()));
    }

    /** Resale of cards less debt that is owed outside. */
    private Value left(Value loansOutside) {
        Value loans = operators.loans.closing().last().times(loansOutside);
        return cluster.resale.minus(operators.bonds.closing().last()).minus(loans);
    }

    /** δ_T times the fund's shares at their last price. */
    Value presentEquity(Value rate) {
        return equityAtEnd().effect().times(state.discountAtEnd(rate));
    }

    Value presentInvested(Value rate) {
        return firms.invested.presentValue(rate);
    }
}
