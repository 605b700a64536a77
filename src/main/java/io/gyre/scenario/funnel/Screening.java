package io.gyre.scenario.funnel;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * Which stages of the user's funnel a start-up passes at a look, each with fresh noise but for being seen, which lasts. Each is
 * to be read only where those before it were passed, which is rare, so that it is evaluated there alone.
 */
final class Screening {

    final Condition isSeen;
    final Condition isMet;
    /** Whether it would have been met if its plan counted for nothing, on the same draw. */
    final Condition isMetWithoutPlan;

    final Condition isReviewed;
    final Condition isDiligent;
    /** Terms agreed, and the fund may invest. */
    final Condition isPassed;
    /** Chance that a rival makes an offer. */
    final Series rivalOffer;

    private final Frame f;
    private final Model m;
    private final StartUps startUps;

    Screening(Frame f, StartUps startUps, Stages stages, Condition mayInvest) {
        this.f = f;
        this.m = f.m;
        this.startUps = startUps;
        Condition takesAll = m.choice("selection").is("index");
        isSeen = f.startUps.uniform("sight").below(known(userReach()));
        Series draw = f.startUps.uniformEach("screening");
        isMet = takesAll.or(draw.below(stages.screen));
        isMetWithoutPlan = draw.below(stages.screenWithoutPlan);
        isReviewed = takesAll.or(stages.isVoted);
        isDiligent = takesAll.or(f.startUps.uniformEach("diligence").below(stages.diligence));
        isPassed =
                takesAll.or(f.startUps.uniformEach("terms").below(stages.terms)).and(mayInvest);
        rivalOffer = known(m.constant("rivalReach").as(Unit.NUMBER))
                .times(stages.rivalOffer)
                .as(Unit.PROBABILITY);
    }

    /** Chance that an investor of some reach knows the start-up by now: each round is a new chance. */
    private Series known(Value reach) {
        Value loading = m.constant("visibilityLoading");
        Value rest = loading.times(loading).complement().sqrt();
        Value first = reach.normalQuantile()
                .plus(startUps.visibility.times(loading))
                .over(rest)
                .normalCdf();
        Series looks = startUps.laterRounds().plus(1);
        return first.complement().as(Unit.NUMBER).power(looks).complement().as(Unit.PROBABILITY);
    }

    private Value userReach() {
        Value reach = m.uncertain("reach").as(Unit.NUMBER);
        Value rest = reach.complement().times(m.lever("widerNet").complement());
        return rest.complement();
    }
}
