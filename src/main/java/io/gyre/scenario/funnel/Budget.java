package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.min;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * What the user's fund may still put into start-ups, and into which: size, ticket, reserves, investment period, and the rules
 * of a guidance fund, each of which can be switched alone.
 */
final class Budget {

    /** What partners have promised and the fund can call. */
    final Value size;
    /** τ, money into a start-up at its first time. */
    final Value ticket;
    /** For first tickets in all. */
    final Value forTickets;
    /** For follow-ons in all. */
    final Value forFollowOns;
    /** Number of the last quarter in which it may make first investments. */
    final Value lastQuarter;
    /** Whether a first investment in this start-up is allowed now. */
    final Condition mayInvest;

    final StateVariable spentOnTickets;
    final StateVariable spentOnFollowOns;
    /** Of the tickets, those outside the place of the guidance fund. */
    final StateVariable spentElsewhere;
    /** Cost of what was sold, less what it brought. */
    final StateVariable lost;

    private final Frame f;
    private final Model m;

    Budget(Frame f, StartUps startUps) {
        this.f = f;
        this.m = f.m;
        size = m.define("fundSize", m.lever("commitment").times(m.lever("callRatio")));
        Value investable = size.times(m.constant("feeReserve").complement());
        forTickets = investable.times(m.lever("reserveShare").complement());
        forFollowOns = investable.times(m.lever("reserveShare"));
        ticket = m.define("ticket", forTickets.over(m.lever("plannedDeals")));
        lastQuarter = f.quarters(m.lever("investmentPeriod"));
        spentOnTickets = m.state("spentOnTickets", f.money, f.nothing);
        spentOnFollowOns = m.state("spentOnFollowOns", f.money, f.nothing);
        spentElsewhere = m.state("spentElsewhere", f.money, f.nothing);
        lost = m.state("lost", f.money, f.nothing);
        Condition tolerated = lost.notAbove(size.times(m.lever("lossTolerance")));
        Condition isOpen = f.quarter.notAbove(lastQuarter).and(hasTicket()).and(tolerated);
        mayInvest = isOpen.and(isPlaced(startUps)).and(isStage(startUps));
    }

    /** At least half a ticket is left; a null fund has none. */
    Condition hasTicket() {
        return left().above(ticket.over(2));
    }

    Series left() {
        return forTickets.minus(spentOnTickets);
    }

    Series leftForFollowOns() {
        return forFollowOns.minus(spentOnFollowOns);
    }

    /** What must be invested at home: so many times the guidance fund's own part, at most all. */
    private Condition isPlaced(StartUps startUps) {
        Value asked =
                m.lever("localReinvestment").times(m.lever("guidanceShare")).as(Unit.SHARE);
        Value elsewhere = forTickets.times(min(asked, m.amount(1, Unit.SHARE)).complement());
        Condition hasRoom = elsewhere.minus(spentElsewhere).above(ticket.over(2));
        return startUps.isLocal.or(hasRoom);
    }

    private Condition isStage(StartUps startUps) {
        return m.choice("stages").is("any").or(startUps.laterRounds().below(1));
    }

    /** Books what was spent this quarter. */
    void spend(Series tickets, Series followOns, Series elsewhere) {
        spentOnTickets.becomes(spentOnTickets.plus(tickets));
        spentOnFollowOns.becomes(spentOnFollowOns.plus(followOns));
        spentElsewhere.becomes(spentElsewhere.plus(elsewhere));
    }

    /** Books what sales of this quarter lost. */
    void lose(Series loss) {
        lost.becomes(lost.plus(loss));
    }
}
