package io.gyre.scenario.leasing;

import static io.gyre.model.Equations.ratio;

import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Origin;
import io.gyre.model.Population;
import io.gyre.model.Series;
import io.gyre.model.Value;

/** Where public money went: followed in proportion to the till it lies in, with the bounds of that convention. */
final class PublicMoney {

    /** Public money put in. */
    final Value invested;
    /** Fees paid out of it, by quarter. */
    final Series fees;
    /** The same if public money leaves each till first, or last. */
    final Value feesFirst;

    final Value feesLast;
    /** What firms have paid out of it, for whatever. */
    final Value spent;

    private final Frame f;
    private final Sectors sectors;
    private final Firms firms;
    private final Stake stake;
    private final Leases leases;
    private final Operators operators;
    private final Origin mark;

    PublicMoney(Frame f, Sectors sectors, Firms firms, Stake stake, Leases leases, Operators operators) {
        this.f = f;
        this.sectors = sectors;
        this.firms = firms;
        this.stake = stake;
        this.leases = leases;
        this.operators = operators;
        Model m = f.m;
        mark = m.origin("publicMoney", firms.investment, leases.creditFees);
        invested = firms.invested.total();
        fees = m.define("tracedFees", leases.leaseFees.of(mark).plus(leases.creditFees));
        feesFirst = bound(mark.first()).total();
        feesLast = bound(mark.last()).total();
        spent = leases.spent
                .of(mark)
                .sum(firms.population)
                .plus(leases.creditFees)
                .total();
    }

    /** Each firm spends public money first, or last; within a quarter it goes to all uses alike. */
    private Series bound(Origin order) {
        Series part = f.part(leases.leaseFees, leases.spent.sum(firms.population));
        return leases.spent.of(order).sum(firms.population).times(part).plus(leases.creditFees);
    }

    private Value of(Flow... flows) {
        Value sum = f.zero;
        for (Flow flow : flows) {
            sum = sum.plus(flow.of(mark).total());
        }
        return sum;
    }

    /** What lies in the tills of firms, and credits that may still be used or have lapsed. */
    Value unspent() {
        Population population = firms.population;
        return mark.in(firms.sector).sum(population.slots());
    }

    /** What lay in the tills of firms that failed. */
    Value lost() {
        return of(stake.windUpWages, stake.windUpLenders, stake.windUpInvestors, stake.clawedBack, stake.windUpShare)
                .plus(mark.in(sectors.liquidators()));
    }

    Value creditsUnused() {
        return firms.creditFunding.total().minus(leases.creditFees.total());
    }

    /** Each holder's part; all of them are what was invested. */
    void holders() {
        held("heldByCluster", "cluster till", mark.in(sectors.operators()));
        held("heldByVendors", "chip vendors", of(operators.capexDomestic, operators.capexForeign));
        Value bonds = of(operators.bondInterest, operators.bondsRepaid);
        held("heldByLenders", "lenders", bonds.plus(mark.in(sectors.stateBanks())));
        Value staff = of(operators.staffPaid, stake.windUpWages);
        held("heldByWages", "wages and other spending", of(leases.wages).plus(staff));
        held("heldByGrid", "power grid", mark.in(sectors.grid()));
        held("heldByOtherClouds", "other clouds", of(leases.otherCompute));
        held("heldByFirms", "tills of firms", unspent());
        Value creditors = of(stake.windUpLenders).plus(mark.in(sectors.liquidators()));
        held("heldByCreditors", "creditors of failed firms", creditors);
        held("heldByInvestors", "other shareholders of failed firms", of(stake.windUpInvestors));
        held("heldByTreasury", "treasury", mark.in(sectors.treasury()));
        held(
                "heldByFund",
                "fund, credits not used included",
                mark.in(sectors.receipts()).plus(creditsUnused()));
    }

    private void held(String key, String who, Value amount) {
        f.m.outcome(key, ratio(amount, invested)).label("Public money at the end: " + who);
    }
}
