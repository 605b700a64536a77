package io.gyre.mechanism;

import io.gyre.model.Condition;
import io.gyre.model.Equations;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * How a fund as a whole shares what it distributes: first to its partners until they have back what they paid in and the
 * hurdle on it, then to the manager until he has the carry on all gain (where there is a catch-up), then by the carry.
 *
 * <p>With contributions C, distributions D, hurdle h, carry c and Δ the period in years: owedₜ₊₁ = owedₜ(1+h)^Δ + Cₜ - firstₜ,
 * firstₜ = min(Dₜ, owedₜ(1+h)^Δ + Cₜ), restₜ = Dₜ - firstₜ; carryₜ = min(restₜ, (c·(ΣD - ΣC)₊ - Σ carry before)₊) with a full
 * catch-up, c·restₜ without one. Contributions and distributions count at the close of their period. Nothing is clawed back.
 * Keys: waterfallOwed, waterfallCarry.
 */
public final class EuropeanWaterfall {

    private final Series carried;
    private final Series paid;

    private EuropeanWaterfall(Series carried, Series paid) {
        this.carried = carried;
        this.paid = paid;
    }

    /**
     * What the partnership agreement says.
     *
     * @param hurdle return that partners get before any carry, per year
     * @param carry the manager's part of the gain, a share
     * @param catchUp whether the manager then catches up on all gain; else he has the carry on what lies above the hurdle
     */
    public record Terms(Value hurdle, Value carry, Condition catchUp) {}

    /**
     * Adds the waterfall to a model.
     *
     * @param m the model
     * @param terms its terms
     * @param contributed what partners pay in, a rate in money per period
     * @param distributed what is given out to partners and manager together, such a rate
     * @return how it is shared
     */
    public static EuropeanWaterfall of(Model m, Terms terms, Series contributed, Series distributed) {
        Unit period = Periods.unit(m);
        Unit money = m.currency();
        Value length = m.amount(1, period);
        Value once = m.amount(1, Unit.NUMBER.per(period));
        StateVariable owed = m.state("waterfallOwed", money, m.amount(0, money));
        StateVariable before = m.state("waterfallCarry", money, m.amount(0, money));
        Series due = owed.times(Periods.growth(m, terms.hurdle())).plus(contributed.times(length));
        Series out = distributed.times(length);
        Series first = Equations.min(out, due);
        Series rest = out.minus(first);
        Series gain = distributed.cumulative().minus(contributed.cumulative()).atLeast(0);
        Series target = gain.times(terms.carry()).minus(before).atLeast(0);
        Series carried = Equations.when(terms.catchUp())
                .then(Equations.min(rest, target))
                .otherwise(rest.times(terms.carry()));
        owed.becomes(due.minus(first));
        before.becomes(before.plus(carried));
        return new EuropeanWaterfall(carried.times(once), out.minus(carried).times(once));
    }

    /**
     * What the manager gets as carry.
     *
     * @return a rate in money per period
     */
    public Series toManager() {
        return carried;
    }

    /**
     * What the partners get.
     *
     * @return a rate in money per period
     */
    public Series toPartners() {
        return paid;
    }
}
