package io.gyre.mechanism;

import io.gyre.model.Arriving;
import io.gyre.model.Choice;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * The accelerator cards of an operator: what they can deliver, draw, cost and are worth. Capacity counts in H100
 * equivalents: a card bought at τ years is exp(γτ) of them, γ = ln 2 / hardwareDoubling, at the same price and power.
 *
 * <p>Cards retire at the rate 1/L; new ones are ordered when the load wanted exceeds expansionUtilisation of what stands
 * and is under way and the price covers their full cost, are paid when ordered and serve after buildTime. Cards beyond the local power are installed and not
 * energised. Depreciation is straight-line on the gross value until the book value is 0.
 */
public final class CardFleet {

    private final Model m;
    private final Unit money;
    private final Value quarter;
    private final Value hoursOfQuarter;
    private final Value retired;
    private final Series efficiency;
    private final Value firstCards;
    private final StateVariable equivalents;
    private final StateVariable cards;
    private final Series energised;
    private final Value serverPrice;
    private final Value newCardPrice;
    private final Value firstValue;
    private final StateVariable gross;
    private final StateVariable book;
    private final StateVariable resale;

    /**
     * Begins with cards bought before the start.
     *
     * @param m the model, its parameters read
     * @param money the unit of money
     * @param years the years since the start, by period
     * @param firstCapacity what the cards can deliver at the start, card-hours per quarter
     */
    public CardFleet(Model m, Unit money, Series years, Value firstCapacity) {
        this.m = m;
        this.money = money;
        this.quarter = m.amount(1, Unit.QUARTER);
        this.hoursOfQuarter = CardCost.hoursOfQuarter(m);
        Value life = m.uncertain("cardLife");
        this.retired = quarter.over(life.in(Unit.QUARTER));
        this.efficiency = m.define("efficiency", CardCost.progress(m, years).exp());
        this.firstCards = m.define("firstCards", firstCapacity.over(hoursOfQuarter));
        this.equivalents = m.state("equivalents", Unit.CARD, firstCards);
        this.cards = m.state("cards", Unit.CARD, firstCards);
        Series room = m.constant("powerHeadroom").times(firstCards).over(cards).or(m.number(1));
        this.energised = m.define("energised", room.atMost(1));
        this.serverPrice = m.uncertain("serverPrice").in(money.per(Unit.CARD));
        Value allIn = serverPrice.over(m.constant("serverShareOfCapex"));
        Choice scope = m.choice("capexScope");
        Value withoutFacility = allIn.times(m.constant("facilityShareOfCapex").complement());
        this.newCardPrice = scoped(scope, withoutFacility);
        this.firstValue = m.define("firstPurchase", firstCards.times(scoped(scope, allIn)));
        Value age = m.constant("clusterAge").over(life);
        this.gross = m.state("grossCapital", money, firstValue);
        this.book =
                m.state("bookCapital", money, firstValue.times(age.complement().atLeast(0)));
        Value left = m.constant("resaleShare").power(m.constant("clusterAge").over(m.amount(3, Unit.YEAR)));
        this.resale =
                m.state("resaleValue", money, firstCards.times(serverPrice).times(left));
    }

    private Value scoped(Choice scope, Value allIn) {
        return io.gyre.model.Equations.when(scope.is("allIn"))
                .then(allIn)
                .otherwise(serverPrice)
                .asValue();
    }

    /**
     * What the energised cards can deliver.
     *
     * @return H100-equivalent card-hours per quarter
     */
    public Series capacity() {
        return equivalents.times(energised).times(hoursOfQuarter);
    }

    /**
     * Physical cards installed, energised or not.
     *
     * @return cards
     */
    public Series cards() {
        return cards;
    }

    /**
     * Orders cards for the load that is wanted while the price covers their full cost at that load, and moves all states;
     * to be called once.
     *
     * @param wanted the load wanted, card-hours per quarter
     * @param margin what a card-hour earns beyond avoidable cost, money per card per hour
     * @return what the cards ordered cost, money per quarter
     */
    public Series expandFor(Series wanted, Series margin) {
        Value busy = m.constant("expansionUtilisation");
        Series target = wanted.over(busy).over(hoursOfQuarter).times(margin.notBelow(costOfNewHour(busy)));
        Value buildTime = m.uncertain("buildTime");
        StateVariable underway = m.state("equivalentsUnderway", Unit.CARD, m.amount(0, Unit.CARD));
        Series kept = equivalents.times(retired.complement());
        Series ordered =
                m.define("equivalentsOrdered", target.minus(kept.plus(underway)).atLeast(0));
        Series bought = m.define("cardsOrdered", ordered.over(efficiency));
        Arriving arrived = ordered.arriving(buildTime, LONGEST_BUILD);
        underway.becomes(underway.plus(ordered).minus(arrived).atLeast(0));
        equivalents.becomes(kept.plus(arrived));
        cards.becomes(cards.times(retired.complement()).plus(bought.arriving(buildTime, LONGEST_BUILD)));
        Series spent = bought.times(newCardPrice);
        gross.becomes(gross.times(retired.complement()).plus(spent));
        book.becomes(book.minus(depreciated()).plus(spent));
        Value yearly = m.constant("resaleShare").power(m.number(1).over(3));
        Value kept4 = yearly.power(m.number(1).over(4));
        resale.becomes(resale.times(kept4).plus(bought.times(serverPrice)));
        return spent.over(quarter);
    }

    /** What a new card costs per equivalent hour sold over its life. */
    private Series costOfNewHour(Value busy) {
        Value hours =
                m.uncertain("cardLife").in(Unit.QUARTER).times(hoursOfQuarter).times(busy);
        return newCardPrice.over(hours).over(efficiency);
    }

    private static final int LONGEST_BUILD = 20;

    private Series depreciated() {
        return gross.times(retired).atMost(book);
    }

    /**
     * What they cost to run.
     *
     * @return power and staff
     */
    public CardCost cost() {
        return new CardCost(m, money, cards, equivalents);
    }

    /**
     * Depreciation.
     *
     * @return money per quarter
     */
    public Series depreciation() {
        return depreciated().over(quarter);
    }

    /**
     * Capital at book value.
     *
     * @return money
     */
    public StateVariable book() {
        return book;
    }

    /**
     * What the cards would fetch.
     *
     * @return money, at the opening of the period
     */
    public StateVariable resale() {
        return resale;
    }

    /**
     * What the cards of the start cost when they were bought.
     *
     * @return money
     */
    public Value firstPurchase() {
        return firstValue;
    }

    /**
     * The book value at the start.
     *
     * @return money
     */
    public Value firstBook() {
        Value age = m.constant("clusterAge").over(m.uncertain("cardLife"));
        return firstValue.times(age.complement().atLeast(0));
    }
}
