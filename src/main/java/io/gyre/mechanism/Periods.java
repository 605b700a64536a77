package io.gyre.mechanism;

import io.gyre.model.Model;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/** Yearly rates in the periods of a model. */
final class Periods {

    private Periods() {}

    /** The length of a period. */
    static Unit unit(Model m) {
        return m.calendar().length();
    }

    /** (1+r)^Δ of a yearly rate. */
    static Value growth(Model m, Value rate) {
        Value years = m.amount(1, unit(m)).in(Unit.YEAR).over(m.amount(1, Unit.YEAR));
        return rate.times(m.amount(1, Unit.YEAR)).plus(1).power(years);
    }
}
