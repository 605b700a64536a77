package io.gyre.scenario.leasing;

import static io.gyre.model.Equations.ratio;
import static io.gyre.model.Equations.when;

import io.gyre.mechanism.CardCost;
import io.gyre.model.Condition;
import io.gyre.model.Functions;
import io.gyre.model.Model;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;

/** What an operator asks of its cluster: payback, break-even, the lessor trap, waiting times and power. */
final class ClusterOutcomes {

    private final Frame f;
    private final Model m;
    private final Cluster cluster;
    private final Leases leases;
    private final Operators operators;

    ClusterOutcomes(Frame f, Cluster cluster, Leases leases, Operators operators) {
        this.f = f;
        this.m = f.m;
        this.cluster = cluster;
        this.leases = leases;
        this.operators = operators;
    }

    void declare() {
        payback("First", "first", cluster.first, 0);
        payback("Second", "second", cluster.second, 4);
        breakEven();
        trap();
        waiting();
        power();
        cost();
    }

    /** Counted over the first life of the batch: fees less avoidable cost and tax, in its part of what the cluster can deliver. */
    private void payback(String key, String label, Batch batch, double ordered) {
        Series net = leases.fees.minus(operators.variableCost()).minus(operators.tax);
        Series earned = net.times(cluster.part(batch)).times(batch.isFirstLife);
        Condition hasCards = batch.firstPrice.above(0);
        Condition isPaid = earned.cumulative().notBelow(batch.firstPrice).and(hasCards);
        m.outcome("payback" + key, isPaid.firstPeriod().orLater())
                .label("Quarter in which the " + label + " batch is paid back");
        m.probability("paidBack" + key, isPaid.ever())
                .given(hasCards)
                .label("P(" + label + " batch paid back within the life of its cards)");
        Value growth = m.constant("discountRate").times(m.amount(1, Unit.YEAR)).plus(1);
        Series present = earned.times(growth.power(f.now.over(-4))).cumulative();
        Value price = batch.firstPrice.times(growth.power(ordered / -4));
        Condition isWorth = present.notBelow(price).and(hasCards);
        m.outcome("paybackDiscounted" + key, isWorth.firstPeriod().orLater())
                .label("Quarter in which the " + label + " batch is paid back, discounted");
    }

    /** Of the first batch over the life of its cards: which utilisation would pay for it. */
    private void breakEven() {
        Batch batch = cluster.first;
        Value resale = m.uncertain("serverPrice")
                .in(f.money.per(Unit.CARD))
                .times(batch.cards)
                .times(m.constant("resaleShare").power(cluster.life.over(12)));
        Value fixed = m.constant("staffCost")
                .times(m.constant("variableStaffShare").complement())
                .times(m.uncertain("cardLife"))
                .times(batch.cards)
                .in(f.money);
        Series hours = batch.equivalents.times(cluster.energised).times(CardCost.hoursOfQuarter(m));
        Series whole = cluster.cost.power(hours).plus(cluster.cost.variableStaff(hours));
        Series most = hours.times(f.lease.price()).minus(whole).times(batch.isFirstLife);
        Value earned = most.total();
        Value needed = batch.firstPrice.plus(fixed).minus(resale);
        Condition isWhole = batch.isFirstLife.last().not();
        Condition hasCards = batch.cards.above(0);
        m.outcome("breakEvenUtilisation", ratio(needed, earned))
                .given(isWhole.and(hasCards).and(earned.above(0)))
                .label("Utilisation at which the first batch breaks even (above 1: not reachable)");
        m.probability("breakEvenOutOfReach", needed.above(earned))
                .given(isWhole.and(hasCards))
                .label("P(first batch cannot break even)");
    }

    /** Years with a gross margin above and a net result below 0. */
    private void trap() {
        Condition isFirst = m.calendar().isFirstOfYear();
        Condition isLast = m.calendar().quarter().is(4);
        Series margin = operators.margin.cumulativeSince(isFirst);
        Series profit = operators.profit.cumulativeSince(isFirst);
        Series earned = leases.fees.cumulativeSince(isFirst);
        Condition counts = isLast.and(earned.above(0));
        Condition isTrap = counts.and(margin.above(0)).and(profit.below(0));
        m.outcome("lessorTrap", ratio(years(isTrap), years(counts)))
                .label("Years in which the clusters' gross margin is above 0 and their net result below");
        Series loss = leases.fees.minus(operators.margin.minus(operators.interest));
        m.outcome("costOfFees", ratio(loss.total(), leases.fees.total()))
                .label("Full cost of the clusters per yuan of fees");
    }

    private Value years(Condition condition) {
        return f.perQuarter(condition.as(Unit.NUMBER)).total();
    }

    /** Jobs wait by Erlang C: job slots are capacity over cards per job. */
    private void waiting() {
        Series running = cluster.installed.times(cluster.energised);
        Series slots =
                m.define("jobSlots", running.over(m.constant("cardsPerJob")).as(Unit.NUMBER));
        Series load = m.define("jobLoad", slots.times(f.part(leases.wished, cluster.capacity)));
        Condition exists = slots.notBelow(1);
        Condition isOver = exists.and(load.notBelow(slots));
        Condition waits = exists.and(isOver.not());
        Series chance = Functions.erlangC(
                m, "jobsWait", load.times(waits), when(waits).then(slots).otherwise(f.one));
        Series mean =
                chance.over(slots.minus(load)).times(m.constant("jobLength").in(Unit.HOUR));
        Series wait = when(waits).then(mean).orZero();
        m.outcome("waitingTime", ratio(f.perQuarter(wait).total(), years(waits)))
                .label("Waiting time of a job");
        m.outcome("overload", ratio(years(isOver), years(exists)))
                .label("Quarters in which more is wished than there is");
    }

    private void power() {
        Series waiting = m.define("cardsWaiting", cluster.installed.times(cluster.energised.complement()));
        m.outcome("cardsWaitingMean", waiting.average()).label("Cards waiting for power, mean over quarters");
        m.outcome("cardsWaitingPeak", waiting.max()).label("Cards waiting for power, peak");
        Series drawn = cluster.installed.times(cluster.energised).times(m.constant("powerPerCard"));
        m.outcome("powerPeak", drawn.max().in(Unit.parse("MW"))).label("Power of the energised cards, peak");
        m.series("cardsWaiting", waiting);
    }

    private void cost() {
        Value all = operators
                .power
                .plus(operators.staff)
                .plus(cluster.depreciation)
                .plus(operators.interest)
                .total();
        m.outcome("energyOfCost", ratio(operators.power.total(), all)).label("Power in all cost of the clusters");
        Series utilisation =
                m.define("utilisation", leases.served.over(leases.offered).as(Unit.SHARE));
        m.outcome("utilisationMean", utilisation.average()).label("Utilisation of state clusters");
        m.outcome(
                        "utilisationRise",
                        utilisation.effect().average().as(Unit.NUMBER).times(100))
                .label("Rise of utilisation, percentage points");
        m.series("utilisation", utilisation);
        m.series("operatorProfit", operators.profit);
    }
}
