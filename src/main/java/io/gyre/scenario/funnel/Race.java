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

    /** The user offers and gets a place. */
    final Condition isTaken;
    /** At least one rival gets a place. */
    final Condition rivalsTake;

    Race(Frame f, StartUps startUps, Screening screening, Condition isRefusing) {
        Model m = f.m;
        Series none = f.startUps.each("clockOfNoDeal", exponential(m.constant("outsideWeight")));
        Series own = f.startUps.each("clockOfUser", exponential(m.lever("reputation")));
        Series inTime = rung(none).times(screening.rivalOffer).as(Unit.PROBABILITY);
        Series rivals = f.startUps.each("rivalsInTime", count(m.constant("rivals"), inTime));
        Series sooner = rung(own).over(rung(none)).atMost(1).as(Unit.PROBABILITY);
        Series ahead = f.startUps.each("rivalsAhead", count(rivals, sooner)).as(Unit.NUMBER);
        Series places = m.constant("places").as(Unit.NUMBER);
        Condition anyRival = rivals.above(0);
        Condition isIndex = m.choice("selection").is("index");
        Condition wins = own.below(none).and(ahead.below(places));
        Condition willing = isRefusing.not();
        isTaken = screening
                .isOffer
                .and(willing)
                .and(isIndex.and(anyRival).or(isIndex.not().and(wins)));
        Condition hasPlace = isTaken.not().or(isIndex).or(places.above(1.5));
        rivalsTake = anyRival.and(willing).and(hasPlace);
    }

    /** Chance that a clock of weight 1 has rung by then. */
    private static Series rung(Series clock) {
        return clock.negated().exp().complement();
    }
}
