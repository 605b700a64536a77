package io.gyre.cli;

import io.gyre.engine.RunOptions;
import io.gyre.parameter.Position;
import io.gyre.report.Asked;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = "Simulates a scenario or a study, prints a table and writes the files.",
        mixinStandardHelpOptions = true)
class RunCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final StudyOptions common = new StudyOptions();

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
            names = "--save-every",
            paramLabel = "30s",
            description = "How often a long run is kept for 'gyre resume', should it be killed.")
    private String saveEvery;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go; gyre-out.")
    private String out;

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
        Duration every = saveEvery == null ? Saving.USUAL : Arguments.time("--save-every", saveEvery);
        return new Job(terminal, study, folder, command, asked(study, world))
                .savingEvery(every)
                .run(world, options, common.isQuiet());
    }

    /** What decision rules are asked; nothing unless policies are to be compared. */
    Optional<Asked> asked(Study study, World world) {
        return Optional.empty();
    }

    private Study study() {
        Study study = common.study(terminal);
        if (!policies.isEmpty()) {
            study = study.withPolicies(policies, Arguments.position("--policy"));
        }
        if (!precision.isEmpty()) {
            study = study.withPrecision(Arguments.halfWidths("--precision", precision));
        }
        return common.changed(study);
    }

    private RunOptions timed(RunOptions options) {
        RunOptions timed = maxTime == null ? options : options.withMaxTime(Arguments.time("--max-time", maxTime));
        return common.threaded(timed);
    }

    private Path folder(Study study) {
        return out == null ? study.output().orElse(Path.of(OutputFolder.DEFAULT)) : OutputFolder.named("--out", out);
    }
}
