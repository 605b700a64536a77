package io.gyre.cli;

import io.gyre.engine.RunOptions;
import io.gyre.parameter.Position;
import io.gyre.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of all commands that run a scenario or a study. */
final class StudyOptions {

    static final int MOST_THREADS = 4096;

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

    @Option(
            names = "--sampling",
            paramLabel = "HOW",
            description =
                    "How draws of paths are placed: random, antithetic, latin or sobol; that of the study, or random.")
    private String sampling;

    @Option(names = "--quiet", description = "Prints nothing but mistakes.")
    private boolean isQuiet;

    /** The study that is meant, its parameters not yet set: policies come first. */
    Study study(Terminal terminal) {
        Study study = Target.study(target, terminal.scenarios());
        if (paths != null) {
            study = study.withPaths(Arguments.whole("--paths", paths, 1, Study.MOST_PATHS));
        }
        if (seed != null) {
            study = study.withSeed(Arguments.whole("--seed", seed, 0, Study.LARGEST_SEED));
        }
        return sampling == null ? study : study.withSampling(Arguments.sampling("--sampling", sampling));
    }

    /** The study with its parameters set. */
    Study changed(Study study) {
        return changed(study, sets);
    }

    static Study changed(Study study, List<String> sets) {
        Study changed = study;
        for (Map.Entry<String, String> set : Arguments.pairs("--set", sets).entrySet()) {
            changed = changed.with(set.getKey(), set.getValue(), Position.ofArgument("--set", set.getKey()));
        }
        return changed;
    }

    RunOptions threaded(RunOptions options) {
        return threads == null
                ? options
                : options.withThreads((int) Arguments.whole("--threads", threads, 1, MOST_THREADS));
    }

    boolean isQuiet() {
        return isQuiet;
    }
}
