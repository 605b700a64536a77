package io.gyre.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does each primitive of the engine cost? Each is run alone through the step that programs are made of, over 1,024
 * lanes (of members: 64 of 16 paths each); ns a lane. Conditions hold for half of the lanes, which nobody can predict.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.gyre.bench.Bench PrimitiveBenchmark -f 1
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PrimitiveBenchmark.LANES)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PrimitiveBenchmark {

    static final int LANES = 1024;

    /** Which step. */
    @Param({
        "add",
        "multiply",
        "divide",
        "ratio",
        "min",
        "less",
        "lessEqual",
        "equal",
        "multiplyNumber",
        "lessNumber",
        "minNumber",
        "negate",
        "exp",
        "log",
        "power",
        "floor",
        "isAbsent",
        "normalQuantile",
        "fma",
        "select",
        "selectNumber",
        "selectElseNumber",
        "selectNumbers",
        "quantilePert",
        "uniform",
        "normal",
        "sum",
        "sumWhere",
        "minWhere",
        "argMax",
        "broadcast",
        "proRata",
        "byRank",
        "rank",
        "at",
        "store",
        "past",
        "pastByLane",
        "send",
        "sendByPath",
        "sendAll"
    })
    public String primitive;

    private Step step;
    private Frame frame;

    /** Makes the step and the numbers it reads. */
    @Setup
    public void prepare() {
        PrimitiveFrame made = new PrimitiveFrame();
        step = made.step(primitive);
        frame = made.frame();
    }

    /** @return what the step wrote */
    @Benchmark
    public double[] run() {
        frame.period = frame.period % PrimitiveFrame.PERIODS + 1;
        step.run(frame);
        return frame.buffers[PrimitiveFrame.OUT];
    }
}
