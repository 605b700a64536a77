package io.gyre.bench;

import io.gyre.engine.RunOptions;
import io.gyre.model.Run;
import io.gyre.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the implementations of a model agree on mean, standard deviation and three quantiles of each outcome, each two
 * of them, within four standard errors. A quantile is compared by the share of paths not above it, which needs no density.
 *
 * <p>Were all the same and all comparisons independent, the 45 of a model would raise a false alarm once in 350 times.
 */
final class Agreement {

    private static final double MOST_ERRORS = 4;
    private static final double[] QUANTILES = {.05, .5, .95};
    private static final long SEED = 11;

    private final List<String> complaints = new ArrayList<>();

    private Agreement() {}

    /**
     * Compares all implementations of REF.
     *
     * @param paths how many paths of each
     * @return what does not agree
     */
    static List<String> ofReference(int paths) {
        return of(ReferenceModel.scenario(), new NaiveReference(SEED), new ExpertReference(SEED), paths);
    }

    /**
     * Compares all implementations of the population model.
     *
     * @param paths how many paths of each
     * @return what does not agree
     */
    static List<String> ofPopulation(int paths) {
        return of(PopulationModel.scenario(), new NaivePopulation(SEED), new ExpertPopulation(SEED), paths);
    }

    static List<String> of(Scenario scenario, Peer naive, Peer expert, int paths) {
        Run run = scenario.run(RunOptions.of(paths).withSeed(SEED), List.of(scenario.policy()));
        List<String> keys = scenario.graph().declared().outcomes().stream()
                .map(outcome -> outcome.key())
                .toList();
        double[][] naively = new double[keys.size()][paths];
        double[][] expertly = new double[keys.size()][paths];
        naive.run(naively, paths);
        expert.run(expertly, paths);
        Agreement agreement = new Agreement();
        for (int k = 0; k < keys.size(); k++) {
            String key = scenario.key() + "." + keys.get(k);
            Sample gyre = Sample.of(run.of(keys.get(k)));
            Sample math = Sample.of(naively[k]);
            Sample rng = Sample.of(expertly[k]);
            double kurtosis = Sample.kurtosis(expertly[k]);
            agreement.compare(key + ", Gyre and commons-math3", gyre, math, kurtosis);
            agreement.compare(key + ", Gyre and commons-rng", gyre, rng, kurtosis);
            agreement.compare(key + ", commons-math3 and commons-rng", math, rng, kurtosis);
        }
        return agreement.complaints;
    }

    private void compare(String what, Sample a, Sample b, double kurtosis) {
        double each = 1.0 / a.count() + 1.0 / b.count();
        double sd = (a.sd() + b.sd()) / 2;
        check(what + ", mean", a.mean(), b.mean(), sd * Math.sqrt(each));
        check(what + ", sd", a.sd(), b.sd(), sd * Math.sqrt(each * (kurtosis - 1) / 4));
        for (double p : QUANTILES) {
            double x = a.quantile().applyAsDouble(p);
            double one = a.cumulative().applyAsDouble(x);
            double other = b.cumulative().applyAsDouble(x);
            double share = (one + other) / 2;
            check(what + ", quantile " + p, one, other, Math.sqrt(share * (1 - share) * each));
        }
    }

    private void check(String what, double one, double other, double error) {
        if (!(Math.abs(one - other) <= MOST_ERRORS * error)) {
            complaints.add(
                    what + " must agree within four standard errors of " + error + ", got " + one + " and " + other);
        }
    }
}
