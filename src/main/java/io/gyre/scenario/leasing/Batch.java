package io.gyre.scenario.leasing;

import static io.gyre.model.Equations.when;

import io.gyre.mechanism.CardCost;
import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * Servers ordered together: paid when ordered, ready after the building, replaced at the end of each life by the same
 * number of cards of that day (or not at all), which are then ready at once and need no new building.
 */
final class Batch {

    /** Physical cards. */
    final Value cards;
    /** Cards that stand, energised or not. */
    final Series installed;
    /** The same in H100 equivalents. */
    final Series equivalents;
    /** What is paid for cards, money per quarter. */
    final Series purchase;
    /** Price paid for the cards that stand; 0 where none do. */
    final Series gross;
    /** Whether the first cards of the batch stand. */
    final Condition isFirstLife;
    /** What the first cards cost, building included. */
    final Value firstPrice;

    private final Frame f;
    private final Value ordered;
    private final Value ready;
    private final Value life;
    private final Series lives;
    private final Condition isReplaced;

    /** Orders in the stated quarter since the start; of a batch that stands from the start, the quarter before it. */
    Batch(Frame f, Capital capital, Value cards, Value ordered, Value ready) {
        this.f = f;
        this.cards = cards;
        this.ordered = ordered;
        this.ready = ready;
        this.life = capital.life();
        Model m = f.m;
        isReplaced = m.choice("replacement").is("yes");
        lives = f.now.minus(ready).over(life);
        Condition isReady = f.now.notBelow(ready);
        Condition isYoung = lives.below(1);
        isFirstLife = isReady.and(isYoung);
        Condition stands = isReady.and(isReplaced.or(isYoung));
        installed = cards.times(stands);
        Series bought = when(isYoung).then(ordered.atLeast(0)).otherwise(bought());
        Series age = bought.times(m.amount(1, Unit.QUARTER).in(Unit.YEAR));
        equivalents = installed.times(CardCost.progress(m, age).exp());
        firstPrice = cards.times(capital.first());
        Value again = cards.times(capital.again());
        gross = when(isYoung).then(firstPrice).otherwise(again).times(stands);
        Series before = f.now.minus(1).minus(ready).over(life).floor();
        Condition isAgain =
                isReplaced.and(isYoung.not()).and(lives.floor().above(before)).and(f.now.above(0));
        Condition isFirst =
                f.now.notBelow(ordered).and(f.now.minus(1).below(ordered)).and(ordered.notBelow(0));
        Series paid = when(isFirst).then(firstPrice).orZero();
        purchase = f.perQuarter(paid.plus(when(isAgain).then(again).orZero()));
    }

    /** The quarter in which the cards that stand were bought. */
    private Series bought() {
        return ready.plus(lives.floor().times(life));
    }

    /** What the cards would fetch at the close of the quarter: servers alone, falling at one rate. */
    Series resale(Value serverPrice, Value yearly) {
        Condition isYoung = lives.below(1);
        Series since = when(isYoung).then(ordered).otherwise(bought());
        Series years = f.now.plus(1).minus(since).over(4);
        Condition owned = f.now.notBelow(ordered).and(isReplaced.or(isYoung));
        return when(owned)
                .then(cards.times(serverPrice).times(yearly.power(years.atLeast(0))))
                .orZero();
    }

    /**
     * What cards cost and how long they last.
     *
     * @param first price of a card with all that belongs to it
     * @param again the same without the building
     * @param life useful life in quarters
     */
    record Capital(Value first, Value again, Value life) {}
}
