package io.gyre.scenario.leasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.RunOptions;
import io.gyre.model.PathView;
import io.gyre.model.Scenario;
import io.gyre.parameter.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published numbers of docs/evidence/compute.md (K…) and a case worked by hand, from the shipped model itself. */
class LeasingChecksTest {

    private static PolicyResult run(Scenario scenario, long paths) {
        return scenario.run(RunOptions.of(paths), List.of(scenario.policy()))
                .result()
                .of("default");
    }

    private static Scenario world(String preset, String... settings) {
        return Paths.scenario(Paths.set(Paths.preset(preset), Paths.of(settings)));
    }

    /**
     * K1: compute in spending, .57 to .70 published; the mean of 400 draws of mean .650 and sd .08 lies within .02 of it but
     * for five standard errors, a false alarm of 6e-7. K2: compute in research, with three quarters of other spending.
     */
    @Test
    void computeShares_areThoseOfTheSources() {
        PolicyResult result = run(world("untied", "firms", "2"), 400);
        OutcomeResult compute = result.of("computeOfSpending");
        assertEquals(.6503, compute.moments().mean(), .02);
        OutcomeResult research = result.of("computeOfResearch");
        assertTrue(research.moments().mean() > .65 && research.moments().mean() < .78, research.toString());
        PathView path = Paths.path(world("untied", "firms", "2", "computeShare", "0.65"), 0);
        assertEquals(.65 / (.65 + .75 * .35), path.outcome("computeOfResearch"), 1e-9);
    }

    /** K3: just under half of the investment is locked as compute when the contract is signed. */
    @Test
    void moonshot_isLockedJustUnderHalf() {
        PathView path = Paths.path(world("alibabaMoonshot"), 0);
        assertEquals(.47, path.outcome("lockedAtSigning"), 1e-12);
        assertEquals(800, path.outcome("invested"), 1e-9);
    }

    /** K4: 10 of shares for 35 of purchases. */
    @Test
    void nvidia_paysTwentyNinePercentInShares() {
        Scenario scenario = world("nvidiaOpenai");
        for (long number = 0; number < 20; number++) {
            PathView path = Paths.path(scenario, number);
            assertEquals(10.0 / 35, path.outcome("circularity"), 1e-12);
            assertEquals(3.5, path.outcome("allFees"), 1e-12);
            assertEquals(1, path.outcome("traced"), 1e-12);
            // without the shares others' 25 are spent where firms choose
            double chosen = scenario.path(scenario.none(), Paths.SEED, number).of("stateShareOfCompute")[0];
            assertEquals(3.5 - 2.5 * chosen, path.outcome("incremental"), 1e-9);
        }
    }

    /** Other investors pay the same with and without the fund, however long it invests. */
    @Test
    void othersMoney_isTheSameWithoutTheFund() {
        Scenario scenario = world("untied", "tranches", "1", "firms", "3");
        PathView with = Paths.path(scenario, 1);
        PathView without = scenario.path(scenario.none(), Paths.SEED, 1);
        for (int period : new int[] {0, 4}) {
            assertEquals(with.of("privateInvestment")[period], without.of("privateInvestment")[period], 1e-9);
        }
    }

    /** K9: without friction the traced reading is compute in spending times state clusters in compute, path by path. */
    @Test
    void traced_withoutFriction_isTheProductOfTwoShares() {
        Scenario scenario = world("frictionless");
        for (long number = 0; number < 5; number++) {
            PathView path = Paths.path(scenario, number);
            double product = path.outcome("computeOfSpending") * path.of("stateShareOfCompute")[0];
            assertEquals(product, path.outcome("traced"), 1e-9);
            assertEquals(product, path.outcome("allFees"), 1e-9);
            assertEquals(product, path.outcome("incremental"), 1e-9);
            assertEquals(1, path.outcome("spentShare"), 1e-9);
        }
    }

