package io.gyre.scenario.leasing;

import static io.gyre.model.Equations.ratio;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;
import java.util.List;

/** What is read off each path: the table "Leasing" of the domain, in its order. */
final class Outcomes {

    static final List<String> HEADLINES = List.of(
            "invested",
            "traced",
            "tracedLast",
            "tracedFirst",
            "allFees",
            "incremental",
            "mostTraced",
            "mostAllFees",
            "mostIncremental",
            "stateShareNeeded",
            "netAvoidable",
            "netFull",
            "consolidatedGain",
            "npvPerYuan",
            "npvEquityPerYuan",
            "circularity",
            "lessorTrap",
            "utilisationMean",
            "firmsAlive");

    private final Frame f;
    private final Model m;
    private final Firms firms;
    private final Stake stake;
    private final Leases leases;
    private final PublicMoney money;
    private final StateBooks state;
    private final Value invested;
    private final Condition anything;

    /** The parts of the model that outcomes read. */
    record Parts(Frame frame, Firms firms, Stake stake, Leases leases, Condition leaves) {}

    private final Condition leaves;

    Outcomes(Parts parts, PublicMoney money, StateBooks state) {
        this.f = parts.frame();
        this.m = f.m;
        this.firms = parts.firms();
        this.stake = parts.stake();
        this.leases = parts.leases();
        this.leaves = parts.leaves();
        this.money = money;
        this.state = state;
        this.invested = money.invested;
        this.anything = invested.above(0);
    }

    void declare() {
        readings();
        whatDecides();
        nets();
        channels();
        gain();
        presentValues();
        money.holders();
        fate();
        firms();
        series();
    }

    private io.gyre.model.Outcome perYuan(String key, Value amount) {
        return m.outcome(key, ratio(amount, invested));
    }

    private void readings() {
        m.outcome("invested", invested).label("Public money invested, credits included");
        Value traced = money.fees.total();
        Value all = leases.feesOfFirms.total();
        perYuan("traced", traced).label("Returned, traced: fees paid out of public money");
        perYuan("tracedFirst", money.feesFirst).label("Returned, traced, if public money is spent first");
        perYuan("tracedLast", money.feesLast).label("Returned, traced, if public money is spent last");
        perYuan("allFees", all).label("Returned, all fees: whatever the firms pay to state clusters");
        perYuan("incremental", state.fees()).label("Returned, incremental: more fees of state clusters");
        Value half = invested.over(2);
        m.probability("mostTraced", traced.above(half)).given(anything).label("P(more than half returns, traced)");
        m.probability("mostAllFees", all.above(half)).given(anything).label("P(more than half returns, all fees)");
        m.probability("mostIncremental", state.fees().above(half))
                .given(anything)
                .label("P(more than half returns, incremental)");
        m.outcome("circularity", ratio(traced, leases.fees.total()))
                .label("Public money in all fees of state clusters");
        m.outcome("circularityOfFirms", ratio(traced, all)).label("Public money in what firms pay to state clusters");
    }

    /** .5 / (compute share · share spent): above 1 no state share is enough. */
    private void whatDecides() {
        Value reach = money.spent.times(firms.computeShare);
        m.outcome("stateShareNeeded", ratio(invested.over(2), reach))
                .label("Share of compute that must be leased from state clusters (above 1: not reachable)");
        m.probability("notReachable", invested.over(2).above(reach))
                .given(anything)
                .label("P(no state share is enough)");
        perYuan("spentShare", money.spent).label("Public money spent by firms");
        Value compute = leases.computeWish.total();
        Value all = firms.spendingSum.total();
        m.outcome("computeOfSpending", ratio(compute, all)).label("Compute in all spending of firms");
        Value research = all.minus(compute).times(m.constant("otherResearchShare"));
        m.outcome("computeOfResearch", ratio(compute, compute.plus(research)))
                .label("Compute in research and development of firms");
        Value locked = firms.creditFunding.total();
        perYuan("lockedAtSigning", locked).label("Investment given as compute credits");
        Value asked = leases.computeWish.total();
        m.outcome("stateOfCompute", ratio(leases.feesOfFirms.total(), asked))
                .label("State clusters in what firms mean to spend on compute");
    }

    private void nets() {
        perYuan("netAvoidable", state.netAvoidable()).label("Incremental fees net of avoidable cost");
        perYuan("netFull", state.netFull()).label("Incremental fees net of their part of all cost");
        m.probability("netIsPositive", state.netAvoidable().above(0))
                .given(anything)
                .label("P(net of avoidable cost above 0)");
        perYuan("keptAvoidable", state.kept(money.fees, state.variableCost()))
                .label("Memo: traced fees kept after avoidable cost");
        perYuan("keptFull", state.kept(money.fees, state.allCost())).label("Memo: traced fees kept after full cost");
        perYuan("memoRemitted", state.remitted()).label("Memo: more profit remitted (inside the state)");
        perYuan("memoClusterTax", state.clusterTax()).label("Memo: more tax of the clusters (inside the state)");
    }

