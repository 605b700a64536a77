package io.gyre.cli;

import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.parameter.InputException;
import io.gyre.report.Report;
import io.gyre.report.StoredReport;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        description = "Runs the study inside a report again and says whether every number is identical.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "report.html", description = "The page that a run wrote.")
    private String page = "";

    @Option(names = "--threads", paramLabel = "T", description = "How many threads; no number depends on it.")
    private String threads;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        StoredReport stored = stored();
        Study study = Study.ofText(page + " (its study)", stored.studyText(), terminal.scenarios())
                .withPaths(stored.paths())
                .withSeed(stored.seed())
                .withPrecision(Map.of());
        World world = study.world();
        Progress progress = new Progress(terminal, false);
        RunOptions options = study.options().withListener(progress);
        if (threads != null) {
            options = options.withThreads((int) Arguments.whole("--threads", threads, 1, StudyOptions.MOST_THREADS));
        }
        Result result = world.scenario().run(options, world.policies()).result();
        progress.end();
        if (result.paths() < stored.paths()) {
            terminal.err().println("gyre: stopped before all paths were done; nothing was compared");
            return ExitCode.STOPPED_EARLY;
        }
        Report report = Report.of(Job.subject(study, world), result);
        return told(
                stored,
                stored.compare(
                        stored.asked().map(report::withRules).orElse(report).json()));
    }

    private StoredReport stored() {
        try {
            return StoredReport.of(OutputFolder.named("report.html", page));
        } catch (IOException cause) {
            throw InputException.of(
                    Arguments.position("report.html"), "'" + page + "', which cannot be read", "a report's page");
        } catch (IllegalArgumentException cause) {
            throw InputException.because(Arguments.position(page), cause);
        }
    }

    private int told(StoredReport stored, StoredReport.Comparison comparison) {
        List<String> differences = comparison.differences();
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%,d paths of seed %d run again: %s%n",
                        stored.paths(),
                        stored.seed(),
                        differences.isEmpty()
                                ? String.format(Locale.ROOT, "all %,d entries are identical.", comparison.compared())
                                : String.format(
                                        Locale.ROOT,
                                        "%,d of %,d entries differ.",
                                        differences.size(),
                                        comparison.compared()));
        differences.stream().limit(SHOWN).forEach(line -> terminal.out().println("  " + line));
        if (!differences.isEmpty() && !stored.version().equals(Version.text())) {
            terminal.out()
                    .println("The report was written by version '" + stored.version() + "', this is '" + Version.text()
                            + "'.");
        }
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
