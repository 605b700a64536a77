package io.gyre.scenario.voucher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.graph.Declared;
import io.gyre.model.PathView;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold on every path: books that close, shares that add up, and what no policy can change. */
class VoucherScenarioTest {

    private static final Scenario SCENARIO = VoucherScenario.scenario(Paths.FILE, 20);
    private static final ParameterFile FEW = Paths.small(12);
    private static final Scenario SMALL = VoucherScenario.scenario(FEW, 12);

    @ParameterizedTest
    @ValueSource(strings = {"medianCity", "shanghai2025", "chengdu2025", "none"})
    void ledgers_ofEachPreset_close(String preset) {
        Map<String, Double> residuals = Paths.residuals(Paths.trace(SCENARIO, Paths.preset(preset), 2));
        residuals.forEach((ledger, residual) -> assertEquals(0, residual, 1e-9, preset + " " + ledger));
    }

    @Test
    void ledgers_areThree_andThreeGroupsOfTheState() {
        Map<String, Double> residuals = Paths.residuals(Paths.trace(SMALL, Values.defaults(FEW), 0));
        assertTrue(residuals.keySet().containsAll(List.of("m CNY", "m voucher", "card*hour")), residuals.toString());
        assertTrue(residuals.keySet().containsAll(List.of("stateNarrow", "payingGovernmentOwned", "stateWide")));
    }

    /** Forty worlds of levers and choices at random: no combination leaks money, rights or hours, or fails. */
    @Test
    void ledgers_underRandomSettings_close() {
        Random random = new Random(11);
        for (int world = 0; world < 40; world++) {
            Values values = Paths.values(FEW, randomSettings(random));
            Map<String, Double> residuals = Paths.residuals(Paths.trace(SMALL, values, world));
            String changed = values.changed().toString();
            residuals.forEach((ledger, residual) -> assertEquals(0, residual, 1e-9, ledger + " under " + changed));
        }
    }

    private static Map<String, String> randomSettings(Random random) {
        Map<String, String> settings = new HashMap<>();
        settings.put("yearlyBudget", String.valueOf(random.nextInt(40)));
        settings.put("subsidyRate", String.valueOf(random.nextInt(11) / 10.0));
        settings.put("startUpUplift", String.valueOf(random.nextInt(11) / 10.0));
        settings.put("capPerFirm", String.valueOf(1 + random.nextInt(10)));
        settings.put("foreignRateFactor", String.valueOf(random.nextInt(3) / 2.0));
        settings.put("validity", 3 * (1 + random.nextInt(8)) + " month");
        settings.put("settlementLag", random.nextInt(13) + " month");
        settings.put("reissueShare", String.valueOf(random.nextInt(3) / 2.0));
        settings.put("relabelledShare", String.valueOf(random.nextInt(11) / 10.0));
        settings.put("passThrough", String.valueOf(random.nextInt(11) / 10.0));
        settings.put("stateShare", String.valueOf(random.nextInt(5) / 4.0));
        settings.put("startUtilisation", String.valueOf((1 + random.nextInt(9)) / 10.0));
        for (String choice : List.of(
                "settlement",
                "eligibleSuppliers",
                "rationing",
                "relatedPartyExclusion",
                "denomination",
                "closure",
                "clusterIsPolicy",
                "perimeter",
                "capexScope",
                "deficitRule")) {
            List<String> options = FEW.get(choice).options();
            settings.put(choice, options.get(random.nextInt(options.size())));
        }
        return settings;
    }

    @Test
    void shares_ofWhatWasIssuedAndOfWhatWasRedeemed_addToOne() {
        for (long path = 0; path < 5; path++) {
            PathView view = Paths.path(SMALL, Values.defaults(FEW), path);
            double fate =
                    view.outcome("redeemedShare") + view.outcome("expiredShare") + view.outcome("outstandingShare");
            double kept = view.outcome("relabelledPart") + view.outcome("markUpPart") + view.outcome("savingPart");
            assertEquals(1, fate, 1e-12);
            assertEquals(1, kept, 1e-12);
        }
    }

