package io.gyre.graph;

/**
 * The user's source line that declared something.
 *
 * @param file the file's simple name
 * @param line the line, 0 if unknown
 */
public record Site(String file, int line) {

    /** No known line. */
    public static final Site UNKNOWN = new Site("?", 0);

    /** Returns {@code (VoucherScenario.java:57)}. */
    @Override
    public String toString() {
        return "(" + file + ":" + line + ")";
    }
}
