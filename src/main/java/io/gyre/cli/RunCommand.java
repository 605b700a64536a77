package io.gyre.cli;

import io.gyre.engine.RunOptions;
import io.gyre.parameter.Position;
import io.gyre.report.Asked;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = "Simulates a scenario or a study, prints a table and writes the files.",
        mixinStandardHelpOptions = true)
class RunCommand implements Callable<Integer> {

    static final int MOST_THREADS = 4096;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SCENARIO|STUDY.yaml", description = "A scenario's key or a study file.")
    private String target = "";

    @Option(names = "--paths", paramLabel = "N", description = "How many paths; that of the study, or 20000.")
    private String paths;

    @Option(names = "--seed", paramLabel = "S", description = "The seed; that of the study, or 1.")
    private String seed;

    @Option(names = "--threads", paramLabel = "T", description = "How many threads; no number depends on it.")
    private String threads;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets a parameter, with its unit if it is another.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "NAME", description = "A preset, 'none' or 'default'; several to compare.")
    private List<String> policies = new ArrayList<>();

    @Option(
            names = "--precision",
            paramLabel = "OUTCOME=HALFWIDTH",
            description = "Stops when half of the outcome's 95 %% interval is this short in every policy.")
    private List<String> precision = new ArrayList<>();

    @Option(names = "--max-time", paramLabel = "60s", description = "Stops after this time and keeps the results.")
    private String maxTime;

    @Option(
            names = "--sampling",
            paramLabel = "HOW",
            description =
                    "How draws of paths are placed: random, antithetic, latin or sobol; that of the study, or random.")
    private String sampling;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go; gyre-out.")
    private String out;

    @Option(names = "--quiet", description = "Prints nothing but mistakes.")
    private boolean isQuiet;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Study study = study();
        World world = study.world();
        study.options()
                .precision()
                .keySet()
                .forEach(key -> world.requireMean(key, Position.ofArgument("--precision", key)));
        RunOptions options = timed(study.options());
        Path folder = folder(study);
        OutputFolder.requireWritable("--out", folder);
        String command = "gyre "
                + String.join(
                        " ", spec.commandLine().getParent().getParseResult().originalArgs());
        return new Job(terminal, study, folder, command, asked(study, world)).run(world, options, isQuiet);
    }

    /** What decision rules are asked; nothing unless policies are to be compared. */
    Optional<Asked> asked(Study study, World world) {
        return Optional.empty();
    }

    private Study study() {
        Study study = Target.study(target, terminal.scenarios());
        if (paths != null) {
            study = study.withPaths(Arguments.whole("--paths", paths, 1, Study.MOST_PATHS));
        }
        if (seed != null) {
            study = study.withSeed(Arguments.whole("--seed", seed, 0, Study.LARGEST_SEED));
        }
        if (sampling != null) {
            study = study.withSampling(Arguments.sampling("--sampling", sampling));
        }
        if (!policies.isEmpty()) {
            study = study.withPolicies(policies, Arguments.position("--policy"));
        }
        if (!precision.isEmpty()) {
            study = study.withPrecision(Arguments.halfWidths("--precision", precision));
        }
        return changed(study, sets);
    }

    static Study changed(Study study, List<String> sets) {
        Study changed = study;
        for (Map.Entry<String, String> set : Arguments.pairs("--set", sets).entrySet()) {
            changed = changed.with(set.getKey(), set.getValue(), Position.ofArgument("--set", set.getKey()));
        }
        return changed;
    }

    private RunOptions timed(RunOptions options) {
        RunOptions timed = maxTime == null ? options : options.withMaxTime(Arguments.time("--max-time", maxTime));
        return threads == null
                ? timed
                : timed.withThreads((int) Arguments.whole("--threads", threads, 1, MOST_THREADS));
    }

    private Path folder(Study study) {
        return out == null ? study.output().orElse(Path.of(OutputFolder.DEFAULT)) : OutputFolder.named("--out", out);
    }
}
