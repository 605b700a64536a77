package io.gyre.scenario.voucher;

import io.gyre.engine.Policy;
import io.gyre.engine.Trace;
import io.gyre.graph.Declared;
import io.gyre.graph.Graph;
import io.gyre.model.PathView;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/** Single paths of the voucher scenario under settings written as text. */
final class Paths {

    static final long SEED = 7;
    static final ParameterFile FILE = new VoucherScenario().parameters();

    private static final Position HERE = Position.ofArgument("test", "");

    /** A world of constants without failures, entries, moving prices, capital or cost. */
    private static final Map<String, String> STILL = Map.ofEntries(
            Map.entry("entryRate", "0"),
            Map.entry("failureHazard", "0"),
            Map.entry("roundRate", "0"),
            Map.entry("runway", "100 quarter"),
            Map.entry("revenueShare", "0.99"),
            Map.entry("needGrowth", "0"),
            Map.entry("relatedPartyExclusion", "no"),
            Map.entry("foreignShare", "0"),
            Map.entry("priceTrend", "0"),
            Map.entry("priceVolatility", "0"),
            Map.entry("jumpsDown", "0"),
            Map.entry("jumpsUp", "0"),
            Map.entry("electricityPrice", "0"),
            Map.entry("staffCost", "0"),
            Map.entry("serverPrice", "0"),
            Map.entry("cardLife", "20 year"),
            Map.entry("startUtilisation", "0.01"),
            Map.entry("othersGrowth", "0"),
            Map.entry("incomeTaxRate", "0"),
            Map.entry("passThrough", "1"),
            Map.entry("relabelledShare", "0"),
            Map.entry("redemption", "1"),
            Map.entry("startUpUplift", "0"),
            Map.entry("settlement", "toOperator"),
            Map.entry("yearlyBudget", "1000000"),
            Map.entry("capPerFirm", "1000000"));

    private Paths() {}

    /** The shipped parameters with fewer firms, to be quick. */
    static ParameterFile small(int applicants) {
        return FILE.with(FILE.get("applicants").withSetting(new Setting.Amount(applicants)));
    }

    static Map<String, String> still(String... settings) {
        Map<String, String> all = new LinkedHashMap<>(STILL);
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return all;
    }

    static Values values(ParameterFile file, Map<String, String> settings) {
        Values values = Values.defaults(file);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            values = values.with(setting.getKey(), setting.getValue(), HERE);
        }
        return values;
    }

    static Values values(Map<String, String> settings) {
        return values(FILE, settings);
    }

    static Values preset(String name) {
        return Values.defaults(FILE).with(new VoucherScenario().presets().get(name, HERE));
    }

    static PathView path(Scenario scenario, Values values, long path) {
        return scenario.path(none(scenario, values), scenario.policy("test", values), SEED, path);
    }

    static Trace trace(Scenario scenario, Values values, long path) {
        return Trace.of(scenario.graph(), none(scenario, values), scenario.policy("test", values), SEED, path);
    }

    /** The same world without the programme. */
    private static Policy none(Scenario scenario, Values values) {
        return scenario.policy("none", values.nulled());
    }

    /** The residual of each ledger, relative to its turnover. */
    static Map<String, Double> residuals(Trace trace) {
        Graph graph = trace.graph();
        Map<String, Double> residuals = new LinkedHashMap<>();
        for (Declared.Balance balance : graph.declared().balances()) {
            double residual = trace.value(balance.residual(), graph.periods(), 0);
            double turnover = trace.value(balance.turnover(), graph.periods(), 0);
            residuals.put(balance.key(), turnover == 0 ? residual : residual / turnover);
        }
        return residuals;
    }
}
