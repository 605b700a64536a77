package io.gyre.cli;

import io.gyre.engine.Policy;
import io.gyre.engine.RunOptions;
import io.gyre.graph.Declared;
import io.gyre.parameter.InputException;
import io.gyre.parameter.Position;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of commands that ask about one outcome under one policy. */
final class Question {

    private static final String POLICY = "--policy";

    @Mixin
    private final StudyOptions common = new StudyOptions();

    @Option(names = POLICY, paramLabel = "NAME", description = "A policy; the first one that is not none.")
    private String policy;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go; none are written without it.")
    private String out;

    /** What the options say. */
    record Asked(Study study, World world, RunOptions options, Policy none, Policy policy, Optional<Path> folder) {

        /** The outcome of a key, or the first headline one that has a mean. */
        Declared.Outcome outcome(Optional<String> key) {
            List<String> headline = study.headlineOutcomes();
            String found = key.orElseGet(() -> headline.stream()
                    .filter(world::hasMean)
                    .findFirst()
                    .orElseThrow(() -> InputException.of(
                            Arguments.position("--outcome"), "none", "an outcome with a mean or a share")));
            Position position = Position.ofArgument("--outcome", found);
            world.requireMean(found, position);
            return world.outcome(found, position);
        }
    }

    Asked asked(Terminal terminal) {
        Study study = common.study(terminal);
        if (policy != null && !study.policies().contains(policy)) {
            study = study.withPolicies(List.of(policy), Arguments.position(POLICY));
        }
        study = common.changed(study).withPrecision(Map.of());
        World world = study.world();
        RunOptions options = common.threaded(study.options());
        Optional<Path> folder = Optional.ofNullable(out).map(name -> OutputFolder.named("--out", name));
        folder.ifPresent(where -> OutputFolder.requireWritable("--out", where));
        Policy none = world.scenario().none();
        String name = policy != null
                ? policy
                : study.policies().stream()
                        .filter(each -> !each.equals(none.name()))
                        .findFirst()
                        .orElse(none.name());
        Policy chosen = world.policies().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Asked(study, world, options, none, chosen, folder);
    }

    boolean isQuiet() {
        return common.isQuiet();
    }

    static void write(Path folder, String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
