package io.gyre.parameter;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A map of a YAML file, in the order of the file; no key stands twice. Immutable. */
public final class YamlMap implements YamlNode {

    private final Map<String, YamlNode> values;
    private final Map<String, Position> keys;
    private final Position position;

    YamlMap(Map<String, YamlNode> values, Map<String, Position> keys, Position position) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.keys = Map.copyOf(keys);
        this.position = position;
    }

    @Override
    public Position position() {
        return position;
    }

    @Override
    public String described() {
        return "a map";
    }

    /**
     * The keys.
     *
     * @return the keys in the order of the file
     */
    public Set<String> keys() {
        return values.keySet();
    }

    /**
     * Where a key stands (its value has a position of its own).
     *
     * @param key a key of this map
     * @return the position of the key; that of the map if there is no such key
     */
    public Position positionOf(String key) {
        return keys.getOrDefault(key, position);
    }

    /**
     * Whether a key stands here.
     *
     * @param key the key
     * @return true if it does, even without a value
     */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /**
     * The value of a key that need not stand here.
     *
     * @param key the key
     * @return its value, or empty if the key does not stand here
     */
    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * The value of a key that must stand here.
     *
     * @param key the key
     * @return its value
     * @throws InputException if it is missing; a key that was perhaps meant is named
     */
    public YamlNode get(String key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    private InputException missing(String key) {
        String near = Suggestion.nearest(key, values.keySet())
                .map(name -> " (there is '" + InputException.printable(name) + "')")
                .orElse("");
        Position there = position.inside(key, position.line(), position.column());
        return InputException.of(there, "nothing" + near, "a value, which is required");
    }

    /**
     * The text of a key that must stand here.
     *
     * @param key the key
     * @return its text
     * @throws InputException if it is missing or no text
     */
    public String text(String key) {
        return get(key).asScalar().asText();
    }

    /**
     * The plain number of a key that must stand here.
     *
     * @param key the key
     * @return its number, finite
     * @throws InputException if it is missing or no number
     */
    public double number(String key) {
        return get(key).asScalar().asNumber();
    }

    /**
     * Refuses keys that are not allowed here.
     *
     * @param allowed the keys allowed
     * @return this map
     * @throws InputException for the first other key; the nearest allowed one is proposed
     */
    public YamlMap withOnly(Collection<String> allowed) {
        for (String key : values.keySet()) {
            if (!allowed.contains(key)) {
                throw InputException.unknown(positionOf(key), key, allowed);
            }
        }
        return this;
    }

    /**
     * Refuses keys that are not allowed here.
     *
     * @param allowed the keys allowed
     * @return this map
     * @throws InputException for the first other key; the nearest allowed one is proposed
     */
    public YamlMap withOnly(String... allowed) {
        return withOnly(List.of(allowed));
    }

    /**
     * This map without a key that has a meaning of its own.
     *
     * @param key the key, which need not stand here
     * @return the copy
     */
    public YamlMap without(String key) {
        Map<String, YamlNode> left = new LinkedHashMap<>(values);
        left.remove(key);
        return new YamlMap(left, keys, position);
    }
}
