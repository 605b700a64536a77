package io.gyre.cli;

import io.gyre.model.Blueprint;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "list", description = "The scenarios, one line each.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private final Terminal terminal;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        int width = terminal.scenarios().keys().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        for (String key : terminal.scenarios().keys()) {
            Blueprint blueprint = terminal.scenarios().get(key, Arguments.position("SCENARIO"));
            terminal.out().println(key + " ".repeat(width - key.length() + 2) + blueprint.title());
        }
        return ExitCode.DONE;
    }
}
