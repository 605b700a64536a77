package io.gyre.mechanism;

import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * What cards cost to run. A card-hour is one of an H100 equivalent, so that power and varying staff per hour fall with
 * the cards that an equivalent needs. Keys: powerPerCard, electricityPrice, staffCost, variableStaffShare,
 * hardwareDoubling.
 *
 * @param m the model, its parameters read
 * @param money the unit of money
 * @param cards physical cards
 * @param equivalents what they are in H100 equivalents
 */
public record CardCost(Model m, Unit money, Series cards, Series equivalents) {

    private static final double HOURS_OF_YEAR = 8760;

    /**
     * The hours in a quarter.
     *
     * @param m the model
     * @return hours per quarter
     */
    public static Value hoursOfQuarter(Model m) {
        return m.amount(HOURS_OF_YEAR, Unit.HOUR.per(Unit.YEAR)).in(Unit.HOUR.per(Unit.QUARTER));
    }

    /**
     * The logarithm of what a card bought now is, relative to one of the start.
     *
     * @param m the model
     * @param years the years since the start
     * @return γτ, γ = ln 2 / hardwareDoubling
     */
    public static Series progress(Model m, Series years) {
        return years.times(m.number(2).log().over(m.uncertain("hardwareDoubling")));
    }

    /**
     * The least price at which a card-hour is worth selling: power and variable staff of the newest card.
     *
     * @param m the model
     * @param unit currency per card per hour
     * @param years the years since the start
     * @return the avoidable cost of an H100-equivalent card-hour
     */
    public static Series avoidable(Model m, Unit unit, Series years) {
        Value power = m.constant("powerPerCard")
                .times(m.uncertain("electricityPrice"))
                .in(unit);
        Value staff = m.constant("staffCost")
                .times(m.constant("variableStaffShare"))
                .over(m.amount(HOURS_OF_YEAR, Unit.HOUR.per(Unit.YEAR)))
                .in(unit);
        return power.plus(staff).times(progress(m, years).negated().exp());
    }

    /**
     * The power bill.
     *
     * @param used the card-hours used per quarter
     * @return money per quarter
     */
    public Series power(Series used) {
        Value perHour = m.constant("powerPerCard").times(m.uncertain("electricityPrice"));
        return used.times(perHour).times(cardsPerEquivalent()).in(money.per(Unit.QUARTER));
    }

    /**
     * Staff and upkeep that vary with use.
     *
     * @param used the card-hours used per quarter
     * @return money per quarter
     */
    public Series variableStaff(Series used) {
        Series busy = used.over(hoursOfQuarter(m)).times(cardsPerEquivalent());
        return m.constant("staffCost")
                .times(m.constant("variableStaffShare"))
                .times(busy)
                .in(money.per(Unit.QUARTER));
    }

    /**
     * Staff and upkeep that the cards need whether used or not.
     *
     * @return money per quarter
     */
    public Series fixedStaff() {
        return m.constant("staffCost")
                .times(m.constant("variableStaffShare").complement())
                .times(cards)
                .in(money.per(Unit.QUARTER));
    }

    private Series cardsPerEquivalent() {
        return cards.over(equivalents).or(m.number(1));
    }
}
