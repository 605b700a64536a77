package io.gyre.bench;

import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.engine.Simulation;
import io.gyre.model.Scenario;
import io.gyre.scenario.leasing.LeasingScenario;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long do 100,000 paths of the default leasing case take, under one policy and with the world without the investment, on
 * two threads, statistics included?
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.openjdk.jmh.Main LeasingBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
public class LeasingBenchmark {

    private static final int PATHS = 100_000;

    private Simulation simulation;

    /** Compiles it. */
    @Setup
    public void prepare() {
        LeasingScenario leasing = new LeasingScenario();
        Scenario scenario = leasing.scenario(leasing.parameters());
        simulation = Simulation.of(scenario.graph(), scenario.none(), List.of(scenario.policy()));
    }

    /** @return all outcomes of all paths */
    @Benchmark
    public Result paths() {
        return simulation.run(RunOptions.of(PATHS).withThreads(2));
    }
}
