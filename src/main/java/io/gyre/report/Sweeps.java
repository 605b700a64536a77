package io.gyre.report;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.model.Figure;
import io.gyre.model.Scenario;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.Role;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Outcomes against levers, each lever swept over its range on the same few paths while all else stays as a policy has it. Immutable. */
public final class Sweeps {

    private static final int MOST = 512;
    private static final int LEAST = 64;
    /** A short run is not to wait for its pictures. */
    private static final int PART = 16;

    /** Nothing is swept. */
    public static final Sweeps NONE = new Sweeps();

    private static final int STEPS = 4;

    private final Map<String, Sweep> sweeps = new LinkedHashMap<>();

    /**
     * One lever.
     *
     * @param lever the lever
     * @param values what it was set to
     * @param policies the name of each point in the result
     * @param result what came out
     */
    record Sweep(Parameter lever, double[] values, List<String> policies, Result result) {

        OutcomeResult at(int point, String outcome) {
            return result.of(policies.get(point)).of(outcome);
        }
    }

    private Sweeps() {}

    /**
     * Sweeps the levers that figures ask for, each point on up to 512 of the run's first paths.
     *
     * @param scenario what is run
     * @param base the values of everything else
     * @param figures the scenario's figures, of which readings are looked at
     * @param ran the run, whose seed and, if it is short, small number of paths are taken over
     * @param threads how many workers may be used
     * @return the sweeps, none for a lever without a finite range
     */
    public static Sweeps of(Scenario scenario, Values base, List<Figure> figures, Result ran, int threads) {
        Sweeps sweeps = new Sweeps();
        long paths = Math.max(LEAST, Math.min(MOST, ran.paths() / PART));
        RunOptions options = RunOptions.of(paths).withSeed(ran.seed()).withThreads(threads);
        for (Figure figure : figures) {
            if (figure instanceof Figure.Readings readings && !sweeps.sweeps.containsKey(readings.lever())) {
                Parameter lever = base.file().get(readings.lever());
                double low = lever.range().least();
                double high = lever.range().greatest();
                boolean isFinite = Math.max(Math.abs(low), Math.abs(high)) < Double.POSITIVE_INFINITY;
                if (lever.role() == Role.LEVER && isFinite && low < high) {
                    sweeps.sweeps.put(lever.key(), sweep(reading(scenario, figures, lever), base, lever, options));
                }
            }
        }
        return sweeps;
    }

    /** Of the scenario only what the lever's figures show. */
    private static Scenario reading(Scenario scenario, List<Figure> figures, Parameter lever) {
        Set<String> shown = new HashSet<>();
        for (Figure figure : figures) {
            if (figure instanceof Figure.Readings readings && readings.lever().equals(lever.key())) {
                shown.addAll(readings.outcomes());
            }
        }
        return scenario.reading(scenario.graph().declared().outcomes().stream()
                .filter(outcome -> shown.contains(outcome.key()))
                .toList());
    }

    private static Sweep sweep(Scenario scenario, Values base, Parameter lever, RunOptions options) {
        double[] values = new double[STEPS + 1];
        List<Policy> policies = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double part = (double) step / STEPS;
            values[step] = lever.range().least() * (1 - part) + lever.range().greatest() * part;
            Values set = base.with(lever.key(), new Setting.Amount(values[step]));
            policies.add(scenario.policy("point" + step, set));
        }
        Result result = scenario.run(options, policies).result();
        return new Sweep(lever, values, policies.stream().map(Policy::name).toList(), result);
    }

    Map<String, Sweep> byLever() {
        return sweeps;
    }
}
