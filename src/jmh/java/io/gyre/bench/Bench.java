package io.gyre.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks, with the options of JMH, once all implementations of the two models agree; else it names what does not
 * and refuses. Reports processor time ("cpu") beside the time on the clock.
 */
public final class Bench {

    private static final String AGREED = "gyre.bench.agreed";
    private static final List<String> QUICK = List.of(
            "ReferenceBenchmark|PopulationBenchmark",
            "-f",
            "1",
            "-wi",
            "4",
            "-w",
            "700ms",
            "-i",
            "4",
            "-r",
            "700ms",
            "-rf",
            "csv");
    private static final int REFERENCE_PATHS = 200_000;
    private static final int POPULATION_PATHS = 2_000;

    private Bench() {}

    /**
     * Checks, and then runs.
     *
     * @param arguments those of JMH; {@code quick} in front of them for a short run as CSV
     * @throws CommandLineOptionException if they are wrong
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        List<String> complaints = new ArrayList<>(Agreement.ofReference(REFERENCE_PATHS));
        complaints.addAll(Agreement.ofPopulation(POPULATION_PATHS));
        run(complaints, arguments);
    }

    /** Runs benchmarks, if nothing is complained of. */
    static void run(List<String> complaints, String[] arguments) throws CommandLineOptionException, RunnerException {
        if (!complaints.isEmpty()) {
            throw new IllegalStateException(String.join(System.lineSeparator(), complaints));
        }
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(expanded(arguments)))
                .jvmArgsAppend("-XX:+UseSerialGC", "-D" + AGREED + "=true")
                .addProfiler(CpuTime.class)
                .build();
        new Runner(options).run();
    }

    /** {@code quick} stands for both models in one short fork each, as CSV for {@link Ratios}. */
    private static String[] expanded(String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals("quick")) {
            return arguments;
        }
        List<String> expanded = new ArrayList<>(QUICK);
        expanded.addAll(List.of(arguments).subList(1, arguments.length));
        return expanded.toArray(String[]::new);
    }

    /** Refuses to time what was not checked. */
    static void requireAgreement() {
        if (!Boolean.getBoolean(AGREED)) {
            throw new IllegalStateException(
                    "implementations must agree before they are timed, run io.gyre.bench.Bench");
        }
    }
}
