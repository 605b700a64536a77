package io.gyre.bench;

import static io.gyre.bench.Numbers.*;
import static io.gyre.model.Equations.exponential;
import static io.gyre.model.Equations.normal;
import static io.gyre.model.Equations.when;
import static io.gyre.unit.Unit.NUMBER;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Scenario;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;

/**
 * REF in the model language: a leased price with jumps, a bill partly subsidised out of a pool, fees and tax, cash that
 * runs out, exits. Its means at 10^6 paths are .3201 (standard error .00013), -8.0757 (.0021) and .3605 (.0007).
 */
final class ReferenceModel {

    private final Model m = Model.quarterly("reference", PERIODS);
    private final StateVariable pool = state("pool", FIRST_POOL);
    private final StateVariable revenue = state("revenue", FIRST_REVENUE);
    private final StateVariable cash = state("cash", FIRST_CASH);
    private final StateVariable returned = state("returned", 0);
    private final StateVariable spent = state("spent", FIRST_CASH);
    private final StateVariable invested = state("invested", FIRST_CASH);
    private final StateVariable exits = state("exits", 0);
    private final StateVariable value = state("value", -FIRST_CASH);

    private ReferenceModel() {}

    static Scenario scenario() {
        return new ReferenceModel().build();
    }

    private StateVariable state(String key, double start) {
        return m.state(key, NUMBER, m.number(start));
    }

    private Scenario build() {
        Series need = m.table("need", NUMBER, NEED);
        Series price = price();
        Series use = use();
        Series bill = need.times(use).times(price);
        Series voucher = bill.times(SUBSIDY).atMost(pool.times(m.table("payout", NUMBER, PAYOUT)));
        Series nextRevenue = revenue.times(.85).plus(bill.times(.15));
        Series margin = nextRevenue.minus(price.times(need).times(COST)).atLeast(0);
        Series fee = bill.times(FEE).plus(margin.times(TAX));
        Series income = m.table("income", NUMBER, INCOME).times(use);
        Series burn = bill.plus(WAGE).minus(voucher).minus(income);
        Series nextCash = cash.plus(INJECTION).minus(burn);
        Condition fails = m.event("fails", chance(m, burn, nextCash));
        Series exit = m.each("exit", exponential(m.number(SHAPE)))
                .exp()
                .atMost(MOST_EXIT)
                .times(fails);
        Series refill = m.number(FIRST_CASH).times(fails);
        Series flow =
                fee.minus(voucher).minus(INJECTION).plus(exit.times(EQUITY)).minus(refill);
        pool.becomes(pool.minus(voucher));
        revenue.becomes(nextRevenue);
        cash.becomes(when(fails).then(m.number(FIRST_CASH)).otherwise(nextCash));
        returned.becomes(returned.plus(fee).plus(exit.times(EQUITY)));
        spent.becomes(spent.plus(voucher).plus(INJECTION).plus(refill));
        invested.becomes(invested.plus(INJECTION).plus(refill));
        exits.becomes(exits.plus(exit));
        value.becomes(value.plus(flow.times(m.table("discount", NUMBER, DISCOUNT))));
        m.outcome("share", returned.closing().last().over(spent.closing().last()));
        m.outcome("value", value.closing().last());
        m.outcome("multiple", exits.closing().last().over(invested.closing().last()));
        return m.build();
    }

    private Series price() {
        return price(m);
    }

    /** What one hour costs: a random walk that sometimes jumps. */
    static Series price(Model m) {
        Series move =
                m.each("move", normal(m.number(DRIFT), m.number(VOLATILITY))).exp();
        Series jump =
                m.each("jump", normal(m.number(JUMP_MEAN), m.number(JUMP_SD))).exp();
        Condition jumps = m.event("jumps", m.number(JUMP_CHANCE));
        return m.process(
                "price",
                m.number(1),
                price -> price.times(move).times(when(jumps).then(jump).otherwise(m.number(1))));
    }

    private Series use() {
        Series x = m.process(
                "x", m.number(0), before -> m.each("use", normal(before.times(PERSISTENCE), m.number(USE_SD))));
        return logistic(m, x);
    }

    /** The share of the hours needed that is used. */
    static Series logistic(Model m, Series x) {
        return m.number(1).over(x.plus(USE_LEVEL).negated().exp().plus(1));
    }

    /** The probability of failing this quarter. */
    static Series chance(Model m, Series burn, Series cash) {
        Series b = burn.atLeast(LEAST_BURN);
        Series hazard = b.over(b.plus(cash.atLeast(0))).times(HAZARD_OF_BURN).plus(HAZARD);
        return m.number(1).minus(hazard.negated().exp());
    }
}
