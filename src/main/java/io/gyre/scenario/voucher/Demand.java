package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.when;

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
 * What firms buy with a voucher, and the third ledger: card-hours.
 *
 * <p>Subsidised hours x = min(usable·(1-ρ)/(s·m·p), eligible·Φ·h⁰). New hours: of a firm free of cash limits
 * max(0, x - eligible·h⁰), as only a marginal hour that is subsidised changes what it buys; of a firm bound by cash, or in
 * the closure "given", A·x. Both are limited by the till: a firm keeps one more quarter of what it burns.
 *
 * <p>State operators serve applicants first, their other customers up to what is left. What they cannot serve is bought
 * from private clouds; where only state operators are eligible, its voucher is not used.
 */
final class Demand {

    /** h - h⁰ of each firm. */
    final Series added;
    /** x of each firm. */
    final Series subsidised;
    /** Vouchers used, in rights. */
    final Flow used;
    /** The same in money: redeemed. */
    final Series redeemed;

    final Series redeemedSum;
    final Series genuineSum;
    final Series relabelledSum;
    final Series wishSum;
    final Series addedSum;
    final Series subsidisedSum;
    /** Σ (p' - p)·x. */
    final Series markUpSum;
    /** Spending of each firm on compute, net of what vouchers pay directly. */
    final Series netBill;
    /** Other spending of each firm, less what vouchers pay of it directly. */
    final Series netOther;

    final Series hours;
    final Series foreignHours;
    final Series privateHours;
    /** Subsidised purchases at state operators and abroad, as a share of all. */
    final Series stateOfSubsidised;

    final Series foreignOfSubsidised;
    final Series otherWish;
    final Series stateWish;
    final Flow stateHours;
    final Flow otherHours;
    final Flow offered;

    private final Frame f;
    private final Programme programme;
    private final Firms firms;

