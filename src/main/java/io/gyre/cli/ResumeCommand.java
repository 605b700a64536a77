package io.gyre.cli;

import io.gyre.engine.RunOptions;
import io.gyre.parameter.InputException;
import io.gyre.report.StoredReport;
import io.gyre.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gyre resume}: goes on with a run that ended early, with its study as the report has it. */
@Command(
        name = "resume",
        description = "Goes on with a run that was stopped by time or signal; the numbers are those of one run.",
        mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder that the run wrote.")
    private String folder = "";

    @Option(names = "--threads", paramLabel = "T", description = "How many threads; no number depends on it.")
    private String threads;

    @Option(names = "--max-time", paramLabel = "60s", description = "Stops after this time and keeps the results.")
    private String maxTime;

    @Option(names = "--quiet", description = "Prints nothing but mistakes.")
    private boolean isQuiet;

    ResumeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path where = OutputFolder.named("DIR", folder);
        SavedRun saved = SavedRun.of(where);
        StoredReport stored = stored(where.resolve("report.html"));
        Study study = Study.ofText(stored.studyFile(), stored.studyText(), terminal.scenarios());
        saved.require(study);
        OutputFolder.requireWritable("DIR", where);
        return new Job(terminal, study, where, saved.command(), stored.asked())
                .run(study.world(), options(study), isQuiet, Optional.of(saved));
    }

    private RunOptions options(Study study) {
        RunOptions options = study.options();
        if (threads != null) {
            options = options.withThreads((int) Arguments.whole("--threads", threads, 1, StudyOptions.MOST_THREADS));
        }
        return maxTime == null ? options : options.withMaxTime(Arguments.time("--max-time", maxTime));
    }

    private static StoredReport stored(Path page) {
        try {
            return StoredReport.of(page);
        } catch (IOException | IllegalArgumentException cause) {
            throw InputException.of(
                    Arguments.position("DIR"), "'" + page + "', which cannot be read", "the report of the run");
        }
    }
}
