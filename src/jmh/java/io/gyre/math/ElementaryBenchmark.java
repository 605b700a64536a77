package io.gyre.math;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.statistics.distribution.NormalDistribution;
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
 * What does an elementary function with the same bits everywhere cost, over an array of 1,024 lanes, against those of the
 * JDK (other bits on each machine), StrictMath and FastMath (the same bits, slower), and commons-statistics?
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.openjdk.jmh.Main ElementaryBenchmark -f 2
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ElementaryBenchmark.LANES)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ElementaryBenchmark {

    static final int LANES = 1024;

    private final double[] x = between(-3, 3);
    private final double[] u = between(0, 1);
    private final double[] y = between(-2, 2);
    private final double[] out = new double[LANES];
    private final NormalDistribution normal = NormalDistribution.of(0, 1);

    private static double[] between(double low, double high) {
        return new SplittableRandom(7).doubles(LANES, low, high).toArray();
    }

    /** @return e^x, this library, array form */
    @Benchmark
    public double[] expArray() {
        Elementary.exp(x, out, LANES);
        return out;
    }

    /** @return e^x, this library, scalar form */
    @Benchmark
    public double[] expScalar() {
        for (int i = 0; i < LANES; i++) {
            out[i] = Elementary.exp(x[i]);
        }
        return out;
    }

    /** @return e^x, the JDK's intrinsic */
    @Benchmark
    public double[] expMath() {
        for (int i = 0; i < LANES; i++) {
            out[i] = Math.exp(x[i]);
        }
        return out;
    }

    /** @return e^x, StrictMath */
    @Benchmark
    public double[] expStrictMath() {
        for (int i = 0; i < LANES; i++) {
            out[i] = StrictMath.exp(x[i]);
        }
        return out;
    }

    /** @return e^x, FastMath */
    @Benchmark
    public double[] expFastMath() {
        for (int i = 0; i < LANES; i++) {
            out[i] = FastMath.exp(x[i]);
        }
        return out;
    }

    /** @return log u, this library, array form */
    @Benchmark
    public double[] logArray() {
        Elementary.log(u, out, LANES);
        return out;
    }

    /** @return log u, this library, scalar form */
    @Benchmark
    public double[] logScalar() {
        for (int i = 0; i < LANES; i++) {
            out[i] = Elementary.log(u[i]);
        }
        return out;
    }

    /** @return log u, the JDK's intrinsic */
    @Benchmark
    public double[] logMath() {
        for (int i = 0; i < LANES; i++) {
            out[i] = Math.log(u[i]);
        }
        return out;
    }

    /** @return log u, StrictMath */
    @Benchmark
    public double[] logStrictMath() {
        for (int i = 0; i < LANES; i++) {
            out[i] = StrictMath.log(u[i]);
        }
        return out;
    }

    /** @return log u, FastMath */
    @Benchmark
    public double[] logFastMath() {
        for (int i = 0; i < LANES; i++) {
            out[i] = FastMath.log(u[i]);
        }
        return out;
    }

    /** @return u^y, this library, array form */
    @Benchmark
    public double[] powArray() {
        Elementary.pow(u, y, out, LANES);
        return out;
    }

    /** @return u^y, the JDK's intrinsic */
    @Benchmark
    public double[] powMath() {
        for (int i = 0; i < LANES; i++) {
            out[i] = Math.pow(u[i], y[i]);
        }
        return out;
    }

    /** @return u^y, StrictMath */
    @Benchmark
    public double[] powStrictMath() {
        for (int i = 0; i < LANES; i++) {
            out[i] = StrictMath.pow(u[i], y[i]);
        }
        return out;
    }

    /** @return cos 2πu, this library, array form */
    @Benchmark
    public double[] cosTurnArray() {
        Elementary.cosTurn(u, out, LANES);
        return out;
    }

    /** @return cos 2πu, the JDK's intrinsic */
    @Benchmark
    public double[] cosMath() {
        for (int i = 0; i < LANES; i++) {
            out[i] = Math.cos(2 * Math.PI * u[i]);
        }
        return out;
    }

    /** @return cos 2πu, StrictMath */
    @Benchmark
    public double[] cosStrictMath() {
        for (int i = 0; i < LANES; i++) {
            out[i] = StrictMath.cos(2 * Math.PI * u[i]);
        }
        return out;
    }

    /** @return Φ(x), this library, array form */
    @Benchmark
    public double[] normalCdfArray() {
        Elementary.normalCdf(x, out, LANES);
        return out;
    }

    /** @return Φ(x), commons-statistics */
    @Benchmark
    public double[] normalCdfCommons() {
        for (int i = 0; i < LANES; i++) {
            out[i] = normal.cumulativeProbability(x[i]);
        }
        return out;
    }

    /** @return the normal quantile of u, this library, array form */
    @Benchmark
    public double[] normalQuantileArray() {
        Elementary.normalQuantile(u, out, LANES);
        return out;
    }

    /** @return the normal quantile of u, commons-statistics */
    @Benchmark
    public double[] normalQuantileCommons() {
        for (int i = 0; i < LANES; i++) {
            out[i] = normal.inverseCumulativeProbability(u[i]);
        }
        return out;
    }
}
