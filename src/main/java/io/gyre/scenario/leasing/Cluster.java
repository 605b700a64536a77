package io.gyre.scenario.leasing;

import static io.gyre.model.Equations.when;

import io.gyre.mechanism.CardCost;
import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Value;
import io.gyre.unit.Unit;
import java.util.List;

/**
 * The state cluster: one batch that stands at the start, one ordered at the start and one a year later; capacity, power,
 * depreciation and value.
 *
 * <p>Cards beyond the local power wait for the grid: all batches share what power there is, by cards. Depreciation is
 * straight-line, until the book value is 0.
 */
final class Cluster {

    final Batch standing;
    final Batch first;
    final Batch second;
    final List<Batch> batches;
    /** Cards that stand. */
    final Series installed;
    /** The part of them that has power. */
    final Series energised;
    /** What they can deliver, card-hours per quarter. */
    final Series capacity;

    final CardCost cost;
    /** What is paid for cards, money per quarter. */
    final Series purchase;

    final Series depreciation;
    final StateVariable book;
    /** What the standing batch cost, and its book value at the start. */
    final Value firstPurchase;

    final Value firstBook;
    /** What the cards would fetch at the end. */
    final Value resale;

    final Value life;

    private final Frame f;

    Cluster(Frame f) {
        this.f = f;
        Model m = f.m;
        life = f.inQuarters(m.uncertain("cardLife"));
        Value serverPrice = m.uncertain("serverPrice").in(f.money.per(Unit.CARD));
        Batch.Capital capital = capital(serverPrice);
        Value cards = m.constant("cards");
        Value share = m.constant("standingShare");
        Value half = cards.times(share.complement()).over(2);
        Value build = f.inQuarters(m.uncertain("buildTime"));
        Value before = f.inQuarters(m.constant("clusterAge")).negated();
        standing = new Batch(f, capital, cards.times(share), before, before);
        first = new Batch(f, capital, half, f.zero, build);
        Value later = m.number(4);
        second = new Batch(f, capital, half, later, build.plus(later));
        batches = List.of(standing, first, second);
        installed = m.define("cardsInstalled", sum(batches.stream().map(b -> b.installed)));
        energised = m.define("energised", energised());
        Series equivalents = m.define("equivalents", sum(batches.stream().map(b -> b.equivalents)));
        capacity = m.define("capacity", equivalents.times(energised).times(CardCost.hoursOfQuarter(m)));
        cost = new CardCost(m, f.money, installed, equivalents);
        purchase = m.define("cardPurchase", sum(batches.stream().map(b -> b.purchase)));
        firstPurchase = m.define("firstPurchase", standing.firstPrice);
        Value age = f.inQuarters(m.constant("clusterAge")).over(life);
        firstBook = m.define("firstBook", firstPurchase.times(age.complement().atLeast(0)));
        book = m.state("bookCapital", f.money, firstBook);
        Series gross = sum(batches.stream().map(b -> b.gross));
        depreciation = m.define("depreciation", f.perQuarter(gross.over(life)).atMost(f.perQuarter(book)));
        book.becomes(book.minus(depreciation.times(f.quarter)).plus(purchase.times(f.quarter)));
        Value yearly = m.constant("resaleShare").power(m.number(1).over(3));
        resale = m.define(
                "resale",
                sum(batches.stream().map(b -> b.resale(serverPrice, yearly))).last());
    }

    private Batch.Capital capital(Value serverPrice) {
        Model m = f.m;
        Value allIn = serverPrice.over(m.constant("serverShareOfCapex"));
        Value again = allIn.times(m.constant("facilityShareOfCapex").complement());
        Condition isAllIn = m.choice("capexScope").is("allIn");
        return new Batch.Capital(
                when(isAllIn).then(allIn).otherwise(serverPrice).asValue(),
                when(isAllIn).then(again).otherwise(serverPrice).asValue(),
                life);
    }

    /** Cards that the local power serves. */
    private Value powered() {
        return f.m.constant("localPower")
                .over(f.m.constant("powerPerCard"))
                .in(Unit.CARD)
                .asValue();
    }

    /** Cards that stand and have power at the start. */
    Value firstRunning() {
        return standing.cards.atMost(powered());
    }

    /** Local power serves what it can until the grid comes. */
    private Series energised() {
        Model m = f.m;
        Series room = powered().over(installed).or(f.one).atMost(1);
        Condition isConnected = f.now.notBelow(f.inQuarters(m.uncertain("gridTime")));
        return when(isConnected).then(f.one).otherwise(room);
    }

    private Series sum(java.util.stream.Stream<Series> parts) {
        return parts.reduce(Series::plus).orElseThrow();
    }

    /** The part of a batch in what the cluster can deliver. */
    Series part(Batch batch) {
        return f.part(batch.equivalents, cost.equivalents());
    }
}
