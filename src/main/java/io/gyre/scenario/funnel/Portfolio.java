package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.min;
import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import java.util.List;

/** What the user's fund holds of each start-up: tickets, follow-ons, entry after a breakout, and what becomes of them. */
final class Portfolio {

    /** What is held of a start-up, in yuan of first-round price. */
    final StateVariable units;
    /** What was paid for it. */
    final StateVariable cost;
    /** First investments of the quarter. */
    final Series deals;

    final Series ticketSum;
    final Series followOnSum;
    final Series lateSum;
    /** What holdings sold this quarter bring. */
    final Series exits;
    /** What was paid for them. */
    final Series exitCost;
    /** Value of the other holdings, at this quarter's prices, before anything is bought. */
    final Series heldValue;

    private final Frame f;
    private final Model m;
    private final StartUps startUps;
    private final Budget budget;
    private final Looks looks;

    Portfolio(Frame f, StartUps startUps, Budget budget, Looks looks, LateEntry late) {
        this.f = f;
        this.m = f.m;
        this.startUps = startUps;
        this.budget = budget;
        this.looks = looks;
        units = f.startUps.state("units", f.money, f.nothing);
        cost = f.startUps.state("cost", f.money, f.nothing);
        Condition isDeal = looks.isNew.and(looks.isTaken);
        Condition isAway = isDeal.and(startUps.isLocal.not());
        Tallies tallies = new Tallies(f, looks, List.of(isDeal, isAway));
        deals = tallies.of(0);
        Condition enters = late.isLate.and(late.buys).and(cost.notAbove(0));
        Series entries = enters.count(f.startUps).as(io.gyre.unit.Unit.NUMBER);
        Series part = part(budget.left(), budget.ticket.times(deals.plus(entries)));
        Series followed = looks.inLook(followOn());
        Series followPart = part(budget.leftForFollowOns(), followed.sum(f.startUps));
        Series ticket = budget.ticket.times(part);
        ticketSum = ticket.times(deals);
        lateSum = ticket.times(entries);
        followOnSum = followed.sum(f.startUps).times(followPart);
        Series bought = when(isDeal).then(ticket).otherwise(followOn().times(followPart));
        units.becomes(when(enters)
                .then(ticket.over(late.price))
                .otherwise(when(looks.isLook)
                        .then(units.plus(bought.over(startUps.price())))
                        .otherwise(units)));
        cost.becomes(when(enters)
                .then(ticket)
                .otherwise(when(looks.isLook).then(cost.plus(bought)).otherwise(cost)));
        Condition isExit = startUps.left().is(0);
        exits = held(when(isExit).then(units.times(startUps.multiple)).orZero());
        exitCost = held(when(isExit).then(cost).orZero());
        heldValue = held(when(startUps.left().above(0))
                .then(units.times(startUps.holdingPrice()))
                .orZero());
        budget.spend(ticketSum.plus(lateSum), followOnSum, ticket.times(tallies.of(1)));
        budget.lose(exitCost.minus(exits));
    }

    private Series held(Series x) {
        return when(units.above(0)).then(x).orZero().sum(f.startUps);
    }

    /** What can be paid of what is asked for. */
    private Series part(Series left, Series asked) {
        return left.atLeast(0).over(asked).or(f.one).atMost(1).as(io.gyre.unit.Unit.SHARE);
    }

    /** In a look: what keeps the fund's part of the company in a later round, at most one more ticket. */
    private Series followOn() {
        Condition isLater = units.above(0).and(startUps.laterRounds().notBelow(1));
        Value dilution = m.constant("dilution");
        Series prorata = units.times(startUps.price()).times(dilution.over(dilution.complement()));
        Series wanted = min(prorata.times(m.lever("followOn")), budget.ticket);
        return when(isLater).then(wanted).orZero();
    }
}