    /**
     * K9: median .34, 5 % to 95 % .17 to .53, published in two digits. Of 1,600 paths the part below a figure lies within
     * .0625 (.0273 at the ends) of its probability but for five standard errors; rounding to .005 moves the probability by
     * at most .02 in the middle (density 3.6) and .01 at the ends.
     */
    @Test
    void traced_withoutFriction_isSpreadAsInTheEvidence() {
        PolicyResult result = run(world("frictionless", "firms", "1"), 1600);
        OutcomeResult traced = result.of("traced");
        double low = traced.distribution().quantile(.5 - .0825).value();
        double high = traced.distribution().quantile(.5 + .0825).value();
        assertTrue(low < .34 && high > .34, low + " to " + high);
        assertTrue(traced.distribution().quantile(.013).value() < .17
                && traced.distribution().quantile(.0873).value() > .17);
        assertTrue(traced.distribution().quantile(.9127).value() < .53
                && traced.distribution().quantile(.987).value() > .53);
    }

    /** K10: at compute share .65 more than half returns where the state share is above .77, exactly .5/.65. */
    @Test
    void stateShareNeeded_withoutFriction_isAHalfOverTheComputeShare() {
        PathView below = Paths.path(world("frictionless", "computeShare", "0.65", "stateShare", "0.769"), 0);
        PathView above = Paths.path(world("frictionless", "computeShare", "0.65", "stateShare", "0.770"), 0);
        assertEquals(.5 / .65, below.outcome("stateShareNeeded"), 1e-8);
        assertEquals(0, below.outcome("mostTraced"));
        assertEquals(1, above.outcome("mostTraced"));
    }

    /**
     * K12: where utilisation was at most .3 a breakout makes it two to three times as much, in the mean. The multiplier has
     * mean 2.067 and sd .367; of 600 paths its mean lies within .075 of it but for five standard errors.
     */
    @Test
    void breakout_multipliesTheUtilisationOfAnIdleCluster() {
        Map<String, String> settings = Paths.still(
                "tranche", "0", "shock", "breakout", "shockQuarter", "4", "horizon", "8", "startUtilisation", "0.25");
        Scenario scenario = Paths.scenario(Paths.set(
                Paths.set(Paths.defaults(), settings),
                Map.of("shockMultiplier", "triangular(low: 1.2, mode: 2, high: 3)")));
        PolicyResult result = run(scenario, 600);
        double before = result.series("utilisation").moments(4).mean();
        double after = result.series("utilisation").moments(5).mean();
        assertEquals(.25, before, 1e-12);
        assertTrue(after / before > 1.99 && after / before < 2.15, "times " + after / before);
    }

    /** K18: power is 2 to 10 % of cost, servers alone being counted. */
    @Test
    void energy_inAllCost_isAFewPerCent() {
        PolicyResult result = run(world("untied", "capexScope", "servers", "firms", "6"), 200);
        double share = result.of("energyOfCost").mean();
        assertTrue(share > .02 && share < .10, "energy in cost " + share);
    }

    /** K19: 200,000 cards draw 300 MW. */
    @Test
    void power_ofTwoHundredThousandCards_isThreeHundredMegawatts() {
        PathView path = Paths.path(Paths.still("cards", "200000", "localPower", "1000 MW", "horizon", "4"), 0);
        assertEquals(300, path.outcome("powerPeak"), 1e-9);
        assertEquals(0, path.outcome("cardsWaitingPeak"));
        PathView few = Paths.path(Paths.still("cards", "200000", "localPower", "60 MW", "horizon", "4"), 0);
        assertEquals(60, few.outcome("powerPeak"), 1e-9);
        assertEquals(160_000, few.outcome("cardsWaitingPeak"), 1e-6);
    }

    /** K21: 2.788 million card-hours at 2 a card-hour are 5.576 million. */
    @Test
    void deepSeek_hoursTimesPrice_isTheBill() {
        Map<String, String> settings = Paths.still(
                "tranche",
                "5.576",
                "startPrice",
                "2",
                "burn",
                "1",
                "computeShare",
                "1",
                "stateShare",
                "1",
                "cards",
                "2000",
                "horizon",
                "4");
        PathView path = Paths.path(settings, 0);
        assertEquals(2.788e6, path.outcome("cardHours"), 1e-3);
        assertEquals(2, path.outcome("pricePaid"), 1e-12);
        assertEquals(5.576, path.of("leaseFees")[1], 1e-12);
    }

