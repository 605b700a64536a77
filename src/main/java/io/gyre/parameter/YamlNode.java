package io.gyre.parameter;

/** A value in a YAML file, with the place where it stands. Immutable. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {

    /**
     * Where this value stands.
     *
     * @return file, line, column and key
     */
    Position position();

    /**
     * What this value is, in words for an error message.
     *
     * @return for example {@code a list} or {@code '30 %'}
     */
    String described();

    /**
     * This value as a map.
     *
     * @return the map
     * @throws InputException if it is none
     */
    default YamlMap asMap() {
        if (this instanceof YamlMap map) {
            return map;
        }
        throw InputException.of(position(), described(), "a map of keys and values");
    }

    /**
     * This value as a list.
     *
     * @return the list
     * @throws InputException if it is none
     */
    default YamlList asList() {
        if (this instanceof YamlList list) {
            return list;
        }
        throw InputException.of(position(), described(), "a list");
    }

    /**
     * This value as a single text or number.
     *
     * @return the scalar
     * @throws InputException if it is a map, a list or empty
     */
    default YamlScalar asScalar() {
        if (this instanceof YamlScalar scalar && !scalar.isEmpty()) {
            return scalar;
        }
        throw InputException.of(position(), described(), "a single text or number");
    }
}