    /** What is owed to firms, and to the creditors of those that have failed, is neither lost nor counted twice. */
    @ParameterizedTest
    @ValueSource(strings = {"refund", "toOperator"})
    void claims_unpaidAtTheEnd_areThoseOfTheLedger(String settlement) {
        List<String> promises = List.of("refund", "settledState", "settledPrivate", "settledForeign", "settledOther");
        for (long path = 0; path < 3; path++) {
            PathView view = Paths.path(SMALL, Paths.values(FEW, Map.of("settlement", settlement)), path);
            double owed = promises.stream()
                    .mapToDouble(promise -> view.of(promise + ".owed.closing")[11])
                    .sum();
            assertEquals(owed, view.outcome("unpaid"), 1e-9);
            assertTrue(owed > 0);
        }
    }

    @Test
    void budget_ofNothing_changesNoFlowAndNoStock() {
        for (long path = 0; path < 5; path++) {
            PathView none = SMALL.path(SMALL.none(), Paths.SEED, path);
            PathView nothing = Paths.path(SMALL, Paths.values(FEW, Map.of("yearlyBudget", "0")), path);
            for (Declared.Flow flow : SMALL.graph().declared().flows()) {
                assertArrayEquals(none.of(flow.key()), nothing.of(flow.key()), flow.key());
            }
            for (Declared.Stock stock : SMALL.graph().declared().stocks()) {
                String closing = stock.key() + ".closing";
                assertArrayEquals(none.of(closing), nothing.of(closing), closing);
            }
            for (String effect : List.of("directHours", "survivalHours", "extraFirms", "npv", "crowdedOutHours")) {
                assertEquals(0, nothing.outcome(effect), effect);
            }
            assertTrue(Double.isNaN(nothing.outcome("matchedShare")));
        }
    }

    @Test
    void whatReadsNoLever_isTheSameUnderTwoPolicies() {
        Values bold = Paths.values(
                FEW, Map.of("yearlyBudget", "500", "subsidyRate", "0.8", "settlement", "toOperator", "validity", "24"));
        Unmoved unmoved = Unmoved.of(SMALL.graph(), FEW);
        assertTrue(
                unmoved.nodes().size() > 100,
                "nodes that read no lever: " + unmoved.nodes().size());
        for (long path = 0; path < 5; path++) {
            unmoved.assertSame(Paths.trace(SMALL, Values.defaults(FEW), path), Paths.trace(SMALL, bold, path));
        }
    }

    @Test
    void budget_ifLarger_neverLowersTheFirstIssue() {
        for (long path = 0; path < 5; path++) {
            double small = firstIssue(Map.of("yearlyBudget", "5"), path);
            double large = firstIssue(Map.of("yearlyBudget", "9"), path);
            assertTrue(large >= small, "path " + path + ": " + small + " and " + large);
        }
    }

    private static double firstIssue(Map<String, String> settings, long path) {
        return Paths.path(SMALL, Paths.values(FEW, settings), path).of("issuedAll")[0];
    }

    @Test
    void budget_ifLarger_withGivenDemandAndFullTills_neverLowersAnyIssue() {
        Map<String, String> settings = new HashMap<>();
        settings.put("closure", "given");
        settings.put("runway", "100 quarter");
        settings.put("failureHazard", "0");
        for (long path = 0; path < 5; path++) {
            settings.put("yearlyBudget", "5");
            double[] small =
                    Paths.path(SMALL, Paths.values(FEW, settings), path).of("issuedAll");
            settings.put("yearlyBudget", "9");
            double[] large =
                    Paths.path(SMALL, Paths.values(FEW, settings), path).of("issuedAll");
            for (int t = 0; t < small.length; t++) {
                assertTrue(large[t] >= small[t], "path " + path + ", quarter " + (t + 1));
            }
        }
    }
}
