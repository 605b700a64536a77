package io.gyre.report;

import io.gyre.engine.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * The policies of a page: what they are called and which colour they have everywhere.
 *
 * @param keys their names in the result
 */
record Shown(List<String> keys) {

    static final int HUES = 12;

    static Shown of(Result result) {
        return new Shown(result.policies());
    }

    int count() {
        return keys.size();
    }

    String key(int at) {
        return keys.get(at);
    }

    String name(int at) {
        return spoken(keys.get(at));
    }

    /** What readers see of a policy; files and commands have its key. */
    static String spoken(String key) {
        return key.equals("none") ? "No programme" : Words.spoken(key);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < keys.size(); at++) {
            names.add(name(at));
        }
        return names;
    }

    /** Grey for the world without a programme, a colour for each of the others. */
    int hue(int at) {
        if (keys.get(at).equals("none")) {
            return 0;
        }
        int before = keys.subList(0, at).contains("none") ? at : at + 1;
        return 1 + (before - 1) % (HUES - 1);
    }

    /** Opens the object of a policy in a chart's list. */
    Json open(Json json, int at) {
        return json.open().put("name", Words.line(name(at))).put("at", at).put("hue", hue(at));
    }
}
