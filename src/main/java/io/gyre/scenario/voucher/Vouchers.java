package io.gyre.scenario.voucher;

import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Sector;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Stock;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * The second ledger: rights, from issue to use or expiry {@code validity} months later.
 *
 * <p>A firm can use a voucher wholly, with probability 1-(1-R)^(v/12), or not at all: then it lies unclaimed until it
 * expires. What can be used is spread evenly over the quarters left of the year of issue, so that a firm whose voucher
 * does not cover its year has no subsidised marginal hour. The oldest is used first.
 */
final class Vouchers {

    private static final int LONGEST = 8;

    /** Vouchers issued, in rights; those that firms can use, and those that will lie unclaimed. */
    final Flow issued;

    final Flow issuedIdle;
    final Flow expired;
    final Flow expiredIdle;
    /** What of its vouchers a firm may use this quarter, in money. */
    final Series usable;
    /** Money per right. */
    final Series worth;

    final Stock held;
    final Stock idle;
    /** The office's side of each right. */
    final Stock office;

    private final Frame f;
    private final Firms firms;
    private final Value validity;
    private final Condition isIssue;

    Vouchers(Frame f, Firms firms, Issue issue) {
        this.f = f;
        this.firms = firms;
        Model m = f.m;
        isIssue = issue.isNow;
        validity = m.lever("validity").in(Unit.QUARTER).over(f.quarter);
        worth = worth();
        office = m.outside("voucherOffice")
                .label("office that issues and takes back vouchers")
                .stock("vouchers", f.rights);
        held = firms.sector.stock("vouchers", f.rights);
        Sector unclaimed = m.sector("unclaimed").label("vouchers that will not be used");
        idle = unclaimed.open().stock("vouchers", f.rights);
        Population population = firms.population;
        Condition succeeds = population.uniformEach("voucherLuck").below(uses());
        Series rights = issue.granted.times(f.one.over(worth));
        Series useful = rights.times(succeeds);
        issued = m.flow("issued", office, held, useful);
        issuedIdle =
                m.flow("issuedUnclaimed", office, idle, rights.minus(useful).sum(population.slots()));
        Value lives = validity.negated().floor().negated();
        expiredIdle = m.flow("expiredUnclaimed", idle, office, issuedIdle.arriving(lives, LONGEST));
        expired = m.flow("expired", held, office, tooOld()).priority(1);
        held.coveredBy(issued);
        Series left = held.plus(issued.times(f.quarter)).minus(expired.times(f.quarter));
        Series part = worth.over(quartersLeft(lives)).times(f.aQuarter);
        usable = m.define("usable", left.times(part).atLeast(0));
    }

    /** One yuan, or what a card-hour of the start is worth now. */
    private Series worth() {
        Condition inHours = f.m.choice("denomination").is("hours");
        Value perRight = f.m.amount(1, f.money.per(f.rights));
        return perRight.times(when(inHours).then(f.lease.relative()).otherwise(f.one));
    }

    /** 1-(1-R)^(v/12): the chance that a voucher of validity v months is used. */
    private Value uses() {
        Value lost = f.m.uncertain("redemption").complement();
        return lost.power(validity.over(Issue.QUARTERS)).negated().plus(1);
    }

    /** What is held beyond what was issued within the validity: the last grant and the one before it. */
    private Series tooOld() {
        Unit unit = f.rights;
        Value none = f.m.amount(0, unit);
        Series now = issued.times(f.quarter);
        StateVariable last = firms.population.state("lastGrant", unit, none);
        StateVariable before = firms.population.state("grantBefore", unit, none);
        last.becomes(when(isIssue).then(now).otherwise(last));
        before.becomes(when(isIssue).then(last).otherwise(before));
        Series age = f.m.calendar().quarter().minus(1);
        Series ageOfLast =
                age.plus(when(isIssue).then(f.m.number(Issue.QUARTERS)).orZero());
        Series lastLives = ageOfLast.below(validity).as(Unit.NUMBER);
        Series beforeLives =
                age.plus(Issue.QUARTERS).below(validity).and(isIssue.not()).as(Unit.NUMBER);
        Series alive = last.times(lastLives).plus(before.times(beforeLives));
        return f.perQuarter(held.minus(alive).atLeast(0));
    }

    /** Quarters left in which a voucher is used: to the end of its year or of its validity. */
    private Series quartersLeft(Value lives) {
        Series age = f.m.calendar().quarter().minus(1);
        return lives.atMost(Issue.QUARTERS).minus(age).atLeast(1);
    }
}
