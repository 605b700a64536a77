package io.gyre.bench;

import io.gyre.engine.RunOptions;
import io.gyre.model.Blueprint;
import io.gyre.model.Run;
import io.gyre.model.Scenario;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Does memory grow with the number of paths? Runs REF, or a scenario under its default policy, with each number of paths, and
 * prints what is alive when the result is still held: the heap after two collections.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx256m -cp target/test-classes:target/classes:$(cat target/classpath) io.gyre.bench.Memory reference 100000000
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.gyre.bench.Memory voucher 10000 200000
 * </pre>
 */
public final class Memory {

    private static final double MEGABYTE = 1 << 20;
    private static final double NANOS = 1e9;

    private Memory() {}

    /**
     * Runs and prints.
     *
     * @param arguments "reference" or a scenario's key, and numbers of paths
     */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        Scenario scenario = scenario(arguments[0]);
        double heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
        out.printf("%s, heap of at most %.0f MB, %.1f MB alive before%n", scenario.key(), heap, alive());
        for (String paths : List.of(arguments).subList(1, arguments.length)) {
            long before = System.nanoTime();
            Run run = scenario.run(RunOptions.of(Long.parseLong(paths)), List.of(scenario.policy()));
            double seconds = (System.nanoTime() - before) / NANOS;
            double alive = alive();
            long done = run.result().paths();
            out.printf("%,d paths in %.1f s: %.2f MB alive%n", done, seconds, alive);
        }
    }

    private static Scenario scenario(String key) {
        if (key.equals("reference")) {
            return ReferenceModel.scenario();
        }
        Blueprint blueprint = ServiceLoader.load(Blueprint.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("key must be that of a scenario, got " + key));
        return blueprint.scenario(blueprint.parameters());
    }

    private static double alive() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
