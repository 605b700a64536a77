package io.gyre.scenario.funnel;

import io.gyre.engine.Result;
import io.gyre.model.Blueprint;
import io.gyre.model.Direction;
import io.gyre.model.Figure;
import io.gyre.model.Fitting;
import io.gyre.model.Scenario;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Presets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The venture funnel that misses the outlier, and the fund behind it. */
public final class FunnelScenario implements Blueprint {

    private static final int QUARTERS = 60;
    private static final int COHORTS = 40;

    /** Creates it. */
    public FunnelScenario() {}

    @Override
    public String key() {
        return "funnel";
    }

    @Override
    public String title() {
        return "The venture funnel";
    }

    @Override
    public String question() {
        return "Why did we not see it? At which stage of the funnel is the outlier lost, what does the miss cost, and does a"
                + " wider net, another decision rule, patience or chasing pay?";
    }

    @Override
    public ParameterFile parameters() {
        return ParameterFile.ofResource(FunnelScenario.class, "funnel.yaml");
    }

    @Override
    public Presets presets() {
        return Presets.ofResource(FunnelScenario.class, "presets", parameters());
    }

    @Override
    public List<String> headlinePolicies() {
        return List.of("widerNet", "champion", "noPlanScreen", "patience", "littleOfAll", "chase");
    }

    @Override
    public List<String> headlineOutcomes() {
        return Outcomes.HEADLINES;
    }

    @Override
    public Map<String, Direction> better() {
        return new TreeMap<>(Map.of("missed", Direction.LESS, "tvpi", Direction.MORE));
    }

    @Override
    public Scenario scenario(ParameterFile file) {
        return scenario(file, QUARTERS, COHORTS);
    }

    /**
     * Builds the model over another horizon.
     *
     * @param file its parameters
     * @param quarters how many quarters
     * @param cohorts in how many of them start-ups are founded
     * @return the scenario
     */
    public static Scenario scenario(ParameterFile file, int quarters, int cohorts) {
        Frame f = new Frame(file, quarters, cohorts);
        StartUps startUps = new StartUps(f);
        Budget budget = new Budget(f, startUps);
        Herd herd = new Herd(f, startUps);
        Looks looks = new Looks(f, startUps, herd.lookAlike, budget.mayInvest);
        LateEntry late = new LateEntry(f, startUps, budget, looks);
        Portfolio portfolio = new Portfolio(f, startUps, budget, looks, late);
        herd.settle(f.age.minus(startUps.breakoutAge).is(0).and(looks.isAliveAtBreakout()));
        Fund fund = new Fund(f, budget, portfolio);
        new Outcomes(new Outcomes.Parts(f, startUps, budget, looks, late, portfolio, fund)).declare();
        return f.m.build();
    }

    @Override
    public Optional<Fitting> fitting() {
        return Optional.of(Fits.DEFAULT);
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure.Stages(
                        "Where the outlier was lost",
                        "The first gate that it did not pass, of all paths with a breakout; \"held\" is not lost.",
                        "stage"),
                new Figure.Stages(
                        "Where it was lost, given that it was seen",
                        "The same without the paths on which it was never seen, as coverage has no source.",
                        "stageGivenSeen"),
                new Figure.Misses(
                        "P(no winner) by the size of the portfolio",
                        "The chance that none of n companies becomes a winner, (1 - p)ⁿ with the share p of winners"
                                + " among all deals of all paths, and among all that somebody financed; a winner reaches"
                                + " the multiple of a breakout (20 by default). That is the least it can be: winners come in waves, and on a path"
                                + " with few of them more companies help less.",
                        "companies held",
                        "winnersHeld",
                        "winnersFinanced",
                        List.of(1, 5, 10, 20, 30, 40, 50, 75, 100)));
    }

    @Override
    public List<String> answer(Result result) {
        return Answer.of(result);
    }
}
