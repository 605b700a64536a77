package io.gyre.parameter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A YAML file read strictly: one document, a map, of at most a million bytes of UTF-8. Refused are duplicate keys,
 * tags, keys that are no text or longer than {@value #LONGEST_KEY} characters, control characters, nesting deeper than {@value #DEEPEST}, and aliases that
 * would make more than {@value #MOST_VALUES} values. Nothing is constructed but maps, lists and texts.
 * Immutable.
 */
public final class YamlDocument {

    /** The greatest size of a file in bytes. */
    public static final int LARGEST_FILE = 1_000_000;
    /** The deepest nesting of maps and lists. */
    public static final int DEEPEST = 16;
    /** The greatest number of values in a document, aliases counted in full. */
    public static final int MOST_VALUES = 20_000;
    /** The greatest length of a key in characters; with the two above it bounds the memory that positions take. */
    public static final int LONGEST_KEY = 100;

    private static final String ALLOWED = "a readable YAML file";

    private final String name;
    private final String text;
    private final YamlMap root;

    private YamlDocument(String name, String text) {
        this.name = name;
        this.text = text;
        this.root = new YamlComposer(name).compose(checked(name, text));
    }

    /**
     * Reads a file.
     *
     * @param file the file; messages name it as given
     * @return the document
     * @throws InputException if it cannot be read or breaks a rule of this class
     */
    public static YamlDocument of(Path file) {
        Position position = Position.ofFile(file.toString());
        if (!Files.exists(file)) {
            throw InputException.of(position, "no such file", ALLOWED);
        }
        if (Files.isDirectory(file)) {
            throw InputException.of(position, "a folder", ALLOWED);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return of(file.toString(), stream);
        } catch (IOException cause) {
            throw InputException.of(position, "a file that cannot be read", ALLOWED);
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param name what messages call it
     * @param stream the bytes; not closed here
     * @return the document
     * @throws InputException if it cannot be read or breaks a rule of this class
     */
    public static YamlDocument of(String name, InputStream stream) {
        Position position = Position.ofFile(name);
        try {
            byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw InputException.of(position, "more than a million bytes", "at most " + LARGEST_FILE + " bytes");
            }
            return new YamlDocument(name, decoded(bytes, position));
        } catch (IOException cause) {
            throw InputException.of(position, "a file that cannot be read", ALLOWED);
        }
    }

    /**
     * Reads a resource that stands beside a class.
     *
     * @param owner the class
     * @param name the resource's name, relative to the class's package
     * @return the document
     * @throws InputException if there is none, or it breaks a rule of this class
     */
    public static YamlDocument ofResource(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw InputException.of(
                        Position.ofFile(name), "no such resource beside " + owner.getName(), "a resource's name");
            }
            return of(name, stream);
        } catch (IOException cause) {
            throw InputException.of(Position.ofFile(name), "a resource that cannot be read", ALLOWED);
        }
    }

    /**
     * Reads a text.
     *
     * @param name what messages call it
     * @param text the YAML text
     * @return the document
     * @throws InputException if it breaks a rule of this class
     */
    public static YamlDocument ofText(String name, String text) {
        if (text.length() > LARGEST_FILE) {
            throw InputException.of(Position.ofFile(name), "more than a million characters", "at most " + LARGEST_FILE);
        }
        return new YamlDocument(name, text);
    }

    private static String decoded(byte[] bytes, Position position) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException cause) {
            throw InputException.of(position, "bytes that are no UTF-8 text", "a YAML file in UTF-8");
        }
    }

    /** Refuses what a text editor would not have written, before the parser sees it. */
    private static String checked(String name, String text) {
        int line = 1;
        int column = 1;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == '\uFEFF' || c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0x7f && c < 0xa0) {
                throw InputException.of(
                        new Position(name, line, column, ""),
                        String.format("control character U+%04X", (int) c),
                        "printable text");
            }
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
        return text;
    }

    /**
     * What messages call this document.
     *
     * @return the file as the user named it, or the resource's name
     */
    public String name() {
        return name;
    }

    /**
     * The text that was read.
     *
     * @return the whole file, comments included
     */
    public String text() {
        return text;
    }

    /**
     * The content.
     *
     * @return the outermost map
     */
    public YamlMap root() {
        return root;
    }
}