    /** The Erlang table: slots are cards over cards per job; a job of two weeks waits C/(c-a) times its length. */
    @ParameterizedTest
    @CsvSource({"5, 3, .236151603", "10, 9, .668731524", "100, 90, .216940481"})
    void waiting_ofJobs_isErlangC(int slots, int load, double chance) {
        Map<String, String> settings = Paths.still(
                "tranche",
                "0",
                "cards",
                String.valueOf(512 * slots),
                "startUtilisation",
                String.valueOf((double) load / slots),
                "horizon",
                "4");
        PathView path = Paths.path(settings, 0);
        assertEquals(chance / (slots - load) * 336, path.outcome("waitingTime"), 1e-6);
        assertEquals(0, path.outcome("overload"));
    }

    /** The case worked by hand in docs/models/leasing.md: 60 public and 60 private, half of what is there spent each quarter. */
    @Test
    void caseOfTheDocument_comesOutAsByHand() {
        Map<String, String> settings = Paths.still(
                "tranche",
                "60",
                "privateTranche",
                "60",
                "burn",
                "0.5",
                "computeShare",
                "0.6",
                "stateShare",
                "0.5",
                "startPrice",
                "10",
                "electricityPrice",
                "0.5",
                "privateMargin",
                "0",
                "horizon",
                "4");
        PathView path = Paths.path(settings, 0);
        Map<String, Double> expected = Map.ofEntries(
                Map.entry("invested", 60.0),
                Map.entry("traced", .2625),
                Map.entry("tracedFirst", .3),
                Map.entry("tracedLast", .225),
                Map.entry("allFees", .525),
                Map.entry("incremental", .2625),
                Map.entry("spentShare", .875),
                Map.entry("unspent", .125),
                Map.entry("lost", 0.0),
                Map.entry("stateShareNeeded", .5 / .525),
                Map.entry("circularity", .5),
                Map.entry("netAvoidable", (15.75 - 1.18125) / 60),
                Map.entry("keptAvoidable", (15.75 - 1.18125) / 60),
                Map.entry("netCash", (15.75 - 60 - 1.18125) / 60),
                Map.entry("equityAtEnd", 1.0),
                Map.entry("consolidatedGain", (15.75 - 60 - 1.18125) / 60 + 1),
                Map.entry("heldByCluster", 14.56875 / 60),
                Map.entry("heldByGrid", 1.18125 / 60),
                Map.entry("heldByOtherClouds", 15.75 / 60),
                Map.entry("heldByWages", 21.0 / 60),
                Map.entry("heldByFirms", 7.5 / 60));
        expected.forEach((key, value) -> assertEquals(value, path.outcome(key), 1e-12, key));
    }

    /** Credits: used first, counted when used; what is not used is neither a fee nor lost. */
    @Test
    void credits_countWhenUsed() {
        Map<String, String> settings = Paths.still(
                "tranche",
                "60",
                "creditShare",
                "0.5",
                "burn",
                "0.5",
                "computeShare",
                "0.6",
                "stateShare",
                "0.5",
                "startPrice",
                "10",
                "privateMargin",
                "0",
                "horizon",
                "4");
        PathView path = Paths.path(settings, 0);
        // resources 60 (30 in cash): 30 are spent, 9 of them at the cluster, by credit; then resources 30, and so on
        assertEquals(9, path.of("creditFees")[1], 1e-12);
        assertEquals(0, path.of("leaseFees")[1], 1e-12);
        double used = path.outcome("allFees") * 60;
        assertEquals(used, path.outcome("traced") * 60, 1e-12);
        assertEquals(30 - used, path.outcome("creditsUnused") * 60, 1e-12);
        assertEquals(0, path.outcome("lost"), 1e-12);
    }

    /** The presets cards10k, cards100k and cards1m: beyond 60 MW cards wait until the grid comes. */
    @Test
    void cards_beyondTheLocalPower_wait() {
        double ten =
                run(world("cards10k", "firms", "2"), 40).of("cardsWaitingPeak").mean();
        double hundred =
                run(world("cards100k", "firms", "2"), 40).of("cardsWaitingPeak").mean();
        double million =
                run(world("cards1m", "firms", "2"), 40).of("cardsWaitingPeak").mean();
        assertEquals(0, ten);
        assertEquals(60_000, hundred, 1e-6);
        assertEquals(960_000, million, 1e-6);
    }

    @Test
    void presets_ofTheLoop_areLeversAlone() {
        Values defaults = Paths.defaults();
        assertEquals(defaults.all(), Paths.preset("untied").all());
        assertEquals(
                List.of("tiedShare"), List.copyOf(Paths.preset("tied").changed().keySet()));
    }
}
