package io.gyre.cli;

import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.graph.Declared.Kind;
import io.gyre.model.Blueprint;
import io.gyre.model.Run;
import io.gyre.model.Scenario;
import io.gyre.parameter.Values;
import io.gyre.report.Asked;
import io.gyre.report.Drivers;
import io.gyre.report.Money;
import io.gyre.report.Provenance;
import io.gyre.report.Report;
import io.gyre.report.Subject;
import io.gyre.report.Sweeps;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs a study, prints what came out and writes the files. */
final class Job {

    private static final int DRIVEN = 2;
    private static final int SWUNG = 8;
    private static final Set<Kind> BY_PATH = EnumSet.of(Kind.NUMBER, Kind.RATIO, Kind.PROBABILITY);

    private final Terminal terminal;
    private final Study study;
    private final Path folder;
    private final String command;
    private final Optional<Asked> asked;
    private final Duration saveEvery;
    private Optional<SavedRun> head = Optional.empty();

    Job(Terminal terminal, Study study, Path folder, String command, Optional<Asked> asked) {
        this(terminal, study, folder, command, asked, Saving.USUAL);
    }

    private Job(
            Terminal terminal, Study study, Path folder, String command, Optional<Asked> asked, Duration saveEvery) {
        this.saveEvery = saveEvery;
        this.terminal = terminal;
        this.study = study;
        this.folder = folder;
        this.command = command;
        this.asked = asked;
    }

    /** The same job, kept for a resume now and then. */
    Job savingEvery(Duration time) {
        return new Job(terminal, study, folder, command, asked, time);
    }

    /**
     * Runs; the output folder and the options have been checked.
     *
     * @return what to answer to the shell
     */
    int run(World world, RunOptions options, boolean isQuiet) throws IOException {
        return run(world, options, isQuiet, watched -> world.scenario().run(watched, world.policies()));
    }

    /**
     * Goes on with what was kept in the folder.
     *
     * @return what to answer to the shell
     */
    int goOn(World world, RunOptions options, boolean isQuiet) throws IOException {
        return run(world, options, isQuiet, watched -> SavedRun.goOn(folder, world, watched));
    }

    private int run(World world, RunOptions options, boolean isQuiet, Function<RunOptions, Run> how)
            throws IOException {
        Progress progress = new Progress(terminal, isQuiet);
        Instant started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        long before = System.nanoTime();
        Result result = how.apply(options.withListener(new Saving(progress, terminal, folder, this::head, saveEvery)))
                .result();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - before);
        progress.end();
        if (result.paths() == 0) {
            terminal.err().println("gyre: stopped before the first paths were done; nothing was written");
            return ExitCode.of(result.status());
        }
        Provenance provenance = new Provenance(command, Version.text(), started.toString(), elapsed, options.threads());
        CompletableFuture<Sweeps> sweeps = later(() -> sweeps(world, result, options.threads()));
        CompletableFuture<Drivers> drivers = later(() -> drivers(world, options, result));
        Money money = Money.of(world.scenario(), world.policies(), result, options.threads());
        Report report = Report.of(subject(study, world), result)
                .withAnswer(study.blueprint().answer(result))
                .withLimits(study.blueprint().limits())
                .withFigures(study.blueprint().figures(), sweeps.join())
                .withBetter(asked.map(Asked::better).orElse(study.blueprint().better()))
                .withDrivers(drivers.join())
                .withMoney(money)
                .withStudy(study.file(), study.text())
                .withProvenance(provenance);
        report = asked.map(report::withRules).orElse(report);
        report.write(folder);
        if (asked.isPresent()) {
            Files.write(folder.resolve("compare.csv"), report.comparisonCsv().getBytes(StandardCharsets.UTF_8));
        }
        boolean isKept = keep(result);
        if (!isQuiet) {
            tell(report);
            if (isKept) {
                terminal.out().println("To go on: gyre resume " + folder);
            }
        }
        return ExitCode.of(result.status());
    }

    /** Made when first needed: a short run that ends well never needs it. */
    private SavedRun head() throws IOException {
        if (head.isEmpty()) {
            head = Optional.of(SavedRun.of(study, command, asked));
        }
        return head.orElseThrow();
    }

    /** Keeps what a run that ended early needs to go on, and removes it otherwise; whether it is kept. */
    private boolean keep(Result result) throws IOException {
        boolean isEarly = ExitCode.of(result.status()) == ExitCode.STOPPED_EARLY;
        if (isEarly) {
            head().write(folder, result::save);
        } else {
            SavedRun.remove(folder);
        }
        return isEarly;
    }

    /** The small runs behind the pictures of a report go side by side: each compiles on one thread. */
    private static <T> CompletableFuture<T> later(Supplier<T> run) {
        return CompletableFuture.supplyAsync(run);
    }

    private void tell(Report report) {
        terminal.out().print(report.table());
        if (asked.isPresent()) {
            terminal.out().print("\n" + report.comparison());
        }
        String more = asked.isPresent() ? ", compare.csv" : "";
        terminal.out()
                .println("Files: " + folder.resolve("report.html") + ", result.json, summary.csv, series.csv" + more);
    }

    /** Levers are swept with all else as the first programme has it. */
    private Sweeps sweeps(World world, Result result, int threads) {
        Values base = world.values().entrySet().stream()
                .filter(values ->
                        !values.getKey().equals(world.scenario().none().name()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(() -> Values.defaults(world.parameters()));
        return Sweeps.of(world.scenario(), base, study.blueprint().figures(), result, threads);
    }

    /** What the first programme's outcomes hang on: those of which it is said what is better, or the first of the table. */
    private Drivers drivers(World world, RunOptions options, Result result) {
        Policy policy = world.policies().stream()
                .filter(some -> !some.name().equals(world.scenario().none().name()))
                .findFirst()
                .orElse(world.policies().get(0));
        List<String> keys = Stream.concat(
                        study.blueprint().better().keySet().stream(), study.headlineOutcomes().stream())
                .filter(key -> BY_PATH.contains(
                        result.of(policy.name()).of(key).outcome().kind()))
                .sorted(Comparator.comparing(
                        key -> result.of(policy.name()).of(key).outcome().descriptive()))
                .distinct()
                .limit(DRIVEN)
                .toList();
        RunOptions quiet = RunOptions.of(result.paths())
                .withSeed(result.seed())
                .withSampling(result.sampling())
                .withThreads(options.threads());
        Drivers drivers = Drivers.of(world.scenario(), policy, quiet, result, keys);
        return asked.isPresent() // who compares has time for two more small runs an input
                ? drivers.withSwings(world.scenario(), world.scenario().none(), policy, quiet, SWUNG)
                : drivers;
    }

    /** What a report of a study is about. */
    static Subject subject(Study study, World world) {
        Blueprint blueprint = study.blueprint();
        Scenario scenario = world.scenario();
        return new Subject(
                study.title(),
                blueprint.question(),
                study.headlineOutcomes(),
                scenario.graph(),
                world.parameters(),
                world.values(),
                scenario.equations(),
                scenario.matrix().text());
    }
}
