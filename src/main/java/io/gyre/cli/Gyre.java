package io.gyre.cli;

import io.gyre.model.Blueprint;
import io.gyre.parameter.InputException;
import io.gyre.study.Scenarios;
import io.gyre.study.Study;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code gyre}. Without arguments it compares city presets of the voucher scenario with no programme. */
@Command(
        name = "gyre",
        description = "Simulates how public money is spent on computing power, and what of it comes back.",
        mixinStandardHelpOptions = true,
        versionProvider = Gyre.Versions.class)
public final class Gyre implements Callable<Integer> {

    private static final String MAIN_SCENARIO = "voucher";

    private static final int FRAMES = 5;

    private static final List<String> COMMANDS = List.of(
            "list",
            "describe",
            "run",
            "compare",
            "sensitivity",
            "solve",
            "path",
            "calibrate",
            "new",
            "check",
            "schema",
            "resume",
            "replay");

    private final Terminal terminal;

    private Gyre(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Runs a command and ends the virtual machine with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Interrupt interrupt = Interrupt.installed();
        int code = run(new Terminal(out, err, Interrupt.isWatched(), Scenarios.installed(), interrupt::isRaised), args);
        out.flush();
        interrupt.finished(code);
        System.exit(code);
    }

    /**
     * Runs a command in this virtual machine, without handling interrupts.
     *
     * @param out for results
     * @param err for progress and mistakes
     * @param args the arguments
     * @return the exit code: 0 done, 1 failed, 2 bad input, 3 stopped early
     */
    public static int run(PrintStream out, PrintStream err, String... args) {
        return run(new Terminal(out, err, false, Scenarios.installed(), () -> false), args);
    }

    static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(new Gyre(terminal));
        // reading the options of all commands takes a tenth of a second, so only who does not name one waits for it
        boolean isNamed = args.length > 0 && COMMANDS.contains(args[0]);
        for (String name : isNamed ? List.of(args[0]) : COMMANDS) {
            line.addSubcommand(name, command(name, terminal));
        }
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((mistake, given) -> refuse(terminal, mistake));
        line.setExecutionExceptionHandler((failure, command, result) -> failed(terminal, failure));
        int code = line.execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private static Callable<Integer> command(String name, Terminal terminal) {
        return switch (name) {
            case "list" -> new ListCommand(terminal);
            case "describe" -> new DescribeCommand(terminal);
            case "run" -> new RunCommand(terminal);
            case "compare" -> new CompareCommand(terminal);
            case "sensitivity" -> new SensitivityCommand(terminal);
            case "solve" -> new SolveCommand(terminal);
            case "path" -> new PathCommand(terminal);
            case "calibrate" -> new CalibrateCommand(terminal);
            case "new" -> new NewCommand(terminal);
            case "check" -> new CheckCommand(terminal);
            case "schema" -> new SchemaCommand(terminal);
            case "resume" -> new ResumeCommand(terminal);
            case "replay" -> new ReplayCommand(terminal);
            default -> throw new IllegalArgumentException("name must be one of " + COMMANDS + ", got " + name);
        };
    }

    private static int refuse(Terminal terminal, ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        terminal.err().println(command.getCommandSpec().qualifiedName() + ": " + sentence(mistake));
        terminal.err().println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_INPUT;
    }

    private static String sentence(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            List<String> near = unmatched.getSuggestions();
            return "unknown '" + word + "'" + (near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?");
        }
        return String.valueOf(mistake.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }

    /** A mistake in the input is told in its own line; anything else is the program's failure, told with its name. */
    private static int failed(Terminal terminal, Exception failure) {
        terminal.out().flush();
        if (failure instanceof InputException mistake) {
            terminal.err().println("gyre: " + mistake.getMessage());
            return ExitCode.BAD_INPUT;
        }
        terminal.err().println("gyre: the run failed: " + failure);
        Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.gyre"))
                .limit(FRAMES)
                .forEach(frame -> terminal.err().println("  at " + frame));
        return ExitCode.FAILED;
    }

    /** The main job: the presets a scenario names, and none, on the same paths. */
    @Override
    public Integer call() throws IOException {
        Blueprint blueprint = terminal.scenarios().get(MAIN_SCENARIO, Arguments.position("SCENARIO"));
        List<String> policies = new ArrayList<>(blueprint.headlinePolicies());
        if (!policies.contains("none")) {
            policies.add(0, "none");
        }
        Path folder = Path.of(OutputFolder.DEFAULT);
        OutputFolder.requireWritable("gyre-out", folder);
        Study study = Study.of(blueprint).withPolicies(policies, Arguments.position("headline"));
        StringBuilder command = new StringBuilder("gyre run " + MAIN_SCENARIO);
        policies.forEach(policy -> command.append(" --policy ").append(policy));
        return new Job(terminal, study, folder, command.toString(), Optional.empty())
                .run(study.world(), study.options(), false);
    }

    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"gyre " + Version.text()};
        }
    }
}
