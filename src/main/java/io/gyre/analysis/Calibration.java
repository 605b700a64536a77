package io.gyre.analysis;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Policy;
import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.model.Fitting;
import io.gyre.model.Scenario;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Finds parameters that bring outcomes to published figures: least squares of (outcome - figure)/tolerance by Levenberg and
 * Marquardt (Commons Math), with derivatives by differences. All trials of a step run as policies on the same paths, so that a
 * difference is no noise, and the fit is a function of seed and number of paths alone.
 */
public final class Calibration {

    /** A step of a difference, of the range of a parameter. */
    private static final double STEP = 0.01;

    private static final double RELATIVE = 1e-4;

    private final Scenario scenario;
    private final Values values;
    private final Fitting fitting;
    private final RunOptions options;
    private final int steps;
    private double[] best = {};
    private double least = Double.POSITIVE_INFINITY;
    private int runs;

    private Calibration(Scenario scenario, Values values, Fitting fitting, RunOptions options, int steps) {
        this.scenario = scenario;
        this.values = values;
        this.fitting = fitting;
        this.options = options;
        this.steps = steps;
    }

    /**
     * What a figure came out at.
     *
     * @param target the figure
     * @param found the outcome with the parameters found
     * @param error its standard error
     */
    public record Residual(Fitting.Target target, double found, double error) {

        /**
         * Outcome less figure.
         *
         * @return the difference
         */
        public double difference() {
            return found - target.value();
        }

        /**
         * Whether the figure is met within its tolerance and three standard errors of the run.
         *
         * @return true if so
         */
        public boolean isMet() {
            return Math.abs(difference()) <= target.tolerance() + 3 * error;
        }
    }

    /**
     * A fit.
     *
     * @param found the parameters by key
     * @param residuals what each figure came out at
     * @param runs how many runs it took
     */
    public record Fit(Map<String, Double> found, List<Residual> residuals, int runs) {

        /**
         * Copies.
         *
         * @param found the parameters by key
         * @param residuals what each figure came out at
         * @param runs how many runs it took
         */
        public Fit {
            found = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(found));
            residuals = List.copyOf(residuals);
        }

        /**
         * The figures that no parameter in its range brings about.
         *
         * @return those missed
         */
        public List<Residual> missed() {
            return residuals.stream().filter(residual -> !residual.isMet()).toList();
        }
    }

    /**
     * Fits.
     *
     * @param scenario the scenario
     * @param values all other parameters, and where the search begins
     * @param fitting what is free and what is to be met
     * @param options paths and seed of each run
     * @param steps at most so many steps
     * @return the fit, also where it is a bad one
     * @throws IllegalArgumentException if an outcome or parameter is not of the scenario
     */
    public static Fit of(Scenario scenario, Values values, Fitting fitting, RunOptions options, int steps) {
        return new Calibration(scenario, values, fitting, options, steps).fit();
    }

    private Fit fit() {
        double[] start = fitting.free().stream().mapToDouble(this::start).toArray();
        remember(start, evaluate(start).getFirst());
        if (steps > 0) {
            search(start);
        }
        List<Residual> residuals = residuals(run(List.of(best)).of(name(0)));
        Map<String, Double> found = new LinkedHashMap<>();
        for (int k = 0; k < best.length; k++) {
            found.put(fitting.free().get(k).key(), best[k]);
        }
        return new Fit(found, residuals, runs);
    }

    private double start(Fitting.Free free) {
        if (values.get(free.key()) instanceof Setting.Amount amount) {
            return Math.min(Math.max(amount.value(), free.low()), free.high());
        }
        throw new IllegalArgumentException("free parameter must be a number, got " + free.key());
    }

    /** The best point met is kept, also where the optimiser gives up. */
    private void search(double[] start) {
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .start(start)
                .model(this::value)
                .target(new double[fitting.targets().size()])
                .parameterValidator(this::inside)
                .maxEvaluations(3 * steps)
                .maxIterations(steps)
                .build();
        try {
            new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(RELATIVE)
                    .withParameterRelativeTolerance(RELATIVE)
                    .optimize(problem);
        } catch (MathIllegalStateException stopped) {
            if (best.length == 0) {
                throw stopped;
            }
        }
    }

    private RealVector inside(RealVector point) {
        double[] bounded = point.toArray();
        for (int k = 0; k < bounded.length; k++) {
            Fitting.Free free = fitting.free().get(k);
            bounded[k] = Math.min(Math.max(bounded[k], free.low()), free.high());
        }
        return new ArrayRealVector(bounded, false);
    }

    private Pair<RealVector, RealMatrix> value(RealVector point) {
        Pair<RealVector, RealMatrix> evaluated = evaluate(point.toArray());
        remember(point.toArray(), evaluated.getFirst());
        return evaluated;
    }

    private void remember(double[] point, RealVector distances) {
        double norm = distances.getNorm();
        if (norm < least) {
            least = norm;
            best = point.clone();
        }
    }

    /** Distances at a point and their derivatives, all from one run. */
    private Pair<RealVector, RealMatrix> evaluate(double[] point) {
        List<double[]> trials = new ArrayList<>(List.of(point));
        for (int k = 0; k < point.length; k++) {
            double[] moved = point.clone();
            Fitting.Free free = fitting.free().get(k);
            double step = STEP * (free.high() - free.low());
            moved[k] += moved[k] + step <= free.high() ? step : -step;
            trials.add(moved);
        }
        Result result = run(trials);
        double[] here = distances(result.of(name(0)));
        RealMatrix slopes = new Array2DRowRealMatrix(here.length, point.length);
        for (int k = 0; k < point.length; k++) {
            double[] there = distances(result.of(name(k + 1)));
            double step = trials.get(k + 1)[k] - point[k];
            for (int row = 0; row < here.length; row++) {
                slopes.setEntry(row, k, (there[row] - here[row]) / step);
            }
        }
        return new Pair<>(new ArrayRealVector(here, false), slopes);
    }

    private Result run(List<double[]> trials) {
        List<Policy> policies = new ArrayList<>();
        for (int trial = 0; trial < trials.size(); trial++) {
            Values tried = values;
            for (int k = 0; k < fitting.free().size(); k++) {
                tried = tried.with(fitting.free().get(k).key(), new Setting.Amount(trials.get(trial)[k]));
            }
            policies.add(scenario.policy(name(trial), tried));
        }
        runs++;
        return scenario.run(options, scenario.policy("none", values.nulled()), policies)
                .result();
    }

    private static String name(int trial) {
        return "trial" + trial;
    }

    private double[] distances(PolicyResult policy) {
        return residuals(policy).stream()
                .mapToDouble(
                        residual -> residual.difference() / residual.target().tolerance())
                .toArray();
    }

    private List<Residual> residuals(PolicyResult policy) {
        List<Residual> residuals = new ArrayList<>();
        for (Fitting.Target target : fitting.targets()) {
            OutcomeResult outcome = policy.of(target.outcome());
            if (Double.isNaN(outcome.mean())) {
                throw new IllegalStateException(
                        "outcome " + target.outcome() + " must have a value to be fitted, got none on any path");
            }
            residuals.add(new Residual(target, outcome.mean(), outcome.standardError()));
        }
        return residuals;
    }
}
