package io.gyre.bench;

import static io.gyre.bench.Numbers.*;
import static io.gyre.model.Equations.exponential;
import static io.gyre.model.Equations.normal;
import static io.gyre.model.Equations.proRata;
import static io.gyre.model.Equations.ration;
import static io.gyre.model.Equations.when;
import static io.gyre.unit.Unit.NUMBER;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Scenario;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;

/**
 * The population model in the model language: 200 firms a path with one price, sizes and noise of their own, and one
 * budget shared in proportion to what is asked. Its means per firm are about 3.98 (fees) and -2.80 (value).
 */
final class PopulationModel {

    private final Model m = Model.quarterly("population", PERIODS);
    private final Population firms = m.population("firm", FIRMS);
    private final StateVariable pool = m.state("pool", NUMBER, m.number(FIRST_POOL * FIRMS));
    private final StateVariable revenue = firms.state("revenue", NUMBER, m.number(FIRST_REVENUE));
    private final StateVariable cash = firms.state("cash", NUMBER, m.number(FIRST_CASH));

    private PopulationModel() {}

    static Scenario scenario() {
        return new PopulationModel().build();
    }

    private Scenario build() {
        Value size = firms.uniform("size").minus(.5).times(SIZE_SPREAD).exp();
        Series need = m.table("need", NUMBER, NEED);
        Series price = ReferenceModel.price(m);
        Series use = use();
        Series noise =
                firms.each("noise", normal(m.number(0), m.number(BILL_NOISE))).exp();
        Series bill = need.times(price).times(use).times(size).times(noise);
        Series available = pool.times(m.table("payout", NUMBER, PAYOUT));
        Series voucher = ration(bill.times(SUBSIDY), available, proRata());
        Series nextRevenue = revenue.times(.85).plus(bill.times(.15));
        Series cost = price.times(need).times(COST);
        Series margin = nextRevenue.minus(size.times(cost)).atLeast(0);
        Series fee = bill.times(FEE).plus(margin.times(TAX));
        Series income = m.table("income", NUMBER, INCOME).times(use);
        Series burn = size.times(WAGE).plus(bill).minus(voucher).minus(income);
        Series nextCash = cash.plus(INJECTION).minus(burn);
        Condition fails = firms.event("fails", ReferenceModel.chance(m, burn, nextCash));
        Series exit = firms.each("exit", exponential(m.number(SHAPE)))
                .exp()
                .atMost(MOST_EXIT)
                .times(EQUITY)
                .minus(FIRST_CASH)
                .times(fails);
        pool.becomes(pool.minus(voucher.sum(firms)));
        revenue.becomes(nextRevenue);
        cash.becomes(when(fails).then(m.number(FIRST_CASH)).otherwise(nextCash));
        Series flow = fee.minus(voucher).plus(exit).sum(firms);
        m.outcome("fees", fee.sum(firms).total().over(FIRMS));
        m.outcome(
                "value",
                flow.times(m.table("discount", NUMBER, DISCOUNT)).total().over(FIRMS));
        m.outcome("paid", m.number(FIRST_POOL).minus(pool.closing().last().over(FIRMS)));
        return m.build();
    }

    private Series use() {
        Series x = firms.process(
                "x", m.number(0), before -> firms.each("use", normal(before.times(PERSISTENCE), m.number(USE_SD))));
        return ReferenceModel.logistic(m, x);
    }
}
