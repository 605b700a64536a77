package io.gyre.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What an importer gets. The project in src/test/consumer is compiled and run here with the library and its declared run-time
 * dependencies alone; .ci/run does the same with Maven, from a repository that the library was deployed to.
 */
class ConsumerTest {

    private static final Path SOURCE = Path.of("src/test/consumer/src/main/java/Consumer.java");

    @TempDir
    private Path folder;

    private static Element project(Path pom) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
    }

    private static String text(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        for (int index = 0; index < children.getLength(); index++) {
            if (children.item(index) instanceof Element element
                    && element.getTagName().equals(name)) {
                return element.getTextContent().strip();
            }
        }
        return "";
    }

    /** The artifacts of the project's own dependencies that are neither optional nor for tests. */
    private static List<String> declared() throws Exception {
        List<String> names = new ArrayList<>();
        NodeList all = project(Path.of("pom.xml")).getElementsByTagName("dependency");
        for (int index = 0; index < all.getLength(); index++) {
            Element dependency = (Element) all.item(index);
            boolean isOwn =
                    dependency.getParentNode().getParentNode().getNodeName().equals("project");
            String scope = text(dependency, "scope");
            boolean isForRun = scope.isEmpty() || scope.equals("compile") || scope.equals("runtime");
            if (isOwn && isForRun && !text(dependency, "optional").equals("true")) {
                names.add(text(dependency, "artifactId") + "-" + text(dependency, "version") + ".jar");
            }
        }
        return names;
    }

    private static List<String> classPath() throws Exception {
        List<String> declared = declared();
        List<String> path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> declared.contains(new File(entry).getName())
                        || entry.replace('\\', '/').endsWith("target/classes"))
                .toList();
        assertEquals(declared.size() + 1, path.size(), path.toString());
        return path;
    }

    @Test
    void declared_forImporters_areTheCommonsAndTheYamlReader() throws Exception {
        assertEquals(List.of("commons-math3-3.6.1.jar", "snakeyaml-engine-3.2.jar"), declared());
    }

    @Test
    void consumer_withDeclaredDependenciesOnly_runs() throws Exception {
        List<String> path = classPath();
        var compiler = ToolProvider.getSystemJavaCompiler();
        int code = compiler.run(
                null,
                null,
                null,
                "-d",
                folder.toString(),
                "-proc:none",
                "-cp",
                String.join(File.pathSeparator, path),
                SOURCE.toString());
        assertEquals(0, code);
        List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (String entry : path) {
            urls.add(new File(entry).toURI().toURL());
        }
        String printed = printed(urls);
        assertTrue(printed.startsWith("granted 9"), printed);
    }

    private static String printed(List<URL> urls) throws IOException, ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), platform)) {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            loader.loadClass("Consumer").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** What Maven Central asks of a POM beside sources, documentation and signatures. */
    @Test
    void pom_ofLibrary_saysWhatCentralAsksFor() throws Exception {
        Element project = project(Path.of("pom.xml"));
        for (String name : List.of("name", "description", "url", "licenses", "developers", "scm")) {
            assertTrue(!text(project, name).isEmpty(), name);
        }
        String pom = Files.readString(Path.of("pom.xml"));
        for (String element : List.of("connection", "developerConnection", "organizationUrl", "maven-source-plugin")) {
            assertTrue(pom.contains(element), element);
        }
        assertEquals(
                text(project, "version"),
                text(
                        (Element) project(Path.of("src/test/consumer/pom.xml"))
                                .getElementsByTagName("properties")
                                .item(0),
                        "gyre.version"));
    }
}
