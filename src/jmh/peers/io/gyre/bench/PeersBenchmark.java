package io.gyre.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/**
 * What does a path-step of REF cost in two libraries for Monte Carlo, finmath-lib and SSJ? One thread, ns a path-step. Started by
 * its own main, which first compares all implementations, with Gyre, commons-math3, commons-rng and the JDK, and refuses to
 * time anything where they do not agree; with {@code .*Reference.*} all of them are timed side by side.
 *
 * <pre>
 * mvn -q -Ppeers test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.gyre.bench.PeersBenchmark 'PeersBenchmark|ReferenceBenchmark' -f 2 -wi 5 -i 4
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 4, time = 1)
public class PeersBenchmark {

    private static final int CHECKED_PATHS = 200_000;
    private static final int PATHS = FinmathReference.BLOCK;
    private static final int STEPS = Numbers.PERIODS;
    private static final int SEED = 11;

    private double[][] outcomes;
    private Peer finmath;
    private Peer ssj;

    /**
     * Checks, and then runs.
     *
     * @param arguments those of JMH
     * @throws CommandLineOptionException if they are wrong
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        Bench.run(complaints(CHECKED_PATHS), arguments);
    }

    /** What does not agree over so many paths. */
    static List<String> complaints(int paths) {
        Map<String, Peer> peers = Agreement.referencePeers();
        peers.put("finmath-lib", new FinmathReference(SEED));
        peers.put("SSJ", new SsjReference(SEED));
        return Agreement.of(ReferenceModel.scenario(), peers, paths);
    }

    /** Makes everything, if the implementations were found to agree. */
    @Setup
    public void prepare() {
        Bench.requireAgreement();
        outcomes = new double[3][PATHS];
        finmath = new FinmathReference(1);
        ssj = new SsjReference(1);
    }

    /** @return the model as a user of finmath-lib writes it */
    @Benchmark
    @OperationsPerInvocation(PATHS * STEPS)
    public double[][] finmath() {
        finmath.run(outcomes, PATHS);
        return outcomes;
    }

    /** @return the model as a user of SSJ writes it */
    @Benchmark
    @OperationsPerInvocation(PATHS * STEPS)
    public double[][] ssj() {
        ssj.run(outcomes, PATHS);
        return outcomes;
    }
}
