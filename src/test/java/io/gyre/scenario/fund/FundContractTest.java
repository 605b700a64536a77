package io.gyre.scenario.fund;

import io.gyre.model.Blueprint;
import io.gyre.scenario.ScenarioContract;
import java.util.List;
import java.util.Map;

/** What every scenario keeps, of the pacing of a fund. */
class FundContractTest extends ScenarioContract {

    @Override
    protected Blueprint blueprint() {
        return new FundScenario();
    }

    @Override
    protected Map<String, Map<String, String>> moreWorlds() {
        return Map.of(
                "fees and recycling",
                Map.of("managementFee", "0.02", "carry", "0.2", "recyclingShare", "0.3", "leastYield", "0.05"));
    }

    @Override
    protected List<Monotone> monotone() {
        return List.of(
                new Monotone("commitment", "50", "100", "paidIn", true, Map.of()),
                new Monotone("managementFee", "0", "0.02", "distributed", false, Map.of()),
                new Monotone("carry", "0", "0.2", "distributed", false, Map.of()),
                new Monotone("growth", "0.05", "0.2", "tvpi", true, Map.of()));
    }
}
