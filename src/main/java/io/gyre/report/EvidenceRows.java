package io.gyre.report;

import io.gyre.parameter.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The evidence that a model's numbers rest on: the rows they cite and those that these cite in turn, with their addresses. */
final class EvidenceRows {

    /** An address; a row of a file; rows from one to another; a row of the file named last. */
    private static final Pattern LINK =
            Pattern.compile("(?<address>https?://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._~/%?=&#+,:;@!-]*)?)"
                    + "|(?<file>[a-z]+\\.md)(?:#| )(?<id>[A-Z]?[0-9]+[a-z]?)\\b"
                    + "|\\b(?<letter>[A-Z])(?<from>[0-9]+)-\\k<letter>?(?<to>[0-9]+)\\b"
                    + "|\\b(?<own>[A-Z][0-9]+[a-z]?)\\b");

    private static final String TRAILING = ".,;:";

    private final Map<String, Map<String, EvidenceRow>> files = new HashMap<>();
    private final Map<String, EvidenceRow> rows = new LinkedHashMap<>();

    private EvidenceRows() {}

    static EvidenceRows of(List<Parameter> parameters) {
        EvidenceRows all = new EvidenceRows();
        Deque<EvidenceRow> next = new ArrayDeque<>();
        for (Parameter parameter : parameters) {
            for (String source : parameter.evidence().sources()) {
                all.cited(source).ifPresent(next::add);
            }
        }
        while (!next.isEmpty()) {
            EvidenceRow row = next.remove();
            if (all.rows.putIfAbsent(row.name(), row) == null) {
                row.cells().forEach(cell -> next.addAll(all.named(row.file(), cell.text())));
            }
        }
        return all;
    }

    /** The row of a source such as {@code compute.md#A5}; empty for any other source. */
    Optional<EvidenceRow> cited(String source) {
        int sign = source.indexOf('#');
        return sign < 0 ? Optional.empty() : row(source.substring(0, sign), source.substring(sign + 1));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int size() {
        return rows.size();
    }

    private Optional<EvidenceRow> row(String file, String id) {
        return Optional.ofNullable(
                files.computeIfAbsent(file, EvidenceFile::rows).get(id));
    }

    private List<EvidenceRow> named(String file, String text) {
        List<EvidenceRow> named = new ArrayList<>();
        String last = file;
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            last = link.group("file") == null ? last : link.group("file");
            if (link.group("letter") != null) {
                int to = Integer.parseInt(link.group("to"));
                for (int k = Integer.parseInt(link.group("from")); k <= to; k++) {
                    row(last, link.group("letter") + k).ifPresent(named::add);
                }
            } else {
                row(link, last, file).ifPresent(named::add);
            }
        }
        return named;
    }

    /** The row that a match names: in the file named with it or before it in the same cell, or else in its own. */
    private Optional<EvidenceRow> row(Matcher link, String last, String own) {
        if (link.group("address") != null) {
            return Optional.empty();
        }
        String id = link.group("id") == null ? link.group("own") : link.group("id");
        return row(last, id).or(() -> row(own, id));
    }

    /** Writes all rows, each a term to link to and what it says. */
    void write(Html html) {
        html.raw("<dl class=\"evidence\">\n");
        for (EvidenceRow row : rows.values()) {
            html.raw("<dt id=\"" + row.anchor() + "\"><code>")
                    .words(row.name())
                    .raw("</code> ")
                    .words(row.title())
                    .raw("</dt>\n<dd>");
            for (EvidenceRow.Cell cell : row.cells()) {
                html.raw("<p>");
                if (!cell.heading().isEmpty()) {
                    html.raw("<b>").words(cell.heading()).raw("</b> ");
                }
                linked(html, row.file(), cell.text());
                html.raw("</p>");
            }
            html.raw("</dd>\n");
        }
        html.raw("</dl>\n");
    }

    private void linked(Html html, String file, String text) {
        Matcher link = LINK.matcher(text);
        String last = file;
        int from = 0;
        while (link.find()) {
            last = link.group("file") == null ? last : link.group("file");
            html.words(text.substring(from, link.start()));
            String words = link.group();
            if (link.group("address") != null) {
                String address = withoutTrailing(words);
                address(html, address);
                html.words(words.substring(address.length()));
            } else if (link.group("letter") != null) {
                html.words(words);
            } else {
                anchored(html, row(link, last, file), words);
            }
            from = link.end();
        }
        html.words(text.substring(from));
    }

    private static String withoutTrailing(String address) {
        int end = address.length();
        while (TRAILING.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    /** A link out of the page. */
    static void address(Html html, String address) {
        html.raw("<a rel=\"noopener noreferrer\" href=\"")
                .words(address)
                .raw("\">")
                .words(address)
                .raw("</a>");
    }

    /** A link to a row, or plain words where there is none. */
    static void anchored(Html html, Optional<EvidenceRow> row, String words) {
        row.ifPresentOrElse(
                found -> html.raw("<a href=\"#" + found.anchor() + "\">")
                        .words(words)
                        .raw("</a>"),
                () -> html.words(words));
    }
}
