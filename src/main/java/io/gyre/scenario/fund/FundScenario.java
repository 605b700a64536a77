package io.gyre.scenario.fund;

import io.gyre.engine.Result;
import io.gyre.model.Blueprint;
import io.gyre.model.Direction;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Presets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pacing of a fund: when it calls, when it gives back, and what is left of it after fees. */
public final class FundScenario implements Blueprint {

    /** The longest life of a fund. */
    private static final int YEARS = 15;

    /** Creates it. */
    public FundScenario() {}

    @Override
    public String key() {
        return "fund";
    }

    @Override
    public String title() {
        return "Pacing of a fund";
    }

    @Override
    public String question() {
        return "When does a commitment to a fund get called and paid back, how deep is the J-curve, and what do fees, carry"
                + " and a longer life make of it?";
    }

    @Override
    public ParameterFile parameters() {
        return ParameterFile.ofResource(FundScenario.class, "fund.yaml");
    }

    @Override
    public Presets presets() {
        return Presets.ofResource(FundScenario.class, "presets", parameters());
    }

    @Override
    public List<String> headlinePolicies() {
        return List.of("takahashiAlexander", "withFees", "patient");
    }

    @Override
    public List<String> headlineOutcomes() {
        return List.of(
                "paidIn", "distributed", "dpi", "tvpi", "dpiOne", "irr", "pme", "deepest", "feesPaid", "carryPaid");
    }

    @Override
    public Map<String, Direction> better() {
        return new TreeMap<>(Map.of("dpi", Direction.MORE, "tvpi", Direction.MORE));
    }

    @Override
    public Scenario scenario(ParameterFile file) {
        return scenario(file, YEARS);
    }

    /**
     * Builds the model over another horizon.
     *
     * @param file its parameters
     * @param years how many years
     * @return the scenario
     */
    public static Scenario scenario(ParameterFile file, int years) {
        return new Pacing(file, years).scenario();
    }

    @Override
    public List<String> answer(Result result) {
        return Answer.of(result);
    }
}
