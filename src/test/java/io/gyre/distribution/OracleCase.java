package io.gyre.distribution;

import java.util.List;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.ParetoDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;

/** A distribution beside the same one of commons-statistics. */
record OracleCase(Distribution distribution, ContinuousDistribution oracle) {

    static List<OracleCase> closedForms() {
        return List.of(
                new OracleCase(new Uniform(-2, 7), UniformContinuousDistribution.of(-2, 7)),
                new OracleCase(new Triangular(10, 20, 60), TriangularDistribution.of(10, 20, 60)),
                new OracleCase(new Triangular(-.47, -.33, -.05), TriangularDistribution.of(-.47, -.33, -.05)),
                new OracleCase(new Triangular(0, 0, 1), TriangularDistribution.of(0, 0, 1)),
                new OracleCase(new Triangular(0, 1, 1), TriangularDistribution.of(0, 1, 1)),
                new OracleCase(new Normal(20, 6), NormalDistribution.of(20, 6)),
                new OracleCase(new LogNormal(-.664, 1.709), LogNormalDistribution.of(-.664, 1.709)),
                new OracleCase(new Exponential(.18), ExponentialDistribution.of(1 / .18)),
                new OracleCase(new Pareto(1, 1.6), ParetoDistribution.of(1, 1.6)),
                new OracleCase(new Pareto(50, 2.5), ParetoDistribution.of(50, 2.5)));
    }

    /** Probabilities over the whole range, dense in the middle, both tails down to 1e-12 and to the last double. */
    static double[] grid() {
        int middle = 997;
        double[] tails = {0x1p-53, 1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 3e-4};
        double[] u = new double[middle + 2 * tails.length];
        for (int i = 0; i < tails.length; i++) {
            u[i] = tails[i];
            u[u.length - 1 - i] = 1 - tails[i];
        }
        for (int i = 0; i < middle; i++) {
            u[tails.length + i] = (i + 1) / (middle + 1.0);
        }
        return u;
    }
}
