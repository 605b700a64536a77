package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.ratio;
import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Index;
import io.gyre.model.Model;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/** What became of the outlier: the start-up of the window with the largest potential, defined before any fund acts. */
final class OutlierOutcomes {

    private final Outcomes.Parts p;
    private final Frame f;
    private final Model m;
    private final StartUps startUps;
    private final Index outlier;
    private final Condition breaks;
    private final Value gate;
    private final Condition isMissed;

    OutlierOutcomes(Outcomes.Parts parts) {
        p = parts;
        f = parts.frame();
        m = f.m;
        startUps = parts.startUps();
        Condition inWindow = f.founded.notAbove(f.quarters("outlierWindow"));
        outlier = Frame.either(inWindow, startUps.log, m.number(-Frame.NEVER)).argMax(f.startUps.slots());
        Value age = startUps.breakoutAge.at(outlier);
        Value when = m.define("outlierBreakout", f.founded.at(outlier).plus(age));
        Value alive =
                parts.looks().wasAliveAtBreakout().as(Unit.NUMBER).asValue().at(outlier);
        breaks = when.notAbove(m.number(m.calendar().periods())).and(alive.above(.5));
        gate = m.define("outlierGate", parts.looks().gateReached().at(outlier));
        isMissed = gate.below(Looks.HELD - .5);
    }

    void declare() {
        m.probability("breakout", breaks).label("P(the outlier breaks out)");
        m.outcome("outlierMultiple", startUps.multiple.at(outlier)).label("Potential multiple of the outlier");
        m.probability("missed", isMissed).given(breaks).label("P(missed), given a breakout");
        stages();
        Value rival = p.looks().rivalHeld().at(outlier);
        m.probability("nobodyHolds", isMissed.and(rival.below(.5)))
                .given(breaks)
                .label("P(nobody holds it at the breakout)");
        worth();
    }

    private void stages() {
        m.category("stage", gate, Looks.GATES).given(breaks).label("Where the outlier was lost");
        Condition isSeen = gate.above(.5);
        m.category("stageGivenSeen", gate, Looks.GATES)
                .given(breaks.and(isSeen))
                .label("Where it was lost, given that it was seen");

        m.probability("missedGivenSeen", isMissed).given(breaks.and(isSeen)).label("P(missed), given that it was seen");
        m.probability("seen", isSeen).given(breaks).label("P(the outlier was seen before its breakout)");
    }

    private void worth() {
        Value pace = startUps.pace.at(outlier);
        Value before =
                startUps.breakoutAge.minus(1).times(startUps.pace).floor().at(outlier);
        Value share = before.over(startUps.rounds.at(outlier));
        Value price = share.times(startUps.logValue.at(outlier))
                .plus(before.times(startUps.kept))
                .exp();
        Value out = startUps.multiple.at(outlier).over(price);
        Value part = p.budget().ticket.over(p.budget().size);
        Value paid =
                p.portfolio().ticketSum.total().plus(p.portfolio().followOnSum.total());
        Value back = p.fund().proceeds.total().plus(p.fund().assets.closing().last());
        Value usual = back.over(paid).or(f.one);
        Value missed = m.define("outlierMissedMultiple", out.minus(usual));
        m.outcome("valueOfMissInTickets", when(isMissed).then(missed).orZero().asValue())
                .given(breaks)
                .label("Value of the miss, in tickets");
        m.outcome(
                        "valueOfMiss",
                        when(isMissed).then(missed.times(part)).orZero().asValue())
                .given(breaks)
                .label("Value of the miss, over the fund");
        late(part);
        m.outcome("earlyOverLate", ratio(out, lateMultiple()))
                .given(breaks)
                .label("Multiple before over multiple after the breakout");
        m.define("outlierPace", pace);
    }

    private Value lateMultiple() {
        return startUps.multiple.at(outlier).over(p.late().price.at(outlier));
    }

    private void late(Value part) {
        Value then = f.founded.plus(p.late().age).at(outlier);
        StateVariable letIn = m.state("isOutlierOpen", Unit.NUMBER, f.zero);
        Condition isThen = f.quarter.minus(then).is(0);
        letIn.becomes(when(isThen.and(p.late().isLetIn)).then(f.one).otherwise(letIn));
        Value rest = startUps.hold.minus(p.late().age).at(outlier);
        Condition isIn = letIn.closing().last().above(.5).and(rest.above(0));
        Value gain = when(isIn).then(lateMultiple().minus(1)).orZero().asValue();
        Condition counts = breaks.and(isMissed);
        m.outcome("gainOfLateEntry", gain.times(part))
                .given(counts)
                .label("Gain of late entry, over the fund; 0 if not let in");
        m.outcome("lateMultiple", lateMultiple()).given(counts.and(isIn)).label("Multiple of late entry, if let in");
        m.probability("lateIn", isIn).given(counts).label("P(let in after the breakout)");
    }
}
