package io.gyre.cli;

import io.gyre.parameter.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where results go. */
final class OutputFolder {

    static final String DEFAULT = "gyre-out";

    private OutputFolder() {}

    static Path named(String option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException cause) {
            throw InputException.of(Arguments.position(option), "'" + text + "'", "the name of a file or folder");
        }
    }

    /**
     * Makes the folder, and a file in it that is taken away again: better to know before the run than after it. Its name is
     * not that of a temporary file, for which Java first sets up a secure random generator (a fiftieth of a second).
     */
    static void requireWritable(String option, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createFile(folder.resolve("gyre" + System.nanoTime() + ".tmp")));
        } catch (IOException | SecurityException cause) {
            throw InputException.of(
                    Arguments.position(option), "'" + folder + "', which cannot be written to", "a folder that can be");
        }
    }
}
