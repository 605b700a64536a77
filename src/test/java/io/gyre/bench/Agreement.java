package io.gyre.bench;

import io.gyre.engine.RunOptions;
import io.gyre.model.Run;
import io.gyre.model.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the implementations of a model agree on mean, standard deviation and three quantiles of each outcome, each two
 * of them, within four standard errors. A quantile is compared by the share of paths not above it, which needs no density.
 *
 * <p>Were all the same and all comparisons independent, the 90 of REF would raise a false alarm once in 175 times.
 */
final class Agreement {

    private static final double MOST_ERRORS = 4;
    private static final double[] QUANTILES = {.05, .5, .95};
    private static final long SEED = 11;

    private final List<String> complaints = new ArrayList<>();

    private Agreement() {}

    /** The implementations of REF beside Gyre's, by name. */
    static Map<String, Peer> referencePeers() {
        Map<String, Peer> peers = new LinkedHashMap<>();
        peers.put("commons-math3", new NaiveReference(SEED));
        peers.put("commons-rng", new ExpertReference(SEED));
        peers.put("JDK", new JdkReference(SEED));
        return peers;
    }

    /**
     * Compares all implementations of REF.
     *
     * @param paths how many paths of each
     * @return what does not agree
     */
    static List<String> ofReference(int paths) {
        return of(ReferenceModel.scenario(), referencePeers(), paths);
    }

    /**
     * Compares all implementations of the population model.
     *
     * @param paths how many paths of each
     * @return what does not agree
     */
    static List<String> ofPopulation(int paths) {
        Map<String, Peer> peers = new LinkedHashMap<>();
        peers.put("commons-math3", new NaivePopulation(SEED));
        peers.put("commons-rng", new ExpertPopulation(SEED));
        return of(PopulationModel.scenario(), peers, paths);
    }

    static List<String> of(Scenario scenario, Map<String, Peer> peers, int paths) {
        Run run = scenario.run(RunOptions.of(paths).withSeed(SEED), List.of(scenario.policy()));
        List<String> keys = scenario.graph().declared().outcomes().stream()
                .map(outcome -> outcome.key())
                .toList();
        Map<String, double[][]> values = new LinkedHashMap<>();
        peers.forEach((name, peer) -> {
            double[][] outcomes = new double[keys.size()][paths];
            peer.run(outcomes, paths);
            values.put(name, outcomes);
        });
        Agreement agreement = new Agreement();
        for (int k = 0; k < keys.size(); k++) {
            int at = k;
            Map<String, Sample> samples = new LinkedHashMap<>();
            samples.put("Gyre", Sample.of(run.of(keys.get(k))));
            values.forEach((name, outcomes) -> samples.put(name, Sample.of(outcomes[at])));
            double kurtosis = Sample.kurtosis(values.get("commons-rng")[k]);
            agreement.compareAll(scenario.key() + "." + keys.get(k), samples, kurtosis);
        }
        return agreement.complaints;
    }

    /** Each two. */
    private void compareAll(String key, Map<String, Sample> samples, double kurtosis) {
        List<String> names = List.copyOf(samples.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String what = key + ", " + names.get(i) + " and " + names.get(j);
                compare(what, samples.get(names.get(i)), samples.get(names.get(j)), kurtosis);
            }
        }
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
