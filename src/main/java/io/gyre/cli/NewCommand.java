package io.gyre.cli;

import io.gyre.study.StudyTemplate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description = "A commented study on standard output, to change: gyre new voucher > my.yaml",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "SCENARIO", description = "A key that 'gyre list' shows.")
    private String key = "";

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(StudyTemplate.of(terminal.scenarios().get(key, Arguments.position("SCENARIO"))));
        return ExitCode.DONE;
    }
}
