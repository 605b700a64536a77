package io.gyre.cli;

import io.gyre.analysis.Calibration;
import io.gyre.model.Blueprint;
import io.gyre.model.Fitting;
import io.gyre.parameter.InputException;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "calibrate",
        description = "Finds parameters that no source gives by what outcomes should be, and prints what is missed.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SCENARIO|STUDY.yaml", description = "A scenario's key or a study file.")
    private String target = "";

    @Option(names = "--paths", paramLabel = "N", description = "Paths of each run; 500 unless given.")
    private String paths = "500";

    @Option(names = "--seed", paramLabel = "S", description = "The seed of all runs; 1 unless given.")
    private String seed = "1";

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Steps at most; 8 unless given. 0 prints what is missed.")
    private String steps = "8";

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets a parameter, with its unit if it is another.")
    private List<String> sets = new ArrayList<>();

    CalibrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Study study = StudyOptions.changed(Target.study(target, terminal.scenarios()), sets)
                .withPaths(Arguments.whole("--paths", paths, 2, 1_000_000))
                .withSeed(Arguments.whole("--seed", seed, 0, Study.LARGEST_SEED));
        Blueprint blueprint = study.blueprint();
        Fitting fitting = blueprint
                .fitting()
                .orElseThrow(() -> InputException.of(
                        Arguments.position("SCENARIO"), blueprint.key(), "a scenario that has something to fit"));
        World world = study.world();
        int most = (int) Arguments.whole("--steps", steps, 0, 100);
        Calibration.Fit fit =
                Calibration.of(world.scenario(), world.values().get("default"), fitting, study.options(), most);
        print(fit);
        List<Calibration.Residual> missed = fit.missed();
        if (missed.isEmpty()) {
            return ExitCode.DONE;
        }
        terminal.out().println(sentence(missed));
        missed.stream()
                .map(each -> each.target().advice())
                .filter(text -> !text.isEmpty())
                .forEach(terminal.out()::println);
        return ExitCode.FAILED;
    }

    private void print(Calibration.Fit fit) {
        terminal.out().println("Found in " + fit.runs() + " runs:");
        fit.found().forEach((key, value) -> terminal.out().println("  " + key + " = " + text("%.4g", value)));
        terminal.out().println("What comes out:");
        for (Calibration.Residual each : fit.residuals()) {
            terminal.out()
                    .println(text(
                            "  %-18s %9.4f ± %.4f  wanted %.4f ± %.4f  (%s)%s",
                            each.target().outcome(),
                            each.found(),
                            each.error(),
                            each.target().value(),
                            each.target().tolerance(),
                            each.target().source(),
                            each.isMet() ? "" : "  missed"));
        }
    }

    private static String sentence(List<Calibration.Residual> missed) {
        String names = missed.stream()
                .map(each -> text(
                        "%s (%.3f for %.3f)",
                        each.target().outcome(), each.found(), each.target().value()))
                .collect(Collectors.joining(", "));
        return "No parameters within their ranges bring about " + names + ".";
    }

    private static String text(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
