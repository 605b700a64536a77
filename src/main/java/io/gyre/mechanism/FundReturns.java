package io.gyre.mechanism;

import io.gyre.model.Condition;
import io.gyre.model.Functions;
import io.gyre.model.Model;
import io.gyre.model.Ratio;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * What partners of a fund have paid in and got back, net of fees and carry, and the outcomes read off it: multiples, rates of
 * return, market equivalent and the J-curve.
 *
 * <p>Keys of outcomes: paidIn, distributed, dpi, rvpi, tvpi, dpiOne, irr, irrRoots, pme, tvpiAbove1, tvpiAbove3, tvpiAbove5,
 * tvpiAbove10, deepest; of series: calls, distributions, netAssetValue, jCurve. All payments count at the close of their period.
 */
public final class FundReturns {

    private static final int[] MULTIPLES = {1, 3, 5, 10};

    private final Model m;
    private final Series contributed;
    private final Series distributed;
    private final Series assets;

    /**
     * Reads the returns of a fund.
     *
     * @param m the model
     * @param contributed what partners pay in, a rate in money per period
     * @param distributed what partners get, such a rate
     * @param assets the value of what the fund holds at the close of each period, money; below 0 by rounding counts as 0
     */
    public FundReturns(Model m, Series contributed, Series distributed, Series assets) {
        this.m = m;
        this.contributed = contributed;
        this.distributed = distributed;
        this.assets = m.define("assetsAtClose", assets.atLeast(0));
    }

    /**
     * Declares the outcomes and series.
     *
     * @param commitment what partners have promised, money
     * @param index the return of the index for the market equivalent, per year
     */
    public void declare(Value commitment, Value index) {
        Value paidIn = contributed.total();
        Value back = distributed.total();
        Value left = assets.last();
        m.outcome("paidIn", paidIn).label("Paid in");
        m.outcome("distributed", back).label("Distributed to partners");
        m.outcome("dpi", new Ratio(back, paidIn)).label("DPI: distributed over paid in");
        m.outcome("rvpi", new Ratio(left, paidIn)).label("RVPI: value left over paid in");
        m.outcome("tvpi", new Ratio(back.plus(left), paidIn)).label("TVPI: both");
        Condition backOne = distributed.cumulative().notBelow(contributed.cumulative());
        Condition isPaid = contributed.cumulative().above(0);
        m.outcome("dpiOne", backOne.and(isPaid).firstPeriod().orLater())
                .label("First period in which DPI is 1 or more");
        rates(left);
        m.outcome("pme", Functions.pme(contributed, distributed, index(index), left))
                .label("Market equivalent (Kaplan-Schoar)");
        Value multiple = back.plus(left).over(paidIn);
        Condition any = paidIn.above(0);
        for (int bar : MULTIPLES) {
            m.probability("tvpiAbove" + bar, multiple.notBelow(bar))
                    .given(any)
                    .label("P(net multiple of " + bar + " or more)");
        }
        curve(commitment);
    }

    /** Rates of return of what was paid and of what is left, taken as paid at the end. */
    private void rates(Value left) {
        Unit period = Periods.unit(m);
        Condition isEnd = m.calendar().period().notBelow(m.calendar().periods());
        Series atEnd = assets.times(m.amount(1, Unit.NUMBER.per(period))).times(isEnd);
        Functions.Irr irr =
                Functions.irr(m, "rate", distributed.minus(contributed).plus(atEnd));
        m.outcome("irr", irr.highest())
                .given(irr.count().is(1))
                .label("IRR, net, where there is one (read the quantiles, not the mean)");
        m.outcome("irrRoots", irr.count()).label("How many rates of return there are");
    }

    /** The index at the close of each period, 1 at the start. */
    private Series index(Value rate) {
        return m.define(
                "index", Periods.growth(m, rate).power(m.calendar().period().as(Unit.NUMBER)));
    }

    private void curve(Value commitment) {
        Series net = distributed.cumulative().minus(contributed.cumulative());
        Series curve = m.define("cumulativeNet", net.over(commitment).as(Unit.SHARE));
        m.outcome("deepest", curve.min()).label("Deepest point of the J-curve, over the commitment");
        m.series("calls", contributed);
        m.series("distributions", distributed);
        m.series("netAssetValue", assets);
        m.series("jCurve", curve);
    }
}
