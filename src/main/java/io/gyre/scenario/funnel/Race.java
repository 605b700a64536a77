package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.count;
import static io.gyre.model.Equations.exponential;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.unit.Unit;

/**
 * The founder's choice among offers: each offer is a clock that rings at the rate of its weight; those that ring before the clock
 * of no deal get the places of the round, first come first. So offers are ranked by a conditional logit with an outside option. Rivals are
 * exchangeable given the start-up: how many of them offer and ring in time is binomial.
 */
final class Race {

    /** Where the user offers and the founder is willing: he gets a place. */
    final Condition wins;
    /** At least one rival offers in time to a founder who is willing. */
    final Condition isRival;

    private final Condition isShared;

    Race(Frame f, StartUps startUps, Screening screening, Condition isRefusing) {
        Model m = f.m;
        Series none = f.startUps.each("clockOfNoDeal", exponential(m.constant("outsideWeight")));
        Series own = f.startUps.each("clockOfUser", exponential(m.lever("reputation")));
        Series inTime = rung(none).times(screening.rivalOffer).as(Unit.PROBABILITY);
        Series rivals = f.startUps.each("rivalsInTime", count(m.constant("rivals"), inTime));
        Series sooner = rung(own).over(rung(none)).atMost(1).as(Unit.PROBABILITY);
        Series ahead = f.startUps.each("rivalsAhead", count(rivals, sooner)).as(Unit.NUMBER);
        Series places = m.constant("places").as(Unit.NUMBER);
        Condition isIndex = m.choice("selection").is("index");
        Condition isAhead = own.below(none).and(ahead.below(places));
        isRival = rivals.above(0).and(isRefusing.not());
        wins = isIndex.and(isRival).or(isIndex.not().and(isAhead));
        isShared = isIndex.or(places.above(1.5));
    }

    /** At least one rival gets a place. */
    Condition rivalsTake(Condition isTaken) {
        return isRival.and(isTaken.not().or(isShared));
    }

    /** Chance that a clock of weight 1 has rung by then. */
    private static Series rung(Series clock) {
        return clock.negated().exp().complement();
    }
}
