package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.ratio;
import static io.gyre.model.Equations.when;

import io.gyre.model.Condition;
import io.gyre.model.Members;
import io.gyre.model.Model;
import io.gyre.model.Value;
import java.util.List;
import java.util.stream.IntStream;

/** What became of the field, and how the user chose in it. */
final class FieldOutcomes {

    private static final int[] KNOTS = {1, 5, 10, 20, 50};

    private final Outcomes.Parts p;
    private final Frame f;
    private final Model m;
    private final StartUps startUps;
    private final Members all;
    private final Condition isFinanced;
    private final Value financed;
    private final Value gate;

    FieldOutcomes(Outcomes.Parts parts) {
        p = parts;
        f = parts.frame();
        m = f.m;
        startUps = parts.startUps();
        all = f.startUps.slots();
        gate = parts.looks().gateReached();
        isFinanced = parts.looks().wasFinanced();
        financed = count(isFinanced);
    }

    void declare() {
        funnel();
        choices();
        multiples();
        rounds();
        ends();
        unicorns();
        best();
    }

    private Value count(Condition condition) {
        return condition.count(all).asValue();
    }

    /** Conversions from stage to stage, over the user's looks while he may invest. */
    private void funnel() {
        Condition isOpen = f.quarter.notAbove(p.budget().lastQuarter).and(p.looks().isNew);
        List<Condition> passed = IntStream.of(1, Looks.MET, Looks.REVIEWED, Looks.DILIGENT, Looks.OFFERED)
                .mapToObj(code -> isOpen.and(p.looks().gateNow.above(code - .5)))
                .toList();
        Tallies tallies = new Tallies(f, p.looks(), passed);
        Value seen = tallies.total(0);
        Value met = tallies.total(1);
        Value reviewed = tallies.total(2);
        Value diligent = tallies.total(3);
        Value offered = tallies.total(4);
        Value closed = p.portfolio().deals.total();
        m.outcome("looks", seen).label("Looks at start-ups that were seen");
        m.outcome("deals", closed).label("Deals");
        m.outcome("metShare", ratio(met, seen)).label("Met, of those seen");
        m.outcome("reviewedShare", ratio(reviewed, met)).label("Passed by the partners, of those met");
        m.outcome("diligenceShare", ratio(diligent, reviewed)).label("Passed diligence, of those");
        m.outcome("offerShare", ratio(offered, diligent)).label("Offered, of those");
        m.outcome("closingShare", ratio(closed, offered)).label("Closed, of offers");
        m.outcome("overallShare", ratio(closed, seen)).label("Closed, of those seen");
    }

    private void choices() {
        Condition isHeld = gate.above(Looks.HELD - .5);
        Value worth = p.portfolio().units.closing().last().times(startUps.multiple);
        Condition isLoss = worth.below(p.portfolio().cost.closing().last());
        m.outcome("falsePositive", ratio(count(isHeld.and(isLoss)), count(isHeld)))
                .label("False positives: deals below cost, of deals");
        int top = Math.max(1, f.startUps.size() / 100);
        Condition isTop = startUps.multiple.isTop(top, all).and(f.founded.notAbove(p.budget().lastQuarter));
        Condition isSeen = gate.above(.5);
        Condition isPassedOver = isSeen.and(gate.below(Looks.OFFERED - .5));
        m.outcome("falseNegative", ratio(count(isTop.and(isPassedOver)), count(isTop.and(isSeen))))
                .label("False negatives: best 1 % seen and not offered, of seen");
        Condition isWinner = startUps.multiple.notBelow(m.constant("breakoutMultiple"));
        m.outcome("winnersHeld", ratio(count(isHeld.and(isWinner)), count(isHeld)))
                .label("Winners among the deals");
        m.outcome("winnersFinanced", ratio(count(isFinanced.and(isWinner)), financed))
                .label("Winners among all financed");
        m.probability("noWinner", count(isHeld.and(isWinner)).below(.5)).label("P(no winner among the deals)");
        m.outcome("bestFound", ratio(count(isTop.and(isHeld)), count(isTop))).label("Best 1 % held");
    }

