package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.when;

import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/** What firms buy in the end, the vouchers they use for it, and the bills that follow. */
final class Demand {

    final CardHours hours;
    /** Vouchers used, in rights. */
    final Flow used;
    /** The same in money: redeemed. */
    final Series redeemed;

    final Series redeemedSum;
    final Series genuineSum;
    final Series relabelledSum;
    /** Σ (p' - p)·x. */
    final Series markUpSum;
    /** Spending of each firm on compute, net of what vouchers pay directly. */
    final Series netBill;
    /** Other spending of each firm, less what vouchers pay of it directly. */
    final Series netOther;
    /** State operators in subsidised purchases. */
    final Series stateOfSubsidised;
    /** Foreign clouds in subsidised purchases. */
    final Series foreignOfSubsidised;

    private final Frame f;
    private final Programme programme;
    private final Firms firms;
    private final Series subsidised;
    private final Series added;

    Demand(Frame f, Programme programme, Firms firms, Vouchers vouchers, Operators operators) {
        this.f = f;
        this.programme = programme;
        this.firms = firms;
        Model m = f.m;
        Population population = firms.population;
        Purchases purchases = new Purchases(f, programme, firms, vouchers);
        hours = new CardHours(f, programme, firms, purchases, operators);
        stateOfSubsidised = m.define("stateOfSubsidised", hours.stateOfSubsidised());
        foreignOfSubsidised = programme.foreignOfEligible;
        subsidised = m.define("subsidised", purchases.byVoucher.times(hours.kept));
        added = m.define("added", purchases.added.times(hours.kept));
        Value perHour = firms.traits.worth.over(programme.genuine);
        Series rights = when(programme.exists)
                .then(subsidised.times(perHour).times(f.price().over(vouchers.worth)))
                .orZero();
        used = m.flow("used", vouchers.held, vouchers.office, rights).priority(2);
        redeemed = m.define("redeemed", used.times(vouchers.worth));
        redeemedSum = m.define("redeemedAll", used.sum(population).times(vouchers.worth));
        genuineSum = m.define("redeemedGenuine", redeemedSum.times(programme.genuine));
        relabelledSum = m.define("redeemedRelabelled", redeemedSum.times(programme.relabelled));
        Series dearer = subsidised.times(firms.traits.markUp.minus(1)).sum(population.slots());
        markUpSum = m.define("markUpPaid", dearer.times(f.price()));
        netBill = m.define("netBill", bill());
        netOther = m.define("netOther", other());
    }

    /** p for what is bought without a voucher, p' for the rest, or the firm's own part of it if the operator is paid. */
    private Series bill() {
        Value own = Traits.either(
                programme.toOperator, firms.traits.rate.complement().atLeast(0).as(Unit.NUMBER), f.one);
        Series market = firms.wish.plus(added).minus(subsidised).atLeast(0);
        return market.plus(subsidised.times(firms.traits.markUp.times(own))).times(f.price());
    }

    private Series other() {
        Series spared = firms.other.minus(redeemed.times(programme.relabelled)).atLeast(0);
        return when(programme.toOperator).then(spared).otherwise(firms.other);
    }
}
