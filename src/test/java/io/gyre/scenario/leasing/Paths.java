package io.gyre.scenario.leasing;

import io.gyre.engine.Policy;
import io.gyre.model.PathView;
import io.gyre.model.Scenario;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Preset;
import io.gyre.parameter.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Worlds of the leasing scenario under settings written as text; all of them stand in the model's own file. */
final class Paths {

    static final long SEED = 7;
    static final LeasingScenario SHIPPED = new LeasingScenario();
    static final ParameterFile FILE = SHIPPED.parameters();

    private static final Position HERE = Position.ofArgument("test", "");

    /** A world of constants: one price, one firm that never fails, a cluster that costs nothing and is never full. */
    private static final Map<String, String> STILL = Map.ofEntries(
            Map.entry("firms", "1"),
            Map.entry("tranches", "1"),
            Map.entry("openingTill", "0"),
            Map.entry("privateTranche", "0"),
            Map.entry("leastSpending", "0"),
            Map.entry("revenueShare", "0"),
            Map.entry("roundRate", "0"),
            Map.entry("failureHazard", "0"),
            Map.entry("exitRate", "0"),
            Map.entry("priceTrend", "0"),
            Map.entry("priceVolatility", "0"),
            Map.entry("jumpsDown", "0"),
            Map.entry("jumpsUp", "0"),
            Map.entry("hardwareDoubling", "1000 year"),
            Map.entry("cards", "1000"),
            Map.entry("localPower", "10000 MW"),
            Map.entry("standingShare", "1"),
            Map.entry("clusterAge", "0"),
            Map.entry("cardLife", "20 year"),
            Map.entry("startUtilisation", "0"),
            Map.entry("othersGrowth", "0"),
            Map.entry("serverPrice", "0"),
            Map.entry("electricityPrice", "0"),
            Map.entry("staffCost", "0"),
            Map.entry("incomeTaxRate", "0"),
            Map.entry("remittance", "0"),
            Map.entry("wageTaxShare", "0"));

    private Paths() {}

    static Map<String, String> still(String... settings) {
        return with(STILL, settings);
    }

    static Map<String, String> of(String... settings) {
        return with(Map.of(), settings);
    }

    private static Map<String, String> with(Map<String, String> base, String... settings) {
        Map<String, String> all = new LinkedHashMap<>(base);
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return all;
    }

    static Values defaults() {
        return Values.defaults(FILE);
    }

    static Values preset(String name) {
        return defaults().with(SHIPPED.presets().get(name, HERE));
    }

    static Values set(Values values, Map<String, String> settings) {
        Values result = values;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            result = result.with(setting.getKey(), setting.getValue(), HERE);
        }
        return result;
    }

    static List<String> presets() {
        return SHIPPED.presets().names();
    }

    static Preset named(String preset) {
        return SHIPPED.presets().get(preset, HERE);
    }

    /** The model of these values, which are its defaults. */
    static Scenario scenario(Values values) {
        ParameterFile file = values.file();
        for (Parameter parameter : values.file().parameters()) {
            file = file.with(parameter.withSetting(values.get(parameter.key())));
        }
        return SHIPPED.scenario(file);
    }

    static Policy policy(Scenario scenario, Values values) {
        return scenario.policy("test", values);
    }

    static PathView path(Scenario scenario, long path) {
        return scenario.path(scenario.policy(), SEED, path);
    }

    static PathView path(Map<String, String> settings, long path) {
        return path(scenario(set(defaults(), settings)), path);
    }
}
