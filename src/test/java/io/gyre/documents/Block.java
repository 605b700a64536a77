package io.gyre.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of code in a document.
 *
 * @param file the document
 * @param line the line of its first mark
 * @param kind what stands behind that mark
 * @param lines its content
 */
record Block(String file, int line, String kind, List<String> lines) {

    static List<Block> of(Path file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        String kind = "";
        int start = 0;
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.startsWith("```")) {
                inside.add(line);
            } else if (start == 0) {
                start = number;
                kind = line.substring(3).strip();
                inside.clear();
            } else {
                blocks.add(new Block(file.toString(), start, kind, List.copyOf(inside)));
                start = 0;
            }
        }
        return blocks;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
