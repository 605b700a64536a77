package io.gyre.cli;

import io.gyre.engine.Policy;
import io.gyre.engine.RunOptions;
import io.gyre.model.Scenario;
import io.gyre.parameter.InputException;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "path", description = "The full ledger of one path, period by period.", mixinStandardHelpOptions = true)
final class PathCommand implements Callable<Integer> {

    private static final long MOST = (1L << 48) - 1;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SCENARIO|STUDY.yaml", description = "A scenario's key or a study file.")
    private String target = "";

    @Parameters(index = "1", paramLabel = "NUMBER", description = "The path, from 0.")
    private String number = "";

    @Option(names = "--seed", paramLabel = "S", description = "The seed of the run; that of the study, or 1.")
    private String seed;

    @Option(
            names = "--sampling",
            paramLabel = "HOW",
            description = "The sampling of the run: random, antithetic, latin or sobol; that of the study, or random.")
    private String sampling;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets a parameter, with its unit if it is another.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "NAME", description = "A preset, 'none' or 'default'.")
    private String policy;

    PathCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        long path = Arguments.whole("NUMBER", number, 0, MOST);
        Study study = StudyOptions.changed(Target.study(target, terminal.scenarios()), sets);
        if (seed != null) {
            study = study.withSeed(Arguments.whole("--seed", seed, 0, Study.LARGEST_SEED));
        }
        if (sampling != null) {
            study = study.withSampling(Arguments.sampling("--sampling", sampling));
        }
        String name = name(study);
        if (policy != null && !study.policies().contains(policy)) {
            study = study.withPolicies(List.of(policy), Arguments.position("--policy"));
        }
        World world = study.world();
        List<Policy> policies = world.policies();
        Policy chosen = policies.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InputException.unknown(
                        Arguments.position("--policy"), name, world.values().keySet()));
        RunOptions options = study.withPaths(path + 1).options();
        Scenario scenario = world.scenario();
        terminal.out()
                .print(scenario.path(scenario.none(), chosen, options.seed(), path, options.sampling())
                        .ledger());
        return ExitCode.DONE;
    }

    /** The policy asked for; else the first that is a programme. */
    private String name(Study study) {
        if (policy != null) {
            return policy;
        }
        return study.policies().stream()
                .filter(name -> !name.equals("none"))
                .findFirst()
                .orElse("none");
    }
}
