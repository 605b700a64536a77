package io.gyre.cli;

import io.gyre.analysis.Threshold;
import io.gyre.graph.Declared;
import io.gyre.parameter.InputException;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.Position;
import io.gyre.parameter.Quantity;
import io.gyre.parameter.Role;
import io.gyre.parameter.Setting;
import io.gyre.report.ThresholdReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "solve",
        description = {
            "Finds the value of a lever at which an outcome meets a target, by bracketing on the same paths,",
            "with its sampling error."
        },
        mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {

    private static final String LEVER = "--lever";

    private final Terminal terminal;

    @Mixin
    private Question question = new Question();

    @Option(names = LEVER, paramLabel = "KEY", required = true, description = "A lever or a constant.")
    private String lever = "";

    @Option(names = "--outcome", paramLabel = "OUTCOME", required = true, description = "An outcome with a mean.")
    private String outcome = "";

    @Option(
            names = "--target",
            paramLabel = "VALUE",
            required = true,
            description = "What its mean, share or pooled ratio should be, with its unit if it is another.")
    private String target = "";

    @Option(names = "--from", paramLabel = "VALUE", description = "The least value of the lever; that of its range.")
    private String from;

    @Option(names = "--to", paramLabel = "VALUE", description = "The greatest value; that of its range.")
    private String to;

    SolveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Question.Asked asked = question.asked(terminal);
        Declared.Outcome about = asked.outcome(Optional.of(outcome));
        Parameter parameter = parameter(asked);
        Progress progress = new Progress(terminal, question.isQuiet());
        Threshold threshold;
        try {
            threshold = Threshold.of(
                    asked.world().scenario(),
                    asked.none(),
                    asked.policy(),
                    asked.options().withListener(progress),
                    question(parameter, about));
        } catch (Threshold.StoppedException stopped) {
            progress.end();
            terminal.err().println("gyre: " + stopped.getMessage());
            return ExitCode.STOPPED_EARLY;
        }
        progress.end();
        ThresholdReport report = new ThresholdReport(
                parameter,
                about,
                asked.policy().name(),
                threshold,
                asked.options().paths(),
                asked.options().seed());
        if (!question.isQuiet()) {
            terminal.out().print(report.text());
        }
        if (asked.folder().isPresent()) {
            Path folder = asked.folder().get();
            Question.write(folder, "solve.csv", report.csv());
            Question.write(folder, "solve.json", report.json());
        }
        return ExitCode.DONE;
    }

    private Parameter parameter(Question.Asked asked) {
        Position position = Position.ofArgument(LEVER, lever);
        Parameter parameter = asked.world().parameters().get(lever, position);
        boolean isNumber =
                parameter.setting() instanceof Setting.Amount || parameter.setting() instanceof Setting.ByYear;
        if (!isNumber || !List.of(Role.LEVER, Role.CONSTANT).contains(parameter.role())) {
            throw InputException.of(
                    position,
                    lever + ", which is no lever or constant of one number",
                    "a lever or constant; gyre describe lists them");
        }
        return parameter;
    }

    private Threshold.Question question(Parameter parameter, Declared.Outcome about) {
        double least = bound("--from", from, parameter, parameter.range().least());
        double greatest = bound("--to", to, parameter, parameter.range().greatest());
        if (!(least < greatest)) {
            throw InputException.of(
                    Arguments.position("--from"),
                    ThresholdReport.amount(least, parameter),
                    "less than --to, " + ThresholdReport.amount(greatest, parameter));
        }
        Position position = Arguments.position("--target");
        double value = Quantity.of(target, about.unit(), position);
        return new Threshold.Question(
                parameter.key(), parameter.role() == Role.LEVER, about.key(), value, least, greatest);
    }

    private static double bound(String option, String text, Parameter parameter, double ofRange) {
        Position position = Position.ofArgument(option, parameter.key());
        if (text == null && !Double.isFinite(ofRange)) {
            throw InputException.of(
                    position, "nothing, and its range is " + parameter.range(), "a value in " + parameter.unit());
        }
        double value = text == null ? ofRange : Quantity.of(text, parameter.unit(), position);
        if (!parameter.range().contains(value)) {
            throw InputException.of(position, text, "a value " + parameter.range());
        }
        return value;
    }
}
