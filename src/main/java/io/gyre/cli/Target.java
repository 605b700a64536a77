package io.gyre.cli;

import io.gyre.study.Scenarios;
import io.gyre.study.Study;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a command is about: a scenario by its key, or a study by its file. */
final class Target {

    private Target() {}

    static Study study(String text, Scenarios scenarios) {
        if (isFile(text)) {
            return Study.of(OutputFolder.named("STUDY", text), scenarios);
        }
        return Study.of(scenarios.get(text, Arguments.position("SCENARIO")));
    }

    private static boolean isFile(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean looksLike = lower.endsWith(".yaml")
                || lower.endsWith(".yml")
                || lower.endsWith(".json")
                || text.contains("/")
                || text.contains(File.separator);
        return looksLike || text.indexOf('\0') < 0 && Files.isRegularFile(Path.of(text));
    }
}
