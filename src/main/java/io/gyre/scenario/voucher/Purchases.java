package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.when;

import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;

/**
 * What each firm wants to buy with its voucher.
 *
 * <p>Subsidised hours x = min(usable·(1-ρ)/(s·m·p), eligible·Φ·h⁰). New hours: of a firm free of cash limits
 * max(0, x - eligible·h⁰), as only a marginal hour that is subsidised changes what it buys; of a firm bound by cash, or in
 * the closure "given", A·x. Both are limited by the till: a firm keeps one more quarter of what it burns.
 */
final class Purchases {

    /** x. */
    final Series byVoucher;
    /** h - h⁰. */
    final Series added;

    private final Frame f;
    private final Programme programme;
    private final Firms firms;
    private final Traits traits;

    Purchases(Frame f, Programme programme, Firms firms, Vouchers vouchers) {
        this.f = f;
        this.programme = programme;
        this.firms = firms;
        this.traits = firms.traits;
        Model m = f.m;
        Series covered = firms.wish.times(traits.eligible);
        Series wanted = vouchers.usable.times(hoursPerYuan()).atMost(covered.times(traits.most));
        Series room = m.define("room", room());
        Value upFront = m.define("upFront", upFront());
        Series limited = wanted.atMost(room.times(inverse(upFront)));
        Series x = m.define("withVoucher", when(upFront.above(0)).then(limited).otherwise(wanted));
        Series left = room.minus(x.times(upFront)).atLeast(0);
        added = m.define(
                "newHours",
                when(programme.exists).then(more(x, covered).atMost(left)).orZero());
        byVoucher = m.define(
                "hoursByVoucher",
                when(programme.exists).then(x.atMost(covered.plus(added))).orZero());
    }

    /** (1-ρ)/(s·m·p), 0 for a firm without a rate. */
    private Series hoursPerYuan() {
        return programme.genuine.times(inverse(traits.worth)).times(f.one.over(f.price()));
    }

    /** 1/x where x is positive, else 0. */
    private Value inverse(Value x) {
        return when(x.above(0)).then(f.one.over(x.atLeast(0))).orZero().asValue();
    }

    /** Hours at the market price that the till can lend: all but this quarter's and the next quarter's needs. */
    private Series room() {
        Series till = f.perQuarter(firms.sector.cash()).plus(firms.revenue).plus(firms.round);
        Series spare =
                till.minus(firms.bill).minus(firms.other).minus(firms.burn).atLeast(0);
        return spare.times(f.one.over(f.price()));
    }

    /** What a subsidised hour costs at once beyond one at the market price, relative to it: m-1, less s·m if the operator is paid. */
    private Value upFront() {
        Series paidDirectly = when(programme.toOperator).then(traits.worth).orZero();
        return traits.markUp.minus(1).minus(paidDirectly).asValue();
    }

    private Series more(Series x, Series covered) {
        Series free = x.minus(covered).atLeast(0);
        Series tied = x.times(traits.fresh);
        return when(programme.given)
                .then(tied)
                .otherwise(when(traits.isBound).then(tied).otherwise(free));
    }
}
