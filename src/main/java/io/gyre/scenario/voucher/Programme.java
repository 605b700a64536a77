package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * The terms of the programme as they bear on a purchase: what part of a bill is eligible and what a user pays.
 *
 * <p>With rate s and pass-through π the operator asks p' = p(1-πs)/(1-s) of a voucher holder, at most mostMarkUp·p, and p
 * itself at s = 1; m = p'/p is the mark-up factor and u = m(1-s) what the user pays, relative to the market price.
 */
final class Programme {

    final Condition toOperator;
    final Condition stateOnly;
    final Condition given;
    /** ρ, the part of a voucher claimed for what is not eligible compute. */
    final Value relabelled;
    /** 1 - ρ. */
    final Value genuine;
    /** σ, state operators in what is bought without a rule. */
    final Value stateShare;
    /** Foreign clouds in what is bought without a rule. */
    final Value foreignShare;
    /** State operators in eligible purchases. */
    final Value stateOfEligible;
    /** Foreign clouds in eligible purchases, by voucher value. */
    final Value foreignOfEligible;
    /** Eligible suppliers in all purchases, foreign ones by their lower rate. */
    final Value eligibleSuppliers;

    /** Whether any firm has a rate: without one, nothing that hangs on vouchers needs to be computed. */
    final Condition exists;

    final Terms ordinary;
    final Terms startUp;

    private final Frame f;

    Programme(Frame f) {
        this.f = f;
        Model m = f.m;
        toOperator = m.choice("settlement").is("toOperator");
        stateOnly = m.choice("eligibleSuppliers").is("stateOnly");
        given = m.choice("closure").is("given");
        relabelled = m.uncertain("relabelledShare").atMost(MOST_RELABELLED);
        genuine = relabelled.complement().atLeast(0);
        stateShare = m.uncertain("stateShare");
        Value others = stateShare.complement().atLeast(0);
        foreignShare = m.define("foreignShareOfAll", others.times(m.uncertain("foreignShare")));
        Value abroad = foreignShare.times(m.lever("foreignRateFactor"));
        Value all = foreignShare.complement().atLeast(0).plus(abroad);
        eligibleSuppliers = m.define("eligibleSuppliersShare", either(stateOnly, m.amount(1, Unit.SHARE), all));
        stateOfEligible = m.define("stateOfEligible", either(stateOnly, f.one, stateShare.over(all)));
        foreignOfEligible = m.define("foreignOfEligible", either(stateOnly, f.zero, abroad.over(all)));
        Value rate = m.lever("subsidyRate");
        ordinary = new Terms("ordinary", rate);
        Value most = rate.plus(m.lever("startUpUplift")).atMost(1);
        startUp = new Terms("startUp", most);
        exists = m.define("programmeExists", most.above(0));
    }

    /** A voucher that is wholly relabelled buys no hour at all; just below, the equations stay finite. */
    private static final double MOST_RELABELLED = .99;

    private static Value either(Condition condition, Value yes, Value no) {
        return when(condition).then(yes).otherwise(no).asValue();
    }

    /**
     * What holds for firms of one rate.
     *
     * <p>Most eligible hours are Φ times those without a voucher: elastic and not bound by cash max(u, least)^(-ε); bound
     * by cash 1/max(u, least), as relief is spent on hours; given 1/(1-A); each at most mostDemand. New hours per
     * subsidised hour are A: bound 1-u, given a·s·m/(1-ρ).
     */
    final class Terms {
        /** s, the share of an eligible bill that vouchers pay. */
        final Value rate;
        /** m = p'/p. */
        final Value markUp;
        /** s·m, voucher value per subsidised hour, relative to the market price. */
        final Value worth;

        final Value mostFree;
        final Value mostBound;
        final Value newBound;

        Terms(String name, Value rate) {
            Model m = f.m;
            this.rate = m.define(name + "Rate", rate);
            Value kept = rate.complement().atLeast(0).as(Unit.NUMBER);
            Value passed =
                    m.uncertain("passThrough").times(rate).negated().plus(1).atLeast(0);
            Value asked = passed.over(kept).atMost(m.constant("mostMarkUp"));
            markUp = m.define(name + "MarkUp", either(rate.below(1), asked, f.one));
            worth = markUp.times(rate);
            Value user = m.define(name + "UserPrice", markUp.times(kept));
            Value paid = user.atLeast(m.constant("leastUserPrice").as(Unit.NUMBER));
            Value most = m.constant("mostDemand");
            Value fresh = m.uncertain("additionality").times(worth).over(genuine);
            Value left = fresh.negated().plus(1).atLeast(f.one.over(most));
            Value free = paid.power(m.uncertain("elasticity").negated());
            mostFree = either(given, f.one.over(left), free).atMost(most);
            mostBound = either(given, f.one.over(left), f.one.over(paid)).atMost(most);
            newBound = either(given, fresh, user.negated().plus(1).atLeast(0));
        }
    }
}
