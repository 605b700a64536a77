package io.gyre.documents;

import io.gyre.cli.Gyre;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the commands of documents in this virtual machine and in a folder of its own, with few paths. */
final class Shell {

    /** What the build itself does; that it works is seen by these tests being run. */
    private static final Set<String> BUILD =
            Set.of("mvn -q compile exec:java", "mvn verify", "mvn -q package -DskipTests");

    private static final String JAR = "java -jar target/gyre-all.jar";
    private static final String CLASS = "java -cp target/gyre-all.jar ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)");
    private static final Set<String> RUNS = Set.of("run", "compare", "sensitivity", "solve", "calibrate");
    private static final int PATHS = 64;

    private final Path folder;

    Shell(Path folder) {
        this.folder = folder;
    }

    /** Runs one line; answers what went wrong, or nothing. */
    String run(String line) throws IOException, ReflectiveOperationException {
        String command = line.replaceAll("\\s+#.*", "").strip();
        if (command.isEmpty() || BUILD.contains(command) || command.equals("alias gyre='" + JAR + "'")) {
            return "";
        }
        if (command.startsWith(CLASS)) {
            return main(command.substring(CLASS.length()));
        }
        String arguments = command.startsWith("gyre ")
                ? command.substring("gyre ".length())
                : command.startsWith(JAR) ? command.substring(JAR.length()) : "";
        return arguments.isEmpty() ? "no command that the tests can run: " + command : gyre(arguments);
    }

    private static String main(String name) throws ReflectiveOperationException {
        Class.forName(name).getMethod("main", String[].class);
        return "";
    }

    private String gyre(String text) throws IOException {
        int into = text.indexOf(" > ");
        List<String> arguments = words(into < 0 ? text : text.substring(0, into));
        boolean isRun = RUNS.contains(arguments.get(0));
        if (isRun) {
            few(arguments);
        }
        if (arguments.get(0).equals("check")) {
            arguments.add("--quick");
        }
        if (isRun && !arguments.contains("--out")) {
            arguments.addAll(List.of("--out", folder.resolve("gyre-out").toString()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Gyre.run(print(out), print(err), arguments.toArray(String[]::new));
        if (into >= 0) {
            Files.write(folder.resolve(text.substring(into + 3).strip()), out.toByteArray());
        }
        String said = err.toString(StandardCharsets.UTF_8);
        boolean isOver =
                arguments.get(0).equals("resume") && said.contains("without resume.bin"); // few paths are soon done
        boolean isFine = code == 0 || code == 3 && arguments.contains("--max-time") || isOver;
        return isFine ? "" : "exit code " + code + ": " + said;
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** As many paths as a test has time for. */
    private static void few(List<String> arguments) {
        int at = arguments.indexOf("--paths");
        if (at >= 0) {
            arguments.set(at + 1, String.valueOf(PATHS));
        } else {
            arguments.addAll(List.of("--paths", String.valueOf(PATHS)));
        }
    }

    /** The words of a command; files are those of the folder. */
    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.replaceAll("=\"([^\"]*)\"", "=$1"));
        while (matcher.find()) {
            String quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            String word = quoted != null ? quoted : matcher.group(3);
            boolean isFile = word.endsWith(".yaml") || word.endsWith(".html");
            boolean isFolder = !words.isEmpty() && Set.of("--out", "resume").contains(words.get(words.size() - 1));
            words.add(isFile || isFolder ? folder.resolve(word).toString() : word);
        }
        return words;
    }
}
