package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * When investors look at a start-up, what comes of it, and how far it came at the user at the last look before its breakout.
 *
 * <p>A start-up looks for its first round from its founding on, for some quarters; while a founder refuses, investors come back
 * once a year, and when his own cash is spent he looks for money like any other. A financed company raises again at equal
 * distances of its life. All of this is needed in the quarter of a look only, which is rare.
 */
final class Looks {

    /** Stages at which a start-up is lost, in their order, and what stands for held. */
    static final String[] GATES = {
        "notSeen",
        "screenedForPlan",
        "notMet",
        "review",
        "diligence",
        "notOffered",
        "refusedAll",
        "outbid",
        "declined",
        "held"
    };

    static final int MET = 3;
    static final int REVIEWED = 4;
    static final int DILIGENT = 5;
    static final int OFFERED = 6;
    static final int HELD = 9;

    private static final int OUTBID = 7;
    private static final int DECLINED = 8;

    private static final double YEARLY = 4;

    /** Investors look at the start-up this quarter. */
    final Condition isLook;
    /** Gate at which it fell at the last look; 9 if it is held. */
    final StateVariable gate;
    /** 1 if a rival holds it. */
    final StateVariable rivalHolds;
    /** In a look: the user looks at it as at something new. */
    final Condition isNew;
    /** In a look: the gate. */
    final Series gateNow;
    /** In a look: the founder takes the user's offer. */
    final Condition isTaken;

    private final Frame f;
    private final Model m;
    private final StartUps startUps;
    private final StateVariable nextLook;
    private final Condition isFinanced;
    private final Condition isRefusing;
    private final Screening screening;

    Looks(Frame f, StartUps startUps, Series lookAlike, Condition mayInvest) {
        this.f = f;
        this.m = f.m;
        this.startUps = startUps;
        nextLook = f.startUps.state("nextLook", Unit.NUMBER, f.founded);
        gate = f.startUps.state("gate", Unit.NUMBER, f.zero);
        rivalHolds = f.startUps.state("rivalHolds", Unit.NUMBER, f.zero);
        isLook = m.define("isLook", f.quarter.notBelow(nextLook));
        Condition isHeld = gate.above(HELD - .5);
        isFinanced = rivalHolds.above(0).or(isHeld);
        isRefusing = startUps.isRefuser.and(f.age.below(startUps.ownCash));
        Condition isEarly = f.age.below(startUps.breakoutAge);
        isNew = isHeld.not().and(isEarly);
        screening = new Screening(f, startUps, new Stages(f, startUps, lookAlike), mayInvest);
        Race race = new Race(f, startUps, screening, isRefusing);
        gateNow = gates(race);
        isTaken = gateNow.above(HELD - .5);
        Condition rivalsTake = race.rivalsTake(isTaken);
        Condition isClosed = isFinanced.or(isTaken).or(rivalsTake);
        change(gate, when(isNew).then(gateNow).otherwise(gate));
        change(rivalHolds, when(rivalsTake.and(isEarly)).then(f.one).otherwise(rivalHolds));
        change(nextLook, next(isClosed));
    }

    private void change(StateVariable state, Series inLook) {
        state.becomes(when(isLook).then(inLook).otherwise(state));
    }

    /** Where it falls at this look: each stage is asked only of what passed the one before. */
    private Series gates(Race race) {
        Series unanswered = code(race.isRival, OUTBID, m.number(DECLINED));
        Series answered = when(race.wins).then(m.number(HELD)).otherwise(unanswered);
        Series offered = code(isRefusing, OFFERED, answered);
        Series diligent = past(screening.isPassed, offered, m.number(DILIGENT));
        Series reviewed = past(screening.isDiligent, diligent, m.number(REVIEWED));
        Series met = past(screening.isReviewed, reviewed, m.number(MET));
        Series seen = past(screening.isMet, met, code(screening.isMetWithoutPlan, 1, m.number(2)));
        return past(screening.isSeen, seen, f.zero);
    }

    private static Series past(Condition passed, Series then, Series otherwise) {
        return when(passed).then(then).otherwise(otherwise);
    }

    private Series code(Condition condition, int code, Series otherwise) {
        return when(condition).then(m.number(code)).otherwise(otherwise);
    }

    /** Quarter of the next look; never if it would come after the end. */
    private Series next(Condition isClosed) {
        Series later = startUps.laterRounds().plus(1);
        Series round = later.over(startUps.pace).negated().floor().negated();
        Series again = when(later.below(startUps.rounds)).then(round).otherwise(m.number(Frame.NEVER));
        Series age = when(isClosed)
                .then(again)
                .otherwise(when(startUps.isRefuser).then(refused()).otherwise(open()));
        return f.founded.plus(when(age.below(startUps.hold)).then(age).otherwise(m.number(Frame.NEVER)));
    }

    /** The next quarter, while a founder looks for his first round. */
    private Series open() {
        Series soon = f.age.plus(1);
        return when(soon.below(f.quarters("raisingTime"))).then(soon).otherwise(m.number(Frame.NEVER));
    }

    /** A year later while his own cash lasts, then each quarter. */
    private Series refused() {
        Series soon = f.age.plus(1);
        Series year = io.gyre.model.Equations.min(f.age.plus(YEARLY), startUps.ownCash);
        Series after = when(soon.below(startUps.lastRaise)).then(soon).otherwise(m.number(Frame.NEVER));
        return when(soon.above(startUps.ownCash)).then(after).otherwise(year);
    }

    /** Whether the start-up is financed by now, or its founder can still look for money, at its breakout. */
    Condition isAliveAtBreakout() {
        return isFinanced.or(startUps.breakoutAge.below(startUps.lastRaise));
    }

    /** The same at the end. */
    Condition wasAliveAtBreakout() {
        return wasFinanced().or(startUps.breakoutAge.below(startUps.lastRaise));
    }

    /** Held by the user or by a rival at the end, or when it was sold. */
    Condition wasFinanced() {
        return rivalHeld().above(0).or(gateReached().above(HELD - .5));
    }

    /** The gate at the end. */
    Value gateReached() {
        return gate.closing().last();
    }

    /** 1 if a rival held it before its breakout. */
    Value rivalHeld() {
        return rivalHolds.closing().last();
    }

    /** A number of the quarter of a look, 0 elsewhere. */
    Series inLook(Series x) {
        return when(isLook).then(x).orZero();
    }
}
