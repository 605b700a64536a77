package io.gyre.scenario.leasing;

import io.gyre.model.Blueprint;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Setting;
import io.gyre.scenario.ScenarioContract;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every scenario keeps, of leasing fees. */
class LeasingContractTest extends ScenarioContract {

    @Override
    protected Blueprint blueprint() {
        return new LeasingScenario();
    }

    @Override
    protected ParameterFile small(ParameterFile file) {
        return file.with(file.get("firms").withSetting(new Setting.Amount(4)))
                .with(file.get("horizon").withSetting(new Setting.Amount(28)));
    }

    @Override
    protected Map<String, Map<String, String>> moreWorlds() {
        return Map.of("credits", Map.of("creditShare", "0.5", "clawBack", "0.5"));
    }

    @Override
    protected Set<String> programmesByChoice() {
        return Set.of("clusterIsPolicy = yes");
    }

    @Override
    protected List<Monotone> monotone() {
        return List.of(
                new Monotone("tiedShare", "0.6", "0.9", "traced", true, Map.of()),
                new Monotone("computeShare", "0.5", "0.7", "traced", true, Map.of()),
                new Monotone("failureHazard", "0.1", "0.3", "traced", false, Map.of()),
                new Monotone("crowding", "-0.5", "1", "incremental", true, Map.of()),
                new Monotone("clawBack", "0", "0.5", "channelEquity", true, Map.of()));
    }
}
