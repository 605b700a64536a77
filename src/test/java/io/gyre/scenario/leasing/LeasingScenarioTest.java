package io.gyre.scenario.leasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.Policy;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.RunOptions;
import io.gyre.model.PathView;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold on every path: where each yuan is, channels, wealth, bounds. */
class LeasingScenarioTest {

    private static final List<String> CHANNELS = List.of(
            "channelFees",
            "channelTax",
            "channelEquity",
            "channelBorrowed",
            "channelInvestment",
            "channelPower",
            "channelStaff",
            "channelInterest",
            "channelCapex",
            "channelRepaid");
    private static final List<String> HOLDERS = List.of(
            "heldByCluster",
            "heldByVendors",
            "heldByLenders",
            "heldByWages",
            "heldByGrid",
            "heldByOtherClouds",
            "heldByFirms",
            "heldByCreditors",
            "heldByInvestors",
            "heldByTreasury",
            "heldByFund");

    static List<String> worlds() {
        List<String> worlds = new ArrayList<>(Paths.presets());
        worlds.remove("none");
        worlds.addAll(List.of("credits", "policy", "injection", "wait"));
        return worlds;
    }

    private static Values values(String world) {
        Map<String, String> few = Map.of("firms", "4");
        return switch (world) {
            case "credits" ->
                Paths.set(Paths.defaults(), Paths.of("firms", "4", "creditShare", "0.5", "clawBack", "0.4"));
            case "policy" -> Paths.set(Paths.defaults(), Paths.of("firms", "4", "clusterIsPolicy", "yes"));
            case "injection" -> Paths.set(Paths.defaults(), Paths.of("firms", "4", "deficitRule", "injection"));
            case "wait" ->
                Paths.set(Paths.defaults(), Paths.of("firms", "4", "unserved", "wait", "startUtilisation", "0.99"));
            default -> Paths.set(Paths.preset(world), few);
        };
    }

    private static double sum(PathView path, List<String> outcomes) {
        return outcomes.stream().mapToDouble(path::outcome).sum();
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void booksOfTheState_close(String world) {
        Scenario scenario = Paths.scenario(values(world));
        for (long number = 0; number < 3; number++) {
            PathView path = Paths.path(scenario, number);
            double invested = path.outcome("invested");
            assertEquals(1, sum(path, HOLDERS), 1e-12, world + ": where each public yuan is");
            double turnover = scenario.graph().declared().flows().stream()
                    .filter(flow -> flow.from().unit().currency().isPresent())
                    .mapToDouble(flow -> Arrays.stream(path.of(flow.key())).sum())
                    .sum();
            double channels = (sum(path, CHANNELS) - path.outcome("netCash")) * invested;
            assertEquals(0, channels, 1e-12 * turnover, world + ": channels");
            double largest = scenario.graph().declared().flows().stream()
                    .filter(flow -> flow.from().unit().currency().isPresent())
                    .flatMapToDouble(flow -> Arrays.stream(path.of(flow.key())))
                    .max()
                    .orElseThrow();
            int last = path.of("stateGain").length - 1;
            double gain = path.of("stateGain")[last] - path.of("stateGainByFlows")[last];
            assertEquals(0, gain, 1e-9 * largest, world + ": the state's wealth");
            assertTrue(path.outcome("traced") <= 1 + 1e-12, world + ": traced at most once");
        }
    }

    /** What is traced lies between the bounds of the convention. */
    @Test
    void traced_ofAnyPath_liesBetweenItsBounds() {
        Scenario scenario = Paths.scenario(values("untied"));
        for (long number = 0; number < 20; number++) {
            PathView path = Paths.path(scenario, number);
            double traced = path.outcome("traced");
            assertTrue(traced >= path.outcome("tracedLast") - 1e-12, "path " + number);
            assertTrue(traced <= path.outcome("tracedFirst") + 1e-12, "path " + number);
        }
    }

    /** The fate of public money: spent, still there, lost or an unused credit. */
    @Test
    void publicMoney_isSpentUnspentOrLost() {
        Scenario scenario = Paths.scenario(values("credits"));
        for (long number = 0; number < 5; number++) {
            PathView path = Paths.path(scenario, number);
            double fate = sum(path, List.of("spentShare", "unspent", "lost", "creditsUnused"));
            assertEquals(1, fate, 1e-12, "path " + number);
        }
    }

    /** Twenty-five worlds of levers and choices at random: no combination leaks money, rights or hours, or fails. */
    @Test
    void ledgers_underRandomSettings_close() {
        ParameterFile file = Paths.set(Paths.defaults(), Map.of()).file();
        file = file.with(file.get("firms").withSetting(new io.gyre.parameter.Setting.Amount(3)));
        file = file.with(file.get("horizon").withSetting(new io.gyre.parameter.Setting.Amount(24)));
        Scenario scenario = Paths.SHIPPED.scenario(file);
        Random random = new Random(5);
        for (int world = 0; world < 25; world++) {
            Values values = Paths.set(Values.defaults(file), settings(random));
            Policy policy = scenario.policy("world", values);
            PolicyResult result = scenario.run(RunOptions.of(8).withThreads(1), List.of(policy))
                    .result()
                    .of("world");
            String changed = values.changed().toString();
            assertEquals(0, result.failures().count(), changed);
            assertTrue(result.largestResidual() <= 1e-9, result.largestResidualKey() + " under " + changed);
        }
    }

    private static Map<String, String> settings(Random random) {
        Map<String, String> settings = new java.util.HashMap<>();
        for (String share :
                List.of("creditShare", "tiedShare", "dilution", "clawBack", "standingShare", "stateShare")) {
            settings.put(share, String.valueOf(random.nextInt(5) / 4.0));
        }
        settings.put("leaseDiscount", String.valueOf(random.nextInt(4) / 4.0));
        settings.put("tranche", String.valueOf(random.nextInt(4) * 50));
        settings.put("tranches", String.valueOf(random.nextInt(6)));
        settings.put("crowding", String.valueOf(random.nextInt(6) / 2.0 - 1.5));
        settings.put("equityTerms", String.valueOf(random.nextInt(3)));
        settings.put("cards", String.valueOf(random.nextInt(3) * 1000));
        settings.put("burn", String.valueOf(random.nextInt(5) / 4.0));
        for (String choice : List.of(
                "unserved", "replacement", "shock", "clusterIsPolicy", "perimeter", "capexScope", "deficitRule")) {
            List<String> options = Paths.FILE.get(choice).options();
            settings.put(choice, options.get(random.nextInt(options.size())));
        }
        return settings;
    }
}
