package io.gyre.parameter;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands at the key of a parameter in a preset or a study: a setting alone, or a map of a {@code value} or {@code
 * distribution} with what it rests on.
 */
final class Entry {

    private Entry() {}

    static Setting setting(Parameter parameter, YamlNode node) {
        SettingReader reader = new SettingReader(parameter.allowed());
        if (!isWrapped(node)) {
            return reader.read(node);
        }
        YamlMap map = node.asMap();
        if (!map.has("distribution")) {
            Set<String> allowed = new TreeSet<>(ParameterReader.keysOfEvidence());
            allowed.add("value");
            return reader.read(map.withOnly(allowed).get("value"));
        }
        return reader.checked(reader.drawn(map, ParameterReader.keysOfEvidence()), node.position(), "");
    }

    /** What the setting rests on, where the entry says so itself. */
    static Optional<Evidence> evidence(YamlNode node) {
        boolean hasOwn = isWrapped(node) && hasEvidence(node.asMap());
        return hasOwn ? Optional.of(ParameterReader.evidence(node.asMap())) : Optional.empty();
    }

    private static boolean isWrapped(YamlNode node) {
        return node instanceof YamlMap map && (map.has("value") || map.has("distribution") || hasEvidence(map));
    }

    static boolean hasEvidence(YamlMap map) {
        return ParameterReader.keysOfEvidence().stream().anyMatch(map::has);
    }
}
