package io.gyre.scenario.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.distribution.LogNormal;
import io.gyre.distribution.Spliced;
import io.gyre.engine.Difference;
import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.graph.Declared;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import io.gyre.statistics.EmpiricalDistribution;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published figures F2, F3, F6, F7, F8, F10, F11 and A6 of docs/evidence/venture.md, each in the sample of its own. A figure
 * counts as met within its tolerance and four standard errors of the run, so that one which is within tolerance alarms with 6e-5.
 */
class PublishedFiguresTest {

    private static final int PATHS = 400;
    private static final double ERRORS = 4;
    private static final Set<String> READ = Set.of(
            "metShare",
            "reviewedShare",
            "diligenceShare",
            "offerShare",
            "closingShare",
            "financedAbove1",
            "financedAbove5",
            "financedAbove10",
            "financedAbove20",
            "financedAbove50",
            "betterBelow1",
            "secondRound",
            "thirdRound",
            "fourthRound",
            "fifthRound",
            "listed",
            "acquired",
            "zombies",
            "liquidated",
            "unicorns",
            "unicornFromFirst",
            "unicornFromAny",
            "dpiOne",
            "bestFound");

    private static Result result;

    @BeforeAll
    static void run() {
        FunnelScenario funnel = new FunnelScenario();
        ParameterFile file = funnel.parameters();
        Scenario all = funnel.scenario(file);
        List<Declared.Outcome> outcomes = all.graph().declared().outcomes().stream()
                .filter(outcome -> READ.contains(outcome.key()))
                .toList();
        Scenario scenario = all.reading(outcomes);
        Values usual = Values.defaults(file);
        Values many = usual.with("plannedDeals", new Setting.Amount(200));
        Values cohort = preset(preset(usual, "seedCohort2008"), "endsOf1987");
        result = scenario.run(
                        RunOptions.of(PATHS).withSeed(3).withThreads(2),
                        List.of(
                                scenario.policy("usual", cohort),
                                scenario.policy("classOf2018", preset(usual, "classOf2018")),
                                scenario.policy("payback", preset(usual, "payback")),
                                scenario.policy("hot", preset(usual, "hotMarket")),
                                scenario.policy("majority", many),
                                scenario.policy("champion", preset(many, "champion"))))
                .result();
    }

    private static Values preset(Values values, String name) {
        return values.with(new FunnelScenario().presets().get(name, Position.ofArgument("a preset", name)));
    }

    private static void assertMet(String sample, String key, double published, double tolerance) {
        OutcomeResult found = result.of(sample).of(key);
        assertEquals(published, found.mean(), tolerance + ERRORS * found.standardError(), sample + " " + key);
    }

    /** F2: the distribution of financed rounds, within 9 % at each published knot. */
    @ParameterizedTest
    @CsvSource({"1, .352", "5, .099", "10, .040", "20, .015", "50, .004"})
    void multiples_ofTheFile_arePublishedOnes(double knot, double share) {
        Spliced multiples = new Spliced(new LogNormal(-.664, 1.709), 50, 1.2, 1000);
        assertEquals(share, 1 - multiples.cdf(knot), .09 * share);
    }

    /** F2 in the whole funnel: of those that are financed. */
    @ParameterizedTest
    @CsvSource({"1, .352", "5, .099", "10, .040", "20, .015", "50, .004"})
    void multiples_ofFinancedStartUps_arePublishedOnes(int knot, double share) {
        assertMet("usual", "financedAbove" + knot, share, .09 * share);
    }

    /** F3: half of what better-informed investors hold returns less than its cost; ten points of tolerance. */
    @Test
    void betterHalf_losesOnAboutHalf() {
        assertMet("usual", "betterBelow1", .5, .1);
    }

    /** F6: 101 to 28, 10, 4.8, 1.7 and 1, each within a hundredth. */
    @ParameterizedTest
    @CsvSource({
        "metShare, .277",
        "reviewedShare, .357",
        "diligenceShare, .480",
        "offerShare, .354",
        "closingShare, .588"
    })
    void stages_ofTheFunnel_passPublishedShares(String key, double share) {
        assertMet("usual", key, share, .01);
    }

