package io.gyre.scenario.funnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.mechanism.ExcessReturn;
import io.gyre.model.Model;
import io.gyre.model.Scenario;
import io.gyre.model.Series;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import io.gyre.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a guidance fund cedes: of all gain, or of what lies above the rate of loans. */
class CedingTest {

    private static final int PATHS = 64;
    private static final Position HERE = Position.ofArgument("test", "");

    /**
     * 100 paid in at the close of year 1, at 10 %: 60 in year 2 leave 50 of 110; 80 in year 3 are 25 more than the 55 by then,
     * to which what is left adds. With 40 and 30, 47 are owed at the end, against 50 left: 3.
     */
    @ParameterizedTest
    @CsvSource({"60, 80, 0, 25", "60, 80, 10, 35", "40, 30, 50, 3", "40, 30, 40, 0"})
    void excess_ofAFewYears_isThatByHand(double second, double third, double left, double excess) {
        Model m = Model.yearly("ceded", 3);
        Unit rate = m.currency().per(Unit.YEAR);
        Series in = m.table("in", rate, 100, 0, 0);
        Series out = m.table("out", rate, 0, second, third);
        m.outcome(
                "excess",
                ExcessReturn.of(m, m.amount(.1, Unit.NUMBER.per(Unit.YEAR)), in, out, m.amount(left, m.currency())));
        assertEquals(excess, m.build().run(1).of("excess").mean(), 1e-12);
    }

    /** At a rate of 0 what lies above the loan rate is all gain, on every path; above any other it is less, and more is kept. */
    @Test
    void ceded_aboveALoanRateOfNothing_isCededOfAllGain() {
        Result result = run();
        double[] all = result.sample().values("all", "tvpiGuidance");
        double[] aboveNothing = result.sample().values("aboveNothing", "tvpiGuidance");
        double[] aboveRate = result.sample().values("aboveRate", "tvpiGuidance");
        int gains = 0;
        for (int path = 0; path < PATHS; path++) {
            assertEquals(all[path], aboveNothing[path], 1e-9);
            assertTrue(aboveRate[path] > all[path] - 1e-9);
            gains += aboveRate[path] > all[path] + 1e-6 ? 1 : 0;
        }
        assertTrue(gains > PATHS / 10, gains + " paths with a gain");
    }

    private static Result run() {
        FunnelScenario funnel = new FunnelScenario();
        ParameterFile file = funnel.parameters();
        Scenario small = FunnelScenario.scenario(file, 48, 20);
        Scenario scenario = small.reading(small.graph().declared().outcomes().stream()
                .filter(outcome -> outcome.key().equals("tvpiGuidance"))
                .toList());
        Values base = Values.defaults(file)
                .with(funnel.presets().get("cededExcess", HERE))
                .with("multipleScale", new Setting.Amount(1));
        Values above = base.with("loanRate", new Setting.Amount(.1));
        return scenario.run(
                        RunOptions.of(PATHS).withSeed(5).withThreads(1),
                        List.of(
                                scenario.policy("all", base.with("cededOver", "cost", HERE)),
                                scenario.policy("aboveNothing", base.with("loanRate", new Setting.Amount(0))),
                                scenario.policy("aboveRate", above)))
                .result();
    }
}
