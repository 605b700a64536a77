package io.gyre.bench;

import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.engine.Simulation;
import io.gyre.model.Scenario;
import java.util.List;
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

/**
 * What does a path-step of REF cost in Gyre, in naive commons-math3, in expert commons-rng and with the JDK's generator? One thread, ns a path-step. Gyre's time includes its
 * moments and quantiles; the peers only store their outcomes.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.gyre.bench.Bench ReferenceBenchmark -f 2
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReferenceBenchmark {

    private static final int GYRE_PATHS = 262_144;
    private static final int PEER_PATHS = 8_192;
    private static final int STEPS = Numbers.PERIODS;

    private Simulation simulation;
    private double[][] outcomes;
    private Peer naive;
    private Peer expert;
    private Peer jdk;
    private long seed;

    /** Makes everything, if the implementations were found to agree. */
    @Setup
    public void prepare() {
        Bench.requireAgreement();
        Scenario scenario = ReferenceModel.scenario();
        Policy policy = scenario.policy();
        simulation = Simulation.of(scenario.graph(), scenario.none(), List.of(policy));
        outcomes = new double[3][PEER_PATHS];
        naive = new NaiveReference(1);
        expert = new ExpertReference(1);
        jdk = new JdkReference(1);
    }

    /** @return the model written in the language and run by the engine */
    @Benchmark
    @OperationsPerInvocation(GYRE_PATHS * STEPS)
    public Result gyre() {
        RunOptions options =
                RunOptions.of(GYRE_PATHS).withSeed(seed++).withThreads(1).withExecutor(Runnable::run);
        return simulation.run(options);
    }

    /** @return the model as a user of commons-math3 writes it */
    @Benchmark
    @OperationsPerInvocation(PEER_PATHS * STEPS)
    public double[][] naive() {
        naive.run(outcomes, PEER_PATHS);
        return outcomes;
    }

    /** @return the model as an expert of commons-rng writes it */
    @Benchmark
    @OperationsPerInvocation(PEER_PATHS * STEPS)
    public double[][] expert() {
        expert.run(outcomes, PEER_PATHS);
        return outcomes;
    }

    /** @return the same with the generator and the ziggurat of the JDK, L64X128MixRandom */
    @Benchmark
    @OperationsPerInvocation(PEER_PATHS * STEPS)
    public double[][] jdk() {
        jdk.run(outcomes, PEER_PATHS);
        return outcomes;
    }
}
