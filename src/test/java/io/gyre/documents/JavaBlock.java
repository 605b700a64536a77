package io.gyre.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Compiles a block of Java as a reader would and runs it, with few paths: imports, then statements or one method. */
final class JavaBlock {

    /** What the README's scenario, a method without imports, is compiled with. */
    private static final String IMPORTS_OF_METHOD = """
            import static io.gyre.model.Equations.*;
            import static io.gyre.unit.Unit.*;
            import io.gyre.model.*;
            """;

    private JavaBlock() {}

    /** Compiles and runs; answers what went wrong, or nothing. */
    static String run(Block block, Path folder) throws IOException {
        boolean isMethod = block.lines().get(0).startsWith("public static");
        String name = "Block" + block.line();
        Path source = Files.writeString(folder.resolve(name + ".java"), source(block, name, folder, isMethod));
        StringWriter mistakes = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean isFine = compiler.getTask(
                            mistakes,
                            files,
                            null,
                            List.of("-d", folder.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            return isFine && !isMethod ? run(name, folder) : mistakes.toString();
        }
    }

    private static String source(Block block, String name, Path folder, boolean isMethod) {
        String imports = block.lines().stream()
                .filter(line -> line.startsWith("import "))
                .collect(Collectors.joining("\n"));
        String body = block.lines().stream()
                .filter(line -> !line.startsWith("import "))
                .collect(Collectors.joining("\n"))
                .replaceAll("(\\brun|RunOptions\\.of)\\([0-9_]+\\)", "$1(64)")
                .replace("Path.of(\"", "Path.of(\"" + folder.toString().replace("\\", "\\\\") + "/");
        return isMethod
                ? IMPORTS_OF_METHOD + "class " + name + " {\n" + body + "\n}\n"
                : imports + "\npublic class " + name + " {\npublic static void main(String[] args) throws Exception {\n"
                        + body + "\n}\n}\n";
    }

    private static String run(String name, Path folder) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            return bytes.size() > 0 ? "" : "printed nothing";
        } catch (ReflectiveOperationException wrong) {
            return String.valueOf(wrong.getCause());
        } finally {
            System.setOut(before);
        }
    }
}
