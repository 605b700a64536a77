package io.gyre.cli;

import io.gyre.model.Blueprint;
import io.gyre.model.Scenario;
import io.gyre.report.Description;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "describe",
        description = "Equations, transaction-flow matrix, outcomes, and parameters with units and sources.",
        mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "A key that 'gyre list' shows.")
    private String key = "";

    DescribeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Blueprint blueprint = terminal.scenarios().get(key, Arguments.position("SCENARIO"));
        Scenario scenario = blueprint.scenario(blueprint.parameters());
        Description description = new Description(
                blueprint.title(),
                blueprint.question(),
                scenario.graph(),
                blueprint.parameters(),
                blueprint.presets(),
                scenario.equations(),
                scenario.matrix().text());
        terminal.out().print(description.text());
        return ExitCode.DONE;
    }
}
