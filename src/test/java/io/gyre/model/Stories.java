package io.gyre.model;

import static io.gyre.model.Equations.ratio;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.SHARE;
import static io.gyre.unit.Unit.YEAR;

/** Small complete models with known numbers. */
final class Stories {

    private Stories() {}

    /** Godley and Lavoie (2007), Monetary Economics, chapter 3: model SIM, G = 20, θ = .2, α₁ = .6, α₂ = .4. */
    static Model sim(int years) {
        Model m = Model.yearly("sim", years);
        Sector households = m.sector("households");
        Sector production = m.sector("production").open();
        Sector government = m.sector("government").open();
        Value theta = m.amount(.2, SHARE);
        Value spending = m.amount(20, CNY.per(YEAR));
        Series wealth = households.cash().times(m.amount(.4, NUMBER.per(YEAR)));
        Series income = m.define("income", spending.plus(wealth).over(1 - .6 * (1 - .2)));
        Series tax = m.define("tax", income.times(theta));
        Series disposable = m.define("disposable", income.minus(tax));
        Series consumed = m.define("consumed", disposable.times(.6).plus(wealth));
        m.flow("publicSpending", government, production, spending);
        Flow wages = m.flow("wages", production, households, income);
        m.flow("taxes", households, government, tax).priority(1);
        m.flow("consumption", households, production, consumed).priority(2);
        households.cash().coveredBy(wages);
        m.outcome("finalIncome", income.last());
        m.outcome("finalWealth", households.cash().end());
        m.series("income", income);
        return m;
    }

    /** 100 of vouchers in the first period; 70 % leased at the state cluster; 40 % of that returned and issued again. */
    static Model recirculation(int periods, boolean yearly) {
        Model m = yearly ? Model.yearly("recirculation", periods) : Model.quarterly("recirculation", periods);
        Sector treasury = m.sector("treasury").opening(m.amount(100, CNY));
        Sector firms = m.sector("firms");
        Sector cluster = m.sector("cluster");
        Sector clouds = m.outside("clouds");
        Sector costs = m.outside("costs");
        Flow issued = m.flow("issued", treasury, firms, Equations.remainder());
        firms.cash().coveredBy(issued);
        Flow fees = m.flow("fees", firms, cluster, issued.times(.7)).priority(1);
        m.flow("otherFees", firms, clouds, Equations.remainder()).priority(2);
        cluster.cash().coveredBy(fees);
        Flow remitted = m.flow("remitted", cluster, treasury, fees.times(.4)).priority(1);
        m.flow("clusterCosts", cluster, costs, Equations.remainder()).priority(2);
        Origin voucher = m.origin("publicMoney", issued);
        SectorGroup state = m.group("state", treasury, cluster);
        m.outcome("gross", issued.total());
        m.outcome("presentGross", issued.presentValue(m.amount(.05, NUMBER.per(YEAR))));
        m.outcome("tracedFees", fees.of(voucher).total());
        m.outcome("markedRemitted", remitted.of(voucher).total());
        m.outcome(
                "rounds",
                ratio(issued.round(voucher).or(m.number(0)).times(issued).total(), issued.total()));
        m.outcome("stateOut", state.outflow().total());
        m.series("issued", issued);
        return m;
    }
}
