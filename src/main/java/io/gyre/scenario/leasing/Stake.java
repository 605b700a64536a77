package io.gyre.scenario.leasing;

import static io.gyre.model.Equations.eventProbability;
import static io.gyre.model.Equations.remainder;
import static io.gyre.model.Equations.when;

import io.gyre.model.Account;
import io.gyre.model.Claim;
import io.gyre.model.Condition;
import io.gyre.model.Flow;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Series;
import io.gyre.model.StateVariable;
import io.gyre.model.Stock;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/**
 * The fund's shares: bought at the terms of the policy, priced at the last round, sold at an exit, worth nothing after a
 * failure but for the fund's part of what the firm leaves.
 *
 * <p>The price of a share grows to the firm's multiple over maturity years, multiple^min(1, τ/maturity); it is seen at
 * tranches, rounds and exits alone. The multiple is that of firms that do not fail: failures are counted once.
 */
final class Stake {

    final Claim equity;
    final Flow exits;
    final Flow clawedBack;
    final Flow windUpShare;
    final Flow windUpWages;
    final Flow windUpLenders;
    final Flow windUpInvestors;

    private final Frame f;
    private final Firms firms;
    private final Sectors sectors;

    Stake(Frame f, Sectors sectors, Firms firms) {
        this.f = f;
        this.firms = firms;
        this.sectors = sectors;
        Model m = f.m;
        Population population = firms.population;
        equity = m.claim("equity", sectors.fund(), firms.sector).label("the fund's shares at their last price");
        firms.investment.issues(equity);
        Value terms = m.lever("equityTerms");
        equity.revalued(firms.cash.times(terms.minus(1)).plus(firms.granted.times(terms)));
        Condition sells = population
                .event("sells", eventProbability(m.constant("exitRate")))
                .and(f.now.notBelow(m.constant("exitAfter").as(Unit.NUMBER)));
        Series growth = m.define("shareGrowth", growth(sells));
        Condition isHolder = m.lever("tranche", f.money).above(0);
        Series sold = m.define(
                "sharesSold",
                when(isHolder).then(equity.times(growth).times(sells)).orZero());
        Stock receipts = sectors.receipts();
        exits = m.flow("exits", sectors.investors(), receipts, f.perQuarter(sold.sum(population)));
        Series kept = when(firms.raises)
                .then(growth.times(m.lever("dilution").complement()))
                .otherwise(growth);
        Series change =
                when(sells).then(equity.negated()).otherwise(equity.times(kept).minus(equity));
        equity.revalued(f.perQuarter(when(isHolder).then(change).orZero()));
        Series left = f.perQuarter(sectors.liquidators().cash());
        Series wages = left.times(m.constant("windUpWages"));
        windUpWages = pays("windUpToWages", 1, sectors.workers(), wages);
        Series rest = left.minus(wages).atLeast(0);
        Series clawed = rest.times(m.lever("clawBack"))
                .times(firms.invested.cumulative().above(0));
        clawedBack = pays("clawedBack", 2, receipts, clawed);
        Series unclawed = rest.minus(clawed).atLeast(0);
        Series secured = unclawed.times(m.constant("windUpSecured"));
        windUpLenders = pays("windUpToLenders", 3, sectors.creditors(), secured);
        Series shared = unclawed.minus(secured).atLeast(0);
        windUpShare = pays("windUpToFund", 4, receipts, shared.times(ownership(terms)));
        windUpInvestors = m.flow("windUpToInvestors", sectors.liquidators(), sectors.investors(), remainder())
                .priority(5);
    }

    private Flow pays(String key, int priority, Account to, Series amount) {
        return f.m.flow(key, sectors.liquidators(), to, amount).priority(priority);
    }

    /** What a share is worth over what it was at the last price seen; 1 where no price is seen. */
    private Series growth(Condition sells) {
        Model m = f.m;
        Value rises = firms.population.once("multiple").log();
        Series grown = f.years.over(m.constant("maturity")).atMost(1);
        StateVariable seen = firms.population.state("priceSeen", Unit.NUMBER, f.zero);
        Condition isPriced = firms.isRound.or(firms.raises).or(sells);
        seen.becomes(when(isPriced).then(grown).otherwise(seen));
        return when(isPriced).then(rises.times(grown.minus(seen)).exp()).otherwise(f.one);
    }

    /** The fund's part of the shares, by money put in at its terms. */
    private Series ownership(Value terms) {
        Series own = firms.invested.cumulative().times(terms);
        Series others = firms.privateInvestment.sum(firms.population).cumulative();
        return f.part(own, own.plus(others)).atMost(1);
    }
}
