package io.gyre.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of an evidence file, as they stand in its tables and under its numbered headings. The library's own stand in
 * {@code docs/evidence} and in its jar.
 */
final class EvidenceFile {

    private static final String FOLDER = "/io/gyre/evidence/";
    private static final Pattern NAME = Pattern.compile("[a-z]+\\.md");
    private static final Pattern ID = Pattern.compile("[A-Z]?[0-9]+[a-z]?");
    private static final Pattern HEADING = Pattern.compile("#+ ([A-Z][0-9]+[a-z]?)\\.? (.*)");
    private static final int LONGEST = 500;

    private final String file;
    private final Map<String, EvidenceRow> rows = new LinkedHashMap<>();
    private List<String> headings = List.of();
    private Optional<EvidenceRow> open = Optional.empty(); // of a heading, while its text is read

    private EvidenceFile(String file) {
        this.file = file;
    }

    /** Its rows by id; none if there is no such file. */
    static Map<String, EvidenceRow> rows(String file) {
        if (!NAME.matcher(file).matches()) {
            return Map.of();
        }
        try (InputStream stream = EvidenceFile.class.getResourceAsStream(FOLDER + file)) {
            return stream == null ? Map.of() : of(file, stream).rows;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static EvidenceFile of(String name, InputStream stream) throws IOException {
        EvidenceFile file = new EvidenceFile(name);
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            file.read(line.strip());
        }
        return file;
    }

    private void read(String line) {
        if (line.startsWith("#")) {
            heading(line);
        } else if (line.startsWith("|")) {
            row(cells(line));
        } else if (!line.isEmpty()) {
            headings = List.of();
            describe(line);
        }
    }

    private void heading(String line) {
        headings = List.of();
        Matcher matcher = HEADING.matcher(line);
        open = Optional.empty();
        if (matcher.matches()) {
            open = Optional.of(new EvidenceRow(file, matcher.group(1), plain(matcher.group(2)), List.of()));
            keep(open.orElseThrow());
        }
    }

    private void row(List<String> cells) {
        if (headings.isEmpty()) {
            headings = cells;
        } else if (ID.matcher(cells.get(0)).matches() && cells.size() > 2) {
            List<EvidenceRow.Cell> others = new ArrayList<>();
            for (int column = 2; column < Math.min(cells.size(), headings.size()); column++) {
                if (!cells.get(column).isEmpty() && !cells.get(column).equals("-")) {
                    others.add(new EvidenceRow.Cell(headings.get(column), cells.get(column)));
                }
            }
            if (open.isEmpty()) {
                keep(new EvidenceRow(file, cells.get(0), cells.get(1), others));
            }
        } else if (!cells.get(0).startsWith("---")) {
            describe(String.join(" · ", cells));
        }
    }

    /** Adds a line to what stands under a numbered heading. */
    private void describe(String line) {
        open.ifPresent(row -> {
            String text = row.cells().isEmpty() ? "" : row.cells().get(0).text() + " ";
            if (text.length() < LONGEST) {
                String longer = text + plain(line);
                open = Optional.of(
                        new EvidenceRow(file, row.id(), row.title(), List.of(new EvidenceRow.Cell("", longer))));
                rows.put(row.id(), open.orElseThrow());
            }
        });
    }

    private void keep(EvidenceRow row) {
        rows.putIfAbsent(row.id(), row);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1).split("\\|")) {
            cells.add(plain(cell));
        }
        return cells;
    }

    private static String plain(String text) {
        return text.replace("**", "").replace("`", "").strip();
    }
}
