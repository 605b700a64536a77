package io.gyre.study;

import io.gyre.parameter.Preset;
import io.gyre.parameter.YamlMap;
import java.util.Optional;

/**
 * One of the policies to compare: nothing, or the defaults with a preset and then changes laid over them.
 *
 * @param name what results call it
 * @param isNone whether it is the world without the programme
 * @param preset where it starts; from the defaults if empty
 * @param changes what it sets beside
 */
record Plan(String name, boolean isNone, Optional<Preset> preset, Optional<YamlMap> changes) {

    static final String NONE = "none";
    static final String DEFAULT = "default";

    static Plan none() {
        return new Plan(NONE, true, Optional.empty(), Optional.empty());
    }

    static Plan defaults() {
        return new Plan(DEFAULT, false, Optional.empty(), Optional.empty());
    }
}
