package io.gyre.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Tells builds of one version apart by what they are made of: the library's classes and parameter files and those beside a
 * scenario, whether they stand in a jar or in a folder.
 */
final class Build {

    private static final int DIGITS = 16;

    /** The libraries that stand in the whole jar; a scenario of somebody's own may be in any other package. */
    private static final List<String> OTHERS = List.of("picocli/", "org/apache/commons/", "org/snakeyaml/");

    private Build() {}

    /** A print of the library and of where a scenario comes from; the same for the same classes. */
    static String print(Class<?> scenario) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        for (Path place : places(List.of(Build.class, scenario))) {
            if (Files.isDirectory(place)) {
                addFolder(place, sums);
            } else {
                addJar(place, sums);
            }
        }
        MessageDigest digest = sha256();
        sums.forEach((name, sum) -> digest.update((name + " " + sum + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static Set<Path> places(List<Class<?>> classes) throws IOException {
        Set<Path> places = new LinkedHashSet<>();
        for (Class<?> type : classes) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            if (source != null) {
                try {
                    places.add(Path.of(source.getLocation().toURI()));
                } catch (URISyntaxException | RuntimeException cause) {
                    throw new IOException("place of " + type.getName() + " must be a file or folder", cause);
                }
            }
        }
        return places;
    }

    private static void addJar(Path jar, Map<String, Long> sums) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                if (counts(entry.getName())) {
                    sums.put(entry.getName(), entry.getCrc());
                }
            }
        }
    }

    private static void addFolder(Path folder, Map<String, Long> sums) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (counts(name)) {
                    sums.put(name, crc(file));
                }
            }
        }
    }

    /** Whether a file can change a number: a class or a parameter file, not one of another library in the same jar. */
    private static boolean counts(String name) {
        boolean isOthers = OTHERS.stream().anyMatch(name::startsWith);
        return !isOthers && (name.endsWith(".class") || name.endsWith(".yaml"));
    }

    private static long crc(Path file) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        return sum.getValue();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
