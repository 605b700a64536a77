package io.gyre.scenario.funnel;

import static io.gyre.scenario.funnel.Frame.either;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * What each start-up is, drawn once: what it can become, how long that takes, how it looks, and what its founder wants. Luck is
 * part of what it can become; it is revealed in proportion to age.
 */
final class StartUps {

    final Value quality;
    final Value plan;
    final Value visibility;
    /** M, value of a share at its sale per yuan of the first round, if it is financed. */
    final Value multiple;
    /** ln M. */
    final Value log;
    /** R, rounds that it raises, the first included. */
    final Value rounds;
    /** H, age at its sale or end, whole quarters. */
    final Value hold;
    /** Rounds per quarter. */
    final Value pace;
    /** Logarithm of what each later round leaves of a share of the company. */
    final Value kept;
    /** Logarithm of the value of the company at its sale over that at the first round. */
    final Value logValue;
    /** Age at the breakout; {@link Frame#NEVER} if it never comes. */
    final Value breakoutAge;

    final Condition isRefuser;
    /** Age up to which the own cash of a founder who refuses lasts; 0 for any other. */
    final Value ownCash;
    /** Age up to which the founder can look for a first round. */
    final Value lastRaise;

    final Condition isLocal;

    /** Whole rounds must not be lost to rounding. */
    private static final double ROUNDING = 1e-6;

    /** What is left of a start-up that comes to nothing; the logarithm of none at all would not be a number. */
    private static final double NOTHING = 0.01;

    private final Frame f;

    StartUps(Frame f) {
        this.f = f;
        Model m = f.m;
        Population each = f.startUps;
        quality = each.once("quality");
        plan = each.once("plan");
        visibility = each.once("visibility");
        Value common = m.uncertain("commonLuck").exp();
        multiple = m.define("potential", alone(each).times(common).atMost(m.constant("multipleCap")));
        log = m.define("logPotential", multiple.log());
        hold = hold(each);
        rounds = rounds(each);
        pace = m.define("roundsPerQuarter", rounds.over(hold));
        kept = m.constant("dilution").complement().log();
        logValue = m.define("logCompanyValue", log.minus(rounds.minus(1).times(kept)));
        breakoutAge = breakoutAge();
        isRefuser = each.chance("isRefuser", m.constant("refuserShare"));
        ownCash = ownCash(each);
        lastRaise = ownCash.plus(f.quarters("raisingTime"));
        isLocal = each.chance("isLocal", m.constant("localShare"));
    }

    /** What it can become but for the luck that all share; in a hot market more of them fail, and the others spread wider. */
    private Value alone(Population each) {
        Model m = f.m;
        Condition isHot = m.choice("market").is("hot");
        Value usual = m.constant("multipleStretch");
        Value power = either(isHot, usual.times(m.constant("hotPower")), usual);
        Condition isNothing = isHot.and(each.chance("failsInHotMarket", m.constant("hotFailure")));
        Value scale = m.constant("multipleScale");
        return each.once("multiple").power(power).times(either(isNothing, scale.times(NOTHING), scale));
    }

    /** Losers end sooner than winners. */
    private Value hold(Population each) {
        Value median = either(log.below(0), f.quarters("lossHold"), f.quarters("gainHold"));
        Value spread = each.once("holdSpread").exp();
        return f.m.define("holdQuarters", Frame.ceil(median.times(spread)).atLeast(2));
    }

    /** A company raises another round for each bar that its log multiple, seen with noise, clears; two quarters apart at least. */
    private Value rounds(Population each) {
        Value seen = log.plus(each.once("graduationNoise"));
        Value more = f.one;
        for (String bar : new String[] {"barSecond", "barThird", "barFourth", "barFifth"}) {
            Value cleared = seen.notBelow(f.m.constant(bar)).as(Unit.NUMBER).asValue();
            more = more.plus(cleared);
        }
        Value most = hold.over(2).floor().atLeast(1);
        return f.m.define("roundsRaised", io.gyre.model.Equations.min(more, most));
    }

    /** The first whole age at which the company's value is so many times that at the first round. */
    private Value breakoutAge() {
        Value bar = f.m.constant("breakoutMultiple").log();
        Value reached = Frame.ceil(bar.over(logValue).times(hold)).atLeast(1);
        Value never = f.m.number(Frame.NEVER);
        return f.m.define("breakoutAge", either(logValue.above(bar), reached, never));
    }

    private Value ownCash(Population each) {
        Value own = f.quarters(each.once("refuserCash")).floor();
        return f.m.define("ownCashQuarters", either(isRefuser, own, f.zero));
    }

    /** Later rounds up to now. */
    Series laterRounds() {
        return laterRounds(f.age);
    }

    private Series laterRounds(Series age) {
        return age.plus(ROUNDING).times(pace).floor();
    }

    /** What can be known of its quality at best: the quality itself at first, what it becomes at the end. */
    Series signal() {
        Series revealed = log.over(f.m.constant("revealScale"));
        return quality.plus(revealed.minus(quality).times(f.age.over(hold)));
    }

    /** Price of a share now over that of the first round. */
    Series price() {
        return price(f.age);
    }

    /**
     * The same for holdings: with the age counted from the end, so that nothing of it is shared with looks and each is evaluated for
     * its own few start-ups.
     */
    Series holdingPrice() {
        return price(hold.minus(left()));
    }

    /** Quarters to its sale or end. */
    Series left() {
        return f.founded.plus(hold).minus(f.quarter);
    }

    private Series price(Series age) {
        return age.over(hold).times(logValue).plus(laterRounds(age).times(kept)).exp();
    }

    /** Price of a share at an age fixed once. */
    Value priceAt(Value age) {
        Value later = age.times(pace).floor();
        return age.over(hold).times(logValue).plus(later.times(kept)).exp();
    }
}