    /** F7: rounds within a hundredth; 12 unicorns of 1,119, a published figure with a standard error of .0031. */
    @ParameterizedTest
    @CsvSource({
        "usual, secondRound, .477, .01",
        "usual, thirdRound, .630, .01",
        "usual, fourthRound, .500, .01",
        "usual, unicorns, .0107, .0062",
        "classOf2018, secondRound, .644, .01",
        "classOf2018, thirdRound, .405, .01",
        "classOf2018, fourthRound, .302, .01",
        "classOf2018, fifthRound, .258, .01"
    })
    void rounds_ofACohort_areRaisedAsPublished(String sample, String key, double share, double tolerance) {
        assertMet(sample, key, share, tolerance);
    }

    /** F8: how firms end, within half a hundredth. */
    @ParameterizedTest
    @CsvSource({"listed, .103", "acquired, .233", "liquidated, .230", "zombies, .434"})
    void ends_areThePublishedOnes(String key, double share) {
        assertMet("usual", key, share, .005);
    }

    /**
     * F10: who enters a unicorn at its first round has more than who enters in any, in the mean and in the median; mean over
     * median is 67.6/31.4 and 30.9/9.4, to be met within a factor of 1.5. The standard errors of the means are 6 and 7 %; five of
     * them are in the margin that the found 1.70 and 2.46 leave.
     */
    @Test
    void entry_later_hasTheSmallerMultiple() {
        OutcomeResult first = result.of("usual").of("unicornFromFirst");
        OutcomeResult any = result.of("usual").of("unicornFromAny");
        assertTrue(first.mean() > any.mean());
        assertTrue(median(first) > median(any));
        assertTrue(within(first.mean() / median(first), 67.6 / 31.4, 1.5));
        assertTrue(within(any.mean() / median(any), 30.9 / 9.4, 1.5));
    }

    private static double median(OutcomeResult outcome) {
        return outcome.distribution().quantile(.5).value();
    }

    private static boolean within(double found, double published, double factor) {
        return found < published * factor && found > published / factor;
    }

    /** F11: distributions reach what was paid in after 7, 9 and 13 years at the quartiles, within one year. */
    @ParameterizedTest
    @CsvSource({".25, 7", ".5, 9", ".75, 13"})
    void payback_ofAFundOfManyDeals_takesAsLongAsPublished(double part, int years) {
        EmpiricalDistribution time = result.of("payback").of("dpiOne").distribution();
        double margin = ERRORS * Math.sqrt(part * (1 - part) / PATHS);
        assertTrue(time.cumulative(4 * (years - 1)) < part + margin);
        assertTrue(time.cumulative(4 * (years + 1)) > part - margin);
    }

    /** D7: in a hot market more of what is financed fails, and more becomes very large; three standard errors of each difference. */
    @ParameterizedTest
    @ValueSource(strings = {"liquidated", "financedAbove50"})
    void market_thatIsHot_hasMoreFailuresAndLargerWins(String key) {
        Difference more = result.difference("hot", "usual", key);
        assertTrue(more.mean() > 3 * more.standardError(), () -> more.mean() + " ± " + more.standardError());
    }

    /**
     * A6 in the whole funnel, with tickets for all that pass: at the same bar a majority finds fewer of the best than a champion,
     * but not 60 to 80 % fewer, as its bar lets 36 % pass. Three standard errors of the difference.
     */
    @Test
    void majority_atTheSameBar_findsFewerOfTheBest() {
        Difference more = result.difference("champion", "majority", "bestFound");
        assertTrue(more.mean() > 3 * more.standardError(), () -> more.mean() + " ± " + more.standardError());
        assertTrue(more.mean() < .6 * result.of("champion").of("bestFound").mean());
    }
}
