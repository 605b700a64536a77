package io.gyre.analysis;

import io.gyre.engine.OutcomeResult;
import io.gyre.engine.Policy;
import io.gyre.engine.RunOptions;
import io.gyre.math.Absent;
import io.gyre.model.Scenario;
import io.gyre.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The value of a lever at which an outcome meets a target. All values are run on the same draws, so that the outcome is one
 * curve, found by bracketing (Brent, Algorithms for Minimization without Derivatives, 1973, chapter 4). Its error is that of the
 * outcome there, divided by the slope of the curve.
 *
 * @param lever the lever's key
 * @param outcome the outcome's key
 * @param target the target, in the outcome's unit
 * @param value the lever's value in its unit, the least one found; absent if the outcome does not cross the target
 * @param standardError its standard error; absent if it has none
 * @param interval its 95 % interval; absent ends if it has none
 * @param crossings how often the curve crosses the target on the grid of first looks
 * @param points the curve where it was looked at, by the lever
 */
public record Threshold(
        String lever,
        String outcome,
        double target,
        double value,
        double standardError,
        Interval interval,
        int crossings,
        List<Point> points) {

    private static final int GRID = 8;
    private static final int MOST_STEPS = 60;
    private static final double FINE = 1e-7;
    private static final double STEP = 0.01;
    private static final double MOST_RUNS = GRID + 10;

    /** The listener stopped the search, or its time was over. */
    public static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private StoppedException(int values) {
            super("the search was stopped after " + values + " values of the lever; nothing was found");
        }
    }

    /**
     * The outcome at a value of the lever.
     *
     * @param value the lever's value
     * @param mean the outcome's mean
     * @param standardError its standard error
     */
    public record Point(double value, double mean, double standardError) {}

    /**
     * Copies the list.
     *
     * @param lever the lever's key
     * @param outcome the outcome's key
     * @param target the target
     * @param value the lever's value
     * @param standardError its standard error
     * @param interval its 95 % interval
     * @param crossings how often the curve crosses the target
     * @param points the curve
     */
    public Threshold {
        points = List.copyOf(points);
    }

    /**
     * A question.
     *
     * @param lever the key of a lever or constant; a list by year is set to one number; a constant is set in the policy of
     *     nulls too
     * @param isLever whether it is a lever
     * @param outcome the outcome's key
     * @param target the target, in the outcome's unit
     * @param from the least value to look at
     * @param to the greatest, above it
     */
    public record Question(String lever, boolean isLever, String outcome, double target, double from, double to) {
        /**
         * Checks the numbers.
         *
         * @param lever the key
         * @param isLever whether it is a lever
         * @param outcome the outcome's key
         * @param target the target
         * @param from the least value
         * @param to the greatest
         * @throws IllegalArgumentException if from is not below to, or a number is not finite
         */
        public Question {
            if (!(from < to && Double.isFinite(to - from))) {
                throw new IllegalArgumentException("from must be below to, got " + from + " and " + to);
            }
            if (!Double.isFinite(target)) {
                throw new IllegalArgumentException("target must be finite, got " + target);
            }
        }
    }

    /** The curve, each point run once. */
    private static final class Curve {
        private final Reading reading;
        private final RunOptions options;
        private final Policy none;
        private final Policy policy;
        private final Question question;
        private final Stages stages;
        private final TreeMap<Double, OutcomeResult> known = new TreeMap<>();

        Curve(Scenario scenario, Policy none, Policy policy, RunOptions options, Question question) {
            this.reading = Reading.of(scenario, question.outcome());
            this.stages = new Stages(options.listener(), (long) (MOST_RUNS * options.paths()));
            this.options = options.withListener(stages);
            this.none = none;
            this.policy = policy;
            this.question = question;
        }

        OutcomeResult at(double x) {
            OutcomeResult found = known.get(x);
            if (found == null) {
                stages.next();
                Policy nulls = question.isLever() ? none : Reading.set(none, question.lever(), x);
                Reading.Observed run = reading.run(options, nulls, Reading.set(policy, question.lever(), x));
                if (!run.isWhole()) {
                    throw new StoppedException(known.size());
                }
                found = run.result();
                known.put(x, found);
            }
            return found;
        }

        double apart(double x) {
            return at(x).mean() - question.target();
        }

        List<Point> points() {
            List<Point> points = new ArrayList<>();
            known.forEach((x, outcome) -> points.add(new Point(x, outcome.mean(), outcome.standardError())));
            return points;
        }
    }

    /**
     * Searches.
     *
     * @param scenario the scenario
     * @param none the policy of nulls
     * @param policy the policy that has the lever, with all else as it should be
     * @param options seed, sampling, threads, listener, and the paths of each value
     * @param question what to search
     * @return the threshold
     * @throws IllegalArgumentException if lever or outcome is unknown
     * @throws StoppedException if the listener stopped it
     */
    public static Threshold of(Scenario scenario, Policy none, Policy policy, RunOptions options, Question question) {
        if (!policy.settings().containsKey(question.lever())) {
            throw new IllegalArgumentException(
                    "lever must be one of " + policy.settings().keySet() + ", got " + question.lever());
        }
        Curve curve = new Curve(scenario, none, policy, options, question);
        double step = (question.to() - question.from()) / GRID;
        int crossings = 0;
        int first = -1;
        for (int k = 0; k < GRID; k++) {
            double low = curve.apart(place(question, k));
            double high = curve.apart(place(question, k + 1));
            boolean crosses = low < 0 && high >= 0 || low > 0 && high <= 0 || k == 0 && low == 0;
            crossings += crosses ? 1 : 0;
            first = first < 0 && crosses ? k : first;
        }
        if (first < 0) {
            return answer(curve, Absent.VALUE, Absent.VALUE, new Interval(Absent.VALUE, Absent.VALUE), 0);
        }
        double root = root(curve, place(question, first), place(question, first + 1), FINE * GRID * step);
        return withError(curve, root, crossings);
    }

    private static double place(Question question, int k) {
        return k == GRID ? question.to() : question.from() + k * (question.to() - question.from()) / GRID;
    }

    /** The tolerance is below what sampling lets one see; the curve is then within a hundredth of its error. */
    private static double root(Curve curve, double low, double high, double fine) {
        if (curve.apart(low) == 0) {
            return low;
        }
        if (curve.apart(high) == 0) {
            return high;
        }
        double error = Math.max(curve.at(low).standardError(), curve.at(high).standardError());
        double close = error > 0 ? error / 100 : 0;
        return new BrentSolver(1e-12, fine, close).solve(MOST_STEPS, curve::apart, low, high);
    }

    private static Threshold withError(Curve curve, double root, int crossings) {
        Question question = curve.question;
        double reach = STEP * (question.to() - question.from());
        double below = Math.max(question.from(), root - reach);
        double above = Math.min(question.to(), root + reach);
        double slope = Math.abs((curve.apart(above) - curve.apart(below)) / (above - below));
        OutcomeResult there = curve.at(root);
        double error = slope > 0 ? there.standardError() / slope : Absent.VALUE;
        double half = slope > 0 ? there.interval().halfWidth() / slope : Absent.VALUE;
        Interval interval =
                Double.isNaN(half) ? new Interval(Absent.VALUE, Absent.VALUE) : new Interval(root - half, root + half);
        return answer(curve, root, error, interval, crossings);
    }

    private static Threshold answer(Curve curve, double value, double error, Interval interval, int crossings) {
        Question question = curve.question;
        return new Threshold(
                question.lever(),
                question.outcome(),
                question.target(),
                value,
                error,
                interval,
                crossings,
                curve.points());
    }

    /**
     * Whether the outcome meets the target somewhere.
     *
     * @return true if there is a value
     */
    public boolean exists() {
        return !Double.isNaN(value);
    }
}
