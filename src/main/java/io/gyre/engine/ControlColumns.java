package io.gyre.engine;

import io.gyre.graph.Declared;
import io.gyre.math.Absent;
import io.gyre.random.Draws;
import io.gyre.random.Placement;
import io.gyre.statistics.Controlled;
import io.gyre.statistics.Covariance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numerator and denominator of each outcome that can be controlled, and then the controls, as variables of one covariance.
 * A mean has its value over 1 where it is present and 0 over 0 elsewhere, so that the controls are of all paths. Of a
 * variable's u they are the Legendre polynomials of degree 1 and 2, whose expectation is 0.
 */
final class ControlColumns {

    private static final double LINEAR = Math.sqrt(12);
    private static final double QUADRATIC = Math.sqrt(180);

    private final Readout readout;
    private final Controls controls;
    private final List<Placement.Column> draws = new ArrayList<>();
    private final long seedKey;

    ControlColumns(Readout readout, Controls controls, Placement placement, long seedKey) {
        this.readout = readout;
        this.controls = controls;
        this.seedKey = seedKey;
        if (controls.uncertainties()) {
            readout.drawn().forEach(variable -> draws.add(placement.column(seedKey, variable)));
        }
    }

    /** The outcomes that can be controlled, in the order of their variables. */
    private static List<Readout.Columns> controlled(Readout readout) {
        return readout.outcomes().stream()
                .filter(columns -> isControlled(columns.outcome().kind()))
                .toList();
    }

    private static boolean isControlled(Declared.Kind kind) {
        return kind == Declared.Kind.NUMBER || kind == Declared.Kind.PROBABILITY || kind == Declared.Kind.RATIO;
    }

    Covariance read(ChunkOutput output, long firstPath, int paths) {
        List<double[]> variables = new ArrayList<>();
        for (Readout.Columns columns : controlled(readout)) {
            boolean isRatio = columns.denominator() >= 0;
            double[] value = output.column(columns.value(), paths);
            addTerms(variables, value, isRatio ? output.column(columns.denominator(), paths) : ones(paths), paths);
        }
        for (Readout.Columns columns : readout.outcomes()) {
            if (controls.expectations().containsKey(columns.outcome().key())) {
                variables.add(output.column(columns.value(), paths));
            }
        }
        addDraws(variables, firstPath, paths);
        return Covariance.of(variables.toArray(double[][]::new), paths);
    }

    private static double[] ones(int paths) {
        double[] ones = new double[paths];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void addTerms(List<double[]> variables, double[] value, double[] below, int paths) {
        double[] numerator = new double[paths];
        double[] denominator = new double[paths];
        for (int path = 0; path < paths; path++) {
            boolean isPresent = Math.abs(value[path]) <= Double.MAX_VALUE && Math.abs(below[path]) <= Double.MAX_VALUE;
            numerator[path] = isPresent ? value[path] : 0;
            denominator[path] = isPresent ? below[path] : 0;
        }
        variables.add(numerator);
        variables.add(denominator);
    }

    private void addDraws(List<double[]> variables, long firstPath, int paths) {
        long[] keys = new long[paths];
        Draws.pathKeys(seedKey, firstPath, keys, paths);
        for (Placement.Column column : draws) {
            double[] linear = new double[paths];
            column.uniforms(firstPath, keys, linear, paths);
            double[] quadratic = new double[paths];
            for (int path = 0; path < paths; path++) {
                double centred = linear[path] - 0.5;
                linear[path] = LINEAR * centred;
                quadratic[path] = QUADRATIC * (centred * centred - 1.0 / 12);
            }
            variables.add(linear);
            variables.add(quadratic);
        }
    }

    /** The corrected outcomes. */
    static Map<String, Controlled> results(Readout readout, Controls controls, Covariance all) {
        List<Double> expectations = new ArrayList<>();
        for (Readout.Columns columns : readout.outcomes()) {
            Double known = controls.expectations().get(columns.outcome().key());
            if (known != null) {
                expectations.add(known);
            }
        }
        int count = controls.uncertainties() ? 2 * readout.drawn().size() : 0;
        for (int k = 0; k < count; k++) {
            expectations.add(0.0);
        }
        double[] known = expectations.stream().mapToDouble(x -> x).toArray();
        Map<String, Controlled> results = new LinkedHashMap<>();
        List<Readout.Columns> outcomes = controlled(readout);
        for (int k = 0; k < outcomes.size(); k++) {
            String key = outcomes.get(k).outcome().key();
            results.put(key, Controlled.of(all, 2 * k, 2 * k + 1, 2 * outcomes.size(), known));
        }
        return results;
    }

    /** A covariance of no paths. */
    static Covariance none(Readout readout, Controls controls) {
        int variables = 2 * controlled(readout).size() + controls.expectations().size();
        return Covariance.none(Math.max(
                1, variables + (controls.uncertainties() ? 2 * readout.drawn().size() : 0)));
    }

    /** Refuses an expectation of what has none. */
    static void require(Readout readout, Controls controls) {
        List<String> possible = readout.outcomes().stream()
                .map(Readout.Columns::outcome)
                .filter(outcome -> outcome.kind() == Declared.Kind.NUMBER
                        && outcome.given().isEmpty())
                .map(Declared.Outcome::key)
                .toList();
        controls.expectations().forEach((key, expectation) -> {
            if (!possible.contains(key)) {
                throw new IllegalArgumentException(
                        "controls must be outcomes with a mean, " + possible + ", got " + key);
            }
            if (Absent.is(expectation) || !(Math.abs(expectation) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("expectation of " + key + " must be a number, got " + expectation);
            }
        });
    }
}
