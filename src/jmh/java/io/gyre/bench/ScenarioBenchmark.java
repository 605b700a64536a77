package io.gyre.bench;

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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long do 100,000 paths of the default leasing case take, or 20,000 of the default funnel, under one policy (leasing with
 * the world without the investment beside it), on two threads, statistics included? What that is by kind of step is in the
 * table of {@link Where}.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.openjdk.jmh.Main ScenarioBenchmark -p scenario=funnel
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
public class ScenarioBenchmark {

    private static final int OF_LEASING = 100_000;
    private static final int OF_FUNNEL = 20_000;

    /** Which one. */
    @Param({"leasing", "funnel"})
    private String scenario;

    private Simulation simulation;
    private RunOptions options;

    /** Compiles it. */
    @Setup
    public void prepare() {
        Scenario built = Where.scenario(scenario);
        simulation = Simulation.of(built.graph(), built.none(), List.of(built.policy()));
        options = RunOptions.of(scenario.equals("leasing") ? OF_LEASING : OF_FUNNEL)
                .withThreads(2);
    }

    /** @return all outcomes of all paths */
    @Benchmark
    public Result paths() {
        return simulation.run(options);
    }
}
