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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Outcomes against levers, each lever swept over its range on the same few paths while all else stays as a policy has it. Immutable. */
public final class Sweeps {

    /** How many paths each point rests on. */
    public static final int PATHS = 512;

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
     * Sweeps the levers that figures ask for.
     *
     * @param scenario what is run
     * @param base the values of everything else
     * @param figures the scenario's figures, of which readings are looked at
     * @param seed the seed
     * @param threads how many workers may be used
     * @return the sweeps, none for a lever without a finite range
     */
    public static Sweeps of(Scenario scenario, Values base, List<Figure> figures, long seed, int threads) {
        Sweeps sweeps = new Sweeps();
        RunOptions options = RunOptions.of(PATHS).withSeed(seed).withThreads(threads);
        for (Figure figure : figures) {
            if (figure instanceof Figure.Readings readings && !sweeps.sweeps.containsKey(readings.lever())) {
                Parameter lever = base.file().get(readings.lever());
                double low = lever.range().least();
                double high = lever.range().greatest();
                boolean isFinite = Math.max(Math.abs(low), Math.abs(high)) < Double.POSITIVE_INFINITY;
                if (lever.role() == Role.LEVER && isFinite && low < high) {
                    sweeps.sweeps.put(lever.key(), sweep(scenario, base, lever, options));
                }
            }
        }
        return sweeps;
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