    /** Narrow perimeter: they add up to its net cash from outside. */
    private void channels() {
        perYuan("channelFees", state.feesFromOutside()).label("Channel: fees from outside");
        perYuan("channelTax", state.taxFromOutside()).label("Channel: tax from outside");
        perYuan("channelEquity", state.equityProceeds()).label("Channel: proceeds of shares");
        perYuan("channelBorrowed", state.borrowed()).label("Channel: loans drawn");
        perYuan("channelInvestment", state.investedCash().negated()).label("Channel: investment");
        perYuan("channelPower", state.powerPaid().negated()).label("Channel: power");
        perYuan("channelStaff", state.staffPaid().negated()).label("Channel: staff");
        perYuan("channelInterest", state.interestPaid().negated()).label("Channel: interest");
        perYuan("channelCapex", state.capexPaid().negated()).label("Channel: cards");
        perYuan("channelRepaid", state.repaid().negated()).label("Channel: loans repaid");
        perYuan("netCash", state.netCashNarrow()).label("All channels: cash from outside");
    }

    private void gain() {
        perYuan("consolidatedGain", state.gainEffect()).label("What the state's wealth gains");
        state.gainByFlows();
        perYuan("equityAtEnd", state.equityAtEnd().effect()).label("The fund's shares at their last price");
        perYuan("exitProceeds", stake.exits.total().effect()).label("Proceeds of exits");
    }

    private void presentValues() {
        Value rate = m.constant("discountRate");
        Value npv = state.presentValue(rate);
        Value equity = state.presentEquity(rate);
        Value per = state.presentInvested(rate);
        m.outcome("npv", npv.plus(equity)).label("Present value to the state, shares at their last price");
        m.outcome("npvPerYuan", ratio(npv, per)).label("Present value per yuan invested, shares left out");
        m.outcome("npvEquityPerYuan", ratio(equity, per)).label("Present value of the shares left, per yuan invested");
        Value extra = per.times(m.constant("costOfPublicFunds"));
        m.outcome("npvWithCostOfFunds", ratio(npv.plus(equity).minus(extra), per))
                .label("Present value per yuan, shares included, with the cost of public funds");
        m.outcome("npvPaying", ratio(state.presentValuePaying(rate).plus(equity), per))
                .label("Present value per yuan, shares included, to the paying government");
        m.outcome("npvWide", ratio(state.presentValueWide(rate).plus(equity), per))
                .label("Present value per yuan, shares included, with grid and state banks");
        Value low = m.constant("lowDiscountRate");
        Value lowNpv = state.presentValue(low).plus(state.presentEquity(low));
        m.outcome("npvLow", ratio(lowNpv, state.presentInvested(low)))
                .label("Present value per yuan, shares included, low discount rate");
        Value high = m.constant("highDiscountRate");
        Value highNpv = state.presentValue(high).plus(state.presentEquity(high));
        m.outcome("npvHigh", ratio(highNpv, state.presentInvested(high)))
                .label("Present value per yuan, shares included, high discount rate");
        m.probability("npvIsPositive", npv.plus(equity).above(0))
                .given(anything)
                .label("P(present value to the state above 0)");
        m.outcome("npvClusterSunk", ratio(state.presentValueSunk(rate).plus(equity), per))
                .label("Present value per yuan, shares included, the cluster standing anyway");
        m.outcome("npvClusterAsPolicy", ratio(state.presentValueAsPolicy(rate).plus(equity), per))
                .label("Present value per yuan, shares included, the cluster part of the policy");
    }

    private void fate() {
        perYuan("unspent", money.unspent()).label("Public money still in the tills of firms");
        perYuan("lost", money.lost()).label("Public money in the tills of firms that failed");
        perYuan("creditsUnused", money.creditsUnused()).label("Credits lapsed or not yet used");
    }

    private void firms() {
        Series alive =
                m.define("alive", firms.population.isActive().and(leaves.not()).count(firms.population));
        m.outcome("firmsAlive", alive.last()).label("Firms alive at the end");
        m.outcome("extraFirms", alive.effect().last()).label("Extra firms alive at the end");
        m.outcome("cardHours", leases.servedFirms.total()).label("Card-hours leased by firms from state clusters");
        Unit currency = f.money.currency().orElseThrow();
        m.outcome("pricePaid", ratio(leases.feesOfFirms.total().in(currency), leases.servedFirms.total()))
                .label("Price that firms paid to state clusters");
        m.series("firms", alive);
    }

    private void series() {
        m.series("invested", firms.invested);
        m.series("tracedFees", money.fees);
        m.series("feesOfFirms", leases.feesOfFirms);
        m.series("stateFees", leases.fees);
        m.series("stateCash", state.netCash());
        m.series("stateCashSum", state.netCash().cumulative());
        Unit currency = f.money.currency().orElseThrow();
        m.series("price", f.lease.price().in(currency.per(Unit.CARD).per(Unit.HOUR)));
    }
}
