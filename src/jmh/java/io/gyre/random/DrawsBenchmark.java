package io.gyre.random;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
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
 * What does a draw that is computed from its address cost against one that is generated in sequence: SplittableRandom,
 * xoshiro256++ of commons-rng, Well19937c of commons-math3? Uniform and normal variates, 1,024 at a time, ns a variate.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) org.openjdk.jmh.Main DrawsBenchmark -f 2
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(DrawsBenchmark.LANES)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DrawsBenchmark {

    static final int LANES = 1024;
    private static final int HALF = LANES / 2;

    private final long[] keys = keys();
    private final double[] out = new double[LANES];
    private final double[] cosine = new double[HALF];
    private final double[] sine = new double[HALF];
    private final SplittableRandom splittable = new SplittableRandom(1);
    private final UniformRandomProvider xoshiro = RandomSource.XO_SHI_RO_256_PP.create(1L);
    private final ZigguratSampler.NormalizedGaussian ziggurat = ZigguratSampler.NormalizedGaussian.of(xoshiro);
    private final Well19937c well = new Well19937c(1);
    private long constant;

    private static long[] keys() {
        long[] keys = new long[LANES];
        Draws.pathKeys(Draws.seedKey(1), 0, keys, LANES);
        return keys;
    }

    /** @return uniform variates by address, array form */
    @Benchmark
    public double[] uniformArray() {
        Draws.uniforms(keys, constant++, out, LANES);
        return out;
    }

    /** @return uniform variates by address, scalar form */
    @Benchmark
    public double[] uniformScalar() {
        constant++;
        for (int i = 0; i < LANES; i++) {
            out[i] = Draws.uniform(keys[i], constant);
        }
        return out;
    }

    /** @return uniform variates by address, from the number of the path on */
    @Benchmark
    public double[] uniformFromPath() {
        constant++;
        for (int i = 0; i < LANES; i++) {
            out[i] = Draws.uniform(Draws.pathKey(keys[0], i), constant);
        }
        return out;
    }

    /** @return uniform variates of SplittableRandom */
    @Benchmark
    public double[] uniformSplittable() {
        for (int i = 0; i < LANES; i++) {
            out[i] = splittable.nextDouble();
        }
        return out;
    }

    /** @return uniform variates of xoshiro256++ */
    @Benchmark
    public double[] uniformXoshiro() {
        for (int i = 0; i < LANES; i++) {
            out[i] = xoshiro.nextDouble();
        }
        return out;
    }

    /** @return uniform variates of Well19937c */
    @Benchmark
    public double[] uniformWell() {
        for (int i = 0; i < LANES; i++) {
            out[i] = well.nextDouble();
        }
        return out;
    }

    /** @return normal variates by address: uniforms and Box-Muller pairs, array forms */
    @Benchmark
    public double[] normalArray() {
        Draws.uniforms(keys, constant++, cosine, HALF);
        Draws.uniforms(keys, constant++, sine, HALF);
        Draws.normalPairs(cosine, sine, cosine, sine, HALF);
        return cosine;
    }

    /** @return normal variates by address, scalar forms */
    @Benchmark
    public double[] normalScalar() {
        constant += 2;
        for (int i = 0; i < HALF; i++) {
            double u1 = Draws.uniform(keys[i], constant);
            double u2 = Draws.uniform(keys[i], constant + 1);
            cosine[i] = Draws.normalCosine(u1, u2);
            sine[i] = Draws.normalSine(u1, u2);
        }
        return cosine;
    }

    /** @return normal variates of SplittableRandom */
    @Benchmark
    public double[] normalSplittable() {
        for (int i = 0; i < LANES; i++) {
            out[i] = splittable.nextGaussian();
        }
        return out;
    }

    /** @return normal variates of xoshiro256++ by the ziggurat of commons-rng */
    @Benchmark
    public double[] normalXoshiroZiggurat() {
        for (int i = 0; i < LANES; i++) {
            out[i] = ziggurat.sample();
        }
        return out;
    }

    /** @return normal variates of Well19937c by the polar method of commons-math3 */
    @Benchmark
    public double[] normalWell() {
        for (int i = 0; i < LANES; i++) {
            out[i] = well.nextGaussian();
        }
        return out;
    }
}
