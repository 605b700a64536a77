package io.gyre.model;

import io.gyre.graph.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys of a model: each is taken once. */
final class Keys {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

    private final Map<String, Site> names = new HashMap<>();
    private final Map<String, Site> outcomes = new HashMap<>();
    private final Map<String, Site> series = new HashMap<>();

    String take(String key) {
        return take(names, key);
    }

    String takeOutcome(String key) {
        return take(outcomes, key);
    }

    String takeSeries(String key) {
        return take(series, key);
    }

    private static String take(Map<String, Site> taken, String key) {
        if (!KEY.matcher(key).matches()) {
            throw Nodes.refusal("key must be letters and digits beginning with a small letter, got \"" + key + "\"");
        }
        Site first = taken.putIfAbsent(key, Nodes.site());
        if (first != null) {
            throw Nodes.refusal("key must be unique in the model, got " + key + " again, first " + first);
        }
        return key;
    }
}
