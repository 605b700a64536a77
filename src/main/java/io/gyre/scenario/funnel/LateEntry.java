package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.count;
import static io.gyre.model.Equations.exponential;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * The round after a breakout: about all investors ask for one of its places, and its price is stepped up. Whether the user is
 * let in is drawn once a quarter; two rounds in one quarter share the draw.
 */
final class LateEntry {

    /** Age at that round. */
    final Value age;
    /** Price of a share in it, over that of the first round. */
    final Value price;
    /** It takes place this quarter. */
    final Condition isLate;
    /** The user asks for a place and is let in. */
    final Condition buys;
    /** The user is let in if he asks. */
    final Condition isLetIn;

    LateEntry(Frame f, StartUps startUps, Budget budget, Looks looks) {
        Model m = f.m;
        age = startUps.breakoutAge.plus(f.quarters("lateDelay").floor());
        price = startUps.priceAt(age).times(f.startUps.once("stepUp"));
        Series clock = m.each("clockOfLateUser", exponential(m.lever("reputation")));
        Series rung = clock.negated().exp().complement().as(Unit.PROBABILITY);
        Series ahead = m.each("lateRivalsAhead", count(m.constant("herdSize"), rung));
        isLetIn = ahead.as(Unit.NUMBER).below(m.constant("latePlaces").as(Unit.NUMBER));
        Condition isThere = looks.isAliveAtBreakout().and(age.below(startUps.hold));
        isLate = f.age.minus(age).is(0);
        buys = m.choice("chase").is("yes").and(isLetIn).and(isThere).and(budget.hasTicket());
    }
}
