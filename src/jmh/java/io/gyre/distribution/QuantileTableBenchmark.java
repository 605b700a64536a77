package io.gyre.distribution;

import io.gyre.math.Elementary;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does a variate by inversion cost, over 1,024 lanes: beta from its table, truncated and spliced ones, against a
 * log-normal one (closed form) and the inverse beta of commons-statistics? Aim: at most 6 ns from u. And what does it
 * cost to build a table (divide by one lane, not by 1,024)?
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.openjdk.jmh.Main QuantileTableBenchmark -f 2
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QuantileTableBenchmark {

    private static final int LANES = 1024;
    private static final double ALPHA = 3.287063639;
    private static final double BETA = 17.757708342;

    private final double[] u =
            new SplittableRandom(7).doubles(LANES, 0x1p-53, 1).toArray();
    private final double[] z = new double[LANES];
    private final double[] out = new double[LANES];
    private final LogNormal logNormal = new LogNormal(-.664, 1.709);
    private final Beta beta = new Beta(ALPHA, BETA);
    private final Truncated truncatedBeta = new Truncated(beta, .05, .5);
    private final Truncated truncatedNormal = new Truncated(new Normal(20, 6), 10, 30);
    private final Spliced spliced = new Spliced(logNormal, 50, 1.2, 1000);
    private final BetaDistribution oracle = BetaDistribution.of(ALPHA, BETA);

    /** Turns the uniforms into scores. */
    public QuantileTableBenchmark() {
        Elementary.normalQuantile(u, z, LANES);
    }

    /** @return log-normal variates of u: the baseline */
    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] logNormal() {
        logNormal.quantiles(u, out, LANES);
        return out;
    }

    /** @return beta variates of u */
    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] beta() {
        beta.quantiles(u, out, LANES);
        return out;
    }

    /** @return beta variates of z, the table alone */
    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] betaOfScores() {
        beta.quantilesOfNormal(z, out, LANES);
        return out;
    }

    /** @return truncated beta variates of u, by a table */
    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] truncatedBeta() {
        truncatedBeta.quantiles(u, out, LANES);
        return out;
    }

    /** @return truncated normal variates of u, by the closed form */
    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] truncatedNormal() {
        truncatedNormal.quantiles(u, out, LANES);
        return out;
    }

    /** @return spliced variates of u, by the closed form with a rare branch */
    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] spliced() {
        spliced.quantiles(u, out, LANES);
        return out;
    }

    /** @return beta variates of u by commons-statistics */
    @Benchmark
    @OperationsPerInvocation(LANES)
    public double[] betaCommonsStatistics() {
        for (int i = 0; i < LANES; i++) {
            out[i] = oracle.inverseCumulativeProbability(u[i]);
        }
        return out;
    }

    /** @return a beta distribution with its table */
    @Benchmark
    public Beta build() {
        return new Beta(ALPHA, BETA);
    }
}
