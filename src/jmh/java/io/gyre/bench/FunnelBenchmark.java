package io.gyre.bench;

import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.engine.Simulation;
import io.gyre.model.Scenario;
import io.gyre.scenario.funnel.FunnelScenario;
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
 * How long do 20,000 paths of the default funnel take, under one policy, on two threads, statistics included? What that is for a
 * look at a start-up and for each stage is in the table of {@link Where}, {@code funnel}.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.openjdk.jmh.Main FunnelBenchmark
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
public class FunnelBenchmark {

    private static final int PATHS = 20_000;

    private Simulation simulation;

    /** Compiles it. */
    @Setup
    public void prepare() {
        FunnelScenario funnel = new FunnelScenario();
        Scenario scenario = funnel.scenario(funnel.parameters());
        simulation = Simulation.of(scenario.graph(), scenario.none(), List.of(scenario.policy()));
    }

    /** @return all outcomes of all paths */
    @Benchmark
    public Result paths() {
        return simulation.run(RunOptions.of(PATHS).withThreads(2));
    }
}
