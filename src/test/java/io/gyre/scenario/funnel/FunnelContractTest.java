package io.gyre.scenario.funnel;

import io.gyre.model.Blueprint;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Setting;
import io.gyre.scenario.ScenarioContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every scenario keeps, of the funnel. */
class FunnelContractTest extends ScenarioContract {

    @Override
    protected Blueprint blueprint() {
        return new FunnelScenario();
    }

    @Override
    protected ParameterFile small(ParameterFile file) {
        return file.with(file.get("foundedPerQuarter").withSetting(new Setting.Amount(1)));
    }

    @Override
    protected Map<String, Map<String, String>> moreWorlds() {
        Map<String, String> many = Map.ofEntries(
                Map.entry("screenBar", "-2"),
                Map.entry("partnerBar", "-1"),
                Map.entry("diligenceBar", "-1"),
                Map.entry("termsBar", "-1"),
                Map.entry("multipleScale", "2"),
                Map.entry("multipleCap", "20"),
                Map.entry("plannedDeals", "12"),
                Map.entry("investmentPeriod", "10 year"),
                Map.entry("reach", "0.9"),
                Map.entry("latePlaces", "90"),
                Map.entry("chase", "yes"),
                Map.entry("herd", "on"),
                Map.entry("guidanceShare", "0.5"),
                Map.entry("localReinvestment", "1"),
                Map.entry("cededGain", "0.5"),
                Map.entry("cededOver", "loanRate"),
                Map.entry("endOfLife", "sell"),
                Map.entry("life", "11 year"));
        Map<String, String> losing = new HashMap<>(many);
        losing.put("lossTolerance", "0.02");
        losing.put("multipleScale", "0.2");
        return Map.of("many deals, chased", many, "many deals that lose", losing);
    }

    @Override
    protected List<Monotone> monotone() {
        return List.of(
                new Monotone("widerNet", "0", "0.5", "seen", true, Map.of("multipleScale", "1")),
                new Monotone("commitment", "50", "100", "paidIn", true, Map.of()),
                new Monotone("carry", "0", "0.2", "distributed", false, Map.of()));
    }
}
