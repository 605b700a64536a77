package io.gyre.scenario.funnel;

import static io.gyre.model.Equations.count;
import static io.gyre.model.Equations.exponential;
import static io.gyre.model.Equations.ratio;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.RunOptions;
import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Population;
import io.gyre.model.Run;
import io.gyre.model.Scenario;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Closed forms and published results that need no field of start-ups: docs/evidence/venture.md A5, A6 and the article's case. */
class FunnelChecksTest {

    private static final int PATHS = 20_000;

    /** Five standard errors of a share: a false alarm of 6e-7 each. */
    private static void assertShare(double expected, Run run, String key, int n) {
        double error = Math.sqrt(expected * (1 - expected) / n);
        assertEquals(expected, run.of(key).mean(), 5 * error, key);
    }

    /** Missing every winner: (1-p)ⁿ. */
    @ParameterizedTest
    @CsvSource({"30, .02, .545484", "100, .02, .132620"})
    void winners_allMissed_isThePower(int n, double p, double none) {
        Model m = Model.quarterly("missed", 1);
        m.probability(
                "none",
                m.once("winners", count(m.amount(n, Unit.COUNT), m.number(p))).is(0));
        assertShare(none, m.build().run(PATHS), "none", PATHS);
    }

    /** The article's case: 3, 4 or 5 independent offers at .588, none closes with 7.0, 2.9, 1.2 %. */
    @ParameterizedTest
    @CsvSource({"3, .070", "4, .029", "5, .012"})
    void offers_independent_noneCloses(int offers, double none) {
        assertEquals(none, SharedRefusal.none(0, .588, offers), .0005);
        Model m = Model.quarterly("offers", 1);
        m.probability(
                "none",
                m.once("closed", count(m.amount(offers, Unit.COUNT), m.number(.588)))
                        .is(0));
        double exact = Math.pow(.412, offers);
        assertShare(exact, m.build().run(PATHS), "none", PATHS);
    }

    /** With .3 of founders who refuse: .3 + .7·(1 - .588/.7)³ = .3 + .7·.16³ = .302867 of three offers. */
    @Test
    void offers_withAStateShared_areRefusedTogether() {
        assertEquals(.302867, SharedRefusal.none(.3, .588, 3), 1e-6);
        assertEquals(1, SharedRefusal.factor(0, .588, 4), 1e-15);
        assertTrue(SharedRefusal.factor(.4, .588, 4) > SharedRefusal.factor(.2, .588, 4));
    }

    /** A5: within a choice set of three, weight 3 against twice 1 is 3/5, exactly; drawn by the race of clocks. */
    @Test
    void offer_ofWeightThree_isTakenInProportion() {
        Model m = Model.quarterly("race", 1);
        Series clock = m.once("clock", exponential(m.number(3)));
        Series rung = clock.negated().exp().complement().as(Unit.PROBABILITY);
        m.probability(
                "first", m.once("ahead", count(m.amount(2, Unit.COUNT), rung)).is(0));
        assertShare(.6, m.build().run(PATHS), "first", PATHS);
    }

    /**
     * A6 in a laboratory: one review by five partners who recognise with .3, at bars that fund 2 % each. By quadrature over
     * quality a champion finds .8188 of the best .1 %, a majority .2543: 69 % fewer. 200 paths of 2,000 candidates have 400 of
     * the best, so the standard errors are at most .025; five of them, 6e-7. The mean of exp(1.709·.8·q) of those funded is
     * 15.78 and 14.28; with .5 in place of 1.709 it is 1.679 and 2.008.
     */
    @Test
    void majority_inTheLaboratory_findsFewerOfTheBest() {
        Run run = laboratory(.3, 2.6664, 1.3486);
        assertEquals(.8188, run.of("bestByChampion").mean(), 5 * .025);
        assertEquals(.2543, run.of("bestByMajority").mean(), 5 * .025);
        assertTrue(run.of("tailOfChampion").mean() > run.of("tailOfMajority").mean());
        assertTrue(run.of("thinOfChampion").mean() < run.of("thinOfMajority").mean());
        assertShare(.02, run, "byChampion", 400_000);
        assertShare(.02, run, "byMajority", 400_000);
    }

    /** With partners who always recognise, a majority is better in both: 30.41 against 29.83, and 2.621 against 2.596. */
    @Test
    void majority_ofPartnersWhoRecognise_isBetter() {
        Run run = laboratory(1, 2.5184, 2.0895);
        assertTrue(run.of("thinOfMajority").mean() > run.of("thinOfChampion").mean());
        assertEquals(1, run.of("bestByMajority").mean(), .02);
    }

    private static Run laboratory(double recognition, double champion, double majority) {
        Model m = Model.quarterly("laboratory", 1);
        Population all = m.population("candidate", 2_000);
        Value quality = all.once("quality", io.gyre.model.Equations.normal(m.number(0), m.number(1)));
        Condition isBest = quality.isTop(2, all.slots());
        review(m, all, quality, isBest, new Rule("Champion", recognition, champion, 1));
        review(m, all, quality, isBest, new Rule("Majority", recognition, majority, 3));
        Scenario scenario = m.build();
        return scenario.run(RunOptions.of(200).withSeed(5), List.of(scenario.none()));
    }

    private record Rule(String name, double recognition, double bar, int votes) {}

    private static void review(Model m, Population all, Value quality, Condition isBest, Rule rule) {
        Series known = quality.minus(rule.bar()).over(.35).normalCdf().times(rule.recognition());
        Series unknown = m.number(-rule.bar()).normalCdf().times(1 - rule.recognition());
        Series chance = known.plus(unknown).as(Unit.PROBABILITY);
        Condition isFunded = all.once("votes" + rule.name(), count(m.amount(5, Unit.COUNT), chance))
                .notBelow(rule.votes());
        Value funded = isFunded.count(all.slots()).asValue();
        m.outcome(
                "by" + rule.name(),
                ratio(funded, m.number(1).as(Unit.COUNT).asValue().times(2_000)));
        Value best = isFunded.and(isBest).count(all.slots()).asValue();
        m.outcome("bestBy" + rule.name(), ratio(best, isBest.count(all.slots()).asValue()));
        m.outcome("tailOf" + rule.name(), ratio(mean(quality, 1.709 * .8, isFunded, all), funded));
        m.outcome("thinOf" + rule.name(), ratio(mean(quality, .5 * .8, isFunded, all), funded));
    }

    private static Value mean(Value quality, double scale, Condition isFunded, Population all) {
        return quality.times(scale).exp().times(isFunded).asValue().sum(all.slots());
    }
}
