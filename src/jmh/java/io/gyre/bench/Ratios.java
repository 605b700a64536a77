package io.gyre.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many times faster than its peers is Gyre, and has that changed between two runs? Reads what {@link Bench} wrote with
 * {@code -rf csv -rff FILE}, by processor time; ratios move less than times when the machine is busy.
 *
 * <pre>
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.gyre.bench.Bench quick -rff before.csv
 * java -cp target/test-classes:target/classes:$(cat target/classpath) io.gyre.bench.Bench quick -rff after.csv
 * java -cp target/test-classes io.gyre.bench.Ratios before.csv after.csv
 * </pre>
 */
public final class Ratios {

    private static final String CPU = ":cpu";
    private static final String GYRE = "gyre";

    private Ratios() {}

    /**
     * Prints each file's ratios side by side.
     *
     * @param files results as CSV
     * @throws IOException if one cannot be read
     */
    public static void main(String[] files) throws IOException {
        List<Map<String, Double>> runs = new ArrayList<>();
        for (String file : files) {
            runs.add(times(Path.of(file)));
        }
        print(runs, System.out);
    }

    /** Prints a row for each benchmark of a peer: the peer's time over Gyre's, by run. */
    static void print(List<Map<String, Double>> runs, PrintStream out) {
        List<String> names =
                runs.stream().flatMap(run -> run.keySet().stream()).distinct().toList();
        for (String name : names) {
            int dot = name.lastIndexOf('.');
            String own = name.substring(0, dot + 1) + GYRE;
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-34s", name));
            for (Map<String, Double> run : runs) {
                boolean isThere = run.containsKey(name) && run.containsKey(own);
                row.append(isThere ? cell(run.get(name), run.get(own), name.equals(own)) : "           -");
            }
            out.println(row);
        }
    }

    private static String cell(double time, double own, boolean isOwn) {
        return isOwn
                ? String.format(Locale.ROOT, "%9.2f ns", time)
                : String.format(Locale.ROOT, "%9.2f x ", time / own);
    }

    private static Map<String, Double> times(Path file) throws IOException {
        Map<String, Double> times = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1).forEach(line -> {
                String[] cells = line.replace("\"", "").split(",");
                if (cells[0].endsWith(CPU)) {
                    String name = cells[0].substring(0, cells[0].length() - CPU.length());
                    int method = name.lastIndexOf('.');
                    times.put(name.substring(name.lastIndexOf('.', method - 1) + 1), Double.parseDouble(cells[4]));
                }
            });
        }
        return times;
    }
}
