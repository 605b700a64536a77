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
 * what is bought by the day; firms pay with credits first. What the cluster cannot serve is bought elsewhere or waits. Firms
 * pay an exchange, which passes all on within the quarter.
 */
final class Leases {

    /** State clusters in what firms buy: what they choose, at least the tie. */
    final Value stateShare;

    /** All that firms pay in cash. */
    final Flow spent;

    final Flow leaseFees;
    final Flow creditFees;
    final Flow otherCompute;
    final Flow wages;
    final Flow otherFees;
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
    /** What firms mean to spend on compute. */
    final Series computeWish;

    private final Frame f;
    private final Firms firms;
    private final Cluster cluster;
    private final Series contract;
    private Flow creditsUsed;
    private Flow creditsLapsed;
    private Flow creditsGranted;
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
        computeWish = m.define("computeWish", firms.spendingSum.times(firms.computeShare));
        Value computeShareOfState = firms.computeShare.times(stateShare);
        contract = ContractPrice.of(m, f.price, f.lease);
        Value kept = m.lever("leaseDiscount").complement();
        Value share = m.constant("contractedShare");
        Series mix = share.times(contract).plus(share.complement().times(f.lease.price()));
        Series sum = m.define("stateAsked", computeWish.times(stateShare));
        Series hours = m.define("hoursAsked", sum.over(mix.times(kept)).or(f.zero));
        Series others = m.define("otherLoad", otherLoad());
        wished = hours.plus(others);
        serve(sectors, hours, others, kept);
        offered = hoursOffered;
        servedFirms = hoursFirms;
        served = m.define("servedHours", hoursFirms.plus(hoursOthers));
        Series part = m.define("partServed", paidFirms.over(sum).or(f.one).atMost(1));
        Series due = m.define("stateDue", sum.times(part));
        Condition isElsewhere = m.choice("unserved").is("otherClouds");
        Series waits = when(isElsewhere).then(f.zero).otherwise(sum.minus(due).atLeast(0));
        Series byCredit = byCredit(sectors, computeShareOfState.times(part));
        spent = spent(sectors, byCredit, f.part(waits, firms.spendingSum));
        Sector operators = sectors.operators();
        Series creditSum = byCredit.sum(population);
        creditFees = m.flow("creditFees", sectors.creditDesk(), operators, creditSum);
        Sector exchange = sectors.exchange();
        exchange.cash().coveredBy(spent);
        leaseFees = m.flow(
                        "leaseFees", exchange, operators, due.minus(creditSum).atLeast(0))
                .priority(1);
        Series elsewhere = computeWish.minus(due).minus(waits).atLeast(0);
        otherCompute = m.flow("otherCompute", exchange, sectors.otherClouds(), elsewhere)
                .priority(2);
        wages = m.flow("wages", exchange, sectors.workers(), remainder()).priority(3);
        otherFees = m.flow("feesOfOthers", sectors.customers(), operators, paidOthers);
        feesOfFirms = m.define("feesOfFirms", leaseFees.plus(creditFees));
        fees = m.define("stateFees", feesOfFirms.plus(otherFees));
    }

    /** What is left of credits when a firm fails. */
    Flow creditsLapsed() {
        return creditsLapsed;
    }

    /** What each firm pays by credit: credits first, for compute at the state cluster alone. */
    private Series byCredit(Sectors sectors, Series stateOfSpending) {
        Model m = f.m;
        Stock office = sectors.creditOffice().stock("credits", f.rights);
        Value worth = m.amount(1, f.money.per(f.rights));
        Series due = when(firms.hasCredits)
                .then(firms.spending.times(stateOfSpending))
                .orZero();
        creditsGranted = m.flow("creditsGiven", office, firms.credits, firms.granted.over(worth));
        creditsUsed = m.flow("creditsUsed", firms.credits, office, due.over(worth));
        creditsLapsed = m.flow("creditsLapsed", firms.credits, office, remainder());
        return creditsUsed.times(worth);
    }

    /** What each firm pays in cash, for everything; the exchange passes it on within the quarter. */
    private Flow spent(Sectors sectors, Series byCredit, Series waiting) {
        Series bill = firms.spending.times(waiting.negated().plus(1)).minus(byCredit);
        return f.m.flow("spent", firms.sector, sectors.exchange(), bill.atLeast(0));
    }

    /** What others want at the price of the day; a breakout multiplies it, as far as the cluster is not then full. */
    private Series otherLoad() {
        Model m = f.m;
        Series grown = m.uncertain("othersGrowth").times(f.years).exp();
        Series cheaper = f.lease.relative().power(m.uncertain("elasticity").negated());
        Value start = cluster.firstRunning().times(CardCost.hoursOfQuarter(m)).times(m.uncertain("startUtilisation"));
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
