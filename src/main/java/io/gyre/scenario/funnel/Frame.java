package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Setting;
import io.gyre.unit.Unit;

/** The model being written with its units, its time and its start-ups: what all parts share. */
final class Frame {

    /** An age that nobody reaches, in quarters. */
    static final double NEVER = 1e6;

    final Model m;
    /** A million of the currency. */
    final Unit money;

    final Population startUps;
    /** Number of the quarter, from 1. */
    final Series quarter;
    /** Quarters since founding, 0 in the quarter of founding. */
    final Series age;
    /** The quarter of founding, from 1. */
    final Value founded;

    final Value one;
    final Value zero;
    final Value nothing;
    /** Once a quarter. */
    final Value aQuarter;

    Frame(ParameterFile file, int quarters, int cohorts) {
        m = Model.quarterly("funnel", quarters).title("The venture funnel").parameters(file);
        money = m.currency().scaled(1e6);
        m.currency(money);
        int perQuarter = whole(file, "foundedPerQuarter");
        startUps = m.population("startUp", perQuarter * cohorts).cohorts(perQuarter);
        founded = startUps.foundedPeriod().as(Unit.NUMBER);
        quarter = m.calendar().period().as(Unit.NUMBER);
        age = quarter.minus(founded);
        one = m.number(1);
        zero = m.number(0);
        nothing = m.amount(0, money);
        aQuarter = m.amount(1, Unit.NUMBER.per(Unit.QUARTER));
    }

    private static int whole(ParameterFile file, String key) {
        return file.get(key).setting() instanceof Setting.Amount amount ? (int) Math.ceil(amount.value()) : 0;
    }

    /** A lever or constant that is a time, in quarters, as a number. */
    Value quarters(String key) {
        return quarters(m.constant(key));
    }

    /** A time in quarters, as a number. */
    Value quarters(Value time) {
        return time.in(Unit.QUARTER).over(m.amount(1, Unit.QUARTER));
    }

    /** An amount of the quarter as a flow. */
    Series flow(Series amount) {
        return amount.times(aQuarter);
    }

    /** The least whole number that is not below. */
    static Value ceil(Value x) {
        return x.negated().floor().negated();
    }

    static Value either(Condition condition, Value yes, Value no) {
        return when(condition).then(yes).otherwise(no).asValue();
    }
}
