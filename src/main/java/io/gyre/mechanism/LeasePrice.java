package io.gyre.mechanism;

import io.gyre.model.Equations;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * The market price of one H100-equivalent card-hour: a falling trend, a deviation from it that reverts and jumps, and a
 * floor at avoidable cost.
 *
 * <p>pₜ = max(floorₜ, p₀·exp(μ·τ + dₜ)) with τ the years since the start and d₁ = 0;
 * dₜ₊₁ = dₜ·exp(-κΔ) + ς·√Δ·zₜ + J⁻·[fall] + J⁺·[rise], Δ a quarter of a year, [fall] and [rise] independent events of
 * probability 1 - exp(-rate·Δ). Keys: startPrice, priceTrend, priceReversion, priceVolatility, jumpsDown, jumpDown,
 * jumpsUp, jumpUp. The price in period 1 is the start price.
 */
public final class LeasePrice {

    private final Value start;
    private final Series price;
    private final Series relative;

    private LeasePrice(Value start, Series price, Series relative) {
        this.start = start;
        this.price = price;
        this.relative = relative;
    }

    /**
     * Adds the price to a model.
     *
     * @param m the model, its parameters read
     * @param unit the unit of the price: a currency per card per hour
     * @param years the years since the start, by period
     * @param floor the least price, in that unit
     * @return the price
     */
    public static LeasePrice of(Model m, Unit unit, Series years, Series floor) {
        Value start = m.uncertain("startPrice").in(unit);
        StateVariable deviation = deviation(m);
        Series log = m.uncertain("priceTrend").times(years).plus(deviation);
        Series price = m.define("price", start.times(log.exp()).atLeast(floor));
        return new LeasePrice(start, price, m.define("priceRelative", price.over(start)));
    }

    private static StateVariable deviation(Model m) {
        Value step = m.amount(1, Unit.QUARTER).in(Unit.YEAR);
        Value none = m.number(0);
        Value kept = m.constant("priceReversion").times(step).negated().exp();
        Value spread = m.constant("priceVolatility")
                .times(step.over(m.amount(1, Unit.YEAR)).sqrt());
        Series shock = m.each("priceShock", Equations.normal(none, spread));
        Series fall = m.constant("jumpDown")
                .times(m.event("priceFalls", Equations.eventProbability(m.constant("jumpsDown"))));
        Series rise =
                m.constant("jumpUp").times(m.event("priceRises", Equations.eventProbability(m.constant("jumpsUp"))));
        StateVariable deviation = m.state("priceDeviation", Unit.NUMBER, none);
        return deviation.becomes(deviation.times(kept).plus(shock).plus(fall).plus(rise));
    }

    /**
     * The price in period 1.
     *
     * @return p₀
     */
    public Value start() {
        return start;
    }

    /**
     * The price.
     *
     * @return pₜ, currency per card per hour
     */
    public Series price() {
        return price;
    }

    /**
     * The price relative to the start.
     *
     * @return pₜ/p₀, a number
     */
    public Series relative() {
        return relative;
    }
}
