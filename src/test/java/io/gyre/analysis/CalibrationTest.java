package io.gyre.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.distribution.Uniform;
import io.gyre.engine.RunOptions;
import io.gyre.model.Fitting;
import io.gyre.model.Model;
import io.gyre.model.Scenario;
import io.gyre.model.Value;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Values;
import io.gyre.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fits with a closed form: the mean of a·u is a/2, the chance of u below b is b, and the mean of a²·u over 4 is a²/8. */
class CalibrationTest {

    private static final String FILE = """
            schema: 1
            scenario: fitted
            title: Fitted
            parameters:
              a: {label: A, unit: number, role: constant, value: 1, range: [0, 10],
                source: compute.md#1, date: 2026-11, grade: judgement}
              b: {label: B, unit: number, role: constant, value: 0.9, range: [0, 1],
                source: compute.md#1, date: 2026-11, grade: judgement}
            """;

    private static final RunOptions OPTIONS = RunOptions.of(4096).withSeed(11).withThreads(2);
    private static final Fitting.Free A = new Fitting.Free("a", 0, 10);
    private static final Fitting.Free B = new Fitting.Free("b", 0, 1);

    private final ParameterFile file = ParameterFile.ofText("fitted.yaml", FILE);
    private final Scenario scenario = scenario(file);

    private static Scenario scenario(ParameterFile file) {
        Model m = Model.yearly("fitted", 1).parameters(file);
        Value a = m.constant("a");
        Value u = m.uncertain("u", Unit.NUMBER, new Uniform(0, 1));
        m.outcome("mean", a.times(u));
        m.outcome("square", a.times(a).times(u).over(4));
        m.probability("chance", u.below(m.constant("b")));
        return m.build();
    }

    private Calibration.Fit fit(List<Fitting.Free> free, List<Fitting.Target> targets, int steps) {
        return Calibration.of(scenario, Values.defaults(file), new Fitting(free, targets), OPTIONS, steps);
    }

    private static Fitting.Target target(String outcome, double value) {
        return new Fitting.Target(outcome, value, .001, "compute.md#1", "");
    }

    /**
     * Wanted are a mean of 2, so a = 4, and a chance of .3, so b = .3. By the run's own u the fit is off by its error: of a,
     * 2·4·.289/√4096/.5 at 5 standard errors .09; of b, 5·√(.21/4096) = .036. A false alarm of 6e-7 each.
     */
    @Test
    void fit_ofTwoNumbers_findsTheOptimum() {
        Calibration.Fit fit = fit(List.of(A, B), List.of(target("mean", 2), target("chance", .3)), 12);
        assertEquals(4, fit.found().get("a"), .1);
        assertEquals(.3, fit.found().get("b"), .036);
        assertTrue(fit.missed().isEmpty(), () -> fit.residuals().toString());
        assertEquals(2, fit.residuals().get(0).found(), 1e-3);
    }

    /** The mean of 2 asks for a = 4, the square of 3 for √24 = 4.9: the least squares lie between, and both are missed. */
    @Test
    void fit_ofFiguresThatContradict_namesWhatItMisses() {
        Calibration.Fit fit = fit(List.of(A), List.of(target("mean", 2), target("square", 3)), 12);
        double found = fit.found().get("a");
        assertTrue(found > 4 && found < 4.9, () -> "" + found);
        assertEquals(2, fit.missed().size());
        Calibration.Residual mean = fit.residuals().get(0);
        assertEquals(mean.found() - 2, mean.difference(), 0);
        assertTrue(mean.error() > 0);
    }

    /** A mean of 9 asks for a = 18, beyond the range: the fit stays at its end. */
    @Test
    void fit_beyondTheRange_staysInIt() {
        Calibration.Fit fit = fit(List.of(A), List.of(target("mean", 9)), 12);
        assertEquals(10, fit.found().get("a"), 1e-9);
        assertEquals(
                List.of("mean"),
                fit.missed().stream().map(each -> each.target().outcome()).toList());
    }

    @Test
    void fit_withoutSteps_saysWhatIsMissedNow() {
        Calibration.Fit fit = fit(List.of(A), List.of(target("mean", 2)), 0);
        assertEquals(1, fit.found().get("a"), 0);
        assertEquals(1, fit.missed().size());
    }

    @Test
    void fit_ofFewerFiguresThanNumbers_isRefused() {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> new Fitting(List.of(A, B), List.of(target("mean", 2))));
        assertEquals("targets must be at least as many as the free parameters, got 1 for 2", refused.getMessage());
    }
}
