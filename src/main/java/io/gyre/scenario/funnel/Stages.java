package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.count;
import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;

/**
 * What an investor's funnel lets pass at a look, given what can be known of the start-up at best: chances of each stage, each
 * with fresh noise. The same equations serve the user, stage by stage, and a rival, as one chance.
 *
 * <p>Partners recognise a start-up with probability ρ, and then see it with little noise, or they see noise.
 */
final class Stages {

    final Series signal;
    /** Chance to pass the screen. */
    final Series screen;
    /** The same if the plan counted for nothing. */
    final Series screenWithoutPlan;
    /** Chance that the partners' rule is met by their votes. */
    final Condition isVoted;

    final Series diligence;
    final Series terms;
    /** Chance that a rival who knows the start-up makes an offer. */
    final Series rivalOffer;

    private final Frame f;
    private final Model m;

    Stages(Frame f, StartUps startUps, Series lookAlike) {
        this.f = f;
        this.m = f.m;
        signal = startUps.signal();
        Series plain = signal.minus(lookAlike).minus(m.constant("screenBar"));
        Value noise = m.constant("screenNoise");
        Series planned = startUps.plan.times(m.lever("planWeight"));
        Series rivalPlanned = startUps.plan.times(m.constant("rivalPlanWeight"));
        screenWithoutPlan = plain.over(noise).normalCdf();
        Series weighed = plain.plus(planned).over(noise).normalCdf();
        Condition fits = startUps.plan.notBelow(m.constant("planGate"));
        Series gated = when(fits).then(screenWithoutPlan).orZero();
        screen = when(m.choice("planScreen").is("weight"))
                .then(weighed)
                .otherwise(when(m.choice("planScreen").is("gate")).then(gated).otherwise(screenWithoutPlan));
        isVoted = votes();
        diligence = above("diligenceBar", "diligenceNoise");
        terms = above("termsBar", "termsNoise");
        Series rivalScreen = plain.plus(rivalPlanned).over(noise).normalCdf();
        rivalOffer = rivalScreen.times(majority(vote(f.zero))).times(diligence).times(terms);
    }

    private Series above(String bar, String noise) {
        return signal.minus(m.constant(bar)).over(m.constant(noise)).normalCdf();
    }

    /** Chance that one partner is for it. */
    private Series vote(Value shift) {
        Value bar = m.constant("partnerBar").plus(shift);
        Value share = m.constant("recognition");
        Series known = signal.minus(bar).over(m.constant("recognitionNoise")).normalCdf();
        Value unknown = bar.negated().normalCdf();
        return share.times(known)
                .plus(share.complement().atLeast(0).times(unknown))
                .as(io.gyre.unit.Unit.PROBABILITY);
    }

    private Condition votes() {
        Series votes = f.startUps.each("votes", count(m.constant("partners"), vote(m.lever("partnerBarShift"))));
        return votes.as(io.gyre.unit.Unit.NUMBER).notBelow(needed());
    }

    /** Votes that the partners' rule asks for. */
    private Value needed() {
        Value partners = m.constant("partners").as(io.gyre.unit.Unit.NUMBER);
        Value most = partners.over(2).floor().plus(1);
        Value all = Frame.either(m.choice("decisionRule").is("unanimous"), partners, most);
        return Frame.either(m.choice("decisionRule").is("champion"), f.one, all);
    }

    /** At least three of five. */
    static Series majority(Series p) {
        Series cube = p.times(p).times(p);
        return cube.times(p.times(p).times(6).minus(p.times(15)).plus(10));
    }
}
