package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.remainder;
import static io.gyre.model.Equations.when;

import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.Stock;
import io.gyre.unit.Unit;

/**
 * The third ledger: card-hours, from the machines to what they are used for.
 *
 * <p>State operators serve applicants first, their other customers up to what is left. What they cannot serve is bought
 * from private clouds; where only state operators are eligible, its voucher is not used.
 */
final class CardHours {

    /** Card-hours that applicants want of state operators. */
    final Series stateWish;

    final Flow offered;
    final Flow state;
    final Flow others;
    /** The part of stateWish that is served. */
    final Series served;
    /** The part of what firms want with a voucher that they buy. */
    final Series kept;

    /** Σ h⁰. */
    final Series without;
    /** Σ (h - h⁰). */
    final Series added;
    /** Σ x. */
    final Series subsidised;
    /** Σ h. */
    final Series all;

    final Series foreign;
    final Series privately;

    private final Frame f;
    private final Programme programme;

    CardHours(Frame f, Programme programme, Firms firms, Purchases purchases, Operators operators) {
        this.f = f;
        this.programme = programme;
        Model m = f.m;
        Population population = firms.population;
        without = m.define("hoursWithout", firms.wish.sum(population));
        Series more = purchases.added.sum(population.slots());
        Series byVoucher = purchases.byVoucher.sum(population.slots());
        Series moved = moved(more, byVoucher)
                .times(programme.stateOfEligible.minus(programme.stateShare).atLeast(0));
        stateWish = m.define(
                "stateHoursWished",
                without.plus(more).times(programme.stateShare).plus(moved));
        Unit amount = Unit.CARD.times(Unit.HOUR);
        Stock supply = m.outside("machines").label("where card-hours come from").stock("hours", amount);
        Sector uses = m.outside("uses").label("what card-hours are used for");
        Stock capacity = operators.sector.stock("hours", amount);
        Stock applicants = uses.stock("applicants", amount);
        offered = m.flow("hoursOffered", supply, capacity, operators.fleet.capacity());
        capacity.coveredBy(offered);
        state = m.flow("stateHours", capacity, applicants, stateWish).priority(1);
        others = m.flow("otherHours", capacity, uses.stock("others", amount), operators.otherLoad)
                .priority(2);
        m.flow("idleHours", capacity, uses.stock("idle", amount), remainder()).priority(3);
        served = m.define("served", state.over(stateWish).or(f.one));
        kept = when(programme.stateOnly).then(served).otherwise(f.one);
        added = m.define("addedHours", more.times(kept));
        subsidised = m.define("subsidisedHours", byVoucher.times(kept));
        all = m.define("hours", without.plus(added));
        foreign = m.define("foreignHours", foreign());
        privately = m.define("privateHours", all.minus(state).minus(foreign).atLeast(0));
        m.flow("hoursOfPrivate", supply, applicants, privately);
        m.flow("hoursOfForeign", supply, applicants, foreign);
    }

    /** What of the purchases goes by the split of eligible suppliers: new hours, or all with a voucher where only the state is. */
    private Series moved(Series added, Series byVoucher) {
        return when(programme.stateOnly).then(byVoucher).otherwise(added);
    }

    private Series foreign() {
        Series shift = programme.foreignOfEligible.minus(programme.foreignShare);
        return all.times(programme.foreignShare)
                .plus(moved(added, subsidised).times(shift))
                .atLeast(0);
    }

    /** The state in subsidised purchases. */
    Series stateOfSubsidised() {
        return when(programme.stateOnly).then(f.one).otherwise(served.times(programme.stateOfEligible));
    }
}