    Demand(Frame f, Programme programme, Firms firms, Vouchers vouchers, Operators operators) {
        this.f = f;
        this.programme = programme;
        this.firms = firms;
        Model m = f.m;
        Population population = firms.population;
        Series aPrice = f.one.over(f.price());
        Value perHour = when(firms.worth.above(0))
                .then(programme.genuine.over(firms.worth))
                .orZero()
                .asValue();
        Series byVoucher = vouchers.usable.times(perHour).times(aPrice);
        Series covered = firms.wish.times(firms.eligible);
        Series wanted = byVoucher.atMost(covered.times(firms.most));
        Series room = m.define("room", room().times(aPrice));
        Value upFront = m.define("upFront", upFront());
        Value perUpFront = when(upFront.above(0))
                .then(f.one.over(upFront.atLeast(0)))
                .orZero()
                .asValue();
        Series most = room.times(perUpFront);
        Series x = m.define(
                "withVoucher", when(upFront.above(0)).then(wanted.atMost(most)).otherwise(wanted));
        Series free = x.minus(covered).atLeast(0);
        Series tied = x.times(firms.fresh);
        Series more = when(programme.given)
                .then(tied)
                .otherwise(when(firms.isBound).then(tied).otherwise(free));
        Series rest = room.minus(x.times(upFront)).atLeast(0);
        Series affordable = m.define("newHours", more.atMost(rest));
        Series eligibleHours = m.define("hoursByVoucher", x.atMost(covered.plus(affordable)));
        Condition stateOnly = programme.stateOnly;
        Series wishedShift = when(stateOnly).then(eligibleHours).otherwise(affordable);
        wishSum = m.define("hoursWithout", firms.wish.sum(population));
        Series shift =
                programme.stateOfEligible.minus(programme.stateShare).atLeast(0).times(wishedShift.sum(population));
        stateWish = m.define(
                "stateHoursWished",
                wishSum.plus(affordable.sum(population))
                        .times(programme.stateShare)
                        .plus(shift));
        otherWish = operators.otherLoad;
        Sector machines = m.outside("machines").label("where card-hours come from");
        Sector uses = m.outside("uses").label("what card-hours are used for");
        Unit amount = Unit.CARD.times(Unit.HOUR);
        Stock supply = machines.stock("hours", amount);
        Stock capacity = operators.sector.stock("hours", amount);
        offered = m.flow("hoursOffered", supply, capacity, operators.fleet.capacity());
        capacity.coveredBy(offered);
        stateHours = m.flow("stateHours", capacity, uses.stock("applicants", amount), stateWish)
                .priority(1);
        otherHours = m.flow("otherHours", capacity, uses.stock("others", amount), otherWish)
                .priority(2);
        m.flow("idleHours", capacity, uses.stock("idle", amount), io.gyre.model.Equations.remainder())
                .priority(3);
        Series served = m.define("served", stateHours.over(stateWish).or(f.one));
        Series kept = when(stateOnly).then(served).otherwise(f.one);
        subsidised = m.define("subsidised", eligibleHours.times(kept));
        added = m.define("added", affordable.times(kept));
        addedSum = m.define("addedHours", added.sum(population));
        subsidisedSum = m.define("subsidisedHours", subsidised.sum(population));
        hours = m.define("hours", wishSum.plus(addedSum));
        foreignHours = m.define("foreignHours", foreign());
        privateHours = m.define(
                "privateHours", hours.minus(stateHours).minus(foreignHours).atLeast(0));
        m.flow("hoursOfPrivate", supply, uses.stock("applicants", amount), privateHours);
        m.flow("hoursOfForeign", supply, uses.stock("applicants", amount), foreignHours);
        Series value = subsidised.times(firms.worth.over(programme.genuine).asValue());
        used = m.flow(
                        "used",
                        vouchers.held,
                        vouchers.office.stock("vouchers", f.rights),
                        value.times(f.price().over(vouchers.worth)))
                .priority(2);
        redeemed = m.define("redeemed", used.times(vouchers.worth));
        redeemedSum = m.define("redeemedAll", redeemed.sum(population));
        genuineSum = m.define("redeemedGenuine", redeemedSum.times(programme.genuine));
        relabelledSum = m.define("redeemedRelabelled", redeemedSum.times(programme.relabelled));
        markUpSum = m.define(
                "markUpPaid",
                subsidised.times(firms.markUp.minus(1)).sum(population).times(f.price()));
        stateOfSubsidised = when(stateOnly).then(f.one).otherwise(served.times(programme.stateOfEligible));
        foreignOfSubsidised = programme.foreignOfEligible;
        Series market = firms.wish.plus(added).minus(subsidised).atLeast(0).times(f.price());
        Value own = when(programme.toOperator)
                .then(firms.rate.complement().atLeast(0).as(Unit.NUMBER))
                .otherwise(f.one)
                .asValue();
        netBill = market.plus(subsidised.times(firms.markUp.times(own)).times(f.price()));
        Series spared = when(programme.toOperator)
                .then(firms.other.minus(redeemed.times(programme.relabelled)).atLeast(0))
                .otherwise(firms.other);
        netOther = spared;
    }

    /** What the till can lend, to purchases with a voucher: all but this quarter's and the next quarter's needs. */
    private Series room() {
        Series till = f.perQuarter(firms.sector.cash()).plus(firms.revenue).plus(firms.round);
        return till.minus(firms.bill).minus(firms.other).minus(firms.burn).atLeast(0);
    }

    /** What a subsidised hour costs at once beyond one at the market price, relative to it: m-1, less s·m if the operator is paid. */
    private Value upFront() {
        return firms.markUp
                .minus(1)
                .minus(when(programme.toOperator).then(firms.worth).orZero())
                .asValue();
    }

    private Series foreign() {
        Series shifted =
                when(programme.stateOnly).then(subsidised).otherwise(added).sum(firms.population);
        return hours.times(programme.foreignShare)
                .plus(shifted.times(programme.foreignOfEligible.minus(programme.foreignShare)))
                .atLeast(0);
    }
}
