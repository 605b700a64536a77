package io.gyre.example;

import static io.gyre.model.Equations.eventProbability;
import static io.gyre.model.Equations.ratio;
import static io.gyre.model.Equations.remainder;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.QUARTER;

import io.gyre.model.Model;
import io.gyre.model.Scenario;

/** Does most of what a state fund puts into model firms come back as compute leasing fees? The example of the README, whole in forty lines; the shipped scenario is run by {@link LeasingClaim}. */
public final class LeasingClaimInSmall {

    private LeasingClaimInSmall() {}

    /**
     * Writes the scenario.
     *
     * @return thirty firms, ten years
     */
    public static Scenario scenario() {
        var m = Model.quarterly("leasingClaim", 40).parameters("leasing-claim.yaml");
        var firm = m.population("firm", 30);
        var fund = m.sector("fund").open();
        var firms = m.sector("firms", firm);
        var cluster = m.sector("cluster");
        var investors = m.outside("otherInvestors");
        var clouds = m.outside("otherClouds");
        var economy = m.outside("economy");
        var state = m.group("state", fund, cluster);

        var isRound = m.calendar().isFirstQuarter().and(m.calendar().year().below(3));
        var tranche = m.lever("tranche", CNY.per(QUARTER)).times(isRound).over(firm.size());
        var invested = m.flow("investment", fund, firms, tranche);
        m.flow(
                "privateInvestment",
                investors,
                firms,
                m.constant("privateTranche").in(CNY.per(QUARTER)).times(isRound).over(firm.size()));
        var spent = m.define("spending", firms.cash().times(m.constant("burn")));
        var bill = m.define("computeBill", spent.times(firm.once("computeShare")));
        var fees = m.flow("leaseFees", firms, cluster, bill.times(m.lever("tiedShare")))
                .priority(1);
        m.flow("otherCompute", firms, clouds, bill.minus(fees.asked())).priority(1);
        m.flow("wagesAndOther", firms, economy, spent.minus(bill)).priority(2);
        m.flow("clusterCosts", cluster, economy, fees.sum(firm).times(m.uncertain("costShare")));
        cluster.cash().coveredBy(fees);
        var failure = firm.event("failure", eventProbability(m.constant("failureHazard")));
        firm.leaves(failure).closing(m.flow("liquidation", firms, economy, remainder()));

        var publicMoney = m.origin("publicMoney", invested);
        var total = invested.sum(firm).total();
        var traced = fees.of(publicMoney).sum(firm).total();
        m.outcome("traced", ratio(traced, total)).label("Fees traced to public money");
        m.outcome("allFees", ratio(fees.sum(firm).total(), total)).label("All fees of the firms");
        m.outcome("incremental", ratio(fees.sum(firm).total().effect(), total)).label("Fees because of it");
        m.outcome("netCash", ratio(state.netInflow().total().effect().plus(total), total))
                .label("Cash left to the state");
        m.probability("mostReturns", traced.over(total).above(.5)).label("More than half is traced back");
        return m.build();
    }

    /**
     * Runs 100,000 paths and prints what came out.
     *
     * @param args none
     */
    public static void main(String[] args) {
        var run = scenario().run(100_000);
        for (var outcome : run.result().of("default").outcomes()) {
            var label = outcome.outcome().label();
            System.out.printf(
                    "%-32s %.3f ± %.3f%n",
                    label, outcome.mean(), outcome.interval().halfWidth());
        }
        System.out.println(run.path(17).explain("leaseFees", 5));
    }
}
