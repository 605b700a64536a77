package io.gyre.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Style and scripts of the page, read once. A browser runs these scripts, known by their sums, and no other. */
final class Assets {

    static final String STYLE = resource("page.css");
    static final String CHARTS = resource("echarts/echarts.js");
    /** {@code allowed(CHARTS)}, which takes a fiftieth of a second in a process that has just begun. */
    static final String CHARTS_SUM = "'sha256-y/JQblAFTVSTfmC3xnt2d7YOmD/JtC5xjm7NsGa5dbw='";

    static final String SCRIPT = resource("charts.js") + resource("report.js");
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src " + CHARTS_SUM + " "
            + allowed(SCRIPT) + "; base-uri 'none'; form-action 'none'";

    private Assets() {}

    static String allowed(String script) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(script)) + "'";
    }

    static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("Java must have SHA-256", cause);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
