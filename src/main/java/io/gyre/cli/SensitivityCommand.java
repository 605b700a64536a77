package io.gyre.cli;

import io.gyre.analysis.Influence;
import io.gyre.analysis.Inputs;
import io.gyre.analysis.Swings;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.graph.Declared;
import io.gyre.model.Scenario;
import io.gyre.report.SensitivityReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "sensitivity",
        description = {
            "Says which uncertain input an outcome hangs on: the share of its variance that each explains alone,",
            "and how far the outcome swings when an input is known to be low or high."
        },
        mixinStandardHelpOptions = true)
final class SensitivityCommand implements Callable<Integer> {

    private static final int USUAL_SWINGS = 10;
    private static final int MOST_SWINGS = 1000;
    private static final long SWING_PATHS = 4096;

    private final Terminal terminal;

    @Mixin
    private Question question = new Question();

    @Option(names = "--outcome", paramLabel = "OUTCOME", description = "The outcome; the first of the short table.")
    private String outcome;

    @Option(
            names = "--swings",
            paramLabel = "K",
            description = "How many inputs are swung, the most influential first; 10. Each takes two runs.")
    private String swings;

    SensitivityCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Question.Asked asked = question.asked(terminal);
        Declared.Outcome about = asked.outcome(Optional.ofNullable(outcome));
        int count = swings == null ? USUAL_SWINGS : (int) Arguments.whole("--swings", swings, 0, MOST_SWINGS);
        Progress progress = new Progress(terminal, question.isQuiet());
        RunOptions options = asked.options().withListener(progress);
        Scenario scenario = asked.world().scenario();
        Result result = scenario.reading(List.of(about))
                .run(options, asked.none(), List.of(asked.policy()))
                .result();
        progress.end();
        if (result.paths() == 0) {
            terminal.err().println("gyre: stopped before the first paths were done; nothing was found");
            return ExitCode.STOPPED_EARLY;
        }
        Inputs inputs = Inputs.of(scenario, asked.policy(), options.withPaths(result.paths()));
        Influence influence = Influence.of(inputs, result, asked.policy().name(), about.key());
        List<String> keys = influence.byKey().keySet().stream().limit(count).toList();
        Swings swung = Swings.of(
                scenario,
                asked.none(),
                asked.policy(),
                options.withPaths(Math.min(SWING_PATHS, options.paths())),
                about.key(),
                keys);
        progress.end();
        SensitivityReport report = new SensitivityReport(
                about, asked.world().parameters(), asked.policy().name(), influence, swung, options.seed());
        if (!question.isQuiet()) {
            terminal.out().print(report.text());
        }
        if (asked.folder().isPresent()) {
            Path folder = asked.folder().get();
            Question.write(folder, "sensitivity.csv", report.csv());
            Question.write(folder, "sensitivity.json", report.json());
        }
        return swung.isWhole() ? ExitCode.of(result.status()) : ExitCode.STOPPED_EARLY;
    }
}
