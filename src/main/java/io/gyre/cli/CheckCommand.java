package io.gyre.cli;

import io.gyre.report.WeakPoints;
import io.gyre.study.Study;
import io.gyre.study.World;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Says whether a study is valid, and what in it rests on judgement or is a placeholder.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "STUDY.yaml|SCENARIO", description = "A study file or a scenario's key.")
    private String target = "";

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
        terminal.out().print(new WeakPoints(world.parameters(), Map.of()).text());
        return ExitCode.DONE;
    }
}
