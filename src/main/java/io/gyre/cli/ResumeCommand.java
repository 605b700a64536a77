package io.gyre.cli;

import io.gyre.engine.RunOptions;
import io.gyre.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gyre resume}: goes on with a run that ended early or was killed, with the study that was kept beside it. */
@Command(
        name = "resume",
        description = "Goes on with a run that was stopped or killed; the numbers are those of one run.",
        mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder that the run wrote.")
    private String folder = "";

    @Option(names = "--threads", paramLabel = "T", description = "How many threads; no number depends on it.")
    private String threads;

    @Option(names = "--max-time", paramLabel = "60s", description = "Stops after this time and keeps the results.")
    private String maxTime;

    @Option(names = "--save-every", paramLabel = "30s", description = "How often a long run is kept for this command.")
    private String saveEvery;

    @Option(names = "--quiet", description = "Prints nothing but mistakes.")
    private boolean isQuiet;

    ResumeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path where = OutputFolder.named("DIR", folder);
        SavedRun saved = SavedRun.of(where);
        Study study = saved.study(terminal.scenarios());
        OutputFolder.requireWritable("DIR", where);
        if (!isQuiet) {
            terminal.err().println("Goes on with: " + saved.command());
        }
        Duration every = saveEvery == null ? Saving.USUAL : Arguments.time("--save-every", saveEvery);
        return new Job(terminal, study, where, saved.command(), saved.asked())
                .savingEvery(every)
                .goOn(study.world(), options(study), isQuiet);
    }

    private RunOptions options(Study study) {
        RunOptions options = study.options();
        if (threads != null) {
            options = options.withThreads((int) Arguments.whole("--threads", threads, 1, StudyOptions.MOST_THREADS));
        }
        return maxTime == null ? options : options.withMaxTime(Arguments.time("--max-time", maxTime));
    }
}
