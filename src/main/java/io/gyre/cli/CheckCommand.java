package io.gyre.cli;

import io.gyre.analysis.Influence;
import io.gyre.analysis.Inputs;
import io.gyre.engine.Policy;
import io.gyre.engine.Result;
import io.gyre.engine.RunOptions;
import io.gyre.graph.Declared.Kind;
import io.gyre.graph.Declared.Outcome;
import io.gyre.model.Scenario;
import io.gyre.report.WeakPoints;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Says whether a study is valid, and what in it rests on judgement or is a placeholder.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private static final int PATHS = 2_048;
    private static final Set<Kind> NOT_BY_PATH = EnumSet.of(Kind.CATEGORY, Kind.POOLED);

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "STUDY.yaml|SCENARIO", description = "A study file or a scenario's key.")
    private String target = "";

    @Option(names = "--quick", description = "Leaves out which assumptions have the most influence, which takes a run.")
    private boolean isQuick;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Study study = Target.study(target, terminal.scenarios());
        World world = study.world();
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s is valid: %s, policies %s, %,d paths, seed %d.%n%n",
                        target,
                        study.blueprint().key(),
                        String.join(", ", study.policies()),
                        study.options().paths(),
                        study.options().seed());
        Map<String, WeakPoints.Influence> influence = isQuick ? Map.of() : influence(study, world);
        terminal.out().print(new WeakPoints(world.parameters(), influence).text());
        if (!influence.isEmpty()) {
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%nInfluence: the share of the variance of a headline outcome that the input explains"
                                    + " alone, the greatest of them, under %s on %,d paths. It is blank for what does not"
                                    + " vary by path: change such a number and run again.%n",
                            programme(study),
                            PATHS);
        }
        return ExitCode.DONE;
    }

    /** The first policy that is a programme. */
    private static String programme(Study study) {
        return study.policies().stream()
                .filter(name -> !name.equals("none"))
                .findFirst()
                .orElse("none");
    }

    /** Of which headline outcome each input explains most, on a few paths. */
    private Map<String, WeakPoints.Influence> influence(Study study, World world) {
        List<String> headline = study.headlineOutcomes();
        List<Outcome> outcomes = world.scenario().graph().declared().outcomes().stream()
                .filter(outcome -> headline.contains(outcome.key()) && !NOT_BY_PATH.contains(outcome.kind()))
                .toList();
        RunOptions options = study.options().withPaths(PATHS).withPrecision(Map.of());
        Scenario scenario = world.scenario().reading(outcomes);
        Policy policy = scenario.policy(programme(study), world.values().get(programme(study)));
        Result result = scenario.run(options, List.of(policy)).result();
        Inputs inputs = Inputs.of(scenario, policy, options);
        Map<String, WeakPoints.Influence> greatest = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            Influence.of(inputs, result, policy.name(), outcome.key())
                    .byKey()
                    .forEach((key, share) -> greatest.merge(
                            key,
                            new WeakPoints.Influence(share, outcome.key()),
                            (known, other) -> known.share() >= other.share() ? known : other));
        }
        return greatest;
    }
}
