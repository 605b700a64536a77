package io.gyre.scenario.leasing;

import static io.gyre.model.Equations.when;

import io.gyre.model.Baseline;
import io.gyre.model.Choice;
import io.gyre.model.Condition;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.SectorGroup;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

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
    private final Condition clusterCounts;
    private final SectorGroup narrow;
    private final View chosen;
    private final View paying;
    private final View wide;

    /** Taxes from outside the perimeter. */
    record Taxes(Flow onClouds, Flow onWages) {}

    /** Over one perimeter: net cash from outside, the part of the cluster that is owned, and of its debts that are owed outside. */
    private record View(Series netCash, Value owned, Value loansOutside) {}

    StateBooks(
            Frame f, Sectors sectors, Firms firms, Stake stake, Cluster cluster, Leases leases, Operators operators) {
        this.f = f;
        this.firms = firms;
        this.stake = stake;
        this.cluster = cluster;
        this.leases = leases;
        this.operators = operators;
        this.taxes = taxes(sectors);
        Model m = f.m;
        otherTax = taxes.onClouds().plus(taxes.onWages());
        clusterCounts = m.choice("clusterIsPolicy").is("yes");
        Value all = m.amount(1, Unit.SHARE);
        Value none = m.amount(0, Unit.SHARE);
        Value ownership = m.constant("ownershipShare");
        narrow = m.group("stateNarrow", sectors.treasury(), sectors.fund(), sectors.creditDesk(), sectors.operators());
        SectorGroup owned = m.group("payingGovernmentOwned", sectors.treasury(), sectors.fund(), sectors.creditDesk())
                .with(sectors.operators(), ownership);
        SectorGroup widely = m.group(
                "stateWide",
                sectors.treasury(),
                sectors.fund(),
                sectors.creditDesk(),
                sectors.operators(),
                sectors.grid(),
                sectors.stateBanks());
        View narrowly = new View(cash(narrow), all, all);
        paying = new View(cash(owned), ownership, all);
        wide = new View(cash(widely), all, none);
        Choice perimeter = m.choice("perimeter");
        Condition isPaying = perimeter.is("payingGovernment");
        Condition isWide = perimeter.is("wide");
        Series net = when(isPaying)
                .then(paying.netCash)
                .otherwise(when(isWide).then(wide.netCash).otherwise(narrowly.netCash));
        chosen = new View(
                m.define("stateCashEffect", net),
                when(isPaying).then(ownership).otherwise(all).asValue(),
                when(isWide).then(none).otherwise(all).asValue());
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

    /** Net cash from outside, less that of the same path without the investment. */
    private Series cash(SectorGroup group) {
        Series without = when(clusterCounts)
                .then(otherTax.under(Baseline.NONE))
                .otherwise(group.netInflow().under(Baseline.NONE));
        return group.netInflow().minus(without);
    }

    /** Without the investment: nothing of the cluster where it is part of the policy. */
    private Value ofCluster(Value x) {
        Value without = when(clusterCounts)
                .then(f.zero)
                .otherwise(x.under(Baseline.NONE))
                .asValue();
        return x.minus(without);
    }

    private Value ofCluster(Series flow) {
        return ofCluster(flow.total());
    }

    Series netCash() {
        return chosen.netCash;
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
        return when(clusterCounts).then(cluster.firstPurchase).orZero().asValue();
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
        return cash(narrow).total();
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
        Series wealth = narrow.wealth().plus(cluster.book.closing());
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
        Value without = when(clusterCounts)
                .then(otherTax.total().under(Baseline.NONE))
                .otherwise(gain.under(Baseline.NONE))
                .asValue();
        return gain.minus(without);
    }

    Value equityAtEnd() {
        return stake.equity.closing().sum(firms.population).last();
    }

    // ---- present value ----

    /** δ_T = (1+r)^(-T/4). */
    private Value end(Value rate) {
        return rate.times(f.m.amount(1, Unit.YEAR)).plus(1).power(f.m.number(-f.quarters / 4.0));
    }

    /** Σ δₜ Δ(cash from outside) + δ_T Δ(resale of cards - debt), without the fund's shares. */
    Value presentValue(Value rate) {
        return presentValue(chosen, rate);
    }

    Value presentValuePaying(Value rate) {
        return presentValue(paying, rate);
    }

    Value presentValueWide(Value rate) {
        return presentValue(wide, rate);
    }

    /** Over the narrow perimeter, the cluster standing with and without the investment. */
    Value presentValueSunk(Value rate) {
        Value flows = narrow.netInflow().effect().presentValue(rate);
        return flows.plus(left(f.one).effect().times(end(rate)));
    }

    /** Over the narrow perimeter, nothing of the cluster standing without the investment. */
    Value presentValueAsPolicy(Value rate) {
        Value flows = narrow.netInflow().minus(otherTax.under(Baseline.NONE)).presentValue(rate);
        return flows.plus(left(f.one).times(end(rate))).minus(cluster.firstPurchase);
    }

    private Value presentValue(View view, Value rate) {
        Value flows = view.netCash.presentValue(rate);
        Value left = ofCluster(left(view.loansOutside)).times(view.owned).times(end(rate));
        return flows.plus(left).minus(firstPurchase().times(view.owned));
    }

    /** Resale of cards less debt that is owed outside. */
    private Value left(Value loansOutside) {
        Value loans = operators.loans.closing().last().times(loansOutside);
        return cluster.resale.minus(operators.bonds.closing().last()).minus(loans);
    }

    /** δ_T times the fund's shares at their last price. */
    Value presentEquity(Value rate) {
        return equityAtEnd().effect().times(end(rate));
    }

    Value presentInvested(Value rate) {
        return firms.invested.presentValue(rate);
    }
}
