package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Index;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.unit.Unit;

/** After a breakout the field looks for the like of it, for a while: a start-up with another plan scores lower. Off by default. */
final class Herd {

    /** What the screen takes off a start-up's score. */
    final Series lookAlike;

    private final Frame f;
    private final StartUps startUps;
    private final StateVariable lastPlan;
    private final StateVariable lastQuarter;

    Herd(Frame f, StartUps startUps) {
        this.f = f;
        this.startUps = startUps;
        Model m = f.m;
        lastPlan = m.state("planOfLastSuccess", Unit.NUMBER, f.zero);
        lastQuarter = m.state("quarterOfLastSuccess", Unit.NUMBER, m.number(-Frame.NEVER));
        Condition isHerding = f.quarter.minus(lastQuarter).notAbove(f.quarters("herdTime"));
        Series distance = startUps.plan.minus(lastPlan).abs().times(m.constant("herdWeight"));
        Condition isOn = m.choice("herd").is("on");
        lookAlike = when(isOn).then(distance.times(isHerding)).otherwise(f.zero);
    }

    /** Says which start-ups broke out this quarter. */
    void settle(Condition breaksOut) {
        Series score = when(breaksOut).then(startUps.log).otherwise(f.m.number(-Frame.NEVER));
        Condition any = breaksOut.count(f.startUps).above(0);
        Index last = score.argMax(f.startUps);
        lastPlan.becomes(when(any).then(startUps.plan.at(last)).otherwise(lastPlan));
        lastQuarter.becomes(when(any).then(f.quarter).otherwise(lastQuarter));
    }
}
