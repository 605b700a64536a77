package io.gyre.report;

import java.time.Duration;

/**
 * Where and how a run was made. All that depends on time or machine stands here, and in the result file only in its {@code
 * run} object.
 *
 * @param command the command that makes the result again
 * @param version the library's version
 * @param started when the run began, in ISO 8601; empty if not known
 * @param elapsed how long it took
 * @param threads how many workers it had
 */
public record Provenance(String command, String version, String started, Duration elapsed, int threads) {

    /** A report made in a program that says nothing about its run. */
    public static final Provenance NONE = new Provenance("", "", "", Duration.ZERO, 1);

    /** Java and processor, as the virtual machine names them. */
    static String machine() {
        return "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vm.name") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    double seconds() {
        return elapsed.toMillis() / 1e3;
    }
}
