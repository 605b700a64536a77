package io.gyre.parameter;

import java.util.Objects;

/**
 * Where an input stands: what error messages begin with.
 *
 * @param file the file as the user named it, or what stands for it, such as {@code --set}
 * @param line the line, from 1; 0 where there is none (a whole file, a command-line argument)
 * @param column the column in code points, from 1; 0 where there is none
 * @param key the dotted path of the key, such as {@code parameters.subsidyRate.value}; empty for the whole file
 */
public record Position(String file, int line, int column, String key) {

    /**
     * Checks the components.
     *
     * @param file the file
     * @param line the line, 0 or more
     * @param column the column, 0 or more
     * @param key the dotted path of the key
     * @throws IllegalArgumentException if line or column is negative
     */
    public Position {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(key, "key");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column must be 0 or more, got " + line + ":" + column);
        }
    }

    /**
     * Returns the position of a whole file or resource.
     *
     * @param file its name
     * @return a position without line and key
     */
    public static Position ofFile(String file) {
        return new Position(file, 0, 0, "");
    }

    /**
     * Returns the position of a value that came from no file.
     *
     * @param origin where it came from, such as {@code --set}
     * @param key the key it was given for
     * @return a position without line
     */
    public static Position ofArgument(String origin, String key) {
        return new Position(origin, 0, 0, key);
    }

    /**
     * Returns the same place under another key.
     *
     * @param other the dotted path
     * @return the copy
     */
    public Position withKey(String other) {
        return new Position(file, line, column, other);
    }

    /**
     * Returns the position of something inside this one.
     *
     * @param name a key, or an index such as {@code [2]}
     * @param lineThere its line
     * @param columnThere its column
     * @return the position with the path made longer
     */
    Position inside(String name, int lineThere, int columnThere) {
        String path = key.isEmpty() || name.startsWith("[") ? key + name : key + "." + name;
        return new Position(file, lineThere, columnThere, path);
    }

    /** Returns {@code file:line:column: key 'path'}, leaving out what there is not. */
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        return key.isEmpty() ? place : place + ": key '" + InputException.printable(key) + "'";
    }
}
