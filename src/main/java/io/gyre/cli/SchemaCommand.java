package io.gyre.cli;

import io.gyre.study.StudySchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "schema",
        description = "The JSON Schema of study files, by which an editor completes and checks them.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(StudySchema.of(terminal.scenarios()));
        return ExitCode.DONE;
    }
}
