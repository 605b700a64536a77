package io.gyre.cli;

import io.gyre.analysis.Rules;
import io.gyre.graph.Declared;
import io.gyre.graph.Declared.Kind;
import io.gyre.model.Direction;
import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import io.gyre.parameter.Quantity;
import io.gyre.report.Asked;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "compare",
        description = {
            "Runs the policies of a scenario or a study on the same paths and says how they differ:",
            "differences with their paired error, how often one beats the other, regret and decision rules."
        },
        mixinStandardHelpOptions = true)
final class CompareCommand extends RunCommand {

    private static final String BETTER = "--better";
    private static final String GOOD = "--good-enough";
    private static final String OPTIMISM = "--optimism";
    private static final String GOAL = "goal.";

    @Option(
            names = BETTER,
            paramLabel = "OUTCOME=more|less",
            description = "An outcome to choose by and which way it is better; those the scenario names, and goals.")
    private List<String> better = new ArrayList<>();

    @Option(
            names = GOOD,
            paramLabel = "OUTCOME=VALUE",
            description = "What is good enough, with its unit if it is another, for the satisficing share.")
    private List<String> goodEnough = new ArrayList<>();

    @Option(names = OPTIMISM, paramLabel = "SHARE", description = "Weight of the best world in Hurwicz' rule; 0.5.")
    private String optimism;

    CompareCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Optional<Asked> asked(Study study, World world) {
        Map<String, Direction> directions = better.isEmpty() ? declared(study, world) : given(world);
        Map<String, Double> good = new LinkedHashMap<>();
        Arguments.pairs(GOOD, goodEnough).forEach((key, text) -> {
            Position position = Position.ofArgument(GOOD, key);
            if (!directions.containsKey(key)) {
                throw InputException.unknown(position, key, directions.keySet());
            }
            good.put(key, Quantity.of(text, world.outcome(key, position).unit(), position));
        });
        double weight = optimism == null ? Rules.Preferences.USUAL.optimism() : Arguments.share(OPTIMISM, optimism);
        return Optional.of(new Asked(directions, good, weight));
    }

    /** What the scenario says of its headline outcomes; goals are to be met. */
    private static Map<String, Direction> declared(Study study, World world) {
        Map<String, Direction> all = study.blueprint().better();
        Map<String, Direction> directions = new LinkedHashMap<>();
        for (Declared.Outcome outcome : world.scenario().graph().declared().outcomes()) {
            boolean isShown = study.headlineOutcomes().contains(outcome.key());
            if (isShown && outcome.key().startsWith(GOAL)) {
                directions.put(outcome.key(), Direction.MORE);
            } else if (isShown && all.containsKey(outcome.key())) {
                directions.put(outcome.key(), all.get(outcome.key()));
            }
        }
        return directions;
    }

    private Map<String, Direction> given(World world) {
        Map<String, Direction> directions = new LinkedHashMap<>();
        Arguments.pairs(BETTER, better).forEach((key, word) -> {
            Position position = Position.ofArgument(BETTER, key);
            if (world.outcome(key, position).kind() == Kind.CATEGORY) {
                throw InputException.of(position, key + ", which is a category", "an outcome that can be more or less");
            }
            directions.put(key, direction(word.strip(), position));
        });
        return directions;
    }

    private static Direction direction(String word, Position position) {
        return switch (word) {
            case "more" -> Direction.MORE;
            case "less" -> Direction.LESS;
            default -> throw InputException.unknown(position, word, List.of("more", "less"));
        };
    }
}
