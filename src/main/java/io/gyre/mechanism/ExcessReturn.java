package io.gyre.mechanism;

import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * What partners get beyond their money and a rate on it: the gain of which a guidance fund cedes a part.
 *
 * <p>With contributions C, distributions D, rate r and Δ the period in years: owedₜ₊₁ = (owedₜ)₊(1+r)^Δ - (-owedₜ)₊ + Cₜ - Dₜ,
 * which may fall below 0 and then does not grow; the excess is (L - owed)₊, L what is left at the end. At a rate of 0 it is all
 * gain. Both count at the close of their period, as in {@link EuropeanWaterfall}. Key: owedAtRate.
 */
public final class ExcessReturn {

    private ExcessReturn() {}

    /**
     * Adds it to a model.
     *
     * @param m the model
     * @param rate what the money would have earned, per year
     * @param contributed what partners pay in, a rate in money per period
     * @param distributed what partners get, such a rate
     * @param left the value of what the fund still holds at the end, money
     * @return the excess over all periods, money
     */
    public static Value of(Model m, Value rate, Series contributed, Series distributed, Value left) {
        Unit period = Periods.unit(m);
        Unit money = m.currency();
        Value length = m.amount(1, period);
        StateVariable owed = m.state("owedAtRate", money, m.amount(0, money));
        Series grown = owed.atLeast(0).times(Periods.growth(m, rate)).plus(owed.atMost(0));
        owed.becomes(grown.plus(contributed.times(length)).minus(distributed.times(length)));
        return left.minus(owed.closing().last()).atLeast(0);
    }
}
