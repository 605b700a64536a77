package io.gyre.report;

import io.gyre.model.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report that was written: the study and the result that its page holds. Immutable. */
public final class StoredReport {

    private static final int LARGEST = 64_000_000;
    private static final String RUN = "run.";
    private static final String STATUS = "status";

    private static final Pattern ASKED = Pattern.compile("rules\\.outcomes\\.(.+)\\.(better|goodEnough)");

    private final Map<String, String> result;
    private final Map<String, String> study;

    private StoredReport(Map<String, String> result, Map<String, String> study) {
        this.result = result;
        this.study = study;
    }

    /**
     * Reads the page of a report. Nothing in it is run.
     *
     * @param page the file {@code report.html}
     * @return what it holds
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no report of this program, or one without its study
     */
    public static StoredReport of(Path page) throws IOException {
        try (InputStream stream = Files.newInputStream(page)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IllegalArgumentException("report must have at most " + LARGEST + " bytes, got more");
            }
            return ofText(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    static StoredReport ofText(String html) {
        StoredReport report =
                new StoredReport(FlatJson.of(element(html, "gyre-result")), FlatJson.of(element(html, "gyre-study")));
        if (report.studyText().isEmpty()) {
            throw new IllegalArgumentException("report must hold its study, got one made by a program without it");
        }
        return report;
    }

    private static String element(String html, String id) {
        String start = "<script type=\"application/json\" id=\"" + id + "\">";
        int from = html.lastIndexOf(start);
        int to = from < 0 ? -1 : html.indexOf("</script>", from);
        if (to < 0) {
            throw new IllegalArgumentException("report must hold the element " + id + ", got none");
        }
        return html.substring(from + start.length(), to);
    }

    /**
     * The study of the report.
     *
     * @return its YAML text
     */
    public String studyText() {
        return text(study, "text");
    }

    /**
     * The name of the study's file.
     *
     * @return the name without its folder, empty if there was none
     */
    public String studyFile() {
        return text(study, "file");
    }

    /**
     * How many paths the report is about.
     *
     * @return the number of paths
     */
    public long paths() {
        return number("paths");
    }

    /**
     * The seed of the report.
     *
     * @return the seed
     */
    public long seed() {
        return number("seed");
    }

    /**
     * The version of the program that wrote it.
     *
     * @return the version; empty if it does not say
     */
    public String version() {
        return text(result, "run.version");
    }

    /**
     * What its decision rules were asked.
     *
     * @return the question; empty if it has none
     */
    public Optional<Asked> asked() {
        String optimism = result.get("rules.optimism");
        if (optimism == null) {
            return Optional.empty();
        }
        Map<String, Direction> better = new LinkedHashMap<>();
        Map<String, Double> goodEnough = new LinkedHashMap<>();
        for (String key : result.keySet()) {
            Matcher matcher = ASKED.matcher(key);
            if (matcher.matches() && matcher.group(2).equals("better")) {
                boolean isMore = text(result, key).equals("more");
                better.put(matcher.group(1), isMore ? Direction.MORE : Direction.LESS);
            } else if (matcher.matches()) {
                goodEnough.put(matcher.group(1), Double.valueOf(result.get(key)));
            }
        }
        return Optional.of(new Asked(better, goodEnough, Double.parseDouble(optimism)));
    }

    private long number(String key) {
        try {
            return Long.parseLong(result.getOrDefault(key, ""));
        } catch (NumberFormatException cause) {
            throw new IllegalArgumentException("report must say its " + key + ", got " + result.get(key), cause);
        }
    }

    private static String text(Map<String, String> values, String key) {
        String value = values.getOrDefault(key, "");
        return value.startsWith("\"") ? value.substring(1) : "";
    }

    /**
     * What two results have in common.
     *
     * @param compared how many numbers and texts were compared: all but when, where and why the runs ended
     * @param differences path, value of the report and value of the other result, of those that differ
     */
    public record Comparison(int compared, List<String> differences) {

        /**
         * Copies the list.
         *
         * @param compared how many numbers and texts were compared
         * @param differences what differs
         */
        public Comparison {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Compares the report with the result of another run.
     *
     * @param json the other's {@code result.json}
     * @return what differs
     */
    public Comparison compare(String json) {
        Map<String, String> mine = new LinkedHashMap<>(result);
        Map<String, String> other = FlatJson.of(json);
        Set<String> keys = new LinkedHashSet<>(mine.keySet());
        keys.addAll(other.keySet());
        keys.removeIf(key -> key.startsWith(RUN) || key.equals(STATUS));
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            String first = mine.getOrDefault(key, "nothing");
            String second = other.getOrDefault(key, "nothing");
            if (!first.equals(second)) {
                differences.add(Words.line(key + ": " + first + " in the report, " + second + " now"));
            }
        }
        return new Comparison(keys.size(), differences);
    }
}
