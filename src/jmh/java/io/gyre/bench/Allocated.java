package io.gyre.bench;

import com.sun.management.ThreadMXBean;
import io.gyre.engine.RunOptions;
import io.gyre.engine.Simulation;
import io.gyre.model.Scenario;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How many bytes does a path-step of REF allocate after warm-up? A run makes frames, histograms and a result whatever its
 * length; so the bytes a path-step fall with the number of paths.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.gyre.bench.Allocated 262144 262144 1048576 4194304
 * </pre>
 */
public final class Allocated {

    private Allocated() {}

    /**
     * Runs on one thread and prints.
     *
     * @param arguments numbers of paths, the first to warm up
     */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        Scenario scenario = ReferenceModel.scenario();
        Simulation simulation = Simulation.of(scenario.graph(), scenario.none(), List.of(scenario.policy()));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        for (String argument : arguments) {
            long paths = Long.parseLong(argument);
            long before = threads.getThreadAllocatedBytes(thread);
            simulation.run(RunOptions.of(paths).withThreads(1).withExecutor(Runnable::run));
            long bytes = threads.getThreadAllocatedBytes(thread) - before;
            double each = (double) bytes / paths / Numbers.PERIODS;
            out.printf("%,d paths: %,d bytes, %.3f a path-step%n", paths, bytes, each);
        }
    }
}
