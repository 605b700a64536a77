package io.gyre.scenario.leasing;

import static io.gyre.model.Equations.remainder;
import static io.gyre.model.Equations.when;

import io.gyre.mechanism.CardCost;
import io.gyre.mechanism.ContractPrice;
import io.gyre.model.Condition;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.Stock;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * Who leases how many card-hours from the state cluster, and at what price. What is under contract is served first, then
 * what is bought by the day; firms pay with credits first. What the cluster cannot serve is bought elsewhere or waits.
 */
final class Leases {

    /** State clusters in what firms buy: what they choose, at least the tie. */
    final Value stateShare;

    final Flow leaseFees;
    final Flow creditFees;
    final Flow otherCompute;
    final Flow wages;
    final Flow otherFees;
    final Flow creditsUsed;
    final Flow creditsLapsed;
    final Flow creditsGranted;
    /** All fees of the state cluster. */
    final Series fees;
    /** Those of the invested firms. */
    final Series feesOfFirms;
    /** Card-hours wished and served. */
    final Series wished;

    final Series served;
    final Series offered;
    /** Card-hours served to the invested firms. */
    final Series servedFirms;
    /** What each firm means to spend on compute. */
    final Series computeWish;

    private final Frame f;
    private final Firms firms;
    private final Cluster cluster;
    private final Series contract;
    private Series paidFirms;
    private Series paidOthers;
    private Series hoursFirms;
    private Series hoursOthers;
    private Series hoursOffered;

    Leases(Frame f, Sectors sectors, Firms firms, Cluster cluster) {
        this.f = f;
        this.firms = firms;
        this.cluster = cluster;
        Model m = f.m;
        Population population = firms.population;
        stateShare = m.define("stateShareOfCompute", m.uncertain("stateShare").atLeast(m.lever("tiedShare")));
        computeWish = firms.spending.times(firms.computeShare);
        Series asked = m.define("stateAsked", computeWish.times(stateShare));
        contract = ContractPrice.of(m, f.price, f.lease);
        Value kept = m.lever("leaseDiscount").complement();
        Value share = m.constant("contractedShare");
        Series mix = share.times(contract).plus(share.complement().times(f.lease.price()));
        Series sum = asked.sum(population);
        Series hours = m.define("hoursAsked", sum.over(mix.times(kept)).or(f.zero));
        Series others = m.define("otherLoad", otherLoad());
        wished = hours.plus(others);
        serve(sectors, hours, others, kept);
        offered = hoursOffered;
        servedFirms = hoursFirms;
        served = m.define("servedHours", hoursFirms.plus(hoursOthers));
        Series part = m.define("partServed", paidFirms.over(sum).or(f.one).atMost(1));
        Series due = m.define("stateDue", asked.times(part));
        Stock office = sectors.creditOffice().stock("credits", f.rights);
        Value worth = m.amount(1, f.money.per(f.rights));
        creditsGranted = m.flow("creditsGiven", office, firms.credits, firms.granted.over(worth));
        creditsUsed = m.flow("creditsUsed", firms.credits, office, due.over(worth));
        creditsLapsed = m.flow("creditsLapsed", firms.credits, office, remainder());
        Series byCredit = creditsUsed.times(worth);
        Sector operators = sectors.operators();
        creditFees = m.flow("creditFees", sectors.creditDesk(), operators, byCredit.sum(population));
        leaseFees = m.flow(
                        "leaseFees",
                        firms.sector,
                        operators,
                        due.minus(byCredit).atLeast(0))
                .priority(1);
        Condition isElsewhere = m.choice("unserved").is("otherClouds");
        Series elsewhere = computeWish.minus(when(isElsewhere).then(due).otherwise(asked));
        otherCompute = m.flow("otherCompute", firms.sector, sectors.otherClouds(), elsewhere.atLeast(0))
                .priority(2);
        Series rest = firms.spending.minus(computeWish).atLeast(0);
        wages = m.flow("wages", firms.sector, sectors.workers(), rest).priority(3);
        otherFees = m.flow("feesOfOthers", sectors.customers(), operators, paidOthers);
        feesOfFirms = m.define("feesOfFirms", leaseFees.sum(population).plus(creditFees));
        fees = m.define("stateFees", feesOfFirms.plus(otherFees));
    }

    /** What others want at the price of the day; a breakout multiplies it, as far as the cluster is not then full. */
    private Series otherLoad() {
        Model m = f.m;
        Series grown = m.uncertain("othersGrowth").times(f.years).exp();
        Series cheaper = f.lease.relative().power(m.uncertain("elasticity").negated());
        Value start = cluster.standing.cards.times(CardCost.hoursOfQuarter(m)).times(m.uncertain("startUtilisation"));
        Series load = start.times(grown).times(cheaper);
        Condition isShock = m.choice("shock").is("breakout");
        Condition isAfter = f.now.notBelow(m.constant("shockQuarter").as(Unit.NUMBER));
        Series room = cluster.capacity.times(m.constant("shockCeiling")).atLeast(load);
        Series shocked = load.times(m.uncertain("shockMultiplier")).atMost(room);
        return when(isShock).then(when(isAfter).then(shocked).otherwise(load)).otherwise(load);
    }

    private void serve(Sectors sectors, Series hours, Series others, Value kept) {
        Model m = f.m;
        Unit amount = Unit.CARD.times(Unit.HOUR);
        Stock machines =
                m.outside("machines").label("where card-hours come from").stock("hours", amount);
        Stock capacity = sectors.operators().stock("hours", amount);
        Sector uses = m.outside("uses").label("what card-hours are used for");
        Stock ofFirms = uses.stock("firms", amount);
        Stock ofOthers = uses.stock("others", amount);
        Flow offer = m.flow("hoursOffered", machines, capacity, cluster.capacity);
        capacity.coveredBy(offer);
        Value share = m.constant("contractedShare");
        Value spot = share.complement();
        Flow contractFirms =
                m.flow("contractHours", capacity, ofFirms, hours.times(share)).priority(1);
        Flow contractOthers = m.flow("contractHoursOfOthers", capacity, ofOthers, others.times(share))
                .priority(1);
        Flow spotFirms =
                m.flow("spotHours", capacity, ofFirms, hours.times(spot)).priority(2);
        Flow spotOthers = m.flow("spotHoursOfOthers", capacity, ofOthers, others.times(spot))
                .priority(2);
        m.flow("idleHours", capacity, uses.stock("idle", amount), remainder()).priority(3);
        hoursOffered = offer;
        hoursFirms = contractFirms.plus(spotFirms);
        hoursOthers = contractOthers.plus(spotOthers);
        paidFirms = contractFirms
                .times(contract)
                .plus(spotFirms.times(f.lease.price()))
                .times(kept);
        paidOthers = contractOthers.times(contract).plus(spotOthers.times(f.lease.price()));
    }
}
