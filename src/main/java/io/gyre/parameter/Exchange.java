package io.gyre.parameter;

import io.gyre.unit.Unit;

/**
 * The exchange rate by which a parameter file is told in another currency before a model is built from it; inside a
 * model nothing is converted.
 *
 * @param from the currency of the file, for example {@code CNY}
 * @param to the new currency, for example {@code CAD}
 * @param rate new units for one old one, positive and finite
 * @param evidence where the rate comes from
 */
public record Exchange(Unit from, Unit to, double rate, Evidence evidence) {

    /**
     * Checks the components.
     *
     * @param from the currency of the file
     * @param to the new currency
     * @param rate new units for one old one
     * @param evidence where the rate comes from
     * @throws IllegalArgumentException if one is no currency, both are the same, or the rate is not positive and finite
     */
    public Exchange {
        requireCurrency("from", from);
        requireCurrency("to", to);
        if (from.equals(to)) {
            throw new IllegalArgumentException("to must be another currency than from, got " + to);
        }
        if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("rate must be positive and finite, got " + rate);
        }
    }

    private static void requireCurrency(String name, Unit unit) {
        if (!unit.currency().map(unit::equals).orElse(false)) {
            throw new IllegalArgumentException(name + " must be a currency such as CNY, got " + unit);
        }
    }

    /** Returns the parameter in the new currency; one that counts none of the old comes back as it is. */
    Parameter apply(Parameter old) {
        if (!old.unit().currency().map(from::equals).orElse(false)) {
            return old;
        }
        return new Parameter(
                old.key(),
                old.label(),
                old.symbol(),
                old.unit().per(from).times(to),
                old.role(),
                old.scope(),
                old.setting().scaled(rate),
                old.nullValue().map(setting -> setting.scaled(rate)),
                old.range().scaled(rate),
                old.dimension(),
                old.options(),
                old.evidence(),
                old.position());
    }
}