    /** The financed pool, against F2 and F3. */
    private void multiples() {
        m.outcome("financedShare", ratio(financed, count(f.founded.above(0)))).label("Financed, of founded");
        for (int knot : KNOTS) {
            m.outcome("financedAbove" + knot, ratio(count(isFinanced.and(startUps.multiple.notBelow(knot))), financed))
                    .label("Financed start-ups of " + knot + " times or more");
        }
        Value mean = when(isFinanced)
                .then(startUps.quality)
                .orZero()
                .asValue()
                .sum(all)
                .over(financed)
                .or(f.zero);
        Condition better = isFinanced.and(startUps.quality.above(mean));
        Value betterCount = count(better);
        Condition big = better.and(startUps.multiple.notBelow(10));
        Value proceeds = when(better).then(startUps.multiple).orZero().asValue().sum(all);
        Value fromBig = when(big).then(startUps.multiple).orZero().asValue().sum(all);
        m.outcome("betterBelow1", ratio(count(better.and(startUps.multiple.below(1))), betterCount))
                .label("Better-informed half: below cost");
        m.outcome("betterAbove10", ratio(count(big), betterCount)).label("Better-informed half: 10 times or more");
        m.outcome("betterFrom10", ratio(fromBig, proceeds)).label("Better-informed half: proceeds from these");
    }

    private void rounds() {
        String[] names = {"secondRound", "thirdRound", "fourthRound", "fifthRound"};
        for (int k = 0; k < names.length; k++) {
            Value from = count(isFinanced.and(startUps.rounds.notBelow(k + 1)));
            Value to = count(isFinanced.and(startUps.rounds.notBelow(k + 2)));
            m.outcome(names[k], ratio(to, from))
                    .label("Raised round " + (k + 2) + ", of those that raised the one before");
        }
    }

    private void ends() {
        Value ipo = m.constant("listingBar");
        Value sold = m.constant("acquisitionBar");
        Value lost = m.constant("liquidationBar");
        Value log = startUps.log;
        m.outcome("listed", ratio(count(isFinanced.and(log.notBelow(ipo))), financed))
                .label("Ended by listing, of financed");
        m.outcome("acquired", ratio(count(isFinanced.and(log.below(ipo)).and(log.notBelow(sold))), financed))
                .label("Acquired, of financed");
        m.outcome("liquidated", ratio(count(isFinanced.and(log.below(lost))), financed))
                .label("Liquidated, of financed");
        m.outcome("zombies", ratio(count(isFinanced.and(log.below(sold)).and(log.notBelow(lost))), financed))
                .label("Neither sold nor liquidated, of financed");
    }

    /** Companies that grow to so many times their worth at the first round, entered then or in any of their rounds, against F10. */
    private void unicorns() {
        Condition isUnicorn = isFinanced.and(
                startUps.logValue.notBelow(m.constant("unicornValue").log()));
        m.outcome("unicorns", ratio(count(isUnicorn), financed)).label("Unicorns, of financed");
        Value round = f.startUps.uniform("roundOfEntry").times(startUps.rounds).floor();
        Value price = round.over(startUps.rounds)
                .times(startUps.logValue)
                .plus(round.times(startUps.kept))
                .exp();
        Members those = f.startUps.among(isUnicorn);
        m.pooled("unicornFromFirst", startUps.multiple, those)
                .label("Multiple of a unicorn, entered in its first round");
        m.pooled("unicornFromAny", startUps.multiple.over(price), those)
                .label("The same, entered in any of its rounds");
    }

    private void best() {
        Condition isSold =
                f.founded.plus(startUps.hold).notAbove(m.number(m.calendar().periods()));
        Value sold = when(isSold)
                .then(p.portfolio().units.closing().last().times(startUps.multiple))
                .orZero()
                .asValue();
        m.outcome("bestDealShare", ratio(sold.max(all), sold.sum(all))).label("Share of the best deal in proceeds");
        Value paid = p.fund()
                .tickets
                .plus(p.fund().lateTickets)
                .plus(p.fund().followOns)
                .total();
        m.outcome(
                        "grossMultiple",
                        ratio(
                                p.fund()
                                        .proceeds
                                        .total()
                                        .plus(p.fund().assets.closing().last()),
                                paid))
                .label("Gross multiple, with what is left");
        m.outcome("grossRealised", ratio(p.fund().proceeds.total(), paid)).label("Gross multiple, realised");
    }
}
