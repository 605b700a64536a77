package io.gyre.scenario.voucher;

import io.gyre.model.Blueprint;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Setting;
import io.gyre.scenario.ScenarioContract;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every scenario keeps, of vouchers. */
class VoucherContractTest extends ScenarioContract {

    @Override
    protected Blueprint blueprint() {
        return new VoucherScenario();
    }

    @Override
    protected ParameterFile small(ParameterFile file) {
        return file.with(file.get("applicants").withSetting(new Setting.Amount(12)));
    }

    @Override
    protected Map<String, Map<String, String>> moreWorlds() {
        return Map.of(
                "foreign clouds paid directly", Map.of("settlement", "toOperator", "foreignRateFactor", "0.5"),
                "small budget", Map.of("yearlyBudget", "2"),
                "whole subsidy", Map.of("subsidyRate", "1", "mostDemand", "100"));
    }

    @Override
    protected Set<String> programmesByChoice() {
        return Set.of("clusterIsPolicy = yes");
    }

    @Override
    protected Set<String> perMoney() {
        return Set.of("hoursPerMillion", "hoursPerMillionTotal");
    }

    @Override
    protected List<Monotone> monotone() {
        return List.of(
                new Monotone("yearlyBudget", "5", "40", "issued", true, Map.of()),
                new Monotone("relabelledShare", "0.1", "0.6", "matchedShare", false, Map.of()),
                new Monotone("stateShare", "0.3", "0.8", "matchedShare", true, Map.of()));
    }
}
