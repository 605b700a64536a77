package io.gyre.scenario.leasing;

import io.gyre.mechanism.CardCost;
import io.gyre.mechanism.LeasePrice;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Setting;
import io.gyre.unit.Unit;

/** The model being written with its units, its time and its price: what all parts share. */
final class Frame {

    final Model m;
    final int quarters;
    /** Slots of the population of firms. */
    final int firms;
    /** A million of the currency. */
    final Unit money;
    /** Money per quarter. */
    final Unit flow;
    /** Money per card-hour. */
    final Unit price;
    /** A million rights to one unit of currency each. */
    final Unit rights;

    final Value quarter;
    /** Once a quarter. */
    final Value aQuarter;

    final Value one;
    final Value zero;
    /** Quarters since the start, 0 in period 1. */
    final Series now;
    /** Years since the start, 0 in period 1. */
    final Series years;

    final LeasePrice lease;
    /** Power and varying staff of a card-hour of the newest card. */
    final Series avoidable;

    Frame(ParameterFile file) {
        quarters = whole(file, "horizon");
        firms = whole(file, "firms");
        m = Model.quarterly("leasing", quarters).title("Leasing fees").parameters(file);
        money = m.currency().scaled(1e6);
        m.currency(money);
        flow = money.per(Unit.QUARTER);
        price = money.per(Unit.CARD).per(Unit.HOUR);
        rights = Unit.VOUCHER.scaled(1e6);
        quarter = m.amount(1, Unit.QUARTER);
        aQuarter = m.amount(1, Unit.NUMBER.per(Unit.QUARTER));
        one = m.number(1);
        zero = m.number(0);
        now = m.calendar().period().minus(1).as(Unit.NUMBER);
        years = now.times(m.amount(1, Unit.QUARTER).in(Unit.YEAR));
        avoidable = m.define("avoidableCost", CardCost.avoidable(m, price, years));
        lease = LeasePrice.of(m, price, years, avoidable);
    }

    /** A number that shapes the model itself, so that another one asks for another model. */
    private static int whole(ParameterFile file, String key) {
        return file.get(key).setting() instanceof Setting.Amount amount ? (int) Math.rint(amount.value()) : 1;
    }

    /** A stock as what it could pay within the quarter. */
    Series perQuarter(Series stock) {
        return stock.times(aQuarter);
    }

    /** A quotient of two amounts, 0 where there is nothing to share. */
    Series part(Series part, Series whole) {
        return part.over(whole).or(zero);
    }

    /** Calendar time as a number of quarters. */
    Value inQuarters(Value time) {
        return time.in(Unit.QUARTER).times(aQuarter);
    }
}
